import {
  type AggregationStrategy,
  aggregationStrategySchema,
  type Intent,
  type MergeWay,
  type MergeWays,
  mergeWaySchema,
  TASK_KINDS,
  type TaskKind,
} from "@guildhall/contracts";
import { z } from "zod";
import measured from "./measured.json" with { type: "json" };

/** One strategy beside its own best expert, at the same number of answers, as a bench measured it. */
const measuredRowSchema = z.strictObject({
  kind: z.enum(TASK_KINDS),
  strategy: aggregationStrategySchema,
  /** Share of tasks that came out right (or won blind, for prose), with it and with the best expert alone. */
  score: z.number().min(0).max(1),
  best: z.number().min(0).max(1),
  /** Chance of such a difference where there is none. */
  p: z.number().min(0).max(1),
  n: z.int().min(1),
  suite: z.string(),
  /** The commit that was measured. */
  commit: z.string(),
});
export type MeasuredRow = z.infer<typeof measuredRowSchema>;

/** What the benches found; rows are copied from their reports, never estimated. */
export const MEASURED: readonly MeasuredRow[] = z.array(measuredRowSchema).parse(measured);

/** A difference that luck makes more often than this is none. */
const LUCK = 0.05;

const CODE_INTENTS = new Set<Intent>(["codegen", "debug", "refactor", "test", "performance"]);
/** A question this short has a short answer that is right or wrong. */
const SHORT_QUESTION_WORDS = 20;

/** What kind of answer is wanted, by the experts that are asked and the shape of the request. */
export function kindOfTask(request: string, intents: readonly Intent[]): TaskKind {
  if (intents.length > 0 && intents.every((intent) => CODE_INTENTS.has(intent))) return "code";
  const words = request.trim().split(/\s+/).length;
  return request.trim().endsWith("?") && words <= SHORT_QUESTION_WORDS ? "fact" : "prose";
}

/** The strategy that beat its own best expert at this kind of task by most, and not by luck; null = none did. */
export function measuredBest(kind: TaskKind, rows: readonly MeasuredRow[]): MeasuredRow | null {
  const good = rows.filter((row) => row.kind === kind && isGood(row));
  return good.sort((a, b) => b.score - b.best - (a.score - a.best))[0] ?? null;
}

const isGood = ({ score, best, p }: MeasuredRow): boolean => score > best && p <= LUCK;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const KIND_WORDS: Record<TaskKind, string> = { code: "code", fact: "short questions", prose: "prose" };

const figuresOf = ({ kind, score, best, suite, n }: MeasuredRow): string =>
  `At ${KIND_WORDS[kind]} it was right in ${percent(score)}, the best expert alone in ${percent(best)} (${suite}, n=${n}).`;

/**
 * How answers become one: what the person says, else the team's rules, else what was measured. Where nothing measured
 * beats the best expert alone, its own answer is taken.
 */
export function chooseStrategy(
  want: { asked: MergeWay | "auto"; ruled: AggregationStrategy | "auto"; kind: TaskKind; answers: number },
  rows: readonly MeasuredRow[] = MEASURED,
): { way: MergeWay; reason: string } {
  if (want.answers < 2) return { way: "single", reason: "There is only one answer." };
  if (want.asked !== "auto") return { way: want.asked, reason: "You chose it." };
  if (want.ruled !== "auto") return { way: want.ruled, reason: "guildhall.yaml says so." };
  const row = measuredBest(want.kind, rows);
  if (!row)
    return { way: "single", reason: `Nothing measured beats the best expert alone at ${KIND_WORDS[want.kind]}.` };
  return { way: row.strategy, reason: figuresOf(row) };
}

/** Every way beside the best expert alone, as the benches found it at this kind of task. */
export function measuredWays(kind: TaskKind, rows: readonly MeasuredRow[] = MEASURED): MergeWays["ways"] {
  return mergeWaySchema.options.map((way) => {
    if (way === "single") return { way, verdict: "best", figures: "" };
    const row = rows.find((one) => one.kind === kind && one.strategy === way);
    if (!row) return { way, verdict: "not-measured", figures: "" };
    if (isGood(row)) return { way, verdict: "better", figures: figuresOf(row) };
    const luck = row.score > row.best ? ` Luck alone makes such a difference in ${percent(row.p)} of cases.` : "";
    return { way, verdict: "not-better", figures: `${figuresOf(row)}${luck}` };
  });
}
