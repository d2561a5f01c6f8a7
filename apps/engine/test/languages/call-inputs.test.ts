import { execFileSync } from "node:child_process";
import vm from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { furtherCalls } from "../../src/languages/index.ts";

const of = (calls: string[], more: Partial<Parameters<typeof furtherCalls>[1]> = {}) =>
  furtherCalls(calls, { language: "python", seed: 1, count: 60, ...more });

const text = fc.string({ unit: fc.constantFrom("a", "B", "é", " ", "0", "\\n"), maxLength: 6 }).map((s) => `"${s}"`);
const literal = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: "literal" },
    fc.integer({ min: -2000, max: 2000 }).map(String),
    fc.integer({ min: -99, max: 99 }).map((n) => `${n}.5`),
    text,
    fc.constantFrom("True", "False", "None"),
    fc.array(tie("value"), { maxLength: 4 }).map((items) => `[${items.join(", ")}]`),
    fc.array(tie("value"), { minLength: 2, maxLength: 3 }).map((items) => `(${items.join(", ")})`),
    fc
      .array(fc.tuple(text, tie("value")), { maxLength: 3 })
      .map((e) => `{${e.map(([k, v]) => `${k}: ${v}`).join(", ")}}`),
  ),
})).value;
const call = fc.array(literal, { maxLength: 3 }).map((args) => `f(${args.join(", ")})`);

/** Python's literals as JavaScript, to be parsed by it. */
const asScript = (python: string) =>
  python.replaceAll("None", "null").replaceAll("True", "true").replaceAll("False", "false");

describe("further calls", () => {
  it("are new, of the wanted number at most, and the same for the same seed", () => {
    fc.assert(
      fc.property(fc.array(call, { minLength: 1, maxLength: 3 }), fc.integer(), (calls, seed) => {
        const found = of(calls, { seed, count: 15 });
        expect(found.length).toBeLessThanOrEqual(15);
        expect(new Set([...found, ...calls]).size).toBe(found.length + new Set(calls).size);
        expect(of(calls, { seed, count: 15 })).toEqual(found);
      }),
    );
  });

  it("parse in JavaScript where the given ones do", () => {
    fc.assert(
      fc.property(call, (python) => {
        for (const found of of([asScript(python)], { language: "javascript" })) new vm.Script(found);
      }),
    );
  });

  it("parse in Python where the given ones do", () => {
    const calls = fc.sample(call, { seed: 7, numRuns: 60 });
    const found = calls.flatMap((python) => of([python], { count: 20 }));
    const check = "import ast, json, sys\nfor text in json.load(sys.stdin): ast.parse(text, mode='eval')";
    execFileSync("/usr/bin/python3", ["-c", check], { input: JSON.stringify([...calls, ...found]) });
    expect(found.length).toBeGreaterThan(200);
  });

  it("leave what they cannot read as it is", () => {
    fc.assert(fc.property(fc.string(), (any) => void of([any])));
    for (const odd of ["f(", "f(1))", "f(/a,b/)", "f(1) # one", "f('a)", "1 + f(2)", "f(x)", "f(*xs)"]) {
      expect(of([odd])).toEqual([]);
    }
  });

  it("begin with the boundaries of each argument", () => {
    const found = of(['f([4, 5], "word", 7, True)']);
    expect(found.slice(0, 7)).toEqual([
      'f([], "word", 7, True)',
      'f([4], "word", 7, True)',
      'f([4, 5], "", 7, True)',
      'f([4, 5], " ", 7, True)',
      'f([4, 5], "word", 0, True)',
      'f([4, 5], "word", 1, True)',
      'f([4, 5], "word", -1, True)',
    ]);
  });

  it("hold neighbours of every kind of literal", () => {
    const found = of(['f([4, 5], "word", 7, True)'], { count: 200 });
    for (const neighbour of [
      'f([5, 4], "word", 7, True)',
      'f([4, 5, 4], "word", 7, True)',
      'f([5], "word", 7, True)',
      'f([3, 5], "word", 7, True)',
      'f([4, 5], "drow", 7, True)',
      'f([4, 5], "WORD", 7, True)',
      'f([4, 5], "wordword", 7, True)',
      'f([4, 5], "word", 8, True)',
      'f([4, 5], "word", -7, True)',
      'f([4, 5], "word", 7, False)',
    ]) {
      expect(found).toContain(neighbour);
    }
  });

  it.each([
    ["java", "f(new int[] {1, 2}, 'c', 2147483647, 5L, 1.5f)", "f(new int[] {}, 'c', 2147483647, 5L, 1.5f)"],
    ["java", "f(new int[] {1, 2}, 'c', 2147483647, 5L, 1.5f)", "f(new int[] {1, 2}, 'Z', 2147483647, 5L, 1.5f)"],
    ["java", "f(new int[] {1, 2}, 'c', 2147483647, 5L, 1.5f)", "f(new int[] {1, 2}, 'c', 2147483647, 6L, 1.5f)"],
    ["java", "f(Arrays.asList(1, 2))", "f(Arrays.asList(2, 1))"],
    ["typescript", "f(new Map([[1, 2]]))", "f(new Map([]))"],
    ["javascript", "f({ a: 1, b: [2] })", "f({a: 1})"],
    ["python", "f({1, 2})", "f(set())"],
    ["python", "f(x=3, y='a')", "f(x=0, y='a')"],
  ] as const)("know the literals of %s: %s", (language, given, wanted) => {
    expect(of([given], { language, count: 200 })).toContain(wanted);
  });

  it("keep whole numbers of Java within int", () => {
    const found = of(["f(2147483647)"], { language: "java" });
    expect(found.length).toBeGreaterThan(2);
    for (const one of found) expect(Math.abs(Number(/-?\d+/.exec(one)?.[0]))).toBeLessThan(2 ** 31);
  });

  it("are as many as wanted even where there is one short text to change", () => {
    expect(of(["f('ab')"])).toHaveLength(60);
  });

  it("do not tear a comprehension apart", () => {
    for (const one of of(["f([n * 2 for n in [1, 2]])"])) expect(one).toMatch(/^f\(\[n \* 2 for n in \[.*\]\]\)$/);
  });
});
