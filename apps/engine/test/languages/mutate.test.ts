import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import {
  createSourceJudge,
  fitMutants,
  mutate,
  type SourceLanguage,
  type SourceVerdict,
  withMutant,
} from "../../src/languages/index.ts";
import { driver } from "./sandbox.ts";
import { CANDIDATES } from "./source-candidates.ts";

const judge = createSourceJudge({ driver });
afterAll(() => judge.dispose());

interface Program {
  language: SourceLanguage;
  source: string;
  entry: string;
  calls: string[];
}

/** Every kind of place: nested expressions, loops, one-line branches, texts, slices, errors, statements without semicolons. */
const PROGRAMS: Program[] = [
  {
    language: "python",
    entry: "score",
    calls: ["score([3, -1, 4], 2)", "score([], 0)", "score([9], -1)", "score([1, 2, 3, 4], 3)"],
    source: `"""Documentation, not a text."""
from __future__ import annotations
LIMIT = 10


class Box:
    def __init__(self, size: int = 3):
        self.size = size

    def fits(self, n):
        return 0 < n <= self.size and not n == 2


def score(items: list[int], k: int) -> str:
    """What it says is left alone."""
    if k < 0:
        raise ValueError(f"k is {k}, not 0 or more")
    total, words = 0, "a" "b"
    for i in range(len(items)):
        if items[i] < 0: continue
        total += items[i] * 2 if i % 2 == 0 else -1
        if total > LIMIT:
            break
    part = sorted(items, key=lambda x: -x)[1:k]
    box = Box(
        k + 1,  # a comment in between
    )
    return f"{total}:{words}" + str(part) + str(min(k, 2)) + str(box.fits(k)) + "x" * (k // 2)
`,
  },
  {
    language: "javascript",
    entry: "score",
    calls: ["score([3, -1, 4], 2)", "score([], 0)", "score([1, 2, 3, 4], 3)"],
    source: `"use strict";
const LIMIT = 10
const twice = n => n * 2
function score(items, k) {
  if (k < 0) throw new RangeError("k is negative")
  let total = 0
  for (let i = 0; i < items.length; i++) {
    if (items[i] < 0) continue; else total += 1
    total += i % 2 === 0 ? twice(items[i]) : -1
    if (total > LIMIT) break
  }
  const seen = []
  seen.push(Math.min(k, 2))
  items.length > 2 && seen.push("big")
  return [total, seen, items.slice(1, k), (k ?? 1) || 'none', !total]
}
`,
  },
  {
    language: "typescript",
    entry: "label",
    calls: ["label('abc', 2)", "label('', 0)", "label('x', 5)"],
    source: `type Mode = "a" | "b";
enum Kind { One = 1, Two }
const mode: Mode = "a";
export function label(text: string, n: number = 3): string {
  const parts: string[] = text.split("");
  let out = \`\${n + 1}-\${mode}\`;
  while (parts.length > n) { parts.pop() }
  if (n >= 5 || text === "") return "none" as string
  out += Kind[Kind.One] + parts.join("+")
  return out.toUpperCase();
}
`,
  },
  {
    language: "java",
    entry: "Score.score",
    calls: ["Score.score(new int[]{3, -1, 4}, 2)", "Score.score(new int[]{}, 0)", "Score.score(new int[]{1, 2, 3}, 3)"],
    source: `import java.util.*;

class Score {
    static final int LIMIT = 10;

    static List<String> score(int[] items, int k) {
        if (k < 0) throw new IllegalArgumentException("k is negative");
        int total = 0;
        byte small = 1;
        String text = "a" + k;
        for (int i = 0; i < items.length; i++) {
            if (items[i] < 0) continue;
            total += i % 2 == 0 ? items[i] * 2 : -1;
            if (total > LIMIT) break;
        }
        List<String> found = new ArrayList<>();
        found.add(text + total);
        switch (k) {
            case 2: found.add("two"); break;
            default: found.add("more");
        }
        String both = text + found;
        found.add(both.substring(1, 3) + Math.min(k, small));
        return found;
    }
}
`,
  },
];

async function run({ language, entry, calls }: Program, source: string): Promise<SourceVerdict> {
  const [verdict] = await judge.judge([
    { id: "m", language, source, entry, calls: calls.map((call) => ({ id: call, call, expected: null })), callMs: 500 },
  ]);
  if (!verdict) throw new Error("no verdict");
  return verdict;
}

const seen = (verdict: SourceVerdict) => verdict.outcomes.map(({ kind, text, message }) => [kind, text, message]);

describe.each(PROGRAMS)("mutants in $language", (program) => {
  const { language, source } = program;
  const missing = CANDIDATES.find((one) => one.language === language)?.missing ?? null;
  const test = missing ? it.skip : it;
  const refused = async (text: string) => (await run({ ...program, calls: [] }, text)).rejected?.message ?? null;
  const fitted = () => fitMutants(source, language, { limit: 200, refused });

  test("with none switched on the text behaves as the original", async () => {
    const mutated = await fitted();
    if (!mutated) throw new Error("no mutants");
    expect(mutated.mutants.length).toBeGreaterThan(20);
    expect(seen(await run(program, mutated.schemata))).toEqual(seen(await run(program, source)));
  });

  test("most of them behave otherwise when switched on, and a hanging one ends", async () => {
    const mutated = await fitted();
    if (!mutated) throw new Error("no mutants");
    const original = JSON.stringify(seen(await run(program, source)));
    let different = 0;
    for (const { id } of mutated.mutants) {
      const verdict = await run(program, withMutant(mutated, id));
      expect(verdict.rejected?.gate ?? "").not.toMatch(/parse|compile/);
      if (verdict.rejected || JSON.stringify(seen(verdict)) !== original) different += 1;
    }
    expect(different / mutated.mutants.length).toBeGreaterThan(0.6);
  }, 120_000);
});

it.each(PROGRAMS)(
  "each mutant in $language differs from the source and is found at its line",
  async ({ language, source }) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 80 }), fc.integer(), async (limit, seed) => {
        const mutated = await mutate(source, language, { limit, seed });
        if (!mutated) throw new Error("no mutants");
        const { mutants } = mutated;
        expect(mutants.length).toBeLessThanOrEqual(limit);
        expect(mutants.map(({ id }) => id)).toEqual(mutants.map((_, index) => index + 1));
        const lines = source.split("\n");
        for (const { line, at, original, replacement } of mutants) {
          expect(replacement).not.toBe(original);
          expect(source.slice(at, at + original.length)).toBe(original);
          expect(lines[line - 1]).toContain(original.split("\n")[0]);
        }
        expect(new Set(mutants.map(({ at, original, replacement }) => `${at} ${original} ${replacement}`)).size).toBe(
          mutants.length,
        );
        expect(await mutate(source, language, { limit, seed })).toEqual(mutated);
      }),
      { numRuns: 15 },
    );
  },
);

it("leaves alone what no test could tell: documentation, imports, types, messages, what is printed", async () => {
  const source = `"""Module."""
import os
from typing import Literal

Mode = "x"


def f(a: Literal["b"], n: int = 4) -> "list[int]":
    """Doc 1."""
    print("told", 5)
    if a == "b":
        raise ValueError("message 6")
    return n


if __name__ == "__main__":
    f("b", 7)
`;
  const mutated = await mutate(source, "python");
  const touched = new Set(mutated?.mutants.map(({ line }) => line));
  expect([...touched]).toEqual([5, 8, 11, 12, 13]);
  expect(mutated?.mutants.filter(({ line }) => line === 8).map(({ original }) => original)).toEqual(["4", "4"]);
  expect(mutated?.mutants.filter(({ line }) => line === 12).map(({ operator }) => operator)).toEqual(["raise-removed"]);
});

it("a text that does not parse has no mutants", async () => {
  expect(await mutate("def f(:\n", "python")).toBeNull();
  expect(await mutate("", "javascript")).toBeNull();
});
