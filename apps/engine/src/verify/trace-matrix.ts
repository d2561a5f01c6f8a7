import {
  type CaseResult,
  type Check,
  type Criterion,
  earsText,
  laneOf,
  type Oracle,
  plainText,
  type Requirement,
  type TraceMatrix,
  type TraceRow,
} from "@guildhall/contracts";

/** Strongest first. */
const ORACLE_ORDER: Oracle[] = ["confirmed", "derived", "house", "none"];

const strongest = (oracles: Oracle[]): Oracle => ORACLE_ORDER.find((oracle) => oracles.includes(oracle)) ?? "none";

/**
 * Criteria by cases. Cases of the regression lane are among the cases and decide no row. A row passes only when every case of it has a passing record; a case whose expectation nobody
 * vouches for (oracle `none`) can make a row disputed, never green or red.
 * @param results latest record of each check; records of checks that no longer exist are ignored
 */
export function traceMatrix(input: {
  requirements: Requirement[];
  checks: Check[];
  results: CaseResult[];
  versionId: string | null;
}): TraceMatrix {
  const latest = new Map(input.results.map((result) => [result.checkId, result]));
  const cases = input.checks.map((check) => ({ check, result: latest.get(check.id) ?? null }));
  const spec = cases.filter((entry) => laneOf(entry.check) === "spec");
  const criteria = input.requirements.flatMap((requirement) => requirement.criteria);
  const known = new Set(criteria.map((criterion) => criterion.id));
  return {
    versionId: input.versionId,
    rows: criteria.map((criterion) => traceRow(criterion, spec)),
    cases,
    orphans: spec.filter(({ check }) => !check.criteria.some((id) => known.has(id))).map(({ check }) => check.id),
  };
}

function traceRow(criterion: Criterion, cases: TraceMatrix["cases"]): TraceRow {
  const own = cases.filter((entry) => entry.check.criteria.includes(criterion.id));
  const deciding = own.filter((entry) => entry.check.oracle !== "none");
  const failing = deciding.filter((entry) => entry.result?.status === "failed");
  const passing = deciding.filter((entry) => entry.result?.status === "passed");
  const doubted = own.some((entry) => entry.check.oracle === "none" && entry.result?.status === "failed");
  let status: TraceRow["status"] = "untested";
  if (failing.length > 0) status = "failed";
  else if (doubted) status = "disputed";
  else if (deciding.length > 0 && passing.length === deciding.length) status = "passed";
  const speaking = failing.length > 0 ? failing : passing;
  return {
    criterionId: criterion.id,
    text: plainText(criterion),
    ears: earsText(criterion),
    priority: criterion.priority,
    status,
    oracle: strongest(speaking.map((entry) => entry.check.oracle)),
    checks: own.map((entry) => entry.check.id),
  };
}

/** Every must criterion passed, and by somebody's word or a rule. */
export function allMustsPassed(matrix: TraceMatrix): boolean {
  const musts = matrix.rows.filter((row) => row.priority === "must");
  return musts.length > 0 && musts.every((row) => row.status === "passed" && row.oracle !== "none");
}
