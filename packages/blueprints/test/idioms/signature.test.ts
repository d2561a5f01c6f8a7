import { describe, expect, it } from "vitest";
import { parseSignature } from "../../src/idioms/index.ts";

const PYTHON_TYPES = `from dataclasses import dataclass
from datetime import date
from decimal import Decimal

@dataclass
class Expense:
    day: date
    category: str
    amount: Decimal
    tags: list[str]
`;

describe("reading a Python signature", () => {
  it("knows dataclasses, dates, decimals, containers and optional results", () => {
    const parsed = parseSignature({
      language: "python",
      types: PYTHON_TYPES,
      signature:
        "def f(rows: list[Expense], limit: int = 3, by: dict[str, list[float]] | None = None) -> Optional[tuple[int, str]]",
      purpose: "x",
    });
    expect(parsed?.leaf.params.map((param) => param.type)).toEqual([
      { list: { record: "Expense" } },
      "integer",
      { optional: { map: { list: "number" } } },
    ]);
    expect(parsed?.leaf.returns).toEqual({ optional: { tuple: ["integer", "text"] } });
    expect(parsed?.leaf.records[0]?.fields.map((field) => field.type)).toEqual([
      "date",
      "text",
      "decimal",
      { list: "text" },
    ]);
    expect(parsed?.head).toBe(
      "def f(rows: list[Expense], limit: int = 3, by: dict[str, list[float]] | None = None) -> Optional[tuple[int, str]]:",
    );
  });

  it("reads example lines as values in JSON form", () => {
    const parsed = parseSignature({
      language: "python",
      types: PYTHON_TYPES,
      signature: "def f(rows: list[Expense], n: int) -> dict[str, Decimal]",
      purpose: "x",
      examples: [
        'assert f([Expense(date(2026, 1, 3), "a b", Decimal("1.50"), tags=["x"])], -2) == {"a": Decimal("1.50")}',
        "# f([], 0) raises ValueError",
        "assert sorted(f([], 1)) == []",
      ],
    });
    expect(parsed?.leaf.examples[0]).toMatchObject({
      args: [[{ day: "2026-01-03", category: "a b", amount: "1.50", tags: ["x"] }], -2],
      outcome: { kind: "returns", value: { a: "1.50" } },
      oracle: "confirmed",
    });
    expect(parsed?.leaf.examples[1]?.outcome.kind).toBe("raises");
    expect(parsed?.leaf.raises).toBe(true);
    expect(parsed?.unreadable).toEqual(["assert sorted(f([], 1)) == []"]);
  });
});

describe("reading a TypeScript signature", () => {
  it("knows interfaces, unions of literals, inline types, arrays and null", () => {
    const parsed = parseSignature({
      language: "typescript",
      types:
        'type State = "open" | "done";\nexport interface Task { id: number; state: State; note?: string; tags: readonly string[] }',
      signature:
        "export function f(tasks: Task[], by: { key: string; down: boolean }, pairs: [string, number][]): Record<string, Task | null> {",
      purpose: "x",
    });
    expect(parsed?.leaf.records[0]?.fields.map((field) => field.type)).toEqual([
      "number",
      { choice: ["open", "done"] },
      { optional: "text" },
      { list: "text" },
    ]);
    expect(parsed?.leaf.params[1]?.type).toEqual({ record: "Inline2" });
    expect(parsed?.leaf.params[2]?.type).toEqual({ list: { tuple: ["text", "number"] } });
    expect(parsed?.leaf.returns).toEqual({ map: { optional: { record: "Task" } } });
  });

  it("reads calls with a comment as examples", () => {
    const parsed = parseSignature({
      language: "typescript",
      types: "interface P { x: number }",
      signature: "function f(p: P, s: string): number[]",
      purpose: "x",
      examples: ["f({ x: 1 }, 'a\\n') // [1, 2.5]", '// f({ x: 0 }, "") throws'],
    });
    expect(parsed?.leaf.examples.map((example) => [example.args, example.outcome])).toEqual([
      [[{ x: 1 }, "a\n"], { kind: "returns", value: [1, 2.5] }],
      [[{ x: 0 }, ""], { kind: "raises" }],
    ]);
  });

  it("answers null when there is no function in it", () => {
    expect(parseSignature({ language: "typescript", types: "", signature: "const x = 1", purpose: "" })).toBeNull();
    expect(parseSignature({ language: "python", types: "", signature: "class A:", purpose: "" })).toBeNull();
  });
});
