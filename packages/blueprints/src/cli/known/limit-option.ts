import type { CliArg } from "../form.ts";
import { dashed } from "../words.ts";

/** An option that says how many lines are printed. */
export interface LimitOption {
  name: string;
  /** What holds without it: so many, all of them, or nothing is said of it. */
  otherwise: number | "all" | null;
}

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const COUNT = `(\\d{1,3}|${NUMBERS.join("|")}|twenty|all)(?: (?:of them|words|lines|names|entries|results|rows|items|files))?`;
const countOf = (word: string): number | "all" => {
  if (word === "all") return "all";
  if (word === "twenty") return 20;
  return NUMBERS.includes(word) ? NUMBERS.indexOf(word) + 1 : Number(word);
};

const SHOWN = "(?:printed|shown|listed|output|displayed)";
const SHOW = "(?:prints?|shows?|lists?|outputs?|displays?)";
/** What is printed; any word with an s at its end might be a verb ("leaves"). */
const THINGS =
  "(?:words|lines|names|entries|results|rows|items|files|ones|records|users|people|paths|tags|keys|values|addresses|matches|groups|votes)";
const MOST = "(?:most (?:frequent|common|used)|largest|biggest|highest)";
const NOUN = `(?:of (?:them|these)|${THINGS}|${MOST}(?: ${THINGS})?)`;
const HOW_MANY = `(?:how many(?: ${NOUN})?(?: (?:(?:are|is|should be|will be|get)(?: to be)? ${SHOWN}|(?:to|it) ${SHOW}))?|(?:the )?(?:maximum )?number of ${NOUN}(?: (?:(?:that are )?${SHOWN}|to ${SHOW}|it ${SHOW}))?)`;
const SO_MANY = `(?:(?:only |just |at most )+(?:the )?(?:first |top )?n|the (?:first |top )?n|(?:first|top) n|(?:only |just |at most )?(?:the )?(?:first |top )?(?:that many|this many|so many))(?: ${NOUN})?(?: are ${SHOWN})?`;

/** The ways a sentence says that an option limits what is printed; `flag` with the word that stands for its value. */
const wordings = (flag: string): string[] => [
  `(?:the )?(?:option )?${flag}(?: option)?,? (?:says|sets|limits|tells|chooses|decides|determines|controls|gives|specifies|changes|is) (?:${HOW_MANY}|(?:it|the (?:output|list|result)) to ${SO_MANY})`,
  `(?:with )?(?:the )?(?:option )?${flag}(?: option)?,? (?:it |the (?:tool|program|command|script) )?(?:(?:to )?${SHOW} )?${SO_MANY}`,
  `${HOW_MANY},? (?:(?:can be|is|are|may be) )?(?:given|set|chosen|changed|limited|passed|specified) (?:with|by|using|as|through|via) (?:an? |the )?(?:option )?${flag}`,
  `(?:where |and |, )?n is (?:given|set|passed|chosen) (?:with|by|as) ${flag}`,
];
const DEFAULTS = [
  `(?:otherwise|else),? (?:the )?${COUNT}(?: are ${SHOWN})?`,
  `(?:it is |it |which is )?(?:by )?(?:the )?default(?:s|ing)?(?: value)?(?: is| to| of|:)? ?${COUNT}`,
  `by default,? (?:it ${SHOW} |the )?${COUNT}(?: are ${SHOWN})?`,
  `${COUNT} (?:by default|is the default|as (?:the )?default|if (?:it is )?(?:not given|omitted|missing|left out)|without it)`,
  `without (?:it|${"FLAG"}),? (?:it is |it ${SHOW} )?(?:the )?${COUNT}(?: are ${SHOWN})?`,
];

/** "The first N lines are counted", "of the file": that many are read, not printed. */
const OF_INPUT = /^ (?:are|is|will|get|of (?:the|a|each|every)|from|in (?:the|a))\b/i;

/**
 * Takes what a text says of an option that limits what is printed out of it. Null where it says nothing of one, or says
 * it in other words. Pure.
 * @param thing what else than words, lines and the like is printed
 */
export function limitOption(
  told: string,
  options: CliArg[],
  thing = "lines",
): { text: string; limit: LimitOption } | null {
  // What else is printed may be called by its own name: "the N largest shops".
  const text = told.replace(new RegExp(`\\b${thing}\\b`, "gi"), "lines");
  for (const option of options) {
    if (option.many || option.listed || option.reads || !["integer", "text", "boolean"].includes(option.type)) continue;
    const name = dashed(option.name);
    const flag = `${name.length === 1 ? "-" : "--"}${name}(?:[ =](?:n\\b|<\\w+>|num(?:ber)?\\b|count\\b|\\d+))?`;
    const found = wordings(flag)
      .map((wording) => new RegExp(`(?<![\\w-])${wording}(?![\\w-])`, "i").exec(text))
      .find((match) => match !== null);
    if (!found || OF_INPUT.test(text.slice(found.index + found[0].length))) continue;
    let left = `${text.slice(0, found.index)} ; ${text.slice(found.index + found[0].length)}`;
    const standard = DEFAULTS.map((one) =>
      new RegExp(`\\b${one.replace("FLAG", flag)}(?![\\w-])`, "i").exec(left),
    ).find((match) => match !== null);
    if (standard) left = `${left.slice(0, standard.index)} ; ${left.slice(standard.index + standard[0].length)}`;
    // "The N most frequent words" are as many as the option says.
    left = left.replace(/\b(?:the )?(?:top|first) N\b(?! most)/g, " the most frequent ").replace(/\bN (?=most\b)/g, "");
    return {
      text: left,
      limit: { name: option.name, otherwise: standard?.[1] ? countOf(standard[1].toLowerCase()) : null },
    };
  }
  return null;
}
