import { AppError, type Intent, type MergedAnswer, type MergeWay, type TaskKind } from "@guildhall/contracts";
import { chooseByRunning } from "../../codegen/index.ts";
import {
  type Answer,
  type Draft,
  draftByChoice,
  findConflicts,
  flawOfMerged,
  mergedAnswer,
  mergeRequest,
  refineRequest,
} from "../../guild/index.ts";
import type { SourceJudge } from "../../languages/index.ts";
import type { ChatBackend } from "../../models/index.ts";
import { compiles, sharedFunction } from "./answered-code.ts";

/** What the asking needs to know of an expert. */
export interface AskableExpert {
  id: string;
  /** Its system text for answers in words. */
  counsel: string;
  intents: readonly Intent[];
  temperature: number;
  maxTokens: number;
  /** How much it is believed, 0 to 1. */
  weight: number;
  backend: ChatBackend;
}

export interface Asking {
  request: string;
  experts: readonly AskableExpert[];
  samples: number;
  kind: TaskKind;
  way: MergeWay;
  /** Why this way, in one sentence. */
  reason: string;
  /** What is shown of the project; null where nothing. */
  shown: string | null;
  /** Merges answers, when the way needs it. */
  synthesis: () => Promise<ChatBackend>;
  judge: SourceJudge;
  signal: AbortSignal;
}

/** An answer that is there, or why there is none. */
export type Answered = { answer: Answer } | { id: string; error: unknown };

export interface AskHooks {
  onBegin: (id: string) => void;
  onAnswer: (answered: Answered, tokens: number) => void;
  onTokens: (usage: { prompt: number; completion: number }) => void;
}

const SEED = 1;
/** Further answers of one expert are to differ from its first. */
const FURTHER_TEMPERATURE = 0.8;
const MERGE_TOKENS = 800;

export const answerId = (expert: string, index: number): string => `${expert}-${index + 1}`;

const withShown = (request: string, shown: string | null): string =>
  shown === null || shown === "" ? request : `${shown}\n\n${request}`;

interface Turn {
  expert: AskableExpert;
  index: number;
  text: string;
}

async function askOne({ expert, index, text }: Turn, signal: AbortSignal, hooks: AskHooks): Promise<Answer | null> {
  const id = answerId(expert.id, index);
  hooks.onBegin(id);
  try {
    const result = await expert.backend.chat(
      {
        messages: [
          { role: "system", content: expert.counsel },
          { role: "user", content: text },
        ],
        maxTokens: expert.maxTokens,
        temperature: index === 0 ? expert.temperature : FURTHER_TEMPERATURE,
        seed: SEED + index,
        samples: 1,
      },
      { signal },
    );
    const { promptTokens: prompt, completionTokens: completion } = result.usage;
    hooks.onTokens({ prompt, completion });
    const [sample] = result.samples;
    if (!sample || sample.text.trim() === "") {
      throw new AppError("MODEL_ANSWER_UNUSABLE", "It gave no answer.", "Ask again in other words.");
    }
    const answer = { id, text: sample.text.trim(), weight: expert.weight, cut: sample.finish === "length" };
    hooks.onAnswer({ answer }, completion);
    return answer;
  } catch (error) {
    if (signal.aborted) throw error;
    hooks.onAnswer({ id, error }, 0);
    return null;
  }
}

/** Everybody answers by themselves. */
async function askAll(asking: Asking, hooks: AskHooks): Promise<Answer[]> {
  const text = withShown(asking.request, asking.shown);
  const turns = asking.experts.flatMap((expert) =>
    Array.from({ length: asking.samples }, (_, index) => ({ expert, index, text })),
  );
  // An answer that comes in the moment of a stop is told before the asking ends.
  const settled = await Promise.allSettled(turns.map((turn) => askOne(turn, asking.signal, hooks)));
  return settled.flatMap((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value ?? [];
  });
}

/** One after the other, each with the draft before it; a draft is only replaced by one without a flaw. */
async function askInTurn(asking: Asking, hooks: AskHooks): Promise<{ answers: Answer[]; draft: Draft | null }> {
  const answers: Answer[] = [];
  let draft: Draft | null = null;
  for (let round = 0; round < asking.samples; round++) {
    for (const expert of asking.experts) {
      const request = draft === null ? asking.request : refineRequest(asking.request, draft.text);
      const turn = { expert, index: round, text: withShown(request, asking.shown) };
      const answer = await askOne(turn, asking.signal, hooks);
      if (!answer) continue;
      answers.push(answer);
      const before = draft;
      const flaw = before === null ? null : flawOfMerged(asking.request, answer, [{ ...answer, ...before }]);
      // What is new in a later draft is its purpose: only losing something counts against it.
      if (before !== null && flaw !== null && !flaw.startsWith("it names")) continue;
      const reason = `${answers.length} experts in a row; the last draft that lost nothing is ${answer.id}.`;
      draft = { text: answer.text, cut: answer.cut, way: "sequential", reason };
    }
  }
  return { answers, draft };
}

/** Whoever fails after the answers came does not take them along; a stop and a fault of the house end the asking. */
function toldFailure(error: unknown, { signal }: Asking): string {
  if (error instanceof AppError && !signal.aborted) return error.message;
  throw error;
}

/** One of the answers as it is, where more could not be made of them. */
function instead(way: "voting" | "weighted", answers: readonly Answer[], why: string): Draft | null {
  const chosen = draftByChoice(way, answers);
  return chosen && { ...chosen, reason: `${why} ${chosen.reason}` };
}

async function merge(asking: Asking, answers: readonly Answer[], hooks: AskHooks): Promise<Draft | null> {
  try {
    const merged = await mergedText(asking, answers, hooks);
    const flaw = flawOfMerged(asking.request, merged, answers);
    if (flaw === null) return { ...merged, way: "ensemble", reason: asking.reason };
    return instead("weighted", answers, `The merged text was not taken: ${flaw}.`);
  } catch (error) {
    return instead("weighted", answers, `No merged text was written: ${toldFailure(error, asking)}`);
  }
}

async function mergedText(
  asking: Asking,
  answers: readonly Answer[],
  hooks: AskHooks,
): Promise<Pick<Draft, "text" | "cut">> {
  const backend = await asking.synthesis();
  const content = mergeRequest(asking.request, answers, findConflicts(answers));
  const result = await backend.chat(
    { messages: [{ role: "user", content }], maxTokens: MERGE_TOKENS, temperature: 0, samples: 1 },
    { signal: asking.signal },
  );
  const { promptTokens: prompt, completionTokens: completion } = result.usage;
  hooks.onTokens({ prompt, completion });
  const [sample] = result.samples;
  return { text: sample?.text.trim() ?? "", cut: sample?.finish === "length" };
}

async function run(asking: Asking, answers: readonly Answer[], hooks: AskHooks): Promise<Draft | null> {
  const shared = sharedFunction(answers);
  const [first] = asking.experts;
  const voted = (why: string): Draft | null => instead("voting", answers, why);
  if (!shared || !first) return voted("There is no function that two answers share, so none was run.");
  try {
    const choice = await chooseByRunning(
      { language: shared.language, instructions: asking.request, entry: shared.entry, codes: shared.codes },
      { judge: asking.judge, backend: first.backend, seed: SEED, signal: asking.signal },
    );
    hooks.onTokens(choice.tokens);
    const winner = answers.find(({ id }) => id === choice.winner);
    if (!winner) return voted("No code of the answers ran.");
    const examples = choice.examples === 0 ? "" : ` It passes ${choice.passed} of ${choice.examples} examples.`;
    const reason = `${choice.alike} of ${choice.ran} programs behave alike.${examples}`;
    return { text: winner.text, cut: winner.cut, way: "execution", reason };
  } catch (error) {
    return voted(`No code was run: ${toldFailure(error, asking)}`);
  }
}

/**
 * Asks the experts and makes one answer of theirs. Throws CANCELLED, and the backend's codes when nobody answered.
 */
export async function askExperts(asking: Asking, hooks: AskHooks): Promise<MergedAnswer> {
  let failure: unknown = null;
  const watched: AskHooks = {
    ...hooks,
    onAnswer: (answered, tokens) => {
      if ("error" in answered) failure ??= answered.error;
      hooks.onAnswer(answered, tokens);
    },
  };
  const { request, kind, way, shown } = asking;
  const row = way === "sequential" ? await askInTurn(asking, watched) : null;
  const answers = row?.answers ?? (await askAll(asking, watched));
  if (answers.length === 0) throw failure;
  const draft = await draftOf(asking, answers, row?.draft ?? null, watched);
  if (!draft) throw failure;
  return mergedAnswer({ request, kind, draft, answers, compiles: await compiles(draft.text), shown });
}

async function draftOf(
  asking: Asking,
  answers: readonly Answer[],
  inRow: Draft | null,
  hooks: AskHooks,
): Promise<Draft | null> {
  const { way, reason } = asking;
  if (answers.length === 1 || way === "single") {
    const chosen = draftByChoice("single", answers);
    return chosen && (way === "single" ? { ...chosen, reason } : { ...chosen, reason: "Only one expert answered." });
  }
  if (way === "sequential") return inRow;
  if (way === "ensemble") return merge(asking, answers, hooks);
  if (way === "execution") return run(asking, answers, hooks);
  const chosen = draftByChoice(way, answers);
  return chosen && { ...chosen, reason: `${reason} ${chosen.reason}` };
}
