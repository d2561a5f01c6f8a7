import {
  type CaseResult,
  type Check,
  type JsonValue,
  type Leaf,
  laneOf,
  type PlanRow,
  type Technique,
  type TestPlan,
  type TraceMatrix,
} from "@guildhall/contracts";
import { callOf, dataText } from "./case-text.ts";

const isEmpty = (value: JsonValue): boolean =>
  value === null ||
  value === "" ||
  value === 0 ||
  (typeof value === "object" && Object.keys(value).length === 0) ||
  (Array.isArray(value) && value.some(isEmpty));

/** Two inputs one step apart: the same but for one number that differs by one, or one text by one character. */
function areNeighbours(a: JsonValue[], b: JsonValue[]): boolean {
  const different = a.flatMap((value, at) => (JSON.stringify(value) === JSON.stringify(b[at]) ? [] : [at]));
  const [at] = different;
  if (different.length !== 1 || at === undefined) return false;
  const [left, right] = [a[at], b[at]];
  if (typeof left === "number" && typeof right === "number") return Math.abs(left - right) <= 1;
  return (
    typeof left === "string" &&
    typeof right === "string" &&
    Math.abs(left.length - right.length) === 1 &&
    (left.includes(right) || right.includes(left))
  );
}

/**
 * How a case was designed, read from its data: a refusal or a failing exit is an error case; an empty value, or one a step
 * away from another case of the leaf, a boundary; one that shares its result with another stands for an equivalence
 * class. Pure.
 */
function techniqueOf(check: Check, checks: Check[], leaves: Leaf[]): Technique {
  if (check.kind === "property") return "property";
  if (check.kind === "cli") return check.exitCode === 0 ? "example" : "error";
  if (check.kind === "http") return check.status < 400 ? "example" : "error";
  const call = callOf(check, leaves);
  if (!call) return check.kind === "raises" ? "error" : "example";
  if (call.outcome.kind === "raises") return "error";
  const others = checks.flatMap((other) => {
    const same = other.id === check.id ? null : callOf(other, leaves);
    return same && same.leaf.name === call.leaf.name ? [same] : [];
  });
  if (call.args.some(isEmpty) || others.some((other) => areNeighbours(call.args, other.args))) return "boundary";
  const result = JSON.stringify(call.outcome);
  return others.some((other) => JSON.stringify(other.outcome) === result) ? "equivalence class" : "example";
}

const NO_CASE = "Nothing tests it yet: no example, rule or behaviour of the shell speaks of it.";
const NOT_UNDERSTOOD = "Nothing tests it yet: this part of the brief was not understood. Say it in other words.";
const NOT_RUN = "It did not run on the current version.";

function reasonOf(result: CaseResult | null, check: Check, unwritten: Set<string>): string | null {
  if (result && result.status !== "untested") return null;
  if ("leaf" in check && unwritten.has(check.leaf)) return `${check.leaf} is not written yet.`;
  return result?.output.split("\n")[0]?.slice(0, 200) || NOT_RUN;
}

/**
 * The test plan: every criterion with its cases of both lanes, and what serves no criterion behind them. A criterion
 * without a case of the spec lane is a row that says why. Pure.
 * @param unplaced texts of criteria that repeat parts of the brief nobody understood
 * @param unwritten names of leaves without accepted code
 */
export function testPlan(input: {
  matrix: TraceMatrix;
  leaves: Leaf[];
  unplaced: string[];
  unwritten: string[];
}): TestPlan {
  const { matrix, leaves, unplaced } = input;
  const unwritten = new Set(input.unwritten);
  const checks = matrix.cases.map(({ check }) => check);
  const own = new Map(
    leaves.flatMap((leaf) =>
      leaf.examples.flatMap((example) =>
        example.oracle === "confirmed" ? [[`${leaf.name} ${example.id}`, example.id] as const] : [],
      ),
    ),
  );
  const ownExample = (check: Check): string | null => {
    if (check.kind === "cli") return check.kept ?? null;
    return "exampleId" in check ? (own.get(`${check.leaf} ${check.exampleId}`) ?? null) : null;
  };
  const caseRow = (
    { check, result }: TraceMatrix["cases"][number],
    of: Pick<PlanRow, "criterionId" | "criterion" | "priority">,
  ): PlanRow => ({
    ...of,
    checkId: check.id,
    case: check.title,
    technique: techniqueOf(check, checks, leaves),
    lane: laneOf(check),
    oracle: check.oracle,
    data: dataText(check, leaves),
    status: result?.status ?? "untested",
    reason: reasonOf(result, check, unwritten),
    exampleId: ownExample(check),
  });
  const rows = matrix.rows.flatMap((row): PlanRow[] => {
    const of = { criterionId: row.criterionId, criterion: row.text, priority: row.priority };
    const served = matrix.cases.filter(({ check }) => check.criteria.includes(row.criterionId));
    const cases = served.map((entry) => caseRow(entry, of));
    if (cases.some(({ lane }) => lane === "spec")) return cases;
    const missed = unplaced.some((clause) => row.text.includes(clause));
    const bare: PlanRow = {
      ...of,
      checkId: null,
      case: "",
      technique: null,
      lane: "spec",
      oracle: "none",
      data: "",
      status: "untested",
      reason: missed ? NOT_UNDERSTOOD : NO_CASE,
      exampleId: null,
    };
    return [bare, ...cases];
  });
  const known = new Set(matrix.rows.map((row) => row.criterionId));
  const rest = matrix.cases.filter(({ check }) => !check.criteria.some((id) => known.has(id)));
  const none = { criterionId: null, criterion: "", priority: "later" as const };
  return { versionId: matrix.versionId, rows: [...rows, ...rest.map((entry) => caseRow(entry, none))] };
}
