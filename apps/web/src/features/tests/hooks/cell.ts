import { type CaseStatus, type Lane, laneOf, type Oracle, type TraceMatrix, type TraceRow } from "@guildhall/contracts";

/** How a cell or row looks; three looks for green, because not every pass proves the same. */
export type Look = "proved" | "derived" | "house" | "unconfirmed" | "failed" | "disputed" | "running" | "untested";

export const LOOK_WORDS: Record<Look, string> = {
  proved: "proved by your example",
  derived: "checked by a derived test",
  house: "given by the shell",
  unconfirmed: "passes, but nobody confirmed the value",
  failed: "fails",
  disputed: "disputed",
  running: "running",
  untested: "not tested",
};

const PASSED: Record<Oracle, Look> = { confirmed: "proved", derived: "derived", house: "house", none: "unconfirmed" };

export function lookOf(status: CaseStatus | TraceRow["status"], oracle: Oracle): Look {
  if (status === "passed") return PASSED[oracle];
  return status;
}

export interface Column {
  checkId: string;
  label: string;
  title: string;
  kind: string;
  status: CaseStatus;
  oracle: Oracle;
  criteria: ReadonlySet<string>;
}

/** One column a case of a lane, in the order of the first criterion each serves, so that the greens form a diagonal. */
export function columnsOf(matrix: TraceMatrix, live: Record<string, CaseStatus>, lane: Lane = "spec"): Column[] {
  const order = new Map(matrix.rows.map((row, index) => [row.criterionId, index]));
  const rank = (criteria: string[]): number =>
    Math.min(...criteria.map((id) => order.get(id) ?? Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);
  return matrix.cases
    .filter(({ check }) => laneOf(check) === lane)
    .toSorted((a, b) => rank(a.check.criteria) - rank(b.check.criteria))
    .map(({ check, result }, index) => ({
      checkId: check.id,
      label: `T${index + 1}`,
      title: check.title,
      kind: check.kind,
      status: live[check.id] ?? result?.status ?? "untested",
      oracle: check.oracle,
      criteria: new Set(check.criteria),
    }));
}
