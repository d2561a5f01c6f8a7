import { fieldNamed } from "./brief/columns.ts";
import { DATED } from "./brief/open-rules.ts";
import { presetFor } from "./brief/presets.ts";
import type { Reading } from "./brief/reading.ts";
import { summaryOfSentence } from "./brief/report-deeds.ts";
import { shownLineOf, totalsLine } from "./brief/report-words.ts";
import { sentencesOf } from "./brief/spans.ts";
import { deedOf, whereOf } from "./brief/store-words.ts";
import { mergeArgs } from "./brief/usage.ts";
import { isReportWord, type StoreVerb, storeVerb } from "./brief/verbs.ts";
import { literalFields, verbOf, withStoreRules } from "./draft-store-rules.ts";
import {
  type CliAction,
  type CliArg,
  type CliCommand,
  type CliField,
  type CliForm,
  command,
  field,
  leaf,
} from "./form.ts";
import { storedType } from "./types.ts";
import { fieldName, snake, spaced } from "./words.ts";

/** Fields an entity usually has when the brief names none. */
function usualFields(entity: string, prose: string): CliField[] {
  const label = ["Book", "Movie", "Task", "Bookmark", "Recipe", "Song"].includes(entity)
    ? "title"
    : entity === "Note"
      ? "text"
      : "name";
  const fields = [field(label, "text")];
  const add = (pattern: RegExp, extra: CliField): void => {
    if (pattern.test(prose) && !fields.some((one) => one.name === extra.name)) fields.push(extra);
  };
  add(/\b(expenses?|spend|amounts?|money|prices?)\b/i, field("amount", "decimal"));
  add(/\bquantit(y|ies)|\bstock\b|\bin stock\b/i, field("quantity", "integer", { default: 1 }));
  add(/\bauthors?\b/i, field("author", "text", { required: false }));
  add(/\burls?\b|\blinks?\b|\bbookmarks?\b/i, field("url", "text"));
  add(/\bphones?\b/i, field("phone", "text", { required: false }));
  add(/\be-?mails?\b/i, field("email", "text", { required: false }));
  add(/\bcategor(y|ies)\b/i, field("category", "text", { required: false }));
  add(/\btags?\b/i, field("tag", "text", { required: false }));
  add(/\bdue\b|\bdeadlines?\b/i, field("due", "date", { required: false }));
  add(
    /\bpriorit(y|ies)\b/i,
    field("priority", "choice", { choices: ["low", "medium", "high"], required: false, default: "medium" }),
  );
  add(/\bratings?\b/i, field("rating", "integer", { required: false }));
  add(
    /\b(by|per|each|the) (date|day|month)\b|\bon (a|which) (date|day)\b|(?<!\bdue |-)\bdates?\b/i,
    field("date", "date", { required: !/due|deadline/i.test(prose) }),
  );
  return fields;
}

/** Fields that usage lines of `add` show: `add <title> [--due DATE]`. */
function usageFields(args: CliArg[], known: CliField[], entity: string): CliField[] {
  const all = [...known];
  for (const one of args) {
    if (one.name === snake(entity, "item") && all.length > 0) continue;
    if (all.some((item) => item.name === one.name)) continue;
    // Literal values have no name of their own: they take the fields in order.
    if (
      /^(text|number|amount|second\w*|third\w*|file)$/.test(one.name) &&
      known.length > 0 &&
      one.kind === "positional"
    )
      continue;
    all.push(
      field(one.name, one.kind === "flag" ? "boolean" : storedType(one.type), {
        choices: one.choices,
        required: one.kind === "positional" && one.required,
        default: one.kind === "flag" ? false : one.default,
      }),
    );
  }
  return all;
}

/** The arguments of `add` under the names of fields: literal values take the fields in order. */
function namedByFields(args: CliArg[], fields: CliField[], entity: string): CliArg[] {
  const free = fields.filter(
    (one) => !args.some((item) => item.name === one.name) && one.type !== "boolean" && one.type !== "dates",
  );
  return args.flatMap((one) => {
    if (fields.some((item) => item.name === one.name)) return [one];
    const isLabel = one.name === snake(entity, "item");
    const fit = isLabel
      ? free.find((item) => item.type === "text")
      : (free.find((item) => matches(item.type, one.type)) ?? free.find((item) => item.type === "text"));
    if (!fit) return [];
    free.splice(free.indexOf(fit), 1);
    return [{ ...one, name: fit.name, help: "" }];
  });
}

const matches = (field: CliField["type"], arg: CliArg["type"]): boolean =>
  field === arg ||
  (arg === "integer" && (field === "decimal" || field === "number")) ||
  (arg === "decimal" && field === "number") ||
  (arg === "text" && field === "choice");

/** "A medicine with a quantity and an expiry date" has a name too. */
function withLabel(fields: CliField[], [label]: CliField[]): CliField[] {
  const isNamed = fields.some((one) => one.type === "text" || one.type === "choice");
  return isNamed || !label ? fields : [label, ...fields];
}

/** "The total per month": entries have a day. */
const PER_PERIOD = /\b(?:per|by|for each|each|of each) (?:day|week|month|year)\b/i;

/**
 * "`spend add 12.50 food`; `spend total` prints the total per category": the one text of the call is what totals are per,
 * so that no entry is without it.
 */
function groupedBy(reading: Reading, usual: CliField[]): CliField[] {
  const per = usual.find(
    (one) =>
      one.type === "text" &&
      !one.required &&
      new RegExp(`\\b(?:per|by|for each|of each|each) ${one.name}\\b`, "i").test(reading.prose),
  );
  const texts = reading.usages
    .filter((usage) => verbOf(reading, usage.command) === "add" && !usage.pattern)
    .map((usage) => usage.args.filter((one) => one.kind === "positional" && one.type === "text").length);
  const isAlone = per !== undefined && texts.length > 0 && texts.every((count) => count === 1);
  return isAlone
    ? [{ ...per, required: true }, ...usual.filter((one) => one !== per && !(one.type === "text" && one.required))]
    : usual;
}

/** A list in brackets behind a call explains its values; where the call names others it holds no fields. */
const fitting = (fields: CliField[], shown: CliArg[]): CliField[] => {
  const named = shown.filter(
    (one) => one.kind === "positional" && !/^(?:text|number|amount|second\w*|third\w*)$/.test(one.name),
  );
  return named.length < 2 || named.some((one) => fieldNamed(fields, one.name)) ? fields : [];
};

/** A program that keeps entries: the brief's commands, or the usual ones. */
export function draftStore(base: CliForm, given: Reading, entity: string): CliForm {
  const { prose } = given;
  const addUsages = given.usages.filter((usage) => verbOf(given, usage.command) === "add");
  const shown = mergeArgs(addUsages);
  const usual = usualFields(entity, given.brief.replace(/`[^`\n]*`/g, " "));
  const reading = { ...given, fields: fitting(given.fields, shown) };
  const grouped = groupedBy(given, usual);
  const literals = reading.fields.length === 0 && addUsages.length > 0 && addUsages.every((usage) => !usage.pattern);
  const known =
    reading.fields.length > 0 ? withLabel(reading.fields, usual) : literals ? literalFields(shown, grouped) : usual;
  const literalOnly = reading.fields.length === 0 && shown.length > 0 && addUsages.some((usage) => usage.pattern);
  const start = literalOnly
    ? shown
        .filter((one) => one.name !== snake(entity, "item"))
        .map((one) => known.find((item) => item.name === one.name))
        .filter((one): one is CliField => one !== undefined)
    : known;
  const startFields =
    literalOnly &&
    !start.some((one) => one.type === "text") &&
    !shown.some((one) => one.type === "text" && one.name !== snake(entity, "item"))
      ? [known[0] ?? field("name", "text"), ...start.filter((one) => one !== known[0])]
      : start;
  const fields = (literals ? known : usageFields(shown, startFields, entity)).map((one) =>
    literalOnly && !shown.some((item) => item.name === one.name && item.kind === "positional") && one.type !== "text"
      ? { ...one, required: one.required && one.type !== "decimal" }
      : one,
  );
  if ((DATED.test(prose) || PER_PERIOD.test(prose)) && !fields.some((one) => one.type === "date"))
    fields.push(field("date", "date"));
  const logs = /\bhabits?\b|\bstreaks?\b|\bcheck[- ]?ins?\b/i.test(prose);
  if (logs && !fields.some((one) => one.type === "dates")) fields.push(field("days", "dates", { required: false }));
  const file = /\b([\w-]+\.json)\b/.exec(reading.brief)?.[1];
  const form: CliForm = {
    ...base,
    records: [{ name: entity, fields: fields.filter((one) => one.name !== "id") }],
    store: { file: file ?? `${base.name}.json`, entities: [entity] },
  };
  const words = reading.commands.length > 0 ? completed(reading, logs) : usualVerbs(prose, logs);
  return withStoreRules(
    words.reduce(
      (current, word) => addCommand(current, reading, entity, word, namedByFields(shown, fields, entity), logs),
      form,
    ),
    reading,
    entity,
  );
}

/** The brief's commands, and a way to see the entries. "mark" is what people say for a command called done. */
function completed(reading: Reading, logs: boolean): string[] {
  const shown = new Set(reading.usages.map((usage) => usage.command));
  const words = reading.commands
    .map((word) => (word === "mark" && !shown.has(word) ? "done" : word))
    .filter((word) => word !== "show" || shown.has(word) || reading.commands.some((one) => storeVerb(one) === "list"));
  const lists = words.some((word) => storeVerb(word) === "list") ? [] : ["list"];
  const streak =
    logs && /\bstreak/i.test(reading.prose) && !words.includes("streak") && !words.includes("streaks")
      ? ["streak"]
      : [];
  return [...new Set([...words, ...lists, ...streak])];
}

function usualVerbs(prose: string, logs: boolean): string[] {
  if (logs) return ["add", "done", "list", ...(/\bstreak/i.test(prose) ? ["streak"] : []), "remove"];
  const has = (pattern: RegExp): boolean => pattern.test(prose);
  return [
    "add",
    "list",
    ...(has(/\bdone\b|\bcomplet|\bfinish|\btick|\bmark|\bto-?do/i) ? ["done"] : []),
    ...(has(/\bedit|\bupdate|\bchange/i) ? ["update"] : []),
    ...(has(/\bsearch|\bfind\b|\blook up/i) ? ["search"] : []),
    ...(has(/\btotals?\b|\bsum(mary)?\b|\bper category\b|\bby category\b/i) ? ["summary"] : []),
    has(/\bdelet(e|es|ing)\b/i) && !has(/\bremov/i) ? "delete" : "remove",
  ];
}

function addCommand(
  form: CliForm,
  reading: Reading,
  entity: string,
  word: string,
  addArgs: CliArg[],
  logs: boolean,
): CliForm {
  const verb: StoreVerb | null =
    logs && /^(done|log|checkin|check-in|check|did|mark|track)$/.test(word) ? "log" : verbFor(form, reading, word);
  const usages = reading.usages.filter((usage) => usage.command === word);
  const args = verb === "add" ? addArgs : mergeArgs(usages);
  const priority: CliCommand["priority"] = "must";
  if (
    verb === "remove" &&
    usages.length === 0 &&
    !reading.commands.includes(word) &&
    !/\b(delet|remov)/i.test(reading.prose)
  )
    return push(form, command(word, { kind: "store", verb, entity }, { priority: "should" }));
  if (verb) return push(form, command(word, { kind: "store", verb, entity }, { args, priority }));
  const record = form.records[0];
  const told = sentencesOf(reading.brief).find((text) => new RegExp(`\\b${word}\\b`, "i").test(text)) ?? reading.prose;
  const together = /\b(?:together|altogether|in total|in all)\b/i.test(deedOf(reading, word));
  if (record && (isReportWord(word) || together || /\b(total|sum|average)\b/i.test(word))) {
    const numeric = record.fields.some((one) => ["decimal", "integer", "number"].includes(one.type));
    if (numeric || record.fields.some((one) => fieldNamed([one], "category"))) {
      const action = summaryOfSentence(record.name, record.fields, told);
      const shaped = together ? totalsAsShown(reading, word, action) : action;
      return push(form, command(word, shaped, { help: "", args: [], priority }));
    }
  }
  const preset = presetFor(word);
  const dates = record?.fields.find((one) => one.type === "dates");
  const leafName = snake(
    /^streaks?$/.test(word) ? "streak_lines" : `${word}_${spaced(snake(entity, "item"))}`,
    "result",
  );
  const purpose =
    preset && dates
      ? `Give one line for each item: its ${record?.fields[0]?.name ?? "name"}, a colon, a space, and the number of days in a row without a gap that end today, or yesterday when today is missing (0 without days).`
      : told;
  const rule = leaf(leafName, {
    purpose: purpose.slice(0, 600),
    params: [
      { name: "items", type: { list: { record: entity } } },
      ...(preset && dates ? [{ name: "today", type: "date" as const }] : []),
    ],
    returns: { list: "text" },
    settled: Boolean(preset && dates),
    properties:
      preset && dates
        ? [
            { property: "preserves-length", param: 0 },
            { property: "empty-in-empty-out", param: 0 },
          ]
        : [],
  });
  return {
    ...push(
      form,
      command(word, { kind: "compute", leaf: leafName }, { args, output: "lines", help: `Show the ${word}`, priority }),
    ),
    leaves: [...form.leaves, rule],
  };
}

/** A total of everything in the line the brief shows: `8 h in 2 jobs`. */
function totalsAsShown(
  reading: Reading,
  word: string,
  action: Extract<CliAction, { kind: "summarise" }>,
): Extract<CliAction, { kind: "summarise" }> {
  const sample = shownLineOf(reading, word);
  const summed = action.measures.find((one) => one.field)?.field ?? null;
  const found = sample && summed ? totalsLine(sample, deedOf(reading, word)) : null;
  if (!found) return action;
  return {
    ...action,
    groupBy: [],
    grandTotal: false,
    measures: found.ops.map((op) => ({ op, field: op === "count" ? null : summed })),
    line: found.line,
  };
}

/** A command that only the words of the brief call a list needs conditions the house knows. */
function verbFor(form: CliForm, reading: Reading, word: string): StoreVerb | null {
  const verb = verbOf(reading, word);
  if (verb !== "list" || storeVerb(word) === "list") return verb;
  const fields = form.records[0]?.fields ?? [];
  const args = mergeArgs(reading.usages.filter((usage) => usage.command === word));
  return args.length > 0 && args.every((one) => whereOf(deedOf(reading, word), fields, one) !== null) ? "list" : null;
}

const push = (form: CliForm, one: CliCommand): CliForm =>
  form.commands.some((known) => known.name === fieldName(one.name, one.name))
    ? form
    : { ...form, commands: [...form.commands, one] };
