import { type CliField, field } from "../form.ts";
import { fieldName, singular } from "../words.ts";

const TYPES: [RegExp, CliField["type"]][] = [
  [
    /^(date|day|due|deadline|when|birthday|born|birth_date|due_date|start|end|started|finished|expires|expiry|created|joined)(_date|_on|_at)?$|_date$|_on$/,
    "date",
  ],
  [
    /^(amount|price|cost|fee|salary|balance|budget|money|value|sum|income|spend|spent|tip|rate|total|revenue|debit|credit|wage)$|_(price|cost|amount|fee|total)$/,
    "decimal",
  ],
  [
    /^(quantity|qty|count|stock|age|year|pages|rating|number|minutes|weeks|months|days|score|points|calories|reps|sets|units|copies|seats|floor|servings|votes|likes|views|goals)$|_(count|quantity|minutes|pages|number)$/,
    "integer",
  ],
  [
    /^(weight|distance|grade|km|miles|height|duration|hours|temperature|length|width|latitude|longitude|kg|percent|percentage|speed)$|_(km|kg|hours)$/,
    "number",
  ],
  [
    /^(done|paid|completed|complete|finished|active|urgent|available|bought|watched|favorite|favourite|archived)$/,
    "boolean",
  ],
];

/** The type a column has by its name. */
export const typeByName = (name: string): CliField["type"] =>
  TYPES.find(([pattern]) => pattern.test(name))?.[1] ?? "text";

const STOP = new Set(
  "the a an and or of for with to from in on each every its his her their per by all any some month week it is are be file files row rows column columns csv json text string integer number decimal date boolean optional required e.g i.e etc".split(
    " ",
  ),
);

/** `category (food, travel)` or `priority: low|medium|high` as a field; null when it is not a name. */
function fieldFrom(raw: string): CliField | null {
  const typed = /^(.*?)\s*[(:]\s*([^)]*)\)?$/.exec(raw.trim());
  const name = (typed?.[1] ?? raw)
    .replace(/["'`*]/g, "")
    .replace(/^(?:and|or|an?|the|its|optional|their|one|single)\s+/gi, "")
    .replace(/^(?:an?|the|optional)\s+/i, "")
    .trim();
  if (name === "" || name.split(/\s+/).length > 3 || !/^[A-Za-z][\w -]*$/.test(name)) return null;
  const id = fieldName(name, "");
  if (id === "" || (STOP.has(id) && id !== "date" && id !== "number" && id !== "text")) return null;
  const note = typed?.[2]?.toLowerCase() ?? "";
  const choices = note
    .split(/\s*[|/,]\s*|\s+or\s+/)
    .map((one) => one.replace(/["'`]/g, "").trim())
    .filter((one) => /^[\w-]{1,20}$/.test(one));
  const optional = /\boptional\b/i.test(raw);
  if (choices.length >= 2 && !/yyyy|\d/.test(note))
    return field(id, "choice", { choices, required: !optional, default: null });
  const told = /(integer|whole|int\b)/.test(note)
    ? "integer"
    : /(decimal|money|euro|dollar|float|price)/.test(note)
      ? "decimal"
      : /(date|yyyy)/.test(note)
        ? "date"
        : /(bool|yes\/no)/.test(note)
          ? "boolean"
          : /(text|string)/.test(note)
            ? "text"
            : typeByName(id);
  return field(id, told, told === "boolean" ? { required: false, default: false } : { required: !optional });
}

/** Splits a list at commas and "and", not inside brackets. */
function items(list: string): string[] {
  const flat = list.replace(/\s+(?:and|plus)\s+/gi, ", ");
  const parts: string[] = [""];
  let depth = 0;
  for (const char of flat) {
    if (char === "(") depth++;
    if (char === ")") depth = Math.max(0, depth - 1);
    if (char === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** "list them all" ends a list of fields: it is a thing to do. */
const VERB_PART =
  /^(?:list|show|search|find|delete|remove|edit|update|mark|see|view|print|export|sort|filter|add|count|get) (?:them|it|all|one|by|the|a|an|every|each|those|my|how)\b/i;

/** "its number, like `1 [ ] Buy milk`" shows what was listed. */
const EXAMPLE_PART =
  /^(?:(?:sorted|ordered|ranked|grouped|printed|shown) |(?:newest|oldest|latest|earliest|largest|smallest|highest|lowest|most|least)\b.* first\b|like|such as|as in|e\.?g\b|for example|for instance)\b/i;

const toFields = (list: string, least: number): CliField[] => {
  const parts = items(list);
  const fields: CliField[] = [];
  for (const part of parts) {
    if (VERB_PART.test(part) || EXAMPLE_PART.test(part)) break;
    const one = fieldFrom(part);
    if (!one) break;
    if (!fields.some((known) => known.name === one.name)) fields.push(one);
  }
  return fields.length >= least ? fields.slice(0, 16) : [];
};

const LISTS = [
  /\b(?:[\w-]+\.)?csv`? (?:files? )?(?:has|have|contains?|holds?|lists?)(?: the)?(?: columns?| fields?)?:?\s+[`"']?([a-z_]+(?:,\s?[a-z_]+)+)(?=[`"'.;:)\n]|$)/gi,
  /\bcsv\b(?: files?| data| export| of [a-z ]{2,30})?\s*(?::|like|of the form|\()\s*[`"']?([a-z_]+(?:,[a-z_]+)+)(?=[`"'.;:,)\s]|$)/gi,
  /\b(?:two|three|four|five|six|[2-9]) (?:columns|fields)\s*[,:(—–-]\s*(?:the )?([a-z][\w -]*?(?:,\s*[a-z][\w -]*?)*,?\s+and\s+(?:the |an? )?[a-z][\w -]*?)(?=[.;:,)\n]|$| and (?:prints?|shows?|writes?|draws?|outputs?)\b)/gi,
  /\b(?:columns?|fields?|header row|header line|headers?)\b\s*(?:named|called|are|is|:|=|\()?\s*[:`"']?((?:[\w -]+(?:\([^)]*\))?[`"']?\s*,\s*[`"']?)+(?:and\s+)?[`"']?[\w -]+?(?:\([^)]*\))?)(?=[`"'.;:)\n]|$| and (?:prints?|shows?|writes?|outputs?|reports?|lists?)\b)/gi,
  /\(((?:\s*[\w -]+(?:\([^)]*\))?\s*,)+\s*(?:and\s+)?[\w -]+(?:\([^)]*\))?)\s*\)/gi,
  /\b(?:each|every|an?|the)\s+[\w-]+(?:\s[\w-]+)?\s+(?:has|have|with|consists? of|contains?)\s+((?:(?:an?|the|optional|its)\s+)*[\w -]+(?:\([^)]*\))?(?:\s*,\s*(?:and\s+)?[\w -]+(?:\([^)]*\))?|\s+and\s+[\w -]+(?:\([^)]*\))?)+)/gi,
  /`([a-z_]\w*(?:\s*,\s*[a-z_]\w*)+)`/gi,
  /\b(?:with|having|by)\s+((?:(?:an?|the|its|their)\s+)?[a-z][a-z -]*(?:\([^)]*\))?(?:\s*,\s*(?:and\s+)?(?:(?:an?|the|its)\s+)?(?:optional\s+)?[a-z][a-z -]*(?:\([^)]*\))?)+(?:\s+and\s+(?:(?:an?|the|its)\s+)?(?:optional\s+)?[a-z][a-z -]*(?:\([^)]*\))?)?)/gi,
];

/** Columns or fields the brief lists, in its order; empty when it lists none. */
export function columnsOf(brief: string): CliField[] {
  for (const pattern of LISTS) {
    for (const match of brief.matchAll(pattern)) {
      const list = match[1] ?? "";
      const before = brief.slice(Math.max(0, match.index - 30), match.index);
      // "priority (low, medium, high)" lists the values of one field.
      if (
        /^\(/.test(match[0]) &&
        /\b(?:priority|priorities|status|state|type|kind|level|size|mood|category|categories|either)\s*$/i.test(before)
      )
        continue;
      if (/--$/.test(before) || /--\w*$/.test(brief.slice(0, match.index))) continue;
      if (/\b(?:e\.?g\.?|such as|like|for example|commands?|subcommands?)\s*$/i.test(before)) continue;
      const fields = toFields(list, 2);
      // What is called a column is none of the deeds of a list.
      const isNamed =
        /\bcolumns?\b/i.test(match[0]) && fields.every((one) => !/^(?:add|list|done|remove)$/.test(one.name));
      if (
        fields.length >= 2 &&
        (isNamed ||
          !fields.some((one) =>
            [
              "add",
              "list",
              "done",
              "remove",
              "delete",
              "update",
              "edit",
              "show",
              "search",
              "complete",
              "mark",
              "delete_",
              "total",
              "summary",
              "find",
              "create",
            ].includes(one.name),
          ))
      )
        return datedColumns(fields, brief);
    }
  }
  return [];
}

/** "bought" is a day where the brief speaks of dates and no other column can hold one. */
function datedColumns(fields: CliField[], brief: string): CliField[] {
  const flags = fields.filter((one) => one.type === "boolean");
  if (flags.length !== 1 || fields.some((one) => one.type === "date") || !/\bdates?\b/i.test(brief)) return fields;
  return fields.map((one) => (one === flags[0] ? { ...one, type: "date", required: true, default: null } : one));
}

/** A CSV sample in the brief: a fenced block whose first line names columns. */
export function csvSample(brief: string): { fields: CliField[]; text: string } | null {
  for (const match of brief.matchAll(/```(?:csv|text)?\n([\s\S]*?)```/gi)) {
    const lines = (match[1] ?? "").trim().split("\n");
    const header = lines[0]?.split(",") ?? [];
    if (
      header.length >= 2 &&
      lines.length >= 2 &&
      lines.every((line) => line.split(",").length === header.length) &&
      header.every((name) => /^\s*[A-Za-z][\w ]*\s*$/.test(name))
    )
      return {
        fields: header.map((name) => field(fieldName(name, "value"), typeByName(fieldName(name, "value")))),
        text: `${lines.join("\n")}\n`,
      };
  }
  return null;
}

/** Fields matched by a word of the brief: `categories` finds `category`. */
export function fieldNamed(fields: CliField[], word: string): CliField | null {
  const id = fieldName(word, "");
  return (
    fields.find((one) => one.name === id || one.name === singular(id) || singular(one.name) === id) ??
    fields.find((one) => id.length > 3 && one.name.split("_").includes(singular(id))) ??
    null
  );
}
