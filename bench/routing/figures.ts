import { INTENTS } from "@guildhall/contracts";
import { expectedCalibrationError } from "../../apps/engine/src/guild/gate/calibration.ts";
import { macroF1 } from "../../apps/engine/src/guild/gate/training/calibrate.ts";
import { createRandom } from "../../apps/engine/src/platform/index.ts";
import { type Metric, percentile, rounded } from "../suite.ts";
import { confidence, guess, isRight, type Judged } from "./judge.ts";
import type { RoutingRow } from "./rows.ts";

interface Pair {
  row: RoutingRow;
  judged: Judged;
}

const RESAMPLES = 500;
const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (pairs: readonly Pair[], holds: (pair: Pair) => boolean): number | null =>
  rounded(mean(pairs.map((pair) => Number(holds(pair)))));

const right = ({ row, judged }: Pair): boolean => isRight(row, guess(judged));

/** Right among the most confident part of the rows. */
function selective(pairs: readonly Pair[], part: number): number | null {
  const sure = [...pairs].sort((a, b) => confidence(b.judged) - confidence(a.judged));
  return share(sure.slice(0, Math.ceil(sure.length * part)), right);
}

const calibration = (pairs: readonly Pair[]): number =>
  expectedCalibrationError(pairs.map((pair) => ({ confidence: confidence(pair.judged), right: right(pair) })));

/** Central 95 % of the calibration error over resampled rows. */
function calibrationInterval(pairs: readonly Pair[], seed: number): Metric {
  const random = createRandom(seed);
  const [first] = pairs;
  if (!first) return null;
  const errors = Array.from({ length: RESAMPLES }, () => calibration(pairs.map(() => random.pick(pairs, first))));
  return [rounded(percentile(errors, 0.025)), rounded(percentile(errors, 0.975))];
}

/** A row whose other intent was taken counts as that one, or `accept` would be punished here. */
const f1 = (pairs: readonly Pair[]): number =>
  macroF1(
    pairs.map((pair) => ({ truth: right(pair) ? guess(pair.judged) : pair.row.intent, guess: guess(pair.judged) })),
    INTENTS.filter((intent) => pairs.some(({ row }) => row.intent === intent)),
  );

/** All figures of quality of the gate on rows. */
export function qualityOf(
  rows: readonly RoutingRow[],
  judged: readonly Judged[],
  seed: number,
): Record<string, Metric> {
  const all = rows.flatMap((row, at): Pair[] => {
    const own = judged[at];
    return own ? [{ row, judged: own }] : [];
  });
  const inside = all.filter(({ row }) => row.intent !== "ood");
  const strangers = all.filter(({ row }) => row.intent === "ood");
  const answered = inside.filter(({ judged: own }) => own.answered && !own.outOfDomain);
  return {
    rows: inside.length,
    top1: share(inside, right),
    top2: share(inside, ({ row, judged: own }) => own.ranked.slice(0, 2).some(([name]) => isRight(row, name))),
    selective80: selective(inside, 0.8),
    macroF1: rounded(f1(inside)),
    ece: rounded(calibration(inside)),
    eceInterval: calibrationInterval(inside, seed),
    atAsk: { coverage: rounded(answered.length / Math.max(1, inside.length)), accuracy: share(answered, right) },
    outOfDomain: {
      rows: strangers.length,
      recall: share(strangers, ({ judged: own }) => own.outOfDomain),
      /** Neither taken for a request nor decided silently. */
      notDecided: share(strangers, ({ judged: own }) => own.outOfDomain || !own.answered),
      false: share(inside, ({ judged: own }) => own.outOfDomain),
    },
    byIntent: Object.fromEntries(
      INTENTS.map((intent) => [
        intent,
        share(
          inside.filter(({ row }) => row.intent === intent),
          right,
        ),
      ]),
    ),
  };
}

/** The first figures by source, where rows come from several. */
export function bySource(rows: readonly RoutingRow[], judged: readonly Judged[]): Record<string, Metric> {
  const sources = [...new Set(rows.map(({ source }) => source))];
  if (sources.length < 2) return {};
  return Object.fromEntries(
    sources.map((source) => {
      const pairs = rows.flatMap((row, at): Pair[] => {
        const own = judged[at];
        return own && row.source === source && row.intent !== "ood" ? [{ row, judged: own }] : [];
      });
      return [source, { rows: pairs.length, top1: share(pairs, right), macroF1: rounded(f1(pairs)) }];
    }),
  );
}
