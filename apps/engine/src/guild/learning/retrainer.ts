import type { TeamExpert } from "@guildhall/contracts";
import type { FitOptions } from "../gate/training/fit-options.ts";
import type { CandidateFit } from "./fit-candidate.ts";
import type { LabelledRow } from "./label-rows.ts";

export interface RetrainOrder {
  learned: LabelledRow[];
  team: TeamExpert[];
  /** The policy in force, as `writePolicy` gives it. */
  active: string;
  /** Where the embedder is; without one the candidate knows words only. */
  home: string;
  /** ISO time, part of the candidate's name. */
  now: string;
  /** How it is fitted, where not as the product is. */
  options?: FitOptions;
}

export interface Retrained extends Pick<CandidateFit, "report" | "rows"> {
  policyId: string;
  /** The candidate as `writePolicy` gives it. */
  text: string;
}

/**
 * Trains a candidate away from the engine, which goes on answering. Minutes of one core at low priority.
 * Throws CANCELLED when the signal fires, INTERNAL when it ends without a result.
 */
export type Retrainer = (order: RetrainOrder, signal: AbortSignal) => Promise<Retrained>;
