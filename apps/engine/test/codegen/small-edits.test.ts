import { describe, expect, it } from "vitest";
import { smallEdits } from "../../src/codegen/small-edits.ts";
import type { SourceLanguage } from "../../src/languages/index.ts";

const mends = (language: SourceLanguage, broken: string, right: string): boolean =>
  smallEdits(broken, language).some(({ source }) => source.replaceAll(/\s+/g, " ") === right.replaceAll(/\s+/g, " "));

describe("small edits", () => {
  it.each<[string, SourceLanguage, string, string]>([
    ["a confused comparison", "python", "if a < b:\n    return a", "if a <= b:\n    return a"],
    ["a confused operator", "java", "return a + b;", "return a - b;"],
    ["a confused word", "javascript", "return Math.min(a, b);", "return Math.max(a, b);"],
    ["a number one too small", "python", "return xs[0]", "return xs[1]"],
    ["a bound one too small", "python", "for i in range(n):\n    pass", "for i in range(n + 1):\n    pass"],
    ["a step too many", "javascript", "return xs[i + 1];", "return xs[i ];"],
    ["a missing negation", "python", "if done(x):\n    return", "if not done(x):\n    return"],
    ["a needless negation", "typescript", "while (!open) {}", "while (open) {}"],
    ["half a condition too much", "java", "if (a > 0 && b > 0) { }", "if (a > 0) { }"],
    ["a needless term", "python", "return x + y + z", "return x + y"],
    ["a needless item", "python", "odd = (1, 2, 3)", "odd = (1, 3)"],
    ["swapped arguments", "javascript", "return gcd(a % b, b);", "return gcd(b, a % b);"],
    [
      "another variable",
      "python",
      "best = x\nlast = x\nreturn last + best + x",
      "best = x\nlast = x\nreturn last + last + x",
    ],
    [
      "a call that stands elsewhere",
      "python",
      "m = sum(xs) / len(xs)\nm = m\nreturn s / m",
      "m = sum(xs) / len(xs)\nm = m\nreturn s / len(xs)",
    ],
    ["a result left as it is", "python", "return a - b", "return abs(a - b)"],
    ["a line too many", "python", "a = 1\na = 2\nreturn a", "a = 1\nreturn a"],
    [
      "a line at the wrong depth",
      "python",
      "def f():\n    for x in xs:\n        y = x\n        return y",
      "def f():\n    for x in xs:\n        y = x\n    return y",
    ],
    ["the same slip twice", "python", "if a == 1 and b == 1:\n    return 0", "if a == 2 and b == 2:\n    return 0"],
  ])("mend %s", (_what, language, broken, right) => {
    expect(mends(language, broken, right)).toBe(true);
  });

  it("leave strings and comments alone, and never give the program back", () => {
    const source = 'def f(a):\n    # a < b and 1\n    return "a < b and 1"\n';
    const edits = smallEdits(source, "python");
    expect(edits.length).toBeGreaterThan(0);
    for (const edit of edits) {
      expect(edit.source).not.toBe(source);
      expect(edit.source.includes("# a < b and 1") || edit.operator === "needless line").toBe(true);
      expect(edit.source.includes('"a < b and 1"') || edit.operator === "needless line").toBe(true);
    }
  });

  it("are all different, the same for the same program, and not endless", () => {
    const line = "    total = total + values[i] * weights[j] - offset\n";
    const source = `def f(values, weights, total, offset, i, j):\n${line.repeat(60)}    return total\n`;
    const edits = smallEdits(source, "python");
    expect(edits).toEqual(smallEdits(source, "python"));
    expect(new Set(edits.map((edit) => edit.source)).size).toBe(edits.length);
    expect(edits.length).toBeLessThanOrEqual(600);
  });
});
