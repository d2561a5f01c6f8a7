import {
  type CaseFinding,
  type CaseResult,
  type Check,
  type FindingExit,
  type Leaf,
  laneOf,
  type TraceMatrix,
} from "@guildhall/contracts";
import { callOf, inputText, outcomeText } from "./case-text.ts";

const MAX_OUTPUT = 300;

/** The line of a runner's output that says what went wrong. */
function headline(output: string): string {
  const lines = output
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const said = lines.find((line) => /^(E\s|AssertionError|\w*Error\b|expected )/i.test(line)) ?? lines[0] ?? "";
  return said.replace(/^E\s+/, "").slice(0, MAX_OUTPUT);
}

function textOf(check: Check, result: CaseResult, leaves: Leaf[]): string {
  const call = callOf(check, leaves);
  if (!call) return headline(result.output) || "It failed without a word.";
  const expected = outcomeText(call.outcome);
  const now = result.now ?? headline(result.output);
  const input = inputText(call.leaf, call.args);
  return check.kind === "pinned"
    ? `For ${input} the result was ${expected}, now it is ${now}.`
    : `For ${input} the result should be ${expected}, it is ${now}.`;
}

/** Whom a failing check speaks of: its own leaf, else the one leaf that serves the same criteria. Pure. */
export function leafOfCheck(check: Check, leaves: Leaf[]): Leaf | null {
  if ("leaf" in check) return leaves.find((leaf) => leaf.name === check.leaf) ?? null;
  const serving = leaves.filter((leaf) => leaf.criteria.some((id) => check.criteria.includes(id)));
  return serving.length === 1 ? (serving[0] ?? null) : null;
}

function exitsOf(check: Check, edited: boolean): FindingExit[] {
  const undo: FindingExit[] = edited ? ["undo-edit"] : [];
  if (laneOf(check) === "regression") return ["right-now", ...undo, "fix"];
  const own = check.kind === "example" || check.kind === "raises" || (check.kind === "cli" && check.kept);
  const test: FindingExit[] = own ? ["test-wrong"] : [];
  return ["fix", ...undo, ...test, "unclear"];
}

/**
 * Every failing case as something to be judged by a person, those of the spec lane first. Pure.
 * @param edited names of leaves whose file a person changed since it was written
 */
export function caseFindings(input: { matrix: TraceMatrix; leaves: Leaf[]; edited: string[] }): CaseFinding[] {
  const { matrix, leaves } = input;
  const edited = new Set(input.edited);
  const findings = matrix.cases.flatMap(({ check, result }): CaseFinding[] => {
    if (result?.status !== "failed") return [];
    const leaf = leafOfCheck(check, leaves);
    const byHand = leaf !== null && edited.has(leaf.name);
    return [
      {
        checkId: check.id,
        lane: laneOf(check),
        title: check.title,
        text: textOf(check, result, leaves),
        criteria: check.criteria,
        leaf: leaf?.name ?? null,
        file: leaf?.file ?? null,
        edited: byHand,
        exits: exitsOf(check, byHand),
      },
    ];
  });
  return findings.sort((a, b) => (a.lane === b.lane ? 0 : a.lane === "spec" ? -1 : 1));
}
