import type { JsonValue, Language, Leaf, RecordType, TypeRef } from "@guildhall/contracts";
import { pythonLiteral, pythonType, typescriptLiteral, typescriptType } from "./literals.ts";

/** `def f(a: int) -> str` or `function f(a: number): string`, without the colon or brace that follows. */
export function signatureSource(leaf: Leaf): string {
  if (leaf.language === "python") {
    const params = leaf.params.map((param) => `${param.name}: ${pythonType(param.type)}`).join(", ");
    return `def ${leaf.name}(${params}) -> ${pythonType(leaf.returns)}`;
  }
  const params = leaf.params.map((param) => `${param.name}: ${typescriptType(param.type)}`).join(", ");
  return `function ${leaf.name}(${params}): ${typescriptType(leaf.returns)}`;
}

/** A record type as a dataclass or an exported interface. */
export function recordSource(language: Language, record: RecordType): string {
  if (language === "python") {
    const fields = record.fields.map((field) => `    ${field.name}: ${pythonType(field.type)}`);
    return `@dataclass\nclass ${record.name}:\n${fields.join("\n")}`;
  }
  const fields = record.fields.map((field) => `  ${field.name}: ${typescriptType(field.type)};`);
  return `export interface ${record.name} {\n${fields.join("\n")}\n}`;
}

/** A JSON value of a type as an expression of the language. */
export function literalSource(language: Language, type: TypeRef, value: JsonValue, records: RecordType[]): string {
  return language === "python" ? pythonLiteral(value, type, records) : typescriptLiteral(value, type, records);
}
