import type { Leaf } from "@guildhall/contracts";
import { leafTests } from "../../codegen/index.ts";
import type { LeafJudge } from "../../languages/index.ts";
import { type MutationOptions, type MutationReport, mutationScore } from "./mutation-score.ts";

/** A leaf answers within milliseconds; what takes longer hangs, also on a busy machine. */
const CALL_MS = 1000;

export interface LeafSubject {
  leaf: Leaf;
  code: string;
  /** The module code is judged in: imports, records, then the code. */
  moduleFor: (code: string) => string;
}

/**
 * The mutation score of a leaf's own tests: its examples and properties, in the warm judge of leaves. A leaf without any
 * kills nothing. Throws AppError SANDBOX_UNAVAILABLE, CANCELLED.
 */
export function leafMutation(
  judge: LeafJudge,
  { leaf, code, moduleFor }: LeafSubject,
  options: Omit<MutationOptions, "run">,
): Promise<MutationReport> {
  const tests = leafTests(leaf);
  const { name: entry, language, params, returns, records } = leaf;
  const run = async (source: string) => {
    const request = { id: "mutant", language, code: moduleFor(source), entry, params, returns, records };
    const [verdict] = await judge.judge([{ ...request, tests, probes: [], callMs: CALL_MS }], options.signal);
    const failed = verdict?.results.flatMap(({ id, passed }) => (passed ? [] : [id])) ?? [];
    return { refused: verdict?.rejected?.message ?? null, failed };
  };
  return mutationScore(code, language, { ...options, run });
}
