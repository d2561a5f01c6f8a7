import type { FileDiff, ReviewFinding } from "@guildhall/contracts";
import { isTestPath, languageOf } from "../evidence/code-map.ts";
import { lineAt } from "../evidence/numbered.ts";

const SIGNATURE = /^\s*(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:def|function)\s+(\w+)\s*\(([^)]*)\)/gm;
const COMMENTED = /^\s*(?:#|\/\/)\s*(?:if |for |return\b|def |const |let |import |\w+\(.*\);?$|\w+ = )/;

const signatures = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(SIGNATURE)].map(([, name = "", params = ""]) => [name, params.replace(/\s+/g, " ").trim()]),
  );

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

/** What a change itself shows: promises that were changed, tests that went, code that was commented out. Pure. */
export function diffFacts(files: readonly FileDiff[]): ReviewFinding[] {
  return files.flatMap(({ path, status, before, after, binary }) => {
    if (binary) return [];
    const say = (
      line: number,
      severity: ReviewFinding["severity"],
      rule: string,
      [message, cure]: [string, string],
    ): ReviewFinding => ({
      path,
      line,
      severity,
      rule,
      message,
      cure,
      quote: lineAt(after, line).trim().slice(0, 160),
      by: "rule",
      explained: "",
    });
    const tests = (text: string) => text.match(/^\s*(?:def test_|it\(|test\()/gm)?.length ?? 0;
    const lost = isTestPath(path) ? tests(before) - (status === "deleted" ? 0 : tests(after)) : 0;
    const rows =
      lost > 0
        ? [
            say(0, "high", "tests-removed", [
              `${lost} tests were taken away.`,
              "Say which requirement went with them, or put them back.",
            ]),
          ]
        : [];
    if (status === "deleted" || languageOf(path) === null) return rows;
    const now = signatures(after);
    for (const [name, params] of signatures(before)) {
      const changed = now.get(name);
      if (changed === undefined || changed === params) continue;
      const line =
        after.split("\n").findIndex((text) => new RegExp(`\\b(?:def|function)\\s+${name}\\s*\\(`).test(text)) + 1;
      rows.push(
        say(line, "medium", "signature-changed", [
          `\`${name}(${params})\` became \`${name}(${changed})\`.`,
          "Look at every place that calls it.",
        ]),
      );
    }
    const hidden = addedLines(before, after).filter((line) => COMMENTED.test(lineAt(after, line)));
    if (hidden[0] !== undefined && status === "modified")
      rows.push(
        say(hidden[0], "low", "commented-out", ["Code was commented out.", "Take it away: the history keeps it."]),
      );
    return rows;
  });
}
