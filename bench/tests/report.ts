import { mcnemar } from "../measuring/statistics.ts";
import { type BenchResult, type Metric, rounded } from "../suite.ts";
import type { SuiteFigures, TestevalRecord } from "./measure-testeval.ts";
import type { TwinRecord } from "./measure-twin.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const share = (part: number, whole: number): number | null => (whole === 0 ? null : rounded(part / whole));

/** Mean of each program's own score: a long program counts once. */
const meanScore = (suites: readonly SuiteFigures[]): number | null => {
  const scored = suites.filter(({ mutants }) => mutants > 0);
  return share(sum(scored.map(({ killed, mutants }) => killed / mutants)), scored.length);
};

function suiteFigures(suites: readonly SuiteFigures[]): Record<string, Metric> {
  const tests = sum(suites.map((one) => one.tests));
  return {
    mutationScore: meanScore(suites),
    mutationScorePooled: share(sum(suites.map(({ killed }) => killed)), sum(suites.map(({ mutants }) => mutants))),
    tests,
    passing: share(sum(suites.map(({ passing }) => passing)), tests),
    flaky: sum(suites.map(({ flaky }) => flaky)),
    withoutTests: suites.filter((one) => one.passing === 0).length,
  };
}

interface Told {
  found: boolean;
  falseAlarm: boolean;
}

/** The buggy twin fails and the right one does not: what a suite is worth to somebody who does not know which is which. */
const told = ({ found, falseAlarm }: Told): boolean => found && !falseAlarm;

function twinFigures(twins: readonly TwinRecord[], side: "raw" | "house"): Record<string, Metric> | null {
  const suites = twins.flatMap((twin) => twin[side] ?? []);
  if (suites.length === 0) return null;
  const of = (holds: (told: Told) => boolean) => share(suites.filter(holds).length, suites.length);
  return {
    bugsFound: of(({ found }) => found),
    falseAlarms: of(({ falseAlarm }) => falseAlarm),
    foundWithoutFalseAlarm: of(told),
  };
}

/** Both parts beside the raw suites; paired tests where the two sides are. */
export function reportOf(programs: readonly TestevalRecord[], twins: readonly TwinRecord[]): BenchResult {
  const scores = programs.flatMap(({ house, raw }) =>
    raw ? [house.killed / Math.max(1, house.mutants) - raw.killed / Math.max(1, raw.mutants)] : [],
  );
  const better = scores.filter((difference) => difference > 0).length;
  const worse = scores.filter((difference) => difference < 0).length;
  const won = twins.filter(({ house, raw }) => raw && told(house) && !told(raw)).length;
  const lost = twins.filter(({ house, raw }) => raw && !told(house) && told(raw)).length;
  const byLanguage = Map.groupBy(twins, ({ language }) => language);
  const reasons = new Map<string, number>();
  for (const { house } of programs) {
    for (const [reason, count] of Object.entries(house.reasons))
      reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  }
  return {
    n: programs.length + twins.length,
    metrics: {
      regression: {
        n: programs.length,
        ...suiteFigures(programs.map(({ house }) => house)),
        coverage: share(sum(programs.map(({ house }) => house.coverage ?? 0)), programs.length),
        dropped: Object.fromEntries(reasons),
        better,
        worse,
        p: mcnemar(better, worse),
      },
      spec: {
        n: twins.length,
        ...twinFigures(twins, "house"),
        byExample: share(twins.filter(({ house }) => house.byExample).length, twins.length),
        byLanguage: Object.fromEntries(
          [...byLanguage].map(([language, some]) => [
            language,
            { n: some.length, house: twinFigures(some, "house"), raw: twinFigures(some, "raw") },
          ]),
        ),
        won,
        lost,
        p: mcnemar(won, lost),
      },
    },
    baseline: {
      regression: programs.some(({ raw }) => raw) ? suiteFigures(programs.flatMap(({ raw }) => raw ?? [])) : null,
      spec: twinFigures(twins, "raw"),
    },
  };
}
