import type { JsonSchema } from "../ports.ts";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Keywords the grammar builder reads; all others are dropped, and the caller validates the answer again. */
const KEPT = new Set([
  "type",
  "const",
  "enum",
  "oneOf",
  "minLength",
  "maxLength",
  "format",
  "properties",
  "additionalProperties",
  "minProperties",
  "maxProperties",
  "items",
  "prefixItems",
  "minItems",
  "maxItems",
  "$ref",
  "$defs",
]);
const FORMATS = new Set(["date-time", "time", "date"]);

/** The schema in the words the grammar builder knows: `anyOf` becomes `oneOf`, everything it cannot hold is left out. */
export function toGrammarSchema(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    const name = key === "anyOf" ? "oneOf" : key;
    if (!KEPT.has(name)) return [];
    if (name === "format" && !(typeof value === "string" && FORMATS.has(value))) return [];
    if ((name === "oneOf" || name === "prefixItems") && Array.isArray(value)) {
      return [[name, value.map((item: unknown) => (isObject(item) ? toGrammarSchema(item) : item))]];
    }
    if ((name === "properties" || name === "$defs") && isObject(value)) {
      const inner = Object.entries(value).map(([k, v]) => [k, isObject(v) ? toGrammarSchema(v) : v]);
      return [[name, Object.fromEntries(inner)]];
    }
    if ((name === "items" || name === "additionalProperties") && isObject(value)) {
      // `{}` means any value, which the grammar says by leaving `items` out or by `true`.
      if (Object.keys(value).length === 0) return name === "items" ? [] : [[name, true]];
      return [[name, toGrammarSchema(value)]];
    }
    return [[name, value]];
  });
  return Object.fromEntries(entries);
}

/**
 * The same grammar without line breaks and indents between values: a small model spends a third of its tokens on
 * them. Rules of other names are left as they are.
 */
export function withoutLayout(grammar: string): string {
  return grammar
    .replace(/^(comma-whitespace[\w-]*) ::= .*$/gm, '$1 ::= "," [ ]?')
    .replace(/^(whitespace[\w-]*) ::= .*$/gm, '$1 ::= ""');
}
