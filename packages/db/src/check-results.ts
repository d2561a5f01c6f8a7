import type { CaseResult } from "@guildhall/contracts";
import type { CheckResult as CheckResultRow } from "../generated/client.ts";
import type { Connection } from "./client.ts";
import { slicesOf, withoutKept } from "./slices.ts";

export interface StoredCheckResult extends CaseResult {
  runId: string;
}

export interface CheckResultRepository {
  /** The latest result of each check. */
  latest(projectId: string): Promise<StoredCheckResult[]>;
  record(projectId: string, runId: string, results: CaseResult[]): Promise<void>;
  /** Forgets the checks that are not named: they no longer exist. */
  prune(projectId: string, keep: string[]): Promise<void>;
}

const stored = (row: CheckResultRow): StoredCheckResult => ({
  checkId: row.checkId,
  runId: row.runId,
  status: row.status as CaseResult["status"],
  durationMs: row.durationMs,
  output: row.output,
  screenshot: row.screenshot ?? undefined,
  script: row.script,
  file: row.file,
  versionId: row.versionId,
  now: row.now ?? undefined,
});

export function createCheckResultRepository(connection: Connection): CheckResultRepository {
  return {
    latest: async (projectId) =>
      (await connection.checkResult.findMany({ where: { projectId }, orderBy: { checkId: "asc" } })).map(stored),
    record: async (projectId, runId, results) => {
      for (const { checkId, screenshot, now, ...result } of results) {
        const data = { ...result, screenshot: screenshot ?? null, now: now ?? null, runId, createdAt: new Date() };
        await connection.checkResult.upsert({
          where: { projectId_checkId: { projectId, checkId } },
          create: { projectId, checkId, ...data },
          update: data,
        });
      }
    },
    prune: async (projectId, keep) => {
      const rows = await connection.checkResult.findMany({ where: { projectId }, select: { checkId: true } });
      const ids = rows.map((row) => row.checkId);
      for (const gone of slicesOf(withoutKept(ids, keep))) {
        await connection.checkResult.deleteMany({ where: { projectId, checkId: { in: gone } } });
      }
    },
  };
}
