import { randomUUID } from "node:crypto";
import { AppError, type CandidateSource, type JsonValue, type Leaf } from "@guildhall/contracts";
import { inputsFor, type JudgeRequest, type LeafJudge, type LeafTest } from "../languages/index.ts";
import type { ChatBackend } from "../models/index.ts";
import { extractLeaf } from "./extract.ts";
import { type LeafPrompt, leafPrompt, type PromptStyle, repairPrompt } from "./leaf-prompt.ts";
import { type CandidateRecord, type Selection, select, strictlyBetter } from "./select.ts";
import { type AskableExample, splittingInput } from "./splitting-input.ts";

/** Code that needs no sampling: a filled idiom or an earlier accepted leaf. */
export interface ReadyCandidate {
  source: "idiom" | "earlier";
  /** Id of the idiom or the earlier leaf. */
  origin: string;
  code: string;
  /** Fit by words, 0 to 1. */
  prior: number;
}

export interface LeafTask {
  leaf: Leaf;
  /** The module a candidate is judged in: imports, records, then its code. */
  moduleFor: (code: string) => string;
  /** Tests beyond the leaf's examples and properties, for benches. */
  extraTests?: LeafTest[];
  ready: ReadyCandidate[];
  /** Failures in use: inputs it must not break on again, and code that must not come back. */
  broke?: { inputs: JsonValue[][]; codes: string[] } | null;
  /** Text every prompt of the project begins with; keeps its place in the model's context. */
  rules?: string;
  seed: number;
}

export interface SolveOptions {
  /** Asked only when tested pieces do not settle it, because loading a model takes seconds; null = there is none. */
  model: () => Promise<{ backend: ChatBackend; maxSamples: number } | null>;
  judge: LeafJudge;
  maxRepairs: number;
  signal?: AbortSignal;
  onPhase?: (phase: "writing" | "checking" | "repairing", detail: string) => void;
  onJudged?: (record: CandidateRecord) => void;
  onToken?: (text: string) => void;
}

export interface LeafSolution {
  status: Selection["status"];
  code: string | null;
  source: CandidateSource | null;
  origin: string | null;
  candidates: CandidateRecord[];
  /** Plain sentence about how it went, or what is missing. */
  detail: string;
  tokens: { prompt: number; completion: number };
  repairs: number;
  /** An input worth asking the person about, with what the chosen code gives; null when nothing is askable. */
  question: AskableExample | null;
}

/** How many ready candidates are judged at most; a judge does some fifty a second. */
const MAX_READY = 120;
const PROBES = 16;
/** From here on an idiom's words fit the purpose better than a small model's answers do. */
const FITTING_PRIOR = 0.4;
/** The fan-out: first near the mode, then wider, asked in two ways. */
const ROUNDS: { samples: number; temperature: number; style: PromptStyle }[] = [
  { samples: 4, temperature: 0.7, style: "task" },
  { samples: 4, temperature: 0.8, style: "complete" },
  { samples: 4, temperature: 0.9, style: "task" },
  { samples: 4, temperature: 0.9, style: "complete" },
  { samples: 4, temperature: 1, style: "task" },
  { samples: 4, temperature: 1.1, style: "complete" },
];
/** Answers beside the greedy one, at most. */
export const MAX_SAMPLES = ROUNDS.reduce((sum, round) => sum + round.samples, 0);
/** So many vouched tests can tell a right sample from a wrong one; with fewer, more samples are only more guesses. */
const JUDGING_TESTS = 2;
/** Rounds that look for agreement among answers which pass; later ones only for one that passes at all. */
const AGREEMENT_ROUNDS = 3;
const ROUNDS_UNJUDGED = 1;
/** Written tokens after which no further round begins: about a minute on two processors. */
const WRITING_BUDGET = 1200;

/** What the model wrote, with the prompt it goes on from. */
interface Answer {
  prompt: LeafPrompt;
  text: string;
  cut: boolean;
}

/**
 * Finds code for one leaf. Ready candidates first, then one greedy answer, then a fan-out, then at most
 * `maxRepairs` repairs of the nearest miss; execution decides at every step and it stops at the first proof.
 * @throws AppError CANCELLED, SANDBOX_UNAVAILABLE, and the backend's codes
 */
export async function solveLeaf(task: LeafTask, options: SolveOptions): Promise<LeafSolution> {
  const search = new LeafSearch(task, options);
  return search.run();
}

class LeafSearch {
  private readonly records: CandidateRecord[] = [];
  private readonly seen = new Set<string>();
  private readonly broken: Set<string>;
  private readonly tests: LeafTest[];
  private readonly vouched: number;
  private readonly probes: JsonValue[][];
  private readonly tokens = { prompt: 0, completion: 0 };
  private readonly task: LeafTask;
  private readonly options: SolveOptions;
  private repairs = 0;

  constructor(task: LeafTask, options: SolveOptions) {
    this.task = task;
    this.options = options;
    this.tests = testsOf(task);
    this.vouched = this.tests.filter(saysWhatItIs).length;
    this.probes = inputsFor(task.leaf, { seed: task.seed, count: PROBES });
    this.broken = new Set(task.broke?.codes.map(withoutSpace));
  }

  async run(): Promise<LeafSolution> {
    if (this.task.ready.length > 0) {
      this.options.onPhase?.("checking", "trying tested pieces");
      await this.judge(this.task.ready.slice(0, MAX_READY).map((ready) => ({ ...ready })));
      if (this.selection().status === "proved") return this.solution();
    }
    const model = await this.options.model();
    if (model) {
      await this.sample(model.backend, { samples: 1, temperature: 0, style: "task" });
      if (!this.enough()) await this.fanOut(model.backend, model.maxSamples);
      if (this.selection().status === "none") await this.repair(model.backend);
    }
    return this.solution();
  }

  private selection(): Selection {
    return select(this.records, this.vouched);
  }

  /** More samples would not change the choice: it is proved, or a tested piece fits and nothing outvotes it. */
  private enough(): boolean {
    const { status, winner } = this.selection();
    return status === "proved" || (winner?.source === "idiom" && winner.prior >= FITTING_PRIOR);
  }

  /** At most `maxSamples` beside the greedy one; more of them where examples can judge them. */
  private async fanOut(backend: ChatBackend, maxSamples: number): Promise<void> {
    const judged = this.vouched >= JUDGING_TESTS;
    let left = maxSamples;
    for (const [index, { samples, temperature, style }] of ROUNDS.slice(
      0,
      judged ? undefined : ROUNDS_UNJUDGED,
    ).entries()) {
      const looksForAgreement = index < (judged ? AGREEMENT_ROUNDS : 1);
      if (left <= 0 || this.tokens.completion >= WRITING_BUDGET || this.enough()) return;
      if (!looksForAgreement && this.selection().status !== "none") return;
      await this.sample(backend, { samples: Math.min(samples, left), temperature, style });
      left -= samples;
    }
  }

  private async sample(
    backend: ChatBackend,
    { samples, temperature, style }: { samples: number; temperature: number; style: PromptStyle },
  ): Promise<void> {
    this.options.onPhase?.("writing", samples === 1 ? "first answer" : `${samples} more answers`);
    const prompt = leafPrompt(this.task.leaf, this.task.rules ?? "", {
      style,
      brokeOn: this.task.broke?.inputs,
    });
    const result = await backend.chat(
      {
        messages: prompt.messages,
        prefill: prompt.prefill,
        maxTokens: prompt.maxTokens,
        temperature,
        topP: 0.95,
        seed: this.task.seed + this.records.length,
        stop: ["\n```"],
        samples,
      },
      {
        signal: this.options.signal,
        onToken: (text, index) => (index === 0 ? this.options.onToken?.(text) : undefined),
      },
    );
    this.tokens.prompt += result.usage.promptTokens;
    this.tokens.completion += result.usage.completionTokens;
    this.options.onPhase?.("checking", `${samples} to check`);
    await this.judge(
      result.samples.map((sample) => ({
        source: "sample",
        origin: null,
        prior: 0,
        answer: { prompt, text: sample.text, cut: sample.finish === "length" },
      })),
    );
  }

  /** Repairs the nearest miss with one concrete counterexample; ends when it stops getting strictly better. */
  private async repair(backend: ChatBackend): Promise<void> {
    let current = this.selection().nearest;
    while (current && this.repairs < this.options.maxRepairs) {
      this.repairs += 1;
      const failure = current.failed[0];
      if (!failure) return;
      this.options.onPhase?.("repairing", `attempt ${this.repairs}`);
      const prompt = repairPrompt(this.task.leaf, current.code, this.failureText(failure), this.task.rules ?? "");
      const result = await backend.chat(
        {
          messages: prompt.messages,
          prefill: prompt.prefill,
          maxTokens: prompt.maxTokens,
          temperature: 0.2,
          seed: this.task.seed + this.repairs,
          stop: ["\n```"],
          samples: 2,
        },
        { signal: this.options.signal },
      );
      this.tokens.prompt += result.usage.promptTokens;
      this.tokens.completion += result.usage.completionTokens;
      const before = current;
      const judged = await this.judge(
        result.samples.map((sample) => ({
          source: "repair",
          origin: null,
          prior: 0,
          answer: { prompt, text: sample.text, cut: sample.finish === "length" },
        })),
      );
      const better = judged.filter((record) => strictlyBetter(record, before));
      if (better.some((record) => record.failed.length === 0)) return;
      current = better[0] ?? null;
    }
  }

  private failureText(failure: CandidateRecord["failed"][number]): string {
    return failure.message || `got ${failure.got}`;
  }

  private async judge(
    drafts: {
      source: CandidateSource;
      origin: string | null;
      prior: number;
      code?: string;
      answer?: Answer;
    }[],
  ): Promise<CandidateRecord[]> {
    if (this.options.signal?.aborted)
      throw new AppError("CANCELLED", "It was stopped.", "Start it again when you want to.");
    const fresh: CandidateRecord[] = [];
    const requests: JudgeRequest[] = [];
    for (const draft of drafts) {
      const record: CandidateRecord = {
        id: randomUUID(),
        source: draft.source,
        origin: draft.origin,
        prior: draft.prior,
        code: draft.code ?? "",
        rejected: null,
        passed: [],
        failed: [],
        fingerprint: "",
      };
      if (draft.answer) this.extractInto(record, draft.answer);
      const key = withoutSpace(record.code);
      if (this.broken.has(key)) record.rejected = "the same code broke before";
      // The same code twice says nothing new, except that samples which agree are one more voice each.
      if (this.seen.has(key) && record.source !== "sample") continue;
      this.seen.add(key);
      fresh.push(record);
      if (record.rejected === null) requests.push(this.request(record));
    }
    const verdicts = requests.length > 0 ? await this.options.judge.judge(requests, this.options.signal) : [];
    const byId = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
    for (const record of fresh) {
      const verdict = byId.get(record.id);
      if (verdict) {
        record.rejected = verdict.rejected ? `${verdict.rejected.gate}: ${verdict.rejected.message}` : null;
        record.passed = verdict.results.filter((result) => result.passed).map((result) => result.id);
        record.failed = verdict.results
          .filter((result) => !result.passed)
          .map(({ id, got, message }) => ({ id, got, message }));
        record.fingerprint = JSON.stringify(
          verdict.outcomes.map((outcome) => (outcome.kind === "raised" ? outcome.error : outcome)),
        );
      }
      this.records.push(record);
      this.options.onJudged?.(record);
    }
    return fresh;
  }

  private extractInto(record: CandidateRecord, { prompt, text, cut }: Answer): void {
    const { language, name: entry } = this.task.leaf;
    const extraction = extractLeaf({ language, entry, prefill: prompt.prefill, answer: text });
    if ("refused" in extraction) record.rejected = extraction.refused;
    else record.code = prompt.strip(extraction.code);
    if (cut && record.rejected === null && !record.code.includes("return"))
      record.rejected = "the answer was cut short";
  }

  private request(record: CandidateRecord): JudgeRequest {
    const { leaf } = this.task;
    return {
      id: record.id,
      language: leaf.language,
      code: this.task.moduleFor(record.code),
      entry: leaf.name,
      params: leaf.params,
      returns: leaf.returns,
      records: leaf.records,
      tests: this.tests,
      probes: this.probes,
    };
  }

  private solution(): LeafSolution {
    const chosen = this.selection();
    const winner = chosen.winner;
    return {
      status: chosen.status,
      code: winner?.code ?? null,
      source: winner?.source ?? null,
      origin: winner?.origin ?? null,
      candidates: this.records,
      detail: describe(chosen, this.records, this.tests.length),
      tokens: this.tokens,
      repairs: this.repairs,
      question: splittingInput(chosen, this.probes),
    };
  }
}

const withoutSpace = (code: string) => code.replaceAll(/\s+/g, " ").trim();

/** A property holds of many functions; only an example somebody vouches for, or a bench's own script, says what this one is. */
function saysWhatItIs(test: LeafTest): boolean {
  return test.kind === "script" || (test.kind === "example" && test.example.oracle !== "none");
}

function testsOf(task: LeafTask): LeafTest[] {
  const examples: LeafTest[] = task.leaf.examples.map((example) => ({ id: example.id, kind: "example", example }));
  const properties: LeafTest[] = task.leaf.properties.map((entry, index) => ({
    id: `${entry.property}-${index}`,
    kind: "property",
    property: entry.property,
    param: entry.param,
    with: entry.with,
  }));
  const unbroken = (task.broke?.inputs ?? []).map(
    (args, index): LeafTest => ({ id: `unbroken-${index}`, kind: "unbroken", args, mayRefuse: task.leaf.raises }),
  );
  return [
    ...examples,
    ...unbroken,
    ...properties.filter((entry) => entry.kind !== "property" || !entry.with),
    ...(task.extraTests ?? []),
  ];
}

function describe(chosen: Selection, records: CandidateRecord[], tests: number): string {
  const winner = chosen.winner;
  if (!winner) {
    const nearest = chosen.nearest;
    if (nearest) {
      const failure = nearest.failed[0];
      return `Best attempt passes ${nearest.passed.length} of ${tests} checks. ${failure?.message ?? ""}`.trim();
    }
    return records.length === 0
      ? "No tested piece fits, and there was no model to write it."
      : `None of ${records.length} candidates ran: ${records.at(-1)?.rejected ?? ""}`;
  }
  const survivors = chosen.clusters.reduce((sum, cluster) => sum + cluster.members.length, 0);
  const how = `${survivors} of ${records.length} candidates passed ${tests} checks`;
  return chosen.status === "proved" ? how : `${how}, but that does not settle it: give an example`;
}
