import type { Leaf } from "@guildhall/contracts";
import type { LeafCode } from "../../blueprint.ts";
import { recordsIn, typescriptType } from "../../literals.ts";
import { wrap } from "../python/rules.ts";

const interfaceOf = (record: Leaf["records"][number]): string =>
  `export interface ${record.name} {\n${record.fields.map((field) => `  ${field.name}: ${typescriptType(field.type)};`).join("\n")}\n}`;

/** The signature with its export, without the brace. */
const typescriptSignature = (leaf: Leaf): string =>
  `export function ${leaf.name}(${leaf.params.map((param) => `${param.name}: ${typescriptType(param.type)}`).join(", ")}): ${typescriptType(leaf.returns)}`;

/** The function of the code is exported, whatever the model wrote. */
function exported(code: string, name: string): string {
  if (new RegExp(`^export\\s+(?:default\\s+)?(?:async\\s+)?(?:function|const|let)\\s+${name}\\b`, "m").test(code))
    return code.replace(/^export default function/m, "export function");
  if (new RegExp(`^export\\s*\\{[^}]*\\b${name}\\b`, "m").test(code)) return code;
  return code.replace(new RegExp(`^((?:function|const|let)\\s+${name}\\b)`, "m"), "export $1");
}

/** The module a candidate is judged in: record types stand before it. */
export function typescriptModuleFor(leaf: Leaf, code: string): string {
  return `${[...leaf.records.map(interfaceOf), exported(code, leaf.name).trim()].join("\n\n")}\n`;
}

/** One file a leaf: the accepted code, or a placeholder that says so politely. */
export function typescriptRule(leaf: Leaf, code: LeafCode | undefined): string {
  const written = code && !code.stub && code.code.trim() !== "";
  const source = written
    ? exported(code.code, leaf.name).trim()
    : `${typescriptSignature({ ...leaf, params: leaf.params.map((param) => ({ ...param, name: `_${param.name}` })) })} {\n  throw Object.assign(new Error("${leaf.name} is not written yet"), { code: "NOT_WRITTEN" });\n}`;
  const records = [...new Set([...leaf.params.map((param) => param.type), leaf.returns].flatMap(recordsIn))].sort();
  const comment = wrap((leaf.purpose || leaf.name).replaceAll("*/", "* /"))
    .trim()
    .split("\n")
    .map((line) => `// ${line}`)
    .join("\n");
  return `${comment}\n${records.length > 0 ? `import type { ${records.join(", ")} } from "../models.ts";\n` : ""}\n${source}\n`;
}
