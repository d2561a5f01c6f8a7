import { contentWords, partsOf, sentencesOf } from "./parts.ts";

export type FactKind = "number" | "name" | "boolean";

/** One claim of a sentence: about a subject, a value. */
export interface Fact {
  kind: FactKind;
  /** The words of the sentence without the value. */
  subject: ReadonlySet<string>;
  value: string;
  sentence: string;
}

const NUMBER = /(?<![\w.`/-])[-+]?\d[\d,_]*(?:\.\d+)?(?:\s?(?:%|°C|[kKMG]i?B\b|ms\b|s\b|min\b|h\b))?(?![\w/]|\.\d)/g;
const NUMBER_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const CODE_NAME = /`([^`\n]{1,80})`/g;
const NEGATION = /\b(?:not|never|no|cannot|can't|doesn't|don't|isn't|aren't|won't|without|neither|nor|n't)\b/gi;

/** Words whose choice is a yes or a no; the second is the negation of the first. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ["enabled", "disabled"],
  ["mutable", "immutable"],
  ["required", "optional"],
  ["true", "false"],
  ["safe", "unsafe"],
  ["allowed", "forbidden"],
  ["ascending", "descending"],
  ["inclusive", "exclusive"],
  ["synchronous", "asynchronous"],
  ["supported", "unsupported"],
  ["sorted", "unsorted"],
  ["stable", "unstable"],
  ["possible", "impossible"],
  ["valid", "invalid"],
  ["succeeds", "fails"],
];

/** `1,000` and `1000.0` are the same number, `5 s` and `5s` too. */
function plainNumber(text: string): string {
  const [, digits = "", unit = ""] = /^([-+]?[\d,_]*\.?\d*)\s?(.*)$/.exec(text.trim()) ?? [];
  const value = Number(digits.replaceAll(/[,_]/g, ""));
  return `${Number.isNaN(value) ? digits : value}${unit ? ` ${unit}` : ""}`;
}

function numberFacts(sentence: string): Fact[] {
  const spelled = sentence.replaceAll(/\b[a-z]+\b/gi, (word) => {
    const value = NUMBER_WORDS.indexOf(word.toLowerCase());
    return value < 2 ? word : String(value); // "zero" and "one" are said of too much else
  });
  const bare = spelled.replaceAll(CODE_NAME, (_, name: string) => (/^[-+]?\d[\d.,_]*$/.test(name) ? name : " "));
  const found = bare.match(NUMBER) ?? [];
  if (found.length === 0 || found.length > 2) return []; // which number is about what, nobody can tell
  const subject = contentWords(bare.replaceAll(NUMBER, " "));
  return [{ kind: "number", subject, value: found.map(plainNumber).join(" and "), sentence }];
}

function nameFacts(sentence: string): Fact[] {
  const names = [...sentence.matchAll(CODE_NAME)].map(([, name = ""]) => name.replace(/\(\)$/, ""));
  const [last] = names.slice(-1);
  if (last === undefined || names.length > 2 || /^[-+]?\d/.test(last)) return [];
  // The last name is what is said of the rest: "`parse` raises `ValueError`".
  const at = sentence.lastIndexOf("`", sentence.lastIndexOf("`") - 1);
  const rest = `${sentence.slice(0, at)} ${sentence.slice(sentence.lastIndexOf("`") + 1)}`;
  return [{ kind: "name", subject: contentWords(rest), value: last, sentence }];
}

function booleanFacts(sentence: string): Fact[] {
  let positive = (sentence.match(NEGATION)?.length ?? 0) % 2 === 0;
  const words = contentWords(sentence.replaceAll(NEGATION, " "));
  const lower = new Set(sentence.toLowerCase().match(/[a-z]+/g) ?? []);
  const subject = new Set(words);
  for (const [yes, no] of OPPOSITES) {
    if (!lower.has(yes) && !lower.has(no)) continue;
    if (lower.has(no)) positive = !positive;
    for (const stemmed of contentWords(no)) subject.delete(stemmed);
    for (const stemmed of contentWords(yes)) subject.add(stemmed);
  }
  return [{ kind: "boolean", subject, value: positive ? "yes" : "no", sentence }];
}

/** What the prose of an answer claims: numbers, names of code, and whether something holds. */
export function factsOf(text: string): Fact[] {
  return partsOf(text)
    .filter(({ kind }) => kind === "prose")
    .flatMap(({ text: prose }) => sentencesOf(prose))
    .filter((sentence) => !sentence.endsWith("?") && sentence.length <= 400)
    .flatMap((sentence) => [...numberFacts(sentence), ...nameFacts(sentence), ...booleanFacts(sentence)]);
}
