import { nounPattern } from "./nouns.ts";
import type { Reading } from "./reading.ts";

/** Words that promise nothing by themselves in a brief of an API. */
const PLAIN = new Set(
  `a an the of for to and or but with in on at by from as is are be it its they them their that this which who whose
  api apis http rest json service backend server endpoint endpoints small simple little tiny basic minimal clean plain i we
  you want need needs would like please make build create write me my our us should can will also there where have has
  team teams office people person company club school shop store business app application front mobile clients client
  sqlite database fastapi python manages manage managing tracks track tracking keeps keep keeping handles handle stores
  so just only every each all any one some data entries records information crud usual following these those about
  lets let allow allows used use using when if then not no how what`.split(/\s+/),
);
const RULE =
  /\b(?:cannot|can't|must|never|only|at most|at least|no more|unless|except|until|automatic(?:ally)?|refus\w*|reject\w*|forbid\w*|once|twice|limit|unique|sorted|total|average|overdue|per|email|notif\w*|log ?in|auth\w*|token|password|role|admin|upload|export|csv|webhook|websocket|random|hash|redirect\w*)\b/i;

/** Sentences of which something was not understood, as a person reads them. The opening may speak freely. */
export function leftOver(reading: Reading): string[] {
  const nouns = new RegExp(`\\b(?:${reading.entities.map(nounPattern).join("|")})\\b`, "gi");
  const found: string[] = [];
  for (const [at, { sentence, rest }] of reading.coverage.left().entries()) {
    const words = rest
      .replace(nouns, " ")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !PLAIN.has(word));
    // The opening says what it is for; only what sounds like a rule is a promise there.
    const promises = reading.touched.has(at)
      ? words.length > 0
      : at === 0
        ? RULE.test(rest) || words.length > 6
        : words.length >= 2 || RULE.test(rest) || /`/.test(rest);
    if (promises) found.push(sentence.slice(0, 290));
  }
  return [...new Set(found)].slice(0, 20);
}
