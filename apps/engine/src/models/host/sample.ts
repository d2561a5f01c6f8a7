import type {
  EvaluationPriority,
  LlamaContextSequence,
  LlamaGrammarEvaluationState,
  LlamaModel,
  Token,
} from "node-llama-cpp";
import type { ChatSample } from "../ports.ts";
import { createAnswerText } from "./answer-text.ts";
import type { SequenceLease } from "./sequence-pool.ts";

const TOP_K = 40;
/** Tokens of an unfinished character are held back; no character is longer than this. */
const MAX_UNFINISHED_TOKENS = 8;
/** The logarithm of nothing is no number. */
const LEAST_PROBABILITY = 1e-9;

export interface SampleJob {
  model: LlamaModel;
  prompt: readonly Token[];
  cutIndent: string;
  endTokens: ReadonlySet<Token>;
  stop: readonly string[];
  grammar: LlamaGrammarEvaluationState | null;
  maxTokens: number;
  /** Tokens read at a time, so that a stop or a more urgent request need not wait for a long prompt. */
  readChunkTokens: number;
  sampling: { temperature: number; topP: number | undefined; seed: number };
  evaluationPriority: EvaluationPriority;
  signal: AbortSignal;
  onText: (text: string) => void;
  acquire: (tokens: readonly Token[]) => Promise<SequenceLease<LlamaContextSequence>>;
  /** Makes the sequence hold `tokens`, reading with `read` what it does not hold yet. */
  prepare: (
    sequence: LlamaContextSequence,
    tokens: readonly Token[],
    read: (from: number) => Promise<void>,
  ) => Promise<void>;
}

class Yielded extends Error {}

/** Tokens to text, holding back the bytes of a character that is not complete yet. */
function createDecoder(model: LlamaModel): (token: Token) => string {
  let before: Token[] = [];
  let open: Token[] = [];
  return (token) => {
    open.push(token);
    const text = model.detokenize(open, false, before);
    if (text.endsWith("\uFFFD") && open.length < MAX_UNFINISHED_TOKENS) return "";
    before = open;
    open = [];
    return text;
  };
}

/**
 * Writes one answer. Background work gives its sequence back when asked to and goes on later from the tokens it has.
 * Throws the signal's reason when aborted.
 */
export async function writeSample(job: SampleJob): Promise<ChatSample> {
  const written: Token[] = [];
  let logSum = 0;
  const decode = createDecoder(job.model);
  const answer = createAnswerText({ stop: job.stop, cutIndent: job.cutIndent, json: job.grammar !== null });
  const show = (text: string): void => {
    if (text !== "") job.onText(text);
  };

  const writeOn = async (sequence: LlamaContextSequence, check: () => void): Promise<ChatSample["finish"]> => {
    const tokens = [...job.prompt, ...written];
    const head = tokens.slice(0, -1);
    await job.prepare(sequence, head, async (from) => {
      for (let at = from; at < head.length; at += job.readChunkTokens) {
        check();
        await sequence.evaluateWithoutGeneratingNewTokens(head.slice(at, at + job.readChunkTokens), {
          evaluationPriority: job.evaluationPriority,
        });
      }
    });
    check();
    const { temperature, topP, seed } = job.sampling;
    const sampling = {
      temperature,
      topP: temperature > 0 ? topP : undefined,
      topK: temperature > 0 ? TOP_K : undefined,
      seed: (seed + written.length) >>> 0,
      evaluationPriority: job.evaluationPriority,
      grammarEvaluationState: job.grammar ?? undefined,
    };
    const stream = sequence.evaluateWithMetadata(tokens.slice(-1), { confidence: true }, sampling);
    for await (const { token, confidence } of stream) {
      if (job.endTokens.has(token)) return "stop";
      written.push(token);
      logSum += Math.log(Math.max(confidence, LEAST_PROBABILITY));
      const piece = answer.push(decode(token));
      show(piece.show);
      if (piece.ended) return "stop";
      if (written.length >= job.maxTokens) return "length";
      check();
    }
    return "stop";
  };

  for (;;) {
    const lease = await job.acquire([...job.prompt, ...written]);
    const check = (): void => {
      job.signal.throwIfAborted();
      if (lease.mustYield()) throw new Yielded();
    };
    try {
      const finish = await writeOn(lease.sequence, check);
      show(answer.flush());
      const logProbability = written.length > 0 ? logSum / written.length : 0;
      return { text: answer.text, finish, tokens: written.length, logProbability };
    } catch (error) {
      if (!(error instanceof Yielded)) throw error;
    } finally {
      lease.release();
    }
  }
}
