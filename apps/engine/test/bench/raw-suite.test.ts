import { afterAll, expect, it } from "vitest";
import { askRawSuite, readableSuite, runRawSuite } from "../../../../bench/tests/raw-suite.ts";
import { readProblem } from "../../src/codegen/index.ts";
import { createSourceJudge, type SourceLanguage } from "../../src/languages/index.ts";
import { scripted } from "../codegen/scripted-backend.ts";
import { driver } from "../languages/sandbox.ts";
import { CANDIDATES } from "../languages/source-candidates.ts";

const judge = createSourceJudge({ driver });
afterAll(() => judge.dispose());

interface Case {
  language: SourceLanguage;
  entry: string;
  right: string;
  wrong: string;
  /** After the prefilled `assert`: two that hold, one that does not, one that cannot be read. */
  answer: string;
}

const CASES: Case[] = [
  {
    language: "python",
    entry: "twice",
    right: "def twice(xs):\n    return [2 * x for x in xs]\n",
    wrong: "def twice(xs):\n    return xs\n",
    answer: " twice([1]) == [2]\nassert twice([]) == []  # empty\nassert twice([3]) == [5]\nassert twice([\n```\nDone.",
  },
  {
    language: "javascript",
    entry: "twice",
    right: "const twice = (xs) => xs.map((x) => 2 * x);\n",
    wrong: "const twice = (xs) => xs;\n",
    answer:
      ".deepStrictEqual(twice([1]), [2]);\nassert.deepStrictEqual(twice([]), [])\nassert.deepStrictEqual(twice([3]), [5]);\nassert.deepStrictEqual(twice([\n",
  },
  {
    language: "java",
    entry: "Solution.twice",
    right:
      "import java.util.*;\nclass Solution { public static List<Integer> twice(List<Integer> xs) { List<Integer> out = new ArrayList<>(); for (int x : xs) out.add(2 * x); return out; } }",
    wrong: "import java.util.*;\nclass Solution { public static List<Integer> twice(List<Integer> xs) { return xs; } }",
    answer:
      "Equals(List.of(2), Solution.twice(List.of(1)));\nassertEquals(List.of(), twice(List.of()));\nassertEquals(List.of(5), twice(List.of(3)));\nassertEquals(twice(\n```",
  },
];

it.for(CASES)(
  "a suite in $language is taken as it comes",
  async ({ language, entry, right, wrong, answer }, { skip }) => {
    const missing = CANDIDATES.find((one) => one.language === language)?.missing ?? null;
    skip(missing !== null, missing ?? "");
    const problem = readProblem({ language, instructions: "", prompt: "", setup: "", entry });
    const asked = await askRawSuite(scripted([answer]).backend, problem);
    const suite = await readableSuite(judge, problem, { suite: asked, source: right });
    expect(suite.assertions).toHaveLength(3);
    expect(suite.unread).toBe(1);
    const run = runRawSuite(judge, problem, suite);
    const [first, , third] = suite.assertions;
    expect(await run(right)).toEqual({ refused: null, failed: [third] });
    expect((await run(wrong)).failed).toEqual([first, third]);
  },
);
