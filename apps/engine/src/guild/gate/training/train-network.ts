import { createRandom } from "../../../platform/index.ts";
import { EMBEDDING_SIZE, type RequestFeatures, SURFACE_SIZE } from "../features.ts";
import { emptyNetwork, hiddenOf, logitsOf, type Network, partsOf, softmax } from "../network.ts";

export interface TrainingRow {
  features: RequestFeatures;
  label: number;
  /** How much it counts; the caller balances classes and sources by it. */
  weight: number;
}

export interface TrainingOptions {
  hidden: number;
  classes: number;
  epochs: number;
  seed: number;
  /** Share of hidden units left out of a step. */
  dropout: number;
  /** Share of steps in which a row comes without its embedding, so that the network works without the embedder. */
  withoutEmbedding: number;
  /** Decoupled weight decay (Loshchilov & Hutter 2019). */
  decay: number;
  learningRate: number;
  /** Share of words a step leaves out, so that no single one decides. */
  wordDropout: number;
}

const BATCH = 64;
const SMOOTHING = 0.05;
const BETA1 = 0.9;
const BETA2 = 0.999;
const TINY = 1e-8;

interface Moments {
  first: Float32Array;
  second: Float32Array;
  gradient: Float32Array;
  /** Rows that this batch touched. */
  touched: Set<number>;
}

/** Adam that moves only the rows a batch touched: the lexical matrix is sparse. */
class Adam {
  readonly #network: Network;
  readonly #moments = new Map<string, Moments>();
  readonly #options: Pick<TrainingOptions, "decay">;
  #step = 0;

  constructor(network: Network, options: Pick<TrainingOptions, "decay">) {
    this.#network = network;
    this.#options = options;
    for (const [name, values] of partsOf(network)) {
      const zeros = () => new Float32Array(values.length);
      this.#moments.set(name, { first: zeros(), second: zeros(), gradient: zeros(), touched: new Set() });
    }
  }

  moments(name: string): Moments {
    const found = this.#moments.get(name);
    if (!found) throw new Error(`the network has no ${name}`);
    return found;
  }

  apply(rate: number): void {
    this.#step += 1;
    const step = (rate * Math.sqrt(1 - BETA2 ** this.#step)) / (1 - BETA1 ** this.#step);
    for (const [name, values, row] of partsOf(this.#network)) {
      const moments = this.moments(name);
      const shrink = name.endsWith("Bias") ? 1 : 1 - rate * this.#options.decay;
      for (const at of moments.touched) moveRow(values, moments, { from: at * row, size: row, step, shrink });
      moments.touched.clear();
    }
  }
}

function moveRow(
  values: Float32Array,
  { first, second, gradient }: Moments,
  { from, size, step, shrink }: { from: number; size: number; step: number; shrink: number },
): void {
  for (let at = from; at < from + size; at++) {
    const slope = gradient[at] as number;
    const mean = BETA1 * (first[at] as number) + (1 - BETA1) * slope;
    const square = BETA2 * (second[at] as number) + (1 - BETA2) * slope * slope;
    first[at] = mean;
    second[at] = square;
    values[at] = (values[at] as number) * shrink - (step * mean) / (Math.sqrt(square) + TINY);
    gradient[at] = 0;
  }
}

function initial(hidden: number, classes: number, random: () => number): Network {
  const network = emptyNetwork(hidden, classes);
  const fill = (values: Float32Array, width: number) => {
    for (let at = 0; at < values.length; at++) values[at] = (random() * 2 - 1) * width;
  };
  // A bucket that training never touches must say nothing, so lexical rows begin at zero.
  fill(network.embedding, Math.sqrt(3 / Math.sqrt(EMBEDDING_SIZE)) / 2);
  fill(network.surface, 0.1);
  fill(network.output, Math.sqrt(6 / (hidden + classes)));
  return network;
}

/** Gradient of one row into the moments of the optimiser. */
function learnRow(network: Network, adam: Adam, row: TrainingRow, kept: Float32Array): void {
  const { features, label, weight } = row;
  const hidden = hiddenOf(network, features);
  for (let at = 0; at < hidden.length; at++) hidden[at] = (hidden[at] as number) * (kept[at] as number);
  const slope = softmax(logitsOf(network, hidden));
  for (let at = 0; at < slope.length; at++) {
    const wanted = SMOOTHING / slope.length + (at === label ? 1 - SMOOTHING : 0);
    slope[at] = ((slope[at] as number) - wanted) * (weight / BATCH);
  }
  const back = new Float32Array(network.hidden);
  const output = adam.moments("output");
  const bias = adam.moments("outputBias");
  bias.touched.add(0);
  for (let c = 0; c < slope.length; c++) {
    const d = slope[c] as number;
    output.touched.add(c);
    bias.gradient[c] = (bias.gradient[c] as number) + d;
    const from = c * network.hidden;
    for (let at = 0; at < back.length; at++) {
      output.gradient[from + at] = (output.gradient[from + at] as number) + d * (hidden[at] as number);
      back[at] = (back[at] as number) + d * (network.output[from + at] as number);
    }
  }
  for (let at = 0; at < back.length; at++) {
    back[at] = (hidden[at] as number) > 0 ? (back[at] as number) * (kept[at] as number) : 0;
  }
  const send = (name: string, index: number, factor: number) => {
    const { gradient, touched } = adam.moments(name);
    touched.add(index);
    const from = index * back.length;
    for (let at = 0; at < back.length; at++) {
      gradient[from + at] = (gradient[from + at] as number) + factor * (back[at] as number);
    }
  };
  send("hiddenBias", 0, 1);
  for (let at = 0; at < features.buckets.length; at++) {
    send("lexical", features.buckets[at] as number, features.values[at] as number);
  }
  for (let at = 0; at < SURFACE_SIZE; at++)
    if (features.surface[at]) send("surface", at, features.surface[at] as number);
  const { embedding } = features;
  if (embedding) for (let at = 0; at < embedding.length; at++) send("embedding", at, embedding[at] as number);
}

function blind(row: TrainingRow): TrainingRow {
  const surface = Float32Array.from(row.features.surface);
  surface[SURFACE_SIZE - 1] = 0;
  return { ...row, features: { ...row.features, surface, embedding: null } };
}

function withoutSomeWords(row: TrainingRow, share: number, random: () => number): TrainingRow {
  const { buckets, values, owners } = row.features;
  const lost = new Map<number, boolean>();
  const stays = (at: number): boolean => {
    const owner = owners[at] as number;
    const known = lost.get(owner) ?? random() < share;
    lost.set(owner, known);
    return !known;
  };
  if (share === 0) return row;
  const kept = Array.from(buckets.keys()).filter(stays);
  const features = {
    ...row.features,
    buckets: Uint16Array.from(kept, (at) => buckets[at] as number),
    values: Float32Array.from(kept, (at) => values[at] as number),
  };
  return { ...row, features };
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}

/** Trains a network by minibatches of Adam; deterministic for a seed. About ten seconds for 8,000 rows. */
export function trainNetwork(rows: readonly TrainingRow[], options: TrainingOptions): Network {
  const random = createRandom(options.seed).next;
  const network = initial(options.hidden, options.classes, random);
  const adam = new Adam(network, options);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.learningRate * 0.5 * (1 + Math.cos((Math.PI * epoch) / options.epochs));
    const order = shuffled(rows.length, random);
    for (let at = 0; at < order.length; at++) {
      const row = rows[order[at] as number] as TrainingRow;
      const seen = row.features.embedding && random() < options.withoutEmbedding ? blind(row) : row;
      const kept = Float32Array.from({ length: options.hidden }, () =>
        random() < options.dropout ? 0 : 1 / (1 - options.dropout),
      );
      learnRow(network, adam, withoutSomeWords(seen, options.wordDropout, random), kept);
      if ((at + 1) % BATCH === 0 || at + 1 === order.length) adam.apply(rate);
    }
  }
  return network;
}

/** Networks side by side as one, whose logits are the mean of theirs. */
function together(networks: readonly Network[], { hidden, classes }: TrainingOptions): Network {
  const whole = emptyNetwork(hidden * networks.length, classes);
  const into = new Map<string, Float32Array>(partsOf(whole).map(([name, values]) => [name, values]));
  for (const [index, network] of networks.entries()) {
    for (const [name, values] of partsOf(network)) {
      const target = into.get(name) as Float32Array;
      for (let at = 0; at < values.length; at++) {
        const value = values[at] as number;
        if (name === "outputBias") target[at] = (target[at] as number) + value / networks.length;
        else {
          const place = Math.floor(at / hidden) * whole.hidden + index * hidden + (at % hidden);
          target[place] = name === "output" ? value / networks.length : value;
        }
      }
    }
  }
  return whole;
}

/** Several networks of `hidden` units, each of a seed of its own, as one: their chance mistakes cancel out. */
export function trainNetworks(rows: readonly TrainingRow[], count: number, options: TrainingOptions): Network {
  const networks = Array.from({ length: count }, (_, index) =>
    trainNetwork(rows, { ...options, seed: options.seed + index }),
  );
  return together(networks, options);
}
