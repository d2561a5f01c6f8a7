import { type Finding, findingsOf, specTests } from "../../apps/engine/src/verify/index.ts";
import type { Tools } from "./measure-testeval.ts";
import { askRawSuite, readableSuite, runRawSuite } from "./raw-suite.ts";
import type { TwinRow } from "./rows.ts";

export interface TwinRecord {
  id: string;
  language: string;
  /** Does the suite fail on the buggy twin, and on the right one? */
  raw: { found: boolean; falseAlarm: boolean; tests: number } | null;
  house: {
    found: boolean;
    falseAlarm: boolean;
    tests: number;
    /** Found by an example of the documentation alone. */
    byExample: boolean;
    /** The first finding on the right twin, for reading. */
    alarm: string;
  };
}

/** Both suites, written from the documentation alone, on the two twins. */
export async function measureTwin(row: TwinRow, tools: Tools): Promise<TwinRecord> {
  const { id, problem, reference, buggy } = row;
  const { judge, backend, seed } = tools;
  const { tests } = await specTests(problem, { judge, backend, seed });
  const onBuggy = await findingsOf(problem, buggy, tests, { judge });
  const onRight = await findingsOf(problem, reference, tests, { judge });
  return {
    id,
    language: problem.language,
    raw: await measureRaw(row, tools),
    house: {
      found: onBuggy.length > 0,
      falseAlarm: onRight.length > 0,
      tests: tests.length,
      byExample: onBuggy.some(({ oracle }) => oracle === "confirmed"),
      alarm: onRight[0] ? described(onRight[0]) : "",
    },
  };
}

async function measureRaw({ problem, reference, buggy }: TwinRow, { judge, backend }: Tools) {
  if (!backend) return null;
  const asked = await askRawSuite(backend, problem);
  const suite = await readableSuite(judge, problem, { suite: asked, source: reference });
  const run = runRawSuite(judge, problem, suite);
  const fails = async (source: string) => {
    const { refused, failed } = await run(source);
    return refused !== null || failed.length > 0;
  };
  return { found: await fails(buggy), falseAlarm: await fails(reference), tests: suite.assertions.length };
}

const described = ({ call, expected, got, oracle, agreement }: Finding): string =>
  `${call} gives ${got}, expected ${expected} (${oracle}, ${agreement.agree} of ${agreement.asked})`.slice(0, 300);
