import type { CliForm } from "../form.ts";
import type { Reading } from "./reading.ts";
import { refusalsOf } from "./refusals.ts";
import { sentencesOf } from "./spans.ts";

/** Where a clause begins that holds in some cases only: "If the end is before the start, …", "parts that are zero are left out". */
const CASE_CLAUSES = [
  /(?:^|, |; | and | but )(?:(?:and|but|so|then) )?(?:if|when|whenever|unless|in case|once) (?!(?:you|i|we) )/i,
  /\w (?:if|when|whenever|unless) (?!(?:you|i|we|run|called|it is run|it is called)\b)/i,
  /\b(?:otherwise|except(?:ing)?|instead of)\b/i,
  /\b(?:is|are|should be|must be|get) (?:left out|ignored|skipped|omitted|dropped|kept as|left as|treated as|counted as|not counted|not printed|rounded (?:up|down))\b/i,
  /(?:^|, |; | and | but |it )(?:ignores?|skips?|omits?|leaves? out|drops?) /i,
];
/** What such a clause may say of a call that does not succeed; that is read as a refusal, not as a result. */
const FAULTS = /\b(?:errors?|fails?|refus\w+|reject\w+|invalid|exits?|exit code|not allowed|complains?|usage|help)\b/i;
/** A sentence that goes on with an example of the one before it. */
const EXAMPLE_FOLLOWS = /^(?:so|e\.g\.|for example|for instance|thus|that is|then|like this|example)\b/i;

/** The calls and values that a brief shows with their results, as they stand in its sentences. */
const shownCalls = (reading: Reading): string[] => [
  ...reading.usages
    .filter((usage) => !usage.pattern && usage.output !== null && usage.words.length > 0)
    .map((usage) => usage.words.map((word) => word.text).join(" ")),
  ...reading.pairs.filter((pair) => pair.input.trim() !== "").map((pair) => pair.input),
];

/** Where the clause begins that holds this place: "parts that are zero" of "… are left out". */
const clauseStart = (text: string, at: number): number =>
  Math.max(0, ...[", ", " and ", " but "].map((mark) => text.lastIndexOf(mark, at)));

/** "prints yes if it is odd, otherwise no": the answers of a clause, all of them shown by examples. */
function answersShown(clause: string, outputs: Set<string>): boolean {
  const named = [...outputs].filter(
    (text) => /[a-z]/i.test(text) && new RegExp(`(?<![\\w-])${text.replace(/[^\w ]/g, "\\$&")}(?![\\w-])`).test(clause),
  );
  return named.length >= (/\b(?:otherwise|else|if not)\b/i.test(clause) ? 2 : 1);
}

/** Options a condition names are given or not by the shell: "if --json is given". */
const isAboutOption = (text: string): boolean => /^.{0,12}\b(?:if|when|with|unless)\b[^,]{0,30}--[a-z]/i.test(text);

/**
 * Sentences about cases that no example of the brief shows: the example has to stand behind the case in its sentence,
 * or open the next one, since an example elsewhere need not be of this case.
 */
export function unshownCases(reading: Reading): string[] {
  const calls = shownCalls(reading);
  const sentences = sentencesOf(reading.brief);
  const outputs = new Set(
    [...reading.usages.map((usage) => usage.output), ...reading.pairs.map((pair) => pair.output)].flatMap(
      (text) => text ?? [],
    ),
  );
  const refused = new Set(refusalsOf(reading.brief).map((one) => one.says));
  const shows = (text: string): boolean => calls.some((call) => text.includes(call));
  return sentences
    .flatMap((text, at) => text.split(/;\s+/).map((part) => ({ part, next: sentences[at + 1] ?? "" })))
    .flatMap(({ part, next }): string[] => {
      const says = part.replace(/[.\s]+$/, "");
      const starts = CASE_CLAUSES.map((pattern) => says.search(pattern)).filter((start) => start >= 0);
      if (starts.length === 0 || refused.has(says)) return [];
      const clause = says.slice(clauseStart(says, Math.min(...starts))).replace(/^(?:[,; ]+|and |but )+/i, "");
      if (FAULTS.test(clause) || isAboutOption(clause) || shows(clause) || answersShown(clause, outputs)) return [];
      if (EXAMPLE_FOLLOWS.test(next) && shows(next)) return [];
      return [(shows(says) ? clause : says).slice(0, 300)];
    });
}

/** Functions whose whole meaning the house knows, or whose examples are worked out apart from the brief. */
const isKnown = (form: CliForm): boolean => form.leaves.some((one) => one.told !== undefined);

/** The form with the cases no example shows as promises without a check: no example of another case may prove them. */
export function withOpenCases(form: CliForm, reading: Reading): CliForm {
  if (form.library || isKnown(form)) return form;
  const found = unshownCases(reading).filter((text) => !(form.open ?? []).includes(text));
  return found.length > 0 ? { ...form, open: [...(form.open ?? []), ...found].slice(0, 8) } : form;
}
