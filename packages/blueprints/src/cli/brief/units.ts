import { wordTable } from "@guildhall/contracts";
import type { CliArg } from "../form.ts";

export type Unit = NonNullable<CliArg["units"]>[number];

/** Short words of a sentence are no units. */
const SYMBOL =
  "(?!(?:with|and|or|the|but|each|both|also|from|that|then|are|is|not|in|as|to|of|for|you|it|so|too|all|any)\\b)[A-Za-zµμ°%]{1,4}";
const PREFIXES = wordTable<number>({ n: -9, u: -6, µ: -6, μ: -6, m: -3, c: -2, d: -1, k: 3, M: 6, G: 9 });
/** Families whose units are no powers of ten of each other. */
const KNOWN: Record<string, number>[] = [
  { s: 1, sec: 1, min: 60, h: 3600, d: 86_400 },
  { mg: 0.001, g: 1, dag: 10, kg: 1000, t: 1_000_000 },
  { mm: 0.001, cm: 0.01, dm: 0.1, m: 1, km: 1000 },
  { ml: 0.001, cl: 0.01, dl: 0.1, l: 1, mL: 0.001, dL: 0.1, L: 1 },
];

const clean = (value: number): number => Number(value.toPrecision(12));

/** What every unit is worth in the first one that can be a base; null when one of them is not known. */
function factorsOf(names: string[], told: Map<string, { value: number; unit: string }>): Map<string, number> | null {
  const free = names.filter((name) => !told.has(name));
  const known = KNOWN.find((family) => free.every((name) => family[name] !== undefined));
  const base = free.find((name) =>
    free.every(
      (other) => other === name || (other.endsWith(name) && PREFIXES[other.slice(0, -name.length)] !== undefined),
    ),
  );
  const factors = new Map<string, number>();
  for (const name of free) {
    const power = base === undefined || name === base ? 0 : PREFIXES[name.slice(0, -base.length)];
    const value = known?.[name] ?? (base === undefined || power === undefined ? undefined : 10 ** power);
    if (value === undefined) return null;
    factors.set(name, value);
  }
  for (const [name, { value, unit }] of told) {
    const other = factors.get(unit);
    if (other === undefined) return null;
    factors.set(name, value * other);
  }
  return factors;
}

/** Lists of units in the brief: "volumes in L, mL, uL", "km, mi (1.609344 km) or m". */
export function unitFamilies(brief: string): { noun: string; factors: Map<string, number> }[] {
  const item = `${SYMBOL}(?: ?\\(=? ?[\\d.]+ ?${SYMBOL}\\))?`;
  const list = new RegExp(
    `\\b([A-Za-z]{4,})\\s+(?:(?:may|can|must) be(?: given| written)?(?: in)?|are(?: given)? in|is(?: given)? in|in|with|as)\\s+(${item}(?:(?:, ?(?:or |and )?| or | and |/)${item})+)(?=[\\s.;,)]|$)`,
    "g",
  );
  return [...brief.replaceAll("`", "").matchAll(list)].flatMap((match) => {
    const told = new Map<string, { value: number; unit: string }>();
    const names = (match[2] ?? "")
      .split(/,? (?:or|and) |, ?|\/(?!\d)/)
      .map((one) => one.trim())
      .filter(Boolean)
      .map((one) => {
        const worth = new RegExp(`^(${SYMBOL}) ?\\(=? ?([\\d.]+) ?(${SYMBOL})\\)$`).exec(one);
        if (worth?.[1] && worth[2] && worth[3]) told.set(worth[1], { value: Number(worth[2]), unit: worth[3] });
        return worth?.[1] ?? one;
      });
    const factors = names.length > 1 ? factorsOf(names, told) : null;
    return factors ? [{ noun: (match[1] ?? "value").toLowerCase(), factors }] : [];
  });
}

/** The units of a family in terms of `base`, which comes first with the factor 1. */
export function unitsFrom(factors: Map<string, number>, base: string): Unit[] {
  const one = factors.get(base) ?? 1;
  return [...factors]
    .map(([name, factor]) => ({ name, factor: clean(factor / one) }))
    .sort((a, b) => Number(b.name === base) - Number(a.name === base));
}
