import type { Reading } from "./brief/reading.ts";
import { reportOf } from "./brief/report-deeds.ts";
import { unreadQualifiers } from "./brief/report-qualifiers.ts";
import {
  decimalsAsked,
  filterArgs,
  filterOf,
  lineWithDecimals,
  nothingText,
  orderedBy,
  shownLineOf,
  summaryLine,
  totalLabel,
  unreadFilters,
} from "./brief/report-words.ts";
import { sentencesOf } from "./brief/spans.ts";
import { takesOption } from "./brief/told.ts";
import { mergeArgs } from "./brief/usage.ts";
import { addCompute, draftComputes } from "./draft-compute.ts";
import { arg, type CliAction, type CliArg, type CliCommand, type CliField, type CliForm, command } from "./form.ts";
import { limitOption } from "./known/limit-option.ts";
import { isReport } from "./reports.ts";
import { optionFlag, plural } from "./words.ts";

type Summary = Extract<CliAction, { kind: "summarise" }>;

const isNumeric = (one: CliField): boolean => ["decimal", "integer", "number"].includes(one.type);

/** "top 5", "the 5 most expensive": how many rows are printed. */
const TOP =
  /\btop (\d+)\b|\b(\d+) (?:largest|highest|biggest|most expensive|latest|newest|oldest|cheapest|smallest|lowest)\b/i;

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
  const open: string[] = [];
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
    const { args, filters } = filterArgs(
      reading.fields,
      [...shown, ...told].map((one) => withFilterValue(reading, one)),
    );
    const read = (about: string): CliAction | null =>
      takesMore(args, reading.fields)
        ? null
        : reportOf(entity, reading.fields, names.length > 1 ? nearWord(about, name) : about);
    const asked = read(listed);
    const limited = asked?.kind === "summarise" ? groupLimit(reading, asked, args) : null;
    // "Only the N largest shops" asks for no largest amount.
    const plain = asked?.kind === "summarise" && limited ? read(withoutLimit(reading, listed, asked, limited)) : asked;
    const shaped = plain?.kind === "summarise" ? shownSummary(reading, name, plain, filters, listed) : null;
    const summary = shaped && limited ? { ...shaped, limit: limited.name } : shaped;
    // A line the house cannot write, or a figure of a column that is no number, is a rule of its own.
    const unwritten =
      summary !== null &&
      ((shownLineOf(reading, name) !== null &&
        summary.line === undefined &&
        (reading.separator === null || usages.every((usage) => usage.output === null && usage.sample.length === 0))) ||
        (/\b(?:averages?|mean|totals?|sum)\b/i.test(nearWord(listed, name)) && !reading.fields.some(isNumeric)));
    const action = plain?.kind === "summarise" ? (unwritten ? null : summary) : plain;
    // Options of a kind the house's reports do not know make it a rule of its own.
    const known = (one: CliArg): boolean =>
      one.kind !== "option" ||
      (["limit", "top", "n"].includes(one.name) && action?.kind !== "summarise") ||
      ["format", "json", "csv"].includes(one.name) ||
      one.name === limited?.name ||
      (action?.kind === "summarise" && filters.some((item) => item.arg === one.name));
    if (!action || !args.every(known)) {
      form = withRecord(addCompute({ ...form, commands }, reading, name, names.length), name, entity);
      commands.splice(0, commands.length, ...form.commands);
      continue;
    }
    if (isReport(action)) {
      const about = sentencesFor(reading, name).map((one) => withoutLimit(reading, one, summary, limited));
      open.push(...unreadQualifiers(action, reading.fields, about.map(columnsRemoved)));
      if (action.kind === "summarise") open.push(...unreadFilters(action.filters ?? [], about));
    }
    const file = fileArg(args);
    const top = TOP.exec(text)?.slice(1).find(Boolean);
    const others = args.filter(
      (one) =>
        one !== file &&
        one.kind !== "positional" &&
        (["limit", "top"].includes(one.name) || filters.some((item) => item.arg === one.name)) &&
        one.name !== limited?.name,
    );
    const limit =
      action.kind === "select" && top
        ? [arg("limit", "option", "integer", { default: Number(top), help: "print at most this many rows" })]
        : [];
    commands.push(
      command(name, action, {
        args: [
          file,
          ...limit,
          ...(limited ? [limited] : []),
          ...others.filter((one) => one.name !== "limit" || limit.length === 0),
        ],
        input: { as: "csv", arg: file.name, record: entity },
        output: reading.separator === null ? "table" : "lines",
      }),
    );
  }
  const unread = [...new Set(open)].slice(0, 8);
  return { ...form, commands, ...(unread.length > 0 ? { open: unread } : {}) };
}

const thingOf = ({ groupBy: [group] }: Summary): string =>
  group ? plural(group.part === "value" ? group.field.replaceAll("_", " ") : group.part) : "lines";

/** A sentence without what it says of the option that limits the groups. */
const withoutLimit = (reading: Reading, text: string, report: Summary | null, limit: CliArg | null): string =>
  (report && limit
    ? limitOption(
        text,
        reading.options.filter((one) => one.name === limit.name),
        thingOf(report),
      )?.text
    : null) ?? text;

/** "--top N prints only the N largest shops": the option that says how many groups are printed, with its default. */
function groupLimit(reading: Reading, report: Summary, args: CliArg[]): CliArg | null {
  const [group, more] = report.groupBy;
  if (!group || more || report.total || report.grandTotal) return null;
  const thing = thingOf(report);
  const options = args.filter((one) => one.kind !== "positional" && filterOf(reading.fields, one) === null);
  const found = limitOption(reading.prose, options, thing);
  const isLargest = /\b(?:largest|biggest|highest)\b/i.test(reading.prose);
  if (!found || (isLargest && report.order !== "largest")) return null;
  const { name, otherwise } = found.limit;
  return arg(name, "option", "integer", {
    default: typeof otherwise === "number" ? otherwise : null,
    help: `how many ${thing} to print`,
  });
}

/** "With --shop only this shop is counted": a bare option named like a column takes a value of it. */
function withFilterValue(reading: Reading, one: CliArg): CliArg {
  if (one.kind !== "flag") return one;
  const option: CliArg = { ...one, kind: "option", type: "text", default: null };
  const column = one.name.replaceAll("_", " ");
  const narrows = new RegExp(
    `(?<![\\w-])${optionFlag(one.name)}(?![\\w-])[^.;]*\\b(?:only|just)\\b[^.;]*\\b(?:this|that|the given|its|of it|this one)\\b(?: ${column})?`,
    "i",
  );
  return filterOf(reading.fields, option) !== null && sentencesOf(reading.brief).some((text) => narrows.test(text))
    ? option
    : one;
}

/** Sentences about a command: those that name it, and those that name none. */
function sentencesFor(reading: Reading, name: string): string[] {
  const names = (text: string, word: string): boolean => new RegExp(`\\b${word}\\b`, "i").test(text);
  return sentencesOf(reading.brief).filter(
    (text) => name === "" || names(text, name) || !reading.commands.some((word) => names(text, word)),
  );
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
  const digits = sample === null ? decimalsAsked(text) : null;
  const plain = digits === null ? null : lineWithDecimals(action, digits);
  const total = usable ? totalLabel(reading.brief) : null;
  const empty = nothingText(reading.brief);
  return {
    ...action,
    measures: usable ? measures : action.measures,
    ...(first ? { order: "largest" as const } : {}),
    ...(usable && found && sample ? { line: found.line, shown: sample.slice(0, 160), grandTotal: false } : {}),
    ...(plain ? { line: plain } : {}),
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
