import type { Register } from "./rows.ts";

export interface FitOptions {
  seed: number;
  /** Units of the hidden layer of one network, and how many networks decide together. */
  hidden: number;
  networks: number;
  /** Passes over all variants; with 14 the network learned them by heart. */
  epochs: number;
  /** Shares of hidden units and of words that a step leaves out. */
  dropout: number;
  wordDropout: number;
  /** Share of steps in which a row comes without its vector. */
  withoutEmbedding: number;
  decay: number;
  learningRate: number;
  /** How much a register counts beside the experts' own requests, by class. */
  shares: Record<Exclude<Register, "request" | "feedback">, number>;
  folds: number;
  /** How often each frame is filled. */
  fills: number;
}

/** Chosen by cross-validation over the experts' own requests (docs/adr/0019). */
export const FIT: FitOptions = {
  seed: 1,
  hidden: 64,
  networks: 2,
  epochs: 4,
  dropout: 0.3,
  withoutEmbedding: 0.35,
  decay: 0.02,
  learningRate: 0.003,
  wordDropout: 0.15,
  shares: { frame: 0.8, note: 0.3, commit: 0.25, document: 0.15, question: 0.2, ood: 1 },
  folds: 5,
  fills: 1,
};
