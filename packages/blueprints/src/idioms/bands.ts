interface BandTest {
  op: "<" | "<=" | ">" | ">=";
  bound: number;
}
/** A label with the one or two bounds within which it holds. */
export interface Band {
  label: string;
  tests: BandTest[];
}

const RELATIONS: [RegExp, BandTest["op"]][] = [
  [/^(from|at least|starting at|>=)$/i, ">="],
  [/^(above|over|more than|greater than|>)$/i, ">"],
  [/^(below|under|less than|<)$/i, "<"],
  [/^(up to|at most|<=)$/i, "<="],
];
const opOf = (relation: string): BandTest["op"] => RELATIONS.find(([pattern]) => pattern.test(relation))?.[1] ?? "<=";

const LABEL = `(?:"([^"]+)"|\\b([A-Za-z][\\w+-]*))`;
const RELATION =
  "(from|at least|starting at|above|over|more than|greater than|below|under|less than|up to|at most|>=|<=|<|>)";
const NUMBER = "(-?\\d+(?:\\.\\d+)?)";
/** "over 10 and up to 100", "from 80 to 89": the other end of a band. */
const END = `(?:\\s*(?:,\\s*)?(?:(?:and|but)\\s+${RELATION}\\s+|(?:to|-|–)\\s*)${NUMBER})?`;
const GIVES = "(?:it\\s+is|it's|is|are|:|->|=|gives|means)";

/** Words that join, and units: no label of a band unless it is quoted. */
const NO_LABEL =
  /^(?:[Aa]nd|[Oo]r|[Bb]ut|[Ii]s|[Ii]t|[Ii]f|[Tt]o|[Oo]f|[Ww]hen|[Ff]or|[Tt]hen|[Tt]he|an?|be|prints?|says?|gives?|otherwise|else|scores?|values?|numbers?|kg|g|km|m|cm|points?|percent|years?|hours?|minutes?|days?|euros?)$/;
/** Bounds in a form that is not read: a band of them would be lost. */
const UNREAD =
  /\bbetween\s+-?\d|\d\s+(?:or|and)\s+(?:more|above|over|higher|greater|up|less|below|under|lower|fewer|smaller)\b(?!\s+(?:to\s+|than\s+)?-?\d)/i;

interface Read {
  bands: Band[];
  /** How many relations of the text they stand on. */
  relations: number;
}

/** The bands of all matches of a pattern: where the label, the relation, its number and the other end stand in it. */
function read(text: string, pattern: string, at: { label: number; relation: number }): Read {
  const bands: Band[] = [];
  let relations = 0;
  for (const match of text.matchAll(new RegExp(pattern, "gi"))) {
    const label = match[at.label] ?? match[at.label + 1] ?? "";
    if (match[at.label] === undefined && NO_LABEL.test(label)) continue;
    const [relation = "", bound, second, end] = match.slice(at.relation, at.relation + 4);
    const tests: BandTest[] = [{ op: opOf(relation), bound: Number(bound) }];
    if (end !== undefined) tests.push({ op: second === undefined ? "<=" : opOf(second), bound: Number(end) });
    relations += 1 + (second === undefined ? 0 : 1);
    bands.push({ label, tests });
  }
  return { bands, relations };
}

/** The label for all else. */
function otherwiseIn(text: string): string | null {
  const says = "(?:it\\s+(?:is|prints|says|gives)\\s+|(?:prints?|says?|gives?)\\s+)?";
  const rest =
    new RegExp(`(?:otherwise|else|anything else(?: is)?|and)\\s+${says}${LABEL}(?=[\\s.;,]*(?:$|[A-Z.;]))`).exec(
      text,
    ) ??
    new RegExp(`(?:otherwise|else),?\\s+${says}${LABEL}`).exec(text) ??
    new RegExp(`${LABEL}\\s+(?:otherwise|for (?:all|anything) (?:others?|else|the rest))`).exec(text);
  if (!rest || (rest[1] === undefined && NO_LABEL.test(rest[2] ?? ""))) return null;
  return rest[1] ?? rest[2] ?? null;
}

const holds = ({ op, bound }: BandTest, value: number): boolean =>
  op === "<" ? value < bound : op === "<=" ? value <= bound : op === ">" ? value > bound : value >= bound;

/** Values at, just below and just above every bound. */
function probes(bands: Band[], whole: boolean): number[] {
  const bounds = [...new Set(bands.flatMap((one) => one.tests.map(({ bound }) => bound)))].sort((a, b) => a - b);
  const gaps = bounds.slice(1).map((bound, at) => bound - (bounds[at] ?? bound));
  const step = whole && bounds.every(Number.isInteger) ? 1 : Math.min(1, ...gaps) / 4;
  return bounds.flatMap((bound) => [bound - step, bound, bound + step]);
}

/**
 * Bands so ordered that the first one a value lies in is its own: a narrower one before the one that holds it. Null
 * where two overlap otherwise, or where one of them, or what is left over, can never be reached.
 */
function inOrder(bands: Band[], whole: boolean): Band[] | null {
  const values = probes(bands, whole);
  const inside = new Map(
    bands.map((one) => [one, values.filter((value) => one.tests.every((test) => holds(test, value)))]),
  );
  const of = (one: Band): number[] => inside.get(one) ?? [];
  const shared = (a: Band, b: Band): number => of(a).filter((value) => of(b).includes(value)).length;
  const isMuddled = bands.some((a, at) =>
    bands.slice(at + 1).some((b) => {
      const count = shared(a, b);
      return count > 0 && (of(a).length === of(b).length || count < Math.min(of(a).length, of(b).length));
    }),
  );
  if (isMuddled) return null;
  const sorted = [...bands].sort((a, b) => of(a).length - of(b).length);
  const first = values.map((value) => sorted.find((one) => of(one).includes(value)));
  return first.includes(undefined) && sorted.every((one) => first.includes(one)) ? sorted : null;
}

/** Labels with their bounds, and the label for all else, as a text tells them; null when a bound of it is left over. */
export function bandsIn(text: string, whole: boolean): { steps: Band[]; otherwise: string } | null {
  const otherwise = otherwiseIn(text);
  const relations = [...text.matchAll(new RegExp(`${RELATION}\\s+${NUMBER}`, "gi"))].length;
  if (otherwise === null || relations === 0 || UNREAD.test(text)) return null;
  const readings = [
    read(text, `${RELATION}\\s+${NUMBER}${END}\\s*${GIVES}\\s*${LABEL}`, { relation: 1, label: 5 }),
    read(text, `${LABEL}\\s+(?:if\\s+|when\\s+|is\\s+)?${RELATION}\\s+${NUMBER}${END}`, { label: 1, relation: 3 }),
    read(text, `${RELATION}\\s+${NUMBER}${END}\\s*${LABEL}`, { relation: 1, label: 5 }),
  ];
  const complete = readings.find((one) => one.relations === relations);
  const steps = complete ? inOrder(complete.bands, whole) : null;
  return steps ? { steps, otherwise } : null;
}
