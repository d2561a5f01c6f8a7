import type { Example, JsonValue, Property } from "@guildhall/contracts";
import { afterAll, describe, expect, it } from "vitest";
import { createLeafJudge, type JudgeRequest, type LeafTest } from "../../src/languages/index.ts";
import { driver } from "./sandbox.ts";

const judge = createLeafJudge({ driver });
afterAll(() => judge.dispose());

const EXPENSE = {
  name: "Expense",
  fields: [
    { name: "day", type: "date" as const },
    { name: "category", type: "text" as const },
    { name: "amount", type: "decimal" as const },
  ],
};
const HEAD = `from dataclasses import dataclass
from datetime import date
from decimal import Decimal

@dataclass
class Expense:
    day: date
    category: str
    amount: Decimal

`;

let next = 0;
function example(args: JsonValue[], outcome: Example["outcome"]): LeafTest {
  const id = `e${next++}`;
  return { id, kind: "example", example: { id, leaf: "f", args, outcome, oracle: "confirmed" } };
}
const returns = (value: JsonValue): Example["outcome"] => ({ kind: "returns", value });
const property = (name: Property, extra: object = {}): LeafTest => ({
  id: name,
  kind: "property",
  property: name,
  ...extra,
});

function request(code: string, more: Partial<JudgeRequest> = {}): JudgeRequest {
  return {
    id: `c${next++}`,
    language: "python",
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

describe("values", () => {
  it("reach Python as their declared types and come back in the JSON form", async () => {
    const code = `${HEAD}def f(rows: list[Expense], tip: Decimal) -> dict[str, Decimal]:
    assert isinstance(rows[0].day, date) and isinstance(tip, Decimal)
    out = {}
    for row in sorted(rows, key=lambda r: r.day):
        out[row.day.strftime("%Y-%m")] = out.get(row.day.strftime("%Y-%m"), Decimal(0)) + row.amount + tip
    return out
`;
    const rows = [
      { day: "2026-02-01", category: "b", amount: "1.50" },
      { day: "2026-01-03", category: "a", amount: "2" },
    ];
    const shape: Partial<JudgeRequest> = {
      params: [
        { name: "rows", type: { list: { record: "Expense" } } },
        { name: "tip", type: "decimal" },
      ],
      returns: { map: "decimal" },
      records: [EXPENSE],
      tests: [
        example([rows, "0.50"], returns({ "2026-01": "2.5", "2026-02": "2.00" })),
        example([rows, "0.50"], returns({ "2026-02": "2.00", "2026-01": "2.5" })),
      ],
    };
    const verdict = await one(code, shape);
    expect(verdict.rejected).toBeNull();
    expect(verdict.results.map((r) => r.passed)).toEqual([true, false]);
  });

  it.each([
    ["a tuple is no list", "return (1, 2)", { list: "integer" }, [1, 2], false],
    ["a list is no tuple", "return [1, 2]", { tuple: ["integer", "integer"] }, [1, 2], false],
    ["True is no 1", "return True", "integer", 1, false],
    ["1 is no True", "return 1", "boolean", true, false],
    ["3.0 is the integer 3", "return 3.0", "integer", 3, true],
    ["0.1 + 0.2 is the number 0.3", "return 0.1 + 0.2", "number", 0.3, true],
    ["a float is no decimal", "return 3.34", "decimal", "3.34", false],
    [
      "decimals are equal by value",
      "from decimal import Decimal\n    return Decimal('1E+2')",
      "decimal",
      "100.00",
      true,
    ],
    ["None is a missing optional", "return None", { optional: "text" }, null, true],
    ["text is exact", "return 'a '", "text", "a", false],
    ["json is taken as it is", "return {'b': [1, None], 'a': 'x'}", "json", { a: "x", b: [1, null] }, true],
    ["a set is no list", "return {1}", { list: "integer" }, [1], false],
    ["infinity is no number", "return float('inf')", "number", 0, false],
  ] as const)("%s", async (_, body, type, wanted, passed) => {
    const verdict = await one(`def f(x):\n    ${body}\n`, {
      returns: type as JudgeRequest["returns"],
      tests: [example([1], returns(wanted as JsonValue))],
    });
    expect(verdict.rejected).toBeNull();
    expect(verdict.results[0]?.passed).toBe(passed);
  });
});

describe("refusals", () => {
  const raised = (code: string, messageContains?: string) =>
    one(code, { tests: [example([1], { kind: "raises", messageContains })] }).then((v) => v.results[0]?.passed);

  it("are ValueError and what derives from it, by their message when one is given", async () => {
    expect(await raised("def f(x):\n    raise ValueError('amount is no number')\n", "Amount")).toBe(true);
    expect(await raised("def f(x):\n    raise ValueError('no')\n", "amount")).toBe(false);
    expect(await raised("import json\ndef f(x):\n    json.loads('{')\n")).toBe(true);
  });

  it.each([
    "raise KeyError('x')",
    "raise TypeError('x')",
    "[][1]",
    "from decimal import Decimal; Decimal('x')",
    "return 1",
  ])("are not: %s", async (body) => {
    expect(await raised(`def f(x):\n    ${body}\n`)).toBe(false);
  });
});

describe("a nasty candidate ends only itself", () => {
  const good = "def f(x):\n    return x + 1\n";
  const tests = [example([1], returns(2))];
  it.each([
    ["exits", "import os\ndef f(x):\n    os._exit(0)\n"],
    ["exits at import", "import os\nos._exit(3)\n"],
    [
      "kills its parent and everything else",
      "import os, signal\ndef f(x):\n    os.kill(os.getppid(), 9)\n    os.kill(-1, 9)\n",
    ],
    ["forks without end", "import os\ndef f(x):\n    while True: os.fork()\n"],
    ["hangs", "def f(x):\n    while True: pass\n"],
    [
      "hangs and swallows what stops it",
      "def f(x):\n    while True:\n        try:\n            while True: pass\n        except BaseException: pass\n",
    ],
    ["hangs in C", "def f(x):\n    return 9 ** 9 ** 9\n"],
    [
      "prints megabytes and closes stdout",
      "import os, sys\nfor _ in range(200): print('x' * 100000)\nfor fd in range(20):\n    try: os.close(fd)\n    except OSError: pass\ndef f(x):\n    return 1\n",
    ],
    ["fills memory", "def f(x):\n    a = []\n    while True: a.append('x' * 10_000_000)\n"],
    ["recurses", "def f(x):\n    return f(x)\n"],
    ["answers with megabytes", "def f(x):\n    return 'x' * 100_000_000\n"],
    [
      "starts threads",
      "import threading, time\ndef f(x):\n    threading.Thread(target=time.sleep, args=(100,)).start()\n    return 0\n",
    ],
    ["replaces the judge's functions", "import json, os\njson.dumps = os.write = None\ndef f(x):\n    return 0\n"],
    [
      "writes answers of its own",
      'import os\nfor fd in range(3, 30):\n    try: os.write(fd, b\'{"call": 0, "outcome": {"kind": "returned", "value": 2}}\')\n    except OSError: pass\ndef f(x):\n    return 0\n',
    ],
  ])("%s", async (_, code) => {
    const [bad, fine] = await judge.judge([request(code, { tests, callMs: 300 }), request(good, { tests })]);
    expect(bad?.results[0]?.passed).toBe(false);
    expect(fine?.results[0]).toMatchObject({ passed: true, got: "2" });
  });

  it("says which gate turned it away", async () => {
    const gates = await Promise.all(
      ["def f(:", "import nothing_like_it", "g = 1", "import os; os._exit(1)", "while True: pass"].map((code) =>
        one(code),
      ),
    );
    expect(gates.map((v) => v.rejected?.gate)).toEqual(["parse", "import", "entry", "crash", "time"]);
  });

  it("keeps what was judged before the call that hangs, and stops after two such calls", async () => {
    const code = "def f(x):\n    while x > 1: pass\n    return x\n";
    const verdict = await one(code, { probes: [[0], [5], [1], [6], [1]], callMs: 200 });
    expect(verdict.outcomes.map((o) => o.kind)).toEqual(["returned", "timeout", "returned", "timeout", "timeout"]);
  });
});

describe("properties", () => {
  const list: Partial<JudgeRequest> = {
    params: [{ name: "x", type: { list: "integer" } }],
    returns: { list: "integer" },
  };
  const holds = async (body: string, name: Property, more: Partial<JudgeRequest> = {}, extra: object = {}) => {
    const verdict = await one(`def f(x):\n    ${body}\n`, { ...list, tests: [property(name, extra)], ...more });
    expect(verdict.rejected).toBeNull();
    return verdict.results[0]?.passed;
  };

  it.each([
    ["never-raises", "return x[:1]", "return [x[0]]"],
    ["deterministic", "return sorted(x)", "x.sort(); return x"],
    ["idempotent", "return sorted(set(x))", "return x[1:]"],
    ["same-multiset", "return sorted(x)", "return sorted(set(x))"],
    ["subset", "return x[::2]", "return x + [12345]"],
    ["sorted-ascending", "return sorted(x)", "return x"],
    ["sorted-descending", "return sorted(x, reverse=True)", "return sorted(x)"],
    ["no-duplicates", "return list(dict.fromkeys(x))", "return x"],
    ["preserves-length", "return x[::-1]", "return x[1:]"],
    ["non-negative", "return [abs(n) for n in x]", "return x"],
    ["sum-preserved", "return x[::-1]", "return x[1:]"],
    ["empty-in-empty-out", "return x", "return x or [0]"],
    ["order-independent", "return sorted(x)", "return x"],
  ] as const)("%s tells a good candidate from a bad one", async (name, good, bad) => {
    expect(await holds(good, name)).toBe(true);
    expect(await holds(bad, name)).toBe(false);
  });

  it("round-trip goes through the function it is paired with", async () => {
    const shape: Partial<JudgeRequest> = { params: [{ name: "x", type: "integer" }], returns: "text" };
    const code = (back: string) => `return str(x)\n\ndef g(text):\n    return ${back}`;
    expect(await holds(code("int(text)"), "round-trip", shape, { with: "g" })).toBe(true);
    expect(await holds(code("len(text)"), "round-trip", shape, { with: "g" })).toBe(false);
    expect(await holds("return str(x)", "round-trip", shape, { with: "g" })).toBe(false);
  });

  it("do not hold when every input is refused", async () => {
    expect(await holds("raise ValueError('no')", "no-duplicates")).toBe(false);
  });
});

it("runs scripts with the module's names in scope and says which line failed", async () => {
  const tests: LeafTest[] = [
    { id: "a", kind: "script", source: "assert f(1) == 2" },
    { id: "b", kind: "script", source: "y = f(1)\nassert y == 3, y" },
  ];
  const [verdict] = await judge.judge([request("def f(x):\n    return x + 1\n", { tests })]);
  expect(verdict?.results.map((r) => [r.passed, r.message])).toEqual([
    [true, ""],
    [false, "AssertionError: 2: assert y == 3, y"],
  ]);
});

it("tells candidates of one batch apart", async () => {
  const tests = [example([1], returns(2))];
  const many = Array.from({ length: 50 }, (_, i) => request(`def f(x):\n    return x + ${i}\n`, { tests }));
  const verdicts = await judge.judge(many);
  expect(verdicts.map((v) => v.results[0]?.passed)).toEqual(many.map((_, i) => i === 1));
});

it("stops at once when asked to, and judges again afterwards", async () => {
  const controller = new AbortController();
  const slow = judge.judge(
    [request("def f(x):\n    while True: pass\n", { tests: [example([1], returns(2))], callMs: 9000 })],
    controller.signal,
  );
  await judge.judge([]);
  setImmediate(() => controller.abort());
  await expect(slow).rejects.toMatchObject({ code: "CANCELLED" });
  expect((await one("def f(x):\n    return 2\n", { tests: [example([1], returns(2))] })).results[0]?.passed).toBe(true);
});
