import type { Field, Language, TypeRef } from "@guildhall/contracts";
import { wordTable } from "@guildhall/contracts";
import type { FieldRef } from "./elements.ts";
import { read, readKey, spokenOf } from "./elements.ts";
import type { SlotOption } from "./idiom.ts";
import type { LeafView } from "./leaf-view.ts";
import { isDayField, isNumeric, isText, listOf, optionalOf, required, sameType } from "./leaf-view.ts";

type Operand = { param: string } | { literal: number | string; type: TypeRef };
export type Comparison = "<" | "<=" | ">" | ">=";
/** One condition on an element. All conditions of a filter must hold. */
export type Predicate =
  | { test: "flag"; ref: FieldRef; is: boolean }
  /** A field that may be without a value. */
  | { test: "missing"; ref: FieldRef; is: boolean }
  | { test: "compare"; ref: FieldRef; op: Comparison; to: Operand }
  | { test: "compare-fields"; ref: FieldRef; op: Comparison; other: FieldRef }
  | { test: "equal"; ref: FieldRef; to: Operand; fold: boolean; not: boolean }
  | { test: "contains"; refs: FieldRef[]; param: string; fold: boolean; at: "anywhere" | "start" | "end" }
  | { test: "member"; ref: FieldRef; param: string }
  /** A month, year or day of a date field, given as text. */
  | { test: "part"; ref: FieldRef; part: "month" | "year" | "day"; param: string }
  /** A flag of the element that counts only when a parameter is true. */
  | { test: "switched"; ref: FieldRef; is: boolean; param: string };

const OPERATORS: { op: Comparison; names: RegExp; words: string[] }[] = [
  {
    op: ">=",
    names: /^(min|from|since|start|at_?least|lower)/i,
    words: [
      "at least",
      "or more",
      "from",
      "minimum",
      "not below",
      "or later",
      "since",
      "on or after",
      "or above",
      "or higher",
    ],
  },
  {
    op: "<=",
    names: /^(max|until|to$|end|limit|up_?to|upper|budget)/i,
    words: [
      "at most",
      "up to",
      "or less",
      "maximum",
      "no more than",
      "or earlier",
      "until",
      "or below",
      "on or before",
      "within",
      "or fewer",
    ],
  },
  {
    op: ">",
    names: /^(above|over|after)/i,
    words: [
      "more than",
      "above",
      "over",
      "greater than",
      "exceed",
      "after",
      "later than",
      "longer than",
      "higher than",
    ],
  },
  {
    op: "<",
    names: /^(below|under|before|today|now)/i,
    words: [
      "less than",
      "below",
      "under",
      "fewer than",
      "before",
      "earlier than",
      "cheaper than",
      "lower than",
      "overdue",
      "past",
    ],
  },
];

function comparisons(view: LeafView, name: string): { op: Comparison; weight: number }[] {
  return OPERATORS.map(({ op, names, words }) => ({
    op,
    weight: (names.test(name) ? 0.12 : 0) + (view.says(...words) ? 0.12 : -0.06),
  }));
}

const FOLD = ["ignoring case", "case insensitive", "ignore case", "regardless of case", "any case"];
const comparable = (a: TypeRef, b: TypeRef): boolean =>
  sameType(a, b) || (isNumeric(a) && isNumeric(b)) || (isText(a) && isText(b));

/** Conditions in which a parameter may take part. */
function conditionsOf(view: LeafView, fields: FieldRef[], param: Field): SlotOption<Predicate>[] {
  const found: SlotOption<Predicate>[] = [];
  const type = required(param.type);
  const texts = fields.filter((ref) => required(ref.type) === "text");
  const fold = view.says(...FOLD);
  for (const ref of fields) {
    const inner = required(ref.type);
    const near = 0.15 * spokenOf(view.text, ref.name) + (ref.name === param.name ? 0.25 : 0);
    const members = listOf(inner);
    if (members && isText(members) && isText(type)) {
      found.push({ value: { test: "member", ref, param: param.name }, prior: near + 0.05 });
      continue;
    }
    if (type === "boolean" && inner === "boolean" && /^(only|include|show|hide|exclude|with)/i.test(param.name)) {
      const negative =
        new RegExp(`(un|not|in)_?${ref.name}`, "i").test(param.name) || /^(hide|exclude)/i.test(param.name);
      found.push({ value: { test: "switched", ref, is: !negative, param: param.name }, prior: near + 0.2 });
      continue;
    }
    if (type === "text" && isDayField({ name: ref.name, type: inner })) {
      const part = (["month", "year", "day"] as const).find((word) => param.name.toLowerCase().includes(word));
      if (part && part !== "day") {
        found.push({ value: { test: "part", ref, part, param: param.name }, prior: near + 0.2 });
        continue;
      }
    }
    if (!comparable(inner, type)) continue;
    const dayLike = isDayField({ name: ref.name, type: inner }) && isDayField({ name: param.name, type });
    if (isNumeric(inner) || dayLike) {
      for (const { op, weight } of comparisons(view, param.name)) {
        found.push({ value: { test: "compare", ref, op, to: { param: param.name } }, prior: near + weight });
      }
    }
    if (isNumeric(inner) && !view.says("equal", "exactly", "given", "this", "same")) continue;
    const not = view.says(
      "other than",
      "except",
      "excluding",
      "without the",
      "different",
      "not equal",
      "removed",
      "remove",
      "delete",
    );
    for (const folded of isText(inner) ? [fold, !fold] : [false]) {
      const value: Predicate = { test: "equal", ref, to: { param: param.name }, fold: folded, not };
      found.push({ value, prior: near - (folded === fold ? 0 : 0.1) - (dayLike ? 0.05 : 0) });
    }
  }
  if (type === "text" && texts.length > 0) {
    const at = view.says("start with", "starting with", "begin with", "beginning with", "prefix")
      ? "start"
      : view.says("end with", "ending with", "suffix")
        ? "end"
        : "anywhere";
    const asked =
      at !== "anywhere" || view.says("contain", "search", "match", "substring", "include", "find", "query", "mention")
        ? 0.3
        : -0.2;
    const named = texts.filter((ref) => spokenOf(view.text, ref.name) > 0);
    const sets = [named, texts, ...texts.map((ref) => [ref])].filter((refs) => refs.length > 0);
    const seen = new Set<string>();
    for (const refs of sets) {
      const id = refs.map((ref) => ref.name).join();
      if (seen.has(id)) continue;
      seen.add(id);
      for (const folded of [fold, !fold]) {
        const prior = asked - (folded === fold ? 0 : 0.1) - seen.size * 0.02;
        found.push({ value: { test: "contains", refs, param: param.name, fold: folded, at }, prior });
      }
    }
  }
  return found.sort((a, b) => (b.prior ?? 0) - (a.prior ?? 0)).slice(0, 10);
}

const NEGATIVE = /\b(not|un|isn't|aren't|without|no|never|open|pending|except|excluding)\b/i;

/** Conditions that need no parameter: flags and literals that the purpose names. Each may also be absent. */
function conditionsInWords(view: LeafView, fields: FieldRef[]): SlotOption<Predicate[]>[][] {
  const slots: SlotOption<Predicate[]>[][] = [];
  for (const ref of fields) {
    const spoken = spokenOf(view.text, ref.name);
    const type = required(ref.type);
    if (
      type === "boolean" &&
      (spoken > 0 ||
        view.says(
          `un${ref.name}`,
          `in${ref.name}`,
          "open",
          "pending",
          "completed",
          "finished",
          "unfinished",
          "remaining",
        ))
    ) {
      const plain = ref.name.replace(/^(is|has)_?/i, "");
      const clause =
        view.leaf.purpose.match(new RegExp(`[^.,;]*\\b(un)?${plain}[^.,;]*`, "i"))?.[0] ?? view.leaf.purpose;
      const negative = NEGATIVE.test(clause) || new RegExp(`\\b(un|in)${plain}`, "i").test(clause);
      const first =
        view.says(`${plain} first`, `${plain} items first`) ||
        new RegExp(`${plain}\\b[^.,;]*\\bfirst`, "i").test(clause);
      slots.push([
        { value: [], prior: first ? 0.2 : -0.05 },
        { value: [{ test: "flag", ref, is: !negative }], prior: 0.15 },
        { value: [{ test: "flag", ref, is: negative }], prior: -0.1 },
      ]);
    }
    const lacks = optionalOf(ref.type)
      ? new RegExp(`\\b(with|without) an? ${ref.name}\\b`, "i").exec(view.leaf.purpose)?.[1]
      : undefined;
    if (lacks) slots.push([{ value: [{ test: "missing", ref, is: lacks.toLowerCase() === "without" }], prior: 0.3 }]);
    if (isText(type)) {
      const choices = typeof type === "object" && "choice" in type ? type.choice : [];
      const literals = [...view.quoted, ...choices.filter((c) => view.says(c))].filter((t) => /^[\w -]{1,30}$/.test(t));
      if (literals.length > 0 && literals.length < 3 && (spoken > 0 || choices.length > 0)) {
        slots.push([
          { value: [] },
          ...literals.flatMap((literal): SlotOption<Predicate[]>[] =>
            [false, true].map((not) => ({
              value: [{ test: "equal", ref, to: { literal, type: "text" }, fold: false, not }],
              prior: (choices.includes(literal) ? 0.08 : -0.02) - (not ? 0.06 : 0),
            })),
          ),
        ]);
      }
    }
    if (isNumeric(type) && spoken > 0.5 && view.numbers.length > 0) {
      const options: SlotOption<Predicate[]>[] = [{ value: [] }];
      for (const literal of view.numbers.slice(0, 2)) {
        for (const { op, weight } of comparisons(view, "")) {
          if (weight > 0) options.push({ value: [{ test: "compare", ref, op, to: { literal, type } }], prior: weight });
        }
      }
      if (options.length > 1) slots.push(options);
    }
  }
  for (const ref of fields.filter((f) => isNumeric(required(f.type)))) {
    for (const other of fields.filter((f) => f !== ref && isNumeric(required(f.type)))) {
      if (!BOUND.test(other.name)) continue;
      const ops = comparisons(view, other.name).filter(({ weight }) => weight > 0);
      if (ops.length === 0) continue;
      slots.push([
        { value: [] },
        ...ops.map(
          ({ op, weight }): SlotOption<Predicate[]> => ({
            value: [{ test: "compare-fields", ref, op, other }],
            prior: weight + 0.05,
          }),
        ),
      ]);
    }
  }
  return slots.slice(0, 3);
}

const BOUND =
  /^(min|max)(_|[A-Z]|imum|$)|(_|[a-z])(Min|min|Max|max)(imum)?$|minimum|maximum|threshold|reorder|limit|target|goal|capacity/;

/** All filters a leaf may mean: every free parameter takes part in one condition, words add others. Best first. */
export function filterOptions(view: LeafView, fields: FieldRef[], free: Field[]): SlotOption<Predicate[]>[] {
  let combos: SlotOption<Predicate[]>[] = [{ value: [], prior: 0 }];
  const cross = (options: SlotOption<Predicate[]>[]): void => {
    combos = combos
      .flatMap((a) => options.map((b) => ({ value: [...a.value, ...b.value], prior: (a.prior ?? 0) + (b.prior ?? 0) })))
      .sort((a, b) => (b.prior ?? 0) - (a.prior ?? 0))
      .slice(0, 40);
  };
  for (const param of free) {
    cross(conditionsOf(view, fields, param).map(({ value, prior }) => ({ value: [value], prior })));
  }
  for (const options of conditionsInWords(view, fields)) cross(options);
  return combos;
}

const PYTHON_OPERATORS = wordTable<string>({ "===": "==", "!==": "!=" });

function renderPredicate(language: Language, predicate: Predicate, item: string): string {
  const python = language === "python";
  const operator = (op: string): string => (python ? (PYTHON_OPERATORS[op] ?? op) : op);
  const folded = (value: string): string => (python ? `${value}.strip().lower()` : `${value}.trim().toLowerCase()`);
  const operand = (to: Operand): string =>
    "param" in to
      ? to.param
      : python && to.type === "decimal"
        ? `Decimal("${to.literal}")`
        : JSON.stringify(to.literal);
  if (predicate.test === "flag") {
    const value = read(language, predicate.ref, item);
    return predicate.is ? value : python ? `not ${value}` : `!${value}`;
  }
  if (predicate.test === "missing") {
    const [is, not] = python ? ["is", "is not"] : ["===", "!=="];
    return `${read(language, predicate.ref, item)} ${predicate.is ? is : not} ${python ? "None" : "null"}`;
  }
  if (predicate.test === "compare")
    return `${read(language, predicate.ref, item)} ${predicate.op} ${operand(predicate.to)}`;
  if (predicate.test === "compare-fields") {
    return `${read(language, predicate.ref, item)} ${predicate.op} ${read(language, predicate.other, item)}`;
  }
  if (predicate.test === "part") {
    const left = readKey(language, { ref: predicate.ref, part: predicate.part }, item);
    return `${left} ${operator("===")} ${predicate.param}`;
  }
  if (predicate.test === "switched") {
    const value = read(language, predicate.ref, item);
    if (python) return `(not ${predicate.param} or ${predicate.is ? "" : "not "}${value})`;
    return `(!${predicate.param} || ${predicate.is ? "" : "!"}${value})`;
  }
  if (predicate.test === "member") {
    const value = read(language, predicate.ref, item);
    return python ? `${predicate.param} in ${value}` : `${value}.includes(${predicate.param})`;
  }
  if (predicate.test === "equal") {
    const left = read(language, predicate.ref, item);
    const right = operand(predicate.to);
    const op = operator(predicate.not ? "!==" : "===");
    return predicate.fold ? `${folded(left)} ${op} ${folded(right)}` : `${left} ${op} ${right}`;
  }
  const low = (value: string): string =>
    !predicate.fold ? value : python ? `${value}.lower()` : `${value}.toLowerCase()`;
  const tests = predicate.refs.map((ref) => {
    const value = low(read(language, ref, item));
    const wanted = low(predicate.param);
    if (predicate.at === "start") return python ? `${value}.startswith(${wanted})` : `${value}.startsWith(${wanted})`;
    if (predicate.at === "end") return python ? `${value}.endswith(${wanted})` : `${value}.endsWith(${wanted})`;
    return python ? `${wanted} in ${value}` : `${value}.includes(${wanted})`;
  });
  const joined = tests.join(python ? " or " : " || ");
  return tests.length > 1 ? `(${joined})` : joined;
}

/** All conditions as one expression; null when there is none. */
export function renderFilter(language: Language, predicates: Predicate[], item: string): string | null {
  if (predicates.length === 0) return null;
  return predicates.map((p) => renderPredicate(language, p, item)).join(language === "python" ? " and " : " && ");
}
