import type { CliArg } from "../form.ts";
import { fieldName } from "../words.ts";
import { sentencesOf } from "./spans.ts";

/** Names code gives to values that a call shows without one. */
const UNNAMED = /^(?:text|second|third|(?:second_|third_)?(?:number|amount|date|time|duration))$/;
const ARTICLE = /^(?:an?|the|one|its|two|some)\s+/i;
/** "takes a start and an end time and an optional break": the list of what a program is given. */
const TAKES =
  /\b(?:takes?|accepts?|expects?|(?:is|are) given|given|gets?|reads?|needs?) (?<list>(?:an?|the|one) [^.;:()`"]{3,160})/i;
/** Where a list of values ends: what is done with them. */
const DOES =
  /,? (?:and|then|to) (?:then )?(?:prints?|shows?|tells?|gives?|calculates?|computes?|works?|returns?|outputs?|says?|writes?|converts?|counts?|turns?)\b.*$/i;
const ORDINAL =
  /\b(?:the )?(?<nth>first|second|third|last) (?:argument|parameter|value|word)(?: is| must be| can be| has to be| should be)(?: either| one of)? (?<words>[a-z][\w-]*(?:, [a-z][\w-]*)*,? or [a-z][\w-]*)(?=[\s.,;:]|$)/gi;

/** The head of "an optional break in minutes", as words. */
const headOf = (phrase: string): string[] =>
  // "the number of people" counts people.
  (
    phrase
      .replace(/^(?:numbers?|amount) of /i, "")
      .split(/\s+(?:in|of|for|as|with|per|from|to|like|such|that|which|on|at)\b/i)[0] ?? ""
  )
    .replace(/[^\w\s-]/g, " ")
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "" && !/^(?:optional|another|other|given|whole|positive)$/i.test(word));

/** The parts of a list: at articles, or where "and" joins two nouns without one. */
function partsOf(list: string): string[] {
  const parts = list.split(/,? and (?=(?:an?|the|one|optionally)\b)|, (?:and )?(?=(?:an?|the|one|optionally)\b)/i);
  return parts.length > 1 ? parts : list.split(/,? and (?=[a-z]+(?: in [a-z]+)?(?:,|$))/i);
}

/** The noun phrases a program takes, each with whether it may be left out. */
function takenPhrases(brief: string): { words: string[]; optional: boolean }[] {
  for (const text of sentencesOf(brief)) {
    const list = TAKES.exec(text)?.groups?.list?.replace(DOES, "");
    if (!list) continue;
    const parts = partsOf(list);
    return parts.map((part) => ({
      words: headOf((part.split(",")[0] ?? "").replace(/^optionally\s+/i, "").replace(ARTICLE, "")),
      optional: /\boptional/i.test(part),
    }));
  }
  return [];
}
/** "a start and an end time": names of the values a call shows bare, in their order. */
function namesTaken(brief: string, count: number): string[] | null {
  const phrases = takenPhrases(brief).filter((one) => !one.optional);
  if (phrases.length !== count || phrases.some((one) => one.words.length === 0 || one.words.length > 3)) return null;
  const last = phrases.at(-1)?.words ?? [];
  // "a start and an end time" leaves the noun of the first to the last.
  const shared = phrases.length > 1 && last.length === 2 && phrases.slice(0, -1).every((one) => one.words.length === 1);
  const names = phrases.map(({ words }) => fieldName((shared ? words.slice(0, 1) : words).join("_").toLowerCase(), ""));
  return names.includes("") || new Set(names).size !== names.length ? null : names;
}

/** "The second argument is major, minor or patch": the words a value is one of, by its place. */
function wordsByPlace(brief: string): { nth: number; words: string[] }[] {
  return [...brief.replaceAll("`", "").matchAll(ORDINAL)].map((found) => ({
    nth: ["first", "second", "third"].indexOf(found.groups?.nth?.toLowerCase() ?? ""),
    words: (found.groups?.words ?? "").split(/,? or |, /).map((word) => word.trim()),
  }));
}

/** Values a call shows bare, with the names and choices that sentences of the brief give them. */
export function withTakenValues(args: CliArg[], shown: readonly string[], brief: string): CliArg[] {
  const bare = args.filter((one) => one.kind === "positional");
  const chosen = wordsByPlace(brief);
  const chosenAt = (at: number): string[] =>
    chosen.find((one) => (one.nth < 0 ? bare.length - 1 : one.nth) === at && one.words.includes(shown[at] ?? ""))
      ?.words ?? [];
  const names = bare.every((one) => UNNAMED.test(one.name)) ? namesTaken(brief, bare.length) : null;
  return args.map((one) => {
    const at = bare.indexOf(one);
    if (at < 0) return one;
    const words = one.type === "text" && !one.many ? chosenAt(at) : [];
    const name = names?.[at] ?? (words.length > 0 && UNNAMED.test(one.name) ? "choice" : one.name);
    const kept = names ? args.filter((item) => item.kind !== "positional") : args;
    const free = kept.some((item) => item !== one && item.name === name) ? one.name : name;
    return { ...one, name: free, ...(words.length > 0 ? { type: "choice" as const, choices: words } : {}) };
  });
}
