import type { TypeRef } from "@guildhall/contracts";
import { arg, type CliArg, type CliCommand, type CliLeaf } from "../form.ts";

/** A computation people often ask for: how its function looks. What it does is still written and checked like any leaf. */
export interface Preset {
  pattern: RegExp;
  leaf: Pick<CliLeaf, "name" | "purpose" | "params" | "returns" | "raises" | "properties">;
  args?: CliArg[];
  input?: NonNullable<CliCommand["input"]>["as"];
  output?: CliCommand["output"];
}

const pairs: TypeRef = { list: { tuple: ["text", "integer"] } };
const text = { name: "text", type: "text" as TypeRef };

const PRESETS: Preset[] = [
  {
    pattern: /\bcsv\b[^.]{0,40}\b(?:to|into|as)\b (?:a |an )?json\b|\bcsv ?2 ?json\b/i,
    leaf: {
      name: "rows_as_json",
      purpose: "Give the rows of the CSV file as JSON objects, one object per row with the column names as keys.",
      params: [{ name: "rows", type: { list: { map: "text" } } }],
      returns: "json",
      raises: false,
      properties: [{ property: "preserves-length" }],
    },
    input: "csv",
    output: "json",
  },
  {
    pattern: /\bslug/i,
    leaf: {
      name: "slugify",
      purpose:
        "Turn text into a slug: lower case, accents removed, every run of other characters than letters and digits becomes one hyphen, no hyphen at the start or end.",
      params: [text],
      returns: "text",
      raises: false,
      properties: [{ property: "idempotent" }],
    },
  },
  {
    pattern:
      /\b(word|letter|character) (frequenc|counts?\b|occurrence)|\bcounts? (the |all |how often |each )*words?|most (common|frequent) words?|frequency of (each |every )?words?/i,
    leaf: {
      name: "count_words",
      purpose:
        "Count how often each word occurs. Words are runs of letters, digits and apostrophes, upper and lower case alike, given in lower case. Most frequent first, ties in alphabetical order, at most top of them.",
      params: [text, { name: "top", type: "integer" }],
      returns: pairs,
      raises: false,
      properties: [{ property: "no-duplicates" }],
    },
    args: [arg("top", "option", "integer", { default: 10, help: "how many words to print" })],
    input: "text",
    output: "lines",
  },
  {
    pattern: /\bpassword generator|generates? (a |random |secure |strong )*passwords?|random passwords?/i,
    leaf: {
      name: "generate_password",
      purpose:
        "Make a random password of the given length from letters and digits, and from symbols too when symbols is true. The same seed gives the same password. Refuse a length under 1.",
      params: [
        { name: "length", type: "integer" },
        { name: "symbols", type: "boolean" },
        { name: "seed", type: "integer" },
      ],
      returns: "text",
      raises: true,
      properties: [],
    },
    args: [
      arg("length", "option", "integer", { default: 16, help: "number of characters" }),
      arg("symbols", "flag", "boolean", { help: "use symbols too" }),
    ],
  },
  {
    pattern: /\bsplit(s|ting)? (a |the |an )?(restaurant |dinner )?(bill|cost|check|total)|bill[- ]split/i,
    leaf: {
      name: "split_bill",
      purpose:
        "Add the tip in percent to the total and split it between the people to the cent, half a cent up. The shares add up to the whole exactly: the first shares are one cent larger when it does not divide evenly. Refuse fewer than 1 person or a negative amount.",
      params: [
        { name: "total", type: "decimal" },
        { name: "people", type: "integer" },
        { name: "tip", type: "decimal" },
      ],
      returns: { list: "decimal" },
      raises: true,
      properties: [{ property: "sorted-descending" }],
    },
    args: [
      arg("total", "positional", "decimal", { help: "the bill" }),
      arg("people", "positional", "integer", { help: "how many share it" }),
      arg("tip", "option", "decimal", { default: "0", help: "tip in percent" }),
    ],
    output: "lines",
  },
  {
    pattern: /\b(validat|check|verif)\w*\b[^.]{0,60}\bIBANs?\b|\bIBANs?\b[^.]{0,60}\b(valid|check)/i,
    leaf: {
      name: "is_valid_iban",
      purpose:
        "Tell whether text is a valid IBAN: spaces are ignored, upper and lower case alike, two letters, two digits, then 11 to 30 letters or digits, and the number formed by moving the first four characters to the end and replacing letters by 10 to 35 leaves 1 when divided by 97.",
      params: [text],
      returns: "boolean",
      raises: false,
      properties: [],
    },
  },
  {
    pattern:
      /\b(todo|task|checkbox|action item)s?\b[^.]{0,80}\bmarkdown|markdown[^.]{0,80}\b(todo|task|checkbox|action item)/i,
    leaf: {
      name: "extract_todos",
      purpose:
        "Give the text of every open checkbox line (- [ ] or * [ ]) in order, without its mark and trimmed. Lines inside code fences are left out, and so are checked boxes.",
      params: [{ name: "lines", type: { list: "text" } }],
      returns: { list: "text" },
      raises: false,
      properties: [{ property: "empty-in-empty-out" }],
    },
    input: "lines",
    output: "lines",
  },
  {
    pattern: /\broll(s|ing)?\b[^.]{0,20}\b(dice|die)\b|\bdice (roller|notation)/i,
    leaf: {
      name: "roll_dice",
      purpose:
        "Roll dice written as NdM, like 2d6, with an optional +K or -K, and give the total. The same seed gives the same total. Refuse other text.",
      params: [
        { name: "dice", type: "text" },
        { name: "seed", type: "integer" },
      ],
      returns: "integer",
      raises: true,
      properties: [],
    },
    args: [arg("dice", "positional", "text", { help: "like 2d6 or 3d8+2" })],
  },
  {
    pattern: /\b(caesar|rot13|shift cipher)/i,
    leaf: {
      name: "shift_letters",
      purpose:
        "Shift every letter of the text by shift places in the alphabet, wrapping around and keeping upper and lower case; other characters stay.",
      params: [text, { name: "shift", type: "integer" }],
      returns: "text",
      raises: false,
      properties: [],
    },
    args: [
      arg("text", "positional", "text", { many: true }),
      arg("shift", "option", "integer", { default: 13, help: "places to shift" }),
    ],
  },
  {
    pattern: /\bpalindrom/i,
    leaf: {
      name: "is_palindrome",
      purpose:
        "Tell whether the text reads the same backwards; spaces, punctuation and upper or lower case are ignored.",
      params: [text],
      returns: "boolean",
      raises: false,
      properties: [],
    },
  },
  {
    pattern: /\b(celsius|fahrenheit|kelvin)\b|temperature conver/i,
    leaf: {
      name: "convert_temperature",
      purpose:
        "Convert a temperature between C, F and K (upper and lower case alike), rounded to two decimals. Refuse an unknown unit.",
      params: [
        { name: "value", type: "number" },
        { name: "from_unit", type: "text" },
        { name: "to_unit", type: "text" },
      ],
      returns: "number",
      raises: true,
      properties: [],
    },
    args: [
      arg("value", "positional", "number", { help: "the temperature" }),
      arg("from_unit", "positional", "text", { help: "C, F or K" }),
      arg("to_unit", "positional", "text", { help: "C, F or K" }),
    ],
  },
  {
    pattern:
      /\bunit convert|convert(s|ing)?\b[^.]{0,40}\bunits?\b|\b(kilomet(er|re)s?|km)\b[^.]{0,20}\bmiles?\b|\bmiles?\b[^.]{0,20}\b(kilomet(er|re)s?|km)\b/i,
    leaf: {
      name: "convert_unit",
      purpose:
        "Convert a value between units of length (mm, cm, m, km, in, ft, yd, mi) or weight (g, kg, oz, lb), rounded to four decimals. Refuse an unknown unit, and a length to a weight.",
      params: [
        { name: "value", type: "number" },
        { name: "from_unit", type: "text" },
        { name: "to_unit", type: "text" },
      ],
      returns: "number",
      raises: true,
      properties: [],
    },
    args: [
      arg("value", "positional", "number", { help: "the value to convert" }),
      arg("from_unit", "positional", "text", { help: "its unit" }),
      arg("to_unit", "positional", "text", { help: "the wanted unit" }),
    ],
  },
  {
    pattern: /\b(pars|convert|read|turn)\w*\b[^.]{0,40}\bdurations?\b|\bdurations?\b[^.]{0,50}\b(seconds|minutes)\b/i,
    leaf: {
      name: "parse_duration",
      purpose:
        "Turn a duration like 1h30m, 45s or 2d 4h into seconds. Units are d, h, m and s, each at most once, in this order, spaces allowed between them. Refuse empty text and anything else.",
      params: [text],
      returns: "integer",
      raises: true,
      properties: [{ property: "non-negative" }],
    },
  },
  {
    pattern: /\b(organi[sz]e|sort|group)\w*\b[^.]{0,40}\bfiles?\b[^.]{0,60}\b(extension|type|kind)/i,
    leaf: {
      name: "plan_moves",
      purpose:
        "Give a pair (old name, new name) for each file: the new name is a folder named after its extension in lower case, a slash, and the name. Files without an extension go to the folder other.",
      params: [{ name: "names", type: { list: "text" } }],
      returns: { list: { tuple: ["text", "text"] } },
      raises: false,
      properties: [{ property: "preserves-length" }],
    },
    input: "folder",
    output: "moves",
  },
  {
    pattern: /\brenam(e|es|ing)\b[^.]{0,60}\bfiles?\b|\bfile renamer/i,
    leaf: {
      name: "plan_renames",
      purpose: "Give a pair (old name, new name) for each file.",
      params: [{ name: "names", type: { list: "text" } }],
      returns: { list: { tuple: ["text", "text"] } },
      raises: false,
      properties: [{ property: "preserves-length" }],
    },
    input: "folder",
    output: "moves",
  },
  {
    pattern:
      /\b(lines?|words?|characters?)\b[^.]{0,30}\b(lines?|words?|characters?)\b[^.]{0,40}\b(count|in a (text )?file)|\bcounts? (the )?(lines|words|characters)(, (the )?(lines|words|characters))*,? and (the )?(lines|words|characters)\b|\btext statistics/i,
    leaf: {
      name: "count_text",
      purpose:
        "Count the lines, words and characters of the text, under the keys lines, words and characters in this order.",
      params: [text],
      returns: { map: "integer" },
      raises: false,
      properties: [],
    },
    input: "text",
    output: "pairs",
  },
  {
    pattern: /\bto[_ ]?roman\b|\b(numbers?|integers?|decimal)\b[^.]{0,20}\b(to|into|as)\b[^.]{0,10}\broman/i,
    leaf: {
      name: "to_roman",
      purpose:
        "Write a whole number from 1 to 3999 as a Roman numeral with the subtractive forms IV, IX, XL, XC, CD and CM. Refuse any other number.",
      params: [{ name: "number", type: "integer" }],
      returns: "text",
      raises: true,
      properties: [],
    },
    args: [arg("number", "positional", "integer", { help: "1 to 3999" })],
  },
  {
    pattern: /\bfrom[_ ]?roman\b|\broman\b[^.]{0,20}\b(to|into)\b[^.]{0,12}\b(numbers?|integers?|decimal)/i,
    leaf: {
      name: "from_roman",
      purpose:
        "Read a Roman numeral from 1 to 3999, upper and lower case alike, as a number. Refuse text that is not a well-formed numeral, such as IIII or VX.",
      params: [text],
      returns: "integer",
      raises: true,
      properties: [],
    },
  },
  {
    pattern: /\bstreaks?\b/i,
    leaf: {
      name: "current_streak",
      purpose:
        "Count the days in a row without a gap that end today, or yesterday when today is missing. No days give 0.",
      params: [
        { name: "days", type: { list: "date" } },
        { name: "today", type: "date" },
      ],
      returns: "integer",
      raises: false,
      properties: [{ property: "non-negative" }, { property: "order-independent" }],
    },
  },
];

/** The first computation the text describes, or null. */
export const presetFor = (brief: string): Preset | null => PRESETS.find((preset) => preset.pattern.test(brief)) ?? null;
