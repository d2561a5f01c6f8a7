import { clausesOf, headOf } from "./brief-clauses.ts";
import { isNamingWhole, plainClause } from "./plain-clauses.ts";
import { commonWords, isUnrestricted, type ToldText, toldText } from "./restricted-wishes.ts";
import { PLAIN, SYNONYM, stem, tellingWords } from "./telling-words.ts";
import { isUnpressed, isUnpromised } from "./unpromised-deeds.ts";

/**
 * Clauses of a brief that nothing agreed upon speaks of. A prototype is not proved while a part of what was asked is
 * missing from its requirements, so each becomes a criterion that stays untested until it is placed or left out.
 */

const MAX_CLAUSES = 8;
/** A clause counts as placed when this share of its telling words is spoken of (set on the briefs of bench/data). */
const PLACED_SHARE = 0.6;
/** The opening says what the whole is, in words of its own. */
const OPENING_SHARE = 0.34;
/** The name of something that works by itself is a promise. */
const WORK_SHARE = 0.5;

/** What stands in quotes or code is meant to the letter; only its figures may be others. */
const literalsOf = (clause: string): { text: string; code: boolean }[] =>
  [...clause.matchAll(/`([^`]+)`|"([^"]+)"|“([^”]+)”/g)].map((match) => ({
    text: flat(match[1] ?? match[2] ?? match[3] ?? ""),
    code: match[1] !== undefined,
  }));
const flat = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\d+/g, "#")
    .replaceAll(/[^\p{L}#]+/gu, " ")
    .trim();

/** A call is spoken of by its first words (`todo add`) or by what follows the program's name. */
function isSpoken(
  { text, code }: { text: string; code: boolean },
  spoken: string,
  quoted: ReadonlySet<string>,
): boolean {
  if (text === "") return true;
  // "Empty" stands in every refusal of a form: as a word to be shown it is one that is quoted, or a row of its own.
  if (!code && (PLAIN.has(text) || SYNONYM.has(stem(text)))) return quoted.has(text);
  const words = text.split(" ");
  const forms = code ? [text, words.slice(0, 2).join(" "), words.slice(1).join(" ")] : [text];
  // What remains may be a figure only, and figures stand everywhere.
  return forms.some((form) => (form === text || /\p{L}/u.test(form)) && spoken.includes(` ${form} `));
}

/** What a clause is held against. */
interface Agreement {
  known: ReadonlySet<string>;
  /** The agreed texts, flattened, one behind the other. */
  spoken: string;
  quoted: ReadonlySet<string>;
  /** Words of what the prototype is called. */
  called: ReadonlySet<string>;
  promises: Promises | null;
}

/** What is promised, prepared for every clause. */
interface Promises {
  texts: readonly string[];
  /** All of them, word by word. */
  letters: string;
  told: readonly ToldText[];
  shown: readonly ToldText[];
  common: ReadonlySet<string>;
  figures: ReadonlySet<string>;
}

/**
 * Clauses whose telling words or literal texts the agreed texts do not hold, in the order of the brief, at most eight. Pure.
 * @param agreed texts of rows, criteria, leaves and examples
 * @param leftOut what the person put out of scope, in the words shown here
 * @param promised what the criteria promise, each behind its case and an arrow; an order, a place, a figure or a ban that a
 *   clause asks for has to be among it
 * @param more `name`: what the prototype is called, in words of the opening; `shown`: further texts that figures stand in
 */
export function unplacedClauses(
  brief: string,
  agreed: Iterable<string>,
  leftOut: readonly string[],
  promised?: readonly string[],
  more: { name?: string; shown?: readonly string[] } = {},
): string[] {
  const agreement = {
    ...agreementOf(agreed),
    called: tellingWords(more.name ?? ""),
    promises: promised === undefined ? null : promisesOf(promised, more.shown ?? []),
  };
  const unplaced = new Set<string>();
  for (const [at, clause] of clausesOf(brief).entries()) {
    if (unplaced.size === MAX_CLAUSES) break;
    const named = clause.slice(0, 200);
    if (!leftOut.includes(named) && isUnplaced(clause, at === 0 || isNamingWhole(clause), agreement))
      unplaced.add(named);
  }
  return [...unplaced];
}

function agreementOf(agreed: Iterable<string>): Pick<Agreement, "known" | "spoken" | "quoted"> {
  const known = new Set<string>();
  const spoken: string[] = [];
  const quoted = new Set<string>();
  for (const text of agreed) {
    quoted.add(flat(text));
    for (const literal of literalsOf(text)) quoted.add(literal.text);
    for (const word of tellingWords(text)) known.add(word);
    spoken.push(` ${flat(text)} \n`);
  }
  return { known, spoken: spoken.join(""), quoted };
}

function promisesOf(texts: readonly string[], shown: readonly string[]): Promises {
  const told = texts.map(toldText);
  return {
    texts,
    letters: texts.map(lettersOf).join("\n"),
    told,
    shown: shown.map(toldText),
    common: commonWords(told),
    figures: new Set([...texts, ...shown].flatMap((text) => [...figuresOf(text), ...spelledFigures(text)])),
  };
}

function isUnplaced(clause: string, opening: boolean, agreement: Agreement): boolean {
  const { known, spoken, quoted, promises } = agreement;
  const plain = plainClause(clause, opening);
  return (
    (opening ? isOpeningUnspoken(plain, agreement) : shareOf(plain, known) < PLACED_SHARE) ||
    (promises !== null && isUnkept(clause, plain, promises, opening)) ||
    isUnpressed(clause, spoken) ||
    literalsOf(clause).some((literal) => !isSpoken(literal, spoken, quoted))
  );
}

const shareOf = (text: string, known: ReadonlySet<string>): number => {
  const words = tellingWords(text);
  return words.size === 0 ? 1 : words.intersection(known).size / words.size;
};

/** The name of the whole may be in words of its own; what it is to have or to do may not. */
function isOpeningUnspoken(opening: string, { known, called }: Agreement): boolean {
  const { head, rest, works } = headOf(opening);
  const isNamed = works ? shareOf(head, known) >= WORK_SHARE : shareOf(opening, known.union(called)) >= OPENING_SHARE;
  return !isNamed || shareOf(rest, known) < PLACED_SHARE;
}

/**
 * What only a promise speaks of: deeds and orders, what is restricted, and every figure. A promise that holds the clause
 * word by word speaks of all of it.
 */
function isUnkept(clause: string, plain: string, promises: Promises, opening: boolean): boolean {
  if (promises.letters.includes(lettersOf(clause))) return false;
  return (
    isUnpromised(clause, promises.texts) ||
    isUnrestricted(plain, promises.told, promises.shown, promises.common, opening) ||
    hasNewFigure(clause, plain, promises.figures)
  );
}

const lettersOf = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

const QUOTED = /`[^`]*`|"[^"]*"|“[^”]*”/g;
/** A figure that no promise holds. What an example in the clause shows may be another one there. */
function hasNewFigure(clause: string, plain: string, figures: ReadonlySet<string>): boolean {
  const shown = (clause.match(QUOTED) ?? []).flatMap(figuresOf);
  return figuresOf(plain.replaceAll(QUOTED, " ")).some((figure) => !figures.has(figure) && !shown.includes(figure));
}

/** Figures as numbers: "12.50" is "12.5", "1,000" is "1000". */
const figuresOf = (text: string): string[] =>
  (text.match(/(?<![\p{L}\d])\d+(?:[.,]\d+)*/gu) ?? []).map((figure) =>
    figure.replaceAll(/,(?=\d{3}(?:\D|$))/g, "").replace(/\.0+$|(?<=\.\d*)0+$/, ""),
  );

const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
/** "Two decimals" speaks of 2 as well. */
const spelledFigures = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const at = NUMBERS.indexOf(word);
    return at < 0 ? [] : [String(at)];
  });
