import type { Leaf } from "@guildhall/contracts";
import type { ReadyCandidate } from "./candidate-search.ts";

/** An accepted leaf of any project of this house. */
export interface EarlierLeaf {
  id: string;
  leaf: Leaf;
  code: string;
}

/** Similarity under which an earlier leaf is another matter (cosine of MiniLM, or shared words). */
const MIN_SIMILARITY = 0.45;
const MAX_EARLIER = 6;

/**
 * Earlier accepted leaves with the same shape and a similar purpose, renamed to the wanted function. Pure.
 * @param similarity of each earlier leaf's purpose to the wanted one, 0 to 1, in the order of `earlier`
 */
export function earlierCandidates(leaf: Leaf, earlier: EarlierLeaf[], similarity: number[]): ReadyCandidate[] {
  return earlier
    .map((entry, index) => ({ entry, score: similarity[index] ?? 0 }))
    .filter(({ entry, score }) => score >= MIN_SIMILARITY && shapeOf(entry.leaf) === shapeOf(leaf))
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_EARLIER)
    .map(({ entry, score }) => ({
      source: "earlier" as const,
      origin: entry.id,
      code: renamed(entry.code, entry.leaf, leaf),
      prior: score,
    }));
}

/** Types of inputs and output with the record types spelled out; names do not matter, the order does. */
function shapeOf(leaf: Leaf): string {
  return JSON.stringify([leaf.language, leaf.params.map((param) => param.type), leaf.returns, leaf.records]);
}

/** The earlier function under the wanted name; parameters keep their names, because calls are positional. */
function renamed(code: string, from: Leaf, to: Leaf): string {
  return code.replaceAll(new RegExp(`\\b${from.name}\\b`, "g"), to.name);
}

const STOP_WORDS = new Set(
  "a an and are as at be by each for from if in is it its of on or that the then to with".split(" "),
);

/** Words of a text for comparing purposes where no embedder is installed. */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z0-9]{2,}/g) ?? [];
  return new Set(words.filter((word) => !STOP_WORDS.has(word)).map((word) => word.replace(/(ies|es|s)$/, "")));
}

/** Share of common words (Jaccard), 0 to 1: the fallback of the embedder's cosine. */
export function wordSimilarity(a: string, b: string): number {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const both = left.intersection(right).size;
  return both === 0 ? 0 : both / left.union(right).size;
}
