import type { Example, JsonValue, TypeRef } from "@guildhall/contracts";
import { afterAll, describe, expect, it } from "vitest";
import { createLeafJudge, type JudgeRequest, type LeafTest } from "../../src/languages/index.ts";
import { driver } from "./sandbox.ts";

const judge = createLeafJudge({ driver });
afterAll(() => judge.dispose());

let next = 0;
function example(args: JsonValue[], outcome: Example["outcome"]): LeafTest {
  const id = `e${next++}`;
  return { id, kind: "example", example: { id, leaf: "f", args, outcome, oracle: "confirmed" } };
}
const returns = (value: JsonValue): Example["outcome"] => ({ kind: "returns", value });

function request(code: string, more: Partial<JudgeRequest> = {}): JudgeRequest {
  return {
    id: `c${next++}`,
    language: "typescript",
    code,
    entry: "f",
    params: [{ name: "x", type: "integer" }],
    returns: "integer",
    records: [],
    tests: [],
    probes: [],
    ...more,
  };
}
async function one(code: string, more: Partial<JudgeRequest> = {}) {
  const [verdict] = await judge.judge([request(code, more)]);
  if (!verdict) throw new Error("no verdict");
  return verdict;
}

const body = (text: string) => `export function f(x: number) {\n  ${text}\n}\n`;

describe("values", () => {
  it("reach TypeScript as their declared types and come back in the JSON form", async () => {
    const code = `
interface Row { day: string; amount: number }
enum Sign { Plus = 1 }
export function f(rows: Row[]): Record<string, number> {
  const out: Record<string, number> = {};
  for (const row of [...rows].sort((a, b) => a.day.localeCompare(b.day))) {
    const month = row.day.slice(0, 7);
    out[month] = (out[month] ?? 0) + row.amount * Sign.Plus;
  }
  return out;
}`;
    const record = {
      name: "Row",
      fields: [
        { name: "day", type: "date" as const },
        { name: "amount", type: "decimal" as const },
      ],
    };
    const rows = [
      { day: "2026-02-01", amount: "0.10" },
      { day: "2026-02-02", amount: "0.20" },
      { day: "2026-01-03", amount: "2" },
    ];
    const verdict = await one(code, {
      params: [{ name: "rows", type: { list: { record: "Row" } } }],
      returns: { map: "decimal" },
      records: [record],
      tests: [
        example([rows], returns({ "2026-01": "2.00", "2026-02": "0.3" })),
        example([rows], returns({ "2026-02": "0.3", "2026-01": "2" })),
      ],
    });
    expect(verdict.rejected).toBeNull();
    expect(verdict.results.map((r) => r.passed)).toEqual([true, false]);
  });

  it.each<[string, string, TypeRef, JsonValue, boolean]>([
    ["undefined is no null", "return undefined", { optional: "text" }, null, false],
    ["true is no 1", "return true", "integer", 1, false],
    ["NaN is no number", "return NaN", "number", 0, false],
    ["a string is no number", "return '1'", "integer", 1, false],
    ["a Map is no record", "return new Map([['a', 1]])", { map: "integer" }, { a: 1 }, false],
    ["a promise is waited for", "return Promise.resolve(2)", "integer", 2, true],
    ["minus zero is zero", "return -0", "integer", 0, true],
    ["0.1 + 0.2 is the decimal 0.3", "return 0.1 + 0.2", "decimal", "0.30", true],
  ])("%s", async (_, text, type, wanted, passed) => {
    const verdict = await one(body(text), { returns: type, tests: [example([1], returns(wanted))] });
    expect(verdict.results[0]?.passed).toBe(passed);
  });
});

describe("refusals", () => {
  it.each([
    ["throw new Error('bad amount')", true],
    ["throw new RangeError('bad amount')", true],
    ["class Bad extends Error {}\n throw new Bad('bad amount')", true],
    ["throw 'bad amount'", false],
    ["throw new Error('other')", false],
    ["(undefined as any).amount", false],
    ["return amount", false],
    ["return 1", false],
  ])("%s is one: %s", async (text, passed) => {
    const verdict = await one(body(text), { tests: [example([1], { kind: "raises", messageContains: "amount" })] });
    expect(verdict.results[0]?.passed).toBe(passed);
  });
});

describe("a nasty candidate ends only itself", () => {
  const tests = [example([1], returns(2))];
  it.each([
    ["exits", body("process.exit(0)")],
    ["kills", body("process.kill(process.pid, 9)")],
    ["imports child_process", `import { spawn } from "node:child_process";\n${body("spawn('id'); return 2")}`],
    ["writes to the judge's stdout", `import fs from "node:fs";\n${body("fs.writeSync(1, 'x\\n'); return 2")}`],
    ["asks the constructor for process", body("return (async () => 0).constructor('return process.exit(1)')()")],
    ["hangs", body("while (true);")],
    ["waits for ever", body("return new Promise(() => {})")],
    ["fills memory", body("const a = []; while (true) a.push(new Array(1e5).fill(x))")],
    ["recurses", body("return f(x)")],
    [
      "goes on after its answer",
      body("const again = () => Promise.resolve().then(again); setTimeout(again, 0); again(); return 0"),
    ],
    ["leaves timers", body("setInterval(() => {}, 1); setTimeout(() => { while (true); }, 5); return 0")],
    ["prints without end", body("for (let i = 0; i < 1e6; i++) console.log('x'.repeat(1000)); return 0")],
    ["answers with megabytes", body("return 'x'.repeat(1e8)")],
    [
      "posts messages of its own",
      body("postMessage?.({call: 0, result: {outcome: {kind: 'returned', value: 2}}}); return 0"),
    ],
    [
      "changes what everybody uses",
      "Array.prototype.map = () => []; JSON.stringify = () => '2';\nexport const f = () => 0;\n",
    ],
  ])("%s", async (_, code) => {
    const fine = "export const f = (x: number) => [x].map((y) => y + 1)[0];\n";
    const [bad, good] = await judge.judge([request(code, { tests, callMs: 300 }), request(fine, { tests })]);
    expect(bad?.results[0]?.passed).toBe(false);
    expect(good?.results[0]).toMatchObject({ passed: true, got: "2" });
  });

  it("says which gate turned it away", async () => {
    const gates = await Promise.all(
      ["export function f(", "import 'nothing'; export const f = () => 1", "const g = 1", "while (true);"].map((code) =>
        one(code),
      ),
    );
    expect(gates.map((v) => v.rejected?.gate)).toEqual(["parse", "import", "entry", "time"]);
  });

  it("keeps what was judged before the call that hangs, and stops after two such calls", async () => {
    const verdict = await one(body("while (x > 1); return x"), { probes: [[0], [5], [1], [6], [1]], callMs: 200 });
    expect(verdict.outcomes.map((o) => o.kind)).toEqual(["returned", "timeout", "returned", "timeout", "timeout"]);
  });
});

it("sees arguments that are changed, and holds properties over both languages alike", async () => {
  const shape: Partial<JudgeRequest> = {
    params: [{ name: "x", type: { list: "integer" } }],
    returns: { list: "integer" },
    tests: ["deterministic", "sorted-ascending"].map((p) => ({ id: p, kind: "property", property: p }) as LeafTest),
  };
  const bad = await one("export const f = (x: number[]) => x.sort();\n", shape);
  expect(bad.results.map((r) => r.passed)).toEqual([false, false]);
  const good = await one("export const f = (x: number[]) => [...x].sort((a, b) => a - b);\n", shape);
  expect(good.results.map((r) => r.message)).toEqual(["", ""]);
});

it("runs scripts with the module's names in scope", async () => {
  const tests: LeafTest[] = [
    { id: "a", kind: "script", source: "import assert from 'node:assert'; assert.equal(hidden(1), 2);" },
    { id: "b", kind: "script", source: "if (hidden(1) !== 3) throw new Error('wanted 3');" },
  ];
  const verdict = await one("const hidden = (x: number) => x + 1;\nexport const f = hidden;\n", { tests });
  expect(verdict.results.map((r) => r.message)).toEqual(["", "Error: wanted 3"]);
});
