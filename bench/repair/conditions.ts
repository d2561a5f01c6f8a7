import type { SourceExample } from "../../apps/engine/src/codegen/index.ts";
import type { SourceLanguage } from "../../apps/engine/src/languages/index.ts";

/** What a test asserts, as calls with their values, so that one of them can be shown and each be judged by itself. */
export function conditionsOf(language: SourceLanguage, test: string): SourceExample[] {
  if (language === "python")
    return pythonAsserts(test).map((text) => split(text, "==") ?? { call: text, expected: "True" });
  if (language === "java") return javaConditions(test).map(javaExample);
  return grouped(test, /console\.assert\(/g).map((text) => {
    const example = split(text, "===") ?? split(text, "==");
    if (!example) return { call: text, expected: "true" };
    return { call: withoutJson(example.call), expected: withoutJson(example.expected) };
  });
}

function pythonAsserts(test: string): string[] {
  return grouped(test, /^[ \t]*assert[ \t]+/gm, true).flatMap((text) => {
    const [condition = ""] = topLevel(text, ",");
    // A loop's variable is no literal of the call.
    return /\bfor\b(?![^[(]*[\])])/.test(condition) ? [] : [condition.trim()];
  });
}

/** The items of the list that the source's Java tests compare with. */
function javaConditions(test: string): string[] {
  const [list = ""] = grouped(test, /correct\s*=\s*Arrays\.asList\(/g);
  return topLevel(list, ",").map((text) =>
    text
      .trim()
      .replace(/^s\./, "new Solution().")
      .replace(/(?<=[^\w.])s\./g, "new Solution()."),
  );
}

function javaExample(text: string): SourceExample {
  const equals = /^([\s\S]*)\.equals\(([\s\S]*)\)$/.exec(text);
  if (equals?.[1]?.startsWith("new Solution()") && balanced(equals[2] ?? ""))
    return { call: equals[1], expected: equals[2] ?? "" };
  return split(text, "==") ?? { call: text, expected: "true" };
}

/** The rows of a list `testdata` of arguments with values. */
export function testData(tests: string): { args: string; expected: string }[] {
  const [list = ""] = grouped(tests, /^testdata = \[/gm);
  return topLevel(list, ",").flatMap((text) => {
    const [args = "", expected = ""] = topLevel(text.trim().slice(1, -1), ",").map((part) => part.trim());
    return args.startsWith("[") && expected !== "" ? [{ args: args.slice(1, -1), expected }] : [];
  });
}

const withoutJson = (text: string): string => {
  const inside = /^JSON\.stringify\(([\s\S]*)\)$/.exec(text);
  return inside && balanced(inside[1] ?? "") ? (inside[1] ?? "").trim() : text;
};

function split(text: string, mark: string): SourceExample | null {
  const parts = topLevel(text, mark);
  const [call = "", expected = ""] = parts.map((part) => part.trim());
  const compared = / (?:and|or|&&|\|\||in|not|is) |[<>!]/.test(call.replaceAll(/\([\s\S]*\)/g, ""));
  return parts.length === 2 && call.includes("(") && !compared ? { call, expected } : null;
}

const balanced = (text: string): boolean => topLevel(text, "\0").length === 1;

/** The text in the brackets after each match; with `toLineEnd` what follows up to the end of its line, brackets whole. */
function grouped(text: string, pattern: RegExp, toLineEnd = false): string[] {
  return [...text.matchAll(pattern)].map((match) => {
    const from = match.index + match[0].length;
    let depth = 0;
    for (let at = from; at < text.length; at += 1) {
      at = afterText(text, at);
      const char = text[at] ?? "";
      if ("([{".includes(char) && char !== "") depth += 1;
      if (")]}".includes(char) && char !== "") depth -= 1;
      if (depth < 0 || (toLineEnd && depth === 0 && char === "\n")) return text.slice(from, at);
    }
    return text.slice(from);
  });
}

/** Parts between marks outside of all brackets and strings; one empty list where the brackets do not match. */
function topLevel(text: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    at = afterText(text, at);
    const char = text[at] ?? "";
    if (char !== "" && "([{".includes(char)) depth += 1;
    if (char !== "" && ")]}".includes(char)) depth -= 1;
    if (depth < 0) return [];
    if (depth === 0 && text.startsWith(mark, at)) {
      parts.push(text.slice(from, at));
      from = at + mark.length;
      at = from - 1;
    }
  }
  return [...parts, text.slice(from)];
}

function afterText(text: string, at: number): number {
  const quote = text[at] ?? "";
  if (!["'", '"', "`"].includes(quote)) return at;
  for (let next = at + 1; next < text.length; next += 1) {
    if (text[next] === "\\") next += 1;
    else if (text[next] === quote) return afterText(text, next + 1);
  }
  return text.length;
}
