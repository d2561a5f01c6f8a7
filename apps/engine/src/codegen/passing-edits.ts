import type { SourceJudge, SourceLanguage } from "../languages/index.ts";
import type { ReadyCandidate } from "./candidate-search.ts";
import type { CodeProblem } from "./problem.ts";
import { judgedSource } from "./problem-target.ts";
import type { CandidateRecord } from "./select.ts";
import { type SmallEdit, smallEdits } from "./small-edits.ts";

/** One program with one small thing changed, again and again: the likelier first. */
export type EditSource = (source: string, language: SourceLanguage) => SmallEdit[];

/** A judge runs fifty a second, of Java some five. */
const MAX_EDITS: Record<SourceLanguage, number> = { python: 500, javascript: 500, typescript: 300, java: 150 };
const EDIT_MS = 1000;
/** Below what counts as a piece that fits by its words: edits alone prove nothing. */
const EDIT_PRIOR = 0.25;

/**
 * Small edits of the problem's program that give what its failing examples want; what else they give is for the caller to
 * judge. `before` is what running the program showed.
 */
export async function passingEdits(
  { language, setup, entry, examples }: CodeProblem,
  before: Pick<CandidateRecord, "code" | "passed">,
  { judge, edits = smallEdits, signal }: { judge: SourceJudge; edits?: EditSource; signal?: AbortSignal },
): Promise<{ tried: number; passing: ReadyCandidate[] }> {
  const failing = examples.filter((_, index) => !before.passed.includes(`example-${index}`));
  if (failing.length === 0) return { tried: 0, passing: [] };
  const changes = edits(before.code, language).slice(0, MAX_EDITS[language]);
  const calls = failing.map((example, index) => ({ id: `${index}`, ...example }));
  const requests = changes.map(({ source }, index) => ({
    id: `edit ${index}`,
    language,
    source: judgedSource(language, source),
    setup,
    entry,
    calls,
    // Many edits never end, and one that is much slower than the program was is no repair of it.
    callMs: EDIT_MS,
  }));
  const verdicts = await judge.judge(requests, signal);
  const passing = changes.flatMap(({ source, operator }, index) => {
    const verdict = verdicts[index];
    if (!verdict || verdict.rejected !== null || verdict.outcomes.some(({ matches }) => matches !== true)) return [];
    // A little less for each: among equals the likelier kind stays first.
    return [
      { source: "edit" as const, origin: `${index}: ${operator}`, code: source, prior: EDIT_PRIOR - index / 1e5 },
    ];
  });
  return { tried: changes.length, passing };
}
