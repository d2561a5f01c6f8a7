import type { Leaf } from "@guildhall/contracts";
import { CATALOGUE } from "./catalogue.ts";
import { type Guard, guardOptions, renderGuards } from "./guards.ts";
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
  /** How sure the words make it, 0 to 1: the idiom's fit, halved for each 0.07 its slots score below its best filling. */
  prior: number;
  /** Share of the purpose's own words that the idiom and its slots account for, 0 to 1. */
  coverage: number;
  /** For the person: which idiom, and what its slots were read as. */
  why: string;
  /** Slots which no word of the purpose decided: other candidates may pass the same examples and mean something else. */
  ambiguous: string[];
}

const PER_IDIOM = 120;
/** A reading of a slot that stands out by so much is as good as said. */
const CLEAR_MARGIN = 0.15;

/** How well an idiom's words fit, or null when it must not be proposed. */
function idiomScore(idiom: Idiom, view: LeafView, options: MatchOptions = {}): number | null {
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
      return { option, prior: (option.prior ?? 0) + (heard ? 0.12 + 0.03 * Math.min(heard, 6) : 0), heard: heard > 0 };
    });
    const best = Math.max(...scored.map(({ prior }) => prior));
    const rivals = scored.filter(({ prior }) => prior > best - CLEAR_MARGIN).length;
    all = all
      .flatMap((filling) =>
        scored.map(({ option, prior, heard }) => ({
          slots: { ...filling.slots, [name]: option.value },
          prior: filling.prior + prior,
          decided: heard || (prior === best && rivals === 1) ? new Set([...filling.decided, name]) : filling.decided,
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

const isUsed = (code: string, name: string): boolean => new RegExp(`(?<!\\w|(?<!\\.\\.)\\.)${name}\\b`).test(code);

type Built = Pick<IdiomCandidate, "idiomId" | "slots" | "code" | "coverage" | "why">;

/** The code of one filling; null when it leaves a parameter unused, which means that a clause was not understood. */
function build(idiom: Idiom, view: LeafView, slots: Slots, head?: string): Built | null {
  const emission = view.language === "python" ? idiom.python(slots, view) : idiom.typescript(slots, view);
  if (!view.leaf.params.every((param) => isUsed(emission.body, param.name))) return null;
  const guards = (slots.guards as Guard[] | undefined) ?? [];
  const code = renderFunction(
    view.leaf,
    { ...emission, body: renderGuards(view, guards) + emission.body.trim() },
    head,
  );
  return {
    idiomId: idiom.id,
    slots,
    code,
    coverage: coverageOf(view, idiom, code),
    why: `${idiom.title}${describe(slots)}`,
  };
}

/** The candidate of slots that somebody chose; null when the code would leave a parameter unused. */
export function candidateWith(idiom: Idiom, leaf: Leaf, slots: Slots): IdiomCandidate | null {
  const view = viewOf(leaf);
  const built = build(idiom, view, slots);
  const base = idiomScore(idiom, view) ?? 0.5;
  return built
    ? { ...built, score: base + 0.3 * built.coverage, prior: Math.min(1, 0.5 + 0.5 * built.coverage), ambiguous: [] }
    : null;
}

/** Idioms whose cues and shape fit a leaf, best first; what slot questions can be asked about. */
export function scoredIdioms(leaf: Leaf, options: MatchOptions = {}): { idiom: Idiom; score: number }[] {
  const view = viewOf(leaf);
  return CATALOGUE.flatMap((idiom) => {
    const score = idiomScore(idiom, view, options);
    return score === null || idiom.fit(view) === null ? [] : [{ idiom, score }];
  }).sort((a, b) => b.score - a.score);
}

/** Candidates of one idiom for a leaf; */
function candidatesOf(idiom: Idiom, view: LeafView, base: number, options: MatchOptions): IdiomCandidate[] {
  const choices = idiom.fit(view);
  if (!choices || Object.values(choices).some((slot) => slot.length === 0)) return [];
  const all: Record<string, SlotOption[]> = { ...choices };
  if (view.leaf.raises && !idiom.ownErrors) all.guards = guardOptions(view);
  const open = Object.keys(all).filter((name) => (all[name]?.length ?? 0) > 1);
  const found = fillings(view, all, PER_IDIOM).flatMap((filling): IdiomCandidate[] => {
    const built = build(idiom, view, filling.slots, options.head);
    if (!built) return [];
    const score = base + filling.prior + 0.3 * built.coverage;
    const prior = Math.min(1, Math.max(0, base - 0.5) + 0.3 + 0.5 * built.coverage);
    return [{ ...built, score, prior, ambiguous: open.filter((name) => !filling.decided.has(name)) }];
  });
  const [first] = found;
  if (!first) return [];
  const best = found.reduce((before, one) => (one.score > before.score ? one : before), first);
  const decided = open.filter((name) => !best.ambiguous.includes(name));
  const same = (one: IdiomCandidate, name: string) =>
    JSON.stringify(one.slots[name]) === JSON.stringify(best.slots[name]);
  return found.map((candidate) => ({
    ...candidate,
    prior: candidate.prior * 0.5 ** ((best.score - candidate.score) / 0.07),
    // What fills a slot otherwise than the words do is no open choice.
    ambiguous: decided.every((name) => same(candidate, name)) ? candidate.ambiguous : [],
  }));
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
  return fairly(
    [...byCode.values()].sort((a, b) => b.score - a.score),
    limit,
  );
}

/** The best `limit`, but no idiom's many fillings push another idiom's best ones out. */
function fairly(sorted: IdiomCandidate[], limit: number): IdiomCandidate[] {
  if (sorted.length <= limit) return sorted;
  const idioms = new Set(sorted.map((candidate) => candidate.idiomId)).size;
  const quota = Math.max(4, Math.floor(limit / idioms));
  const taken = new Map<string, number>();
  const first = sorted.filter((candidate) => {
    const count = taken.get(candidate.idiomId) ?? 0;
    taken.set(candidate.idiomId, count + 1);
    return count < quota;
  });
  const kept = new Set(first.slice(0, limit));
  for (const candidate of sorted) if (kept.size < limit) kept.add(candidate);
  return sorted.filter((candidate) => kept.has(candidate));
}
