import { plainClause } from "./plain-clauses.ts";
import { isUnpressed, isUnpromised } from "./unpromised-deeds.ts";

/**
 * Clauses of a brief that nothing agreed upon speaks of. A prototype is not proved while a part of what was asked is
 * missing from its requirements, so each becomes a criterion that stays untested until it is placed or left out.
 */

/** What is read of a long brief; beyond it stands mostly background. */
const READ_CHARS = 6_000;
const MAX_CLAUSES = 8;
/** A clause counts as placed when this share of its telling words is spoken of (set on the briefs of bench/data). */
const PLACED_SHARE = 0.6;
/** The opening says what the whole is, in words of its own. */
const OPENING_SHARE = 0.34;

/** Words that ask, join or flatter but promise nothing by themselves. */
const PLAIN = new Set(
  `a able about actually additionally after again ah all also although always am an and another any anything app appears
  application are arguments around as ask at available back based basic be because been before begin being below best
  between both browser build but by call called can cannot case clean command commands convenient cool could course create
  currently data day default department designed desktop different do does doing done don down each easily easy either else
  enter entered enters entry etc even ever every everybody everyone everything exactly example far fast few file files find
  first following follow for friendly friends from full fun get gets getting give given gives go goes going good great had
  handle handy has have having he help helpful her here him his hold how i idea if ideal ideally in inside instead into is
  it item items its itself javascript just keep keeps kind know lang language later least less let lets like likely line
  linux list little local locally long look looks lot lots made make makes making many may maybe me mean means more most
  much must my myself name named need needed needs neither never new next nice no node non none nor normal not nothing now
  number of off office often ok on once one ones only open option optional optionally or other others otherwise our out
  over overall own page pages particular per perhaps person place please plus plain possible pretty preferably press
  press print prints program project prototype provide purpose put python quick quickly quite rather react read reads
  really result results right run running runs same say saying says screen see separate set several shall she should
  show showing shown shows short side similar simple simply since single site small so some somebody someone something
  sort specific start starts still straightforward such sure take takes team tell tells terminal text than that the their
  them then there these they thing things this those through time tiny to together too tool track tracks tracker try two
  type typed typescript typical under understand unless until up upon us use used useful user users using usual usually
  value values very via want wants was way we web website week well were what whatever when whenever where whether which
  while who whole whose why will wish with within without word work working works would write written yes yet you your
  three four five minimal modern tidy neat handful thank thanks hello hi dear cli library package script utility window windows click clicks
  clicking tap allow allows allowed let support supports want wanted would love`.split(/\s+/),
);

/** Words of one meaning in requirements and briefs; the first of a line stands for all. */
const SAME = `add insert record log submit enter
remove delete erase discard drop
edit change update modify alter rename correct adjust
save keep store persist reload reopen remember survive refresh kept saved stored
total sum overall altogether
count amount quantity many tally
done complete finish tick check mark finished completed
sort order sorted ordered alphabetical descending ascending newest oldest first last highest lowest biggest smallest largest
search find look lookup
filter narrow only
refuse stop error invalid reject fail illegal bad wrong exit code complain message
category kind type group
cost price
lend lent
buy bought
show display view see present overview
empty blank missing without nothing
export import download csv transfer
chart graph plot diagram
row record entry
folder directory
show print output
compute calculate work figure`
  .split("\n")
  .map((line) => line.split(" "));

const stem = (word: string): string =>
  word
    .replace(/'s$/, "")
    .replace(/(?:ies)$/, "y")
    .replace(/(?:ations?|ings?|ed|es|s|ly|ers?)$/, "")
    .slice(0, 7);

const SYNONYM = new Map(SAME.flatMap((line) => line.map((word) => [stem(word), stem(line[0] ?? word)] as const)));

const PLAIN_STEMS = new Set([...PLAIN].map(stem));

/** The words of a text that tell something, each reduced to what its forms and synonyms share. */
function tellingWords(text: string): Set<string> {
  // "isn't" tells no more than "is not".
  const whole = text.toLowerCase().replaceAll(/n['’]t\b/g, " not");
  const found = whole.match(/[\p{L}][\p{L}\d]*(?:'s)?|\d+(?:[.,]\d+)*/gu) ?? [];
  const words = found.filter((word) => !PLAIN.has(word) && (word.length > 2 || /\d/.test(word)));
  const stems = words.map(stem).filter((word) => !PLAIN_STEMS.has(word));
  return new Set(stems.map((word) => SYNONYM.get(word) ?? word));
}

const MARKS = ".,;:!?";
/** Marks inside quotes, brackets and code do not end a clause: each is put away as a character no text holds. */
const hide = (span: string): string =>
  span.replaceAll(/[.,;:!?]/g, (mark) => String.fromCharCode(0xe000 + MARKS.indexOf(mark)));
const reveal = (text: string): string =>
  text.replaceAll(/[\ue000-\ue005]/g, (mark) => MARKS[mark.charCodeAt(0) - 0xe000] ?? "");

/** Sentences and bullets, cut where a list or a second wish begins; quotes, brackets and code stay whole. */
function clausesOf(brief: string): string[] {
  const whole = brief
    .slice(0, READ_CHARS)
    .replace(/```[\s\S]*?```/g, " ")
    .replace(/`[^`\n]*`|"[^"\n]*"|“[^”\n]*”|\([^()\n]*\)/g, hide);
  return whole
    .split(/\n+|(?<=[.!?])\s+|[;:]\s+|,\s+|\s+(?:and|but|while|plus)\s+(?=\p{Ll}+ )/u)
    .map((part) => reveal(part).replace(/^(?:[\s\-*•]|\d+[.)]\s)+|[\s.!?,]+$/g, ""))
    .filter((part) => part !== "");
}

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

/**
 * Clauses whose telling words or literal texts the agreed texts do not hold, in the order of the brief, at most eight. Pure.
 * @param agreed texts of rows, criteria, leaves and examples
 * @param leftOut what the person put out of scope, in the words shown here
 * @param promised what the criteria promise; an order, a place or decimals that a clause asks for have to be among it
 */
export function unplacedClauses(
  brief: string,
  agreed: Iterable<string>,
  leftOut: readonly string[],
  promised?: readonly string[],
): string[] {
  const known = new Set<string>();
  let spoken = "";
  const quoted = new Set<string>();
  for (const text of agreed) {
    quoted.add(flat(text));
    for (const literal of literalsOf(text)) quoted.add(literal.text);
    for (const word of tellingWords(text)) known.add(word);
    spoken += ` ${flat(text)} \n`;
  }
  const unplaced = clausesOf(brief).filter((clause, at) => {
    const words = tellingWords(plainClause(clause, at === 0));
    const share = words.size === 0 ? 1 : words.intersection(known).size / words.size;
    const wanted = at === 0 ? OPENING_SHARE : PLACED_SHARE;
    return (
      share < wanted ||
      (promised !== undefined && isUnpromised(clause, promised)) ||
      isUnpressed(clause, spoken) ||
      literalsOf(clause).some((literal) => !isSpoken(literal, spoken, quoted))
    );
  });
  return [...new Set(unplaced.map((clause) => clause.slice(0, 200)))]
    .filter((clause) => !leftOut.includes(clause))
    .slice(0, MAX_CLAUSES);
}
