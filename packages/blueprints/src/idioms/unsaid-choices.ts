import type { Leaf } from "@guildhall/contracts";
import { isDayField, isNumeric, isText, type LeafView, listOf, mapOf, required, tupleOf, viewOf } from "./leaf-view.ts";
import { type IdiomCandidate, type MatchOptions, proposeIdioms } from "./match.ts";
import { saysOrder } from "./orders.ts";

/** A clause that people often leave out, in the words an idiom reads. */
interface UnsaidClause {
  kind: "order" | "tie" | "rounding" | "refusal" | "case" | "repeat";
  text: string;
}

/** Readings with two further clauses are looked at up to so many. */
const MAX_PAIRS = 6;
/** A reading that adds a clause fits so much of what the plain one does; each clause again. */
const UNSAID_SHARE: Record<UnsaidClause["kind"], number> = {
  order: 0.88,
  rounding: 0.87,
  refusal: 0.86,
  case: 0.855,
  repeat: 0.85,
  tie: 0.85,
};

const SAYS_ROUNDING = ["round", "rounded", "decimal", "decimals", "cents", "cent", "whole number", "digits", "exact"];
const SAYS_TIE = ["then", "tie", "ties", "equal", "equally", "same", "given order", "order given", "stable"];
const SAYS_REFUSAL = /\b(raises?|throws?|refuses?|rejects?|errors?|invalid|not allowed|must|none|null|undefined)\b/i;
/** Quantities that have natural limits by their names, and what is beyond them; the plainest first. */
const LIMITS: [RegExp, string][] = [
  [/percent|percentage|score|rate$/i, "is not between 0 and 100"],
  [/height|width|length|size|distance|speed|people|persons|guests|parts|chunk/i, "is not positive"],
  [/amount|price|quantity|minutes|hours|seconds|days|weight|age$|balance|cost|fee/i, "is negative"],
];

/**
 * What the purpose leaves open and people often mean all the same: an order of the result, what breaks a tie, a rounding,
 * input that is refused; likeliest first. Pure.
 */
function unsaidClauses(view: LeafView): UnsaidClause[] {
  return [...orders(view), ...roundings(view), ...refusals(view), ...cases(view), ...repeats(view), ...ties(view)];
}

/** Whether somebody thought of one such clause: then what is left out is more likely left out on purpose. */
const saysOne = (view: LeafView): boolean =>
  view.says(...SAYS_ROUNDING, "then by", "ties", "when equal", "ignoring case", "case insensitive") ||
  /\b(?:raises?|throws?|refuses?|rejects?)\b/i.test(view.leaf.purpose) ||
  /\b(?:sorted|alphabetical|ascending|descending)\b|\bfirst\b(?=[,.;]|$)/i.test(view.leaf.purpose);

function cases(view: LeafView): UnsaidClause[] {
  const named = view.leaf.params.some(({ type }) => isText(type)) && view.leaf.params.some(({ type }) => listOf(type));
  return named && !view.says("case", "upper", "lower", "exactly") ? [{ kind: "case", text: "ignoring case" }] : [];
}

function repeats(view: LeafView): UnsaidClause[] {
  const texts = isText(listOf(view.leaf.returns) ?? "none");
  return texts && !view.says("once", "unique", "distinct", "duplicate", "duplicates", "different", "every")
    ? [{ kind: "repeat", text: "without duplicates" }]
    : [];
}

function orders(view: LeafView): UnsaidClause[] {
  const { returns, params } = view.leaf;
  if (saysOrder(view) || view.says("reverse", "given order", "in order")) return [];
  const clause = (text: string): UnsaidClause => ({ kind: "order", text });
  if (mapOf(returns)) {
    return /year|month|week|day|date/i.test(view.leaf.purpose)
      ? [clause("earliest first"), clause("newest first")]
      : [clause("keys in alphabetical order")];
  }
  const isWritten = returns === "text" && view.says("line", "lines", "list");
  if (isWritten && params.some(({ type }) => mapOf(type))) return [clause("sorted by name")];
  const element = listOf(returns);
  // What is picked from a list keeps its order; what is gathered from several places has none of its own.
  if (!element || params.some(({ type }) => JSON.stringify(listOf(type)) === JSON.stringify(element))) return [];
  const record = view.record(element);
  if (record) {
    const named = record.fields.filter(({ type }) => isText(type)).slice(0, 2);
    return named.length > 0 ? [clause(`sorted by ${named.map(wordsOfName).join(", then ")}`)] : [];
  }
  return tupleOf(element) || isText(element) ? [clause("in alphabetical order")] : [];
}

const wordsOfName = ({ name }: { name: string }): string => name.replaceAll("_", " ");

function roundings(view: LeafView): UnsaidClause[] {
  const type = required(view.leaf.returns);
  if (type !== "number" && type !== "decimal") return [];
  if (view.says(...SAYS_ROUNDING)) return [];
  const texts =
    type === "decimal"
      ? ["rounded to cents (half up)"]
      : ["rounded to one decimal", "rounded to two decimals", "rounded to a whole number"];
  return texts.map((text) => ({ kind: "rounding", text }));
}

function refusals(view: LeafView): UnsaidClause[] {
  if (SAYS_REFUSAL.test(view.leaf.purpose)) return [];
  const raise = view.language === "python" ? "Raise ValueError" : "Throw an error";
  return LIMITS.flatMap(([names, told]) =>
    view.leaf.params
      .filter(({ name, type }) => isNumeric(type) && LIMITS.find(([one]) => one.test(name))?.[0] === names)
      .map((param) => ({ kind: "refusal", text: `${raise} if the ${wordsOfName(param)} ${told}` })),
  );
}

function ties(view: LeafView): UnsaidClause[] {
  if (!saysOrder(view) || view.says(...SAYS_TIE) || mapOf(view.leaf.returns)) return [];
  const records = view.leaf.params.flatMap(({ type }) => view.record(listOf(type) ?? type) ?? []);
  const fields = records.flatMap((record) => record.fields);
  const day = fields.find(isDayField);
  const text = fields.find(({ name, type }) => isText(type) && !/^id$/i.test(name));
  const year = fields.find(({ name, type }) => isNumeric(type) && /year/i.test(name));
  return [
    ...(year ? ["newer first when equal"] : []),
    ...(day ? [`then the earlier ${wordsOfName(day)} first`] : []),
    ...(text ? [`then by ${wordsOfName(text)}`] : []),
  ].map((clause) => ({ kind: "tie", text: clause }));
}

/** The leaf as it would read with further clauses. */
function withClauses(leaf: Leaf, clauses: readonly UnsaidClause[]): Leaf {
  const refused = clauses.filter(({ kind }) => kind === "refusal");
  const others = clauses.filter(({ kind }) => kind !== "refusal");
  const stem = leaf.purpose.trim().replace(/\.$/, "");
  const purpose = [[stem, ...others.map(({ text }) => text)].join(", "), ...refused.map(({ text }) => text)]
    .map((sentence) => `${sentence}.`)
    .join(" ");
  return { ...leaf, purpose, raises: leaf.raises || refused.length > 0 };
}

/**
 * The house's idioms for a leaf, and what they would be if its purpose said one or two things more that people often
 * leave out. Where such a reading is another function, its idiom's plain fillings are ambiguous: running both shows
 * whether the difference is worth a question, and a person's example chooses. Pure; likeliest first.
 */
export function proposeReadings(leaf: Leaf, options: MatchOptions = {}): IdiomCandidate[] {
  const plain = proposeIdioms(leaf, options);
  const [best] = plain;
  if (!best) return plain;
  const view = viewOf(leaf);
  const clauses = unsaidClauses(view);
  const pairs = clauses
    .flatMap((first, index) => clauses.slice(index + 1).map((second) => [first, second]))
    .filter(([first, second]) => first?.kind !== second?.kind || first?.kind === "refusal")
    .slice(0, MAX_PAIRS);
  const first = withoutDocumentation(best.code);
  const further = [...clauses.map((clause) => [clause]), ...pairs].flatMap((added) => {
    const [reading] = proposeIdioms(withClauses(leaf, added), { ...options, limit: 1 });
    if (reading?.idiomId !== best.idiomId || withoutDocumentation(reading.code) === first) return [];
    // A clause that changes more than one slot was read as something else.
    if (differing(reading, best) > added.length) return [];
    const prior = added.reduce((share, { kind }) => share * UNSAID_SHARE[kind], best.prior);
    return [{ ...reading, prior, ambiguous: added.map(({ kind }) => kind as string) }];
  });
  if (further.length === 0) return plain;
  const isOpen = (one: IdiomCandidate) => one === best || (one.idiomId === best.idiomId && one.ambiguous.length > 0);
  const read = new Set(further.map(({ code }) => withoutDocumentation(code)));
  if (saysOne(view)) return [...plain, ...further.filter(({ code }) => !plain.some((one) => one.code === code))];
  const open = new Set(further.flatMap(({ ambiguous }) => ambiguous));
  return [
    ...plain
      .filter(({ code }) => !read.has(withoutDocumentation(code)))
      // A filling that no slot leaves open and that is not the likeliest goes against the words.
      .map((one) => (isOpen(one) ? { ...one, ambiguous: [...one.ambiguous, ...open] } : one)),
    ...further,
  ].sort((a, b) => b.prior - a.prior);
}

function differing(one: IdiomCandidate, other: IdiomCandidate): number {
  const names = new Set([...Object.keys(one.slots), ...Object.keys(other.slots)]);
  return [...names].filter((name) => JSON.stringify(one.slots[name]) !== JSON.stringify(other.slots[name])).length;
}

const withoutDocumentation = (code: string): string => code.replaceAll(/"""[\s\S]*?"""|\/\*\*[\s\S]*?\*\//g, "");
