import type { FieldType } from "../form.ts";
import { sentence } from "../names.ts";

/** Reading a brief word by word: sentences, quoted names, lists, field phrases. Pure; no model. */

export const sentences = (brief: string): string[] =>
  brief
    .slice(0, 20_000)
    .split(/(?<=[.!?])\s+(?=[A-Z"'“‘-])|(?<=[a-z]{3}[.!?])\s+(?=\d)|\n+/)
    .map((text) => text.trim())
    .filter(Boolean);

/** Names in quotes, straight or curly; apostrophes inside words are no quotes. */
export function quoted(text: string): string[] {
  return [
    ...text.matchAll(/"([^"\n]{1,60})"|“([^”\n]{1,60})”|(?<![A-Za-z])'([^'\n]{1,60})'(?![A-Za-z])|‘([^’\n]{1,60})’/g),
  ].map((match) => (match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").trim());
}

/** Words of a brief inside a pattern mean themselves. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

/** A label with the signs of possession the brief has in the same words: a model often leaves them out. */
export function asSaid(label: string, brief: string): string {
  const words = label.replace(/['’]/g, "").split(/\s+/);
  const signed = words.map((word, index) => {
    // After the last word a sign may be the end of a quote.
    const sign = index < words.length - 1 ? "['’]?" : "";
    return escaped(word).replace(/s$/i, (end) => `['’]?${end}${sign}`);
  });
  const said = new RegExp(`(?<![\\w'’])${signed.join("\\s+")}(?!\\w)`, "i").exec(brief)?.[0];
  return said !== undefined && /['’]/.test(said) ? sentence(said) : label;
}

export const stripQuotes = (text: string): string => text.replace(/^["'“‘`]+|["'”’`]+$/g, "").trim();

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
  return [...new Set(options)].slice(0, 20);
}

const TYPES: readonly [RegExp, FieldType][] = [
  [/\be-?mail\b/i, "email"],
  [/\b(url|website|link|web address|homepage)\b/i, "url"],
  // "A colour" of a shirt is a word; a picker is asked for.
  [/\bcolou?r (?:picker|code)\b|\bhex\b/i, "colour"],
  [
    /^time$|\b(?:start|end|opening|closing|begin|finish|departure|arrival|meeting|appointment|wake-?up|bed|pick-?up)(?:ning|ing)? times?$/i,
    "time",
  ],
  [
    /\b(?:arrival|departure|check-?in|check-?out)\b|\b(?:lent|bought|borrowed|started|finished|planted|added|posted|sold|given|visited|seen|watched|watered|seen) on$|^(?:start|end|from|until|since)$/i,
    "date",
  ],
  [/\b(date|deadline|due|day of birth|birthday|anniversary|expiry|expires|when)\b/i, "date"],
  [/\b(amount|price|cost|fee|salary|income|value|spent|wage|rent|balance|payment)\b/i, "money"],
  [
    /^(?:pieces|tickets|packets|portions|cups|boxes|bottles|jars|eggs|goals|laps|copies|units|tins|bags|seats|guests|children)$|\b(quantity|count|number of|how many|pages?|servings?|stock|age|minutes|reps?|sets?|calories|score|points|year|streak|days|times|rating|stars|people|seats|copies|minimum|threshold|level in stock)\b/i,
    "integer",
  ],
  [
    /\b(weight|height|width|length|distance|kilomet(?:re|er)s?|kilograms?|kilos|miles|hours?|duration|litres?|liters?|percent(?:age)?|rate|temperature|speed|size|volume|grade|budget)\b/i,
    "number",
  ],
  [
    /\b(notes?|ideas|description|message|instructions?|ingredients?|comments?|details|content|text|body|bio|steps|summary|review|thoughts)\b/i,
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
