import { wordTable } from "@guildhall/contracts";
import { typescriptType } from "../../literals.ts";
import type { CliForm } from "../form.ts";
import { fieldType, recordType } from "../types.ts";
import { camel, sentence, snake, spaced } from "../words.ts";

const PARSERS = wordTable<string>({
  integer: "parseInteger",
  number: "parseNumber",
  decimal: "parseNumber",
  date: "parseDate",
  boolean: "parseBoolean",
});

export const columnsName = (record: string): string => `${camel(snake(record, "row"))}Columns`;

/** `models.ts`: the records as interfaces, and how a CSV row becomes one where a command reads CSV. */
export function typescriptModels(form: CliForm): string {
  const interfaces = form.records.map((record) => {
    const fields = recordType(form, record).fields.map((field) => `  ${field.name}: ${typescriptType(field.type)};`);
    return `/** One ${spaced(snake(record.name, "row"))}. */\nexport interface ${record.name} {\n${fields.join("\n")}\n}\n`;
  });
  const read = form.records.filter((record) => form.commands.some((command) => command.input?.record === record.name));
  const columns = read.map((record) => {
    const rows = record.fields.map((field) => {
      const type = fieldType(field);
      const optional = typeof type === "object" && "optional" in type;
      return `  { name: "${field.name}", optional: ${optional}, parse: ${PARSERS[field.type] ?? "trimmed"} },`;
    });
    return `/** The columns of a CSV file of ${spaced(snake(record.name, "row"))} rows. */\nexport const ${columnsName(record.name)}: Column[] = [\n${rows.join("\n")}\n];\n`;
  });
  const body = columns.join("\n");
  const parsers = [...new Set(Object.values(PARSERS))].filter((name) => body.includes(name)).sort();
  const trimmed = body.includes("trimmed") ? "\nconst trimmed = (text: string): string => text.trim();\n" : "";
  const imports =
    columns.length > 0
      ? `import { type Column${parsers.map((name) => `, ${name}`).join("")} } from "./readers.ts";\n`
      : "";
  return `// ${sentence("the records this program works with.")}\n${imports}${trimmed}\n${[...interfaces, ...columns].join("\n")}`;
}
