import { createRandom, type Random } from "../platform/index.ts";
import type { SourceLanguage } from "./ports.ts";

/** Literals of each plain type, boundaries first; written so that every language's judge reads them. */
const NUMBERS = ["0", "1", "2", "-1", "3", "5", "7", "10", "12", "100"];
const FRACTIONS = ["0.0", "1.0", "-1.5", "2.5", "0.1", "100.0"];
const TEXTS = ['""', '"a"', '"ab"', '"aba"', '"abcabc"', '"Hello World"', '"a1b2"', '"()"', '"123"', '"zzz"'];
const LENGTHS = [0, 1, 2, 3, 3, 4, 5, 6];
const ROWS = [2, 2, 3, 3, 1, 4];
const MAX_DEPTH = 3;
const HALF = 0.5;
const HIGHEST = 6;
const LONGEST = 8;
/** Beyond the boundaries everything is drawn. */
const DRAWN = Number.MAX_SAFE_INTEGER;

interface Draw {
  random: Random;
  /** The how-manieth call it is for. */
  step: number;
  /** Rows of a grid have one length: most programs take that for granted. */
  row?: number;
  /** Numbers stay below it, and a single one is often it: places, counts and sizes that fit each other. */
  below?: number;
}
type Maker = (draw: Draw) => string;

/** Texts of the usual kinds, and such made of the words that the code itself speaks of. */
const textOf =
  (words: readonly string[]): Maker =>
  ({ random, step }) => {
    if (words.length === 0 || random.next() < HALF) return TEXTS[step] ?? random.pick(TEXTS, '""');
    const length = random.between(1, LONGEST);
    return JSON.stringify(Array.from({ length }, () => random.pick(words, "")).join(""));
  };

const wholeNumber: Maker = ({ random, step, row, below }) => {
  if (below === undefined) return NUMBERS[step] ?? random.pick(NUMBERS, "0");
  return String(row === undefined && random.next() < HALF ? below : random.between(0, below - 1));
};

const pickFrom =
  (texts: readonly string[]): Maker =>
  ({ random, step }) =>
    texts[step] ?? random.pick(texts, "0");

const listOf =
  (item: Maker): Maker =>
  ({ random, step, row, below }) => {
    const length = row ?? below ?? LENGTHS[step] ?? random.pick(LENGTHS, 3);
    const inner = { random, below, step: DRAWN, row: random.pick(ROWS, 2) };
    return `[${Array.from({ length }, () => item(inner)).join(", ")}]`;
  };

/** Python's own way of writing them; the other judges read it too. */
const TRUTH = ["True", "False"];
const LIST = /^(?:List|list|Sequence|Iterable|ArrayList|Array|Collection)\s*[[<]([\s\S]+)[\]>]$/;
const PAIR = /^(?:Tuple|tuple)\[([\s\S]+)\]$/;

/** Null for a type whose values nobody can make up from its name. */
function makerOf(type: string, words: readonly string[], depth = 0): Maker | null {
  const name = type.trim();
  if (depth > MAX_DEPTH) return null;
  if (/^(?:int|Integer|[lL]ong|number|short)$/.test(name)) return wholeNumber;
  if (/^(?:float|[dD]ouble)$/.test(name)) return pickFrom(FRACTIONS);
  if (/^(?:str|[sS]tring)$/.test(name)) return textOf(words);
  if (/^[bB]ool(?:ean)?$/.test(name)) return pickFrom(TRUTH);
  const item = LIST.exec(name)?.[1] ?? /^([\s\S]+)\[\]$/.exec(name)?.[1];
  const inner = item === undefined ? null : makerOf(item, words, depth + 1);
  if (inner) return listOf(inner);
  const parts = PAIR.exec(name)?.[1];
  const makers = parts === undefined ? [] : splitTop(parts).map((part) => makerOf(part, words, depth + 1));
  if (makers.length === 0 || makers.includes(null)) return null;
  return (draw) => `(${(makers as Maker[]).map((make) => make(draw)).join(", ")},)`;
}

/** Parts between the commas that no bracket holds. */
function splitTop(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const char of text) {
    if ("[<({".includes(char)) depth += 1;
    if ("]>)}".includes(char)) depth -= 1;
    if (char === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** What stands in the brackets behind the last mention of a name that is followed by any. */
function parametersIn(text: string, name: string): string | null {
  const open = [...text.matchAll(new RegExp(`\\b${name}\\s*(?:=\\s*(?:async\\s*)?(?:function\\s*)?)?\\(`, "g"))]
    .map(({ index, 0: found }) => index + found.length)
    .findLast((at) => /[:\w]/.test(text.charAt(at)) || text.charAt(at) === ")");
  if (open === undefined) return null;
  let depth = 1;
  for (let at = open; at < text.length; at++) {
    if ("([{".includes(text.charAt(at))) depth += 1;
    if (")]}".includes(text.charAt(at)) && --depth === 0) return text.slice(open, at);
  }
  return null;
}

const typeIn = (parameter: string, language: SourceLanguage): string =>
  language === "java"
    ? parameter.replace(/^final\s+/, "").replace(/\s+\w+$/, "")
    : (/:([^=]+)/.exec(parameter)?.[1]?.trim() ?? "");

/**
 * Calls of a function made from nothing but the types of its signature, boundaries first: for code without an example.
 * `signature` is any text that holds it, the entry last. None where a parameter has no type, or one that cannot be made
 * up. `words` are pieces of texts worth trying. Repeatable by seed. Pure.
 */
export function signatureCalls(
  signature: string,
  {
    entry,
    language,
    seed,
    count,
    words = [],
  }: { entry: string; language: SourceLanguage; seed: number; count: number; words?: readonly string[] },
): string[] {
  const name = entry.split(".").at(-1) ?? entry;
  const parameters = parametersIn(signature, name);
  if (parameters === null) return [];
  const makers = splitTop(parameters).map((parameter) => makerOf(typeIn(parameter, language), words));
  if (makers.length === 0 || makers.includes(null)) return [];
  const random = createRandom(seed);
  const calls = new Set<string>();
  for (let step = 0; calls.size < count && step < 4 * count; step++) {
    // Boundaries together at first; then values that fit each other, and every third call whatever comes.
    const below = step < LENGTHS.length || step % 3 === 0 ? undefined : random.between(1, HIGHEST);
    const draw = { random, below, step: step < LENGTHS.length ? step : DRAWN };
    const args = (makers as Maker[]).map((make) => make(draw));
    calls.add(`${name}(${args.join(", ")})`);
  }
  return [...calls];
}

const QUOTED = /"([^"\\\n]{1,12})"|'([^'\\\n]{1,12})'/g;
const MAX_WORDS = 24;

/** Short texts that a source speaks of, for inputs that reach its branches. Pure. */
export function wordsIn(source: string): string[] {
  const found = [...source.matchAll(QUOTED)].flatMap(([, double, single]) => double ?? single ?? []);
  return [...new Set(found)].slice(0, MAX_WORDS);
}
