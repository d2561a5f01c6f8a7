import { INTENTS, type Intent, type RoutingWorth } from "@guildhall/contracts";
import { betaQuantile } from "./beta.ts";

/** One outcome as the comparison needs it. */
export interface ComparedOutcome {
  expert: string;
  intent: Intent;
  success: boolean;
  /** 0 to 1: how much it says. */
  weight: number;
  /** The router chose the expert, not a person. */
  routed: boolean;
}

/** Two imagined outcomes, one of each kind, as in the record. */
const PRIOR = 1;
/** Fewer tries of an expert on a kind of work say nothing of it. */
const MIN_TRIES = 5;
/** A single expert is compared only where it was tried on this share of the work that went to others. */
const MIN_COVERAGE = 0.5;
/** Quantile of the normal distribution for a central 90 % interval. */
const Z = 1.645;
const MOST_NEEDED = 100_000;

interface Rate {
  wins: number;
  losses: number;
  outcomes: number;
}

const none: Rate = { wins: PRIOR, losses: PRIOR, outcomes: 0 };

function rateOf(outcomes: readonly ComparedOutcome[]): Rate {
  return outcomes.reduce(
    ({ wins, losses, outcomes: count }, { success, weight }) => ({
      wins: wins + (success ? weight : 0),
      losses: losses + (success ? 0 : weight),
      outcomes: count + 1,
    }),
    none,
  );
}

const meanOf = ({ wins, losses }: Rate): number => wins / (wins + losses);
const varianceOf = ({ wins, losses }: Rate): number => (wins * losses) / ((wins + losses) ** 2 * (wins + losses + 1));
const told = (rate: Rate): NonNullable<RoutingWorth["routed"]> => ({
  mean: meanOf(rate),
  interval: [betaQuantile(0.05, rate.wins, rate.losses), betaQuantile(0.95, rate.wins, rate.losses)],
  outcomes: rate.outcomes,
});

/** One kind of work as one single expert would have done it. */
interface Cell {
  intent: Intent;
  /** Of all routed work. */
  share: number;
  single: Rate;
  /** Share of this kind that others than this expert did, and their rate. */
  byOthers: number;
  others: Rate;
  covered: boolean;
}

function cellsOf(expert: string, routed: readonly ComparedOutcome[], all: readonly ComparedOutcome[]): Cell[] {
  return INTENTS.flatMap((intent): Cell[] => {
    const here = routed.filter((outcome) => outcome.intent === intent);
    if (here.length === 0) return [];
    const others = here.filter((outcome) => outcome.expert !== expert);
    const single = rateOf(all.filter((outcome) => outcome.intent === intent && outcome.expert === expert));
    return [
      {
        intent,
        share: here.length / routed.length,
        single,
        byOthers: others.length / here.length,
        others: rateOf(others),
        // Work that all was its own is the same on both sides, however little it is.
        covered: single.outcomes >= MIN_TRIES || others.length === 0,
      },
    ];
  });
}

const coverageOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { covered, share }) => sum + (covered ? share : 0), 0);

/** Share of the work of others that it was tried on; 0 where there was none, and so nothing to compare. */
function triedOf(cells: readonly Cell[]): number {
  const work = cells.reduce((sum, { share, byOthers }) => sum + share * byOthers, 0);
  const tried = cells.reduce((sum, { covered, share, byOthers }) => sum + (covered ? share * byOthers : 0), 0);
  return work === 0 ? 0 : tried / work;
}

/** Mean and variance over the covered kinds, each by its share of the work. */
function mixed(cells: readonly Cell[], of: (cell: Cell) => { mean: number; variance: number }) {
  const covered = cells.filter((cell) => cell.covered);
  const total = coverageOf(cells) || 1;
  return covered.reduce(
    (sum, cell) => {
      const part = cell.share / total;
      const { mean, variance } = of(cell);
      return { mean: sum.mean + part * mean, variance: sum.variance + part ** 2 * variance };
    },
    { mean: 0, variance: 0 },
  );
}

const clipped = (value: number, low: number): number => Math.min(1, Math.max(low, value));
const around = ({ mean, variance }: { mean: number; variance: number }, low: number): [number, number] => [
  clipped(mean - Z * Math.sqrt(variance), low),
  clipped(mean + Z * Math.sqrt(variance), low),
];

/** Tries that are missing until the expert nearest to it can be compared. */
function missingTries(all: readonly Cell[][]): number {
  const missing = all.map((cells) => {
    const work = cells.reduce((sum, { share, byOthers }) => sum + share * byOthers, 0);
    let tried = triedOf(cells);
    let tries = 0;
    const open = cells.filter(({ covered }) => !covered);
    for (const cell of open.sort((a, b) => b.share * b.byOthers - a.share * a.byOthers)) {
      if (tried >= MIN_COVERAGE) break;
      tried += (cell.share * cell.byOthers) / work;
      tries += MIN_TRIES - cell.single.outcomes;
    }
    return tries;
  });
  // Where all work went to one expert, another must be tried first.
  return Math.min(...missing.filter((tries) => tries > 0), all.length * MIN_TRIES);
}

/**
 * Routed work beside the best single expert on the same mix of kinds, from recorded outcomes. What the single expert
 * did itself counts the same on both sides, so only work that went to others makes a difference. Rates are posterior
 * means under Beta(1, 1); the difference has a normal interval. Pure.
 */
export function routingWorth(all: readonly ComparedOutcome[]): RoutingWorth {
  const routed = all.filter((outcome) => outcome.routed);
  if (routed.length === 0) return { verdict: "unknown", routed: null, best: null, needed: MIN_TRIES, byIntent: [] };
  const experts = [...new Set(all.map(({ expert }) => expert))];
  const tables = experts.map((expert) => ({ expert, cells: cellsOf(expert, routed, all) }));
  const singles = tables
    .filter(({ cells }) => triedOf(cells) >= MIN_COVERAGE)
    .map(({ expert, cells }) => ({
      expert,
      cells,
      rate: mixed(cells, ({ single }) => ({ mean: meanOf(single), variance: varianceOf(single) })),
      difference: mixed(cells, ({ single, others, byOthers }) => ({
        mean: byOthers * (meanOf(others) - meanOf(single)),
        variance: byOthers ** 2 * (varianceOf(others) + varianceOf(single)),
      })),
    }))
    .sort((a, b) => a.difference.mean - b.difference.mean);
  const [best] = singles;
  const byIntent = (best?.cells ?? tables[0]?.cells ?? []).map(({ intent, share, single }) => ({
    intent,
    share,
    routed: told(rateOf(routed.filter((outcome) => outcome.intent === intent))),
    single: best && single.outcomes > 0 ? told(single) : null,
  }));
  const shared = { routed: told(rateOf(routed)), byIntent };
  if (!best)
    return { ...shared, verdict: "unknown", best: null, needed: missingTries(tables.map(({ cells }) => cells)) };
  const interval = around(best.difference, -1);
  const verdict = interval[0] > 0 ? "pays" : interval[1] < 0 ? "costs" : "unknown";
  return {
    ...shared,
    verdict,
    best: {
      expert: best.expert,
      rate: {
        mean: best.rate.mean,
        interval: around(best.rate, 0),
        outcomes: best.cells.reduce((sum, { covered, single }) => sum + (covered ? single.outcomes : 0), 0),
      },
      coverage: clipped(coverageOf(best.cells), 0),
      difference: best.difference.mean,
      interval,
    },
    needed: verdict === "unknown" ? stillNeeded(best.difference, all.length) : 0,
  };
}

/** The interval shrinks with the root of the outcomes: how many more until it leaves zero, at this difference. */
function stillNeeded({ mean, variance }: { mean: number; variance: number }, outcomes: number): number {
  if (mean === 0) return MOST_NEEDED;
  return Math.min(MOST_NEEDED, Math.max(1, Math.ceil(outcomes * ((Z ** 2 * variance) / mean ** 2 - 1))));
}
