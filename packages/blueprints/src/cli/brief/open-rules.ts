import type { CliForm } from "../form.ts";
import type { Reading } from "./reading.ts";
import { sentencesOf } from "./spans.ts";

const RULE =
  /\b(?:must(?:n't)?|can't|cannot|can not|may not|errors?|fails?|refus\w+|reject\w+|never|not allowed|invalid|automatically|otherwise|unless|isn't counted|doesn't count|counts? (?:only )?once|warns?|exits? with|but not|except|excluding|apart from|other than|not (?:those|the ones))\b/i;

/** "With today's date": kept as a date, and tried by nobody, for a check knows no today. */
export const DATED =
  /\b(?:with|under|for) (?:the date of today|today['’]?s date|the current date|the date it is (?:saved|added))\b/i;

/** "Sets the stock of screws to 50": saving adds an entry or an amount, and sets none. */
const SETS = /\bsets? (?:the|its?|an?) [^.;]{1,40}? to\b/i;

/** What the rows of a form already promise, by the words a sentence about it has. */
function promised(form: CliForm): RegExp[] {
  const store = form.commands.flatMap((one) => (one.action.kind === "store" ? [one.action] : []));
  const fields = form.records.flatMap((one) => one.fields);
  const has = (verb: string): boolean => store.some((one) => one.verb === verb);
  const names = has("remove") || has("take") || has("done") || has("show") || has("update");
  return [
    ...(store.some((one) => one.unique) ? [/\b(?:again|twice|already|same|unique|duplicates?)\b/i] : []),
    ...(fields.some((one) => one.positive)
      ? [/\b(?:positive|(?:greater|more) than (?:0|zero)|above (?:0|zero))\b/i]
      : []),
    ...(fields.some((one) => one.prefixes?.length) ? [/\b(?:begin|start) with\b/i] : []),
    ...(has("take") ? [/\b(?:more than|not enough|fewer|less than there|than (?:there|what|in stock))\b/i] : []),
    ...(names ? [/\b(?:unknown|no such|isn't|is not|doesn't exist|don't have|not (?:there|found|in))\b/i] : []),
    ...(store.some((one) => one.verb === "next" && one.sortBy)
      ? [/\b(?:comes? (?:first|before)|goes? first|first come|most urgent|priority)\b/i]
      : []),
    ...(store.some((one) => one.drops) ? [/\b(?:zero|0|runs? out)\b/i] : []),
    ...(form.commands.some((one) => one.args.some((arg) => arg.type === "date"))
      ? [/\b(?:invalid|impossible|malformed|bad|wrong) dates?\b/i]
      : []),
    /\b(?:ids?|numbers?)\b[^.;]{0,20}\bnever\b[^.;]{0,12}\breused\b/i,
  ];
}

/**
 * Sentences of the brief that state a rule which no row of the form and no rule of its own covers. They stay promises
 * without a check, so that nobody takes a program for proved that leaves them out.
 */
export function openRules(reading: Reading, form: CliForm): string[] {
  const covered = promised(form);
  const told = form.leaves.map((one) => one.purpose.toLowerCase());
  return sentencesOf(reading.brief)
    .flatMap((text) => text.split(/;\s+/))
    .map((text) => text.replace(/[.\s]+$/, "").trim())
    .filter((text) => RULE.test(text) || DATED.test(text) || SETS.test(text))
    .filter((text) => !covered.some((pattern) => pattern.test(text)))
    .filter((text) => !told.some((purpose) => purpose.includes(text.toLowerCase())))
    .map((text) => text.slice(0, 300))
    .slice(0, 8);
}
