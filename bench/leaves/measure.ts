import { proposeReadings } from "@guildhall/blueprints";
import { type LeafSolution, MAX_SAMPLES, type ReadyCandidate, solveLeaf } from "../../apps/engine/src/codegen/index.ts";
import type { JudgeRequest, LeafJudge } from "../../apps/engine/src/languages/index.ts";
import type { ChatBackend } from "../../apps/engine/src/models/index.ts";
import type { LeafCase } from "./rows.ts";

/** What came of one row. */
export interface LeafRecord {
  id: string;
  split: string;
  language: string;
  status: LeafSolution["status"];
  source: string | null;
  origin: string | null;
  /** Passed the hidden tests. */
  right: boolean;
  tokens: number;
  /** Greedy answer alone; null without a model. */
  greedyRight: boolean | null;
  /** The first hidden test that failed, for looking into. */
  message: string;
}

const MAX_IDIOMS = 120;

/** A judge's request about code for a leaf of a row. */
export function requestFor(
  { row, parsed: { leaf }, moduleFor }: LeafCase,
  code: string,
  asked: Pick<JudgeRequest, "tests" | "probes">,
): JudgeRequest {
  return {
    id: row.id,
    language: leaf.language,
    code: moduleFor(code),
    entry: leaf.name,
    params: leaf.params,
    returns: leaf.returns,
    records: leaf.records,
    ...asked,
  };
}

/** Filled idioms that may fit the leaf. */
export function proposed({ parsed: { leaf, head } }: LeafCase): ReadyCandidate[] {
  return proposeReadings(leaf, { limit: MAX_IDIOMS, head }).map(({ idiomId, code, prior, ambiguous }) => ({
    source: "idiom",
    origin: idiomId,
    code,
    prior,
    said: ambiguous.length === 0,
  }));
}

/** Whether code passes the hidden tests of its row, and the first message where it does not. */
export async function passesHidden(
  judge: LeafJudge,
  one: LeafCase,
  code: string | null,
): Promise<{ right: boolean; message: string }> {
  if (code === null) return { right: false, message: "no code" };
  const [verdict] = await judge.judge([requestFor(one, code, { tests: one.hidden, probes: [] })]);
  const failed = verdict?.results.find((result) => !result.passed);
  const rejected = verdict?.rejected?.message;
  return { right: verdict !== undefined && !rejected && !failed, message: rejected ?? failed?.message ?? "" };
}

/** Solves one row as the house does, and once more with a greedy answer alone. Hidden tests are run at the end only. */
export async function measureLeaf(
  one: LeafCase,
  tools: { judge: LeafJudge; backend: ChatBackend | null; seed: number },
): Promise<LeafRecord> {
  const { leaf } = one.parsed;
  const task = { leaf, moduleFor: one.moduleFor, extraTests: one.extraTests, seed: tools.seed };
  const { judge, backend } = tools;
  const solution = await solveLeaf(
    { ...task, ready: proposed(one) },
    { model: async () => backend && { backend, maxSamples: MAX_SAMPLES }, judge, maxRepairs: 2 },
  );
  const hidden = await passesHidden(judge, one, solution.code);
  let greedyRight: boolean | null = null;
  if (backend) {
    const greedy = await solveLeaf(
      { ...task, ready: [] },
      { model: async () => ({ backend, maxSamples: 0 }), judge, maxRepairs: 0 },
    );
    greedyRight = (await passesHidden(judge, one, greedy.code)).right;
  }
  return {
    id: one.row.id,
    split: one.row.split ?? "shared",
    language: one.row.language,
    status: solution.status,
    source: solution.source,
    origin: solution.origin,
    right: hidden.right,
    tokens: solution.tokens.prompt + solution.tokens.completion,
    greedyRight,
    message: hidden.message,
  };
}
