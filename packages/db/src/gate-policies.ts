import { AppError, type PolicyMetrics, type PolicyState } from "@guildhall/contracts";
import type { GatePolicy } from "../generated/client.ts";
import { type Connection, fromJson, toJson } from "./client.ts";
import type { Atomically } from "./runs.ts";

export interface StoredPolicy {
  id: string;
  state: PolicyState;
  featureVersion: number;
  metrics: PolicyMetrics;
  dataHash: string;
  createdAt: string;
}

export interface GatePolicyRepository {
  /** Newest first, without their weights. */
  list(): Promise<StoredPolicy[]>;
  /** The policy with its weights as the gate wrote them. */
  read(id: string): Promise<(StoredPolicy & { weights: Uint8Array }) | null>;
  active(): Promise<(StoredPolicy & { weights: Uint8Array }) | null>;
  add(policy: Omit<StoredPolicy, "createdAt"> & { weights: Uint8Array }): Promise<void>;
  /** Makes it the only active one; the one before is retired. Null retires the active one. Throws NOT_FOUND. */
  activate(id: string | null): Promise<void>;
  setState(id: string, state: Exclude<PolicyState, "active">): Promise<void>;
}

const LISTED = { id: true, state: true, featureVersion: true, metrics: true, dataHash: true, createdAt: true } as const;

const stored = ({ metrics, createdAt, ...row }: Omit<GatePolicy, "weights">): StoredPolicy => ({
  ...row,
  state: row.state as PolicyState,
  metrics: fromJson<PolicyMetrics>(metrics),
  createdAt: createdAt.toISOString(),
});

const whole = (row: GatePolicy | null) => {
  if (!row) return null;
  const { weights, ...rest } = row;
  return { ...stored(rest), weights };
};

export function createGatePolicyRepository(connection: Connection, atomically: Atomically): GatePolicyRepository {
  return {
    list: async () =>
      (await connection.gatePolicy.findMany({ select: LISTED, orderBy: { createdAt: "desc" }, take: 200 })).map(stored),
    read: async (id) => whole(await connection.gatePolicy.findUnique({ where: { id } })),
    active: async () => whole(await connection.gatePolicy.findFirst({ where: { state: "active" } })),
    add: async ({ metrics, weights, ...row }) => {
      await connection.gatePolicy.create({
        data: { ...row, metrics: toJson(metrics), weights: Uint8Array.from(weights) },
      });
    },
    activate: (id) =>
      atomically(async (tx) => {
        await tx.gatePolicy.updateMany({ where: { state: "active" }, data: { state: "retired" } });
        if (id === null) return;
        const { count } = await tx.gatePolicy.updateMany({ where: { id }, data: { state: "active" } });
        if (count === 0) throw new AppError("NOT_FOUND", `There is no policy ${id}.`, "Choose one of the list.");
      }),
    setState: async (id, state) => {
      await connection.gatePolicy.updateMany({ where: { id }, data: { state } });
    },
  };
}
