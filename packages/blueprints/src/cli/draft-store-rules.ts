import { fieldNamed } from "./brief/columns.ts";
import { queueLine, servesFirst, serviceOrder, sharedEmpty } from "./brief/queue-words.ts";
import type { Reading, Usage } from "./brief/reading.ts";
import { deedOf, emptyText, orderOf, roleOf, savingRules, whereOf } from "./brief/store-words.ts";
import { type StoreVerb, storeVerb } from "./brief/verbs.ts";
import type { CliArg, CliCommand, CliField, CliForm, CliRecord } from "./form.ts";
import { templateFrom } from "./line-template.ts";
import { labelField, storedType } from "./types.ts";
import { cut, sentence } from "./words.ts";

type StoreAction = Extract<CliCommand["action"], { kind: "store" }>;

/** The verb of a command: its own word, else what the brief says it does. */
export function verbOf(reading: Reading, word: string): StoreVerb | null {
  const deed = deedOf(reading, word);
  const found = roleOf(deed);
  // What is removed or taken from must be named.
  const args = reading.usages.filter((usage) => usage.command === word).flatMap((usage) => usage.args);
  const names = args.some((one) => one.kind === "positional");
  const counted = args.some((one) => one.kind === "positional" && ["integer", "decimal", "number"].includes(one.type));
  if (!names && servesFirst(deed)) return "next";
  if (found === "take" && !counted && names) return "remove";
  const role = (found === "remove" && !names) || (found === "take" && !counted) ? null : found;
  if (role === "take") return "take";
  return storeVerb(word) ?? role ?? (savesByUse(reading, word) ? "add" : null);
}

/** A queue has one command that lets somebody in; the brief may only show how it is called: `arrive NAME`. */
function savesByUse(reading: Reading, word: string): boolean {
  const valued = (one: string): boolean =>
    reading.usages.some((usage) => usage.command === one && usage.args.some((arg) => arg.kind === "positional"));
  if (!reading.commands.some((one) => !valued(one) && servesFirst(deedOf(reading, one)))) return false;
  const free = reading.commands.filter(
    (one) => storeVerb(one) === null && roleOf(deedOf(reading, one)) === null && valued(one),
  );
  const told = reading.commands.some((one) => storeVerb(one) === "add" || roleOf(deedOf(reading, one)) === "add");
  return !told && free[0] === word;
}

/** Names for the values of a call that saves: those of usual fields of that type, else what they most likely are. */
export function literalFields(shown: CliArg[], usual: CliField[]): CliField[] {
  const free = usual.filter((one) => !shown.some((arg) => arg.name === one.name));
  const fields: CliField[] = [];
  for (const one of shown) {
    const type: CliField["type"] = one.kind === "flag" ? "boolean" : storedType(one.type);
    const required = one.kind === "positional" && one.required;
    const base = { choices: one.choices, required, default: one.kind === "flag" ? false : one.default };
    if (one.kind !== "positional" || !/^(text|number|amount|date|second\w*|third\w*)$/.test(one.name)) {
      fields.push({ ...base, name: one.name, type });
      continue;
    }
    const fit = free.find(
      (item) => item.type === type || (type === "integer" && (item.type === "decimal" || item.type === "number")),
    );
    if (fit) free.splice(free.indexOf(fit), 1);
    const name =
      fit?.name ??
      (type === "text" ? (one.name === "second" ? "person" : one.name === "text" ? "name" : "detail") : one.name);
    fields.push({ ...base, name, type: fit?.type ?? (type === "integer" && name === "amount" ? "decimal" : type) });
  }
  const extra = free.filter(
    (one) => !one.required && one.type !== "date" && !fields.some((item) => item.name === one.name),
  );
  return [...fields, ...extra];
}

/** What a call that saves gives each field. */
function valuesOf(usage: Usage | undefined, args: CliArg[]): Map<string, string> {
  const values = new Map<string, string>();
  if (!usage) return values;
  const positional = args.filter((one) => one.kind === "positional");
  let nth = 0;
  for (let at = 0; at < usage.words.length; at++) {
    const word = usage.words[at];
    if (!word) continue;
    const option = word.quoted ? null : /^--?([a-z][\w-]*)$/i.exec(word.text);
    if (option) {
      const next = usage.words[at + 1];
      if (next) values.set((option[1] ?? "").replaceAll("-", "_"), next.text);
      at++;
    } else {
      const one = positional[nth++];
      if (one) values.set(one.name, word.text);
    }
  }
  return values;
}

/** "shows id, title and URL on a line each" as a line. */
function listedLine(deed: string, fields: CliField[]): string | null {
  const list =
    /^(?:lists?|shows?|prints?)\s+(?:each |every |all |the |its |their )*((?:[\w-]+)(?:, (?:the )?[\w-]+)*,? and (?:the )?[\w-]+)(?: of (?:each|every|all)[^,.;]*)?,? (?:on|per|in|one|each|a line|for)\b/i.exec(
      deed,
    )?.[1];
  const names = list?.split(/,\s*(?:and )?|\s+and\s+/).map((one) => one.replace(/^the /, "").trim()) ?? [];
  const label = fields.find((one) => one.type === "text");
  const holes = names.map((one) =>
    /^(?:id|number)s?$/i.test(one)
      ? "id"
      : (fieldNamed(fields, one)?.name ?? (/^(?:name|title|item)$/i.test(one) ? label?.name : undefined)),
  );
  if (names.length > 1 && holes.every((one) => one !== undefined)) return holes.map((one) => `{${one}}`).join(" ");
  const only =
    /^(?:lists?|shows?|prints?)\s+(?:all|every|the)\s+(?:\w+ )?(names?|titles?)\b[^.;]*\b(?:one (?:a|per)|each on)/i.exec(
      deed,
    )?.[1];
  const one = only ? (fieldNamed(fields, only) ?? fields.find((item) => item.type === "text")) : undefined;
  return one ? `{${one.name}}` : null;
}

/** "Search notes by tag": in that field alone. */
const SEARCHED_BY =
  /\b(?:search|find|look up|looks up)(?:s|es|ing)? (?:for )?(?:all |the |my )?[a-z]+ by (?:its |their |the |a )?([a-z]+)\b/i;

/** "Lists the open tasks": what is done is not among them. */
const OPEN_ENTRIES =
  /\b(?:the |all |my )?(?:open|unfinished|undone|pending|remaining|incomplete) (?:tasks?|to-?dos?|items?|ones|entries|chores|jobs|reminders)\b|\b(?:[a-z]+s|entries) (?:that|which) are (?:still open|not (?:yet )?(?:done|finished)(?: yet)?)\b/i;

const isVerb = (command: CliCommand, verb: StoreVerb): boolean =>
  command.action.kind === "store" && command.action.verb === verb;

/** The call the brief shows with values, where it has one for every value that stands in order. */
function calledAs(reading: Reading, command: CliCommand): { called?: string[] } {
  const usage = reading.usages.find((one) => one.command === command.name && !one.pattern && one.words.length > 0);
  // "`stock add screws 50` sets the stock to 50" is no adding.
  const role = roleOf(deedOf(reading, command.name));
  if (command.action.kind !== "store" || role !== command.action.verb) return {};
  if (!usage || usage.refused || usage.words.some((word) => word.text.startsWith("-"))) return {};
  const places = command.args.filter((one) => one.kind === "positional").length;
  return usage.words.length === places ? { called: [command.name, ...usage.words.map((word) => word.text)] } : {};
}

/** What the brief says about how entries are saved, printed, sorted and chosen, as rows of the form. */
export function withStoreRules(form: CliForm, reading: Reading, entity: string): CliForm {
  const record = form.records.find((one) => one.name === entity);
  if (!record) return form;
  const adds = reading.usages.filter((usage) => verbOf(reading, usage.command) === "add");
  const addCommand = form.commands.find((one) => one.action.kind === "store" && one.action.verb === "add");
  const values = valuesOf(
    adds.find((usage) => !usage.pattern),
    addCommand?.args ?? [],
  );
  const label = labelField(record).name;
  const rules = savingRules(reading.brief, addCommand ? deedOf(reading, addCommand.name) : "", record.fields, label);
  const fields = record.fields.map((one) => ({
    ...one,
    ...(rules.positive.includes(one.name) ? { positive: true } : {}),
    ...(rules.prefixes.has(one.name) ? { prefixes: rules.prefixes.get(one.name) ?? [] } : {}),
  }));
  const taking = form.commands.some((one) => one.action.kind === "store" && one.action.verb === "take");
  // What is taken from is added to.
  const isAddedTo = taking && addCommand !== undefined && /^adds?\b/i.test(deedOf(reading, addCommand.name));
  const counted = record.fields.find((one) => ["decimal", "integer", "number"].includes(one.type))?.name ?? null;
  const merge = rules.merge ?? (isAddedTo && rules.unique === null ? counted : null);
  const amount = merge ?? (taking ? counted : null);
  const trimmed =
    /\b(?:pointless|trailing|needless|unnecessary) zeros?\b|\bno zeros? at the end\b|\b\d+, not \d+\.0\b/i.test(
      reading.prose,
    );
  const drops =
    /\b(?:hits?|reach(?:es)?|gets? to|falls? to|drops? to|is|at) (?:zero|0)\b[^.;]{0,40}\b(?:leaves?|removed?|gone|disappears?|deleted|dropped)\b|\bruns? out\b[^.;]{0,30}\b(?:removed?|leaves?|gone)\b/i.test(
      reading.prose,
    );
  const queue = form.commands.some((one) => one.action.kind === "store" && one.action.verb === "next");
  const shape = (one: CliCommand, fallback: string | undefined): StoreAction => {
    const action = one.action as StoreAction;
    const deed = deedOf(reading, one.name);
    const own = reading.usages.filter((usage) => usage.command === one.name);
    const shown = own.flatMap((usage) => [...usage.sample, ...(usage.output ? usage.output.split("\n") : [])])[0];
    const on =
      own.flatMap((usage) => usage.words.map((word) => word.text)).find((text) => /^\d{4}-\d{2}-\d{2}$/.test(text)) ??
      null;
    const line =
      (shown && queue ? queueLine(shown, fields, values, label) : null) ??
      (shown ? templateFrom(shown, fields, values, { trimmed, on }) : null) ??
      listedLine(deed, fields) ??
      fallback;
    const order = orderOf(deed, fields, label) ?? (queue ? serviceOrder(reading.brief, fields) : null);
    const empty = emptyText(deed) ?? sharedEmpty(reading.brief, one.name);
    const where = one.args.flatMap((arg) => whereOf(deed, fields, arg) ?? []);
    const openOnly = OPEN_ENTRIES.test(deed) && form.commands.some((item) => isVerb(item, "done"));
    return {
      ...action,
      ...(openOnly ? { openOnly } : {}),
      ...(line ? { line } : {}),
      ...(line && shown && line !== fallback ? { shown: shown.slice(0, 160) } : {}),
      ...(order ?? {}),
      ...(empty ? { empty } : {}),
      ...(where.length > 0 ? { where } : {}),
    };
  };
  const main = form.commands.find(
    (one) => one.action.kind === "store" && one.action.verb === "list" && storeVerb(one.name) === "list",
  );
  const usual = main ? shape(main, undefined).line : undefined;
  const commands = form.commands.map((one): CliCommand => {
    if (one.action.kind !== "store") return one;
    const { verb } = one.action;
    const help = queue
      ? cut(
          sentence(
            deedOf(reading, one.name)
              .replace(/`[^`]*`/g, "")
              .replace(/[\s:,;]+$/, ""),
          ),
          200,
        )
      : "";
    if (verb === "search") {
      const by = SEARCHED_BY.exec(reading.prose)?.[1];
      const within = by ? fieldNamed(fields, by) : null;
      const action = shape(one, usual);
      return { ...one, help: help || one.help, action: within ? { ...action, within: within.name } : action };
    }
    if (verb === "next") return { ...one, help: help || one.help, action: shape(one, undefined) };
    if (verb === "list") {
      const action = shape(one, usual);
      // A query that is always shown with its option has no meaning without it.
      const args = one.args.map((arg) =>
        storeVerb(one.name) !== "list" && arg.kind === "option" && action.where?.some((item) => item.arg === arg.name)
          ? { ...arg, required: true }
          : arg,
      );
      return { ...one, help: help || one.help, args, action };
    }
    if (verb === "add")
      return {
        ...one,
        action: {
          ...one.action,
          ...(rules.unique ? { unique: rules.unique } : {}),
          ...(merge ? { amount: merge } : {}),
          ...calledAs(reading, one),
        },
      };
    return verb === "take" && amount
      ? { ...one, action: { ...one.action, amount, ...(drops ? { drops } : {}), ...calledAs(reading, one) } }
      : one;
  });
  const changed: CliRecord = { ...record, fields };
  const sessions = shownSessions(
    form,
    reading,
    commands,
    adds.find((usage) => !usage.pattern),
    values,
    label,
  );
  return {
    ...form,
    commands,
    sessions: [...form.sessions, ...sessions],
    records: form.records.map((one) => (one === record ? changed : one)),
  };
}

/** What a list prints after the call that saves, when the brief shows both: the line holds what was saved. */
function shownSessions(
  _form: CliForm,
  reading: Reading,
  commands: CliCommand[],
  add: Usage | undefined,
  values: Map<string, string>,
  labelName: string,
): CliForm["sessions"] {
  const label = values.get(labelName);
  if (!add || !label) return [];
  const words = (usage: Usage): string[] => [usage.command, ...usage.words.map((word) => word.text)];
  return reading.usages.flatMap((usage) => {
    const action = commands.find((one) => one.name === usage.command)?.action;
    const line = [...usage.sample, ...(usage.output ? usage.output.split("\n") : [])][0];
    const lists = action?.kind === "store" && (action.verb === "list" || action.verb === "search");
    if (!lists || usage.pattern || !line || action.line === undefined || !line.includes(label)) return [];
    if (!fits(action.line, line, values)) return [];
    return [{ args: words(usage), stdout: line, before: [words(add)], oracle: "confirmed" as const }];
  });
}

/** Is the line the template filled with exactly these values? */
function fits(template: string, line: string, values: Map<string, string>): boolean {
  const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = template
    .split(/(\{\w+(?::\w+)?\})/)
    .map((part) => {
      const hole = /^\{(\w+)(?::(\w+))?\}$/.exec(part);
      if (!hole) return plain(part);
      return hole[2] === "days" || hole[1] === "id" ? "\\d+" : plain(values.get(hole[1] ?? "") ?? "\u0000");
    })
    .join("");
  return new RegExp(`^${pattern}$`).test(line);
}
