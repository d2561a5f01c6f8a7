import { type ApiEndpoint, type ApiEntity, isNumber } from "../form.ts";
import type { Call } from "./calls.ts";
import { nounPattern } from "./nouns.ts";
import { lastWord, type Reading } from "./reading.ts";

/** Requests that add to a figure of an entry or take from it, and how far down it may go. */

/** `with a body like {"points": 50} adds points, or takes them when the number is negative`. */
const ADDS =
  /^(?:adds?|gives?|credits?|books?|increases?|changes?|adjusts?|takes?|removes?|subtracts?|deducts?|spends?|withdraws?)(?: (?:the |that |given )*(?<what>[a-z]\w*))?(?: (?:to|from|off|by) (?:the |its |their )?(?<where>[a-z]\w*))?(?<signed>,? (?:or|and) (?:redeems?|takes?|removes?|subtracts?|deducts?|spends?)(?: (?:them|it|[a-z]+))?(?: (?:off|away|again))? (?:when|if) (?:the |that )?(?:number|amount|value|it|figure) is (?:negative|below zero|less than (?:zero|0)))?$/i;
const TAKES = /^(?:takes?|removes?|subtracts?|deducts?|spends?|withdraws?)\b/i;

/** What a request adds to a figure or takes from it, by the amount its body shows; null for others. */
export function amountIn(call: Call, entity: ApiEntity): ApiEndpoint["does"] {
  const body =
    /(?:with|takes|given) (?:an? |the )?(?:json )?(?:body )?(?:like |of )?`?(\{\s*"(\w+)"\s*:\s*-?\d+(?:\.\d+)?\s*\})`?,?\s*/i.exec(
      call.says,
    );
  const match = body && ADDS.exec(call.says.replace(body[0], " ").trim());
  const brings = body?.[2];
  if (!match || !brings) return null;
  const { what = "", where = "", signed } = match.groups ?? {};
  const noun = new RegExp(`^(?:${nounPattern(entity)}|${lastWord(entity)}|it|them|balance|total|stock)$`, "i");
  const numbers = entity.fields.filter(isNumber);
  const named = [what, where, brings].flatMap((word) => numbers.find((field) => field.name === word) ?? []);
  const field = named[0] ?? (numbers.length === 1 ? numbers[0] : undefined);
  const plain = (word: string): boolean =>
    word === "" || word === brings || noun.test(word) || word === field?.name || /^(?:amount|number)$/i.test(word);
  if (!field || ![what, where].every(plain)) return null;
  return {
    field: field.name,
    how: TAKES.test(match[0]) ? "take" : "add",
    ...(brings === "amount" ? {} : { brings }),
    ...(signed ? { signed: true } : {}),
  };
}

/** `The balance can never go below zero: such a request is refused and nothing changes`. */
const NEVER_BELOW =
  /\b(?:the |its |their )?([a-z]\w*)(?: of an? [a-z]+)? (?:can never|may never|must never|cannot|can't|must not|may not) (?:go|be|get|fall|drop|become) (?:below (?:zero|0)|negative)(?:[:;,]? (?:and )?(?:such|so|then|otherwise)[^.;]{0,30} (?:is|are|will be) refused(?: with (?:an? )?409)?(?:,? and nothing (?:changes|is changed|happens))?)?/gi;

/** A figure that requests move has zero as its least where the brief says so. */
export function readLowest(reading: Reading): void {
  for (const match of reading.brief.matchAll(NEVER_BELOW)) {
    const moved = reading.endpoints.filter((one) => one.does?.how === "add" || one.does?.how === "take");
    const entities = reading.entities.filter((entity) => moved.some((one) => one.entity === entity.name));
    const figures = entities.flatMap((entity) =>
      entity.fields.filter((field) =>
        moved.some((one) => one.entity === entity.name && one.does?.field === field.name),
      ),
    );
    const word = match[1] ?? "";
    const field = figures.find((one) => one.name === word) ?? (figures.length === 1 ? figures[0] : undefined);
    if (!field || !(field.name === word || /^(?:balance|total|sum|stock|number|figure|amount|score)$/i.test(word)))
      continue;
    field.limits = { ...field.limits, min: 0 };
    reading.coverage.take(match.index, match.index + match[0].length);
  }
}
