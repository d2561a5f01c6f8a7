import {
  type Example,
  type Field,
  fieldSchema,
  type JsonValue,
  type Language,
  type Leaf,
  type RecordType,
  recordTypeSchema,
  type TypeRef,
} from "@guildhall/contracts";
import { readCall, readLiteral } from "./literals.ts";
import { interfaceFields, pythonTypeRef, splitOutside, type TypescriptScope, typescriptTypeRef } from "./type-text.ts";

export interface SignatureSource {
  language: Language;
  /** Imports and record types before the function: dataclasses, interfaces, type aliases. */
  types: string;
  /** `def f(a: int) -> str` or `export function f(a: number): string`; a trailing `:` or `{` may be there. */
  signature: string;
  purpose: string;
  /** Lines such as `assert f(1) == 2`, `f(1) // 2`, `# f("x") raises ValueError`. */
  examples?: string[];
}

export interface ParsedSignature {
  leaf: Leaf;
  /** The function's first line as it was written, completed with `:` or `{`. */
  head: string;
  /** Example lines that are no plain call and value; run them as scripts. */
  unreadable: string[];
}

/** Reads a function's signature, types and example lines as a leaf. Null when there is no function in it. */
export function parseSignature(source: SignatureSource): ParsedSignature | null {
  const { language } = source;
  const one = source.signature.trim().replace(/\s*\n\s*/g, " ");
  const python = /^(?:async )?def (\w+)\s*\(([\s\S]*)\)\s*(?:->\s*([\s\S]+?))?\s*:?\s*$/.exec(one);
  const typescript = /^(?:export )?(?:default )?function (\w+)\s*\(([\s\S]*)\)\s*(?::\s*([\s\S]+?))?\s*$/.exec(
    one.replace(/\s*[{;]\s*$/, ""),
  );
  const match = language === "python" ? python : typescript;
  if (!match) return null;
  const scope: TypescriptScope = { records: [], aliases: new Map() };
  const records = language === "python" ? pythonRecords(source.types) : scope.records;
  if (language === "typescript") readTypescriptTypes(source.types, scope);
  const names = new Set(records.map((record) => record.name));
  const typeOf = (text: string): TypeRef =>
    language === "python" ? pythonTypeRef(text, names) : typescriptTypeRef(text, scope);
  const params: Field[] = [];
  for (const part of splitOutside(match[2] ?? "", ",")) {
    if (!part || part === "*" || part === "/") continue;
    const param = /^(\w+)(\?)?\s*(?::\s*([\s\S]+?))?(?:\s*=(?!>)\s*[\s\S]+)?$/.exec(part);
    if (!param) return null;
    const type = typeOf(param[3] ?? (language === "python" ? "Any" : "unknown"));
    params.push({ name: param[1] ?? "", type: param[2] ? { optional: type } : type });
  }
  const name = match[1] ?? "";
  const returns = typeOf(match[3] ?? (language === "python" ? "Any" : "unknown"));
  if (params.length > 8 || !params.every((param) => fieldSchema.safeParse(param).success)) return null;
  const { examples, unreadable, raises } = readExamples(source.examples ?? [], name, records);
  const leaf: Leaf = {
    name,
    language,
    purpose: source.purpose.slice(0, 600),
    params,
    returns,
    records: records.filter((record) => recordTypeSchema.safeParse(record).success),
    raises: raises || /\b(raise|throw|refuse|reject)/i.test(source.purpose),
    examples,
    properties: [],
    criteria: [],
    file: language === "python" ? "solution.py" : "solution.ts",
  };
  const head = one.replace(/\s*[:{;]\s*$/, "") + (language === "python" ? ":" : " {");
  return { leaf, head, unreadable };
}

/** Dataclasses and NamedTuples with their annotated fields. */
function pythonRecords(types: string): RecordType[] {
  const found = [...types.matchAll(/^(?:@dataclass[^\n]*\n)?class (\w+)[^\n]*:\n((?:[ \t]+[^\n]*\n?|\n)*)/gm)];
  const names = new Set(found.map((m) => m[1] ?? ""));
  return found
    .map((m) => ({
      name: m[1] ?? "",
      fields: [...(m[2] ?? "").matchAll(/^[ \t]+(\w+)\s*:\s*([^\n=#]+)/gm)].map((f) => ({
        name: f[1] ?? "",
        type: pythonTypeRef(f[2] ?? "", names),
      })),
    }))
    .filter((record) => record.fields.length > 0);
}

function readTypescriptTypes(types: string, scope: TypescriptScope): void {
  const declared = [
    ...types.matchAll(/(?:export\s+)?(?:interface\s+(\w+)[^{]*|type\s+(\w+)\s*=\s*(?=\{))\{((?:[^{}]|\{[^{}]*\})*)\}/g),
  ];
  for (const m of types.matchAll(/(?:export\s+)?type\s+(\w+)\s*=\s*([^;{][^;]*);?/g))
    scope.aliases.set(m[1] ?? "", m[2] ?? "");
  // Names first: an interface may mention one that is declared after it.
  const records = declared.map((m): RecordType => ({ name: m[1] ?? m[2] ?? "", fields: [] }));
  scope.records.push(...records);
  declared.forEach((m, i) => {
    const record = records[i];
    if (record) record.fields = interfaceFields(m[3] ?? "", scope);
  });
}

function readExamples(
  lines: string[],
  name: string,
  records: RecordType[],
): { examples: Example[]; unreadable: string[]; raises: boolean } {
  const examples: Example[] = [];
  const unreadable: string[] = [];
  let raises = false;
  for (const line of lines) {
    const bare = line
      .trim()
      .replace(/^(#|\/\/)\s*/, "")
      .replace(/^assert\s+/, "");
    const call = readCall(bare, name, records);
    const rest = call?.rest.trim() ?? "";
    const id = `e${examples.length + 1}`;
    if (call && /^(raises|throws)\b/.test(rest)) {
      raises = true;
      examples.push({ id, leaf: name, args: call.args, outcome: { kind: "raises" }, oracle: "confirmed" });
      continue;
    }
    const wanted = /^(?:===?|is|\/\/|=>|->)\s*([\s\S]+)$/.exec(rest)?.[1];
    const value = wanted === undefined ? null : readLiteral(wanted.replace(/;$/, ""), records);
    if (call && value) {
      examples.push({
        id,
        leaf: name,
        args: call.args,
        outcome: { kind: "returns", value: value.value as JsonValue },
        oracle: "confirmed",
      });
    } else if (!/^(#|\/\/)/.test(line.trim())) unreadable.push(line);
  }
  return { examples, unreadable, raises };
}
