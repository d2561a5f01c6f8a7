import type { Sentence } from "./coverage.ts";
import type { Clause } from "./subject-entities.ts";

/** `a small backend for support tickets: subject, email …`: what the service keeps, with its fields behind a colon. */
const OPENING =
  /^.*?\b(?:api|backend|service|server)\b(?: \w+){0,2}? (?:for|to (?:manage|track|keep|store|handle)|that (?:manages|tracks|keeps|stores|handles)|of) (?:(?:an?|the|my|our|your|all|small|simple) )*((?:[a-z][\w-]*\s+)?[a-z][\w-]*s)\s*:\s+(?=\S)/i;

/** The clause that such an opening holds; null where what follows the colon is told in sentences. */
export function openingClause(sentence: Sentence, all: Sentence[]): Clause | null {
  const match = OPENING.exec(sentence.text);
  const list = match ? sentence.text.slice(match[0].length) : "";
  if (!match?.[1] || /\b(?:ha(?:ve|s)|belongs?|links?|connects?|can|must|should|cannot|i|we|you)\b|`/i.test(list))
    return null;
  const words = match[1].split(/\s+/);
  const last = words.at(-1) ?? "";
  // `support tickets` that are called `tickets` from then on are tickets.
  const alone = new RegExp(`(?<!\\b${words[0]}\\s)\\b${last}\\b`, "i");
  const short = words.length > 1 && all.some((one) => one !== sentence && alone.test(one.text));
  const end = sentence.start + sentence.text.length;
  return { text: `${short ? last : match[1]}: ${list}`, start: sentence.start + match.index, end };
}
