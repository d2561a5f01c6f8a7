import type { FileDiff, ReviewFinding } from "@guildhall/contracts";
import { isTestPath, languageOf } from "../evidence/code-map.ts";
import { lineAt } from "../evidence/numbered.ts";
import { findingAt } from "./finding-at.ts";

const SIGNATURE = /^\s*(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:def|function)\s+(\w+)\s*\(([^)]*)\)/gm;
const COMMENT = /^\s*(?:#|\/\/)\s*(.*[a-z].*)$/i;
const TEST = /^\s*(?:def test_|it\(|test\()/gm;

/** Parameters by the names of functions; a name that is defined twice says nothing. */
function signatures(text: string): Map<string, string> {
  const found = Map.groupBy([...text.matchAll(SIGNATURE)], ([, name = ""]) => name);
  return new Map(
    [...found].flatMap(([name, [first, ...more]]): [string, string][] =>
      first && more.length === 0 ? [[name, (first[2] ?? "").replace(/\s+/g, " ").trim()]] : [],
    ),
  );
}

/** Every call of before still fits: what was added has a default. */
const stillFits = (before: string, after: string): boolean =>
  after.startsWith(before) &&
  after
    .slice(before.length)
    .split(",")
    .every((added) => added.trim() === "" || /[=?]|^\s*(?:\*|\.\.\.)/.test(added));

/** Lines of `after` that are not in `before`, counted from 1; enough for what was added. Pure. */
export function addedLines(before: string, after: string): number[] {
  const left = new Map<string, number>();
  for (const line of before.split("\n")) left.set(line, (left.get(line) ?? 0) + 1);
  return after.split("\n").flatMap((line, index) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count > 0 || line.trim() === "" ? [] : [index + 1];
  });
}

const testsIn = (text: string): number => text.match(TEST)?.length ?? 0;

const lostTests = ({ path, status, before, after }: FileDiff): number =>
  isTestPath(path) ? testsIn(before) - (status === "deleted" ? 0 : testsIn(after)) : 0;

/** What a change itself shows: promises that were changed, tests that went, code that was commented out. Pure. */
export function diffFacts(files: readonly FileDiff[]): ReviewFinding[] {
  const texts = files.filter(({ binary }) => !binary);
  // Tests that only moved to another file did not go.
  const gone = texts.reduce((sum, file) => sum + lostTests(file), 0);
  return texts.flatMap((file) => {
    const lost = gone > 0 ? Math.min(gone, lostTests(file)) : 0;
    return [
      ...(lost > 0 ? [testsRemoved(file, lost)] : []),
      ...(file.status === "deleted" || languageOf(file.path) === null
        ? []
        : [...changedSignatures(file), ...commentedOut(file)]),
    ];
  });
}

const testsRemoved = ({ path, after }: FileDiff, lost: number): ReviewFinding =>
  findingAt({ path, text: after }, 0, {
    severity: "high",
    rule: "tests-removed",
    message: lost === 1 ? "1 test was taken away." : `${lost} tests were taken away.`,
    cure: "Say which requirement went with them, or put them back.",
  });

function changedSignatures({ path, before, after }: FileDiff): ReviewFinding[] {
  const now = signatures(after);
  return [...signatures(before)].flatMap(([name, params]) => {
    const changed = now.get(name);
    if (changed === undefined || stillFits(params, changed)) return [];
    const defined = new RegExp(`\\b(?:def|function)\\s+${name}\\s*\\(`);
    const line = after.split("\n").findIndex((text) => defined.test(text)) + 1;
    return [
      findingAt({ path, text: after }, line, {
        severity: "medium",
        rule: "signature-changed",
        message: `\`${name}(${params})\` became \`${name}(${changed})\`.`,
        cure: "Look at every place that calls it.",
      }),
    ];
  });
}

function commentedOut({ path, status, before, after }: FileDiff): ReviewFinding[] {
  // What stood there as code and stands there as a comment now; other comments are words.
  const code = new Set(before.split("\n").map((line) => line.trim()));
  const first = addedLines(before, after).find((line) =>
    code.has(COMMENT.exec(lineAt(after, line))?.[1]?.trim() ?? "\n"),
  );
  if (first === undefined || status !== "modified") return [];
  return [
    findingAt({ path, text: after }, first, {
      severity: "low",
      rule: "commented-out",
      message: "Code was commented out.",
      cure: "Take it away: the history keeps it.",
    }),
  ];
}
