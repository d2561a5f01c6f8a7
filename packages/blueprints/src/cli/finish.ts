import type { Example, JsonValue, TypeRef } from "@guildhall/contracts";
import { batchBase } from "./batch.ts";
import { finishFieldRules, finishFilters, finishLimits, finishOrdered } from "./finish-rules.ts";
import { finishStore } from "./finish-store.ts";
import {
  arg,
  type CliAction,
  type CliArg,
  type CliCommand,
  type CliForm,
  type CliLeaf,
  type CliRecord,
  command,
  leaf,
  MOST_COMMANDS,
  MOST_LEAVES,
} from "./form.ts";
import { jsonOfType } from "./json-of-type.ts";
import { finishKept, withSettledCalls } from "./kept-calls.ts";
import { settledProperties } from "./properties.ts";
import { isReport, summaryColumns } from "./reports.ts";
import { commandWord, leafNameOf } from "./settled-names.ts";
import { argType, INPUT_PARAMS, inputType, isStored, itemsEntity, LINE_PARAM } from "./types.ts";
import { cut, fieldName, kebab, pascal, sentence, snake, spaced } from "./words.ts";

/** Arguments the shell itself answers to; a leaf never gets them. */
const SHELL_ARGS = new Set(["json", "dry_run", "apply", "help"]);

const unique = <T>(list: T[], key: (item: T) => string): T[] => {
  const seen = new Set<string>();
  return list.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
};

/** Completes and repairs a form so that every function of the blueprint is total. Twice gives the same as once. */
export function finishForm(form: CliForm): CliForm {
  const named: CliForm = {
    ...form,
    name: kebab(form.name, "tool"),
    title: cut(form.title || sentence(form.name.replaceAll("-", " ")), 80),
    summary: cut(form.summary || sentence(form.name.replaceAll("-", " ")), 400),
    records: finishRecords(form),
    leaves: unique(form.leaves.map(finishLeafName), (one) => one.name).slice(0, MOST_LEAVES),
    examples: withLeafNames(form),
  };
  const { commands, words } = finishNames(named);
  const kept: CliForm = { ...named, store: finishEntities(named), commands };
  const filled = kept.commands.length === 0 && !kept.library && kept.leaves.length === 0 ? withDefault(kept) : kept;
  const stored = finishStore(filled);
  let result: CliForm = { ...stored, commands: [] };
  for (const one of stored.commands) result = finishCommand(result, one, stored);
  const names = result.leaves.map((one) => one.name);
  const leaves = result.leaves.map((one) => {
    const purpose = cut(one.purpose || `${sentence(spaced(one.name))}.`, 600);
    return { ...one, purpose, properties: settledProperties(one, names) };
  });
  const done = { ...result, leaves };
  return finishKept(withSettledCalls({ ...done, examples: finishExamples(done) }, form.commands, words));
}

function withDefault(form: CliForm): CliForm {
  const name = snake(form.name, "result");
  return {
    ...form,
    leaves: [leaf(name, { purpose: form.summary, params: [{ name: "text", type: "text" }] })],
    commands: [
      command(
        "",
        { kind: "compute", leaf: name },
        { help: form.summary, args: [arg("text", "positional", "text", { many: true })] },
      ),
    ],
  };
}

function finishRecords(form: CliForm): CliRecord[] {
  const records = form.records.map((record) => ({
    name: pascal(record.name, "Entry"),
    fields: unique(
      record.fields.map((one) => ({
        ...finishFieldRules(one),
        name: fieldName(one.name, "value"),
        type: one.type === "choice" && one.choices.length === 0 ? ("text" as const) : one.type,
      })),
      (one) => one.name,
    ).filter((one) => one.name !== "id" || !isStored(form, record.name)),
  }));
  return unique(records, (record) => record.name)
    .map((record) =>
      record.fields.length > 0
        ? record
        : { ...record, fields: [{ name: "name", type: "text" as const, choices: [], required: true, default: null }] },
    )
    .slice(0, 8);
}

const finishLeafName = (one: CliLeaf): CliLeaf => ({ ...one, name: leafNameOf(one.name) });

/** Examples follow the names their leaves come out with. */
function withLeafNames(form: CliForm): Example[] {
  const names = new Map(form.leaves.map((one) => [one.name, leafNameOf(one.name)]));
  return form.examples.map((one) => ({ ...one, leaf: names.get(one.leaf) ?? one.leaf }));
}

function finishEntities(form: CliForm): CliForm["store"] {
  if (!form.store) return null;
  const entities = form.store.entities.filter((name) => form.records.some((record) => record.name === name));
  const file = /^[\w.-]{1,70}\.json$/.test(form.store.file) ? form.store.file : `${form.name}.json`;
  return entities.length > 0 ? { file, entities } : null;
}

interface NamedCommands {
  commands: CliCommand[];
  /** By position in the form before: the name a command came out with; null where it is gone. */
  words: (string | null)[];
}

/** Command names are single lower-case words; several commands all have one. */
function finishNames(form: CliForm): NamedCommands {
  const commands = form.commands.map((one) => {
    const action = one.action.kind === "compute" ? { ...one.action, leaf: leafNameOf(one.action.leaf) } : one.action;
    return { ...one, action, name: one.name === "" ? "" : kebab(one.name, "run") };
  });
  const valid = commands.filter((one) => {
    if (one.action.kind === "compute") return true;
    if (one.action.kind === "batch") return batchBase({ ...form, commands }, one.action) !== null;
    const entity = one.action.entity;
    return form.records.some((record) => record.name === entity);
  });
  const wordOf = (one: CliCommand): string => (valid.length > 1 ? commandWord(one) : one.name);
  const staying = unique(valid, wordOf).slice(0, MOST_COMMANDS);
  // A batch goes by the word of the command whose rule it uses.
  const withBaseWord = ({ action }: CliCommand): CliAction => {
    const base = action.kind === "batch" ? batchBase({ ...form, commands }, action) : null;
    return action.kind === "batch" && base ? { ...action, of: wordOf(base) } : action;
  };
  return {
    commands: staying.map((one) => ({ ...one, name: wordOf(one), action: withBaseWord(one) })),
    words: commands.map((one) => (staying.includes(one) ? wordOf(one) : null)),
  };
}

function finishArgs(args: CliArg[]): CliArg[] {
  const cleaned = unique(
    args.map(finishLimits).map((one) => ({
      ...one,
      name: fieldName(one.name, "value"),
      type: one.type === "choice" && one.choices.length === 0 ? ("text" as const) : one.type,
      default: one.kind === "flag" ? false : fitting(one),
      required: one.kind === "flag" ? false : one.required,
    })),
    (one) => one.name,
  ).filter((one) => one.name !== "help" && one.name !== "command");
  const positional = cleaned.filter((one) => one.kind === "positional");
  // Only the last positional can take several values, and only behind ones that are always given: one such argument
  // moves there, others become options.
  const several = positional.filter((one) => one.many);
  const last = positional.every((one) => one.many || one.required) ? several.at(-1) : undefined;
  const options = several.filter((one) => one !== last).map((one) => ({ ...one, kind: "option" as const }));
  const ordered = [
    ...positional.filter((one) => !one.many && one.required),
    ...positional.filter((one) => !one.many && !one.required),
  ];
  const tail = last ? [last] : [];
  return [...ordered, ...tail, ...options, ...cleaned.filter((one) => one.kind !== "positional")].slice(0, 12);
}

/** A default the argument could have got from the command line. */
function fitting(one: CliArg): CliArg["default"] {
  const value = one.default;
  if (value === null || typeof value === "boolean") return one.type === "boolean" ? value : null;
  const text = String(value);
  if (["integer"].includes(one.type)) return /^-?\d+$/.test(text) ? Number(text) : null;
  if (one.type === "number") return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
  if (one.type === "decimal") return /^-?\d+(\.\d+)?$/.test(text) ? text : null;
  if (one.type === "date") return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
  if (one.type === "choice") return one.choices.includes(text) ? text : null;
  // What has no plain spelling has no default either.
  return one.type === "duration" || one.type === "moment" || one.units ? null : text;
}

function finishCommand(form: CliForm, one: CliCommand, source: CliForm): CliForm {
  const withInput = finishInput(form, one);
  const args = finishArgs(withInput.args);
  const base: CliCommand = {
    ...finishOrdered(withInput, args),
    args,
    help: cut(one.help || sentence(spaced(one.name || source.summary)), 200),
  };
  if (isReport(base.action) && !one.help) base.help = reportHelp(form, base);
  if (isReport(base.action)) return { ...form, commands: [...form.commands, finishReport(form, base)] };
  if (base.action.kind !== "compute") return { ...form, commands: [...form.commands, base] };
  const wanted = base.action.leaf;
  const known = form.leaves.find((item) => item.name === wanted);
  const started = known ?? leaf(wanted, { purpose: one.help });
  const { command: settled, leaf: rule } = matchParams(form, base, started);
  const others = form.leaves.filter((item) => item.name !== wanted);
  return {
    ...form,
    leaves: known
      ? form.leaves.map((item) => (item.name === wanted ? rule : item))
      : [...others, rule].slice(0, MOST_LEAVES),
    commands: [...form.commands, { ...settled, output: outputFor(settled, rule.returns) }],
  };
}

function finishInput(form: CliForm, one: CliCommand): CliCommand {
  if (!one.input) return one.each ? { ...one, each: undefined } : one;
  if (one.each && one.input.as !== "lines") return finishInput(form, { ...one, input: { ...one.input, as: "lines" } });
  const record =
    one.input.as === "csv" && form.records.some((item) => item.name === one.input?.record) ? one.input.record : null;
  const name = fieldName(one.input.arg, "file");
  const found = one.args.find((item) => fieldName(item.name, "value") === name);
  const required = one.input.as === "folder" || one.input.as === "csv";
  const input = arg(name, "positional", "path", { required, help: helpFor(one.input.as) });
  const args = found
    ? one.args.map((item) =>
        item === found
          ? {
              ...item,
              kind: item.kind === "flag" ? ("positional" as const) : item.kind,
              type: "path" as const,
              many: false,
              help: item.help || input.help,
            }
          : item,
      )
    : [input, ...one.args];
  const { lines, ...plain } = one.input;
  const checked = lines && !one.each && (one.input.as === "lines" || one.input.as === "text") ? { lines } : {};
  return { ...one, args, input: { ...plain, ...checked, arg: name, record } };
}

const helpFor = (as: NonNullable<CliCommand["input"]>["as"]): string =>
  as === "folder"
    ? "the folder to work on"
    : as === "csv"
      ? "the CSV file, or - for standard input"
      : "the file to read; standard input without it";

/** `Print the total amount per category and month`. */
function reportHelp(form: CliForm, one: CliCommand): string {
  const action = one.action;
  if (action.kind === "summarise") {
    const { groups, measures } = summaryColumns(form, action);
    const what = measures
      .map((item) => (item.field && item.header === "total" ? `total ${spaced(item.field.name)}` : spaced(item.header)))
      .join(" and ");
    return cut(
      `Print the ${what}${groups.length > 0 ? ` per ${groups.map((item) => spaced(item.header)).join(" and ")}` : ""}`,
      200,
    );
  }
  if (action.kind === "duplicates")
    return cut(`Print the rows that have the same ${action.keys.map(spaced).join(" and ")}`, 200);
  return action.kind === "select" && action.sortBy ? `Print the rows by ${spaced(action.sortBy)}` : "Print the rows";
}

function finishReport(form: CliForm, one: CliCommand): CliCommand {
  const action = one.action;
  if (!isReport(action)) return one;
  const fields = form.records.find((record) => record.name === action.entity)?.fields ?? [];
  const has = (name: string | null): boolean => fields.some((item) => item.name === name);
  const numeric = (name: string | null): boolean =>
    fields.some((item) => item.name === name && ["integer", "number", "decimal"].includes(item.type));
  const clash = one.args.filter((item) => item.name !== "format");
  if (action.kind === "summarise") {
    const measures = action.measures
      .map((item) => (item.op === "count" ? { ...item, field: null } : item))
      .filter((item) => item.op === "count" || numeric(item.field));
    return {
      ...one,
      args: clash,
      action: {
        ...finishFilters(form, action, clash),
        groupBy: unique(
          action.groupBy.filter((item) => has(item.field)),
          (item) => `${item.field}:${item.part}`,
        ),
        measures: measures.length > 0 ? measures : [{ op: "count", field: null }],
      },
    };
  }
  if (action.kind === "duplicates") {
    const keys = [...new Set(action.keys.filter(has))];
    const first = fields[0];
    return {
      ...one,
      args: clash,
      action: { ...action, keys: keys.length > 0 ? keys : first ? [first.name] : action.keys },
    };
  }
  const limit = clash.some((item) => item.name === "limit")
    ? []
    : [arg("limit", "option", "integer", { help: "print at most this many rows" })];
  return {
    ...one,
    args: [...clash.filter((item) => item.name !== "limit" || item.type === "integer"), ...limit],
    action: { ...action, sortBy: has(action.sortBy) ? action.sortBy : null },
  };
}

/** Every parameter gets a source and every argument of the command a parameter. */
function matchParams(form: CliForm, one: CliCommand, start: CliLeaf): { command: CliCommand; leaf: CliLeaf } {
  const input = !one.input
    ? null
    : one.each
      ? { name: LINE_PARAM, type: "text" as TypeRef }
      : { name: INPUT_PARAMS[one.input.as], type: inputType(one.input) };
  const usable = one.args.filter((item) => item.name !== one.input?.arg && !SHELL_ARGS.has(item.name));
  let params = unique(
    start.params.map((item) => ({ ...item, name: fieldName(item.name, "value") })),
    (item) => item.name,
  );
  if (input)
    params = params.some((item) => item.name === input.name)
      ? params.map((item) =>
          item.name === input.name ? { ...item, type: start.settled ? item.type : input.type } : item,
        )
      : [input, ...params];
  for (const item of usable) {
    const words =
      item.many && item.type === "text" && params.find((param) => param.name === item.name)?.type === "text";
    const type = words ? ("text" as TypeRef) : argType(item);
    const at = params.findIndex((param) => param.name === item.name);
    if (at < 0)
      params = [
        ...params,
        {
          name: item.name,
          type: item.many && item.type === "text" && item.kind === "positional" && !start.settled ? "text" : type,
        },
      ];
    else if (!compatible(params[at]?.type, type))
      params = params.map((param, index) => (index === at ? { ...param, type } : param));
  }
  params = params.slice(0, 8);
  const added: CliArg[] = [];
  for (const param of params) {
    const bound =
      param.name === input?.name ||
      usable.some((item) => item.name === param.name) ||
      param.name === "today" ||
      param.name === "seed" ||
      itemsEntity(form, param.type) !== null;
    if (bound) continue;
    const one = argFor(param);
    added.push(one);
    // What the command line cannot give, like a record that is gone, becomes what it can.
    params = params.map((item) => (item === param ? { ...item, type: argType(one) } : item));
  }
  const args = finishArgs([...one.args, ...added]);
  const typed = params.map((param) => {
    if (param.name === "today" && !args.some((item) => item.name === "today"))
      return { ...param, type: "date" as TypeRef };
    return param.name === "seed" && !args.some((item) => item.name === "seed")
      ? { ...param, type: "integer" as TypeRef }
      : param;
  });
  const rule: CliLeaf = { ...start, params: typed };
  const moves = one.output === "moves" && one.input?.as === "folder";
  const returns: TypeRef = moves ? { list: { tuple: ["text", "text"] } } : start.returns;
  const flags =
    moves && !args.some((item) => item.name === "apply" || item.name === "dry_run")
      ? [arg("dry_run", "flag", "boolean", { help: "only show what would be renamed" })]
      : [];
  const settled: CliCommand = { ...one, args: [...args, ...flags] };
  return { command: settled, leaf: { ...rule, returns } };
}

const compatible = (param: TypeRef | undefined, type: TypeRef): boolean =>
  JSON.stringify(param) === JSON.stringify(type);

/** The argument that gives a parameter its value. */
function argFor(param: { name: string; type: TypeRef }): CliArg {
  const { type } = param;
  if (typeof type === "object" && "optional" in type)
    return { ...argFor({ name: param.name, type: type.optional }), kind: "option", required: false };
  if (typeof type === "object" && "list" in type)
    return { ...argFor({ name: param.name, type: type.list }), many: true };
  if (typeof type === "object" && "choice" in type)
    return arg(param.name, "positional", "choice", { choices: type.choice });
  if (type === "boolean") return arg(param.name, "flag", "boolean");
  if (type === "integer" || type === "number" || type === "decimal" || type === "date")
    return arg(param.name, "positional", type);
  return arg(param.name, "positional", "text");
}

function outputFor(one: CliCommand, returns: TypeRef): CliCommand["output"] {
  if (one.output === "moves" && one.input?.as !== "folder") return "lines";
  if (one.each) return "lines";
  if (one.output === "json" || one.output === "moves") return one.output;
  if (typeof returns === "object" && "map" in returns) return "pairs";
  if (typeof returns === "object" && "record" in returns) return "pairs";
  if (typeof returns === "object" && "list" in returns) return "lines";
  return returns === "json" ? "json" : "text";
}

function finishExamples(form: CliForm): Example[] {
  const kept = form.examples.flatMap((example): Example[] => {
    const rule = form.leaves.find((one) => one.name === example.leaf);
    if (!rule || rule.params.length !== example.args.length) return [];
    const args = rule.params.map((param, at) => jsonOfType(form, example.args[at] ?? null, param.type));
    if (args.some((value) => value === undefined)) return [];
    const typed = args.filter((value): value is JsonValue => value !== undefined);
    if (example.outcome.kind === "raises") return rule.raises ? [{ ...example, args: typed }] : [];
    const value = jsonOfType(form, example.outcome.value, rule.returns);
    return value === undefined ? [] : [{ ...example, args: typed, outcome: { kind: "returns", value } }];
  });
  return unique(kept, (example) => `${example.leaf}:${JSON.stringify(example.args)}`)
    .map((example, at) => ({ ...example, id: example.id || `e${at + 1}` }))
    .slice(0, 60);
}
