import { computation, facts, type KnownComputation, type Sketch } from "./known-computation.ts";

/** "checks whether", "prints yes if", "validates": a question with two answers, not a list of what answers it. */
const WHETHER =
  /\b(?:whether|if|check(?:s|er)?|test(?:s|er)?|validat\w+|verif\w+|yes|true|is (?:it |this |the \w+ |the )?(?:an? )?(?:leap|prime|palindrome|valid))\b/i;
/** "prints no if it is prime": the answers stand the other way round. */
const INVERTED =
  /\b(?:no|false|invalid) (?:if|when|for|where)\b|\b(?:otherwise|else),? (?:it )?(?:prints? |says? |gives? )?(?:yes|true|valid)\b/i;
/** "prints valid or invalid": other words than the yes and no a program answers with. */
const OWN_ANSWER =
  /\b(?:prints?|says?|shows?|outputs?|displays?|answers?) ["'`]?(?:true|false|valid|invalid|prime|leap|palindrome|balanced|anagrams?|match(?:ed)?)\b/i;
/** "prints the number if it is prime" keeps what fits, and answers nothing. */
const PRINTS_IT =
  /\b(?:prints?|shows?|gives?|returns?|outputs?|lists?|displays?) (?:(?:the|an?|all|every|each|only|it|them|leap) )*(?:it|them|years?|numbers?|integers?|words?|texts?|phrases?|sentences?|strings?)\b[^.;]*\b(?:if|that|which)\b/i;
const ANSWER = "yes no true false otherwise check checks checker test tests tell tells";

const question = (sketch: Omit<Sketch, "returns">): KnownComputation =>
  computation({
    ...sketch,
    returns: "boolean",
    said: [sketch.said, WHETHER].flat(),
    unless: [sketch.unless ?? [], INVERTED, OWN_ANSWER, PRINTS_IT].flat(),
    words: `${ANSWER} ${sketch.words}`,
  });

/** Questions that are answered with yes or no. */
export const YES_NO_COMPUTATIONS: KnownComputation[] = [
  question({
    said: /\bleap[- ]years?\b/i,
    words: "leap leap-year year years number",
    name: "is_leap_year",
    purpose: "Tell whether the year is a leap year.",
    params: [["year", "integer"]],
    facts: facts([2024, true], [2023, false], [1900, false], [2000, true]),
  }),
  question({
    said: /\bprime(?: number)?\b(?! factors)/i,
    unless: /\bprimes\b|\ball prime|\bprime numbers\b|\bfactors?\b|\bnext\b/i,
    words: "prime number whole integer n",
    name: "is_prime",
    purpose: "Tell whether the number is prime.",
    params: [["number", "integer"]],
    facts: facts([2, true], [1, false], [9, false], [97, true], [0, false]),
  }),
  question({
    said: /\bpalindromes?\b/i,
    words:
      "palindrome text word phrase sentence ignore ignores ignoring ignored space spaces punctuation upper lower case",
    name: "is_palindrome",
    purpose: "Tell whether the text reads the same backwards; spaces, punctuation and upper or lower case are ignored.",
    params: [["text", "text"]],
    many: true,
    facts: facts(["level", true], ["hello", false], ["noon", true]),
  }),
  question({
    said: /\banagrams?\b/i,
    unless: /\bgroups?\b|\beach (?!other\b)/i,
    words: "anagram anagrams two words word each other another",
    name: "is_anagram",
    purpose: "Tell whether the two words are anagrams of each other, ignoring case and spaces.",
    params: [
      ["first", "text"],
      ["second", "text"],
    ],
    facts: facts(["listen", "silent", true], ["apple", "pear", false], ["aab", "abb", false]),
  }),
  question({
    said: [/\bbrackets?\b|\bparenthes[ei]s\b/i, /\b(?:balanced|match(?:ing|ed)?|closed)\b/i],
    unless: /\bposition\b|\bwhere\b/i,
    words: "bracket brackets parentheses text string all balanced match matching matched pairs closed properly",
    name: "is_balanced",
    purpose: "Tell whether all brackets of the text are balanced.",
    params: [["text", "text"]],
    many: true,
    facts: facts(["(a[b])", true], ["(]", false], ["((", false], ["none", true]),
  }),
  question({
    said: /\bcredit card\b|\bcard numbers?\b|\bluhn\b/i,
    unless: /\bcheck (?:number|digit|sum)s?\b|\bchecksums?\b(?! is)/i,
    words: "credit card number numbers valid invalid validate validates luhn algorithm check checksum",
    name: "is_valid_card",
    purpose: "Tell whether the card number passes the Luhn check.",
    params: [["number", "text"]],
    facts: facts(["4539578763621486", true], ["4539578763621487", false]),
  }),
];
