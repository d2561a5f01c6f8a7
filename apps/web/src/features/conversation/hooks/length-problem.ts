import type { Problem } from "@/api";

/** What the engine takes in one message, and what fits between two steps of a run. */
const MAX_MESSAGE = 100_000;
const MAX_STEER = 4_000;

/** Why a text cannot be sent as it is; null where it can. Nothing is ever cut off. */
export function lengthProblem(text: string, steers: boolean): Problem | null {
  const limit = steers ? MAX_STEER : MAX_MESSAGE;
  if (text.length <= limit) return null;
  return {
    code: "TOO_LARGE",
    message: `${steers ? "What steers a run" : "A message"} has at most ${limit.toLocaleString("en")} characters.`,
    remedy: steers ? "Shorten it, or queue it with Enter." : "Shorten it, or put the rest into a file of the project.",
  };
}
