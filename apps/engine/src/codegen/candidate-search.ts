import { randomUUID } from "node:crypto";
import { AppError, type CandidateSource } from "@guildhall/contracts";
import type { ChatBackend } from "../models/index.ts";
import type { Extraction } from "./extract.ts";
import { holesIn } from "./holes.ts";
import type { CodePrompt, PromptStyle } from "./leaf-prompt.ts";
import { type CandidateRecord, type Selection, select, strictlyBetter } from "./select.ts";

/** Code that needs no sampling: a filled idiom, an earlier accepted leaf, or code with one small thing changed. */
export interface ReadyCandidate {
  source: "idiom" | "earlier" | "edit";
  /** Id of the idiom or the earlier leaf; which edit it is. */
  origin: string;
  code: string;
  /** Fit by words, 0 to 1. */
  prior: number;
  /** False where the purpose says nothing about some choice that its idiom leaves; default true. */
  said?: boolean;
}

/** What running one candidate showed. */
export type Judged = Pick<CandidateRecord, "id" | "rejected" | "passed" | "failed" | "fingerprint">;

/** What is searched for: how it is asked of the model, read from its answers, and judged by running it. */
export interface SearchTarget {
  prompt: (style: PromptStyle) => CodePrompt;
  repairPrompt: (code: string, failure: string) => CodePrompt;
  extract: (prompt: CodePrompt, answer: string) => Extraction;
  judge: (candidates: { id: string; code: string }[], signal?: AbortSignal) => Promise<Judged[]>;
  /** The nearest miss with one small thing changed, where that is worth running; costs no token. */
  edits?: (nearest: CandidateRecord, signal?: AbortSignal) => Promise<ReadyCandidate[]>;
  /** Tests whose expectation a person confirmed or a rule derives. */
  vouched: number;
  /** Code that broke in use and must not come back. */
  broken: readonly string[];
  seed: number;
}

export interface Round {
  samples: number;
  temperature: number;
  style: PromptStyle;
}

/** How long the search goes on; a pure function of what is known. */
export interface SearchPolicy {
  rounds: readonly Round[];
  /** Whether the greedy answer, or this round of the fan-out, is still worth its time. */
  goesOn: (round: number, state: { selection: Selection; written: number }) => boolean;
  maxRepairs: number;
}

export interface SearchOptions {
  /** Asked only when tested pieces do not settle it, because loading a model takes seconds; null = there is none. */
  model: () => Promise<{ backend: ChatBackend; maxSamples: number } | null>;
  signal?: AbortSignal;
  onPhase?: (phase: "writing" | "checking" | "repairing", detail: string) => void;
  onJudged?: (record: CandidateRecord) => void;
  onToken?: (text: string) => void;
}

export interface SearchResult {
  selection: Selection;
  candidates: CandidateRecord[];
  tokens: { prompt: number; completion: number };
  repairs: number;
}

/** How many ready candidates are judged at most; a judge does some fifty a second. */
const MAX_READY = 120;
const REPAIRS_AT_ONCE = 2;
/** Lines of a near miss that are written anew, where the model can fill a hole; each costs little. */
const MAX_HOLES = 4;
const HOLE_TOKENS = 64;
/**
 * Room of a further answer by the longest one that came to its end: what runs on much further has lost its way, and on a
 * slow machine costs more than all others. Our choice.
 */
const ROOM_BY_LONGEST = 3;
const LEAST_ROOM = 200;
const GREEDY: Round = { samples: 1, temperature: 0, style: "task" };

interface Draft {
  source: CandidateSource;
  origin: string | null;
  prior: number;
  said?: boolean;
  code?: string;
  answer?: { prompt: CodePrompt; text: string; cut: boolean; logProbability?: number };
}

/**
 * Finds code by running candidates: ready ones first, then one greedy answer, then a fan-out, then repairs of the
 * nearest miss. Execution decides at every step, and the policy ends it.
 * @throws AppError CANCELLED, SANDBOX_UNAVAILABLE, and the backend's codes
 */
export async function searchCandidates(
  target: SearchTarget,
  ready: readonly ReadyCandidate[],
  policy: SearchPolicy,
  options: SearchOptions,
): Promise<SearchResult> {
  const search = new CandidateSearch(target, policy, options);
  return search.run(ready);
}

class CandidateSearch {
  private readonly records: CandidateRecord[] = [];
  private readonly seen = new Set<string>();
  private readonly broken: Set<string>;
  private readonly tokens = { prompt: 0, completion: 0 };
  private readonly target: SearchTarget;
  private readonly policy: SearchPolicy;
  private readonly options: SearchOptions;
  private repairs = 0;
  /** Tokens of the longest answer that came to its end. */
  private longest = 0;

  constructor(target: SearchTarget, policy: SearchPolicy, options: SearchOptions) {
    this.target = target;
    this.policy = policy;
    this.options = options;
    this.broken = new Set(target.broken.map(withoutSpace));
  }

  async run(ready: readonly ReadyCandidate[]): Promise<SearchResult> {
    if (ready.length > 0) {
      this.options.onPhase?.("checking", "trying tested pieces");
      await this.judge(ready.slice(0, MAX_READY).map((candidate) => ({ ...candidate })));
    }
    if (this.selection().status !== "proved") await this.ask();
    return { selection: this.selection(), candidates: this.records, tokens: this.tokens, repairs: this.repairs };
  }

  private selection(): Selection {
    return select(this.records, this.target.vouched);
  }

  private async ask(): Promise<void> {
    const model = await this.options.model();
    if (!model) return;
    await this.sample(model.backend, GREEDY);
    let left = model.maxSamples;
    for (const [index, round] of this.policy.rounds.entries()) {
      const state = { selection: this.selection(), written: this.tokens.completion };
      if (left <= 0 || !this.policy.goesOn(index, state)) break;
      await this.sample(model.backend, { ...round, samples: Math.min(round.samples, left) });
      left -= round.samples;
    }
    if (this.selection().status === "none") await this.edit();
    if (this.selection().status === "none") await this.repair(model.backend);
  }

  /** What small edits reach needs no further answer. */
  private async edit(): Promise<void> {
    const { nearest } = this.selection();
    if (!nearest || !this.target.edits) return;
    this.options.onPhase?.("repairing", "trying small edits");
    await this.judge(await this.target.edits(nearest, this.options.signal));
  }

  private async sample(backend: ChatBackend, { samples, temperature, style }: Round): Promise<void> {
    this.options.onPhase?.("writing", samples === 1 ? "first answer" : `${samples} more answers`);
    const prompt = this.target.prompt(style);
    await this.write(backend, prompt, {
      samples,
      temperature,
      topP: 0.95,
      seed: this.target.seed + this.records.length,
      source: "sample",
    });
  }

  /**
   * Repairs the nearest miss: first, where the model can, single lines of it are written anew; then the whole, told one
   * concrete counterexample. Ends when it stops getting strictly better.
   */
  private async repair(backend: ChatBackend): Promise<void> {
    let current = this.selection().nearest ?? this.refused();
    while (current && this.repairs < this.policy.maxRepairs) {
      const [failure] = current.failed;
      const told = current.rejected ?? (failure && (failure.message || `got ${failure.got}`));
      if (!told) return;
      this.repairs += 1;
      this.options.onPhase?.("repairing", `attempt ${this.repairs}`);
      const before = current;
      const filled = this.repairs === 1 ? await this.fillHoles(backend, before.code) : [];
      const judged = filled.some((record) => record.failed.length === 0 && record.rejected === null)
        ? filled
        : [...filled, ...(await this.rewrite(backend, before.code, told))];
      const better = judged
        .filter((record) => strictlyBetter(record, before))
        .sort((a, b) => b.passed.length - a.passed.length);
      if (better.some((record) => record.failed.length === 0)) return;
      current = better[0] ?? null;
    }
  }

  private rewrite(backend: ChatBackend, code: string, failure: string): Promise<CandidateRecord[]> {
    return this.write(backend, this.target.repairPrompt(code, failure), {
      samples: REPAIRS_AT_ONCE,
      temperature: 0.2,
      seed: this.target.seed + this.repairs,
      source: "repair",
    });
  }

  private async fillHoles(backend: ChatBackend, code: string): Promise<CandidateRecord[]> {
    if (!(await backend.card()).infill) return [];
    const written: string[] = [];
    for (const { prefix, suffix } of holesIn(code, MAX_HOLES)) {
      const result = await backend.chat(
        {
          messages: [],
          infill: { prefix, suffix },
          maxTokens: HOLE_TOKENS,
          temperature: 0.7,
          topP: 0.95,
          seed: this.target.seed + written.length,
          samples: REPAIRS_AT_ONCE,
        },
        { signal: this.options.signal },
      );
      this.count(result.usage);
      written.push(...result.samples.map((sample) => prefix + sample.text + suffix));
    }
    return this.judge(written.map((filled) => ({ source: "repair", origin: null, prior: 0, code: filled })));
  }

  private count({ promptTokens, completionTokens }: { promptTokens: number; completionTokens: number }): void {
    this.tokens.prompt += promptTokens;
    this.tokens.completion += completionTokens;
  }

  /** Where nothing could be run: the first answer that is code, which a gate refused with a reason. */
  private refused(): CandidateRecord | null {
    return this.records.find(({ code, rejected }) => code !== "" && rejected !== null) ?? null;
  }

  private async write(
    backend: ChatBackend,
    prompt: CodePrompt,
    how: { samples: number; temperature: number; topP?: number; seed: number; source: "sample" | "repair" },
  ): Promise<CandidateRecord[]> {
    const { samples, temperature, topP, seed, source } = how;
    const result = await backend.chat(
      {
        messages: prompt.messages,
        prefill: prompt.prefill,
        maxTokens: this.room(prompt),
        temperature,
        ...(topP === undefined ? {} : { topP }),
        seed,
        stop: ["\n```"],
        samples,
      },
      {
        signal: this.options.signal,
        onToken: (text, index) => (source === "sample" && index === 0 ? this.options.onToken?.(text) : undefined),
      },
    );
    this.count(result.usage);
    const ended = result.samples.filter((sample) => sample.finish === "stop");
    this.longest = Math.max(this.longest, ...ended.map((sample) => sample.tokens));
    if (source === "sample") this.options.onPhase?.("checking", `${samples} to check`);
    return this.judge(
      result.samples.map((sample) => ({
        source,
        origin: null,
        prior: 0,
        answer: {
          prompt,
          text: sample.text,
          cut: sample.finish === "length",
          logProbability: sample.logProbability,
        },
      })),
    );
  }

  private room({ maxTokens }: CodePrompt): number {
    return this.longest === 0 ? maxTokens : Math.min(maxTokens, Math.max(LEAST_ROOM, ROOM_BY_LONGEST * this.longest));
  }

  private async judge(drafts: Draft[]): Promise<CandidateRecord[]> {
    if (this.options.signal?.aborted)
      throw new AppError("CANCELLED", "It was stopped.", "Start it again when you want to.");
    const fresh: CandidateRecord[] = [];
    for (const draft of drafts) {
      const record = this.recordOf(draft);
      const key = withoutSpace(record.code);
      if (this.broken.has(key)) record.rejected = "the same code broke before";
      // The same code twice says nothing new, except that samples which agree are one more voice each.
      if (this.seen.has(key) && record.source !== "sample") continue;
      this.seen.add(key);
      fresh.push(record);
    }
    const running = fresh.filter((record) => record.rejected === null);
    const verdicts = running.length > 0 ? await this.target.judge(running, this.options.signal) : [];
    const byId = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
    for (const record of fresh) {
      Object.assign(record, byId.get(record.id));
      this.records.push(record);
      this.options.onJudged?.(record);
    }
    return fresh;
  }

  private recordOf({ source, origin, prior, said = true, code = "", answer }: Draft): CandidateRecord {
    const record: CandidateRecord = {
      id: randomUUID(),
      source,
      origin,
      prior,
      said,
      code,
      rejected: null,
      passed: [],
      failed: [],
      fingerprint: "",
    };
    if (!answer) return record;
    if (answer.logProbability !== undefined) record.logProbability = answer.logProbability;
    const extraction = this.target.extract(answer.prompt, answer.text);
    if ("refused" in extraction) record.rejected = extraction.refused;
    else record.code = answer.prompt.strip(extraction.code);
    if (answer.cut && record.rejected === null && !record.code.includes("return"))
      record.rejected = "the answer was cut short";
    return record;
  }
}

const withoutSpace = (code: string) => code.replaceAll(/\s+/g, " ").trim();
