import type { Register } from "./rows.ts";

export interface FitOptions {
  seed: number;
  hidden: number;
  epochs: number;
  dropout: number;
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
  epochs: 14,
  dropout: 0.3,
  withoutEmbedding: 0.35,
  decay: 0.02,
  learningRate: 0.003,
  shares: { frame: 0.8, commit: 0.25, document: 0.15, question: 0.2, ood: 1 },
  folds: 4,
  fills: 1,
};
