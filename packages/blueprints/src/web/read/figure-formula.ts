import type { Entity, WebField } from "../form.ts";
import { tryFormula } from "../formula.ts";
import { stemOf, stemsOf } from "./literals.ts";
import { converted, madeFor, timesQuantity, unitOf } from "./usual-formulas.ts";

/** What a figure like `Total area: 10.50 m²` is worked out from: the words beside it first, then what fits the example. */

export interface Known {
  /** The words beside it. */
  words: string;
  formula: string;
  /** What the brief's example shows. */
  value: number;
  decimals: number | null;
  unit: string;
  guessed: boolean;
}
export interface Scope {
  entity: Entity;
  settings: readonly WebField[];
  known: readonly Known[];
  /** Stem of the verb on the button that adds one. */
  verb: string;
}
export interface Wanted {
  words: string;
  value: number;
  decimals: number | null;
  unit: string;
  /** What the brief says behind it: "(jars times the price)", "(2.5 litres a tin, rounded up)". */
  after: string;
}
type Found = Pick<Known, "formula" | "guessed">;

const NUMERIC = ["integer", "number", "money"];
const numbers = (entity: Entity): WebField[] =>
  entity.fields.filter((field) => NUMERIC.includes(field.type) && field.initial !== "today");

/** How much of a label the words hold, 0 to 1. */
function fit(words: readonly string[], label: string): number {
  const own = stemsOf(label).filter((word) => word !== "number");
  return own.length === 0 ? 0 : own.filter((word) => words.includes(word)).length / own.length;
}

/** Of several, the one whose label the words hold most of. */
export function bestNamed<T extends { label: string }>(text: string, rows: readonly T[], least = 0.5): T | undefined {
  const words = stemsOf(text);
  const scored = rows.map((row) => ({ row, score: fit(words, row.label) })).filter(({ score }) => score >= least);
  return scored.toSorted((a, b) => b.score - a.score)[0]?.row;
}

const MONEY =
  /\b(?:spen[dt]|costs?|total|takings|income|revenue|paid|pay|expenses|amount|cash|worth|value|sum|earned|raised|collected)\b/i;
const REST = /\b(?:left|remaining|to go|over|short|missing|needed|still|available|under)\b/i;
const MEASURES: readonly [RegExp, string][] = [
  [/\b(?:average|mean)\b/i, "average"],
  [
    /\b(?:largest|biggest|highest|longest|heaviest|hottest|warmest|fastest|most|best|maximum|max|dearest|top|tallest|oldest)\b/i,
    "largest",
  ],
  [/\b(?:smallest|lowest|coldest|slowest|shortest|lightest|least|minimum|min|cheapest|youngest)\b/i, "smallest"],
];

const asSum = (expression: string, from: string, wanted: Wanted, measure: string): string | null =>
  converted(`${measure}(${expression})`, from, wanted.unit);

/** "Loaded", "carried rather than worn": the switch that the words speak of, and whether it is on. */
function switchFor(words: string, entity: Entity, brief: string): string | null {
  const flags = entity.fields.filter((field) => field.type === "boolean" && !field.inline);
  const said = stemsOf(words);
  for (const flag of flags) {
    if (fit(said, flag.label) === 1) return /\bnot\b|\bun/i.test(words) ? `not ${flag.key}` : flag.key;
    // "a tick box Worn for what I wear rather than carry": the other word is the other state.
    const rather = new RegExp(
      `\\b${flag.label}\\b[^.;]{0,50}?\\b(?:rather than|instead of|and not|not)\\s+(\\p{L}+)`,
      "iu",
    );
    const other = rather.exec(brief)?.[1];
    if (other && said.includes(stemOf(other))) return `not ${flag.key}`;
  }
  return null;
}

/** `count(length > 8)`: "Days over 8 hours". */
function limited(words: string, entity: Entity): string | null {
  const match =
    /\b(over|above|more than|under|below|less than|at least|at most)\s+(\d+(?:\.\d+)?)\s*([\p{L}²³]*)/iu.exec(words);
  if (!match) return null;
  const word = (match[1] ?? "").toLowerCase();
  const op = /least/.test(word) ? ">=" : /most/.test(word) ? "<=" : /over|above|more/.test(word) ? ">" : "<";
  const made = madeFor(match[3] ?? "", entity);
  const field =
    numbers(entity).find((one) => match[3] && unitOf(one.unit) === unitOf(match[3])) ??
    bestNamed(words, numbers(entity));
  const expression = made?.expression ?? field?.key;
  return expression ? `count(${expression} ${op} ${match[2]})` : null;
}

/** The formula that the words themselves name; null when they name none. */
function byWords(wanted: Wanted, scope: Scope, brief: string): Found | null {
  const { entity } = scope;
  const { words, unit } = wanted;
  const said = (formula: string | null, guessed = false): Found | null =>
    formula === null ? null : { formula, guessed };
  const counted = limited(words, entity);
  if (counted) return said(counted);
  const measure = MEASURES.find(([pattern]) => pattern.test(words))?.[1];
  const field = bestNamed(words, numbers(entity));
  const flag = switchFor(words, entity, brief);
  // What is left of something is no sum of it.
  if (REST.test(words) && !flag) return null;
  const plain = wanted.decimals === null && unit === "";
  // "Pots taken: 5": not how many have the tick, but how many pots they are.
  const part = flag && bestNamed(words, numbers(entity), 1);
  if (flag && part) return said(asSum(`${flag} ? ${timesQuantity(part, entity)} : 0`, part.unit, wanted, "sum"));
  if (flag && plain) return said(`count(${flag})`);
  if (flag) {
    const main =
      numbers(entity).find((one) => unit !== "" && converted("x", one.unit, unit) !== null && one.unit !== "") ??
      numbers(entity).find((one) => one.type === "money");
    const each = main && timesQuantity(main, entity);
    return main && each ? said(asSum(`${flag} ? ${each} : 0`, main.unit, wanted, "sum")) : null;
  }
  const made = madeFor(`${words} ${unit}`, entity);
  const exact = field && fit(stemsOf(words), field.label) === 1 ? field : undefined;
  if (exact && !(made && made.kind !== "amount")) {
    const each = measure ? exact.key : timesQuantity(exact, entity);
    return said(asSum(each, exact.unit, wanted, measure ?? "sum"));
  }
  if (made) return said(asSum(made.expression, made.unit, wanted, measure ?? "sum"));
  if (field && !/\bper\b/i.test(field.label))
    return said(asSum(measure ? field.key : timesQuantity(field, entity), field.unit, wanted, measure ?? "sum"));
  const alike = numbers(entity).filter((one) =>
    unit === ""
      ? false
      : one.unit === ""
        ? stemsOf(one.label).includes(stemOf(unit))
        : converted("x", one.unit, unit) !== null,
  );
  const [only] = alike;
  if (only && alike.length === 1)
    return said(asSum(measure ? only.key : timesQuantity(only, entity), only.unit || unit, wanted, measure ?? "sum"));
  const counter = entity.fields.find((one) => one.pressed);
  const many = [entity.name, entity.plural, counter?.label ?? ""].flatMap(stemsOf);
  if (counter && plain && stemsOf(words).some((word) => many.includes(word)))
    return said(`${measure ?? "sum"}(${counter.key})`);
  const option = entity.fields.find(
    (one) => one.type === "choice" && one.options.some((text) => fit(stemsOf(words), text) === 1),
  );
  if (option && plain) {
    const value = option.options.find((text) => fit(stemsOf(words), text) === 1) ?? "";
    return said(`count(${option.key} == "${value.replaceAll('"', "")}")`);
  }
  const stems = stemsOf(words);
  const things = [entity.name, entity.plural].flatMap(stemsOf);
  if (plain && stems.length > 0 && stems.every((word) => things.includes(word) || word === "total"))
    return said("count()");
  return null;
}

/** "A full ticket is 15, a reduced one 9": each number of a record with the price that the brief gives it. */
function pricesIn(brief: string, entity: Entity): string {
  const whole = entity.fields.filter((field) => field.type === "integer" && !field.pressed);
  const parts = whole.flatMap((field) => {
    const others = whole.filter((one) => one !== field).flatMap((one) => stemsOf(one.label));
    const own = field.label.split(/\s+/).filter((word) => word.length > 2 && !others.includes(stemOf(word)));
    const price = own.flatMap(
      (word) =>
        new RegExp(
          `\\b(?:an?|each|one|per|every) (?:[\\p{L}]+ )?${word.replace(/[^\p{L}]/gu, ".")}\\b(?: [\\p{L}]+)?,? (?:is |costs? |at |for )?[$€£]?(\\d+(?:\\.\\d+)?)`,
          "iu",
        ).exec(brief)?.[1] ?? [],
    )[0];
    return price ? [`${field.key} * ${price}`] : [];
  });
  return parts.length === whole.length ? parts.join(" + ") : "";
}

/** What is usual where neither the words nor the example tell: money words mean the money there is. */
function byHabit(wanted: Wanted, scope: Scope, brief: string): Found | null {
  const { entity } = scope;
  const { words } = wanted;
  const plain = wanted.decimals === null && wanted.unit === "";
  const measure = MEASURES.find(([pattern]) => pattern.test(words))?.[1] ?? "sum";
  const priced = MONEY.test(words) ? pricesIn(brief, entity) : "";
  if (priced) return { formula: `sum(${priced})`, guessed: false };
  const money = numbers(entity).find((one) => one.type === "money");
  if (money && MONEY.test(words) && !/\bper\b/i.test(money.label)) {
    const formula = asSum(timesQuantity(money, entity), "", wanted, measure);
    return formula ? { formula, guessed: false } : null;
  }
  // "Sold: 7" under a button "Sell": how many were sold by all.
  const whole = entity.fields.filter((one) => one.type === "integer" && !one.pressed);
  return plain && scope.verb !== "" && stemsOf(words).includes(scope.verb) && whole.length > 0
    ? { formula: `sum(${whole.map((one) => one.key).join(" + ")})`, guessed: true }
    : null;
}

const OPERATORS: readonly [RegExp, string][] = [
  [/^(?:x|×|\*|times|multiplied by)$/i, "*"],
  [/^(?:plus|\+|and)$/i, "+"],
  [/^(?:minus|-|−|–|less)$/i, "-"],
  [/^(?:divided by|\/|÷|over|per)$/i, "/"],
];
const BETWEEN = /\s+(x|×|\*|times|multiplied by|plus|\+|minus|-|−|–|less|divided by|\/|÷|over)\s+/i;

/** A figure, a setting or a number that a phrase names, with the value it has in the example. */
export function operand(phrase: string, scope: Scope): { formula: string; guessed: boolean } | null {
  const clean = phrase
    .trim()
    .replace(
      /^(?:the sum of|sum of|the|a|an|its|their|your|my|our|what i|what we|i|we|all|total)\s+(?:the |all )?/i,
      "",
    );
  const number = /^[$€£]?(\d+(?:\.\d+)?)(%?)$/.exec(clean);
  if (number) return { formula: number[2] ? `${number[1]} / 100` : (number[1] ?? "0"), guessed: false };
  const known = scope.known.map((row) => ({ label: row.words, formula: row.formula, guessed: row.guessed }));
  const settings = scope.settings.map((row) => ({ label: row.label, formula: row.key, guessed: false }));
  const rows = [...known, ...settings];
  if (/^(?:it|that|this)$/i.test(clean) && settings.length === 1) return settings[0] ?? null;
  const head = rows.filter((row) => stemsOf(clean).includes(stemsOf(row.label)[0] ?? "?"));
  return bestNamed(clean, rows, 1) ?? bestNamed(clean, head) ?? null;
}

/** "(jars times the price)", "(spent divided by litres)": arithmetic over other figures and settings, as it is said. */
function bySaying(wanted: Wanted, scope: Scope, brief: string): Found | null {
  const said = /^\s*\(\s*(?:=|which is|that is|i\.e\.)?\s*([^()]{5,90})(?:\)|$)/.exec(wanted.after)?.[1] ?? "";
  const clause = (said.split(/[,;]/)[0] ?? "").replace(/^.*\bis\s+/i, "");
  const parts = clause.split(BETWEEN);
  if (parts.length < 3 || parts.length % 2 === 0) return null;
  let guessed = false;
  let formula = "";
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) {
      formula += ` ${OPERATORS.find(([pattern]) => pattern.test(part))?.[1] ?? "+"} `;
      continue;
    }
    const alone = { words: part, value: Number.NaN, decimals: 2, unit: "", after: "" };
    const found = operand(part, scope) ?? byWords(alone, scope, brief);
    if (!found) return null;
    guessed ||= found.guessed;
    formula += /^[\w.]+(?:\([^()]*\))?$/.test(found.formula) ? found.formula : `(${found.formula})`;
  }
  return { formula, guessed };
}

interface Atom {
  formula: string;
  value: number;
}

interface Combined extends Atom {
  atoms: Atom[];
}

/** What is rounded to whole packs is one divided by the other. */
const divided = (a: Atom, b: Atom): Combined => ({
  formula: `${a.formula} / ${b.formula}`,
  value: a.value / b.value,
  atoms: [a, b],
});
const combined = (a: Atom, b: Atom): Combined[] => [
  { formula: `${a.formula} + ${b.formula}`, value: a.value + b.value, atoms: [a, b] },
  { formula: `${a.formula} - ${b.formula}`, value: a.value - b.value, atoms: [a, b] },
  { formula: `${b.formula} - ${a.formula}`, value: b.value - a.value, atoms: [a, b] },
  { formula: `${a.formula} * ${b.formula}`, value: a.value * b.value, atoms: [a, b] },
  divided(a, b),
];

/** Arithmetic over figures, settings and numbers said beside it that gives exactly what the example shows, if only one does. */
function byExample(wanted: Wanted, scope: Scope): Found | null {
  const { value, after } = wanted;
  if (!Number.isFinite(value)) return null;
  const aside = /^\s*\(([^()]{3,80})\)/.exec(after)?.[1] ?? /^[^.;:`"]{0,60}/.exec(after)?.[0] ?? "";
  const up = /^[^;\n]{0,120}\b(?:rounded|round|always) up\b/i.test(after);
  const down = /\brounded down\b/i.test(aside);
  const constants = [...aside.matchAll(/\d+(?:\.\d+)?/g)]
    .map((match): Atom => ({ formula: match[0], value: Number(match[0]) }))
    .filter((atom) => !scope.settings.some((field) => Number(field.initial) === atom.value));
  const figures = scope.known
    .filter((row) => Number.isFinite(row.value))
    .map((row): Atom => ({ formula: `(${row.formula})`, value: row.value }));
  const used = (key: string) => scope.known.some((row) => new RegExp(`\\b${key}\\b`).test(row.formula));
  const free = scope.settings.filter((field) => !used(field.key));
  const settings = scope.settings.map((field): Atom => ({ formula: field.key, value: Number(field.initial) }));
  const shown = (result: number) => {
    const rounded = up ? Math.ceil(result - 1e-9) : down ? Math.floor(result + 1e-9) : result;
    return Number.isFinite(rounded) && Math.abs(rounded - value) <= 0.5 * 10 ** -(wanted.decimals ?? 0) + 1e-9;
  };
  const wrap = (formula: string) =>
    up ? `ceil(round(${formula}, 6))` : down ? `floor(round(${formula}, 6))` : formula;
  const pairs = (left: readonly Atom[], right: readonly Atom[]): Combined[] =>
    left.flatMap((a) =>
      right.filter((b) => b.formula !== a.formula).flatMap((b) => (up || down ? [divided(a, b)] : combined(a, b))),
    );
  const fitting = (rows: readonly Combined[]) => [
    ...new Map(
      rows
        .filter((row) => shown(row.value))
        .map((row) => [
          row.atoms
            .map((a) => a.formula)
            .toSorted()
            .join() + row.value.toFixed(6),
          row,
        ]),
    ).values(),
  ];
  const extra = constants.length > 0 ? constants : free.map((field) => settings[scope.settings.indexOf(field)] as Atom);
  const triples = figures.flatMap((a) =>
    extra.length === 2
      ? [
          [extra[0], extra[1]],
          [extra[1], extra[0]],
        ].map(([b, c]) => ({
          formula: `${a.formula} * ${b?.formula} / ${c?.formula}`,
          value: (a.value * (b?.value ?? 1)) / (c?.value ?? 1),
          atoms: [a, b, c].filter((atom) => atom !== undefined),
        }))
      : [],
  );
  // Everything that is said beside it or not used yet first; then two figures; then a figure and any setting.
  const tries = [triples, pairs(figures, extra), pairs(figures, figures), pairs(figures, settings)];
  for (const rows of constants.length > 0 ? tries.slice(0, 2) : tries) {
    const fits = fitting(rows);
    const [only] = fits;
    if (only && fits.length === 1) return { formula: wrap(only.formula), guessed: true };
    if (fits.length > 1) return null;
  }
  return null;
}

/** The formula of a figure, or null when neither words nor example tell it. */
export function formulaFor(wanted: Wanted, scope: Scope, brief: string): Found | null {
  const found =
    bySaying(wanted, scope, brief) ??
    byWords(wanted, scope, brief) ??
    byExample(wanted, scope) ??
    byHabit(wanted, scope, brief);
  if (!found) return null;
  const settings = scope.settings.map((field) => field.key);
  const record = scope.entity.fields.map((field) => field.key);
  return tryFormula(found.formula, settings, record) ? found : null;
}
