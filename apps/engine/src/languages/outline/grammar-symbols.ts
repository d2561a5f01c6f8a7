import type { OutlineSymbol } from "@guildhall/contracts";
import type { Node } from "web-tree-sitter";
import type { Grammar } from "../ports.ts";

type Kind = OutlineSymbol["kind"];

const SCRIPT: Record<string, Kind> = {
  function_declaration: "function",
  generator_function_declaration: "function",
  method_definition: "method",
  class_declaration: "class",
};
const TYPESCRIPT: Record<string, Kind> = {
  ...SCRIPT,
  abstract_class_declaration: "class",
  interface_declaration: "type",
  type_alias_declaration: "type",
  enum_declaration: "type",
  internal_module: "type",
  method_signature: "method",
  abstract_method_signature: "method",
};

/** Nodes of a grammar that define something with a name. */
const DEFINITIONS: Record<Grammar, Record<string, Kind>> = {
  python: { function_definition: "function", class_definition: "class" },
  javascript: SCRIPT,
  typescript: TYPESCRIPT,
  tsx: TYPESCRIPT,
  java: {
    class_declaration: "class",
    record_declaration: "class",
    interface_declaration: "type",
    enum_declaration: "type",
    annotation_type_declaration: "type",
    method_declaration: "method",
    constructor_declaration: "method",
  },
};

/** Names that hold a function or class: `const total = (x) => …`, or such a field of a class. */
const HOLDERS: Partial<Record<Grammar, readonly string[]>> = {
  javascript: ["variable_declarator", "field_definition"],
  typescript: ["variable_declarator", "public_field_definition"],
  tsx: ["variable_declarator", "public_field_definition"],
};
const HELD: Record<string, Kind> = {
  arrow_function: "function",
  function_expression: "function",
  generator_function: "function",
  class: "class",
};

/** More nodes are not looked at: a file of nothing but names tells nobody anything. */
const MAX_NODES = 20_000;
const MAX_NAME = 120;

/** Definitions below a root in the order of the text, at most `limit` and whether there are more. */
export function grammarSymbols(
  root: Node,
  grammar: Grammar,
  limit: number,
): { symbols: OutlineSymbol[]; more: boolean } {
  const definitions = DEFINITIONS[grammar];
  const nodes = root.descendantsOfType([...Object.keys(definitions), ...(HOLDERS[grammar] ?? [])]);
  const symbols: OutlineSymbol[] = [];
  /** Ends of the definitions around the place that was reached. */
  const around: { end: number; kind: Kind }[] = [];
  for (const node of nodes.slice(0, MAX_NODES)) {
    const found = definitions[node.type] ?? HELD[node.childForFieldName("value")?.type ?? ""];
    const name = node.childForFieldName("name") ?? node.childForFieldName("property");
    if (found === undefined || !name || name.text === "") continue;
    if (symbols.length >= limit) return { symbols, more: true };
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= node.startIndex) around.pop();
    const inClass = found === "function" && around.at(-1)?.kind === "class";
    const kind = inClass ? "method" : found;
    const line = name.startPosition.row + 1;
    const text = name.text.slice(0, MAX_NAME);
    symbols.push({ name: text, kind, line, endLine: node.endPosition.row + 1, depth: around.length });
    around.push({ end: node.endIndex, kind: found });
  }
  return { symbols, more: nodes.length > MAX_NODES };
}
