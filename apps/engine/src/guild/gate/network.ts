import { EMBEDDING_SIZE, LEXICAL_SIZE, type RequestFeatures, SURFACE_SIZE } from "./features.ts";

/**
 * One hidden layer over three kinds of input. Rows of the input matrices are inputs, so that a sparse input touches
 * only its rows: `lexical` [LEXICAL_SIZE x hidden], `embedding` [EMBEDDING_SIZE x hidden], `surface` [SURFACE_SIZE x
 * hidden], `output` [classes x hidden].
 */
export interface Network {
  hidden: number;
  classes: number;
  lexical: Float32Array;
  embedding: Float32Array;
  surface: Float32Array;
  hiddenBias: Float32Array;
  output: Float32Array;
  outputBias: Float32Array;
}

/** The arrays of a network, with the length of one row of each. */
export function partsOf({ hidden, ...network }: Network): [name: NetworkPart, values: Float32Array, row: number][] {
  return [
    ["lexical", network.lexical, hidden],
    ["embedding", network.embedding, hidden],
    ["surface", network.surface, hidden],
    ["hiddenBias", network.hiddenBias, hidden],
    ["output", network.output, hidden],
    ["outputBias", network.outputBias, network.classes],
  ];
}
export type NetworkPart = Exclude<keyof Network, "hidden" | "classes">;

export function emptyNetwork(hidden: number, classes: number): Network {
  return {
    hidden,
    classes,
    lexical: new Float32Array(LEXICAL_SIZE * hidden),
    embedding: new Float32Array(EMBEDDING_SIZE * hidden),
    surface: new Float32Array(SURFACE_SIZE * hidden),
    hiddenBias: new Float32Array(hidden),
    output: new Float32Array(classes * hidden),
    outputBias: new Float32Array(classes),
  };
}

function addRow(into: Float32Array, matrix: Float32Array, row: number, factor: number): void {
  const size = into.length;
  const from = row * size;
  for (let at = 0; at < size; at++) into[at] = (into[at] as number) + factor * (matrix[from + at] as number);
}

/** Sums before the rectifier. */
function sums(network: Network, features: RequestFeatures): Float32Array {
  const hidden = Float32Array.from(network.hiddenBias);
  const { buckets, values, surface, embedding } = features;
  for (let at = 0; at < buckets.length; at++) {
    addRow(hidden, network.lexical, buckets[at] as number, values[at] as number);
  }
  for (let at = 0; at < surface.length; at++) {
    if (surface[at] !== 0) addRow(hidden, network.surface, at, surface[at] as number);
  }
  if (embedding) {
    for (let at = 0; at < embedding.length; at++) addRow(hidden, network.embedding, at, embedding[at] as number);
  }
  return hidden;
}

/** Activations of the hidden layer. */
export function hiddenOf(network: Network, features: RequestFeatures): Float32Array {
  const hidden = sums(network, features);
  for (let at = 0; at < hidden.length; at++) if ((hidden[at] as number) < 0) hidden[at] = 0;
  return hidden;
}

export function dot(a: Float32Array, b: Float32Array, from = 0): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[from + at] as number);
  return sum;
}

/** Logits of the output layer from the activations of the hidden one. */
export function logitsOf(network: Network, hidden: Float32Array): Float32Array {
  return Float32Array.from(network.outputBias, (bias, at) => bias + dot(hidden, network.output, at * network.hidden));
}

/** Logits by class. Pure; about 50,000 multiplications. */
export function forward(network: Network, features: RequestFeatures): Float32Array {
  return logitsOf(network, hiddenOf(network, features));
}

/** Probabilities; `temperature` above 1 makes them humbler (Guo et al. 2017). */
export function softmax(logits: Float32Array, temperature = 1): Float32Array {
  const top = Math.max(...logits);
  const powers = Float32Array.from(logits, (logit) => Math.exp((logit - top) / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
