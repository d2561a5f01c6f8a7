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

/** The buggy twin fails and the right one does not: what a suite is worth to somebody who does not know which is which. */
const told = ({ found, falseAlarm }: { found: boolean; falseAlarm: boolean }): boolean => found && !falseAlarm;

function twinFigures(twins: readonly TwinRecord[], side: "raw" | "house"): Record<string, Metric> {
  const of = (holds: (record: TwinRecord) => boolean) => share(twins.filter(holds).length, twins.length);
  return {
    bugsFound: of((twin) => twin[side].found),
    falseAlarms: of((twin) => twin[side].falseAlarm),
    foundWithoutFalseAlarm: of((twin) => told(twin[side])),
  };
}

/** Both parts beside the raw suites; paired tests where the two sides are. */
export function reportOf(programs: readonly TestevalRecord[], twins: readonly TwinRecord[]): BenchResult {
  const better = programs.filter(({ house, raw }) => house.killed / house.mutants > raw.killed / raw.mutants).length;
  const worse = programs.filter(({ house, raw }) => house.killed / house.mutants < raw.killed / raw.mutants).length;
  const won = twins.filter(({ house, raw }) => told(house) && !told(raw)).length;
  const lost = twins.filter(({ house, raw }) => !told(house) && told(raw)).length;
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
      regression: suiteFigures(programs.map(({ raw }) => raw)),
      spec: twinFigures(twins, "raw"),
    },
  };
}
