import type { OutlineSymbol } from "@guildhall/contracts";

/** Index of the innermost symbol around a line; -1 where there is none. */
export function symbolAt(symbols: readonly OutlineSymbol[], line: number): number {
  return symbols.findLastIndex((symbol) => symbol.line <= line && line <= symbol.endLine);
}
