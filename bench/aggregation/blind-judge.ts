import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { ChatBackend, JsonSchema } from "../../apps/engine/src/models/index.ts";
import { mcnemar } from "../measuring/statistics.ts";
import { type Metric, rounded } from "../suite.ts";

/** Of long answers the judge reads the beginning. */
const JUDGED_CHARACTERS = 1_800;

export type Verdict = "first" | "second" | "equal";

/** Two answers to one prompt as a judge sees them: nothing says where either comes from. */
export interface Pair {
  prompt: string;
  first: string;
  second: string;
}

/** Names one blind comparison; null where it gives no verdict. */
export type BlindJudge = (pair: Pair) => Promise<Verdict | null>;

/** The name under which a pair is given to judges outside of this program, and under which their verdict comes back. */
export const pairKey = ({ prompt, first, second }: Pair): string =>
  createHash("sha256")
    .update(JSON.stringify([prompt, first, second]))
    .digest("hex")
    .slice(0, 16);

const SCHEMA: JsonSchema = {
  type: "object",
  properties: { better: { type: "string", enum: ["first", "second", "equal"] } },
  required: ["better"],
  additionalProperties: false,
};

/** A model of this machine as judge. */
export function modelJudge(backend: ChatBackend): BlindJudge {
  return async ({ prompt, first, second }) => {
    const content = `A developer asked:\n${prompt}\n\nFirst answer:\n${first.slice(0, JUDGED_CHARACTERS)}\n\nSecond answer:\n${second.slice(0, JUDGED_CHARACTERS)}\n\nWhich answer is more correct, more complete and easier to use? Reply as JSON: {"better": "first"}, {"better": "second"} or {"better": "equal"}.`;
    const { samples } = await backend.chat({
      messages: [{ role: "user", content }],
      maxTokens: 16,
      temperature: 0,
      samples: 1,
      grammar: SCHEMA,
    });
    const found = /first|second|equal/.exec(samples[0]?.text ?? "")?.[0];
    return found === "first" || found === "second" ? found : "equal";
  };
}

const verdictSchema = z.object({ pair: z.string(), better: z.enum(["first", "second", "equal"]) });

/** Verdicts of people, or of a model that does not run here, from a file of `{"pair", "better"}` a line. */
export function writtenJudge(file: string): BlindJudge | null {
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const verdicts = new Map(
    lines
      .filter((line) => line.trim() !== "")
      .map((line) => verdictSchema.parse(JSON.parse(line)))
      .map(({ pair, better }) => [pair, better]),
  );
  return async (pair) => verdicts.get(pairKey(pair)) ?? null;
}

export interface Judged {
  /** From the merged answer's side; a judge that changes its mind with the order gives none. */
  outcome: "won" | "lost" | "equal";
  consistent: boolean;
  /** What was named when the merged answer stood first, and when it stood second. */
  named: Verdict[];
}

/** The pair in both orders, the merged answer first and then second. */
export const bothOrders = (prompt: string, merged: string, alone: string): [Pair, Pair] => [
  { prompt, first: merged, second: alone },
  { prompt, first: alone, second: merged },
];

/** Null where the judge has no verdict on one of the orders. */
export async function judgeBothOrders([forward, backward]: [Pair, Pair], judge: BlindJudge): Promise<Judged | null> {
  const ahead = await judge(forward);
  const back = await judge(backward);
  if (ahead === null || back === null) return null;
  const flipped = back === "equal" ? "equal" : back === "first" ? "second" : "first";
  const consistent = ahead === flipped;
  const outcome = !consistent || ahead === "equal" ? "equal" : ahead === "first" ? "won" : "lost";
  return { outcome, consistent, named: [ahead, back] };
}

/** Wins and losses with their p (McNemar), and how far the judge may be believed. */
export function figuresOf(judged: readonly Judged[]): Record<string, Metric> {
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
