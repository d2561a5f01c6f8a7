import { randomUUID } from "node:crypto";
import {
  AppError,
  type AskRequest,
  type AskView,
  type GuildAnswer,
  type HouseRules,
  type PartialAnswers,
  toErrorBody,
  type Verbs,
} from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import type { Expert } from "@guildhall/experts";
import { chooseStrategy, type ExpertBackends, kindOfTask, measuredWays } from "../../guild/index.ts";
import type { SourceJudge } from "../../languages/index.ts";
import { type Clock, requireOwner } from "../../platform/index.ts";
import type { WorkspaceService } from "../../workspace/index.ts";
import { codeMap } from "../experts/evidence/code-map.ts";
import { excerptsFor } from "../experts/evidence/excerpts.ts";
import { readSources } from "../project/read-sources.ts";
import { type AskableExpert, type AskHooks, answerId, askExperts } from "./ask-experts.ts";

/** Finished askings that can still be looked at. */
const MAX_KEPT = 50;
/** More at once would only wait for each other. */
const MAX_WORKING = 4;
const MAX_EXCERPTS = 3_000;

export interface AskParts {
  db: Pick<Repositories, "projects">;
  guild: ExpertBackends;
  judge: SourceJudge;
  /** Null where there is no such expert. */
  findExpert: (id: string) => Pick<Expert, "id" | "counsel" | "intents" | "decoding"> | null;
  /** How much an expert is believed at what it is for, 0 to 1. */
  weightOf: (expert: Pick<Expert, "id" | "intents">) => number;
  rules: () => HouseRules["moe"]["aggregation"];
  workspace: Pick<WorkspaceService, "open">;
  clock: Pick<Clock, "now" | "monotonicMs">;
  onChange: () => void;
}

interface Kept {
  view: AskView;
  stop: AbortController;
  done: Promise<void>;
}

/** Which answers there are of an asking that ended; null where there is none, or one was made of all of them. Pure. */
function partialOf(answers: readonly GuildAnswer[], merged: boolean): PartialAnswers | null {
  const answered = answers.filter(({ state }) => state === "done").map(({ id }) => id);
  const missing = answers.map(({ id }) => id).filter((id) => !answered.includes(id));
  return answered.length === 0 || (merged && missing.length === 0) ? null : { answered, missing };
}

/** The `guild` verbs of asking several experts. What was asked is kept in memory only. */
export function createAskVerbs(parts: AskParts): Pick<Verbs["guild"], "ask" | "mergeWays" | "asked" | "stopAsk"> {
  const asks = new Map<string, Kept>();

  function find(id: string): Kept {
    const kept = asks.get(id);
    if (!kept) throw new AppError("NOT_FOUND", "There is no such question.", "Ask it again: only the newest are kept.");
    return kept;
  }

  function change(id: string, next: Partial<AskView>): void {
    const kept = asks.get(id);
    if (kept) kept.view = { ...kept.view, ...next };
    parts.onChange();
  }

  function changeAnswer(id: string, answer: Pick<GuildAnswer, "id"> & Partial<GuildAnswer>): void {
    const { view } = find(id);
    change(id, { answers: view.answers.map((one) => (one.id === answer.id ? { ...one, ...answer } : one)) });
  }

  const excerpts = async (projectId: string, question: string): Promise<string> => {
    const sources = await readSources((await parts.workspace.open(projectId)).files);
    const found = excerptsFor(question, { sources, units: await codeMap(sources), maxCharacters: MAX_EXCERPTS });
    return found.map(({ path, text }) => `${path}\n${text}`).join("\n\n");
  };

  /** Ends an asking. What was answered until then stays, and is named where that is not all. */
  function end(id: string, ending: Pick<AskView, "state" | "wallMs"> & Partial<AskView>): void {
    const answers = find(id).view.answers.map(
      (one): GuildAnswer => (one.state === "waiting" || one.state === "working" ? { ...one, state: "stopped" } : one),
    );
    change(id, { ...ending, answers, partial: partialOf(answers, ending.result != null) });
  }

  const hooksFor = (id: string): AskHooks => ({
    onBegin: (answer) => changeAnswer(id, { id: answer, state: "working" }),
    onAnswer: (answered, tokens) => {
      if ("answer" in answered) {
        const { text, cut } = answered.answer;
        changeAnswer(id, { id: answered.answer.id, state: "done", text, cut, tokens });
        return;
      }
      const { message, remedy } = toErrorBody(answered.error);
      changeAnswer(id, { id: answered.id, state: "failed", error: `${message} ${remedy}` });
    },
    onTokens: ({ prompt, completion }) => {
      const { tokens } = find(id).view;
      change(id, { tokens: { prompt: tokens.prompt + prompt, completion: tokens.completion + completion } });
    },
  });

  function known(id: string): NonNullable<ReturnType<AskParts["findExpert"]>> {
    const expert = parts.findExpert(id);
    if (!expert) throw new AppError("NOT_FOUND", `There is no expert ${id}.`, "Choose one of those on the Guild page.");
    return expert;
  }

  async function expertsOf({ experts, projectId }: AskRequest): Promise<AskableExpert[]> {
    const settings = projectId === null ? null : await parts.db.projects.settings(projectId);
    const wish = { modelId: settings?.modelId ?? null, localOnly: settings?.localOnly ?? false };
    return Promise.all(
      [...new Set(experts)].map(async (id) => {
        const expert = known(id);
        const { counsel, intents, decoding } = expert;
        const backend = await parts.guild.backendFor(id, { ...wish, intent: intents[0] });
        const { temperature, maxTokens } = decoding;
        return { id, counsel, intents, temperature, maxTokens, weight: parts.weightOf(expert), backend };
      }),
    );
  }

  async function work(id: string, request: AskRequest, experts: AskableExpert[], signal: AbortSignal): Promise<void> {
    const begun = parts.clock.monotonicMs();
    const { text, samples, projectId } = request;
    const wallMs = (): number => Math.round(parts.clock.monotonicMs() - begun);
    try {
      const kind = kindOfTask(
        text,
        experts.flatMap(({ intents }) => [...intents]),
      );
      const { strategy: ruled, synthesis_model } = parts.rules();
      const answers = experts.length * samples;
      const result = await askExperts(
        {
          request: text,
          experts,
          samples,
          kind,
          ...chooseStrategy({ asked: request.strategy, ruled, kind, answers }),
          shown: projectId === null ? null : await excerpts(projectId, text),
          synthesis: async () => {
            const localOnly = projectId === null ? false : (await parts.db.projects.settings(projectId)).localOnly;
            return parts.guild.backendFor(experts[0]?.id ?? "", { modelId: synthesis_model, localOnly });
          },
          judge: parts.judge,
          signal,
        },
        hooksFor(id),
      );
      end(id, { state: "done", result, wallMs: wallMs() });
    } catch (error) {
      const { message, remedy } = toErrorBody(error);
      const state = signal.aborted ? "stopped" : "failed";
      end(id, { state, error: signal.aborted ? "" : `${message} ${remedy}`, wallMs: wallMs() });
    }
  }

  function forgetOldest(): void {
    for (const [id, { view }] of asks) {
      if (asks.size <= MAX_KEPT) return;
      if (view.state !== "working") asks.delete(id);
    }
  }

  return {
    ask: async (actor, request) => {
      requireOwner(actor);
      const working = [...asks.values()].filter(({ view }) => view.state === "working").length;
      if (working >= MAX_WORKING) {
        throw new AppError("BUSY", `${working} questions are being answered.`, "Wait for one of them, or stop it.");
      }
      const experts = await expertsOf(request);
      const id = randomUUID();
      const stop = new AbortController();
      const waiting = experts.flatMap((expert) =>
        Array.from({ length: request.samples }, (_, index): GuildAnswer => {
          const state = { state: "waiting" as const, text: "", cut: false, tokens: 0, error: "" };
          return { id: answerId(expert.id, index), expert: expert.id, ...state };
        }),
      );
      const view: AskView = {
        id,
        state: "working",
        text: request.text,
        startedAt: parts.clock.now().toISOString(),
        answers: waiting,
        result: null,
        partial: null,
        tokens: { prompt: 0, completion: 0 },
        wallMs: 0,
        error: "",
      };
      const kept: Kept = { view, stop, done: Promise.resolve() };
      asks.set(id, kept);
      forgetOldest();
      kept.done = work(id, request, experts, stop.signal);
      if (request.wait) await kept.done;
      return find(id).view;
    },
    mergeWays: async (actor, { text, experts, samples }) => {
      requireOwner(actor);
      const asked = [...new Set(experts)].map(known);
      const kind = kindOfTask(
        text,
        asked.flatMap(({ intents }) => [...intents]),
      );
      const want = { asked: "auto", ruled: parts.rules().strategy, kind, answers: asked.length * samples } as const;
      return { kind, auto: chooseStrategy(want), ways: measuredWays(kind) };
    },
    asked: async (actor, { askId }) => {
      requireOwner(actor);
      return find(askId).view;
    },
    stopAsk: async (actor, { askId }) => {
      requireOwner(actor);
      const kept = find(askId);
      kept.stop.abort();
      await kept.done;
      return kept.view;
    },
  };
}
