import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { ChatBackend } from "../../apps/engine/src/models/index.ts";
import {
  type AskableExpert,
  type AskHooks,
  type Asking,
  askExperts,
} from "../../apps/engine/src/workflow/guild-ask/ask-experts.ts";
import { findExpert } from "../../packages/experts/src/index.ts";
import { defaultModelFile, withDefaultModel } from "../measuring/default-model.ts";
import { keepAnswers } from "../measuring/kept-answers.ts";
import { readRows } from "../measuring/rows.ts";
import type { BenchOptions, Metric } from "../suite.ts";
import {
  bothOrders,
  figuresOf,
  type Judged,
  judgeBothOrders,
  modelJudge,
  type Pair,
  pairKey,
  writtenJudge,
} from "./blind-judge.ts";

const OWN = join(import.meta.dirname, "../data/aggregation/prose.jsonl");
const MAX_TOKENS = 350;
/** Three experts and one merge cost four answers; so many has the best expert alone. */
const BUDGET = 4;

const rowSchema = z.object({ id: z.string(), prompt: z.string(), experts: z.array(z.string()).min(2) });
type Row = z.infer<typeof rowSchema>;

/** Prompts among the given rows; our own where there are none. */
function readPrompts(data: string | null): Row[] {
  const given = data === null ? [] : readRows(data, ["aggregation-prose"], rowSchema);
  return given.length > 0 ? given : readRows(OWN, ["aggregation-prose"], rowSchema);
}

const SILENT: AskHooks = { onBegin: () => {}, onAnswer: () => {}, onTokens: () => {} };

function expertOf(id: string, backend: ChatBackend): AskableExpert {
  const expert = findExpert(id);
  if (!expert) throw new Error(`no expert ${id}`);
  const { counsel, intents } = expert;
  return { id, counsel, intents, temperature: 0, maxTokens: MAX_TOKENS, weight: 0.5, backend };
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

/** Pairs for a judge outside, by the order of their keys, which says nothing of who wrote what. */
function writePairs(file: string, pairs: readonly Pair[]): void {
  const lines = pairs.map((pair) => ({ pair: pairKey(pair), ...pair })).sort((a, b) => (a.pair < b.pair ? -1 : 1));
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

/**
 * Merged answers of three experts beside the best expert's own with the same number of answers, judged blind in both
 * orders by the default model and, where `prose-verdicts.jsonl` lies beside the kept answers, by whoever wrote it: the
 * pairs to be judged are in `prose-pairs.jsonl`. Answers are kept, so that an interrupted run goes on. Null where the
 * model is not there.
 */
export async function measureProse(options: BenchOptions): Promise<Metric> {
  const rows = readPrompts(options.data).slice(0, options.limit ?? undefined);
  if (!existsSync(defaultModelFile(options.home))) {
    options.say("prose: not measured, the default model is not installed; run npm start once");
    return null;
  }
  const folder = join(options.home, "bench");
  return withDefaultModel(options, async (model) => {
    const backend = keepAnswers(model, join(folder, "aggregation-answers.jsonl"), options.resume);
    const judged: Judged[] = [];
    const orders: [Pair, Pair][] = [];
    for (const row of rows) {
      const [best = ""] = row.experts;
      const merged = await answerBy(row, backend, { way: "ensemble", samples: 1, experts: row.experts });
      const alone = await answerBy(row, backend, { way: "voting", samples: BUDGET, experts: [best] });
      const pairs = bothOrders(row.prompt, merged, alone);
      orders.push(pairs);
      const verdict = await judgeBothOrders(pairs, modelJudge(backend));
      if (verdict) judged.push(verdict);
      options.say(
        `prose ${row.id}: ${verdict?.outcome}, judge ${verdict?.consistent ? "agrees with itself" : "changed its mind"}`,
      );
      writePairs(join(folder, "prose-pairs.jsonl"), orders.flat());
    }
    return {
      defaultModel: figuresOf(judged),
      outside: await judgedOutside(join(folder, "prose-verdicts.jsonl"), orders),
    };
  });
}

/** Null where nobody outside has judged. */
async function judgedOutside(file: string, orders: readonly [Pair, Pair][]): Promise<Metric> {
  const judge = writtenJudge(file);
  if (!judge) return null;
  const judged = await Promise.all(orders.map((pairs) => judgeBothOrders(pairs, judge)));
  return figuresOf(judged.filter((one) => one !== null));
}
