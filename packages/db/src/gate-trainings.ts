import type { TrainingState, TrainingView } from "@guildhall/contracts";
import type { GateTraining } from "../generated/client.ts";
import { type Connection, fromJson, toJson } from "./client.ts";
import { newId } from "./ids.ts";

type Change = Partial<Pick<TrainingView, "policyId" | "againstId" | "rows" | "report" | "error">> & {
  state: TrainingState;
  ended?: boolean;
};

export interface GateTrainingRepository {
  add(trigger: TrainingView["trigger"]): Promise<TrainingView>;
  get(id: string): Promise<TrainingView | null>;
  /** The training a policy came from; null for the one that ships. */
  ofPolicy(policyId: string): Promise<TrainingView | null>;
  update(id: string, change: Change): Promise<void>;
  /** Newest first. */
  list(limit: number): Promise<TrainingView[]>;
}

type Doc = Pick<TrainingView, "rows" | "report" | "error">;

const stored = ({ doc, state, trigger, createdAt, endedAt, ...row }: GateTraining): TrainingView => ({
  ...row,
  ...fromJson<Doc>(doc),
  state: state as TrainingState,
  trigger: trigger as TrainingView["trigger"],
  createdAt: createdAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});

export function createGateTrainingRepository(connection: Connection): GateTrainingRepository {
  const find = async (id: string) => {
    const row = await connection.gateTraining.findUnique({ where: { id } });
    return row && stored(row);
  };
  return {
    add: async (trigger) => {
      const doc = toJson({ rows: null, report: null, error: null } satisfies Doc);
      return stored(
        await connection.gateTraining.create({ data: { id: newId("training"), state: "queued", trigger, doc } }),
      );
    },
    get: find,
    ofPolicy: async (policyId) => {
      const row = await connection.gateTraining.findFirst({ where: { policyId }, orderBy: { createdAt: "desc" } });
      return row && stored(row);
    },
    update: async (id, { state, policyId, againstId, ended, ...told }) => {
      const before = await find(id);
      const { rows = null, report = null, error = null } = before ?? {};
      await connection.gateTraining.updateMany({
        where: { id },
        data: {
          ...{ state, policyId, againstId, doc: toJson({ rows, report, error, ...told } satisfies Doc) },
          ...(ended ? { endedAt: new Date() } : {}),
        },
      });
    },
    list: async (limit) =>
      (await connection.gateTraining.findMany({ orderBy: { createdAt: "desc" }, take: limit })).map(stored),
  };
}
