import type { TypeRef } from "@guildhall/contracts";
import { arg, type CliArg } from "../form.ts";
import type { Fact, KnownWork } from "./known-work.ts";

/** A computation with one usual meaning: how people ask for it, and results anybody can look up. */
export interface KnownComputation extends KnownWork {
  said: RegExp;
  unless?: RegExp;
  /** Every word a brief may use and still mean only this. */
  words: string;
}

const facts = (...rows: [...unknown[], unknown][]): Fact[] =>
  rows.map((row) => ({ args: row.slice(0, -1) as Fact["args"], gives: row.at(-1) as Fact["gives"] }));

interface Sketch {
  said: RegExp;
  unless?: RegExp;
  words: string;
  name: string;
  purpose: string;
  params: [name: string, type: TypeRef][];
  returns: TypeRef;
  raises?: boolean;
  /** The last value takes all words that are left. */
  many?: boolean;
  facts: Fact[];
  refuses?: KnownWork["refuses"];
}

const argOf = (name: string, type: TypeRef, many: boolean): CliArg =>
  typeof type === "object" && "list" in type
    ? arg(name, "positional", type.list === "text" ? "text" : "number", { many: true })
    : arg(name, "positional", type === "integer" || type === "number" || type === "date" ? type : "text", { many });

const computation = (sketch: Sketch): KnownComputation => ({
  said: sketch.said,
  unless: sketch.unless,
  words: sketch.words,
  leaf: {
    name: sketch.name,
    purpose: sketch.purpose,
    params: sketch.params.map(([name, type]) => ({ name, type })),
    returns: sketch.returns,
    raises: sketch.raises ?? false,
    properties: [],
  },
  args: sketch.params.map(([name, type], at) =>
    argOf(name, type, sketch.many === true && at === sketch.params.length - 1),
  ),
  input: null,
  facts: sketch.facts,
  refuses: sketch.refuses,
});

const ANSWER = "yes no true false otherwise check checks checker test tests tell tells";

/** Each stands on an idiom of the house; a test runs every fact against it in both languages. */
export const KNOWN_COMPUTATIONS: KnownComputation[] = [
  computation({
    said: /\bleap[- ]years?\b/i,
    words: `${ANSWER} leap leap-year year years number`,
    name: "is_leap_year",
    purpose: "Tell whether the year is a leap year.",
    params: [["year", "integer"]],
    returns: "boolean",
    facts: facts([2024, true], [2023, false], [1900, false], [2000, true]),
  }),
  computation({
    said: /\bprime(?: number)?\b(?! factors)/i,
    unless: /\bprimes\b|\ball prime|\bprime numbers\b|\bfactors?\b|\bnext\b/i,
    words: `${ANSWER} prime number whole integer n`,
    name: "is_prime",
    purpose: "Tell whether the number is prime.",
    params: [["number", "integer"]],
    returns: "boolean",
    facts: facts([2, true], [1, false], [9, false], [97, true], [0, false]),
  }),
  computation({
    said: /\bprime factors?\b/i,
    words: "prime factor factors number whole integer n smallest first",
    name: "prime_factors",
    purpose: "Give the prime factors of the number, smallest first.",
    params: [["number", "integer"]],
    returns: { list: "integer" },
    facts: facts([12, [2, 2, 3]], [13, [13]], [90, [2, 3, 3, 5]]),
  }),
  computation({
    said: /\bgreatest common (?:divisor|factor)\b|\bgcd\b/i,
    words: "greatest common divisor factor gcd two numbers whole integers",
    name: "greatest_common_divisor",
    purpose: "Give the greatest common divisor of the two numbers.",
    params: [
      ["first", "integer"],
      ["second", "integer"],
    ],
    returns: "integer",
    facts: facts([12, 18, 6], [7, 5, 1], [10, 5, 5]),
  }),
  computation({
    said: /\bleast common multiple\b|\blcm\b/i,
    words: "least common multiple lcm two numbers whole integers",
    name: "least_common_multiple",
    purpose: "Give the least common multiple of the two numbers.",
    params: [
      ["first", "integer"],
      ["second", "integer"],
    ],
    returns: "integer",
    facts: facts([4, 6, 12], [7, 5, 35], [10, 5, 10]),
  }),
  computation({
    said: /\bsum of (?:the|its|all) digits\b|\bdigit sum\b|\badds? up the digits\b/i,
    words: "sum digits digit number whole adds add up integer",
    name: "digit_sum",
    purpose: "Give the sum of the digits of the number.",
    params: [["number", "integer"]],
    returns: "integer",
    facts: facts([1234, 10], [0, 0], [909, 18]),
  }),
  computation({
    said: /\bmedian\b/i,
    unless: /\bmean\b|\baverage\b/i,
    words: "median numbers number list several",
    name: "median",
    purpose: "Give the median of the numbers.",
    params: [["numbers", { list: "number" }]],
    returns: "number",
    raises: true,
    facts: facts([[3, 1, 2], 2], [[4, 1, 3, 2], 2.5], [[7], 7]),
  }),
  computation({
    said: /\b(?:average|mean)\b/i,
    unless: /\bmedian\b|\bweighted\b|\bmoving\b/i,
    words: "average mean arithmetic numbers number list several",
    name: "mean",
    purpose: "Give the mean of the numbers.",
    params: [["numbers", { list: "number" }]],
    returns: "number",
    raises: true,
    facts: facts([[1, 2, 3], 2], [[1, 2], 1.5], [[7], 7]),
  }),
  computation({
    said: /\b(?:to|into|as) (?:a )?roman (?:numerals?|numbers?)\b/i,
    unless: /\bback\b|\bboth\b/i,
    words:
      "convert converts converter conversion turn turns number numbers whole decimal arabic integer roman numeral numerals 1 3999 between",
    name: "to_roman",
    purpose:
      "Write a whole number from 1 to 3999 as a Roman numeral with the subtractive forms IV, IX, XL, XC, CD and CM. Refuse any other number.",
    params: [["number", "integer"]],
    returns: "text",
    raises: true,
    facts: facts([1, "I"], [4, "IV"], [1994, "MCMXCIV"], [3999, "MMMCMXCIX"]),
    refuses: [{ said: /\b(?:outside|other|below 1|zero|0|out of range|3999|4000)\b/i, args: [4000] }],
  }),
  computation({
    said: /\broman (?:numerals?|numbers?)\b[^.]{0,20}\b(?:to|into) (?:an? )?(?:\w+ )?(?:numbers?|integers?|decimals?)\b/i,
    unless: /\bback\b|\bboth\b/i,
    words:
      "convert converts converter conversion turn turns number numbers whole decimal arabic integer integers roman numeral numerals",
    name: "from_roman",
    purpose:
      "Read a Roman numeral from 1 to 3999, upper and lower case alike, as a number. Refuse text that is not a well-formed numeral, such as IIII or VX.",
    params: [["text", "text"]],
    returns: "integer",
    raises: true,
    facts: facts(["I", 1], ["IV", 4], ["MCMXCIV", 1994]),
    refuses: [{ said: /\b(?:invalid|malformed|not (?:a )?valid|wrong|other|not a)\b/i, args: ["VX"] }],
  }),
  computation({
    said: /\bpalindromes?\b/i,
    words: `${ANSWER} palindrome text word phrase sentence ignore ignores ignoring ignored space spaces punctuation upper lower case`,
    name: "is_palindrome",
    purpose: "Tell whether the text reads the same backwards; spaces, punctuation and upper or lower case are ignored.",
    params: [["text", "text"]],
    returns: "boolean",
    many: true,
    facts: facts(["level", true], ["hello", false], ["noon", true]),
  }),
  computation({
    said: /\breverses? (?:a|the|its|any) (?:given )?(?:text|word|string|input|sentence)\b|\b(?:text|word|string)(?: given)? (?:reversed|backwards)\b/i,
    unless: /\bwords\b|\border\b/i,
    words: "reverse reverses reversed text word string input sentence backwards",
    name: "reverse_text",
    purpose: "Reverse the characters of the text.",
    params: [["text", "text"]],
    returns: "text",
    many: true,
    facts: facts(["abc", "cba"], ["noon tea", "aet noon"], ["x", "x"]),
  }),
  computation({
    said: /\bvowels\b/i,
    unless: /\bconsonants?\b|\beach\b|\by\b/i,
    words: "count counts how many number vowels vowel text word string sentence has contains there are in",
    name: "count_vowels",
    purpose: "Count the vowels of the text.",
    params: [["text", "text"]],
    returns: "integer",
    many: true,
    facts: facts(["education", 5], ["rhythm", 0], ["AEIOU", 5]),
  }),
  computation({
    said: /\b(?:first|initial) letters?\b|\bacronyms?\b/i,
    words:
      "acronym acronyms phrase phrases text words word first letter letters upper case turn turns make makes convert converts",
    name: "acronym",
    purpose: "Make the acronym of the phrase: the first letter of each word in upper case.",
    params: [["phrase", "text"]],
    returns: "text",
    many: true,
    facts: facts(["as soon as possible", "ASAP"], ["World Health Organization", "WHO"]),
  }),
  computation({
    said: /\brot ?-?13\b/i,
    words: "rot13 rot 13 text encode encodes encoded decode decodes cipher applies apply encrypt encrypts",
    name: "rot13",
    purpose: "Encode the text with ROT13.",
    params: [["text", "text"]],
    returns: "text",
    many: true,
    facts: facts(["Hello", "Uryyb"], ["Uryyb", "Hello"], ["a-z 1", "n-m 1"]),
  }),
  computation({
    said: /\banagrams?\b/i,
    unless: /\bgroups?\b|\bfiles?\b|\blist\b/i,
    words: `${ANSWER} anagram anagrams two words word each other another`,
    name: "is_anagram",
    purpose: "Tell whether the two words are anagrams of each other, ignoring case and spaces.",
    params: [
      ["first", "text"],
      ["second", "text"],
    ],
    returns: "boolean",
    facts: facts(["listen", "silent", true], ["apple", "pear", false], ["aab", "abb", false]),
  }),
  computation({
    said: /\bbrackets?\b|\bparenthes[ei]s\b/i,
    unless: /\bposition\b|\bwhere\b/i,
    words: `${ANSWER} bracket brackets parentheses text string balanced match matching matched pairs closed properly`,
    name: "is_balanced",
    purpose: "Tell whether all brackets of the text are balanced.",
    params: [["text", "text"]],
    returns: "boolean",
    many: true,
    facts: facts(["(a[b])", true], ["(]", false], ["((", false], ["none", true]),
  }),
  computation({
    said: /\b(?:days|number of days)\b[^.]{0,30}\bbetween\b[^.]{0,20}\bdates\b/i,
    unless: /\bwork|\bbusiness|\bweek|\bincluding|\bholiday/i,
    words: "days day number count counts how many between two dates date lie are there calculate",
    name: "days_between",
    purpose: "Give the number of days between the two dates.",
    params: [
      ["start", "date"],
      ["end", "date"],
    ],
    returns: "integer",
    facts: facts(["2025-03-01", "2025-03-11", 10], ["2024-02-28", "2024-03-01", 2], ["2025-01-01", "2025-01-01", 0]),
  }),
  computation({
    said: /\b(?:weekday|day of the week)\b/i,
    unless: /\bnext\b|\bworking\b|\bweekdays\b|\bshort\b|\blanguage\b/i,
    words: "weekday day week date falls fall which for name",
    name: "weekday_of",
    purpose: "Give the weekday of the date.",
    params: [["day", "date"]],
    returns: "text",
    facts: facts(["2024-01-01", "Monday"], ["2025-12-25", "Thursday"], ["2000-02-29", "Tuesday"]),
  }),
  computation({
    said: /\bbinary\b/i,
    unless: /\bback\b|\bboth\b|\bbinary (?:numbers?|strings?) (?:to|into)\b|\bhex/i,
    words: "convert converts converter turn turns decimal number numbers whole integer binary notation",
    name: "to_binary",
    purpose: "Write the number in binary.",
    params: [["number", "integer"]],
    returns: "text",
    facts: facts([10, "1010"], [1, "1"], [0, "0"], [255, "11111111"]),
  }),
  computation({
    said: /\b(?:pieces|chunks|groups|batches|sublists)\b[^.]{0,40}\bsize\b|\bchunk/i,
    unless: /\boverlap|\bevenly\b/i,
    words:
      "chunk chunks split splits divide divides list lists items item array pieces piece groups group batches batch sublists size last may might be shorter smaller one same equal n",
    name: "chunk",
    purpose: "Split the list into pieces of the given size; the last piece may be shorter. Refuse a size below 1.",
    params: [
      ["items", { list: "text" }],
      ["size", "integer"],
    ],
    returns: { list: { list: "text" } },
    raises: true,
    facts: facts([["a", "b", "c"], 2, [["a", "b"], ["c"]]], [["a", "b"], 1, [["a"], ["b"]]], [[], 3, []]),
    refuses: [{ said: /\bsizes?\b/i, args: [["a"], 0] }],
  }),
  computation({
    said: /\bslugs?\b|\bslugif/i,
    unless: /\bunderscores?\b|\bmax|\bunique\b/i,
    words:
      "slug slugs slugify url friendly web address turn turns make makes convert converts title titles text headline lower case lowercase hyphen hyphens dash dashes space spaces become becomes replaced several accents removed punctuation dropped one single",
    name: "slugify",
    purpose:
      "Turn text into a slug: lower case, accents removed, every run of other characters than letters and digits becomes one hyphen, no hyphen at the start or end.",
    params: [["text", "text"]],
    returns: "text",
    many: true,
    facts: facts(["Hello, World!", "hello-world"], ["  Crème   Brûlée 2 ", "creme-brulee-2"], ["a", "a"]),
  }),
  computation({
    said: /\bmorse\b/i,
    unless: /\bback\b|\bboth\b|\bdecode|\bfrom morse/i,
    words: "convert converts converter translate translates translator turn turns encode encodes text morse code",
    name: "to_morse",
    purpose: "Encode the text as Morse code, words separated by a slash. Refuse unknown characters.",
    params: [["text", "text"]],
    returns: "text",
    raises: true,
    many: true,
    facts: facts(["sos", "... --- ..."], ["Hi", ".... .."]),
  }),
  computation({
    said: /\b(?:levenshtein|edit) distance\b/i,
    words: "levenshtein edit distance two words word texts strings between",
    name: "edit_distance",
    purpose: "Give the Levenshtein distance of the two words.",
    params: [
      ["first", "text"],
      ["second", "text"],
    ],
    returns: "integer",
    facts: facts(["kitten", "sitting", 3], ["same", "same", 0], ["", "ab", 2]),
  }),
  computation({
    said: /\bhex(?:adecimal)? colou?rs?\b|\bcolou?rs?\b[^.]{0,20}\brgb\b|\bhex\b[^.]{0,20}\brgb\b/i,
    unless: /\brgb (?:\w+ )?(?:to|into) (?:a )?hex\b|\bback\b|\bboth\b/i,
    words:
      "convert converts converter turn turns hex hexadecimal color colour colors colours code codes rgb red green blue values number numbers like",
    name: "hex_to_rgb",
    purpose: "Give red, green and blue of a hex colour.",
    params: [["colour", "text"]],
    returns: { tuple: ["integer", "integer", "integer"] },
    raises: true,
    facts: facts(["#ff8800", [255, 136, 0]], ["#000000", [0, 0, 0]]),
    refuses: [{ said: /\b(?:invalid|wrong|not (?:a )?valid|other|not a)\b/i, args: ["#zzz"] }],
  }),
  computation({
    said: /\bcredit card\b|\bcard number\b|\bluhn\b/i,
    words: `${ANSWER} credit card number numbers valid invalid validate validates luhn algorithm check checksum`,
    name: "is_valid_card",
    purpose: "Tell whether the card number passes the Luhn check.",
    params: [["number", "text"]],
    returns: "boolean",
    facts: facts(["4539578763621486", true], ["4539578763621487", false]),
  }),
];
