/** The model asked once for a test suite, taken as it comes. */
import { type CodeProblem, fencedBlocks } from "../../apps/engine/src/codegen/index.ts";
import type { SourceJudge, SourceLanguage } from "../../apps/engine/src/languages/index.ts";
import type { ChatBackend } from "../../apps/engine/src/models/index.ts";
import type { RunTests } from "../../apps/engine/src/verify/index.ts";

const MAX_TOKENS = 400;
const CALL_MS = 1000;

/** How each language writes one assertion a line. */
const FORMS: Record<SourceLanguage, { shown: string; line: RegExp }> = {
  python: { shown: "assert f(1) == 2", line: /^assert\s+(.+)$/ },
  javascript: { shown: "assert.deepStrictEqual(f(1), 2);", line: /^(assert[.\w]*\(.+\));?$/ },
  typescript: { shown: "assert.deepStrictEqual(f(1), 2);", line: /^(assert[.\w]*\(.+\));?$/ },
  java: { shown: "assertEquals(2, f(1));", line: /^(?:Assertions?\.|Assert\.)?(assert\w+\(.+\));?$/ },
};
const NAMES = { python: "Python", javascript: "JavaScript", typescript: "TypeScript", java: "Java" } as const;

/** What the assertions of a language call beside the code. */
const SETUPS: Record<SourceLanguage, string> = {
  python: "def __check__(met):\n    assert met\n    return True\n",
  javascript: 'const assert = require("node:assert");\n',
  typescript: 'const assert = require("node:assert");\n',
  java: `class Check__ {
  static boolean fail() { throw new AssertionError("not equal"); }
  static boolean same(Object a, Object b) {
    if (a instanceof Number && b instanceof Number) return ((Number) a).doubleValue() == ((Number) b).doubleValue();
    return java.util.Objects.deepEquals(a, b);
  }
  static boolean assertEquals(Object a, Object b) { return same(a, b) || fail(); }
  static boolean assertEquals(double a, double b, double by) { return Math.abs(a - b) <= by || fail(); }
  static boolean assertArrayEquals(Object a, Object b) { return same(a, b) || fail(); }
  static boolean assertTrue(boolean met) { return met || fail(); }
  static boolean assertFalse(boolean met) { return !met || fail(); }
  static boolean assertNull(Object a) { return a == null || fail(); }
}
`,
};

export interface RawSuite {
  /** Each an expression that raises where it is not met. */
  assertions: string[];
  /** Lines that were meant as assertions and cannot be read as one. */
  unread: number;
  tokens: number;
}

/** Asks for the suite: a greedy answer, shown signature and documentation only. */
export async function askRawSuite(backend: ChatBackend, problem: CodeProblem, signal?: AbortSignal): Promise<RawSuite> {
  const { language, prompt, entry } = problem;
  const { shown, line } = FORMS[language];
  const result = await backend.chat(
    {
      messages: [
        {
          role: "system",
          content: "You are an experienced tester. You answer with one piece of code and no explanation.",
        },
        {
          role: "user",
          content: `\`\`\`${language}\n${prompt}\n\`\`\`\n\nWrite a thorough test suite for \`${entry.split(".").at(-1)}\` in ${NAMES[language]}: normal cases, edge cases, boundaries. Twelve assertions, one a line, like \`${shown}\`, and nothing else.`,
        },
      ],
      prefill: `\`\`\`${language}\nassert`,
      maxTokens: MAX_TOKENS,
      temperature: 0,
      samples: 1,
    },
    { signal },
  );
  const [sample] = result.samples;
  const text = fencedBlocks(`\`\`\`${language}\nassert${sample?.text ?? ""}`)[0]?.code ?? "";
  const lines = text
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one.startsWith("assert") || /^Asserti?o?n?s?\./.test(one));
  const assertions = [...new Set(lines)].flatMap((one) => {
    const found = line.exec(one)?.[1];
    if (found === undefined) return [];
    if (language === "python") return [`__check__(${found.replace(/\s+#.*$/, "")})`];
    return [language === "java" ? `Check__.${found}` : found];
  });
  return { assertions, unread: new Set(lines).size - assertions.length, tokens: sample?.tokens ?? 0 };
}

/** Makes all assertions of a suite on a source. */
async function outcomesOf(
  judge: SourceJudge,
  problem: CodeProblem,
  { suite, source }: { suite: RawSuite; source: string },
) {
  const { language, entry } = problem;
  const setup = `${SETUPS[language]}${problem.setup}`;
  const calls = suite.assertions.map((call) => ({ id: call, call, expected: null }));
  const request = { id: "raw", language, setup, entry, source, calls, callMs: CALL_MS };
  const [verdict] = await judge.judge([request]);
  return { refused: verdict?.rejected?.message ?? null, outcomes: verdict?.outcomes ?? [] };
}

const UNREADABLE = /^(?:SyntaxError|IndentationError|CompileError)$/;

/** The suite without what is no code, such as the line at which an answer was cut: in the model's favour. */
export async function readableSuite(
  judge: SourceJudge,
  problem: CodeProblem,
  { suite, source }: { suite: RawSuite; source: string },
): Promise<RawSuite> {
  const { outcomes } = await outcomesOf(judge, problem, { suite, source });
  const unreadable = new Set(
    outcomes.flatMap(({ id, kind, text }) => (kind === "raised" && UNREADABLE.test(text) ? [id] : [])),
  );
  const assertions = suite.assertions.filter((assertion) => !unreadable.has(assertion));
  return { ...suite, assertions, unread: suite.unread + unreadable.size };
}

/** Runs the suite on a source: what raises or hangs fails. */
export function runRawSuite(judge: SourceJudge, problem: CodeProblem, suite: RawSuite): RunTests {
  return async (source) => {
    const { refused, outcomes } = await outcomesOf(judge, problem, { suite, source });
    return { refused, failed: outcomes.flatMap(({ id, kind }) => (kind === "value" ? [] : [id])) };
  };
}
