import { dot } from "../network.ts";

const CENTRES_A_CLASS = 6;
const ROUNDS = 8;

function unit(vector: Float32Array): Float32Array {
  const norm = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / norm);
}

/** Spherical k-means; begins with vectors spread evenly over the list, so that it is repeatable. */
function kMeans(vectors: readonly Float32Array[], count: number): Float32Array[] {
  let centres: Float32Array[] = Array.from({ length: Math.min(count, vectors.length) }, (_, at) =>
    Float32Array.from(vectors[Math.floor((at * vectors.length) / count)] ?? []),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const sums = centres.map((centre) => new Float32Array(centre.length));
    for (const vector of vectors) {
      const scores = centres.map((centre) => dot(centre, vector));
      const sum = sums[scores.indexOf(Math.max(...scores))];
      if (sum) for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (vector[at] as number);
    }
    centres = sums.map((sum, at) => (dot(sum, sum) > 0 ? unit(sum) : (centres[at] ?? sum)));
  }
  return centres;
}

/** A few centres for each class of rows that have an embedding. */
export function centresOf(
  rows: readonly { label: number; variants: readonly { embedding: Float32Array | null }[] }[],
  size: number,
): Float32Array[] {
  const byLabel = Map.groupBy(rows, ({ label }) => label);
  return [...byLabel.values()].flatMap((own) => {
    const vectors = own.flatMap(({ variants }) => variants[0]?.embedding ?? []);
    return kMeans(
      vectors.filter((vector) => vector.length === size),
      CENTRES_A_CLASS,
    );
  });
}
