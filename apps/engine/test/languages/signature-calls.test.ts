import { afterAll, expect, it } from "vitest";
import { createSourceJudge, type SourceLanguage, signatureCalls } from "../../src/languages/index.ts";
import { driver } from "./sandbox.ts";

const judge = createSourceJudge({ driver });
afterAll(() => judge.dispose());

const options = (entry: string, language: SourceLanguage = "python") => ({ entry, language, seed: 1, count: 20 });

it("makes boundaries first, rows of one length, and the same for one seed", () => {
  const text = "def area(grid: List[List[int]], k: int = 3, name: str) -> int:\n";
  const calls = signatureCalls(text, options("area"));
  expect(calls[0]).toBe('area([], 0, "")');
  expect(calls).toHaveLength(20);
  expect(new Set(calls).size).toBe(20);
  expect(signatureCalls(text, options("area"))).toEqual(calls);
  for (const call of calls) {
    const grid = JSON.parse(/\((\[.*\]), -?\d+, /.exec(call)?.[1] ?? "") as number[][];
    expect(new Set(grid.map((row) => row.length)).size).toBeLessThanOrEqual(1);
  }
});

it("makes none where a type is missing or cannot be made up, or there is no such function", () => {
  expect(signatureCalls("def f(x, y: int):\n", options("f"))).toEqual([]);
  expect(signatureCalls("def f(root: TreeNode):\n", options("f"))).toEqual([]);
  expect(signatureCalls("def g(n: int):\n", options("f"))).toEqual([]);
  expect(signatureCalls("def f(*args, **more):\n", options("f"))).toEqual([]);
  expect(signatureCalls("const f = (a) => {\n", options("f", "javascript"))).toEqual([]);
});

it.for<{ language: SourceLanguage; source: string; entry: string }>([
  {
    language: "python",
    source: "def f(a: list[int], b: str, c: bool, d: Tuple[int, str]) -> str:\n    return f'{a}{b}{c}{d}'\n",
    entry: "f",
  },
  {
    language: "typescript",
    source: "export function f(a: number[], b: string, c: boolean): string {\n  return `${a.length}${b}${c}`;\n}\n",
    entry: "f",
  },
  {
    language: "java",
    source:
      "import java.util.*;\nclass F { static String f(List<Integer> a, int[] b, String c) { return a + c + b.length; } }",
    entry: "F.f",
  },
])("every call that it makes runs in $language", async ({ language, source, entry }, { skip }) => {
  const calls = signatureCalls(source, options(entry, language));
  expect(calls.length).toBeGreaterThan(10);
  const setup = language === "python" ? "from typing import Tuple" : "";
  const asked = calls.map((call) => ({ id: call, call, expected: null }));
  const judged = judge.judge([{ id: "s", language, setup, source, entry, calls: asked }]);
  const [verdict] = await judged.catch((error: Error) => (language === "java" ? [] : Promise.reject(error)));
  skip(verdict === undefined, "Java is not installed");
  expect(verdict?.rejected).toBeNull();
  expect(verdict?.outcomes.map(({ kind }) => kind)).toEqual(calls.map(() => "value"));
});
