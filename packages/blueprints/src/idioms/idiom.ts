import type { Language } from "@guildhall/contracts";
import type { LeafView } from "./leaf-view.ts";

/** A slot's value is plain data, so that a filling can be stored, shown and asked for. */
export type SlotValue = string | number | boolean | null | object;

export interface SlotOption<T = SlotValue> {
  value: T;
  /** Words in the purpose which speak for this option. */
  words?: string[];
  /** Before any word is read; the usual choice has 0, unusual ones less. */
  prior?: number;
}

export type Slots = Record<string, SlotValue>;
/** What each slot may be filled with for one leaf. An empty list means that the idiom does not fit. */
export type SlotChoices<S> = { [K in keyof S]: SlotOption<S[K]>[] };

/** The inside of a function. Imports and house snippets (`_round_half_up`, `roundTo`) are found by their use. */
export interface Emission {
  body: string;
  /** Module-level constants and functions which only this idiom needs, before the function. */
  before?: string;
}

/** A leaf the idiom must solve, with the behaviour it promises; run in both languages by the tests. */
export interface Guarantee {
  /** In the notation of the language of the guarantee: types, signature, purpose as a brief would have them. */
  language: Language;
  types?: string;
  signature: string;
  purpose: string;
  /** Example lines as a person confirms them, for idioms that read their form from them. */
  examples?: string[];
  /** Source that must hold of the function: Python statements, or TypeScript with `assert` in scope. */
  holds: string;
}

/** A small tested function or rule with typed slots: data and pure functions, one file each. */
export interface Idiom<S extends Slots = Slots> {
  id: string;
  title: string;
  /** Ways people ask for it; matched by words here and by an embedder elsewhere. */
  phrases: string[];
  /** Every group must be met by one of its phrases in the leaf's name or purpose. */
  cues: string[][];
  /** Phrases that mean something else, although the cues are met. */
  unless?: string[];
  /** True when the code refuses bad input itself; otherwise guards are read from the purpose. */
  ownErrors?: boolean;
  /** Null when the signature is of another shape. */
  fit(view: LeafView): SlotChoices<S> | null;
  python(slots: S, view: LeafView): Emission;
  typescript(slots: S, view: LeafView): Emission;
  guarantees: Guarantee[];
}

/** Keeps the slot types of one idiom while the catalogue holds all of them. */
export function defineIdiom<S extends Slots>(idiom: Idiom<S>): Idiom {
  return idiom as unknown as Idiom;
}

/** A slot which the signature alone decides. */
export function fixed<T>(value: T): SlotOption<T>[] {
  return [{ value }];
}

export function option<T>(value: T, words: string[] = [], prior = 0): SlotOption<T> {
  return { value, words, prior };
}
