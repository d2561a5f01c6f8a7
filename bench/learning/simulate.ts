import { INTENTS } from "@guildhall/contracts";
import type { Policy } from "../../apps/engine/src/guild/gate/policy.ts";
import { embeddedText, readRequest } from "../../apps/engine/src/guild/gate/request-text.ts";
import { FIT, type FitOptions } from "../../apps/engine/src/guild/gate/training/fit-options.ts";
import { fitPolicy } from "../../apps/engine/src/guild/gate/training/fit-policy.ts";
import { expertRows, type GateRow, ownRows } from "../../apps/engine/src/guild/gate/training/rows.ts";
import { fitCandidate, likeliest } from "../../apps/engine/src/guild/learning/fit-candidate.ts";
import { type Evidence, labelRows } from "../../apps/engine/src/guild/learning/label-rows.ts";
import type { Embedder } from "../../apps/engine/src/models/index.ts";
import { createRandom, type Random } from "../../apps/engine/src/platform/index.ts";
import type { Population, Wish } from "./population.ts";

/** The product's training with a smaller network, fewer rounds and two folds: seventeen fits in minutes. */
const BENCH_FIT: FitOptions = { ...FIT, hidden: 32, networks: 1, epochs: 8, folds: 2, fills: 1 };
const PEOPLE = 40;
/** How often people say something, by what came of it. */
const SAYS = { otherExpert: 0.35, thumbDown: 0.15, thumbUp: 0.1, tested: 0.3 };
const RETRAIN_EVERY = 100;
/** The population speaks its own voice alone from this session on. */
const DRIFTED_AT = 250;

/** Which part of what people say is wrong, and how. */
export interface Poison {
  name: string;
  share: number;
  /** `slips`: a wrong expert at random; `collusion`: some people send everything to one expert. */
  kind: "none" | "slips" | "collusion";
  /** False: no row is dropped for standing alone, to see what the rule of promotion does by itself. */
  trim: boolean;
}

const COLLUDERS_WISH = "docs";

export interface Retraining {
  session: number;
  promoted: boolean;
  refusals: string[];
  rows: { trained: number; held: number; trimmed: number };
  /** Share right on wishes that nobody asked: how good the two really are, which the rule does not see. */
  trueActive: number;
  trueCandidate: number;
}

export interface Simulated {
  /** Share of wishes sent to the wrong expert, by hundred sessions. */
  regret: number[];
  retrainings: Retraining[];
  final: number;
}

class Judge {
  readonly #embedder: Embedder;

  constructor(embedder: Embedder) {
    this.#embedder = embedder;
  }

  async guesses(policy: Policy, texts: readonly string[]): Promise<string[]> {
    const vectors = await this.#embedder.embed(texts.map((text) => embeddedText(readRequest(text))));
    return texts.map((text, at) => likeliest(policy, text, vectors[at] ?? null));
  }

  async shareRight(policy: Policy, wishes: readonly Wish[]): Promise<number> {
    const guesses = await this.guesses(
      policy,
      wishes.map(({ text }) => text),
    );
    return wishes.filter(({ label }, at) => guesses[at] === label).length / Math.max(1, wishes.length);
  }
}

/** The experts' requests and the frames; without the house's many further phrases, so that a fit takes seconds. */
export const houseRows = (population: Population, seed: number): GateRow[] => [
  ...expertRows().filter(({ text }) => population.own(text)),
  ...ownRows(createRandom(seed), BENCH_FIT.fills).filter(({ register }) => register !== "request"),
];

export const firstPolicy = (own: readonly GateRow[], embedder: Embedder): Promise<Policy> =>
  fitPolicy(own, { embedder, now: new Date(0), options: BENCH_FIT });

function otherThan(label: string, random: Random): string {
  return random.pick(
    INTENTS.filter((intent) => intent !== label),
    "docs",
  );
}

/** What a person says of one decision. */
function said(
  wish: Wish,
  guess: string,
  { poison, person, random }: { poison: Poison; person: number; random: Random },
) {
  const colludes = poison.kind === "collusion" && person < PEOPLE * poison.share;
  if (colludes) return { thumb: null, otherLabel: COLLUDERS_WISH, tested: false };
  const slips = poison.kind === "slips" && random.next() < poison.share;
  const right = slips ? random.next() < 0.5 : guess === wish.label;
  const draw = random.next();
  if (right) {
    return {
      thumb: draw < SAYS.thumbUp ? ("up" as const) : null,
      otherLabel: null,
      tested: random.next() < SAYS.tested,
    };
  }
  const label = slips ? otherThan(wish.label, random) : wish.label;
  if (draw < SAYS.otherExpert) return { thumb: null, otherLabel: label, tested: false };
  return {
    thumb: draw < SAYS.otherExpert + SAYS.thumbDown ? ("down" as const) : null,
    otherLabel: null,
    tested: false,
  };
}

interface SimulateParts {
  population: Population;
  own: readonly GateRow[];
  first: Policy;
  embedder: Embedder;
  sessions: number;
  seed: number;
  poison: Poison;
  say: (line: string) => void;
}

/** The sessions of one population, with a retraining and the rule of promotion every hundred. */
export async function simulate(parts: SimulateParts): Promise<Simulated> {
  const { population, own, first, embedder, sessions, seed, poison, say } = parts;
  const judge = new Judge(embedder);
  const random = createRandom(seed + 17);
  let active = first;
  let wrong = 0;
  let asked = 0;
  const evidence: Evidence[] = [];
  const regret: number[] = [];
  const retrainings: Retraining[] = [];
  for (let session = 1; session <= sessions; session++) {
    const wishes = population.session(Math.min(1, session / DRIFTED_AT), createRandom(seed * 1000 + session));
    const guesses = await judge.guesses(
      active,
      wishes.map(({ text }) => text),
    );
    for (const [at, wish] of wishes.entries()) {
      const guess = guesses[at] ?? "";
      const person = random.between(0, PEOPLE - 1);
      const { thumb, otherLabel, tested } = said(wish, guess, { poison, person, random });
      asked += 1;
      wrong += Number(guess !== wish.label);
      const now = new Date(session * 3600_000 + at * 1000).toISOString();
      evidence.push({
        ...{ decisionId: `d${session}-${at}`, text: wish.text, projectId: `p${person}`, way: "gate", label: guess },
        ...{ at: now, saidAt: now },
        feedback:
          thumb === null && otherLabel === null ? [] : [{ person: `u${person}`, thumb, otherLabel, kept: null }],
        outcomes: tested ? [{ source: "tests", success: true, weight: 1 }] : [],
      });
    }
    if (session % RETRAIN_EVERY !== 0) continue;
    regret.push(wrong / asked);
    wrong = 0;
    asked = 0;
    if (session === sessions) break;
    const { policy, report, rows } = await fitCandidate({
      ...{ own, learned: labelRows(evidence), active, embedder, options: BENCH_FIT, trim: poison.trim },
      now: new Date(session * 3600_000),
    });
    const trueActive = await judge.shareRight(active, population.unseen);
    const trueCandidate = await judge.shareRight(policy, population.unseen);
    retrainings.push({ session, promoted: report.promote, refusals: report.refusals, rows, trueActive, trueCandidate });
    say(
      `${poison.name}, session ${session}, ${rows.trained} rows, ${rows.held} held out, ${rows.trimmed} dropped: ${report.promote ? "promoted" : `refused (${report.refusals.join(" ")})`}, right on unseen ${trueActive.toFixed(3)} -> ${trueCandidate.toFixed(3)}`,
    );
    if (report.promote) active = policy;
  }
  return { regret, retrainings, final: await judge.shareRight(active, population.unseen) };
}

/** The same wishes with the first policy for ever. */
export async function frozen({ population, first, embedder, sessions, seed }: SimulateParts): Promise<number[]> {
  const judge = new Judge(embedder);
  const regret: number[] = [];
  for (let from = 1; from <= sessions; from += RETRAIN_EVERY) {
    const wishes = Array.from({ length: Math.min(RETRAIN_EVERY, sessions - from + 1) }, (_, at) => {
      const session = from + at;
      return population.session(Math.min(1, session / DRIFTED_AT), createRandom(seed * 1000 + session));
    }).flat();
    regret.push(1 - (await judge.shareRight(first, wishes)));
  }
  return regret;
}
