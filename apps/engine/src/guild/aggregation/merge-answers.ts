import type { MergedAnswer, MergeWay, TaskKind } from "@guildhall/contracts";
import type { Answer } from "./answer.ts";
import { settledConflicts } from "./conflicts.ts";
import { inventedNumbers, provenanceOf } from "./provenance.ts";
import { checkQuality } from "./quality.ts";
import { best, type Pick, vote, weigh } from "./strategies.ts";

/** A result before it is looked at. */
export interface Draft {
  text: string;
  cut: boolean;
  way: MergeWay;
  reason: string;
}

const drafted = (way: MergeWay, pick: Pick): Draft => ({
  text: pick.winner.text,
  cut: pick.winner.cut,
  way,
  reason: pick.reason,
});

/** The result of a way that only chooses among answers; null for no answers. */
export function draftByChoice(way: "single" | "voting" | "weighted", answers: readonly Answer[]): Draft | null {
  const pick = way === "single" ? best(answers) : way === "voting" ? vote(answers) : weigh(answers);
  return pick && drafted(way, pick);
}

/** A merged text below this share of the shortest answer has lost most of what was said. */
const LEAST_OF_SHORTEST = 0.5;

/** Why a merged text is worse than choosing; null when it is not. */
export function flawOfMerged(
  request: string,
  merged: { text: string; cut: boolean },
  answers: readonly Answer[],
): string | null {
  const invented = inventedNumbers(merged.text, answers);
  if (invented.length > 0) return `it names ${invented[0]}, which no answer does`;
  const before = best(answers)?.winner;
  const of = (text: string, cut: boolean) => checkQuality({ request, text, cut, compiles: null, shown: null });
  const now = of(merged.text, merged.cut);
  if (now.cut) return "it ends in the middle";
  const shortest = Math.min(...answers.map(({ text }) => text.length));
  if (merged.text.length < LEAST_OF_SHORTEST * shortest) return "it says less than half of the shortest answer";
  if (before && now.missing.length > of(before.text, before.cut).missing.length)
    return `it leaves out "${now.missing[0]}"`;
  return null;
}

/** The result with everything there is to say of it: parts and who says them, conflicts, quality. */
export function mergedAnswer(input: {
  request: string;
  kind: TaskKind;
  draft: Draft;
  answers: readonly Answer[];
  compiles: boolean | null;
  /** What the experts were shown of the project; null where nothing. */
  shown: string | null;
}): MergedAnswer {
  const { request, kind, draft, answers, compiles, shown } = input;
  const { text, cut, way, reason } = draft;
  return {
    text,
    kind,
    way,
    reason,
    parts: provenanceOf(text, answers),
    conflicts: settledConflicts(answers, text),
    quality: checkQuality({ request, text, cut, compiles, shown }),
  };
}
