import type { OutlineSymbol } from "@guildhall/contracts";
import { expect, it } from "vitest";
import { symbolAt } from "../src/features/files/hooks/symbol-at";

const symbol = (line: number, endLine: number): OutlineSymbol => ({
  name: "x",
  kind: "function",
  line,
  endLine,
  depth: 0,
});

it("the cursor is in the innermost symbol around its line", () => {
  const symbols = [symbol(3, 20), symbol(5, 8), symbol(10, 12), symbol(30, 30)];
  expect([1, 3, 5, 8, 9, 11, 15, 21, 30, 31].map((line) => symbolAt(symbols, line))).toEqual([
    -1, 0, 1, 1, 0, 2, 0, -1, 3, -1,
  ]);
  expect(symbolAt([], 1)).toBe(-1);
});
