import { wordTable } from "@guildhall/contracts";
import { outerCall, type Part, readParts, type Text } from "./call-syntax.ts";
import type { SourceValue } from "./source-values.ts";

const WORDS = wordTable<SourceValue>({
  True: { kind: "bool", value: true },
  true: { kind: "bool", value: true },
  False: { kind: "bool", value: false },
  false: { kind: "bool", value: false },
  None: { kind: "none" },
  null: { kind: "none" },
});
const ESCAPES = wordTable<string>({
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  "\\": "\\",
  '"': '"',
  "'": "'",
  "`": "`",
});

function decoded({ prefix, quote, body }: Text): string | null {
  if (/[bf]/.test(prefix) || (quote === "`" && body.includes("${"))) return null;
  if (prefix.includes("r")) return body;
  let text = "";
  for (let at = 0; at < body.length; at++) {
    const here = body.charAt(at);
    if (here !== "\\") {
      text += here;
      continue;
    }
    const next = body.charAt(++at);
    const code = next === "u" ? /^[\da-fA-F]{4}/.exec(body.slice(at + 1))?.[0] : undefined;
    const plain = code === undefined ? ESCAPES[next] : String.fromCharCode(Number.parseInt(code, 16));
    if (plain === undefined) return null;
    text += plain;
    at += code?.length ?? 0;
  }
  return text;
}

function numberLiteral(text: string, sign: string): SourceValue | null {
  const digits = text.replaceAll("_", "");
  if (/^(0|[1-9]\d*)$/.test(digits)) return { kind: "int", text: `${sign}${digits}` };
  return /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits) ? { kind: "float", text: `${sign}${digits}` } : null;
}

function allLiterals(items: Part[][]): SourceValue[] | null {
  const values = items.map(literalOf);
  return values.includes(null) ? null : (values as SourceValue[]);
}

/** The key and value around the colon of a dictionary's item. */
function entryOf(item: Part[]): [SourceValue, SourceValue] | null {
  const colon = item.findIndex((part) => part.kind === "mark" && part.text === ":");
  const [name] = item;
  if (colon < 1 || !name) return null;
  const bare = colon === 1 && name.kind === "word" && !(name.text in WORDS);
  const key = bare ? ({ kind: "text", text: name.text } as const) : literalOf(item.slice(0, colon));
  const value = literalOf(item.slice(colon + 1));
  return key && value ? [key, value] : null;
}

function bracesOf(items: Part[][]): SourceValue | null {
  const values = items.length > 0 ? allLiterals(items) : null;
  if (values) return { kind: "set", items: values };
  const entries = items.map(entryOf);
  return entries.includes(null) ? null : { kind: "map", entries: entries as [SourceValue, SourceValue][] };
}

function literalOf(parts: Part[]): SourceValue | null {
  const [first, second] = parts;
  if (!first) return null;
  if (parts.length === 2 && first.kind === "mark" && first.text === "-" && second?.kind === "number") {
    return numberLiteral(second.text, "-");
  }
  if (parts.length !== 1) return null;
  if (first.kind === "number") return numberLiteral(first.text, "");
  if (first.kind === "word") return WORDS[first.text] ?? null;
  if (first.kind === "text") {
    const text = decoded(first);
    return text === null ? null : { kind: "text", text };
  }
  if (first.kind !== "group") return null;
  if (first.open === "{") return bracesOf(first.items);
  const items = allLiterals(first.items);
  if (!items) return null;
  const [only] = items;
  if (first.open === "(") return items.length === 1 && !first.trailingComma && only ? only : { kind: "tuple", items };
  return { kind: "list", items };
}

/** The value of an expression of plain literals as Python and JSON write them: numbers, texts, true and True, null and
 *  None, lists, tuples, sets, dictionaries. Null for every other expression. Pure. */
export function literalValue(text: string): SourceValue | null {
  const parts = readParts(text);
  return parts && literalOf(parts);
}

/** A call whose arguments are all such literals; null for every other expression. Pure. */
export function literalCall(text: string): { fn: string; args: SourceValue[] } | null {
  const parts = readParts(text);
  const call = parts && outerCall(parts);
  const args = call && allLiterals(call.args.items);
  return args ? { fn: call.fn, args } : null;
}
