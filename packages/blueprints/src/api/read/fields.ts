import { wordTable } from "@guildhall/contracts";
import { fieldName } from "../../cli/words.ts";
import { type ApiField, apiField, isNumber } from "../form.ts";
import { bare, fieldWord } from "./nouns.ts";

const NUMBERS = wordTable<number>({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  twenty: 20,
});
export const numberIn = (text: string): number => NUMBERS[text.toLowerCase()] ?? Number(text.replaceAll(",", ""));
export const NUMBER = "(-?\\d[\\d,]*(?:\\.\\d+)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)";

/** Bounds that words speak of: `at least 1`, `between 1 and 5`, `positive`. Null when they speak of none. */
export function limitsIn(text: string): ApiField["limits"] | null {
  const find = (pattern: string): RegExpExecArray | null => new RegExp(pattern, "i").exec(text);
  const span =
    find(`\\b(?:between|from)\\s+${NUMBER}\\s*(?:and|to|-|–)\\s*${NUMBER}`) ??
    find(`\\bof\\s+${NUMBER}\\s*(?:to|-|–)\\s*${NUMBER}\\b`) ??
    find(`^\\s*${NUMBER}\\s*(?:to|-|–)\\s*${NUMBER}\\b`);
  if (span) return { min: numberIn(span[1] ?? ""), max: numberIn(span[2] ?? "") };
  const limits: ApiField["limits"] = {};
  const least = find(
    `(?:\\b(?:never|not|cannot|can't)(?: \\w+){0,2}? (?:below|under|less than|lower than)|>=|≥|\\b(?:at least|minimum(?: of)?|min\\.?|no less than|not (?:be )?(?:less|lower) than|not (?:be )?below))\\s*${NUMBER}`,
  );
  const most = find(
    `(?:\\b(?:never|not|cannot|can't)(?: \\w+){0,2}? (?:above|over|more than|higher than|exceed)|<=|≤|\\b(?:at most|maximum(?: of)?|max\\.?|up to|no more than|not (?:be )?(?:more|greater|higher) than|not (?:be )?above|not exceed))\\s*${NUMBER}`,
  );
  if (least) limits.min = numberIn(least[1] ?? "");
  if (most) limits.max = numberIn(most[1] ?? "");
  const rest = text.replace(least?.[0] ?? "\u0000", " ").replace(most?.[0] ?? "\u0000", " ");
  const above = new RegExp(`(?:\\b(?:greater than|more than|above|over|larger than)|(?<!=)>)\\s*${NUMBER}`, "i").exec(
    rest,
  );
  const below = new RegExp(`(?:\\b(?:less than|below|under|smaller than|fewer than)|<(?!=))\\s*${NUMBER}`, "i").exec(
    rest,
  );
  if (above) limits.above = numberIn(above[1] ?? "");
  if (below) limits.below = numberIn(below[1] ?? "");
  if (
    /\b(?:non-?negative|not (?:be )?negative|never negative|zero or more|can(?:not|'t) be negative|must not be negative)\b/i.test(
      rest,
    )
  )
    limits.min = 0;
  else if (/\bpositive\b/i.test(rest)) limits.above = 0;
  return Object.keys(limits).length > 0 ? limits : null;
}

const CHOICES_AFTER =
  /\b((?:\w+ )?\w+)(?:,? (?:that is|which is|which can be|that can be|is|being|can be))?\s+(?:(?:either|one of)(?: the)?|of)\s+(?:"?[\w-]+"?(?:, | or |, or | \/ |\/)){1,8}"?[\w-]+"?/gi;
const MAY_BE_MISSING =
  /,? (?:which|that) (?:may|can) be (?:left out|omitted|missing|left empty|empty)(?:,? and (?:is|becomes|defaults to|counts as) (?:then |in that case )?"?(\w+)"?(?: then| in that case)?)?/gi;
/** `vegetarian, which may be left out and is then false`: said of the field before it, as words in brackets. */
export const withMissing = (text: string): string =>
  text.replace(MAY_BE_MISSING, (_, value?: string) => ` (optional${value ? `, default ${value}` : ""})`);

/** `status one of open, closed` as `status (open, closed)`, so that its commas do not cut the list of fields. */
function bracketed(text: string): string {
  // What stands in brackets is cut nowhere anyway.
  // `between 0 and 10` is one bound, no end of a part.
  const whole = withMissing(text).replace(/\bbetween (-?\d[\d.,]*) and (?=-?\d)/gi, "from $1 to ");
  const parts = whole.split(/(\([^()]*\))/);
  return parts.map((part, at) => (at % 2 === 1 ? part : withBrackets(part))).join("");
}

function withBrackets(text: string): string {
  return text
    .replace(CHOICES_AFTER, (whole, name: string) => {
      const list = whole
        .slice(name.length)
        .replace(
          /^,? ?(?:that is|which is|which can be|that can be|is|being|can be)?\s+(?:(?:either|one of)(?: the)?|of)\s+/i,
          "",
        );
      return /\bof\b/i.test(whole) &&
        !/status|state|kind|type|category|level|priority|size|role|one of|either/i.test(whole)
        ? whole
        : `${name} (${list.replace(/,? or /g, ", ")})`;
    })
    .replace(
      /\b(status|state|kind|type|priority|level|role|size|category|direction)\s+((?:"?[\w-]+"?\/)+"?[\w-]+"?)/gi,
      "$1 ($2)",
    );
}

/** The parts of a list of fields, brackets kept whole. */
export function listParts(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let now = "";
  const flat = bracketed(text);
  for (let at = 0; at < flat.length; at++) {
    const rest = flat.slice(at);
    const and = depth === 0 ? /^(?:,\s*(?:and\s+)?|\s+and\s+|\s+plus\s+|\s+as well as\s+)/i.exec(rest) : null;
    if (and) {
      parts.push(now);
      now = "";
      at += and[0].length - 1;
      continue;
    }
    const char = flat[at] ?? "";
    if (char === "(") depth++;
    if (char === ")") depth--;
    now += char;
  }
  parts.push(now);
  return shared(parts.map((part) => part.trim()).filter(Boolean));
}

/** `a start and end time`: the last word belongs to both. */
function shared(parts: string[]): string[] {
  return parts.map((part, at) => {
    const next = parts[at + 1];
    const head = next && /^(?:an? )?(?:end|to|until|check-?out) (date|time|day)$/i.exec(next)?.[1];
    return head && /^(?:an? |the )?(?:start|from|begin|check-?in)$/i.test(part) ? `${part} ${head}` : part;
  });
}

const has = (name: string, words: string): boolean => new RegExp(`(?:^|_)(?:${words})(?:_|$)`).test(name);

function typeOf(name: string, about: string): ApiField["type"] {
  if (/\b(?:whole number|integer|int)\b/i.test(about)) return "integer";
  if (/\b(?:decimal|money|currency|euros?|dollars?|cents)\b/i.test(about)) return "decimal";
  if (/\b(?:yes\/no|true\/false|true or false|boolean|bool|flag|yes or no)\b/i.test(about)) return "boolean";
  if (/\b(?:date and time|datetime|timestamp|date-time)\b/i.test(about)) return "datetime";
  if (/\bdate\b/i.test(about)) return "date";
  if (/\b(?:number|float)\b/i.test(about)) return "number";
  if (/\btext|string\b/i.test(about)) return "text";
  if (has(name, "email|mail|e_mail")) return "text";
  if (
    has(
      name,
      "minutes?|mins|seconds|quantity|qty|count|stock|age|year|pages|capacity|seats?|max|limit|mileage|duration|servings|rating|score|points|position|credits|clicks|hits|visits|stars|copies|size_in_\\w+|places|minimum|maximum|reorder_level|reorder_point|threshold|beds|people|guests|persons|attendees|floor|votes|views|sets|reps|calories|estimate|weeks|days|months",
    )
  )
    return "integer";
  if (
    has(
      name,
      "price|amount|cost|fee|salary|balance|budget|rate|total|deposit|wage|revenue|discount|tax|unit_price|hourly_rate|payment",
    )
  )
    return "decimal";
  if (
    has(
      name,
      "hours|weight|height|distance|temperature|latitude|longitude|percentage|percent|length|width|volume|km|kg",
    )
  )
    return "number";
  if (
    has(name, "at|time|timestamp|datetime|start|end|starts|ends|begin|from|until|to") &&
    !has(name, "date|day|on|zone")
  )
    return "datetime";
  if (
    has(name, "date|day|on|due|birthday|born|deadline|check_in|check_out|expiry|birthdate") &&
    !has(name, "weekday|days")
  )
    return "date";
  if (
    /^(?:is_|has_)/.test(name) ||
    has(
      name,
      "done|active|paid|available|completed|published|closed|archived|enabled|finished|cancelled|returned|billable|vegetarian|public|private|favou?rite|approved|shipped|resolved|open|confirmed|locked|verified|read",
    )
  )
    return "boolean";
  return "text";
}

const KEPT_NAME = wordTable<string>({
  e_mail: "email",
  e_mail_address: "email",
  email_address: "email",
  mail: "email",
});

/** The sign in `the owner's e-mail` and `plants' heights`: a name of a field has none. */
export const POSSESSIVE = /(?<=\p{L})['’](?=s\b)|(?<=s)['’](?=\s+\p{L})/giu;

/** One field of a list; null when the words are none. */
export function fieldFrom(said: string): ApiField | null {
  const part = said.replace(POSSESSIVE, "");
  const inside = [...part.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? "").join(", ");
  let words = part.replace(/\([^()]*\)/g, " ").replace(/`([^`]*)`|"([^"]*)"/g, "$1$2");
  const about = `${words} , ${inside}`;
  const optional = /\boptional(?:ly)?\b|\bmay be (?:empty|missing|left out)\b|\bif any\b|\bnullable\b/i.test(about);
  const unique = /\bunique\b/i.test(about) && !/\bnot unique\b/i.test(about);
  const byDefault =
    /\b(?:defaults? (?:to|is|of)?|default:?|initially|starts? (?:as|at|with)|by default)\s*:?\s*"?([\w.-]+)"?|"?([\w.-]+)"? by default/i.exec(
      about,
    );
  const limits = limitsIn(about);
  words = words
    .replace(/^(?:(?:an? |the )?(?:may|can) be|it is|is|are)\s+/i, " ")
    .replace(/\b(?:that|which|whose)\b.*$/i, " ")
    .replace(
      /\b(?:must|should|has to|cannot|can't|between|from -?\d[\d.,]*|of \d[\d.,]*|at least|at most|greater|more than|less than|above|below|up to|in (?:euros?|dollars?|cents|minutes|hours|seconds|days|km|kilomet(?:er|re)s?|miles|met(?:er|re)s|kg|kilos|grams?|percent|pages)\b|defaults?|default|initially|starting|starts? (?:as|at|with)|by default|of type)\b.*$/i,
      " ",
    )
    .replace(
      /\b(?:optional(?:ly)?|unique|required|mandatory|positive|non-?negative|whole|nullable|own|longer|short|full)\b/gi,
      " ",
    )
    // A type beside a name; alone, `a text` is the name itself.
    .replace(
      /(?<=[\w-]{2,}\s+)(?:integer|decimal|boolean|text|string|flag)\b|\b(?:integer|decimal|boolean|text|string)\s+(?=\w)/gi,
      " ",
    )
    .replace(/[.:]+$/g, " ")
    .trim();
  // `a to date` is called so; elsewhere `to` leads to something.
  const kept = words.replace(/\b(to|from|on) (date|day|time)\b/i, "$1_$2");
  const name0 = bare(kept.replace(/\s+/g, " ")).replace(/(?: (?:of|one|a|an|is|in|as))+$/i, "");
  if (name0 === "" || name0.split(" ").length > 4 || !/^\p{L}[\p{L}\p{N} _-]*$/u.test(name0)) return null;
  // What stands on either side of `or` are values, no name.
  if (/\bor\b/i.test(name0)) return null;
  let name = fieldWord(name0.replace(/^number of /i, "").replace(/ (?:flag|field)$/i, ""));
  name = KEPT_NAME[name] ?? name;
  if (name === "value" && !/value/i.test(name0)) return null;
  const choices = choicesIn(inside, name);
  const spoken = fieldName(name, "");
  const told = /^number of /i.test(name0) ? "integer" : typeOf(spoken, about.replace(name0, " "));
  // `a priority from 1 to 5` is a number, whatever it is called.
  const counted = told === "text" && limits !== null && !/\b(?:characters?|letters?|long)\b/i.test(about);
  const flagged = told === "text" && /^(?:true|false)$/i.test(byDefault?.[1] ?? byDefault?.[2] ?? "");
  const base = choices.length > 1 ? "choice" : flagged ? "boolean" : counted ? "integer" : told;
  const field = apiField(name, base, { required: !optional, unique });
  if (choices.length > 1) field.choices = choices;
  if (limits && isNumber({ type: base })) field.limits = limits;
  else if (limits && base === "text" && /\b(?:characters?|letters?|long)\b/i.test(about)) field.limits = limits;
  if (base === "text" && has(spoken, "email")) field.format = "email";
  if (base === "text" && has(spoken, "url|link|website|homepage|target_url")) field.format = "url";
  if (byDefault) withDefault(field, byDefault[1] ?? byDefault[2] ?? "");
  else if (base === "boolean") withDefault(field, "false");
  return field;
}

/** Sets a default when the type takes it. */
export function withDefault(field: ApiField, word: string): boolean {
  const text = word.replace(/[.,;]+$/, "");
  if (field.type === "boolean" && /^(?:true|false|yes|no|on|off)$/i.test(text))
    field.default = /^(?:true|yes|on)$/i.test(text);
  else if (field.type === "choice") {
    const choice = field.choices.find((one) => one.toLowerCase() === text.toLowerCase());
    if (choice === undefined) return false;
    field.default = choice;
  } else if (isNumber(field) && /^-?\d+(?:\.\d+)?$|^zero$|^one$/i.test(text)) field.default = numberIn(text);
  else if (
    (field.type === "date" && /^today$/i.test(text)) ||
    (field.type === "datetime" && /^(?:now|today)$/i.test(text))
  )
    field.default = field.type === "date" ? "today" : "now";
  else if (field.type === "text" && /^[\w-]+$/.test(text)) field.default = text;
  else return false;
  field.required = false;
  return true;
}

const NO_CHOICE =
  /\b(?:unique|optional|required|default|number|date|integer|text|whole|between|at least|at most|positive|greater|from \d|e\.g|yes\/no|true|minutes|hours|characters|decimal|money|euros?|boolean|max|min|ids?)\b/i;
function choicesIn(inside: string, _name: string): string[] {
  const list = inside
    .replace(/^(?:one of|either)\s+/i, "")
    .replace(/[,;]?\s*(?:default(?:s to| is)?:?|initially|starts? as)\s*"?[\w-]+"?/i, "");
  const parts = list
    .split(/\s*(?:,|\/|\||\bor\b)\s*/i)
    .map((part) => part.replace(/^["'`]|["'`]$/g, "").trim())
    .filter(Boolean);
  if (
    parts.length < 2 ||
    parts.some((part) => NO_CHOICE.test(part) || !/^[\w -]{1,40}$/.test(part) || /^\d+$/.test(part))
  )
    return [];
  return [...new Set(parts)].slice(0, 20);
}
