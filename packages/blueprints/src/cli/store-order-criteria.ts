import type { Promised } from "./checks.ts";
import { call } from "./command-calls.ts";
import type { CliCommand, CliField, CliForm, CliRecord } from "./form.ts";
import { addArguments, sampleArgument } from "./sample-values.ts";
import { doneField, recordOf } from "./types.ts";
import { optionFlag, plural, snake, spaced } from "./words.ts";

type Row = Record<string, string>;

/** Values of a column in no order: the middle one, the last and the first. */
function valuesOf(field: CliField): string[] {
  switch (field.type) {
    case "date":
      return ["2026-02-10", "2026-03-01", "2026-01-05"];
    case "integer":
      return ["20", "30", "3"];
    case "decimal":
    case "number":
      return ["20.5", "30.5", "3.5"];
    case "text":
      return ["mango", "pear", "apple"];
    default:
      return [];
  }
}

/** An entry as the list writes it as CSV; null where a value is not known beforehand. */
function csvRow(form: CliForm, record: CliRecord, add: CliCommand, row: Row, at: number): string | null {
  const cells = record.fields.map((field): string | null => {
    const arg = add.args.find((one) => one.name === field.name);
    const value =
      row[field.name] ??
      (arg && (arg.required || arg.kind === "positional") ? sampleArgument(form, arg, at) : null) ??
      (arg?.default === null || arg === undefined ? null : String(arg.default));
    if (field.type === "boolean") return value === "true" ? "yes" : "no";
    if (value === null) return field.type === "date" && field.required ? null : "";
    if (field.type === "decimal") return Number(value).toFixed(2);
    return field.type === "number" ? String(Number(value)) : value;
  });
  return cells.includes(null) ? null : [String(at + 1), ...cells].join(",");
}

/** The list of these entries, in the order of `shown`, as the program writes it for other programs. */
function listed(form: CliForm, record: CliRecord, add: CliCommand, rows: Row[], shown: number[]): string | null {
  const lines = shown.map((at) => csvRow(form, record, add, rows[at] ?? {}, at));
  const header = ["id", ...record.fields.map((one) => one.name)].join(",");
  return lines.includes(null) ? null : [header, ...lines].join("\n");
}

const FIRST: Partial<Record<CliField["type"], [up: string, down: string]>> = {
  date: ["earliest first", "latest first"],
  text: ["in alphabetical order", "in reverse alphabetical order"],
};

/** The order of a list, tried with entries that were saved in another one. */
function orderCriterion(form: CliForm, command: CliCommand, record: CliRecord, add: CliCommand): Promised[] {
  if (command.action.kind !== "store") return [];
  const { sortBy, descending = false, ranks, where, entity } = command.action;
  const field = record.fields.find((one) => one.name === sortBy);
  const noun = plural(spaced(snake(entity, "entry")));
  if (ranks || where || (sortBy !== "id" && !field)) return [];
  const [up, down] = (field && FIRST[field.type]) ?? ["smallest first", "largest first"];
  const values = field ? valuesOf(field) : [];
  const gives = field === undefined || add.args.some((one) => one.name === field.name);
  const rows: Row[] = field ? values.map((value) => ({ [field.name]: value })) : [{}, {}, {}];
  // An entry without the value stands behind the others, whatever their order.
  const isFree =
    field !== undefined && !field.required && field.default === null && !descending && field.type !== "text";
  const all = isFree ? [{}, ...rows] : rows;
  const first = isFree ? 1 : 0;
  const rising = field ? [2, 0, 1] : [0, 1, 2];
  const order = [...(descending ? [...rising].reverse() : rising).map((at) => at + first), ...(isFree ? [0] : [])];
  const expected = gives && (field === undefined || values.length > 0) ? listed(form, record, add, all, order) : null;
  const by = field ? spaced(field.name) : "the time they were saved";
  return [
    {
      when: `several ${noun} are listed`,
      shall: `print them sorted by ${by}, ${field ? (descending ? down : up) : descending ? "newest first" : "oldest first"}${isFree ? `; ${noun} without a ${by} come last` : ""}`,
      priority: "must",
      checks:
        expected === null
          ? []
          : [
              call(
                "sorted",
                `the list is sorted by ${by}`,
                [...(command.name ? [command.name] : []), "--format", "csv"],
                {
                  oracle: "derived",
                  before: all.map((row, at) => addArguments(form, add, row, at)),
                  stdoutEquals: expected,
                },
              ),
            ],
    },
  ];
}

/** A list of what is not done, tried with two entries of which one is done. */
function openCriterion(form: CliForm, command: CliCommand, record: CliRecord, add: CliCommand): Promised[] {
  if (command.action.kind !== "store" || !command.action.openOnly) return [];
  const done = doneField(record);
  const mark = form.commands.find((one) => one.action.kind === "store" && one.action.verb === "done");
  const noun = plural(spaced(snake(command.action.entity, "entry")));
  const expected = listed(form, record, add, [{}, {}], [1]);
  return [
    {
      when: `some ${noun} are done`,
      shall: `list only the open ${noun}, those that are not ${spaced(done?.name ?? "done")}`,
      priority: "must",
      checks:
        done && mark && expected !== null
          ? [
              call(
                "open",
                "an entry that is done is not listed",
                [...(command.name ? [command.name] : []), "--format", "csv"],
                {
                  oracle: "derived",
                  before: [...[0, 1].map((at) => addArguments(form, add, null, at)), [mark.name, "1"]],
                  stdoutEquals: expected,
                },
              ),
            ]
          : [],
    },
  ];
}

/** What the brief says of the order of a list and of what is in it. */
export function listedCriteria(form: CliForm, command: CliCommand, add: CliCommand | null): Promised[] {
  const record = command.action.kind === "store" ? recordOf(form, command.action.entity) : null;
  if (!record || !add || command.action.kind !== "store" || command.action.verb !== "list") return [];
  return [...orderCriterion(form, command, record, add), ...openCriterion(form, command, record, add)];
}

/** What an option of `add` gives an entry is kept with it. */
export function givenCriteria(form: CliForm, add: CliCommand): Promised[] {
  const record = add.action.kind === "store" ? recordOf(form, add.action.entity) : null;
  const list = form.commands.find(
    (one) => one.action.kind === "store" && one.action.verb === "list" && !one.action.where,
  );
  if (!record || !list) return [];
  const noun = spaced(snake(record.name, "entry"));
  return add.args
    .filter((one) => one.kind === "option" && !one.required && record.fields.some((item) => item.name === one.name))
    .map((one): Promised => {
      const row = { [one.name]: sampleArgument(form, one, 1) };
      const expected = listed(form, record, add, [row], [0]);
      return {
        when: `${optionFlag(one.name)} is given`,
        shall: `keep the ${spaced(one.name)} with the ${noun}; it is optional`,
        priority: "must",
        checks:
          expected === null
            ? []
            : [
                call(
                  `with-${one.name}`,
                  `${optionFlag(one.name)} ${row[one.name]} is kept`,
                  [list.name, "--format", "csv"],
                  {
                    oracle: "derived",
                    before: [addArguments(form, add, row, 0)],
                    stdoutEquals: expected,
                  },
                ),
              ],
      };
    });
}

/** The amount of an entry after calls of the brief, or of the house: added up and taken from. */
export function amountChecks(
  form: CliForm,
  take: CliCommand | null,
  add: CliCommand,
  amount: string,
): Promised["checks"] {
  const record = add.action.kind === "store" ? recordOf(form, add.action.entity) : null;
  const list = form.commands.find(
    (one) => one.action.kind === "store" && one.action.verb === "list" && !one.action.where,
  );
  const [label] = add.args.filter((one) => one.kind === "positional" && one.type === "text");
  const counted = add.args.find((one) => one.name === amount && one.kind === "positional");
  if (!record || !list || !label || !counted || add.action.kind !== "store") return [];
  const places = add.args.filter((one) => one.kind === "positional");
  const calledAdd = add.action.called ?? addArguments(form, add, null, 0);
  const valueAt = (name: string): string =>
    calledAdd[(add.name ? 1 : 0) + places.findIndex((one) => one.name === name)] ?? "";
  const rowOf = (total: number): Row => ({
    ...Object.fromEntries(places.map((one) => [one.name, valueAt(one.name)])),
    [amount]: String(total),
  });
  const start = Number(valueAt(amount));
  const taken = take?.action.kind === "store" ? take.action.called : undefined;
  const fits = taken !== undefined && taken[1] === valueAt(label.name) && Number(taken[2]) <= start;
  const typed = take ? (fits && taken ? taken : [take.name, valueAt(label.name), "1"]) : calledAdd;
  const total = take ? start - Number(typed[2]) : start + start;
  const drops = take?.action.kind === "store" && take.action.drops === true && total === 0;
  const expected = listed(form, record, add, [rowOf(total)], [0]);
  if (!Number.isFinite(total) || expected === null || drops) return [];
  return [
    call(
      take ? "rest" : "more",
      take ? `${typed.join(" ")} leaves ${total}` : `added twice, there are ${total}`,
      [list.name, "--format", "csv"],
      { oracle: "derived", before: [calledAdd, typed], stdoutEquals: expected },
    ),
  ];
}
