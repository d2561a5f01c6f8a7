import type { ExpertView } from "@guildhall/contracts";
import type { Expert } from "@guildhall/experts";

/**
 * Checks whose ways of working ask a model with the expert's prompt. The other ways ask none, or in words of their own: a
 * prompt that was tried there would change nothing, and chance would be counted.
 */
const ASK_WITH_PROMPT: ReadonlySet<Expert["check"]> = new Set([
  "rows-fit-the-form",
  "options-weighed",
  "failure-gone",
  "rows-point-at-lines",
  "names-exist",
  "found-by-rule",
  "lines-cited",
]);

/** Kinds of experiment that can be about an expert: another model where it asks one, another prompt where it asks with it. */
export const kindsAbout = ({ check, model }: Pick<Expert, "check" | "model">): ExpertView["experiments"] => [
  ...(model.needed === "never" ? [] : (["model"] as const)),
  ...(ASK_WITH_PROMPT.has(check) ? (["prompt"] as const) : []),
];
