import type { Example, JsonValue, Leaf, RecordedSearch } from "@guildhall/contracts";
import { type LeafSolution, MAX_SAMPLES, replay, solveLeaf, withExample } from "../../apps/engine/src/codegen/index.ts";
import { splittingInput } from "../../apps/engine/src/codegen/splitting-input.ts";
import { type LeafJudge, sameValue } from "../../apps/engine/src/languages/index.ts";
import type { Outcome } from "../../apps/engine/src/languages/ports.ts";
import type { ChatBackend } from "../../apps/engine/src/models/index.ts";
import { passesHidden, proposed, requestFor } from "../leaves/measure.ts";
import type { LeafCase } from "../leaves/rows.ts";
import type { ClarifyCase } from "./rows.ts";

/** What came of one damaged leaf. */
export interface ClarifyRecord {
  id: string;
  /** Hidden tests of the confirmed leaf passed: by the code for the whole text, for the damaged one, and after questions. */
  whole: boolean;
  damaged: boolean;
  clarified: boolean;
  questions: number;
  neither: number;
  /** Whether the house would ask which of two behaviours is meant about the whole text. */
  asksOnWhole: boolean;
  /** Whether the two answers to the first question lead to different code; null without a question. */
  answersDiffer: boolean | null;
}

export interface Tools {
  judge: LeafJudge;
  backend: ChatBackend | null;
  seed: number;
}

const MAX_QUESTIONS = 2;

/**
 * Solves a leaf by its whole text and by its damaged one, then answers at most two of the house's own questions as the
 * one who wrote the whole text would: by what the code for the whole text gives.
 */
export async function measureCase({ id, whole, damaged }: ClarifyCase, tools: Tools): Promise<ClarifyRecord> {
  const meant = await solve(whole, tools);
  const right = (await passesHidden(tools.judge, whole, meant.code)).right;
  const guess = await solve(damaged, tools);
  const record: ClarifyRecord = {
    id,
    whole: right,
    damaged: (await passesHidden(tools.judge, whole, guess.code)).right,
    clarified: false,
    questions: 0,
    neither: 0,
    asksOnWhole: meant.question?.rival != null,
    answersDiffer: null,
  };
  if (!right || meant.code === null) return record;
  const truth = meant.code;
  const answering = (args: JsonValue[]) => outcomeOf(tools.judge, whole, truth, args);
  const code = await askAndChoose({ damaged, meant: answering }, guess, { tools, record });
  return { ...record, clarified: (await passesHidden(tools.judge, whole, code)).right };
}

/** Goes through the questions, counting them in `record`; the code that is chosen in the end. */
async function askAndChoose(
  { damaged, meant }: { damaged: LeafCase; meant: (args: JsonValue[]) => Promise<Outcome | null> },
  guess: LeafSolution,
  { tools, record }: { tools: Tools; record: ClarifyRecord },
): Promise<string | null> {
  let [asked, solution] = [damaged, guess];
  let { search, question, code } = solution;
  while (question?.rival && record.questions < MAX_QUESTIONS) {
    record.questions += 1;
    const { leaf } = asked.parsed;
    const [first, second] = [question.outcome, question.rival].map((side) =>
      exampleOf(leaf, question?.args ?? [], side),
    );
    record.answersDiffer ??= chosenWith(search, leaf, first) !== chosenWith(search, leaf, second);
    const truth = await meant(question.args);
    const answer = [first, second].find((example) => example && truth && agrees(leaf, example.outcome, truth));
    if (!answer) {
      record.neither += 1;
      return code;
    }
    asked = withConfirmed(asked, answer);
    const next = withExample(search, leaf, answer);
    const chosen = next && replay(next);
    if (next && chosen?.winner) {
      [search, code] = [next, chosen.winner.code];
      question = splittingInput(chosen, next.probes);
    } else {
      // Nothing that is known fits the answer: it is searched for again, with the answer as an example.
      solution = await solve(asked, tools);
      ({ search, question } = solution);
      code = solution.code ?? code;
    }
  }
  return code;
}

function chosenWith(search: RecordedSearch, leaf: Leaf, example: Example | undefined): string | null {
  const next = example ? withExample(search, leaf, example) : null;
  return (next && replay(next).winner?.code) ?? null;
}

const exampleOf = (leaf: Leaf, args: JsonValue[], outcome: Example["outcome"]): Example => ({
  id: `asked-${JSON.stringify(args)}`,
  leaf: leaf.name,
  args,
  outcome,
  oracle: "confirmed",
});

function withConfirmed(one: LeafCase, example: Example): LeafCase {
  const leaf = { ...one.parsed.leaf, examples: [...one.parsed.leaf.examples, example] };
  return { ...one, parsed: { ...one.parsed, leaf } };
}

function agrees(leaf: Leaf, side: Example["outcome"], truth: Outcome): boolean {
  if (side.kind === "raises") return truth.kind === "raised" && truth.refusal === true;
  return truth.kind === "returned" && sameValue(side.value, truth.value, leaf.returns, leaf.records);
}

/** What the confirmed code gives; null where it does not run. */
async function outcomeOf(judge: LeafJudge, one: LeafCase, code: string, args: JsonValue[]): Promise<Outcome | null> {
  const [verdict] = await judge.judge([requestFor(one, code, { tests: [], probes: [args] })]);
  return verdict?.outcomes[0] ?? null;
}

function solve(one: LeafCase, { judge, backend, seed }: Tools): Promise<LeafSolution> {
  const { leaf } = one.parsed;
  return solveLeaf(
    { leaf, moduleFor: one.moduleFor, extraTests: one.extraTests, seed, ready: proposed(one) },
    { model: async () => backend && { backend, maxSamples: MAX_SAMPLES }, judge, maxRepairs: 2 },
  );
}
