import type { Field, TypeRef } from "@guildhall/contracts";
import { defineIdiom, fixed, type Guarantee, type Idiom, type SlotOption } from "./idiom.ts";
import { isDay, isText, isWhole, type LeafView, listOf, mapOf, required, sameType } from "./leaf-view.ts";

/** Kinds of parameter and result that plain functions take. `whole` is an integer, or `number` in TypeScript. */
export type Kind =
  | "text"
  | "whole"
  | "number"
  | "float"
  | "boolean"
  | "day"
  | "texts"
  | "wholes"
  | "numbers"
  | "days"
  | "clock"
  | "text-map"
  | TypeRef;

const isNumber = (type: TypeRef, view: LeafView): boolean =>
  type === "number" || type === "integer" || (type === "decimal" && view.language === "typescript");

function meets(kind: Kind, type: TypeRef, view: LeafView): boolean {
  const inner = listOf(type);
  if (kind === "text") return isText(type);
  if (kind === "whole") return isWhole(type, view.language);
  if (kind === "number") return isNumber(type, view);
  if (kind === "float") return type === "number" || (view.language === "typescript" && isNumber(type, view));
  if (kind === "boolean") return type === "boolean";
  if (kind === "day") return isDay(type) || type === "text";
  if (kind === "texts") return inner !== null && isText(inner);
  if (kind === "wholes") return inner !== null && isWhole(inner, view.language);
  if (kind === "numbers") return inner !== null && isNumber(inner, view);
  if (kind === "days") return inner !== null && (isDay(inner) || inner === "text");
  if (kind === "clock") return type === "text";
  if (kind === "text-map") return mapOf(type) === "text";
  return sameType(kind, type) || wider(kind, type, view);
}

/** In TypeScript `integer`, `number` and `decimal` are one type, also inside lists, maps and tuples. */
function wider(kind: TypeRef, type: TypeRef, view: LeafView): boolean {
  if (view.language !== "typescript") return false;
  const flat = (t: TypeRef): string =>
    JSON.stringify(t)
      .replace(/"(integer|decimal)"/g, '"number"')
      .replace(/"(date|datetime)"/g, '"text"');
  return flat(kind) === flat(type);
}

export interface Variant {
  name: string;
  words?: string[];
  prior?: number;
  /** Body with `$1`, `$2` … for the parameters. */
  python: string;
  typescript: string;
}

export interface ScalarSpec {
  id: string;
  title: string;
  phrases: string[];
  cues: string[][];
  unless?: string[];
  ownErrors?: boolean;
  params: Kind[];
  returns: Kind;
  /** Each is a meaning of its own; the first is the usual one. */
  variants: Variant[];
  python?: string;
  typescript?: string;
  /** Further conditions on the leaf. */
  when?: (view: LeafView) => boolean;
  guarantees: Guarantee[];
}

/** Parameters in the order of the kinds: as declared when that fits, else the one order that does. */
function assign(view: LeafView, kinds: Kind[]): Field[] | null {
  const { params } = view.leaf;
  if (params.length !== kinds.length) return null;
  if (kinds.every((kind, i) => params[i] && meets(kind, required(params[i].type), view))) return params;
  const orders: Field[][] = [];
  const visit = (chosen: Field[]): void => {
    const kind = kinds[chosen.length];
    if (kind === undefined) orders.push(chosen);
    else
      for (const param of params)
        if (!chosen.includes(param) && meets(kind, required(param.type), view)) visit([...chosen, param]);
  };
  if (kinds.length <= 4) visit([]);
  return orders.length === 1 ? (orders[0] ?? null) : null;
}

type Slots = { params: string[]; variant: string; answers: [string, string] | null };

/** The two words a yes-or-no result is given as, for true and for false; null when it stays a boolean. */
function answersOf(spec: ScalarSpec, view: LeafView): SlotOption<[string, string] | null>[] {
  const returns = required(view.leaf.returns);
  if (spec.returns !== "boolean" || typeof returns !== "object" || !("choice" in returns)) return fixed(null);
  const [yes, no, more] = returns.choice;
  if (yes === undefined || no === undefined || more !== undefined) return [];
  return [
    { value: [yes, no], prior: 0 },
    { value: [no, yes], prior: -0.2 },
  ];
}

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

/** An idiom whose code is a fixed body over parameters of plain kinds, with variants as its slot. */
export function scalarIdiom(spec: ScalarSpec): Idiom {
  const variant = (name: string): Variant | undefined => spec.variants.find((v) => v.name === name);
  return defineIdiom<Slots>({
    id: spec.id,
    title: spec.title,
    phrases: spec.phrases,
    cues: spec.cues,
    unless: spec.unless,
    ownErrors: spec.ownErrors,
    fit(view) {
      const params = assign(view, spec.params);
      const answers = answersOf(spec, view);
      const returned = answers[0]?.value ? true : meets(spec.returns, required(view.leaf.returns), view);
      if (!params || answers.length === 0 || !returned || spec.when?.(view) === false) return null;
      return {
        answers,
        params: fixed(params.map((param) => param.name)),
        variant: spec.variants.map(
          (v, i): SlotOption<string> => ({ value: v.name, words: v.words, prior: v.prior ?? -0.03 * i }),
        ),
      };
    },
    python: (slots, view) => {
      const body = pythonBody(variant(slots.variant)?.python ?? "", slots.params, view, spec.returns);
      const [yes, no] = (slots.answers ?? []).map((text) => JSON.stringify(text));
      return {
        body: yes ? `def holds() -> bool:\n${indented(body, "    ")}\n\nreturn ${yes} if holds() else ${no}` : body,
        before: spec.python,
      };
    },
    typescript: (slots) => {
      const body = fill(variant(slots.variant)?.typescript ?? "", slots.params);
      const [yes, no] = (slots.answers ?? []).map((text) => JSON.stringify(text));
      return {
        body: yes
          ? `const holds = (): boolean => {\n${indented(body, "  ")}\n};\nreturn holds() ? ${yes} : ${no};`
          : body,
        before: spec.typescript,
      };
    },
    guarantees: spec.guarantees,
  });
}

/** A local name of the body that a parameter also has gets another name, so that nothing is shadowed. */
function withoutClashes(body: string, params: string[], suffix: string): string {
  return params.reduce(
    (text, name) =>
      LIBRARY.has(name)
        ? text
        : text.replace(new RegExp(`(?<![\\w.$"'])${name}\\b(?!["'(]|=[^=])`, "g"), `${name}${suffix}`),
    body,
  );
}
const LIBRARY = new Set(["date", "datetime", "re", "math", "calendar", "string"]);

/** `$1` is a parameter; `$$1` stands for a literal `$1`. */
const fill = (body: string, params: string[]): string =>
  withoutClashes(body, params, "Here").replace(/\$(\$\d|\d)/g, (_, n: string) =>
    n.startsWith("$") ? n : (params[Number(n) - 1] ?? ""),
  );

/** Dates given or wanted as text are converted at the edge, so that every body is written for `date`. */
function pythonBody(body: string, params: string[], view: LeafView, returns: Kind): string {
  const typeOf = (name: string): TypeRef =>
    required(view.leaf.params.find((param) => param.name === name)?.type ?? "text");
  let text = withoutClashes(body, params, "_here");
  const before: string[] = [];
  params.forEach((name, i) => {
    const usesDates = new RegExp(`\\$${i + 1}d`).test(text);
    if (usesDates && typeOf(name) === "text") before.push(`${name}_date = date.fromisoformat(${name})`);
    if (usesDates && listOf(typeOf(name)) === "text")
      before.push(`${name}_dates = [date.fromisoformat(day) for day in ${name}]`);
    const local = !usesDates
      ? name
      : typeOf(name) === "text"
        ? `${name}_date`
        : listOf(typeOf(name)) === "text"
          ? `${name}_dates`
          : name;
    text = text.replace(new RegExp(`\\$${i + 1}d?`, "g"), local);
  });
  if (returns === "day" && required(view.leaf.returns) === "text")
    text = text.replace(/return (?!None$)(.*)$/gm, "return ($1).isoformat()");
  return [...before, text].join("\n");
}
