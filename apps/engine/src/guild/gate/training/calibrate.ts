import type { PolicyMetrics } from "@guildhall/contracts";
import {
  expectedCalibrationError,
  fitTemperature,
  reliability,
  type Scored,
  thresholdFor,
  upperQuantile,
} from "../calibration.ts";
import { OUT_OF_DOMAIN_CLASS, splitOutOfDomain } from "../gate.ts";
import { softmax } from "../network.ts";
import type { Policy } from "../policy.ts";
import type { Held } from "./cross-fit.ts";

const scored = (held: readonly Held[], modality: "embedded" | "words"): Scored[] =>
  held.map((row) => ({ logits: row[modality], label: row.entry.label }));

interface Verdict {
  truth: string;
  ranked: [string, number][];
  outOfDomain: number;
}

function verdictOf(classes: readonly string[], logits: Float32Array, truth: string, temperature: number): Verdict {
  const { probabilities, outOfDomain } = splitOutOfDomain(classes, softmax(logits, temperature));
  return { truth, ranked: [...probabilities].sort((a, b) => b[1] - a[1]), outOfDomain };
}

const top = ({ ranked }: Verdict): string => ranked[0]?.[0] ?? "";
const confidence = ({ ranked }: Verdict): number => ranked[0]?.[1] ?? 0;

/** Mean of the classes' F1. */
export function macroF1(pairs: readonly { truth: string; guess: string }[], classes: readonly string[]): number {
  const scores = classes.map((name) => {
    const hit = pairs.filter(({ truth, guess }) => truth === name && guess === name).length;
    const wrong = pairs.filter(({ truth, guess }) => (truth === name) !== (guess === name)).length;
    return hit === 0 ? 0 : (2 * hit) / (2 * hit + wrong);
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, classes.length);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const ACCURACY_AT_ASK = 0.95;
/** Share of requests that may be asked about. */
const MOST_ASKED = 0.2;
const FALSE_OUT_OF_DOMAIN = 0.03;
/** A class of sixty rows cannot move its threshold far from the common one. */
const ASK_SPREAD = 0.05;

/**
 * By class: where nineteen of twenty answered requests are right, but not so high that more than a fifth is asked about.
 */
function askThresholds(verdicts: readonly Verdict[], classes: readonly string[]): Record<string, number> {
  const judged = (rows: readonly Verdict[]) =>
    rows.map((row) => ({ confidence: confidence(row), right: top(row) === row.truth }));
  const common = Math.min(
    thresholdFor(judged(verdicts), ACCURACY_AT_ASK),
    upperQuantile(verdicts.map(confidence), 1 - MOST_ASKED),
  );
  const entries = classes.map((name) => {
    const own = thresholdFor(judged(verdicts.filter((row) => top(row) === name)), ACCURACY_AT_ASK);
    return [name, Math.min(common + ASK_SPREAD, Math.max(common - ASK_SPREAD, own))] as const;
  });
  return Object.fromEntries(entries);
}

interface Calibrated {
  temperature: Policy["temperature"];
  ask: Policy["ask"];
  outOfDomain: Policy["outOfDomain"];
  metrics: PolicyMetrics;
}

/** Temperature, thresholds and figures from out-of-fold logits. */
export function calibrate(held: readonly Held[], classes: readonly string[]): Calibrated {
  const names = classes.filter((name) => name !== OUT_OF_DOMAIN_CLASS);
  const temperature = {
    embedded: fitTemperature(scored(held, "embedded")),
    words: fitTemperature(scored(held, "words")),
  };
  const verdicts = (modality: "embedded" | "words") =>
    held.map((row) => verdictOf(classes, row[modality], row.entry.row.label, temperature[modality]));
  const [all, words] = [verdicts("embedded"), verdicts("words")];
  const inDomain = (rows: readonly Verdict[]) => rows.filter(({ truth }) => truth !== OUT_OF_DOMAIN_CLASS);
  const threshold = (rows: readonly Verdict[]) =>
    upperQuantile(
      inDomain(rows).map((row) => row.outOfDomain),
      FALSE_OUT_OF_DOMAIN,
    );
  const outOfDomain = { embedded: threshold(all), words: threshold(words) };
  const own = inDomain(all);
  const ask = askThresholds(own, names);
  const judged = own.map((row) => ({ confidence: confidence(row), right: top(row) === row.truth }));
  const answered = own.filter((row) => confidence(row) >= (ask[top(row)] ?? 1));
  const strangers = all.filter(({ truth }) => truth === OUT_OF_DOMAIN_CLASS);
  const metrics: PolicyMetrics = {
    rows: own.length,
    top1: mean(judged.map(({ right }) => Number(right))),
    top2: mean(own.map(({ truth, ranked }) => Number(ranked.slice(0, 2).some(([name]) => name === truth)))),
    macroF1: macroF1(
      own.map((row) => ({ truth: row.truth, guess: top(row) })),
      names,
    ),
    ece: expectedCalibrationError(judged),
    coverage: answered.length / Math.max(1, own.length),
    selective: mean(answered.map((row) => Number(top(row) === row.truth))),
    oodRecall: mean(strangers.map((row) => Number(row.outOfDomain > outOfDomain.embedded))),
    oodFalse: mean(own.map((row) => Number(row.outOfDomain > outOfDomain.embedded))),
    top1Words: mean(inDomain(words).map((row) => Number(top(row) === row.truth))),
    classes: [...names],
    confusion: names.map((truth) =>
      names.map((guess) => own.filter((row) => row.truth === truth && top(row) === guess).length),
    ),
    reliability: reliability(judged),
  };
  return { temperature, ask, outOfDomain, metrics };
}
