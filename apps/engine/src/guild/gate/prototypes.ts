import { LEXICAL_SIZE, type RequestFeatures } from "./features.ts";
import { dot } from "./network.ts";

/**
 * Knows an expert by its examples alone, from the moment it is added until the next training makes it a class: the
 * nearer a request is to its examples than to anybody else's, the likelier it is meant.
 */
export interface PrototypeHead {
  vectors: readonly Float32Array[];
  centre: Float32Array;
  /** Probability = logistic(slope x margin + offset), fitted on the examples against the references. */
  slope: number;
  offset: number;
}

const NEAREST = 3;
const STEPS = 400;
const RATE = 0.5;
const MAX_SLOPE = 60;

/** The words of a request as a unit vector over the buckets; what stands in for the embedding where there is none. */
export function lexicalVector({ buckets, values }: RequestFeatures): Float32Array {
  const vector = new Float32Array(LEXICAL_SIZE);
  for (let at = 0; at < buckets.length; at++) {
    const bucket = buckets[at] as number;
    vector[bucket] = (vector[bucket] as number) + (values[at] as number);
  }
  return unit(vector);
}

function unit(vector: Float32Array): Float32Array {
  const norm = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / norm);
}

/** Unit vector of the mean. */
export function centreOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (vector[at] as number);
  return unit(sum);
}

/** How near a request is to another vector, as a function of the other: the request is looked at once. */
export type Nearness = (other: Float32Array) => number;

/** For dense vectors. */
export const nearness =
  (vector: Float32Array): Nearness =>
  (other) =>
    dot(vector, other);

/** For vectors with few entries, such as words: only those are looked at. */
export function sparseNearness(vector: Float32Array): Nearness {
  const active: number[] = [];
  for (let at = 0; at < vector.length; at++) if (vector[at] !== 0) active.push(at);
  return (other) => {
    let sum = 0;
    for (const at of active) sum += (vector[at] as number) * (other[at] as number);
    return sum;
  };
}

/** Half the centre, half the mean of the nearest examples. */
function likeness(near: Nearness, vectors: readonly Float32Array[], centre: Float32Array): number {
  const nearest = vectors
    .map(near)
    .sort((a, b) => b - a)
    .slice(0, NEAREST);
  const mean = nearest.reduce((sum, value) => sum + value, 0) / Math.max(1, nearest.length);
  return (mean + near(centre)) / 2;
}

/** Likeness to the nearest of many, -1 without any. */
export function closest(near: Nearness, others: readonly Float32Array[]): number {
  return others.reduce((best, other) => Math.max(best, near(other)), -1);
}

interface Point {
  margin: number;
  own: boolean;
}

/** Logistic regression in one dimension; both sides count alike. */
function fitLogistic(points: readonly Point[]): { slope: number; offset: number } {
  const owned = points.filter(({ own }) => own).length;
  let slope = 10;
  let offset = 0;
  for (let step = 0; step < STEPS; step++) {
    let bySlope = 0;
    let byOffset = 0;
    for (const { margin, own } of points) {
      const share = 0.5 / (own ? owned : points.length - owned);
      const error = (1 / (1 + Math.exp(-(slope * margin + offset))) - Number(own)) * share;
      bySlope += error * margin;
      byOffset += error;
    }
    slope = Math.min(MAX_SLOPE, Math.max(1, slope - RATE * 100 * bySlope));
    offset -= RATE * 4 * byOffset;
  }
  return { slope, offset };
}

/**
 * A head from the examples of an expert, held against vectors of everybody else's requests. Each example is judged
 * by the others, so that the fit does not take itself for proof.
 * @param vectors unit vectors of at least two examples
 */
export function prototypeHead(vectors: readonly Float32Array[], references: readonly Float32Array[]): PrototypeHead {
  const own = vectors.map((vector, at): Point => {
    const others = vectors.filter((_, other) => other !== at);
    const near = nearness(vector);
    return { margin: likeness(near, others, centreOf(others)) - closest(near, references), own: true };
  });
  const centre = centreOf(vectors);
  const foreign = references.map((vector, at): Point => {
    const others = references.filter((_, other) => other !== at);
    const near = nearness(vector);
    return { margin: likeness(near, vectors, centre) - closest(near, others), own: false };
  });
  return { vectors, centre, ...fitLogistic([...own, ...foreign]) };
}

/**
 * Probability that a request is meant for the expert of this head.
 * @param others likeness to the nearest of the references, which all heads share
 */
export function prototypeShare(head: PrototypeHead, near: Nearness, others: number): number {
  const margin = likeness(near, head.vectors, head.centre) - others;
  return 1 / (1 + Math.exp(-(head.slope * margin + head.offset)));
}

/** Gives the heads their part of the whole; what is left is shared as the network said. Sums to one. */
export function withPrototypes(
  probabilities: ReadonlyMap<string, number>,
  heads: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  if (heads.size === 0) return probabilities;
  const most = Math.max(...heads.values());
  const total = [...heads.values()].reduce((sum, share) => sum + share, 0) || 1;
  const rest = [...probabilities].map(([name, share]): [string, number] => [name, share * (1 - most)]);
  return new Map([...rest, ...[...heads].map(([name, share]): [string, number] => [name, (share / total) * most])]);
}
