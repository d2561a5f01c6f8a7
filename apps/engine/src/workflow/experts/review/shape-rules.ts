import type { ReviewFinding } from "@guildhall/contracts";
import { type CodeUnit, isTestPath } from "../evidence/code-map.ts";
import { findingAt } from "./finding-at.ts";

/** McCabe's own limit is 10 (1976); with 10, two of three rows on code of others were no finding to whoever read them. */
const MAX_COMPLEXITY = 15;
const MAX_DEPTH = 4;
const MAX_LINES = 60;
const MAX_PLACES = 5;
const MIN_COPY_LINES = 5;

/** What the measures of one function say. Pure. */
export function shapeFindings(unit: CodeUnit, text: string): ReviewFinding[] {
  if (unit.kind === "class") return [];
  const rows: ReviewFinding[] = [];
  const say = (rule: string, severity: ReviewFinding["severity"], message: string, cure: string) =>
    rows.push(findingAt({ path: unit.path, text }, unit.startLine, { rule, severity, message, cure }));
  if (unit.complexity > MAX_COMPLEXITY)
    say(
      "complexity",
      // Hard to test is no mistake yet.
      unit.complexity > 2 * MAX_COMPLEXITY ? "medium" : "low",
      `\`${unit.name}\` has ${unit.complexity} ways through it; more than ${MAX_COMPLEXITY} are hard to test.`,
      "Split it where its questions change.",
    );
  if (unit.depth > MAX_DEPTH)
    say(
      "nesting",
      "medium",
      `\`${unit.name}\` is nested ${unit.depth} deep.`,
      "Return early, or give the inner part a name.",
    );
  // Markup is read from top to bottom, however long it is.
  const lines = unit.codeLines - unit.markupLines;
  if (lines > MAX_LINES)
    say("long-function", "low", `\`${unit.name}\` has ${lines} lines of code.`, "Split it into steps with names.");
  if (unit.places > MAX_PLACES)
    say(
      "many-parameters",
      "low",
      `\`${unit.name}\` takes ${unit.places} values by their place; callers mix them up.`,
      "Pass those that belong together as one.",
    );
  return rows;
}

/** Functions whose bodies are the same but for space; those of one file with those of another are one row of it. Pure. */
export function copies(units: readonly CodeUnit[], texts: ReadonlyMap<string, string>): ReviewFinding[] {
  const seen = new Map<string, CodeUnit>();
  return units.flatMap((unit) => {
    if (unit.kind === "class" || unit.codeLines < MIN_COPY_LINES || isTestPath(unit.path)) return [];
    const body = unit.text.slice(unit.bodyStart - unit.start).replace(/\s+/g, " ");
    const first = seen.get(body);
    seen.set(body, first ?? unit);
    if (!first || sameModule(first.path, unit.path)) return [];
    return [
      findingAt({ path: unit.path, text: texts.get(unit.path) ?? "" }, unit.startLine, {
        severity: "medium",
        rule: "copied-code",
        message: `\`${unit.name}\` repeats \`${first.name}\` of ${first.path}, line ${first.startLine}.`,
        cure: "Keep one of them and call it.",
      }),
    ];
  });
}

/** `lib/cart.cjs` and `esm/cart.js` are one module for two loaders. */
function sameModule(a: string, b: string): boolean {
  const [, first, ending] = /([^/]*)\.(\w+)$/.exec(a) ?? [];
  const [, second, other] = /([^/]*)\.(\w+)$/.exec(b) ?? [];
  return first === second && ending !== other;
}
