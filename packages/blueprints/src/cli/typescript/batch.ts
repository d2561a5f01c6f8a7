import { batchBase, batchColumnsOf, batchParts } from "../batch.ts";
import type { CliArg, CliCommand, CliForm } from "../form.ts";
import { computeLeaf } from "../types.ts";
import { camel, fieldName } from "../words.ts";

const READERS: Partial<Record<CliArg["type"], string>> = {
  integer: "readers.parseInteger",
  number: "readers.parseNumber",
  decimal: "readers.parseNumber",
  boolean: "readers.parseBoolean",
  date: "readers.parseDate",
  duration: "readers.parseDuration",
  moment: "readers.parseMoment",
};
const text = (value: string): string => JSON.stringify(value);

function cell(arg: CliArg, column: string): string {
  const at = `cellOf(row, ${text(column)})`;
  if (arg.units)
    return `readers.parseQuantity(${at}, { ${arg.units.map((one) => `${text(one.name)}: ${one.factor}`).join(", ")} })`;
  if (arg.type === "choice") return `oneOf(${at}, ${text(arg.choices.join("|"))}.split("|"))`;
  const read = READERS[arg.type];
  return read ? `${read}(${at})` : at;
}

/** A value the file does not give: what the command has without the option. */
function missing(arg: CliArg): string {
  if (arg.kind === "flag") return "false";
  if (arg.default === null) return "null";
  const read = READERS[arg.type];
  return read ? `${read}(${text(String(arg.default))})` : text(String(arg.default));
}

/** The function that gives what a command prints, for commands that batches use. */
export const batchFunction = (base: CliCommand): string => camel(`value_of_${fieldName(base.name || "main", "main")}`);

/** What reads a cell and a choice of a row. */
export const BATCH_HELPERS = {
  cellOf: `function cellOf(row: Record<string, string>, column: string): string {
  const cell = row[column];
  if (cell === undefined) throw new InputError("missing column: " + column);
  return cell;
}
`,
  oneOf: `function oneOf(word: string, choices: string[]): string {
  if (!choices.includes(word)) throw new InputError("'" + word + "' is none of " + choices.join(", "));
  return word;
}
`,
};

/** The rule for every row of a CSV file; nothing is printed before all rows are read. */
export function batchBody(form: CliForm, command: CliCommand): string[] {
  if (command.action.kind !== "batch" || !command.input) return [];
  const { action } = command;
  const base = batchBase(form, action);
  const leaf = base ? computeLeaf(form, base) : null;
  if (!base || !leaf) return [];
  const columns = batchColumnsOf(base, action);
  const write = leaf.returns === "decimal" ? "output.money" : "output.text";
  const values = base.args.map((arg) => {
    const found = columns.find((one) => one.arg === arg);
    return `${arg.name}: ${found ? cell(arg, found.column) : missing(arg)}`;
  });
  const line = batchParts(action.line).map((part) =>
    part.hole === "name"
      ? `cellOf(row, ${text(action.name)})`
      : part.hole === "result"
        ? `${write}(result)`
        : text(part.text),
  );
  const last = batchParts(action.total ?? "").map((part) =>
    part.hole === "total" ? `${write}(Math.round(total * 1e9) / 1e9)` : text(part.text),
  );
  return [
    `  const rows = readers.readDicts(given.${command.input.arg} as string | null);`,
    "  const written: string[] = [];",
    ...(action.total ? ["  let total = 0;"] : []),
    "  for (const [at, row] of rows.entries()) {",
    "    try {",
    `      const result = ${batchFunction(base)}({ ${values.join(", ")} });`,
    ...(action.total ? ["      total += Number(result);"] : []),
    `      written.push(${line.join(" + ")});`,
    "    } catch (error) {",
    "      throw new InputError(`line ${at + 2}: ${error instanceof Error ? error.message : String(error)}`);",
    "    }",
    "  }",
    ...(action.total ? [`  written.push(${last.join(" + ")});`] : []),
    `  show(written.join("\\n"));`,
  ];
}
