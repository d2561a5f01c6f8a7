import type { SandboxDriver } from "../sandbox/index.ts";
import { JAVA_SOURCE } from "./java/java-source.ts";
import type { PreparedSource, SourceCommand } from "./judge-command.ts";
import type { SourceCall, SourceJudge, SourceLanguage, SourceOutcome, SourceRequest, SourceVerdict } from "./ports.ts";
import { PYTHON_SOURCE } from "./python/python-source.ts";
import { createRunnerPool, type RunnerPool } from "./runner-pool.ts";
import type { SourceResult, SourceRunnerAnswer, SourceRunnerRequest } from "./runner-protocol.ts";
import { canonicalSource, type SourceValue, sameSourceValue } from "./source-values.ts";
import { JAVASCRIPT_SOURCE, TYPESCRIPT_SOURCE } from "./typescript/typescript-source.ts";

const COMMANDS: Record<SourceLanguage, SourceCommand> = {
  python: PYTHON_SOURCE,
  typescript: TYPESCRIPT_SOURCE,
  javascript: JAVASCRIPT_SOURCE,
  java: JAVA_SOURCE,
};
const MAX_SOURCE = 256 * 1024;
const CALL_MS = 2000;
const TOTAL_MS = 20_000;
const KEPT_VALUES = 2000;

/** Expected values by how they are written: many candidates are asked the same. */
function createExpectedValues(ask: RunnerPool<SourceLanguage, SourceRunnerRequest, SourceRunnerAnswer>["ask"]) {
  const known = new Map<string, SourceValue | null>();
  return async (
    request: SourceRequest,
    { program, expression }: PreparedSource,
    signal?: AbortSignal,
  ): Promise<(SourceValue | null)[]> => {
    const alone = { ...program, code: "", typed: "" };
    const keyOf = (text: string) => JSON.stringify([request.language, alone, expression(text)]);
    const texts = request.calls.flatMap(({ expected }) => (expected === null ? [] : [expected]));
    const missing = [...new Set(texts)].filter((text) => !known.has(keyOf(text)));
    if (missing.length > 0) {
      const calls = missing.map(expression);
      const { id, language } = request;
      const line = { id: `${id} expected`, ...alone, language, entry: "", calls, callMs: CALL_MS, totalMs: TOTAL_MS };
      const answer = await ask(request.language, line, signal);
      // Where nothing was evaluated at all, the next request may have more luck.
      for (const [i, text] of answer.rejected ? [] : missing.entries()) {
        const result = answer.calls[i];
        known.set(keyOf(text), result?.kind === "value" ? result.value : null);
      }
    }
    const values = request.calls.map(({ expected }) =>
      expected === null ? null : (known.get(keyOf(expected)) ?? null),
    );
    for (const key of known.keys()) {
      if (known.size <= KEPT_VALUES) break;
      known.delete(key);
    }
    return values;
  };
}

function outcomeOf(
  { id }: SourceCall,
  result: SourceResult,
  expected: SourceValue | null,
  language: SourceLanguage,
): SourceOutcome {
  if (result.kind !== "value") {
    const [text, message] = result.kind === "timeout" ? ["timeout", ""] : [result.error, result.message];
    return { id, kind: result.kind, text, message, matches: expected === null ? null : false };
  }
  const text = canonicalSource(result.value, language);
  const matches = expected === null ? null : sameSourceValue(result.value, expected, language);
  return { id, kind: "value", text, message: "", matches };
}

/**
 * Judges whole program texts by evaluating calls written in their language, in one warm sandbox a language. Expected
 * values are evaluated apart from the candidate, with the setup alone. Verdicts come in the order of the requests.
 * Throws AppError SANDBOX_UNAVAILABLE (also for Java without a JDK), CANCELLED.
 */
export function createSourceJudge(options: { driver: SandboxDriver }): SourceJudge {
  const pool = createRunnerPool<SourceLanguage, SourceRunnerRequest, SourceRunnerAnswer>({
    driver: options.driver,
    specOf: (language) => COMMANDS[language].spec,
    crashed: ({ id }) => ({
      id,
      rejected: { gate: "crash", message: "the program ended the judge it ran in" },
      calls: [],
      unfinished: "exit",
      durationMs: 0,
    }),
  });
  const expectedValues = createExpectedValues(pool.ask);

  const judgeOne = async (request: SourceRequest, signal?: AbortSignal): Promise<SourceVerdict> => {
    const { id, language, entry, callMs = CALL_MS } = request;
    const prepared =
      request.source.length > MAX_SOURCE
        ? { rejected: { gate: "parse" as const, message: "the source is longer than 256 KiB" } }
        : COMMANDS[language].prepare({ setup: request.setup ?? "", source: request.source });
    if ("rejected" in prepared) return { id, rejected: prepared.rejected, notes: [], outcomes: [], durationMs: 0 };
    const { program, expression } = prepared;
    const expected = await expectedValues(request, prepared, signal);
    const calls = request.calls.map(({ call }) => expression(call));
    const answer = await pool.ask(
      language,
      { ...program, id, language, entry, calls, callMs, totalMs: TOTAL_MS },
      signal,
    );
    const missing: SourceResult =
      answer.unfinished === "timeout"
        ? { kind: "timeout" }
        : { kind: "raised", error: "Exit", message: "the program ended itself" };
    const outcomes = request.calls.map((call, i) =>
      outcomeOf(call, answer.calls[i] ?? missing, expected[i] ?? null, language),
    );
    const { rejected, notes = [], durationMs } = answer;
    return { id, rejected, notes, outcomes: rejected ? [] : outcomes, durationMs };
  };

  return {
    async judge(requests, signal) {
      const verdicts: SourceVerdict[] = [];
      for (const request of requests) verdicts.push(await judgeOne(request, signal));
      return verdicts;
    },
    dispose: () => pool.dispose(),
  };
}
