import { AppError, type Intent } from "@guildhall/contracts";
import type { GuildOutcome } from "../generated/client.ts";
import type { Connection } from "./client.ts";
import { newId } from "./ids.ts";

/** One verified outcome of an expert's work. */
export interface StoredOutcome {
  decisionId: string | null;
  expert: string;
  intent: Intent;
  success: boolean;
  /** 0 to 1: how much it says, e.g. 1 for tests, less for a thumb. */
  weight: number;
  /** Who reported it: `tests`, `restore`, `thumbs` … */
  source: string;
  createdAt: string;
}

export interface GuildOutcomeRepository {
  /** Throws INVALID_INPUT when the weight is no share. */
  add(outcome: Omit<StoredOutcome, "createdAt"> & { createdAt?: Date }): Promise<StoredOutcome>;
  /** Newest first. */
  list(limit: number): Promise<StoredOutcome[]>;
  ofDecision(decisionId: string): Promise<StoredOutcome[]>;
  /** Takes back what one source reported of a decision; returns what went. */
  remove(told: { decisionId: string; source: string }): Promise<StoredOutcome[]>;
  /** Keeps the newest `keep`; returns how many went. */
  prune(keep: number): Promise<number>;
}

const stored = ({ id: _id, createdAt, ...row }: GuildOutcome): StoredOutcome => ({
  ...row,
  intent: row.intent as Intent,
  createdAt: createdAt.toISOString(),
});

export function createGuildOutcomeRepository(connection: Connection): GuildOutcomeRepository {
  return {
    add: async (outcome) => {
      if (!(outcome.weight >= 0 && outcome.weight <= 1)) {
        throw new AppError("INVALID_INPUT", "The weight of an outcome is a share.", "Give a number from 0 to 1.");
      }
      return stored(await connection.guildOutcome.create({ data: { id: newId("outcome"), ...outcome } }));
    },
    list: async (limit) =>
      (await connection.guildOutcome.findMany({ orderBy: { createdAt: "desc" }, take: limit })).map(stored),
    ofDecision: async (decisionId) =>
      (await connection.guildOutcome.findMany({ where: { decisionId }, orderBy: { createdAt: "asc" } })).map(stored),
    remove: async (where) => {
      const rows = await connection.guildOutcome.findMany({ where });
      await connection.guildOutcome.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
      return rows.map(stored);
    },
    prune: async (keep) => {
      const last = await connection.guildOutcome.findFirst({
        orderBy: { createdAt: "desc" },
        skip: keep,
        select: { createdAt: true },
      });
      if (!last) return 0;
      return (await connection.guildOutcome.deleteMany({ where: { createdAt: { lte: last.createdAt } } })).count;
    },
  };
}
