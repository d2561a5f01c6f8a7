import type { SourceJudge, SourceLanguage, SourceOutcome, SourceVerdict } from "../languages/index.ts";
import type { Judged, SearchTarget } from "./candidate-search.ts";
import type { SourceExample } from "./doc-examples.ts";
import { extractSource } from "./extract-source.ts";
import type { Probes } from "./probes.ts";
import type { CodeProblem } from "./problem.ts";
import { problemPrompt, problemRepairPrompt } from "./problem-prompt.ts";

/** How answers to a problem are asked for, read and judged: by its examples, and by `probes` against each other. */
export function targetOf(
  problem: CodeProblem,
  judge: SourceJudge,
  seed: number,
  { calls: probes }: Probes,
): SearchTarget {
  const { language, setup, entry, examples, messages = [] } = problem;
  const calls = [
    ...examples.map(({ call, expected }, index) => ({ id: `example-${index}`, call, expected })),
    ...probes.map((call, index) => ({ id: `probe-${index}`, call, expected: null })),
  ];
  return {
    prompt: (style) => problemPrompt(problem, style),
    repairPrompt: (code, failure) => problemRepairPrompt(problem, code, failure),
    extract: (prompt, answer) => extractSource(problem, prompt.prefill, answer),
    judge: async (candidates, signal) => {
      const requests = candidates.map(({ id, code }) => ({
        id,
        language,
        source: judgedSource(language, code),
        setup,
        entry,
        calls,
      }));
      const verdicts = await judge.judge(requests, signal);
      return verdicts.map((verdict, index) =>
        withMessages(judgedOf(verdict, examples), messages, candidates[index]?.code ?? ""),
      );
    },
    vouched: examples.length + messages.length,
    broken: [],
    seed,
  };
}

function judgedOf({ id, rejected, outcomes }: SourceVerdict, examples: readonly SourceExample[]): Judged {
  const passed: string[] = [];
  const failed: Judged["failed"] = [];
  for (const [index, example] of examples.entries()) {
    const outcome = outcomes[index];
    if (!outcome || outcome.matches === null) continue;
    if (outcome.matches) passed.push(outcome.id);
    else failed.push({ id: outcome.id, got: outcome.text, message: failureOf(outcome, example) });
  }
  return {
    id,
    rejected: rejected ? `${rejected.gate}: ${rejected.message}` : null,
    passed,
    failed,
    fingerprint: JSON.stringify(outcomes.map(({ kind, text }) => [kind, text])),
  };
}

/** A message that is given word for word stands in the code, or it is never said. */
function withMessages(judged: Judged, messages: readonly string[], code: string): Judged {
  if (judged.rejected !== null) return judged;
  const [said, unsaid] = [true, false].map((wanted) => messages.filter((text) => code.includes(text) === wanted));
  const failures = (unsaid ?? []).map((text) => ({
    id: `message ${text}`,
    got: "",
    message: `it never says "${text}"`,
  }));
  const passed = [...judged.passed, ...(said ?? []).map((text) => `message ${text}`)];
  return { ...judged, passed, failed: [...judged.failed, ...failures] };
}

/** JavaScript is judged as a script, where `export` means nothing. */
export const judgedSource = (language: SourceLanguage, code: string): string =>
  language === "javascript" ? code.replaceAll(/^export\s+(?:default\s+)?(?=\S)/gm, "") : code;

/** What a repair is told: the call, what it gave, what it should have given. */
function failureOf(outcome: SourceOutcome, { call, expected }: SourceExample): string {
  const got = outcome.kind === "value" ? `gives ${outcome.text}` : `fails with ${outcome.text} ${outcome.message}`;
  return `${call} ${outcome.kind === "timeout" ? "does not end" : got.trim()}, and should give ${expected}`;
}
