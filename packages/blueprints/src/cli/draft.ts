import type { RowSource } from "@guildhall/contracts";
import { batchColumns } from "./brief/batch-words.ts";
import { withOpenCases } from "./brief/case-rules.ts";
import { failureCodes } from "./brief/codes.ts";
import { withLimits } from "./brief/limits.ts";
import { entityName, rowName, summaryOf, titleOf } from "./brief/naming.ts";
import { openRules } from "./brief/open-rules.ts";
import { withOrderings } from "./brief/orderings.ts";
import { type Reading, readBrief } from "./brief/reading.ts";
import { withRefusals } from "./brief/refusal-cover.ts";
import { isReportWord, storeVerb } from "./brief/verbs.ts";
import { draftComputes } from "./draft-compute.ts";
import { draftCsv } from "./draft-csv.ts";
import { draftStore } from "./draft-store.ts";
import { type CliForm, emptyForm } from "./form.ts";
import { kebab, plural, snake } from "./words.ts";

/** The longest text code reads; what a person pastes beyond it is mostly background. */
const READ_CHARS = 20_000;

export type Kind = "store" | "csv" | "compute";

/** What kind of work the program does, from its words. */
export function kindOf(reading: Reading): Kind {
  const { prose, commands } = reading;
  const verbs = new Set(commands.map(storeVerb));
  const words = reading.brief.replace(/`[^`\n]*`/g, " ");
  const keeps =
    /\b(todo|to-do|tracker|inventory|journal|diary|bookmarks?|address book|reading list|shopping list|watchlist|wish ?list|notes?)\b/i.test(
      words,
    ) ||
    /\b(saved?|stored?|persist\w*|remember\w*|kept?)\b[^.]{0,50}\b(json|file|disk|between|locally)\b/i.test(prose) ||
    /\b(?:keep|kept|store|save|data|file)\w*\b[^.]{0,40}\b[\w-]+\.json\b/i.test(prose) ||
    /\b[\w-]+\.json\b[^.]{0,25}\b(?:keeps?|stores?|holds?|saves?|remembers?)\b/i.test(prose) ||
    /\bkeep(s|ing)? (track|a list|a log)\b|\b(track|manage)s? (my|your|the|a)\b/i.test(prose);
  const readsFile =
    /\bcsv\b/i.test(words.replace(/\b(?:prints?|writes?|outputs?|shows?)\b[^.]{0,30}\bas csv\b/gi, " ")) &&
    !/\bJSON (?:array|file|export)s?\b/i.test(words) &&
    !/(?<!\b(?:i|we|they|bank|app|shop|school|club) )\b(export|save)s?\b[^.]{0,20}\bcsv\b/i.test(prose);
  // `add 100` that prints a result of its own adds nothing to a list.
  const answers = reading.usages.some((usage) => usage.output !== null && !usage.pattern);
  if (
    verbs.has("add") &&
    (keeps || !answers) &&
    (verbs.has("list") || verbs.has("done") || verbs.has("remove") || verbs.has("show") || keeps)
  )
    return "store";
  const batch = commands.some((one) => batchColumns(reading, one) !== null);
  if (readsFile && !(batch && commands.length > 1)) return "csv";
  if (
    keeps &&
    !/\b(reads?|extracts?|finds?|parses?) [^.]{0,40}\b(file|markdown|stdin)\b/i.test(prose) &&
    reading.calls.length === 0 &&
    !reading.library
  )
    return "store";
  return "compute";
}

/** Reads a brief without a model. The form is not finished yet; sources say what the brief itself gave. */
export function draftForm(brief: string): { form: CliForm; sources: Record<string, RowSource> } {
  const reading = readBrief(brief.slice(0, READ_CHARS));
  const sources: Record<string, RowSource> = {};
  if (reading.nameGiven) sources["/name"] = "brief";
  const base: CliForm = {
    ...emptyForm(),
    name: kebab(reading.name, "tool"),
    title: titleOf(brief, reading.name),
    summary: summaryOf(brief),
    library: reading.library,
  };
  sources["/summary"] = "brief";
  const kind = kindOf(reading);
  const plain = reading.commands.length > 0 ? brief.replace(/`[^`\n]*`/g, " ") : reading.prose;
  const entity = kind === "store" ? entityName(plain) : kind === "csv" ? rowName(reading.prose) : "Row";
  if (kind === "store" && !reading.nameGiven)
    base.name = kebab(
      entity === "Task" && /to-?do/i.test(reading.prose)
        ? "todo"
        : entity === "Contact" && /address book/i.test(reading.prose)
          ? "address-book"
          : plural(snake(entity, "item").replaceAll("_", "-")),
      "tool",
    );
  if (kind === "csv" && !reading.nameGiven && entity !== "Row")
    base.name = kebab(
      `${plural(snake(entity, "row").replaceAll("_", "-"))}-${/duplicat/i.test(reading.prose) ? "duplicates" : "report"}`,
      "tool",
    );
  if (!reading.nameGiven) base.title = titleOf(brief, base.name);
  const drafted =
    kind === "store"
      ? draftStore(base, reading, entity)
      : kind === "csv"
        ? draftCsv(base, reading, entity)
        : draftComputes(base, reading);
  // `scale FILE` names the program and its one job alike; both ways of calling it work.
  if (kind === "compute" && reading.commands.length === 0 && reading.usages.length > 0 && reading.nameGiven)
    drafted.decisions = { ...drafted.decisions, word: reading.name };
  const bounded = withOrderings(withLimits(drafted, reading.brief), reading.brief);
  const form = kind === "compute" ? withOpenCases(withRefusals(bounded, reading), reading) : bounded;
  const codes = failureCodes(reading.brief);
  if (codes) form.codes = codes;
  const open = kind === "store" ? openRules(reading, form) : [];
  if (open.length > 0) form.open = open;
  if (reading.fields.length > 0 && kind !== "compute") sources["/records/0"] = "brief";
  if (reading.separator !== null) form.decisions = { ...form.decisions, separator: reading.separator };
  for (const [at, one] of form.commands.entries()) {
    const read = reading.usages.some((usage) => usage.command === one.name) || reading.commands.includes(one.name);
    if (read) sources[`/commands/${at}`] = "brief";
    if (isReportWord(one.name)) sources[`/commands/${at}/name`] = "brief";
  }
  for (const example of form.examples) if (example.oracle === "confirmed") sources[`/examples/${example.id}`] = "brief";
  return { form, sources };
}
