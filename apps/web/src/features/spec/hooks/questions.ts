import type { Question } from "@guildhall/contracts";

/** How the right result is answered where the computed one is wrong. */
export const SHOULD_BE = "should be ";

const NO = "no";

/** Waits for the person: unanswered, or its result is wrong and the right one was not said yet. */
export const isOpenQuestion = ({ example, answer }: Question): boolean =>
  answer === null || (example !== undefined && answer === NO);

/** The computed result was called wrong, whether or not the right one was said. */
export const isWrong = ({ example, answer }: Question): boolean =>
  example !== undefined && (answer === NO || (answer?.startsWith(SHOULD_BE) ?? false));
