import type { Node } from "web-tree-sitter";

/** One parameter as its declaration says it. */
export interface Parameter {
  name: string;
  /** Empty where none is declared. */
  type: string;
  /** May be left out: it has a default, a question mark, or takes whatever is left. */
  optional: boolean;
  /** Text of its default; null where it has none. */
  fallback: string | null;
}

const RECEIVERS = new Set(["self", "cls", "this"]);
const SPLAT = /^(?:list_splat_pattern|dictionary_splat_pattern|rest_pattern|spread_parameter)$/;
const MARKS = /^(?:keyword_separator|positional_separator)$/;

/** Name of a declared parameter, also of a taken-apart one, which has its text for a name. */
export const parameterName = (node: Node): string => {
  const named = node.childForFieldName("pattern") ?? node.childForFieldName("name") ?? node.childForFieldName("left");
  return named?.text ?? /^[*.\s]*([\w$]+)/.exec(node.text)?.[1] ?? node.text;
};

/** Parameters in their order, without the receiver of a method. Pure. */
export function parametersOf(list: Node | null): Parameter[] {
  const nodes = (list?.namedChildren ?? []).filter((node) => node !== null);
  return nodes.flatMap((node): Parameter[] => {
    if (node.type.includes("comment") || MARKS.test(node.type)) return [];
    const name = parameterName(node);
    if (RECEIVERS.has(name)) return [];
    const inside = node.childForFieldName("pattern") ?? node.namedChild(0);
    const fallback = node.childForFieldName("value") ?? node.childForFieldName("right");
    const splat = SPLAT.test(node.type) || (inside !== null && SPLAT.test(inside.type));
    return [
      {
        name,
        type: node.childForFieldName("type")?.text.replace(/^:\s*/, "") ?? "",
        optional: splat || fallback !== null || node.type === "optional_parameter",
        fallback: fallback?.text ?? null,
      },
    ];
  });
}
