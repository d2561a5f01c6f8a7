import { softmax } from "./network.ts";

export interface Scored {
  logits: Float32Array;
  label: number;
}

/** Mean negative log-likelihood at a temperature. */
function likelihood(rows: readonly Scored[], temperature: number): number {
  const losses = rows.map(({ logits, label }) => -Math.log(Math.max(1e-9, softmax(logits, temperature)[label] ?? 0)));
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, rows.length);
}

/** The temperature with the best likelihood on rows the network never saw, 0.2 to 5, by golden section. */
export function fitTemperature(rows: readonly Scored[]): number {
  if (rows.length === 0) return 1;
  const ratio = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.2);
  let high = Math.log(5);
  for (let round = 0; round < 40; round++) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (likelihood(rows, Math.exp(left)) < likelihood(rows, Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

export interface Judged {
  confidence: number;
  right: boolean;
}

export interface ReliabilityBin {
  confidence: number;
  accuracy: number;
  rows: number;
}

/** Mean confidence and share right by tenth of confidence. */
export function reliability(rows: readonly Judged[]): ReliabilityBin[] {
  return Array.from({ length: 10 }, (_, bin) => {
    const own = rows.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    const mean = (value: (row: Judged) => number) =>
      own.reduce((sum, row) => sum + value(row), 0) / Math.max(1, own.length);
    return { confidence: mean((row) => row.confidence), accuracy: mean((row) => Number(row.right)), rows: own.length };
  });
}

/** Expected calibration error over ten equal-width bins (Naeini et al. 2015), 0 to 1. */
export function expectedCalibrationError(rows: readonly Judged[]): number {
  const gaps = reliability(rows).map(({ confidence, accuracy, rows: size }) => Math.abs(confidence - accuracy) * size);
  return gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, rows.length);
}

/** Share of answered rows that are right, and share answered, when everything below `threshold` abstains. */
export function selectiveAt(rows: readonly Judged[], threshold: number): { coverage: number; accuracy: number } {
  const answered = rows.filter(({ confidence }) => confidence >= threshold);
  const right = answered.filter((row) => row.right).length;
  return {
    coverage: answered.length / Math.max(1, rows.length),
    accuracy: answered.length === 0 ? 1 : right / answered.length,
  };
}

/** In hundredths, where a threshold is looked for. */
const LOWEST = 30;
const HIGHEST = 90;

/** The lowest threshold at which what is answered is right often enough; 0.9 where none is. */
export function thresholdFor(rows: readonly Judged[], accuracy: number): number {
  for (let step = LOWEST; step < HIGHEST; step++) {
    if (selectiveAt(rows, step / 100).accuracy >= accuracy) return step / 100;
  }
  return HIGHEST / 100;
}

/** The value above which at most `share` of the numbers lie. */
export function upperQuantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => b - a);
  return sorted[Math.floor(share * sorted.length)] ?? 1;
}
