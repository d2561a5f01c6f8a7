import { type FieldType, type WebField, webFieldSchema } from "../form.ts";
import { camel, sentence } from "../names.ts";

/** Reading a brief word by word: sentences, quoted names, lists, field phrases. Pure; no model. */

export const sentences = (brief: string): string[] =>
  brief
    .slice(0, 20_000)
    .split(/(?<=[.!?])\s+(?=[A-Z"'“‘-])|\n+/)
    .map((text) => text.trim())
    .filter(Boolean);

/** Names in quotes, straight or curly; apostrophes inside words are no quotes. */
export function quoted(text: string): string[] {
  return [
    ...text.matchAll(/"([^"\n]{1,60})"|“([^”\n]{1,60})”|(?<![A-Za-z])'([^'\n]{1,60})'(?![A-Za-z])|‘([^’\n]{1,60})’/g),
  ].map((match) => (match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").trim());
}

const stripQuotes = (text: string): string => text.replace(/^["'“‘`]+|["'”’`]+$/g, "").trim();

/** Splits at commas, semicolons, slashes between words and "and"/"or", but not inside brackets or quotes. */
export function splitList(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let current = "";
  for (const token of text.split(/(\s+(?:and|or|plus)\s+|[,;()[\]])/i)) {
    if (token === "(" || token === "[") depth++;
    if (token === ")" || token === "]") depth = Math.max(0, depth - 1);
    if (depth === 0 && /^(\s+(?:and|or|plus)\s+|[,;])$/i.test(token)) {
      parts.push(current);
      current = "";
    } else current += token;
  }
  parts.push(current);
  return parts.map((part) => part.replace(/^\s*(?:and|or)\s+/i, "").trim()).filter(Boolean);
}

/** Options of a choice: "open, in progress or done", "income/expense", "'In Progress' or 'Completed'". */
export function optionsIn(text: string): string[] {
  const names = quoted(text);
  const parts =
    names.length >= 2 ? names : splitList(text.replace(/\betc\.?|\bso on\b|\.\.\./gi, "").replace(/\s*[/|]\s*/g, ", "));
  const options = parts
    .map((part) =>
      stripQuotes(
        part
          .replace(/^(?:e\.g\.|i\.e\.|like|such as|for example|either|one of|the|an?)[,:]?\s+/i, "")
          .replace(/[.:]$/, ""),
      ),
    )
    .filter((part) => part !== "" && part.split(/\s+/).length <= 4 && part.length <= 40);
  return [...new Set(options.map(sentence))].slice(0, 20);
}

const TYPES: readonly [RegExp, FieldType][] = [
  [/\be-?mail\b/i, "email"],
  [/\b(url|website|link|web address|homepage)\b/i, "url"],
  [/\bcolou?r\b/i, "colour"],
  [/\b(date|deadline|due|day of birth|birthday|anniversary|expiry|expires|when)\b/i, "date"],
  [/\b(amount|price|cost|fee|salary|income|value|spent|wage|rent|balance|payment)\b/i, "money"],
  [
    /\b(quantity|count|number of|how many|pages?|servings?|stock|age|minutes|reps?|sets?|calories|score|points|year|streak|days|times|rating|stars|people|seats|copies|minimum|threshold|level in stock)\b/i,
    "integer",
  ],
  [
    /\b(weight|height|width|length|distance|hours?|duration|litres?|liters?|percent(?:age)?|rate|temperature|speed|size|volume|grade|budget)\b/i,
    "number",
  ],
  [
    /\b(notes?|ideas|description|message|instructions?|ingredients?|comments?|details|content|text|body|bio|steps|summary|review|thoughts|address)\b/i,
    "longtext",
  ],
  [
    /^(?:is )?(done|completed?|finished|paid|favou?rite|bought|purchased|watched|read|packed|active|urgent|available|sold|archived|checked|starred|important)\??$/i,
    "boolean",
  ],
];
/** Words that only choices have, with the usual options when the brief names none. */
const CHOICES: readonly [RegExp, readonly string[]][] = [
  [/\bpriority|urgency|importance\b/i, ["Low", "Medium", "High"]],
  [/\bstatus|state|stage|progress\b/i, ["Open", "In progress", "Done"]],
  [/\bdifficulty\b/i, ["Easy", "Medium", "Hard"]],
  [/^(?:week)?day(?: of the week)?$/i, ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]],
  [/\bmood\b/i, ["Great", "Good", "Okay", "Bad"]],
  [/\bfrequency\b/i, ["Daily", "Weekly", "Monthly"]],
  [/\bcategory|type|kind|genre|group\b/i, []],
];

/** The type a field's name suggests. */
export function typeOfName(name: string): { type: FieldType; options: readonly string[] } {
  for (const [words, options] of CHOICES)
    if (words.test(name) && options.length > 0) return { type: "choice", options };
  for (const [words, type] of TYPES) if (words.test(name)) return { type, options: [] };
  return { type: "text", options: [] };
}

const UNITS: Record<string, string> = {
  kilogram: "kg",
  kilograms: "kg",
  grams: "g",
  metres: "m",
  meters: "m",
  kilometres: "km",
  kilometers: "km",
  litres: "l",
  liters: "l",
  minutes: "min",
  hours: "h",
  pounds: "lb",
};

/** Verbs that show a phrase is no field but what the app does. */
const VERB =
  /^(?:then|also|tick|check|cross|press|compare|warn|highlight|flag|enter|sorted|filtered|mark(?:ed)?|use|group|i (?:want|can|would|press|tick)|can|should|will|may|must|be|is|are|to|it|they|see|show|shows?|display|displays|view|filter|sort|search|delete|remove|edit|mark|add|save|store|update|track|export|import|calculate|allow|let|list|move|get|vote|like|have|has|when|with a button|the (?:app|user|page|total|list)|users?|persist|keep|choose|select|click|press)\b/i;

/** "an optional due date", "status (open, done)", "priority: low/high" as a field; null when it is none. */
export function fieldFrom(phrase: string): WebField | null {
  let text = phrase.replace(/\s+/g, " ").trim().replace(/[.:]$/, "");
  const bracket = /\(([^)]*)\)/.exec(text);
  const inBracket = bracket?.[1]?.trim() ?? "";
  text = text.replace(/\([^)]*\)/g, " ").trim();
  const colon = /^([^:]{2,40}):\s*(.+)$/.exec(text);
  const listed = colon?.[2] ?? "";
  if (colon) text = colon[1] ?? text;
  const suffix =
    /\s+in (kg|kilograms?|g|grams|cm|m|metres|meters|km|kilomet(?:re|er)s|miles?|lbs?|pounds|ml|l|lit(?:re|er)s|min|minutes|hours|h|%|kcal|dollars|euros)$/i.exec(
      text,
    );
  if (suffix) text = text.slice(0, suffix.index);
  // "rating from 1 to 10", "quality 1-5": a range belongs to the field before it.
  const span =
    /^(.{3,30}?)\s*(?::|from|between|of|on a scale (?:of|from))?\s+(\d{1,4})\s*(?:to|-|–|and)\s*(\d{1,4})$/i.exec(text);
  if (span?.[1]) text = span[1].replace(/\s+(?:from|between|of)$/i, "");
  // "whether I would watch it again", "if it is paid": a yes or no.
  const whether =
    /^(?:whether|if)\s+(?:or not\s+)?(?:i|it|they|he|she|we|you|the \w+)\s+(?:would|will|should|want to|is|are|was|were|has been|have|has|can)\s+(.+)$/i.exec(
      text,
    );
  if (whether?.[1]) text = whether[1].replace(/\b(?:it|them|been|already)\s*/gi, "").trim() || text;
  // "how many days between waterings", "how long", "how much I paid".
  text = text
    .replace(/^how many\s+/i, "")
    .replace(/^how much\s+(?:i|it|we|they)?\s*(?:paid|spent|costs?)?$/i, "amount");
  const optional = /\boptional(?:ly)?\b/i.test(phrase) || /\bif any\b/i.test(phrase);
  text = stripQuotes(
    text
      .replace(
        /\b(?:optional(?:ly)?|required|mandatory|unique|short|free-?text|text|numeric|valid)\s+(?=\w)/gi,
        (word) => (/^text/i.test(word) ? word : ""),
      )
      .replace(/^(?:its|their|his|her|the|an?|some|my|your|each|one|of)\s+/i, "")
      .replace(/\s+(?:fields?|inputs?|column|each|if any|dropdown|checkbox|select|picker)$/i, ""),
  );
  if (text === "" || VERB.test(text) || text.split(" ").length > 4 || text.length > 40 || !/[A-Za-z]/.test(text))
    return null;
  const guess = typeOfName(text);
  const explicit = /\b(?:number|numeric|integer)\b/i.test(inBracket)
    ? "number"
    : /\b(?:date)\b/i.test(inBracket)
      ? "date"
      : /\byes\/no|true\/false|boolean\b/i.test(inBracket)
        ? "boolean"
        : null;
  const range = span ? [span[0], span[2], span[3]] : /(?:from\s+)?(\d+)\s*(?:-|–|to)\s*(\d+)/.exec(inBracket);
  const between = explicit === null && !range && /[,/|]|\bor\b/.test(inBracket) ? optionsIn(inBracket) : [];
  const after = listed ? optionsIn(listed) : [];
  const options = between.length >= 2 ? between : after.length >= 2 ? after : guess.options;
  const currency = /[$€£]/.exec(inBracket)?.[0];
  const said = suffix?.[1] ? suffix[1].toLowerCase() : "";
  const unit =
    !currency &&
    options.length === 0 &&
    /^(?:in )?(kg|g|cm|m|km|miles?|lbs?|ml|l|min|minutes|hours|h|%|kcal|°C)$/i.exec(inBracket)?.[1];
  let type: FieldType = options.length >= 2 ? "choice" : (explicit ?? guess.type);
  if (whether) type = "boolean";
  if (span) type = "integer";
  if (/^days? between\b/i.test(text)) type = "integer";
  if (range && ["text", "choice", "integer", "number", "longtext"].includes(type)) type = "integer";
  if (currency || said === "dollars" || said === "euros") type = "money";
  else if (said !== "" && type === "text") type = "number";
  return webFieldSchema.parse({
    key: camel(text),
    label: sentence(text),
    type,
    required: !optional && type !== "boolean" && type !== "longtext",
    options: type === "choice" ? options : [],
    unique: /\bunique\b/i.test(phrase),
    min: range ? Number(range[1]) : type === "money" || (type === "integer" && !range) ? 0 : null,
    max: range ? Number(range[2]) : null,
    unit: currency ?? (said === "euros" ? "€" : type === "money" ? "$" : (UNITS[said] ?? (unit || said))),
    initial: type === "date" && /^date$/i.test(text) ? "today" : "",
  });
}

/** The fields of a list phrase; it ends at the first part that is no field. */
export function fieldsFrom(text: string): WebField[] {
  const found: WebField[] = [];
  const clause =
    text.split(
      /(?<=[a-z)])\.(?:\s|$)|;\s|\bso that\b|\bwhich\b|\bwhere\b|\bin order\b|\b(?:then|and) (?:the app|it|users?|they|shows?|displays?)\b|\bto (?:the|a) list\b|\bwhen\b|\busing\b/i,
    )[0] ?? text;
  for (const part of splitList(clause)) {
    const field = fieldFrom(part);
    if (!field) break;
    if (!found.some((other) => other.key === field.key)) found.push(field);
  }
  return found;
}
