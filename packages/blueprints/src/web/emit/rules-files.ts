import type { Leaf } from "@guildhall/contracts";
import type { FileMap, LeafCode } from "../../blueprint.ts";
import { recordSource } from "../../leaf-source.ts";
import { typescriptType } from "../../literals.ts";
import { type Computed, computedOf } from "../computed.ts";
import type { WebForm } from "../form.ts";
import { toTypeScript } from "../formula.ts";
import { comment, quote } from "./source.ts";

function signature(computed: Computed): string {
  const params = computed.params.map((param) => `${param.name}: ${typescriptType(param.type)}`).join(", ");
  return `export function ${computed.name}(${params}): ${typescriptType(computed.returns)}`;
}

/** A function from its formula; fields that may be empty count as zero or as no text. */
function fromFormula(computed: Computed): string {
  if (!computed.formula) return "";
  const [record] = computed.records;
  const holder = computed.params[0]?.name ?? "";
  const reach = (name: string): string => {
    if (!record || name === "today") return name;
    const type = record.fields.find((field) => field.name === name)?.type;
    const optional = typeof type === "object" && "optional" in type;
    return optional ? `(${holder}.${name} ?? ${type.optional === "date" ? '""' : "0"})` : `${holder}.${name}`;
  };
  return `${signature(computed)} {\n  return ${toTypeScript(computed.formula, reach)};\n}`;
}

function stub(computed: Computed): string {
  return `${signature(computed)} {\n  throw new Error(${quote(`“${computed.label}” is not written yet.`)});\n}`;
}

/** Record types are imported from the model, with only the fields the records really have. */
const head = (computed: Computed): string => {
  const [record] = computed.records;
  return record ? `import type { ${record.name} } from "../model";\n\n` : "";
};

/** Makes the entry of accepted code visible to other files. */
function exported(code: string, name: string): string {
  const entry = new RegExp(
    `^(?:export\\s+)?(?=(?:async\\s+)?(?:function\\s*\\*?\\s*|const\\s+|let\\s+)${name}\\b)`,
    "m",
  );
  return code.trim().replace(entry, "export ");
}

/** src/rules/*.ts, one function a file. */
export function rulesFiles(form: WebForm, code: readonly LeafCode[]): FileMap {
  const files: FileMap = {};
  for (const computed of computedOf(form)) {
    const written = code.find((entry) => entry.leaf === computed.name && !entry.stub);
    const body = computed.formula
      ? fromFormula(computed)
      : written
        ? exported(written.code, computed.name)
        : stub(computed);
    const doc = /^\s*\/\*\*/.test(body) ? "" : `/** ${comment(computed.purpose)} */\n`;
    files[computed.file] = `${head(computed)}${doc}${body}\n`;
  }
  return files;
}

/** The module a candidate is judged in: its record types, then its code. */
export function moduleFor(leaf: Leaf, code: string): string {
  const records = leaf.records.map((record) => recordSource("typescript", record)).join("\n\n");
  return `${records}${records ? "\n\n" : ""}${exported(code, leaf.name)}\n`;
}
