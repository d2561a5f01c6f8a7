import type { CliArg } from "../form.ts";
import { plural } from "../words.ts";
import { type LimitOption, limitOption } from "./limit-option.ts";
import { type NumberFigures, numberFiguresOf } from "./number-work.ts";
import { Reader } from "./reader.ts";

/** Work on the lines of a text file, as a brief describes it in its own words. */
export type LineWork =
  | {
      kind: "tally";
      /** What a line holds: "name". */
      item: string;
      order: "most" | "fewest" | "name" | "seen" | null;
      ties: "name" | "seen" | null;
      /** Only lines that occur more than once. */
      repeated: boolean;
      /** Each line with its count, or only the line. */
      counted: boolean;
      most: number | null;
      /** An option says how many there are. */
      limit?: LimitOption;
    }
  | { kind: "matching"; wanted: string; numbered: boolean; ignoreCase: boolean; fileFirst: boolean; counted?: boolean }
  /** Lines whose first word is the wanted one, which an option may name; without it all lines. */
  | { kind: "starting"; wanted: string; option: string | null }
  | { kind: "unique" }
  | { kind: "sorted"; descending: boolean; byLength?: boolean }
  | { kind: "compared"; parts: ("first" | "second" | "both")[] }
  | {
      kind: "words";
      order: "most" | "name" | null;
      ties: "name" | null;
      most: number | null;
      option: boolean;
      limit?: LimitOption;
      /** The brief says that case makes no difference. */
      ignoreCase?: boolean;
    }
  | NumberFigures
  /** `wordLength`: the average length of a word too, with so many decimals. */
  | { kind: "figures"; of: ("lines" | "words" | "characters")[]; wordLength?: number };

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const numberOf = (text: string): number => (NUMBERS.indexOf(text) >= 0 ? NUMBERS.indexOf(text) + 1 : Number(text));
const NUMBER = `(\\d{1,3}|${NUMBERS.join("|")})`;
const ALPHABETICAL = "(?:in |by )?(?:alphabetical(?:ly)?(?: order)?|alphabetic order|name order)";
const SEEN =
  "in (?:the )?(?:same )?order (?:of (?:their )?(?:first )?(?:appearance|occurrence)|(?:in which )?they (?:first )?(?:appear|occur|come)(?: first)?(?: in the file)?)";
const SORTED = "(?:sorted |ordered |listed |ranked |sort(?:s|ing)? (?:it |them )?)?";

/** How often a line is there, in other words than "count"; "its number of letters" is another figure. */
const TIMES = "occurrences|votes|appearances|mentions|repetitions|entries|times it (?:occurs|appears|is [a-z]+)";

/** Upper and lower case are the same, as people say it. */
const CASE_ALIKE = new RegExp(
  [
    "\\b(?:ignoring|regardless of|without regard to|it ignores|ignores?) (?:upper (?:and|or) lower )?case",
    "\\bcase[- ]insensitive(?:ly)?",
    "\\b(?:the )?case (?:is ignored|is not important|does not matter|doesn't matter|makes no difference)",
    "\\bupper(?:[- ]?case)? and lower[- ]?case(?: letters)?(?: are| count| is)?(?: treated| counted| taken)?(?: as)?(?: the)? (?:alike|equal(?:ly)?|same|one)(?: word)?",
  ].join("|"),
);

/** "one name a line", "with one word per line": what a line holds, and what all of them are called ("of votes"). */
function itemOf(reader: Reader): { item: string; all: string | null } | null {
  const found = reader.take(
    /(?:\bof ([a-z]+)(?: and [a-z]+)?,? )?(?:\(|with )?\b(?:one|a|an) ([a-z]+) (?:a|per|on each|in each|on every|each|every) line\)?/,
  );
  return found?.[2] ? { item: found[2], all: found[1] ?? null } : null;
}

/** The order of counted lines and how equal counts stand. */
function orderOf(reader: Reader, item: string): Pick<Extract<LineWork, { kind: "tally" }>, "order" | "ties"> {
  const ties = reader.take(
    new RegExp(
      `\\b(?:with )?(?:ties|equal counts|equal numbers|(?:those|${plural(item)}|lines|ones) with (?:equal|the same) (?:counts?|numbers?|frequency|votes)) (?:are |come |go )?(?:broken |resolved |shown |printed )?${SORTED}(?:(${ALPHABETICAL}|by (?:${item}|name))|(${SEEN}))`,
    ),
  );
  const by = "(?:frequent|common|often|used|popular|votes?|counts?|occurrences|times)";
  const most =
    reader.has(
      new RegExp(
        `\\b${SORTED}(?:the )?(?:most|highest|largest|biggest)(?: ${by}| [a-z]+s)?(?: ${by})? (?:first|on top|at the top)`,
      ),
    ) ||
    reader.has(/\b(?:sorted |ordered )?by (?:its |their )?(?:count|frequency),? (?:in )?descending(?: order)?/) ||
    reader.has(/\b(?:sorted |ordered )?in descending order (?:of|by) (?:their )?(?:count|frequency)/) ||
    reader.has(/\b(?:sorted |ordered )?by (?:count|frequency),? from (?:high to low|highest to lowest|most to least)/);
  const fewest =
    !most &&
    (reader.has(
      new RegExp(`\\b${SORTED}(?:the )?(?:least|fewest|lowest|smallest)(?: ${by}| [a-z]+s)?(?: ${by})? first`),
    ) ||
      reader.has(/\b(?:sorted |ordered )?by (?:count|frequency),? (?:in )?ascending(?: order)?/));
  const seen = reader.has(new RegExp(`\\b${SORTED}${SEEN}`));
  const named = reader.has(new RegExp(`\\b${SORTED}(?:${ALPHABETICAL}|by ${item})`));
  const said = [most && "most", fewest && "fewest", seen && "seen", named && "name"].filter((one) => one !== false);
  return {
    order: said.length === 1 ? (said[0] as "most" | "fewest" | "seen" | "name") : null,
    ties: ties ? (ties[1] ? "name" : "seen") : null,
  };
}

/** "prints each name with its count", "every line that occurs more than once together with how often it occurs". */
function tallyOf(text: string): LineWork | null {
  const reader = new Reader(text);
  const { item, all } = itemOf(reader) ?? { item: "line", all: null };
  const noun = `(?:lines?|${item}|${plural(item)}|entr(?:y|ies)|of them|one)`;
  const { order, ties } = orderOf(reader, item);
  const top = reader.take(
    new RegExp(
      `\\b(?:only )?(?:the )?(?:top ${NUMBER}(?: most (?:frequent|common))?|${NUMBER} most (?:frequent|common|popular))(?= ${noun})`,
    ),
  );
  const repeats = "(?:occurs?|appears?|is there|are there|comes? up|shows? up|repeats?|is repeated|is listed)";
  const repeated =
    reader.has(
      new RegExp(
        `\\b(?:only )?(?:each|every|all|the|any)?(?: the)? ?${noun} (?:that|which) ${repeats}(?: in it)? (?:more than once|at least twice|twice or more|several times|multiple times)`,
      ),
    ) || reader.has(new RegExp(`\\bduplicated? ${noun}`));
  // "find duplicate lines. It should print every line that occurs more than once" says one thing twice.
  if (repeated) reader.has(new RegExp(`\\b(?:finds?|lists?|shows?|detects?)? ?;? ?duplicated? ${noun}`));
  const often = `(?:with |and |together with |along with |followed by )*(?:how (?:often|many times) (?:it|they|each|each ${item}|that ${item}|every ${item}|each line|every line) ?(?:${repeats}s?|was [a-z]+|is [a-z]+)?|(?:its|their|the|a) (?:number of (?:${all ? `${all}|` : ""}${TIMES})|counts?|frequency|total count)|(?:its|their) total)\\b`;
  const counted =
    reader.has(new RegExp(`\\b(?:each|every|all|the)? ?(?:distinct |different |unique )?${noun} ${often}`)) ||
    reader.has(
      new RegExp(
        `\\b(?:and )?(?:how often|how many times) (?:each|every) (?:distinct |different |unique )?${noun} ${repeats}`,
      ),
    ) ||
    (repeated && reader.has(new RegExp(`\\b${often}`)));
  if (!counted && !repeated) return null;
  // "the three most frequent in alphabetical order" picks by one order and prints in another.
  if (top && order !== null && order !== "most") return null;
  if (counted)
    reader.has(new RegExp(`\\bcounts? (?:the )?(?:${noun}|votes|how (?:often|many times) each ${noun} ${repeats})`));
  const subject = /\bof ([a-z]+)/.exec(text.toLowerCase())?.[1] ?? "";
  if (!reader.isDone(`${subject} log in it ${counted ? "count counts" : ""} ${item}`)) return null;
  return {
    kind: "tally",
    item,
    order: order ?? (top ? "most" : null),
    ties,
    repeated,
    counted,
    most: top ? numberOf(top[1] ?? top[2] ?? "") : null,
  };
}

/** "searches a text file for a word and prints the matching lines". */
const searched = (reader: Reader): string | null =>
  reader.take(
    /\bsearch(?:es)? (?:through )?(?:a|the) (?:text |log )?file for (?:a |the )?(?:given )?(word|text|term|string|phrase|keyword),? and (?:prints?|shows?|lists?|gives?) (?:all |only )*(?:the |its )?(?:matching lines|lines (?:that|which) contain (?:it|the \1)|lines (?:with|containing) (?:it|the \1))/,
  )?.[1] ?? null;

/** "each line starts with a level; prints only the lines of a given level": chosen by the first word of a line. */
function startingOf(text: string, options: CliArg[]): LineWork | null {
  const reader = new Reader(text);
  const [, wanted] =
    reader.take(
      /\b(?:where )?(?:each|every) line (?:starts|begins) with (?:an? |its |the )?(?:log )?(level|type|tag|category|status)(?: \([^()]*\))?/,
    ) ?? [];
  if (!wanted) return null;
  const option = options.find((one) => one.name === wanted && (one.kind === "option" || one.kind === "flag"));
  const flag = option ? `--${wanted}(?:[ =](?:<\\w+>|${wanted}))?` : "";
  const given = option ? `(?:,? (?:which |that )?(?:(?:is|can be) )?given (?:with|by|as|in) ${flag})` : "(?: is given)";
  const found = reader.has(
    new RegExp(
      `\\b(?:only |just )*(?:the )?lines (?:of|with|that have|which have) (?:an? |the |this |that )?(?:given |certain |wanted )?${wanted}${given}?`,
    ),
  );
  if (!found) return null;
  if (option) {
    reader.has(new RegExp(`\\b(?:the )?${wanted} (?:is|can be) given (?:with|by|as) ${flag}`));
    reader.has(
      new RegExp(
        `\\bwithout (?:it|the option|${flag}),? (?:it )?(?:(?:prints?|shows?) (?:all|every) (?:of the )?(?:the )?lines?|all (?:of the )?lines are (?:printed|shown))`,
      ),
    );
  }
  return reader.isDone(`log filter filters ${wanted}`)
    ? { kind: "starting", wanted, option: option?.name ?? null }
    : null;
}

/** "the lines of a file which contain a given word, with line numbers". */
function matchingOf(text: string): LineWork | null {
  const reader = new Reader(text);
  const found = reader.take(
    /\b(?:all |every |each |only )?(?:the )?lines? (?:of (?:a|the|it) ?(?:text |log )?(?:file)? ?|in (?:a|the) ?(?:text |log )?file |from (?:a|the) ?(?:text |log )?file )?(?:(?:that|which) )?(?:contains?|containing|includes?|including|with|holds?) (?:a |the |this |that |some )?(?:given |certain |search |specified )?(word|text|term|string|phrase|keyword)(?: in (?:it|them))?/,
  );
  const wanted = found?.[1] ?? searched(reader);
  if (!wanted) return null;
  const counted = reader.has(
    /\b(?:how many|(?:the )?number of|counts?(?: the)?) +;(?: +(?:there )?(?:are|is)(?: there)?)?/,
  );
  const numbered = reader.has(
    /\b(?:each |together )?(?:with|and|after|prefixed (?:with|by)|preceded by|including) (?:its |their |the )?line[- ]numbers?/,
  );
  const ignoreCase = reader.has(CASE_ALIKE);
  if (!reader.isDone(`${wanted} searches search finds find looks look through log`)) return null;
  const low = text.toLowerCase();
  const [file, word] = [low.search(/\bfile\b/), low.search(new RegExp(`\\b${wanted}\\b`))];
  if (counted && numbered) return null;
  return {
    kind: "matching",
    wanted,
    numbered,
    ignoreCase,
    fileFirst: file >= 0 && file < word,
    ...(counted ? { counted } : {}),
  };
}

/** "removes duplicate lines from a file and keeps the first of each". */
function uniqueOf(text: string): LineWork | null {
  const reader = new Reader(text);
  const found =
    reader.take(
      /\b(?:removes?|drops?|deletes?|filters? out|strips?) (?:all |the )?(?:duplicated?|repeated|double) lines/,
    ) ??
    reader.take(/\b(?:each|every) (?:distinct |different )?line (?:only |just )?once/) ??
    reader.take(
      /\b(?:the |all |its )?lines (?:of (?:a|the) (?:text )?file )?without (?:the )?(?:duplicates|repetitions|repeats)/,
    );
  if (!found) return null;
  reader.has(
    /\b(?:and )?(?:keeps?|keeping|only) ;? ?(?:only )?(?:the )?first (?:occurrences?|one|of (?:each|them))(?: of (?:each|every)(?: line)?)?/,
  );
  reader.has(
    /\b(?:and )?(?:keeps?|keeping|in|without changing) (?:the |their |its )?(?:original |same )?order(?: of (?:the )?(?:lines|others|rest))?/,
  );
  return reader.isDone("lines line log rest remaining other") ? { kind: "unique" } : null;
}

/** "sorts the lines of a file alphabetically". */
function sortedOf(text: string): LineWork | null {
  const reader = new Reader(text);
  if (!reader.has(/\b(?:sorts?|the|its|all) (?:the |its |all )?lines(?: of (?:a|the) (?:text )?file)?(?= )/))
    return null;
  const longest = reader.has(
    /\b(?:by (?:their )?length,? )?(?:the )?longest (?:lines? )?first\b|\bby (?:their )?length,? descending\b/,
  );
  const byLength =
    longest ||
    reader.has(
      /\bby (?:their )?length(?:,? (?:the )?shortest (?:lines? )?first|,? ascending)?|\b(?:the )?shortest (?:lines? )?first/,
    );
  if (byLength) return reader.isDone("") ? { kind: "sorted", descending: longest, byLength } : null;
  const descending = reader.has(
    /\b(?:in )?(?:reverse(?:d)? alphabetical(?: order)?|alphabetical(?:ly)?(?: order)?,? (?:descending|reversed|from z to a))/,
  );
  const found = descending || reader.has(new RegExp(`\\b${SORTED}${ALPHABETICAL}`));
  return found && reader.isDone("") ? { kind: "sorted", descending } : null;
}

/** "the lines that are only in the first, then the lines only in the second". */
function comparedOf(text: string): LineWork | null {
  const reader = new Reader(text);
  if (!reader.has(/\b(?:compares?|takes?|reads?|of|in|between) two (?:text |log )?(?:files|lists)(?: of lines)?/))
    return null;
  const parts: { at: number; part: "first" | "second" | "both" }[] = [];
  const lines =
    "(?:and |then |, )*(?:all |every )?(?:the )?(?:lines?|those|ones)?(?: (?:that|which))?(?: (?:are|is|stand|occur|appear))?";
  for (const [pattern, part] of [
    [
      `${lines} (?:only (?:contained )?in (?:the )?(?:first|1st)(?: one| file)?|in the first(?: file| one)?,? (?:but|and) not in the second(?: one| file)?)`,
      "first",
    ],
    [
      `${lines} (?:only (?:contained )?in (?:the )?(?:second|2nd|other)(?: one| file)?|in the second(?: file| one)?,? (?:but|and) not in the first(?: one| file)?)`,
      "second",
    ],
    [`${lines} (?:in both(?: of them| files)?|(?:they )?have in common|common to both(?: files)?)`, "both"],
  ] as const) {
    const at = reader.text.search(new RegExp(`\\b${pattern}`));
    if (at >= 0)
      parts.push({
        at: text
          .toLowerCase()
          .search(new RegExp(part === "both" ? "both|common" : part === "first" ? "first" : "second|other")),
        part,
      });
    reader.has(new RegExp(`\\b${pattern}`));
  }
  if (parts.length === 0 || !reader.isDone("line lines them then two")) return null;
  return { kind: "compared", parts: parts.sort((a, b) => a.at - b.at).map((one) => one.part) };
}

/** "how many lines, words and characters it has". */
function figuresOf(text: string): LineWork | null {
  const reader = new Reader(text);
  const one = "(lines|words|characters)";
  const found = reader.take(
    new RegExp(
      `\\b(?:how many|(?:the |its )?numbers? of|counts? (?:the |all |all the )?(?:number of )?) ?${one}(?:(?:,| and|, and) (?:the )?(?:number of )?${one})?(?:(?:,| and|, and) (?:the )?(?:number of )?${one})?(?: (?:it|the file|a (?:text )?file|they) (?:has|have|contains?)| (?:there are|are) (?:in (?:it|the file|a (?:text )?file))?| (?:of|in|from) (?:a|the|it) ?(?:given )?(?:text )?(?:file)?)?`,
    ),
  );
  const average = reader.take(
    /\b(?:and |plus |, )?(?:the |its )?average (?:word length|length of (?:a |the |its )?words?)(?: (?:rounded )?(?:to|with) (one|two|[12]) decimals?(?: places?)?)?/,
  );
  const statistics = average ? "statistics given" : "";
  if (!found || !reader.isDone(`count counts count ${statistics}`)) return null;
  const digits = average?.[1];
  // Without a word of its decimals the average could be written in many ways.
  if (average && !digits) return null;
  const wordLength = digits
    ? { wordLength: Number.isNaN(Number(digits)) ? NUMBERS.indexOf(digits) + 1 : Number(digits) }
    : {};
  const of = found.slice(1).filter((name): name is "lines" | "words" | "characters" => name !== undefined);
  return new Set(of).size === of.length ? { kind: "figures", of, ...wordLength } : null;
}

/** "counts how often each word occurs and prints the ten most frequent words with their counts". */
function wordsOf(text: string): LineWork | null {
  const reader = new Reader(text);
  const each =
    reader.take(
      /\bcounts? (?:the )?(?:words?|(?:word )?(?:frequency|frequencies|occurrences) of (?:each|every|all|the) words?|how (?:often|many times) (?:each|every) (?:different |distinct )?word (?:occurs|appears|is used)|word (?:frequency|frequencies))(?: in)?/,
    ) ??
    reader.take(/\bhow (?:often|many times) (?:each|every) (?:different |distinct )?word (?:occurs|appears|is used)/);
  const top = reader.take(
    new RegExp(
      `\\b(?:only )?(?:the )?(?:top ${NUMBER}|${NUMBER} most (?:frequent|common|used)|most (?:frequent|common|used)(?! first))(?: most (?:frequent|common|used))?(?: ones| words| of them| (one|word)\\b)?`,
    ),
  );
  const counted = reader.has(
    /\b(?:each |every |all |the )?(?:different |distinct )?(?:words? )?(?:with|and|together with|along with) (?:its|their|the) (?:counts?|frequency|frequencies|numbers?(?! of)|number of (?:occurrences|times (?:it|they) (?:occurs?|appears?)))/,
  );
  const { order, ties } = orderOf(reader, "word");
  if (!each && !(counted && (top || order))) return null;
  if (order === "fewest" || order === "seen" || ties === "seen" || (top && order === "name")) return null;
  const ignoreCase = reader.has(CASE_ALIKE);
  if (!reader.isDone("words word ones text punctuation counter")) return null;
  const number = top?.[1] ?? top?.[2];
  const single = top?.[3] !== undefined;
  return {
    kind: "words",
    order: order ?? (top ? "most" : null),
    ties,
    most: number ? numberOf(number) : single ? 1 : null,
    option: top !== null && number === undefined && !single,
    ...(ignoreCase ? { ignoreCase } : {}),
  };
}

/** A work that prints as many as an option says; null where the work has no order that tells which ones these are. */
function limited(work: LineWork, limit: LimitOption): LineWork | null {
  if (work.kind !== "words" && work.kind !== "tally") return null;
  // "The ten most frequent words; --top N says how many": ten without it.
  const whole = { ...limit, otherwise: limit.otherwise ?? work.most };
  if (work.kind === "words") return work.order === "most" ? { ...work, most: null, option: true, limit: whole } : null;
  return work.order === null ? null : { ...work, most: null, limit: whole };
}

/** The one work on lines that a text describes from its first word to its last; null when a word of it is left over. */
export function lineWorkOf(text: string, options: CliArg[] = []): LineWork | null {
  const said = limitOption(text, options);
  const starting = said ? null : startingOf(text, options);
  if (starting) return starting;
  for (const read of [wordsOf, figuresOf, numberFiguresOf, comparedOf, matchingOf, uniqueOf, sortedOf, tallyOf]) {
    const found = read(said?.text ?? text);
    if (found) return said ? limited(found, said.limit) : found;
  }
  return null;
}
