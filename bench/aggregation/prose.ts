import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { ChatBackend, JsonSchema } from "../../apps/engine/src/models/index.ts";
import {
  type AskableExpert,
  type AskHooks,
  type Asking,
  askExperts,
} from "../../apps/engine/src/workflow/guild-ask/ask-experts.ts";
import { findExpert } from "../../packages/experts/src/index.ts";
import { defaultModelFile, withDefaultModel } from "../measuring/default-model.ts";
import { keepAnswers } from "../measuring/kept-answers.ts";
import { mcnemar } from "../measuring/statistics.ts";
import { type BenchOptions, type Metric, rounded } from "../suite.ts";

const OWN = join(import.meta.dirname, "../data/aggregation/prose.jsonl");
const MAX_TOKENS = 350;
/** Three experts and one merge cost four answers; so many has the best expert alone. */
const BUDGET = 4;
/** Of long answers the judge reads the beginning. */
const JUDGED_CHARACTERS = 1_800;

const rowSchema = z.object({ id: z.string(), prompt: z.string(), experts: z.array(z.string()).min(2) });
type Row = z.infer<typeof rowSchema>;

function readPrompts(data: string | null): Row[] {
  return readFileSync(data ?? OWN, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => rowSchema.parse(JSON.parse(line)));
}

const SILENT: AskHooks = { onBegin: () => {}, onAnswer: () => {}, onTokens: () => {} };

function expertOf(id: string, backend: ChatBackend): AskableExpert {
  const expert = findExpert(id);
  if (!expert) throw new Error(`no expert ${id}`);
  const { style, intents } = expert;
  return { id, style, intents, temperature: 0, maxTokens: MAX_TOKENS, weight: 0.5, backend };
}

/** One side's answer: the product's own way to it. */
async function answerBy(
  row: Row,
  backend: ChatBackend,
  side: Pick<Asking, "way" | "samples"> & { experts: string[] },
): Promise<string> {
  const result = await askExperts(
    {
      request: row.prompt,
      experts: side.experts.map((id) => expertOf(id, backend)),
      samples: side.samples,
      kind: "prose",
      way: side.way,
      reason: "",
      shown: null,
      synthesis: async () => backend,
      judge: { judge: () => Promise.reject(new Error("prose is not run")), dispose: async () => undefined },
      signal: new AbortController().signal,
    },
    SILENT,
  );
  return result.text;
}

const VERDICT: JsonSchema = {
  type: "object",
  properties: { better: { type: "string", enum: ["first", "second", "equal"] } },
  required: ["better"],
  additionalProperties: false,
};
type Verdict = "first" | "second" | "equal";

/** One blind comparison. The judge knows nothing of where the answers come from. */
async function compare(
  prompt: string,
  [first, second]: readonly [string, string],
  judge: ChatBackend,
): Promise<Verdict> {
  const content = `A developer asked:\n${prompt}\n\nFirst answer:\n${first.slice(0, JUDGED_CHARACTERS)}\n\nSecond answer:\n${second.slice(0, JUDGED_CHARACTERS)}\n\nWhich answer is more correct, more complete and easier to use? Reply as JSON: {"better": "first"}, {"better": "second"} or {"better": "equal"}.`;
  const { samples } = await judge.chat({
    messages: [{ role: "user", content }],
    maxTokens: 16,
    temperature: 0,
    samples: 1,
    grammar: VERDICT,
  });
  const found = /first|second|equal/.exec(samples[0]?.text ?? "")?.[0];
  return found === "first" || found === "second" ? found : "equal";
}

interface Judged {
  /** From the merged answer's side; a judge that changes its mind with the order gives none. */
  outcome: "won" | "lost" | "equal";
  consistent: boolean;
  /** How often the answer shown first was named. */
  named: Verdict[];
}

async function judgeBothOrders(prompt: string, merged: string, alone: string, judge: ChatBackend): Promise<Judged> {
  const forward = await compare(prompt, [merged, alone], judge);
  const backward = await compare(prompt, [alone, merged], judge);
  const flipped = backward === "equal" ? "equal" : backward === "first" ? "second" : "first";
  const consistent = forward === flipped;
  const outcome = !consistent || forward === "equal" ? "equal" : forward === "first" ? "won" : "lost";
  return { outcome, consistent, named: [forward, backward] };
}

function figures(judged: readonly Judged[]): Record<string, Metric> {
  const count = (outcome: Judged["outcome"]): number => judged.filter((one) => one.outcome === outcome).length;
  const named = judged.flatMap((one) => one.named);
  return {
    n: judged.length,
    won: count("won"),
    lost: count("lost"),
    equal: count("equal"),
    p: rounded(mcnemar(count("won"), count("lost"))),
    judgeConsistency: rounded(judged.filter(({ consistent }) => consistent).length / judged.length),
    judgeNamesTheFirst: rounded(named.filter((verdict) => verdict === "first").length / named.length),
  };
}

/**
 * Merged answers of three experts beside the best expert's own with the same number of answers, judged blind in both
 * orders. Answers and verdicts are kept, so that an interrupted run goes on. Null where the model is not there.
 */
export async function measureProse(options: BenchOptions): Promise<Metric> {
  const rows = readPrompts(options.data).slice(0, options.limit ?? undefined);
  if (!existsSync(defaultModelFile(options.home))) {
    options.say("prose: not measured, the default model is not installed; run npm start once");
    return null;
  }
  return withDefaultModel(options, async (model) => {
    const backend = keepAnswers(model, join(options.home, "bench", "aggregation-answers.jsonl"), options.resume);
    const judged: Judged[] = [];
    for (const row of rows) {
      const [best = ""] = row.experts;
      const merged = await answerBy(row, backend, { way: "ensemble", samples: 1, experts: row.experts });
      const alone = await answerBy(row, backend, { way: "voting", samples: BUDGET, experts: [best] });
      judged.push(await judgeBothOrders(row.prompt, merged, alone, backend));
      options.say(
        `prose ${row.id}: ${judged.at(-1)?.outcome}, judge ${judged.at(-1)?.consistent ? "agrees with itself" : "changed its mind"}`,
      );
    }
    return figures(judged);
  });
}
