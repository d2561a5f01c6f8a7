import { afterAll, describe, expect, it } from "vitest";
import { createSourceJudge, instrument, type SourceLanguage } from "../../src/languages/index.ts";
import { driver } from "./sandbox.ts";
import { CANDIDATES } from "./source-candidates.ts";

const judge = createSourceJudge({ driver });
afterAll(() => judge.dispose());

const PROGRAMS: { language: SourceLanguage; entry: string; source: string; call: (n: number) => string }[] = [
  {
    language: "python",
    entry: "sign",
    call: (n) => `sign(${n})`,
    source: `"""Doc."""
from __future__ import annotations


def sign(n):
    """Doc."""
    kind = "even" if n % 2 == 0 else "odd"
    if n < 0:
        return "minus " + kind
    elif n == 0:
        return "zero"
    while n > 9: n //= 10
    return str(n) + kind
`,
  },
  {
    language: "javascript",
    entry: "sign",
    call: (n) => `sign(${n})`,
    source: `"use strict"
function sign(n) {
  const kind = n % 2 === 0 ? "even" : "odd"
  if (n < 0)
    return "minus " + kind
  else if (n === 0) { return "zero" }
  while (n > 9) n = Math.floor(n / 10)
  return n + kind
}
`,
  },
  {
    language: "typescript",
    entry: "sign",
    call: (n) => `sign(${n})`,
    source: `type Kind = "even" | "odd";
export function sign(n: number): string {
  const kind: Kind = n % 2 === 0 ? "even" : "odd";
  if (n < 0) {
    return "minus " + kind;
  }
  if (n === 0) { return "zero"; }
  while (n > 9) { n = Math.floor(n / 10); }
  return n + kind;
}
`,
  },
  {
    language: "java",
    entry: "Sign.sign",
    call: (n) => `Sign.sign(${n})`,
    source: `import java.util.*;

class Sign {
    static String sign(int n) {
        String kind = n % 2 == 0 ? "even" : "odd";
        if (n < 0) {
            return "minus " + kind;
        } else if (n == 0) {
            return "zero";
        }
        while (n > 9) { n = n / 10; }
        return n + kind;
    }
}
`,
  },
];

describe.each(PROGRAMS)("coverage in $language", ({ language, entry, source, call }) => {
  const missing = CANDIDATES.find((one) => one.language === language)?.missing ?? null;
  const test = missing ? it.skip : it;

  test("tells the statements and both ways of conditions that each call passed, and changes no result", async () => {
    const instrumented = await instrument(source, language);
    if (!instrumented) throw new Error("it does not parse");
    const ask = (text: string, calls: string[]) =>
      judge.judge([
        { id: "c", language, source: text, entry, calls: calls.map((one) => ({ id: one, call: one, expected: null })) },
      ]);
    const ns = [-3, 0, 47, -4];
    const [plain] = await ask(source, ns.map(call));
    const [told] = await ask(
      instrumented.source,
      ns.flatMap((n) => [call(n), instrumented.taken]),
    );
    expect(told?.rejected).toBeNull();
    const texts = told?.outcomes.map(({ text }) => text) ?? [];
    expect(texts.filter((_, i) => i % 2 === 0)).toEqual(plain?.outcomes.map(({ text }) => text));
    const [minus, zero, more, again] = texts
      .filter((_, i) => i % 2 === 1)
      .map((text) => new Set(JSON.parse(text) as number[]));
    const lineOf = (id: number) =>
      source.split("\n")[(instrumented.points.find((one) => one.id === Math.abs(id))?.line ?? 0) - 1] ?? "";
    const passed = (seen: Set<number> | undefined, words: string) =>
      [...(seen ?? [])].some((id) => lineOf(id).includes(words));
    expect(passed(zero, '"zero"')).toBe(true);
    expect(passed(minus, '"zero"')).toBe(false);
    const negative =
      instrumented.points.find((one) => one.kind === "condition" && lineOf(one.id).includes("n < 0"))?.id ?? 0;
    expect([minus?.has(negative), minus?.has(-negative), zero?.has(negative), zero?.has(-negative)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    const loop =
      instrumented.points.find((one) => one.kind === "condition" && lineOf(one.id).includes("while"))?.id ?? 0;
    expect([more?.has(loop), more?.has(-loop)]).toEqual([true, true]);
    // The same way through, but for what kind it is.
    const places = (seen: Set<number> | undefined) => [...(seen ?? [])].map(Math.abs).sort((a, b) => a - b);
    expect(places(again)).toEqual(places(minus));
  });
});

it("a text that does not parse has no points", async () => {
  expect(await instrument("def f(:\n", "python")).toBeNull();
});
