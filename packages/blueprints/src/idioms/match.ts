import type { Leaf } from "@guildhall/contracts";
import { CATALOGUE } from "./catalogue.ts";
import { guardOptions, renderGuards, type Guard } from "./guards.ts";
import type { Idiom, SlotOption, Slots } from "./idiom.ts";
import { type LeafView, viewOf } from "./leaf-view.ts";
import { renderFunction } from "./render.ts";
import { contentStems, mentions, searchable } from "./words.ts";

export interface MatchOptions {
  /** Replaces the count of shared words: how well a phrase fits the purpose, 0 to 1. */
  wordScore?: (phrase: string) => number;
  /** Similarity of the purpose to an idiom's phrases by an embedder, 0 to 1. */
  embeddingScores?: Map<string, number>;
  /** Most candidates returned; default 60, at most 200. */
  limit?: number;
  /** The function's first line as given elsewhere (an exercise's stub); default is made from the types. */
  head?: string;
}

export interface IdiomCandidate {
  idiomId: string;
  slots: Slots;
  /** Imports, helpers and the function under the leaf's exact name and parameters. */
  code: string;
  /** Higher is likelier; about 0.5 to 1.5. Comparable within one leaf only. */
  score: number;
  /** Share of the purpose's own words that the idiom and its slots account for, 0 to 1. */
  coverage: number;
  /** For the person: which idiom, and what its slots were read as. */
  why: string;
  /** Slots which no word of the purpose decided: other candidates may pass the same examples and mean something else. */
  ambiguous: string[];
}

const PER_IDIOM = 120;

/** How well an idiom's words fit, or null when it must not be proposed. */
export function idiomScore(idiom: Idiom, view: LeafView, options: MatchOptions = {}): number | null {
  if (!idiom.cues.every((group) => group.some((phrase) => mentions(view.text, phrase)))) return null;
  if (idiom.unless?.some((phrase) => mentions(view.text, phrase))) return null;
  const score = options.wordScore ?? view.overlap;
  const phrase = Math.max(0, ...idiom.phrases.map(score));
  return 0.5 + 0.35 * phrase + 0.2 * (options.embeddingScores?.get(idiom.id) ?? 0);
}

interface Filling {
  slots: Slots;
  prior: number;
  decided: Set<string>;
}

/** Fillings of all slots, best prior first, at most `limit`. */
function fillings(view: LeafView, choices: Record<string, SlotOption[]>, limit: number): Filling[] {
  let all: Filling[] = [{ slots: {}, prior: 0, decided: new Set() }];
  for (const [name, options] of Object.entries(choices)) {
    const scored = options.map((option) => {
      const heard = option.words?.filter((word) => view.says(word)).length ?? 0;
      return { option, prior: (option.prior ?? 0) + (heard ? 0.1 + 0.05 * Math.min(heard, 3) : 0), heard: heard > 0 };
    });
    all = all
      .flatMap((filling) =>
        scored.map(({ option, prior, heard }) => ({
          slots: { ...filling.slots, [name]: option.value },
          prior: filling.prior + prior,
          decided: heard || options.length === 1 ? new Set([...filling.decided, name]) : filling.decided,
        })),
      )
      .sort((a, b) => b.prior - a.prior)
      .slice(0, limit * 2);
  }
  return all.slice(0, limit);
}

/** Words of the purpose that the code or the idiom's phrases account for. */
function coverageOf(view: LeafView, idiom: Idiom, code: string): number {
  const words = new Set(contentStems(view.leaf.purpose));
  if (words.size === 0) return 0;
  const body = code.replace(/"""[\s\S]*?"""|\/\*\*[\s\S]*?\*\//, " ");
  const known = searchable([...idiom.phrases, ...idiom.cues.flat(), idiom.title, body].join(" "));
  return [...words].filter((word) => known.includes(` ${word} `)).length / words.size;
}

const isUsed = (code: string, name: string): boolean => new RegExp(`(?<![\\w.])${name}\\b`).test(code);

/** Candidates of one idiom for a leaf; used by the matcher and by the idioms' own tests. */
function candidatesOf(idiom: Idiom, view: LeafView, base: number, options: MatchOptions): IdiomCandidate[] {
  const choices = idiom.fit(view);
  if (!choices || Object.values(choices).some((slot) => slot.length === 0)) return [];
  const all: Record<string, SlotOption[]> = { ...choices };
  if (view.leaf.raises && !idiom.ownErrors) all.guards = guardOptions(view);
  const found: IdiomCandidate[] = [];
  for (const filling of fillings(view, all, PER_IDIOM)) {
    const emission = view.language === "python" ? idiom.python(filling.slots, view) : idiom.typescript(filling.slots, view);
    // A parameter that the code ignores means that a clause was not understood.
    if (!view.leaf.params.every((param) => isUsed(emission.body, param.name))) continue;
    const guards = (filling.slots.guards as Guard[] | undefined) ?? [];
    const code = renderFunction(view.leaf, { ...emission, body: renderGuards(view, guards) + emission.body.trim() }, options.head);
    const coverage = coverageOf(view, idiom, code);
    found.push({
      idiomId: idiom.id,
      slots: filling.slots,
      code,
      score: base + filling.prior + 0.3 * coverage,
      coverage,
      why: `${idiom.title}${describe(filling.slots)}`,
      ambiguous: Object.keys(all).filter((name) => (all[name]?.length ?? 0) > 1 && !filling.decided.has(name)),
    });
  }
  return found;
}

function describe(slots: Slots): string {
  const parts = Object.entries(slots)
    .filter(([, value]) => typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    .map(([name, value]) => `${name} ${String(value)}`);
  return parts.length > 0 ? `: ${parts.join(", ")}` : "";
}

/**
 * Candidates for a leaf from the house's idioms, likeliest first; pure, no two with the same code. An idiom is
 * proposed only when its cue words are there and its shape fits, and only if every parameter is used. Execution
 * against the examples chooses among them; survivors that differ in `ambiguous` slots should be told apart by probes.
 */
export function proposeIdioms(leaf: Leaf, options: MatchOptions = {}): IdiomCandidate[] {
  const view = viewOf(leaf);
  const limit = Math.min(options.limit ?? 60, 200);
  const byCode = new Map<string, IdiomCandidate>();
  for (const idiom of CATALOGUE) {
    const base = idiomScore(idiom, view, options);
    if (base === null) continue;
    for (const candidate of candidatesOf(idiom, view, base, options)) {
      const known = byCode.get(candidate.code);
      if (!known || known.score < candidate.score) byCode.set(candidate.code, candidate);
    }
  }
  return [...byCode.values()].sort((a, b) => b.score - a.score).slice(0, limit);
}
