import type { RecordType, TypeRef } from "@guildhall/contracts";
import { wordTable } from "@guildhall/contracts";

/** Splits at a separator outside brackets and quotes. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? "";
    if (quote) {
      if (c === "\\") i++;
      else if (c === quote) quote = "";
    } else if (c === '"' || c === "'" || c === "`") quote = c;
    else if ("([{<".includes(c)) depth++;
    else if (")]}".includes(c) || (c === ">" && text[i - 1] !== "=" && text[i - 1] !== "-")) depth--;
    else if (depth === 0 && text.startsWith(separator, i)) {
      parts.push(text.slice(start, i));
      start = i + separator.length;
      i = start - 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim());
}

const PYTHON_SCALARS = wordTable<TypeRef>({
  str: "text",
  int: "integer",
  float: "number",
  Decimal: "decimal",
  "decimal.Decimal": "decimal",
  bool: "boolean",
  date: "date",
  "datetime.date": "date",
  datetime: "datetime",
  "datetime.datetime": "datetime",
  None: "none",
  Any: "json",
});

/** A Python annotation as a TypeRef; what the type system has no word for is `json`. */
export function pythonTypeRef(text: string, records: ReadonlySet<string>): TypeRef {
  const t = text.trim().replace(/^["'](.*)["']$/, "$1");
  const of = (inner: string): TypeRef => pythonTypeRef(inner, records);
  const union = splitOutside(t, "|");
  if (union.length === 2 && union.includes("None")) return { optional: of(union.find((u) => u !== "None") ?? "Any") };
  if (union.length > 1) return "json";
  const scalar = PYTHON_SCALARS[t];
  if (scalar) return scalar;
  if (records.has(t)) return { record: t };
  const generic = /^([\w.]+)\[([\s\S]*)\]$/.exec(t);
  if (!generic) return t === "list" ? { list: "json" } : t === "dict" ? { map: "json" } : "json";
  const name = (generic[1] ?? "").split(".").at(-1)?.toLowerCase() ?? "";
  const args = splitOutside(generic[2] ?? "", ",");
  const first = args[0] ?? "Any";
  if (["list", "sequence", "iterable", "collection"].includes(name)) return { list: of(first) };
  if (["dict", "mapping", "ordereddict", "defaultdict"].includes(name))
    return of(first) === "text" ? { map: of(args[1] ?? "Any") } : "json";
  if (name === "optional") return { optional: of(first) };
  if (name === "tuple")
    return args[1] === "..." ? { list: of(first) } : args.length <= 6 ? { tuple: args.map(of) } : "json";
  if (name === "literal" && args.every((a) => /^(["']).*\1$/.test(a)))
    return { choice: args.map((a) => a.slice(1, -1)) };
  return "json";
}

/** Names of inline object types are made when they are met. */
export interface TypescriptScope {
  records: RecordType[];
  aliases: Map<string, string>;
}

const TYPESCRIPT_SCALARS = wordTable<TypeRef>({
  string: "text",
  number: "number",
  boolean: "boolean",
  null: "none",
  undefined: "none",
  void: "none",
  unknown: "json",
  any: "json",
});

/** A TypeScript type as a TypeRef; what the type system has no word for is `json`. */
export function typescriptTypeRef(text: string, scope: TypescriptScope): TypeRef {
  const t = text
    .trim()
    .replace(/^readonly\s+/, "")
    .replace(/^\|\s*/, "");
  const of = (inner: string): TypeRef => typescriptTypeRef(inner, scope);
  const union = splitOutside(t, "|");
  if (union.length > 1) {
    const some = union.filter((u) => u !== "null" && u !== "undefined");
    const isChoice = some.every((u) => /^(["']).*\1$/.test(u));
    const inner: TypeRef = isChoice
      ? { choice: some.map((u) => u.slice(1, -1)) }
      : some.length === 1
        ? of(some[0] ?? "")
        : "json";
    return some.length < union.length && inner !== "json" ? { optional: inner } : inner;
  }
  if (/^\((?:[^()]|\([^()]*\))*\)$/.test(t)) return of(t.slice(1, -1));
  if (t.endsWith("[]")) return { list: of(t.slice(0, -2)) };
  const scalar = TYPESCRIPT_SCALARS[t];
  if (scalar) return scalar;
  if (/^(["']).*\1$/.test(t)) return { choice: [t.slice(1, -1)] };
  if (scope.records.some((record) => record.name === t)) return { record: t };
  const alias = scope.aliases.get(t);
  if (alias !== undefined) return of(alias);
  if (t.startsWith("[") && t.endsWith("]")) {
    const parts = splitOutside(t.slice(1, -1), ",").map((part) => part.replace(/^\w+\??:\s*/, ""));
    return parts.length > 0 && parts.length <= 6 ? { tuple: parts.map(of) } : "json";
  }
  if (t.startsWith("{")) return inlineRecord(t, scope);
  const generic = /^(\w+)<([\s\S]*)>$/.exec(t);
  const args = generic ? splitOutside(generic[2] ?? "", ",") : [];
  if (generic?.[1] === "Array" || generic?.[1] === "ReadonlyArray") return { list: of(args[0] ?? "") };
  if (generic?.[1] === "Record" && args[0] !== "number") return { map: of(args[1] ?? "unknown") };
  if (generic?.[1] === "Readonly") return of(args[0] ?? "");
  return "json";
}

function inlineRecord(text: string, scope: TypescriptScope): TypeRef {
  const body = text.slice(1, -1).trim();
  const index = /^\[\w+:\s*string\]:\s*([\s\S]+?);?$/.exec(body);
  if (index) return { map: typescriptTypeRef(index[1] ?? "unknown", scope) };
  const fields = interfaceFields(body, scope);
  if (fields.length === 0) return "json";
  const name = `Inline${scope.records.length + 1}`;
  scope.records.push({ name, fields });
  return { record: name };
}

/** Fields of an interface's inside, in order. */
export function interfaceFields(body: string, scope: TypescriptScope): RecordType["fields"] {
  const bare = body.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
  const lines = splitOutside(bare, ";")
    .flatMap((part) => splitOutside(part, "\n"))
    .flatMap((part) => splitOutside(part, ","));
  const fields: RecordType["fields"] = [];
  for (const line of lines) {
    const field = /^(?:readonly\s+)?(\w+)(\?)?:\s*([\s\S]+)$/.exec(line);
    if (!field) continue;
    const type = typescriptTypeRef(field[3] ?? "", scope);
    const optional = typeof type === "object" && "optional" in type;
    fields.push({ name: field[1] ?? "", type: field[2] && !optional ? { optional: type } : type });
  }
  return fields;
}
