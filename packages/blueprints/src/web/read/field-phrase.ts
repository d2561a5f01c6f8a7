import { wordTable } from "@guildhall/contracts";
import { type FieldType, type WebField, webFieldSchema } from "../form.ts";
import { camel, sentence } from "../names.ts";
import { behindEntryPerDay } from "./entry-per-day.ts";
import { isOrderWish, withoutOrderWish } from "./order-words.ts";
import { optionsIn, splitList, stripQuotes, typeOfName } from "./phrases.ts";

/** One phrase of a brief as a field: "an optional due date", "status (open, done)", "rating from 1 to 5". Pure. */

const UNITS = wordTable<string>({
  kilogram: "kg",
  kilograms: "kg",
  grams: "g",
  milligrams: "mg",
  metres: "m",
  meters: "m",
  centimetres: "cm",
  centimeters: "cm",
  kilometres: "km",
  kilometers: "km",
  litres: "l",
  liters: "l",
  millilitres: "ml",
  milliliters: "ml",
  seconds: "s",
  minutes: "min",
  hours: "h",
  pounds: "lb",
  percent: "%",
});
const UNIT =
  "m²|m³|mmhg|bpm|kpa|mb|gb|°f|mph|kg|kilograms?|mg|milligrams|g|grams|cm|centimet(?:re|er)s|mm|m|metres|meters|km|kilomet(?:re|er)s|miles?|lbs?|pounds|ml|millilit(?:re|er)s|cl|l|lit(?:re|er)s|seconds|min|minutes|hours|h|%|percent|kcal|kwh|°c|dollars|euros";

/** "change it", "tick them off", "remove a book": what somebody does, whatever the verb. */
const DOING =
  /^(?!whether|if|how|when|where|who|what)[a-z]+(?: (?:off|up|down|out|in|back))? (?:it|them|these|those|everything|all(?: of)?|any|each|an?|the|my|their|its|one)\b(?! (?:of|per|in)\b)/i;
/** Verbs that show a phrase is no field but what the app does. */
const VERB =
  /^(?:then|also|tick|check|cross|press|compare|warn|highlight|flag|enter|sorted|filtered|mark(?:ed)?|use|group|i (?:want|can|would|press|tick)|we|you|can|should|will|may|must|be|is|are|to|it|they|see|show|shows?|display|displays|view|filter|sort|search|delete|remove|edit|change|rename|archive|duplicate|drag|reset|clear|add|save|store|update|track|export|import|calculate|allow|let|list|move|get|vote|like|have|has|when(?! (?:i|it|we|they|he|she)\b)|with a button|the (?:app|user|page|total|list)|users?|persist|keep|choose|select|click|press|by (?:name|email)|please|buttons?|inputs|columns|tiles|rows|headline|no|not|never|nothing|everything|that|this|there)\b/i;
/** Words of a bracket that say how a field is, and are none of its options. */
const FLAG =
  /^(?:is )?(?:required|mandatory|optional|unique|unique .+|must be unique|how many .+|needed|number|numeric|integer|whole numbers?|decimals?|text|date|yes ?(?:\/|or) ?no|y\/n|true\/false|checkbox|boolean|tick ?box|multi-?line|long text|free text|e-?mail|url|link|time|(?:in )?(?:[$€£]|kg|mg|g|cm|m|km|miles?|lbs?|ml|l|min|minutes|hours|h|%|percent|kcal|euros?|dollars?)|default(?:s to| is)? .+|max(?:imum)?\.? (?:of )?\d+.*|min(?:imum)?\.? (?:of )?\d+.*|at (?:most|least) \d+.*|up to \d+.*|(?:from |between )?-?\d+(?:\.\d+)? ?(?:-|–|to|and|\.\.) ?\d+(?:\.\d+)?.*|(?:not|no|cannot|can't|must|never|e\.g\.) .+|positive.*|greater than \d+|more than \d+|starts? (?:at|with|as) .+|dropdown|select|dates?|times?|zero or more|(?:above|over|greater than|more than) (?:zero|0)|decimals? allowed|text only|(?:else|otherwise|or|if not|message|says?|shows?)?:? ?@\d+@|the same .+|twice the same.*|no duplicates?.*|no two .+|ignoring .+|case[- ]insensitive.*|any capitals|both shown.*|shown .+|times a (?:week|day|month)|\d+(?:\.\d+)? (?:unless|if not|if nothing|by default)\b.*|(?:in )?(?:mmhg|bpm|kpa|kwh|mb|gb|°c|°f|mph)|(?:may|can|might) (?:stay|be|be left|remain) (?:empty|blank|open)|empty (?:means|is|counts as) .+|decimals?(?: are| is)? (?:ok|okay|fine|possible)|(?:in )?(?:m²|m³|m2)(?: (?:of|per) .+)?|(?:in )?[a-zµ]{1,4}\/[a-z]{1,4}|(?:1|one) by default|(?:like|such as|for example),? -?\d+(?:[.,]\d+)?)$/i;

/** Does a word of a bracket say how a field is ("required", "1 to 5"), rather than name an option? */
export const isFlag = (part: string): boolean => FLAG.test(part);

interface Flags {
  required: boolean | null;
  unique: boolean;
  type: FieldType | null;
  min: number | null;
  max: number | null;
  unit: string;
  initial: string;
  requiredMessage: string;
  wrongMessage: string;
  takenMessage: string;
}

function flagsIn(parts: readonly string[], said: readonly string[]): Flags {
  const flags: Flags = {
    required: null,
    unique: false,
    type: null,
    min: null,
    max: null,
    unit: "",
    initial: "",
    requiredMessage: "",
    wrongMessage: "",
    takenMessage: "",
  };
  for (const [index, part] of parts.entries()) {
    const quote = said[Number(/@(\d+)@/.exec(part)?.[1] ?? Number.NaN)];
    if (quote) {
      const before = `${parts[index - 1] ?? ""} ${part}`;
      // What is said of a second one alike may mean the whole record: that is read with the rules.
      if (/\b(?:same|twice|duplicates?|again)\b/i.test(parts.slice(0, index + 1).join(" ")) && !/unique/i.test(before))
        continue;
      const about = /unique|ignoring|capitals|case/i.test(before)
        ? "takenMessage"
        : /required/i.test(before)
          ? "requiredMessage"
          : "wrongMessage";
      flags[about] = quote;
      continue;
    }
    if (/zero or more/i.test(part)) flags.min = 0;
    if (/(?:above|over|greater than|more than) (?:zero|0)/i.test(part)) flags.min = Number.MIN_VALUE;
    if (/^times?$/i.test(part)) flags.type = "time";
    const range = /(-?\d+(?:\.\d+)?)\s*(?:-|–|to|and|\.\.)\s*(\d+(?:\.\d+)?)/i.exec(part);
    const high = /(?:max(?:imum)?\.?(?: of)?|at most|up to)\s+(\d+)/i.exec(part);
    const low = /(?:min(?:imum)?\.?(?: of)?|at least|greater than|more than)\s+(\d+)/i.exec(part);
    if (/optional|\b(?:stay|be|left|remain) (?:empty|blank|open)\b|^empty (?:means|is|counts)/i.test(part))
      flags.required = false;
    const unless = /^(\d+(?:\.\d+)?) (?:unless|if not|if nothing|by default)\b/i.exec(part)?.[1];
    if (unless) flags.initial = unless;
    const square = /^(?:in )?(m²|m³|m2)\b|^(?:in )?(m²|m³)/i.exec(part);
    const ratio = /^(?:in )?([a-zµ]{1,4}\/[a-z]{1,4})$/i.exec(part)?.[1];
    if (ratio && !/^(?:y\/n|yes\/no)$/i.test(ratio)) [flags.unit, flags.type] = [ratio, "number"];
    if (square) flags.unit = (square[1] ?? square[2] ?? "").replace("m2", "m²");
    if (/required|mandatory|needed|not (?:be )?empty/i.test(part)) flags.required = true;
    if (/unique/i.test(part)) flags.unique = true;
    if (/^(?:number|numeric|decimals?)/i.test(part)) flags.type = "number";
    if (/^(?:integer|whole number|how many)/i.test(part)) flags.type = "integer";
    if (/^(?:like|such as|for example|e\.g\.),? -?\d+[.,]\d+$/i.test(part)) flags.type = "number";
    if (/^date/i.test(part)) flags.type = "date";
    if (/yes|true|boolean|checkbox|tick|y\/n/i.test(part)) flags.type = "boolean";
    if (/multi|long text/i.test(part)) flags.type = "longtext";
    if (/^(?:free )?text$/i.test(part)) flags.type = "text";
    if (range) [flags.min, flags.max] = [Number(range[1]), Number(range[2])];
    else if (high) flags.max = Number(high[1]);
    else if (low && flags.min === null)
      flags.min = Number(low[1]) + (/greater|more/i.test(part) && !/character/i.test(part) ? 1 : 0);
    const initial = /^(?:default(?:s to| is)?|starts? (?:at|with|as))\s+["'“]?(.+?)["'”]?$/i.exec(part)?.[1];
    if (initial) flags.initial = initial;
    const unit = new RegExp(`^(?:in )?(${UNIT}|[$€£])$`, "i").exec(part)?.[1];
    if (unit) flags.unit = unit;
  }
  return flags;
}

const AUX = "(?:would|will|should|want to|is|are|was|were|has been|have been|has|have|had|can|did|does|do)";
/** A pronoun, or a thing with its article, and what is said of it: "they have confirmed", "the shopping is done". */
const SAID_OF = new RegExp(
  `^(?:(?:i|it|they|he|she|we|you)(?:['’]s|['’]ve|['’]re)?|(?:the|a|an|my|our|its|their|his|her) ([a-z]+))\\s+(?:(${AUX})\\s+)?(.+)$`,
  "i",
);

/** A phrase like "whether they have confirmed", "whether the shopping is done" as the name of a yes or no; null for other phrases. */
function whetherName(text: string): string | null {
  const said = /^(?:whether|if)\s+(?:or not\s+)?(.+)$/i.exec(text)?.[1];
  const match = said ? SAID_OF.exec(said) : null;
  const rest = match?.[3];
  if (!match || !rest) return null;
  const told = rest.replace(/\b(?:it|them|been|already|yet|or not|before|currently|now)\b\s*/gi, "").trim() || rest;
  return match[1] ? `${match[1]} ${told}` : told;
}

/** "The room it stands in", "which shelf they are on": the noun, without what is said of it. */
const RELATIVE =
  /^(?:the|an?|its|their|which|what)\s+([a-z]+(?: [a-z]+)?)\s+(?:(?:that|which)\s+)?(?:(?:it|he|she)\s+[a-z]+s|they\s+[a-z]+)\b(?:\s+[a-z]+){0,3}$/i;

/** "how much it cost", "how many days between waterings", "how long": the noun in it. */
function questionName(text: string): { text: string; type: FieldType | null } {
  const many = /^how many\s+(.+?)(?:\s+(?:are|is|i|it|we|they|there)\b.*)?$/i.exec(text)?.[1];
  if (many) return { text: many, type: "integer" };
  if (/^how much\b.*\b(?:paid|spent|costs?|owes?)\b/i.test(text))
    return { text: /\bcosts?\b/i.test(text) ? "cost" : "amount", type: "money" };
  if (/^how much$/i.test(text)) return { text: "amount", type: null };
  if (/^how (?:often|many times)\b/i.test(text)) return { text, type: "integer" };
  if (/^how (?:long|far|heavy|tall|big|old)\b/i.test(text)) return { text, type: "number" };
  if (/^(?:when|(?:on )?(?:which|what) day)\b/i.test(text)) return { text, type: "date" };
  if (/^(?:who|where)\b/i.test(text)) return { text, type: "text" };
  // "Every how many days": the stretch between two times.
  const between = /^every how many (days|weeks|months|hours)(?:\s+(?:it|they|i|we|you|he|she)\b.*?([a-z]+))?$/i.exec(
    text,
  );
  if (between) return { text: `${between[1]} between ${between[2] ?? ""}`.trim(), type: "integer" };
  return { text, type: null };
}

/** "an optional due date", "status (open, done)", "priority: low/high" as a field; null when it is none. */
export function fieldFrom(phrase: string, messages: readonly string[] = []): WebField | null {
  let text = withoutOrderWish(phrase.replace(/\s+/g, " ").trim().replace(/[.:]$/, ""));
  if (isOrderWish(text)) return null;
  const kind = /^(?:an? )?(tick ?box|check ?box|tick|switch)(?: called| named| for)? (?=[A-Z])/.exec(text);
  if (kind) text = text.slice(kind[0].length);
  // "Worn for what I wear", "name of the bed", "End hour as decimal numbers": what comes behind the name is no part of it.
  const decimal = /\s+as (?:a )?(?:decimal |whole )?numbers?\b.*$/i.exec(text);
  if (decimal) text = text.slice(0, decimal.index);
  text = text.replace(/\s+(?:is )?optional$/i, "");
  text = text.replace(/\s+for (?:what|which|those|things|anything|everything|when)\b.*$/i, "");
  text = text.replace(/(?<!\b(?:number|amount|kind|type)) of (?:an?|the|each|every|my|our) [a-z]+(?=$| in )/i, "");
  const bracket = /\(([^)]*)\)/.exec(text);
  const inBracket = (bracket?.[1]?.trim() ?? "").replace(
    /^(?:(?:a )?(?:dropdown|drop-down|select|choice|options?|choose|pick)(?: list| menu)?\s*(?:of|:|with|from)|one of|(?:dropdown|drop-down)(?= [^,]+,))\s+/i,
    "",
  );
  text = text
    .replace(/\([^)]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const colon = /^([^:]{2,40}):\s*(.+)$/.exec(text);
  // "One entry per day: date": the field stands behind the colon.
  const single =
    colon !== null &&
    /^(?:an? )?[a-z]+(?: [a-z]+)?$/i.test(colon[2] ?? "") &&
    /\b(?:per|each|every|one)\b/i.test(colon[1] ?? "");
  const listed = single ? "" : (colon?.[2] ?? "");
  if (colon) text = (single ? colon[2] : colon[1]) ?? text;
  const parts = inBracket.split(/\s*[,;]\s*(?:or |and )?/).filter(Boolean);
  // "size (S, M, L)" has options, though L is a unit elsewhere.
  const plain = parts.filter((part) => !FLAG.test(part)).length;
  const unitOnly = new RegExp(`^(?:${UNIT})$`, "i");
  const flagged = parts.filter((part) => FLAG.test(part) && !(plain > 0 && unitOnly.test(part)));
  const flags = flagsIn(flagged, messages);
  const rest = flagged.length === parts.length ? "" : parts.filter((part) => !flagged.includes(part)).join(", ");
  const positive = /\s+(?:greater than|more than|above|over|larger than) (?:zero|0)$/i.exec(text);
  if (positive) {
    text = text.slice(0, positive.index);
    flags.min = Number.MIN_VALUE;
  }
  const said = /\s+(?:\(?in |in )([a-z%°]+)$/i.exec(text)?.[1]?.toLowerCase() ?? "";
  const unitWord = new RegExp(`^(?:${UNIT})$`, "i").test(said) ? said : "";
  if (unitWord) text = text.slice(0, text.length - unitWord.length).replace(/\s+in\s*$/i, "");
  // "rating from 1 to 10", "quality 1-5", "a table number between 1 and 12": a range belongs to the field before it.
  const lengthLimit = /\s+(?:of|with)\s+(?:at most|up to|max(?:imum)?(?: of)?)\s+(\d+)\s+(?:characters|letters)$/i.exec(
    text,
  );
  if (lengthLimit) {
    text = text.slice(0, lengthLimit.index);
    flags.max = Number(lengthLimit[1]);
  }
  const span =
    /^(.{3,30}?)\s*(?::|from|between|of|on a scale (?:of|from))?\s+(-?\d{1,6})\s*(?:to|-|–|and)\s*(\d{1,6})(?:\s*stars?)?$/i.exec(
      text,
    );
  if (span?.[1]) text = span[1].replace(/\s+(?:from|between|of)$/i, "");
  const relative = RELATIVE.exec(text)?.[1];
  if (relative && !/^(?:day|date|time|year|way|number|amount)$/i.test(relative)) text = relative;
  const whether = whetherName(text);
  if (whether) text = whether;
  const question = whether ? { text, type: null } : questionName(text);
  text = question.text;
  const optional = flags.required === false || /\boptional(?:ly)?\b/i.test(phrase) || /\bif any\b/i.test(phrase);
  text = stripQuotes(
    text
      .replace(
        /\b(?:optional(?:ly)?|required|mandatory|unique|short|free-?text|text|numeric|valid)\s+(?=\w)/gi,
        (word) => (/^text/i.test(word) ? word : ""),
      )
      .replace(/^(?:its|their|his|her|the|an?|some|my|your|each|one|of|with)\s+/i, "")
      .replace(/\s+(?:fields?|inputs?|column|each|if any|dropdown|checkbox|select|picker)$/i, ""),
  );
  const longest = whether !== null || (question.text === text && /^(?:how|when|who|where)\b/i.test(text)) ? 6 : 4;
  const done = whether === null && (VERB.test(text) || DOING.test(text));
  if (text === "" || done || text.split(" ").length > longest || text.length > 40) return null;
  if (/\s\d+(?:\.\d+)?$/.test(text)) return null;
  // "3 days" is a value and "medium gives 147.50" a sentence.
  if (
    !/^[A-Za-z"'“‘]/.test(text) ||
    /^decimals?\b/i.test(text) ||
    (/\b(?:is|are|gives?|equals?)\b/i.test(text) && !/^(?:where|what|who) \w+ is$/i.test(text))
  )
    return null;
  const guess = typeOfName(text);
  const between = rest !== "" && /[,/|]|\bor\b/.test(inBracket) ? optionsIn(rest) : [];
  const after = listed ? optionsIn(listed) : [];
  // "Day (date)" says what it is: no days of the week.
  const usual = flags.type === null ? guess.options : [];
  const options = between.length >= 2 ? between : after.length >= 2 ? after : usual;
  const unit = flags.unit || unitWord;
  let type: FieldType = options.length >= 2 ? "choice" : (flags.type ?? question.type ?? guess.type);
  if (whether || kind) type = "boolean";
  if (span || /^days? between\b/i.test(text)) type = "integer";
  if (decimal && /\bdecimal/i.test(decimal[0])) type = "number";
  const [min, max] = span ? [Number(span[2]), Number(span[3])] : [flags.min, flags.max];
  const characters = /\bcharacters?|letters\b/i.test(inBracket) || lengthLimit !== null;
  if ((min !== null || max !== null) && !characters && !["money", "number", "date"].includes(type))
    if (after.length < 2) type = "integer";
  if (/^(?:[$€£]|dollars|euros)$/i.test(unit)) type = "money";
  else if (unit !== "" && (type === "text" || type === "time" || (type === "choice" && options.length < 2)))
    type = "number";
  const currency = /^[$€£]$/.test(unit) ? unit : /euro/i.test(unit) ? "€" : type === "money" ? "$" : "";
  // Above zero: the smallest value that can be typed.
  const lowest = min === Number.MIN_VALUE ? (type === "integer" ? 1 : 0.01) : min;
  return webFieldSchema.parse({
    key: camel(text),
    label: sentence(text),
    type,
    required: !optional && type !== "boolean" && (type !== "longtext" || flags.required === true),
    options: type === "choice" ? options : [],
    unique: flags.unique || /\bunique\b/i.test(phrase),
    requiredMessage: flags.requiredMessage,
    wrongMessage: flags.wrongMessage,
    takenMessage: flags.takenMessage,
    min: lowest ?? (max === null && (type === "money" || type === "integer") ? 0 : null),
    max,
    unit: currency || (UNITS[unit.toLowerCase()] ?? unit).slice(0, 12),
    initial: flags.initial || (type === "date" && /^date$/i.test(text) && flags.required === null ? "today" : ""),
  });
}

const NAMED =
  "status|state|stage|priority|urgency|category|type|kind|genre|size|level|difficulty|mood|meal|season|colou?r|frequency|condition|[a-z]+ type";
/** Options that a brief names without brackets are put in brackets, so that a list of fields splits at its commas. */
function bracketed(text: string): string {
  return text
    .replace(/\(\s*(?:either|one of)\s+/gi, "(")
    .split(/(\([^)]*\))/)
    .map((part) => (part.startsWith("(") ? part : bare(part)))
    .join("");
}

function bare(text: string): string {
  const end = "(?=\\s*(?:[;.)]|,|$)|\\s+and\\s+(?:an?|the|its|their|whether|how|optional|optionally|when)\\b)";
  const word = "[A-Za-z0-9'’][A-Za-z0-9'’-]*(?: [A-Za-z0-9'’-]+){0,2}";
  const list = `((?:${word}\\s*,\\s*)*${word}\\s*,?\\s+or\\s+${word}?)`;
  return text
    .replace(
      new RegExp(
        `,?\\s*(?:—|–|-|:)?\\s*(?:(?:which|that) (?:is|can be|may be)|can be|being|of|as)?\\s*(?:either|one of)\\s*:?\\s+${list}${end}`,
        "gi",
      ),
      (_, options: string) => ` (${options.replace(/,?\s+or\s+/gi, ", ")})`,
    )
    .replace(
      new RegExp(`\\b(${NAMED})\\s*(?:—|–|-|:|of|which is|that is|can be)?\\s+${list}${end}`, "gi"),
      (_, name: string, options: string) => `${name} (${options.replace(/,?\s+or\s+/gi, ", ")})`,
    )
    .replace(
      new RegExp(`\\b(${NAMED})\\s*(?:—|–|:)\\s+((?:${word}\\s*,\\s*)+(?:and )?${word})(?=\\s*(?:[;.]|$))`, "gi"),
      (_, name: string, options: string) => `${name} (${options.replace(/,?\s+and\s+/gi, ", ")})`,
    )
    .replace(
      /\b([a-z]+)\s*(?:—|–|:)?\s+((?:[\w-]+ ?\/ ?){1,6}[\w-]+)(?=\s*(?:[,;.)]|$|\s+and\b))/gi,
      (whole, name: string, options: string) =>
        options.split("/").length > 2 || new RegExp(`^(?:${NAMED})$`, "i").test(name)
          ? `${name} (${options.replace(/ ?\/ ?/g, ", ")})`
          : whole,
    );
}

/** "A and B (both required)": what is said of several fields is said of each. */
const shared = (text: string): string =>
  text.replace(
    /([A-Za-z][\w ]{1,24}?),? and (?:an? )?([A-Za-z][\w ]{1,24}?) \(((?:both|all|dates\b|numbers\b|whole numbers\b|times\b|required\b)[^)]*)\)/g,
    (_, one: string, two: string, what: string) => {
      const flags = what.replace(/^(?:both|all)\s+/i, "");
      return `${one} (${flags}), ${two} (${flags})`;
    },
  );

/** "Start and end kilometres": two ends of one thing share its name. */
const bothEnds = (text: string): string =>
  text.replace(
    /\b(start|first|opening|old|min(?:imum)?|lowest|lower|from|begin(?:ning)?) (?:and|\/) (end|last|closing|new|max(?:imum)?|highest|upper|to) ([a-z]+)(?=\s*(?:[,;.(]|$)|\s+(?:and|or)\b)/gi,
    "$1 $3, $2 $3",
  );

/** "Length, Width and Depth in cm": the sides of a thing share the unit that is said of the last. */
function sameUnits(fields: WebField[]): WebField[] {
  const side = /^(?:length|width|height|depth|breadth|thickness)\b/i;
  const unit = fields.findLast((field) => side.test(field.label))?.unit ?? "";
  return fields.map((field) => (side.test(field.label) && field.unit === "" ? { ...field, unit } : field));
}

/** "A title and, if they like, details", "seats and, only if there is something to know, allergies": what may be left out. */
const WHERE_WISHED =
  /\s*(?:,|\b(and|or)\b,?)\s*(?:but )?(?:only )?(?:if|when(?:ever)?|where)\b[^,;.()]{1,45},\s*(?:(?:an?|the|their|its|his|her|my|your)\s+)?(?=\p{L})/giu;

/** The fields of a list phrase; it ends at the first part that is no field. */
export function fieldsFrom(list: string): WebField[] {
  const text = behindEntryPerDay(list).replace(WHERE_WISHED, (_, joined?: string) =>
    joined ? ` ${joined} optional ` : ", optional ",
  );
  const said: string[] = [];
  // "On which day" is a date, and begins no clause of its own.
  const asked = text.replace(/\b(?:on )?(?:which|what) (day|date)\b/gi, "$1 (date)");
  const tokens = asked.replace(
    /\b(else|otherwise|or|or else|if not|message|says?|shows?|duplicates?|same|twice|again)(?: (?:shows?|says?|it says|with))?:?\s+["“]([^"”\n]{3,120})["”]/gi,
    (_, word: string, message: string) => `${word} @${said.push(message) - 1}@`,
  );
  const found: WebField[] = [];
  const inner = tokens.replace(/\([^)]*\)/g, (inside) => inside.replaceAll(";", ","));
  // "Date; Odometer (km); Litres": short parts between semicolons are a list too.
  const short = inner.split("\n")[0]?.split(";") ?? [];
  const listed =
    short.length > 2 &&
    short.every(
      (part) =>
        part
          .replace(/\([^)]*\)/g, "")
          .trim()
          .split(/\s+/).length < 5,
    );
  const whole = listed ? inner.replaceAll(";", ",") : inner;
  const clause =
    whole.split(
      /(?<=[a-z)])\.(?:\s|$)|;\s|\bso that\b|\bwhich\b|\bin order\b|\binto (?:an?|the|each|one)\b|\b(?:then|and) (?:the app|it|users?|they|shows?|displays?)\b|\bto (?:the|a|my) (?:list|collection|log|table|board)\b|\bwhen (?!i |it |we |they |he |she )|\busing\b/i,
    )[0] ?? whole;
  const ranged = clause.replace(/\bbetween (-?\d+) and (\d+)/gi, "from $1 to $2");
  for (const part of splitList(bracketed(shared(bothEnds(ranged))))) {
    const field = fieldFrom(part, said);
    if (!field) break;
    if (!found.some((other) => other.key === field.key)) found.push(field);
  }
  return sameUnits(found);
}
