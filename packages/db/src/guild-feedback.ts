import type { Feedback } from "@guildhall/contracts";
import type { GuildFeedback } from "../generated/client.ts";
import type { Connection } from "./client.ts";

export interface StoredFeedback extends Feedback {
  /** Who said it. */
  person: string;
  createdAt: string;
}

export interface GuildFeedbackRepository {
  /** One word a person and decision: the newest stands. */
  save(feedback: Omit<StoredFeedback, "createdAt">): Promise<StoredFeedback>;
  get(decisionId: string, person: string): Promise<StoredFeedback | null>;
  /** Newest first. */
  list(limit: number): Promise<StoredFeedback[]>;
  /** Keeps the newest `keep`; returns how many went. */
  prune(keep: number): Promise<number>;
}

const stored = ({ thumb, createdAt, ...row }: GuildFeedback): StoredFeedback => ({
  ...row,
  thumb: thumb as Feedback["thumb"],
  createdAt: createdAt.toISOString(),
});

export function createGuildFeedbackRepository(connection: Connection): GuildFeedbackRepository {
  return {
    save: async ({ decisionId, person, ...word }) =>
      stored(
        await connection.guildFeedback.upsert({
          where: { decisionId_person: { decisionId, person } },
          create: { decisionId, person, ...word },
          update: { ...word, createdAt: new Date() },
        }),
      ),
    get: async (decisionId, person) => {
      const row = await connection.guildFeedback.findUnique({
        where: { decisionId_person: { decisionId, person } },
      });
      return row && stored(row);
    },
    list: async (limit) =>
      (await connection.guildFeedback.findMany({ orderBy: { createdAt: "desc" }, take: limit })).map(stored),
    prune: async (keep) => {
      const last = await connection.guildFeedback.findFirst({
        orderBy: { createdAt: "desc" },
        skip: keep,
        select: { createdAt: true },
      });
      if (!last) return 0;
      return (await connection.guildFeedback.deleteMany({ where: { createdAt: { lte: last.createdAt } } })).count;
    },
  };
}
