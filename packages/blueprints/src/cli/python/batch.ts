import { batchBase, batchColumnsOf, batchParts } from "../batch.ts";
import type { CliArg, CliCommand, CliForm } from "../form.ts";
import { computeLeaf } from "../types.ts";

const READERS: Partial<Record<CliArg["type"], string>> = {
  integer: "readers.parse_integer",
  number: "readers.parse_number",
  decimal: "readers.parse_decimal",
  boolean: "readers.parse_boolean",
  date: "readers.parse_date",
  duration: "readers.parse_duration",
  moment: "readers.parse_moment",
};
const text = (value: string): string => JSON.stringify(value);

function cell(arg: CliArg, column: string): string {
  const at = `row[${text(column)}]`;
  if (arg.units)
    return `readers.parse_quantity(${at}, {${arg.units.map((one) => `${text(one.name)}: ${text(String(one.factor))}`).join(", ")}})`;
  if (arg.type === "choice") return `one_of(${arg.choices.map(text).join(", ")})(${at})`;
  const read = READERS[arg.type];
  return read ? `${read}(${at})` : at;
}

/** A value the file does not give: what the command has without the option. */
function missing(arg: CliArg): string {
  if (arg.kind === "flag") return "False";
  if (arg.default === null) return "None";
  const read = READERS[arg.type];
  return read ? `${read}(${text(String(arg.default))})` : text(String(arg.default));
}

/** The rule for every row of a CSV file; nothing is printed before all rows are read. */
export function batchBody(form: CliForm, command: CliCommand): string[] {
  if (command.action.kind !== "batch" || !command.input) return [];
  const { action } = command;
  const base = batchBase(form, action);
  const leaf = base ? computeLeaf(form, base) : null;
  if (!base || !leaf) return [];
  const columns = batchColumnsOf(base, action);
  const values = base.args.map((arg) => {
    const found = columns.find((one) => one.arg === arg);
    return `${arg.name}=${found ? cell(arg, found.column) : missing(arg)}`;
  });
  const line = batchParts(action.line).map((part) =>
    part.hole === "name"
      ? `row[${text(action.name)}]`
      : part.hole === "result"
        ? "output.text(result)"
        : text(part.text),
  );
  const last = batchParts(action.total ?? "").map((part) =>
    part.hole === "total" ? "output.text(total)" : text(part.text),
  );
  return [
    `    rows = readers.read_dicts(arguments.${command.input.arg})`,
    "    written: list[str] = []",
    ...(action.total ? [`    total: Any = ${leaf.returns === "decimal" ? `readers.parse_decimal("0")` : "0"}`] : []),
    "    for number, row in enumerate(rows, start=2):",
    "        try:",
    `            one = argparse.Namespace(${values.join(", ")})`,
    `            result = ${batchFunction(base)}(one)`,
    "        except KeyError as missing:",
    `            raise InputError(f"missing column: {missing}") from None`,
    "        except (InputError, ValueError) as error:",
    `            raise InputError(f"line {number}: {error}") from None`,
    ...(action.total ? ["        total += result"] : []),
    `        written.append(${line.join(" + ")})`,
    ...(action.total ? [`    written.append(${last.join(" + ")})`] : []),
    `    show("\\n".join(written))`,
  ];
}

/** The function that gives what a command prints, for commands that batches use. */
export const batchFunction = (base: CliCommand): string => `value_of_${base.name.replaceAll("-", "_") || "main"}`;
