import { DAY_COMPUTATIONS } from "./day-computations.ts";
import { computation, facts, type KnownComputation } from "./known-computation.ts";
import { YES_NO_COMPUTATIONS } from "./yes-no-computations.ts";

const TAKES =
  "\\b(?:takes?|reads?|accepts?|gets?|turns?|converts?|decodes?|given|from|of) (?:an? |the |some )?(?:\\w+ )?";
const GIVES = "\\b(?:prints?|shows?|gives?|returns?|outputs?|displays?|tells?|finds?|which|what)";

/** "prints the numbers and their mean": more than the one figure. */
const NUMBERS_TOO = new RegExp(`${GIVES} (?:(?:all|the|its|their|those) )*(?:numbers|list)\\b`, "i");
const TO_ROMAN = /\b(?:to|into|as) (?:a )?roman (?:numerals?|numbers?)\b/i;
const FROM_ROMAN =
  /\broman (?:numerals?|numbers?)\b[^.]{0,20}\b(?:to|into) (?:an? )?(?:\w+ )?(?:numbers?|integers?|decimals?)\b/i;
/** A weekday that goes in, a date that comes out, or a question with two answers. */
const WEEKDAY_GIVEN = new RegExp(
  `${TAKES}(?:weekday|day of the week)\\b|${GIVES} (?:me )?(?:an? |the |all )*dates?\\b|\\b(?:if|whether|is an?) `,
  "i",
);
const FROM_BINARY =
  /\b(?:to|into|in|as) (?:an? |the )?(?:(?:whole|decimal) )?(?:decimals?|numbers?|integers?)\b|\b(?:takes?|reads?|accepts?|given) (?:an? |the )?(?:\w+ )?(?:numbers?|integers?) in binary\b/i;
const FROM_MORSE =
  /\b(?:to|into|as|in) (?:plain )?text\b|\b(?:takes?|reads?|accepts?|given) (?:an? |the )?(?:\w+ )?text in morse\b/i;
const RGB = "\\b(?:rgb|red,? green,? and blue|blue)(?: \\w+)?";
const THEN = "(?:to|into|as|in|and (?:prints?|shows?|gives?|returns?|outputs?))";
const FROM_HEX = new RegExp(
  `\\bhex(?:adecimal)?\\b[^.]{0,25}\\b${THEN}\\b[^.]{0,15}\\b(?:rgb|red)\\b|${RGB} of (?:an? |the |any )?hex`,
  "i",
);
const TO_HEX = new RegExp(`${RGB} ${THEN} (?:an? |the |its |their )*hex`, "i");
/** A slug that goes in, or hyphens that become something else. */
const NOT_FROM_TITLE =
  /\b(?:takes?|reads?|turns?|converts?|given|from) (?:an? |the )?(?:url )?slugs?\b|\bslugs? (?:to|into|back)\b|\b(?:hyphen|dash)(?:e?s)? (?:becomes?|(?:is |are )?replaced|to|into)\b/i;
/** Only accents go; what else is removed or dropped would not become a hyphen. */
const DROPPED =
  /(?<!^(?:.*[,;:.] ?)?(?:and )?accents (?:are |is |get )?)\b(?:removed|dropped)\b|\b(?:removes?|drops?) (?!accents\b)/i;

const VALUE_COMPUTATIONS: KnownComputation[] = [
  computation({
    said: /\bprime factors\b/i,
    unless:
      /\b(?:smallest|largest|number of|how many|sum of) (?:the )?prime factors\b|\ball (?:whole )?(?:numbers|integers)\b/i,
    words: "prime factor factors lists all number whole integer n smallest first",
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
    words: "sum all digits digit number whole adds add up integer",
    name: "digit_sum",
    purpose: "Give the sum of the digits of the number.",
    params: [["number", "integer"]],
    returns: "integer",
    facts: facts([1234, 10], [0, 0], [909, 18]),
  }),
  computation({
    said: /\bmedian\b/i,
    unless: [/\bmean\b|\baverage\b/i, NUMBERS_TOO],
    words: "median numbers number all list several",
    name: "median",
    purpose: "Give the median of the numbers.",
    params: [["numbers", { list: "number" }]],
    returns: "number",
    raises: true,
    facts: facts([[3, 1, 2], 2], [[4, 1, 3, 2], 2.5], [[7], 7]),
  }),
  computation({
    said: /\b(?:average|mean)\b/i,
    unless: [/\bmedian\b|\bweighted\b|\bmoving\b/i, NUMBERS_TOO],
    words: "average mean arithmetic numbers number all list several",
    name: "mean",
    purpose: "Give the mean of the numbers.",
    params: [["numbers", { list: "number" }]],
    returns: "number",
    raises: true,
    facts: facts([[1, 2, 3], 2], [[1, 2], 1.5], [[7], 7]),
  }),
  computation({
    said: TO_ROMAN,
    unless: [/\bback\b|\bboth\b/i, FROM_ROMAN],
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
    said: FROM_ROMAN,
    unless: [/\bback\b|\bboth\b/i, TO_ROMAN],
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
    said: /\breverses? (?:a|the|its|any) (?:given )?(?:text|word|string|input|sentence)\b|\b(?:text|word|string)(?: given)? (?:reversed|backwards)\b/i,
    unless: /\bwords\b|\border\b|\bword by word\b/i,
    words: "reverse reverses reversed text word string input sentence backwards",
    name: "reverse_text",
    purpose: "Reverse the characters of the text.",
    params: [["text", "text"]],
    returns: "text",
    many: true,
    facts: facts(["abc", "cba"], ["noon tea", "aet noon"], ["x", "x"]),
  }),
  computation({
    said: /\b(?:counts?|how many|number of)(?: (?:the|of|all|number))* vowels\b|\bvowel count(?:er|s)?\b/i,
    unless: /\bconsonants?\b|\beach\b|\by\b/i,
    words: "count counts counter how many number all vowels vowel text word string sentence has contains there are in",
    name: "count_vowels",
    purpose: "Count the vowels of the text.",
    params: [["text", "text"]],
    returns: "integer",
    many: true,
    facts: facts(["education", 5], ["rhythm", 0], ["AEIOU", 5]),
  }),
  computation({
    said: /\b(?:its|the|an|into|to|as|make|makes|making) acronyms?\b/i,
    unless: new RegExp(`${TAKES}acronyms?\\b|\\bacronyms? (?:to|into)\\b`, "i"),
    words:
      "acronym acronyms phrase phrases text words word each every first letter letters upper case turn turns make makes convert converts",
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
    said: /\b(?:how many|number of|counts?|calculates?|computes?)(?: (?:the|of|number))* days\b[^.]{0,30}\bbetween\b[^.]{0,20}\bdates\b/i,
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
    unless: [WEEKDAY_GIVEN, /\bnext\b|\bworking\b|\bweekdays\b|\bshort\b|\blanguage\b/i],
    words: "weekday day week date falls fall which for name",
    name: "weekday_of",
    purpose: "Give the weekday of the date.",
    params: [["day", "date"]],
    returns: "text",
    facts: facts(["2024-01-01", "Monday"], ["2025-12-25", "Thursday"], ["2000-02-29", "Tuesday"]),
  }),
  computation({
    said: /\b(?:to|into|in|as) (?:its? |an? |the )?binary\b|\bbinary (?:form|notation) of\b/i,
    unless: [/\bback\b|\bboth\b|\bbinary (?:(?:numbers?|strings?) )?(?:to|into)\b|\bhex/i, FROM_BINARY],
    words:
      "convert converts converter turn turns decimal number numbers whole integer binary form notation write writes",
    name: "to_binary",
    purpose: "Write the number in binary.",
    params: [["number", "integer"]],
    returns: "text",
    facts: facts([10, "1010"], [1, "1"], [0, "0"], [255, "11111111"]),
  }),
  computation({
    said: /\b(?:pieces|chunks|groups|batches|sublists)\b[^.]{0,40}\b(?:size|of n)\b|\bchunk/i,
    unless:
      /\boverlap|\b(?:evenly|equal|same)\b|\b(?:n|number of|two|one) (?:\w+ )?(?:pieces|chunks|groups|batches|sublists)\b/i,
    words:
      "chunk chunks split splits divide divides list lists items item array pieces piece groups group batches batch sublists size last may might be shorter smaller one n",
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
    unless: [/\bunderscores?\b|\bmax|\bunique\b/i, NOT_FROM_TITLE, DROPPED],
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
    said: /\b(?:to|into|in|as) (?:the )?morse\b/i,
    unless: [/\bback\b|\bboth\b|\bdecode|\bfrom morse|\bmorse(?: code)? (?:to|into)\b/i, FROM_MORSE],
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
    said: FROM_HEX,
    unless: [/\bback\b|\bboth\b/i, TO_HEX],
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
];

/** Each stands on an idiom of the house; a test runs every fact against it in both languages. */
export const KNOWN_COMPUTATIONS: KnownComputation[] = [
  ...YES_NO_COMPUTATIONS,
  ...VALUE_COMPUTATIONS,
  ...DAY_COMPUTATIONS,
];
