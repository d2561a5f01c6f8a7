import type { RouteCandidate, RouteDecision, Stage } from "@guildhall/contracts";
import type { GuildDecision } from "../generated/client.ts";
import { type Connection, fromJson, toJson } from "./client.ts";
import { slicesOf } from "./slices.ts";

export interface StoredDecision extends RouteDecision {
  projectId: string | null;
  /** Bounded beginning and end of the request. */
  text: string;
  stage: Stage | null;
  createdAt: string;
}

/** A decision as far as learning needs it. */
export type ToldDecision = Pick<
  StoredDecision,
  "id" | "text" | "projectId" | "way" | "expert" | "intent" | "createdAt"
>;

export interface GuildDecisionRepository {
  add(decision: Omit<StoredDecision, "createdAt">): Promise<void>;
  get(id: string): Promise<StoredDecision | null>;
  /** Newest first. */
  list(filter: { limit: number; before?: string }): Promise<StoredDecision[]>;
  /** Who was chosen, by decision, of the newest decisions that came about in one of these ways. */
  chosen(ways: readonly RouteDecision["way"][], limit: number): Promise<ReadonlyMap<string, string>>;
  /** Those of the given ids and those that a person chose, newest first, without their documents. */
  listTold(filter: { ids: readonly string[]; limit: number }): Promise<ToldDecision[]>;
  /** The newest decision since then that gave these words of a project to nobody, and was not settled; null without one. */
  unsettled(asked: { projectId: string; text: string; since: Date }): Promise<StoredDecision | null>;
  /** Who serves after all what a decision gave to nobody; one that has somebody stays as it is. */
  choose(id: string, choice: Pick<RouteDecision, "intent" | "way"> & { expert: string }): Promise<void>;
  /** Keeps the newest `keep`; returns how many went. */
  prune(keep: number): Promise<number>;
}

interface DecisionDoc {
  candidates: RouteCandidate[];
  reasons: string[];
  degraded: string[];
}

const stored = ({ doc, createdAt, ...row }: GuildDecision): StoredDecision => ({
  ...row,
  ...fromJson<DecisionDoc>(doc),
  intent: row.intent as StoredDecision["intent"],
  stage: row.stage as StoredDecision["stage"],
  way: row.way as StoredDecision["way"],
  createdAt: createdAt.toISOString(),
});

export function createGuildDecisionRepository(connection: Connection): GuildDecisionRepository {
  return {
    add: async ({ candidates, reasons, degraded, ...row }) => {
      await connection.guildDecision.create({ data: { ...row, doc: toJson({ candidates, reasons, degraded }) } });
    },
    get: async (id) => {
      const row = await connection.guildDecision.findUnique({ where: { id } });
      return row && stored(row);
    },
    list: async ({ limit, before }) => {
      const rows = await connection.guildDecision.findMany({
        where: before === undefined ? {} : { createdAt: { lt: new Date(before) } },
        orderBy: { createdAt: "desc" },
        take: limit,
      });
      return rows.map(stored);
    },
    chosen: async (ways, limit) => {
      const rows = await connection.guildDecision.findMany({
        where: { way: { in: [...ways] }, expert: { not: null } },
        select: { id: true, expert: true },
        orderBy: { createdAt: "desc" },
        take: limit,
      });
      return new Map(rows.map(({ id, expert }) => [id, expert ?? ""]));
    },
    listTold: async ({ ids, limit }) => {
      const select = { id: true, text: true, projectId: true, way: true, expert: true, intent: true, createdAt: true };
      const take = (where: { id: { in: string[] } } | { way: { in: string[] } }) =>
        connection.guildDecision.findMany({ where, select, orderBy: { createdAt: "desc" }, take: limit });
      const rows = await take({ way: { in: ["named", "person"] } });
      for (const some of slicesOf(ids)) rows.push(...(await take({ id: { in: some } })));
      const once = new Map(rows.map((row) => [row.id, row]));
      return [...once.values()]
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
        .slice(0, limit)
        .map(({ createdAt, way, intent, ...row }) => ({
          ...row,
          way: way as StoredDecision["way"],
          intent: intent as StoredDecision["intent"],
          createdAt: createdAt.toISOString(),
        }));
    },
    unsettled: async ({ projectId, text, since }) => {
      const row = await connection.guildDecision.findFirst({
        where: { projectId, text, expert: null, createdAt: { gte: since } },
        orderBy: { createdAt: "desc" },
      });
      return row && stored(row);
    },
    choose: async (id, choice) => {
      await connection.guildDecision.updateMany({ where: { id, expert: null }, data: choice });
    },
    prune: async (keep) => {
      const last = await connection.guildDecision.findFirst({
        orderBy: { createdAt: "desc" },
        skip: keep,
        select: { createdAt: true },
      });
      if (!last) return 0;
      return (await connection.guildDecision.deleteMany({ where: { createdAt: { lte: last.createdAt } } })).count;
    },
  };
}
