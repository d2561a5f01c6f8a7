import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { createSourceJudge, type SourceLanguage } from "../../src/languages/index.ts";
import { filterTests } from "../../src/verify/index.ts";
import { majorityOf } from "../../src/verify/written-tests/majority.ts";
import { runSourceCalls } from "../../src/verify/written-tests/run-calls.ts";
import { smallestSuite } from "../../src/verify/written-tests/smallest-suite.ts";
import { driver } from "../languages/sandbox.ts";

const judge = createSourceJudge({ driver });
afterAll(() => judge.dispose());

const filtered = (language: SourceLanguage, entry: string, source: string, calls: string[]) =>
  filterTests({ source, language }, calls, {
    run: runSourceCalls(judge, { language, setup: "", entry }),
    textOf: (call) => call,
    coverageCall: (expression) => expression,
    seed: 1,
  });

describe("the filter of written tests in Python", () => {
  const SOURCE = `import time, datetime

seen = []


def grade(points, extra=0):
    if points < 0:
        raise ValueError("less than nothing")
    if points + extra >= 50:
        return "pass"
    return "fail"


def forever(n):
    while n > 0:
        pass
    return n


def flood(n):
    return "x" * n


def counted(n):
    seen.append(n)
    return len(seen)


def today():
    return str(datetime.datetime.now())


def leave(n):
    raise SystemExit(n)


def touch(path):
    return open(path).read()
`;

  it("keeps what tells something, and says of every other call why it was dropped", async () => {
    const calls = [
      ...["grade(49)", "grade(50)", "grade(50)", "grade(-1)", "grade(0)", "grade(49, 1)", "grade(70)"],
      ...["forever(1)", "forever(2)", "forever(3)", "forever(0)", "flood(9000000)", "counted(1)", "counted(2)"],
      ...["today()", "leave(1)", "touch('/etc/x')", "grade(", "grade(nobody)", "grade('a')", "grade(time.time())"],
    ];
    const { kept, dropped, killed, mutants, coverage } = await filtered("python", "grade", SOURCE, calls);
    const reasons = Object.fromEntries(dropped.map(({ call, reason }) => [call, reason]));
    expect(kept.map(({ call }) => call)).toContain("grade(-1)");
    expect(kept.find(({ call }) => call === "grade(-1)")?.outcome).toMatchObject({
      kind: "raised",
      text: "ValueError",
    });
    expect(kept.every(({ call }) => !(call in reasons))).toBe(true);
    expect(kept.length + dropped.length).toBe(new Set(calls).size);
    expect(reasons).toMatchObject({
      "forever(1)": "it does not end in time",
      "forever(3)": "it does not end in time",
      "flood(9000000)": "its result is too large",
      "counted(2)": "it comes to something else in another order or run",
      "leave(1)": "it ends the program",
      "grade(": "it does not parse or compile",
      "grade(nobody)": "it names something that does not exist",
      "grade('a')": "the code breaks on it with TypeError",
      "grade(time.time())": "it depends on time, chance, place or network",
      "touch('/etc/x')": "it reaches outside",
    });
    expect(reasons["today()"]).toMatch(/another order or run|depends on time/);
    expect(killed).toBeGreaterThan(8);
    expect(killed).toBeLessThanOrEqual(mutants);
    expect(coverage?.passed).toBeGreaterThan(6);
  }, 120_000);

  it("keeps nothing where the code cannot be loaded", async () => {
    const { kept, dropped } = await filtered("python", "grade", "def grade(:\n", ["grade(1)"]);
    expect(kept).toEqual([]);
    expect(dropped[0]?.reason).toContain("cannot be loaded");
  });
});

it("pins what JavaScript gives, and drops calls of one run that lean on each other", async () => {
  const source = `const kept = new Map();
function memo(key, value) { if (value !== undefined) kept.set(key, value); return kept.get(key) ?? null; }
function span(a, b) { const [low, high] = a < b ? [a, b] : [b, a]; return high - low; }
`;
  const { kept, dropped } = await filtered("javascript", "span", source, [
    "span(1, 4)",
    "span(4, 1)",
    "memo('k')",
    "memo('k', 2)",
  ]);
  expect(kept.find(({ call }) => call === "span(1, 4)" || call === "span(4, 1)")?.outcome.text).toBe("3");
  expect(dropped.find(({ call }) => call === "memo('k')")?.reason).toContain("another order");
}, 60_000);

it("the smallest suite notices whatever all tests together notice, and holds no test that adds nothing", () => {
  const worth = fc.record({
    kills: fc.uniqueArray(fc.nat(12)).map((ids) => new Set(ids)),
    passes: fc.uniqueArray(fc.nat(6)).map((ids) => new Set(ids)),
    length: fc.nat(20),
  });
  fc.assert(
    fc.property(fc.array(worth, { maxLength: 12 }), (tests) => {
      const kept = smallestSuite(tests, tests.length);
      const union = (indexes: Iterable<number>, what: "kills" | "passes") =>
        new Set([...indexes].flatMap((index) => [...(tests[index]?.[what] ?? [])]));
      expect(union(kept, "kills")).toEqual(union(tests.keys(), "kills"));
      expect(union(kept, "passes")).toEqual(union(tests.keys(), "passes"));
      for (const [place, index] of kept.entries()) {
        const before = kept.slice(0, place);
        const adds = (["kills", "passes"] as const).some((what) =>
          [...(tests[index]?.[what] ?? [])].some((id) => !union(before, what).has(id)),
        );
        expect(adds).toBe(true);
      }
    }),
  );
});

describe("a majority of programs", () => {
  const vote = (text: string, kind = "value", unfit = false) => ({ key: `${kind} ${text}`, text, unfit });

  it("is clear when enough of them agree on a value", () => {
    expect(majorityOf([vote("1"), vote("1"), vote("1"), vote("2")], { neighbour: false })).toEqual({
      text: "1",
      agree: 3,
      asked: 4,
    });
    expect(majorityOf([vote("1"), vote("1"), vote("2")], { neighbour: false })).toBeNull();
    expect(majorityOf([vote("1"), vote("1"), vote("1"), vote("2"), vote("3")], { neighbour: false })).toBeNull();
  });

  it("must be all of them on an input that nobody vouches for, and is never an error", () => {
    expect(majorityOf([vote("1"), vote("1"), vote("1"), vote("2")], { neighbour: true })).toBeNull();
    expect(majorityOf([vote("1"), vote("1"), vote("1")], { neighbour: true })?.agree).toBe(3);
    const errors = [1, 2, 3].map(() => vote("ValueError", "raised"));
    expect(majorityOf(errors, { neighbour: false })).toBeNull();
  });
});
