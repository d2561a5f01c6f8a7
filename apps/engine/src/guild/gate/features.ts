import { STAGES, type Stage } from "@guildhall/contracts";
import { CODE_LANGUAGES, type ReadRequest } from "./request-text.ts";

/** Raise it with every change of what a feature means: policies of another version are refused. */
export const FEATURE_VERSION = 6;
/** Buckets of hashed words and word pairs, then of parts of words. */
const WORD_BUCKETS = 4096;
const PART_BUCKETS = 4096;
export const LEXICAL_SIZE = WORD_BUCKETS + PART_BUCKETS;
export const EMBEDDING_SIZE = 384;

const QUESTION_WORDS = new Set([
  "how",
  "what",
  "why",
  "where",
  "which",
  "who",
  "when",
  "does",
  "is",
  "are",
  "can",
  "should",
]);
const LENGTHS = [3, 7, 14, 30, 80] as const;

const MARK_NAMES = ["stackTrace", "code", "diff", "path", "url", "question"] as const;
const SURFACE_NAMES = [
  ...MARK_NAMES,
  "questionWord",
  "errorName",
  ...LENGTHS.map((words) => `upTo${words}Words`),
  ...CODE_LANGUAGES.map((language) => `code:${language}`),
  ...STAGES.map((stage) => `stage:${stage}`),
  "embedded",
];
export const SURFACE_SIZE = SURFACE_NAMES.length;

/** A request as numbers. Lexical features are sparse: `values[i]` stands in bucket `buckets[i]`. */
export interface RequestFeatures {
  buckets: Uint16Array;
  values: Float32Array;
  /** What of the words made each lexical feature: index into the words, for reasons. */
  owners: Uint16Array;
  surface: Float32Array;
  /** Unit vector; null without the embedder. */
  embedding: Float32Array | null;
}

/** FNV-1a, 32 bit: spreads short strings well and needs no table. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

/** Pairs speak of what is wanted ("add test", "why does"); parts of words hold through typos and endings. */
const PART_SHARE = 0.6;
const FIRST_WORDS = 3;

interface Gram {
  bucket: number;
  owner: number;
}

function wordGrams(words: readonly string[]): Gram[] {
  return words.flatMap((word, owner) => {
    const grams = [{ bucket: hash(word) % WORD_BUCKETS, owner }];
    const next = words[owner + 1];
    if (next !== undefined) grams.push({ bucket: hash(`${word} ${next}`) % WORD_BUCKETS, owner });
    if (owner < FIRST_WORDS) grams.push({ bucket: hash(`^${word}`) % WORD_BUCKETS, owner });
    return grams;
  });
}

function partGrams(words: readonly string[]): Gram[] {
  return words.flatMap((word, owner) => {
    const edged = `<${word}>`;
    const grams: Gram[] = [];
    for (const size of [3, 4]) {
      for (let at = 0; at + size <= edged.length && at < 16; at++) {
        grams.push({ bucket: WORD_BUCKETS + (hash(edged.slice(at, at + size)) % PART_BUCKETS), owner });
      }
    }
    return grams;
  });
}

function surfaceOf({ words, marks, length }: ReadRequest, stage: Stage | null): Float32Array {
  const on = new Set<string>(MARK_NAMES.filter((name) => marks[name]));
  if (words.slice(0, 2).some((word) => QUESTION_WORDS.has(word))) on.add("questionWord");
  if (words.some((word) => word.length > 5 && /(error|exception)$/.test(word))) on.add("errorName");
  for (const limit of LENGTHS) if (words.length <= limit && length > 0) on.add(`upTo${limit}Words`);
  if (marks.language) on.add(`code:${marks.language}`);
  if (stage) on.add(`stage:${stage}`);
  return Float32Array.from(SURFACE_NAMES, (name) => (on.has(name) ? 1 : 0));
}

/** Names of the surface features that are on, as `SURFACE_NAMES` has them. */
export function surfaceName(index: number): string {
  return SURFACE_NAMES[index] ?? "";
}

/** The features of a request; `embedding` is added by `withEmbedding`. */
export function featuresOf(request: ReadRequest, stage: Stage | null = null): RequestFeatures {
  const words = wordGrams(request.words);
  const parts = partGrams(request.words);
  const wordValue = 1 / Math.sqrt(Math.max(1, words.length));
  const partValue = PART_SHARE / Math.sqrt(Math.max(1, parts.length));
  const grams = [...words, ...parts];
  return {
    buckets: Uint16Array.from(grams, ({ bucket }) => bucket),
    values: Float32Array.from(grams, (_, at) => (at < words.length ? wordValue : partValue)),
    owners: Uint16Array.from(grams, ({ owner }) => owner),
    surface: surfaceOf(request, stage),
    embedding: null,
  };
}

export function withEmbedding(features: RequestFeatures, embedding: Float32Array): RequestFeatures {
  const surface = Float32Array.from(features.surface);
  surface[SURFACE_SIZE - 1] = 1;
  return { ...features, surface, embedding };
}
