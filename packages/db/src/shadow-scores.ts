import type { Connection } from "./client.ts";

/** What two policies would have chosen for one live request. */
export interface StoredShadowScore {
  policyId: string;
  decisionId: string;
  active: string;
  shadow: string;
}

export interface ShadowScoreRepository {
  add(score: StoredShadowScore): Promise<void>;
  /** Newest first. */
  list(policyId: string, limit: number): Promise<StoredShadowScore[]>;
  /** Forgets what other policies than this one would have said; null forgets all. */
  keepOnly(policyId: string | null): Promise<void>;
}

export function createShadowScoreRepository(connection: Connection): ShadowScoreRepository {
  return {
    add: async ({ policyId, decisionId, ...said }) => {
      await connection.shadowScore.upsert({
        where: { policyId_decisionId: { policyId, decisionId } },
        create: { policyId, decisionId, ...said },
        update: said,
      });
    },
    list: (policyId, limit) =>
      connection.shadowScore.findMany({
        where: { policyId },
        orderBy: { createdAt: "desc" },
        take: limit,
        omit: { createdAt: true },
      }),
    keepOnly: async (policyId) => {
      await connection.shadowScore.deleteMany({ where: policyId === null ? {} : { policyId: { not: policyId } } });
    },
  };
}
