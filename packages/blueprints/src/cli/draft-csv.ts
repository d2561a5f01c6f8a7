import { fieldNamed } from "./brief/columns.ts";
import type { Reading } from "./brief/reading.ts";
import {
  filterArgs,
  filterOf,
  nothingText,
  orderedBy,
  shownLineOf,
  summaryLine,
  totalLabel,
} from "./brief/report-words.ts";
import { sentencesOf } from "./brief/spans.ts";
import { takesOption } from "./brief/told.ts";
import { mergeArgs } from "./brief/usage.ts";
import { addCompute, draftComputes } from "./draft-compute.ts";
import {
  arg,
  type CliAction,
  type CliArg,
  type CliCommand,
  type CliField,
  type CliForm,
  command,
  PARTS,
} from "./form.ts";
import { singular } from "./words.ts";

type Summary = Extract<CliAction, { kind: "summarise" }>;

const isNumeric = (one: CliField): boolean => ["decimal", "integer", "number"].includes(one.type);

/** The groups a phrase like "per category and month" names. */
function groupsOf(fields: CliField[], text: string): Summary["groupBy"] {
  const groups: Summary["groupBy"] = [];
  const date = fields.find((one) => one.type === "date");
  for (const match of text.matchAll(
    /\b(?:per|by|for each|for every|grouped by|each|every)\s+((?:[a-z_]+)(?:(?:\s*,\s*|\s+and\s+|\s+per\s+|\s+by\s+|\s*,\s*and\s+)(?:per |by |each )?[a-z_]+){0,3})/gi,
  )) {
    for (const word of (match[1] ?? "").split(/\s*,\s*|\s+/)) {
      const part = PARTS.find((one) => one === singular(word.toLowerCase()) && one !== "value");
      const found = fieldNamed(fields, word);
      if (found && !isNumeric(found)) groups.push({ field: found.name, part: "value" });
      else if (part && date) groups.push({ field: date.name, part });
    }
  }
  return groups
    .filter((one, at) => groups.findIndex((item) => item.field === one.field && item.part === one.part) === at)
    .slice(0, 4);
}

function measuresOf(fields: CliField[], text: string): Summary["measures"] {
  const numeric = fields.filter(isNumeric);
  const main = numeric.find((one) => one.type === "decimal") ?? numeric[0] ?? null;
  const found: Summary["measures"] = [];
  const patterns: [RegExp, Summary["measures"][number]["op"]][] = [
    [/\b(?:totals?|sums?|sum of|add(?:s|ed)? up|how much)\b(?:\s+(?:of\s+)?(?:the\s+|all\s+)?([a-z_]+))?/gi, "sum"],
    [/\b(?:averages?|means?|avg)\b(?:\s+(?:of\s+)?(?:the\s+)?([a-z_]+))?/gi, "average"],
    [/\b(?:counts?|number of|how many)\b/gi, "count"],
    [/\b(?:minimum|smallest|lowest|cheapest|shortest)\b(?:\s+([a-z_]+))?/gi, "min"],
    [/\b(?:maximum|largest|highest|biggest|longest|greatest|fastest|best)\b(?:\s+([a-z_]+))?/gi, "max"],
  ];
  for (const [pattern, op] of patterns)
    for (const match of text.matchAll(pattern)) {
      const named = match[1] ? fieldNamed(numeric, match[1]) : null;
      const column = op === "count" ? null : ((named ?? main)?.name ?? null);
      if (op !== "count" && column === null) continue;
      if (!found.some((one) => one.op === op && one.field === column)) found.push({ op, field: column });
    }
  if (found.length > 0) return found.slice(0, 4);
  return main ? [{ op: "sum", field: main.name }] : [{ op: "count", field: null }];
}

/** A summary as a sentence describes it. */
export function summaryOfSentence(entity: string, fields: CliField[], text: string): Summary {
  const largest =
    /\b(largest|highest|biggest|most|best|greatest)(?: \w+)? first\b|\bdescending\b|\bsorted by (total|amount|sum|count)\b|\btop \d+\b/i.test(
      text,
    );
  const measures = measuresOf(
    fields,
    text.replace(/\b(?:largest|highest|biggest|smallest|lowest|fastest|best)\s+(?:\w+\s+)?first\b/gi, ""),
  );
  return {
    kind: "summarise",
    entity,
    groupBy: groupsOf(fields, text),
    measures,
    order: largest ? "largest" : "group",
    grandTotal:
      measures.some((one) => one.op === "sum") &&
      /\b(grand|overall) total\b|\btotal (at the end|line|row)\b|\bplus (a|the) total\b|\b(last|final|closing) (line|row)\b[^.]{0,20}\btotal\b/i.test(
        text,
      ),
  };
}

function actionFor(entity: string, fields: CliField[], text: string): CliAction | null {
  if (/\bduplicat|\btwins?\b|\brepeated\b/i.test(text)) {
    const by =
      /\b(?:same|by|on|identical|equal|matching)\s+(?:the\s+)?((?:[a-z_]+)(?:(?:\s*,\s*|\s+and\s+|\s+or\s+)[a-z_]+)*)/i.exec(
        text,
      );
    const named = (by?.[1] ?? "").split(/\s*,\s*|\s+/).flatMap((word) => fieldNamed(fields, word)?.name ?? []);
    const usual = fields.filter((one) => /e?mail|phone|name/.test(one.name)).map((one) => one.name);
    const keys =
      named.length > 0
        ? [...new Set(named)]
        : usual.slice(0, 1).length > 0
          ? [usual.find((name) => name.includes("mail")) ?? usual[0] ?? ""]
          : [fields[0]?.name ?? ""];
    return { kind: "duplicates", entity, keys, ignoreCase: !/\bcase[- ]sensitive\b|\bexact/i.test(text) };
  }
  const hasGroups = groupsOf(fields, text).length > 0;
  if (
    /\b(totals?|sums?|averages?|means?|counts?|how many|how much|number of|minimum|maximum|statistics|summar|longest|shortest)\b/i.test(
      text,
    ) ||
    (hasGroups && fields.some(isNumeric)) ||
    /\bsummar/i.test(text)
  )
    return summaryOfSentence(entity, fields, text);
  const sorted = /\b(?:sort(?:s|ed)?|order(?:s|ed)?|rank(?:s|ed)?) (?:them |the rows |rows |it )?by ([a-z_]+)/i.exec(
    text,
  );
  const top = /\b(?:top|largest|highest|biggest|most expensive|latest|newest|oldest|cheapest|smallest|lowest)\b/i.exec(
    text,
  );
  if (sorted || top) {
    const numeric = fields.find((one) => one.type === "decimal") ?? fields.find(isNumeric);
    const date = fields.find((one) => one.type === "date");
    const byDate = top !== null && /latest|newest|oldest/i.test(top[0]);
    const column = sorted?.[1] ? fieldNamed(fields, sorted[1]) : byDate ? date : numeric;
    if (column)
      return {
        kind: "select",
        entity,
        sortBy: column.name,
        descending: top
          ? !/oldest|cheapest|smallest|lowest/i.test(top[0])
          : /descending|largest first|highest first|newest first/i.test(text),
      };
  }
  return null;
}

/** Values the house's reports have no use for: the work is a rule of its own. */
const takesMore = (args: CliArg[], fields: CliField[]): boolean =>
  args
    .filter((one) => filterOf(fields, one) === null)
    .some(
      (one) =>
        one.kind !== "positional" &&
        one.type !== "path" &&
        !["limit", "top", "json", "csv", "format", "by", "sort", "output"].includes(one.name) &&
        one.kind === "option",
    ) &&
  args.filter(
    (one) =>
      one.kind === "option" && filterOf(fields, one) === null && ["integer", "decimal", "number"].includes(one.type),
  ).length > 1;

/** The file argument a usage line shows, or the usual one. */
const fileArg = (args: CliArg[]): CliArg =>
  args.find((one) => one.type === "path" && one.kind === "positional") ?? arg("file", "positional", "path");

/** A program that reads a CSV file: reports by the house where the sentence says one, else one rule over the rows. */
export function draftCsv(base: CliForm, reading: Reading, entity: string): CliForm {
  if (reading.fields.length === 0) return draftComputes(base, reading);
  let form: CliForm = { ...base, records: [{ name: entity, fields: reading.fields }] };
  const names = reading.commands.length > 0 ? reading.commands : [""];
  const commands: CliCommand[] = [];
  for (const name of names) {
    const sentences = sentencesOf(reading.brief).filter(
      (text) => name !== "" && new RegExp(`\\b${name}\\b`, "i").test(text),
    );
    const text = name === "" ? reading.prose : sentences.length > 0 ? sentences.join(" ") : name;
    const listed = columnsRemoved(text);
    const usages = reading.usages.filter((usage) => usage.command === name);
    const shown = mergeArgs(usages);
    const told = reading.options.filter(
      (one) =>
        !shown.some((item) => item.name === one.name) && (names.length === 1 || takesOption(reading, name, one.name)),
    );
    const { args, filters } = filterArgs(reading.fields, [...shown, ...told]);
    const plain = takesMore(args, reading.fields)
      ? null
      : actionFor(entity, reading.fields, names.length > 1 ? nearWord(listed, name) : listed);
    const summary = plain?.kind === "summarise" ? shownSummary(reading, name, plain, filters, listed) : null;
    // A line the house cannot write, or a figure of a column that is no number, is a rule of its own.
    const unwritten =
      summary !== null &&
      ((shownLineOf(reading, name) !== null && summary.line === undefined && reading.separator === null) ||
        (/\b(?:averages?|mean|totals?|sum)\b/i.test(nearWord(listed, name)) && !reading.fields.some(isNumeric)));
    const action = plain?.kind === "summarise" ? (unwritten ? null : summary) : plain;
    // Options of a kind the house's reports do not know make it a rule of its own.
    const known = (one: CliArg): boolean =>
      one.kind !== "option" ||
      ["limit", "top", "n", "format", "json", "csv"].includes(one.name) ||
      (action?.kind === "summarise" && filters.some((item) => item.arg === one.name));
    if (!action || !args.every(known)) {
      form = withRecord(addCompute({ ...form, commands }, reading, name, names.length), name, entity);
      commands.splice(0, commands.length, ...form.commands);
      continue;
    }
    const file = fileArg(args);
    const top = /\btop (\d+)\b/i.exec(text)?.[1];
    const others = args.filter(
      (one) =>
        one !== file &&
        one.kind !== "positional" &&
        (["limit", "top"].includes(one.name) || filters.some((item) => item.arg === one.name)),
    );
    const limit =
      action.kind === "select" && top
        ? [arg("limit", "option", "integer", { default: Number(top), help: "print at most this many rows" })]
        : [];
    commands.push(
      command(name, action, {
        args: [file, ...limit, ...others.filter((one) => one.name !== "limit" || limit.length === 0)],
        input: { as: "csv", arg: file.name, record: entity },
        output: reading.separator === null ? "table" : "lines",
      }),
    );
  }
  return { ...form, commands };
}

/** A summary that prints the line the brief shows, with its filters, its last line and what it says of nothing. */
function shownSummary(
  reading: Reading,
  name: string,
  action: Summary,
  filters: NonNullable<Summary["filters"]>,
  text: string,
): Summary {
  const sample = shownLineOf(reading, name);
  const found = sample ? summaryLine(sample, action.measures) : null;
  const main = action.measures.find((one) => one.field)?.field ?? null;
  const asked = found ? found.ops.map((op) => ({ op, field: op === "count" ? null : main })) : action.measures;
  const first = orderedBy(text);
  const measures = [...asked].sort((a, b) => Number(b.op === first) - Number(a.op === first));
  const usable = found !== null && measures.every((one) => one.op === "count" || one.field !== null);
  const total = usable ? totalLabel(reading.brief) : null;
  const empty = nothingText(reading.brief);
  return {
    ...action,
    measures: usable ? measures : action.measures,
    ...(first ? { order: "largest" as const } : {}),
    ...(usable && found ? { line: found.line, grandTotal: false } : {}),
    ...(total ? { total } : {}),
    ...(filters.length > 0 ? { filters } : {}),
    ...(empty ? { empty } : {}),
  };
}

/** A rule over CSV rows gets them as records. */
function withRecord(form: CliForm, name: string, entity: string): CliForm {
  const one = form.commands.find((item) => item.name === name);
  const shown = one?.args.find((item) => item.type === "path" && item.kind === "positional");
  const input = { as: "csv" as const, arg: shown?.name ?? "file", record: entity };
  const type = { list: { record: entity } };
  const leafName = one?.action.kind === "compute" ? one.action.leaf : "";
  return {
    ...form,
    commands: form.commands.map((item) => (item === one ? { ...item, input } : item)),
    leaves: form.leaves.map((item) =>
      item.name === leafName
        ? {
            ...item,
            params: [
              { name: "rows", type },
              ...item.params.filter(
                (param) =>
                  (param.name !== "rows" &&
                    param.name !== "text" &&
                    param.name !== "lines" &&
                    param.name !== input.arg) ||
                  (param.name === "text" && (one?.args.some((known) => known.name === "text") ?? false)),
              ),
            ],
          }
        : item,
    ),
  };
}

/** A list of columns names fields without asking for a report over them. */
const columnsRemoved = (text: string): string =>
  text
    .replace(/\([^()]*,[^()]*\)/g, " ")
    .replace(/\bcolumns?\b[^.;]*?(?=\.|;|\band (?:prints?|shows?|finds?|reports?)\b|$)/gi, " ");

/** The part of a sentence around a command's name. */
function nearWord(text: string, word: string): string {
  const at = text.search(new RegExp(`\\b${word}\\b`, "i"));
  return at < 0 ? `${word} ${text}` : text.slice(at, at + 160);
}
