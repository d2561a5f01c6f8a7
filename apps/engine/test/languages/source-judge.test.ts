import { afterAll, describe, expect, it } from "vitest";
import { createSourceJudge, type SourceRequest, type SourceVerdict } from "../../src/languages/index.ts";
import { driver } from "./sandbox.ts";
import { CANDIDATES, type Candidates } from "./source-candidates.ts";

const judge = createSourceJudge({ driver });
afterAll(() => judge.dispose());

let next = 0;
async function one(request: Omit<SourceRequest, "id">): Promise<SourceVerdict> {
  const [verdict] = await judge.judge([{ id: `s${next++}`, ...request }]);
  if (!verdict) throw new Error("no verdict");
  return verdict;
}

const matches = (verdict: SourceVerdict) => verdict.outcomes.map((outcome) => outcome.matches);
const texts = (verdict: SourceVerdict) => verdict.outcomes.map((outcome) => outcome.text);

it("notes type errors of TypeScript that stop nothing", async () => {
  const request = {
    language: "typescript" as const,
    entry: "size",
    calls: [{ id: "a", call: "size('ab')", expected: "2" }],
  };
  const source =
    "import { ok } from 'node:assert';\nfunction size(text: string): string {\n  console.log(text);\n  return text.length;\n}\n";
  const loose = await one({ ...request, source });
  expect(matches(loose)).toEqual([true]);
  expect(loose.notes).toEqual(["Type 'number' is not assignable to type 'string'. (TS2322) (line 4)"]);
  const strict = await one({ ...request, source: source.replace(": string {", ": number {") });
  expect([matches(strict), strict.notes]).toEqual([[true], []]);
});

it("takes Python's tuples and words in a call of JavaScript for what they mean", async () => {
  const calls = [{ id: "a", call: "sum((1, 2), (-3, 4), true)", expected: "(4,null)" }];
  const source = "function sum(a, b, on) { return on ? [a[0] + a[1] + b[0] + b[1], null] : null; }";
  expect(matches(await one({ language: "javascript", entry: "sum", source, calls }))).toEqual([true]);
});

it("a program in Java whose calls all fail to compile is judged all the same", async ({ skip }) => {
  const missing = CANDIDATES.find(({ language }) => language === "java")?.missing ?? null;
  skip(missing !== null, missing ?? "");
  const program = { language: "java" as const, entry: "S.g", source: "class S { static int g(int n) { return n; } }" };
  const verdict = await one({ ...program, calls: [{ id: "a", call: "g(Nowhere.N)", expected: null }] });
  expect(verdict.outcomes).toMatchObject([{ kind: "raised", text: "CompileError" }]);
  expect((await one({ ...program, calls: [] })).rejected).toBeNull();
});

it("keeps what a call should give from the candidate", async () => {
  const spies = [
    {
      language: "python" as const,
      source:
        "import gc\ndef seen(x):\n    return any('se' + 'cret' in str(o) for o in gc.get_objects() if type(o) in (str, list, dict))\n",
    },
    {
      language: "javascript" as const,
      source: "function seen() { return String(arguments.callee.caller).includes('se' + 'cret'); }\n",
    },
  ];
  for (const spy of spies) {
    const calls = [{ id: "a", call: "seen(1)", expected: "'secret'" }];
    const verdict = await one({ ...spy, entry: "seen", calls });
    expect(texts(verdict)[0]?.toLowerCase()).toBe("false");
  }
});

it.for<Omit<SourceRequest, "id" | "calls"> & { call: string; expected: string }>([
  {
    language: "python",
    setup: "import math\nHALF = 0.5",
    source: "def up(n):\n    return math.ceil(n + HALF)\n",
    entry: "up",
    call: "up(HALF * 2)",
    expected: "int(HALF * 4)",
  },
  {
    language: "typescript",
    setup: "const HALF: number = 0.5;",
    source: "export const up = (n: number): number => Math.ceil(n + HALF);",
    entry: "up",
    call: "up(HALF * 2)",
    expected: "HALF * 4",
  },
  {
    language: "javascript",
    setup: 'const { inspect } = require("node:util");',
    source: "function up(n) { return inspect(n); }",
    entry: "up",
    call: "up({ a: 1 })",
    expected: "inspect({ a: 1 })",
  },
  {
    language: "java",
    setup: "import java.util.*;\nclass Half { static final double HALF = 0.5; }",
    source:
      "import java.math.*;\nclass Up { static List<Integer> up(double n) { return List.of((int) Math.ceil(n + Half.HALF)); } }",
    entry: "Up.up",
    call: "Up.up(Half.HALF * 2)",
    expected: "Arrays.asList((int) (Half.HALF * 4))",
  },
])(
  "a setup in $language serves candidate, calls and expected values",
  async ({ call, expected, ...request }, { skip }) => {
    const missing = CANDIDATES.find(({ language }) => language === request.language)?.missing ?? null;
    skip(missing !== null, missing ?? "");
    expect(matches(await one({ ...request, calls: [{ id: "a", call, expected }] }))).toEqual([true]);
  },
);

describe.each(CANDIDATES)("programs in $language", (c: Candidates) => {
  const { language, entry, calls } = c;
  const nasty = (...ns: number[]) =>
    one({
      language,
      source: c.nasty,
      entry: c.nastyEntry,
      callMs: 500,
      calls: ns.map((n) => ({ id: `n${n}`, call: `nasty(${n})`, expected: null })),
    });
  const stillJudges = async () =>
    expect(matches(await one({ language, source: c.right, entry, calls }))).toEqual([true, true, null]);
  const test = c.missing ? it.skip : it;
  if (c.missing) it.skip(`skipped: ${c.missing}`, () => undefined);

  test("a right one matches what is expected, and shows the values nobody knew", async () => {
    const verdict = await one({ language, source: c.right, entry, calls });
    expect(verdict.rejected).toBeNull();
    expect(matches(verdict)).toEqual([true, true, null]);
    expect(texts(verdict)).toEqual(["[2, 6]", "[]", "[10]"]);
  });

  test("a wrong one does not", async () => {
    const verdict = await one({ language, source: c.wrong, entry, calls });
    expect(matches(verdict)).toEqual([false, true, null]);
    expect(texts(verdict)[0]).toBe("[6, 2]");
  });

  test("an exception is the outcome of its call alone", async () => {
    const { outcomes } = await nasty(0, 1, 0);
    expect(outcomes.map(({ kind, text }) => [kind, text])).toEqual([
      ["value", "0"],
      ["raised", c.raised],
      ["value", "0"],
    ]);
    expect(outcomes[1]?.message).toContain("one");
  });

  test("an endless loop costs its call, and the calls after it are still made", async () => {
    const { outcomes } = await nasty(0, 2, 0);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(["value", "timeout", "value"]);
    await stillJudges();
  });

  test("one that exits ends only itself", async () => {
    const verdict = await nasty(0, 3);
    expect(verdict.outcomes[0]).toMatchObject({ kind: "value", text: "0" });
    expect(verdict.outcomes[1]).toMatchObject({ kind: "raised", matches: null });
    await stillJudges();
  });

  test("what it prints is thrown away, megabytes too", async () => {
    expect(texts(await nasty(4))).toEqual(["4"]);
    await stillJudges();
  });

  test("one that fills memory ends only itself", async () => {
    const verdict = await one({
      language,
      source: c.nasty,
      entry: c.nastyEntry,
      calls: [{ id: "n", call: "nasty(5)", expected: "5" }],
    });
    const [outcome] = verdict.outcomes;
    expect(outcome ? outcome.matches : verdict.rejected?.gate).not.toBe(true);
    await stillJudges();
  });

  test("says why it made no call", async () => {
    const broken = await one({ language, source: c.syntaxError, entry, calls });
    const other = await one({ language, source: c.otherName, entry, calls });
    expect([broken.rejected?.gate, other.rejected?.gate]).toEqual([c.gateOfSyntaxError, "entry"]);
    expect([...broken.outcomes, ...other.outcomes]).toEqual([]);
  });

  test("arguments that a call changed are fresh in the next", async () => {
    const again = [...calls, ...calls].map((call, i) => ({ ...call, id: `${i}` }));
    const verdict = await one({ language, source: c.inPlace, entry, calls: again });
    expect(matches(verdict)).toEqual([true, true, null, true, true, null]);
  });

  test("canonical texts are the same whatever the order, and floats are rounded", async () => {
    const shapes = c.shapeTexts.map((_, n) => ({ id: `${n}`, call: `shape(${n})`, expected: null }));
    const verdict = await one({ language, source: c.shapes, entry: c.shapesEntry, calls: shapes });
    expect(texts(verdict)).toEqual(c.shapeTexts);
  });

  test("a call that is no expression of the language fails alone", async () => {
    const odd = { id: "odd", call: "double(]", expected: null };
    const [first, ...rest] = calls;
    if (!first) throw new Error("no calls");
    const verdict = await one({ language, source: c.right, entry, calls: [first, odd, ...rest] });
    expect(verdict.outcomes.map((outcome) => outcome.kind)).toEqual(["value", "raised", "value", "value"]);
  });
});
