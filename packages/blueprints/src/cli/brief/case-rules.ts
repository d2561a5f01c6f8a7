import type { CliForm } from "../form.ts";
import { optionFlag } from "../words.ts";
import { foundExit } from "./found-exit.ts";
import type { Reading } from "./reading.ts";
import { isShellRefusal } from "./refusal-cover.ts";
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
/** Exit codes and help are read for themselves. */
const SHELLS = /\b(?:exits?|exit code|usage|help|invalid)\b/i;
/** A sentence that goes on with an example of the one before it. */
const EXAMPLE_FOLLOWS = /^(?:so|e\.g\.|for example|for instance|thus|that is|then|like this|example)\b/i;

/** Text as it is compared with calls, whose quotes are read away. */
const unquoted = (text: string): string => text.replace(/["'“”]/g, "");

/** The calls and values that a brief shows with their results, as they stand in its sentences. */
const shownCalls = (reading: Reading): string[] =>
  [
    ...reading.usages
      .filter((usage) => !usage.pattern && usage.output !== null && usage.words.length > 0)
      .map((usage) => usage.words.map((word) => word.text).join(" ")),
    ...reading.pairs.filter((pair) => pair.input.trim() !== "").map((pair) => pair.input),
  ].map(unquoted);

/** Where the clause begins that holds this place: "parts that are zero" of "… are left out". */
const clauseStart = (text: string, at: number): number =>
  Math.max(0, ...[", ", " and ", " but "].map((mark) => text.lastIndexOf(mark, at)));

/** The end of a sentence that speaks of one case only: "If the end is before the start, …". */
export function caseClause(says: string): string | null {
  const starts = CASE_CLAUSES.map((pattern) => says.search(pattern)).filter((start) => start >= 0);
  return starts.length === 0
    ? null
    : says.slice(clauseStart(says, Math.min(...starts))).replace(/^(?:[,; ]+|and |but )+/i, "");
}

/** Said of a call that does not succeed, or of an option: the shell answers to both. */
export const isShellCase = (clause: string): boolean => FAULTS.test(clause) || isAboutOption(clause);

/** "prints yes if it is odd, otherwise no": the answers of a clause, all of them shown by examples. */
function answersShown(clause: string, outputs: Set<string>): boolean {
  const named = [...outputs].filter(
    (text) => /[a-z]/i.test(text) && new RegExp(`(?<![\\w-])${text.replace(/[^\w ]/g, "\\$&")}(?![\\w-])`).test(clause),
  );
  return named.length >= (/\b(?:otherwise|else|if not)\b/i.test(clause) ? 2 : 1);
}

/** Options a condition names are given or not by the shell: "if --json is given". */
const isAboutOption = (text: string): boolean => /^.{0,12}\b(?:if|when|with|unless)\b[^,]{0,30}--[a-z]/i.test(text);

/** Sentences that say how the program is called or made, which promise no result. */
const NO_RESULT =
  /^(?:(?:the|its) (?:first|second|third|last|only)?\s*(?:arguments?|parameters?|values?)\b|(?:please|thanks|thank you|use|no|keep|i|we|my|our)\b|it (?:should|must|will) (?:be|have|run|work|use)\b|both (?:are|values)|all (?:are|values))/i;

/** Does the sentence show calls and say nothing beside them? */
const isOnlyCalls = (text: string, calls: string[]): boolean =>
  calls
    .reduce((left, call) => left.replace(call, " "), text)
    .split(/\s+/)
    .filter((word) => /[a-z]{2}/i.test(word)).length < 6;

/**
 * Sentences no example of the brief shows: about cases, where no example stands behind the case in its sentence or
 * opens the next one; and whatever stands behind the last example, for an example shows what was said before it.
 */
function unshownCases(form: CliForm, reading: Reading): string[] {
  const calls = shownCalls(reading);
  const sentences = sentencesOf(reading.brief);
  const outputs = new Set(
    [...reading.usages.map((usage) => usage.output), ...reading.pairs.map((pair) => pair.output)].flatMap(
      (text) => text ?? [],
    ),
  );
  const refused = new Set(refusalsOf(reading.brief).map((one) => one.says));
  const shows = (text: string): boolean => calls.some((call) => unquoted(text).includes(call));
  const last = sentences.findLastIndex(shows);
  // "`odd 7` prints yes. It tells whether a number is odd." says only behind the call what it is for.
  const told = sentences.slice(0, last + 1).every((text) => isOnlyCalls(text, calls)) ? last + 1 : last;
  const isLater = (at: number): boolean => reading.commands.length === 0 && last >= 0 && at > told;
  return sentences
    .flatMap((text, at) => text.split(/;\s+/).map((part) => ({ part, at })))
    .flatMap(({ part, at }): string[] => {
      const says = part.replace(/[.\s]+$/, "");
      const next = sentences[at + 1] ?? "";
      const found = caseClause(says);
      if (refused.has(says) || (found === null && (!isLater(at) || NO_RESULT.test(says)))) return [];
      const clause = found ?? says;
      if (isShellCase(clause) && (!FAULTS.test(clause) || SHELLS.test(clause) || isShellRefusal(form, says))) return [];
      if (shows(clause) || answersShown(clause, outputs)) return [];
      if (EXAMPLE_FOLLOWS.test(next) && shows(next)) return [];
      return [(shows(says) ? clause : says).slice(0, 300)];
    });
}

/** What the shell answers to itself, or a check of the house tries. */
const SHELL_OPTIONS = new Set(["json", "format", "dry_run", "apply", "today", "seed", "help", "version"]);

/** Options no call with a result gives: an example without them does not show what they do. */
function unshownOptions(form: CliForm, reading: Reading): string[] {
  const given = new Set(
    reading.usages
      .filter((usage) => !usage.pattern && usage.output !== null)
      .flatMap((usage) => usage.args.map((one) => one.name)),
  );
  return form.commands.flatMap((command) =>
    command.action.kind !== "compute"
      ? []
      : command.args
          .filter((one) => one.kind !== "positional" && !given.has(one.name) && !SHELL_OPTIONS.has(one.name))
          .filter((one) => one.name !== command.input?.arg)
          .map(
            (one) => `${[command.name, optionFlag(one.name)].filter(Boolean).join(" ")} does what the brief says of it`,
          ),
  );
}

/** "part may be major or patch" where every example is of minor. */
function unshownChoices(form: CliForm): string[] {
  return form.commands.flatMap((command) => {
    const { action } = command;
    const rule = action.kind === "compute" ? form.leaves.find((one) => one.name === action.leaf) : undefined;
    const examples = form.examples.filter((one) => one.leaf === rule?.name && one.outcome.kind === "returns");
    if (!rule || examples.length === 0) return [];
    return command.args.flatMap((arg) => {
      const at = rule.params.findIndex((param) => param.name === arg.name);
      if (arg.type !== "choice" || arg.many || arg.listed || at < 0) return [];
      const open = arg.choices.filter((choice) => !examples.some((one) => one.args[at] === choice));
      return open.length > 0 ? [`${arg.name.replaceAll("_", " ")} may be ${open.join(" or ")}`] : [];
    });
  });
}

/** "Exits with 1 if anything is found", where no command does so. */
const unreadExits = (form: CliForm, reading: Reading): string[] =>
  form.commands.some((one) => one.exits?.found)
    ? []
    : sentencesOf(reading.brief).flatMap((text) => foundExit(text)?.says ?? []);

/** Functions whose whole meaning the house knows, so that results of any case can be told. */
const isKnown = (form: CliForm): boolean => form.leaves.some((one) => one.told !== undefined);

/** The form with the cases no example shows as promises without a check: no example of another case may prove them. */
export function withOpenCases(form: CliForm, reading: Reading): CliForm {
  if (form.library || isKnown(form)) return form;
  const found = [
    ...unshownCases(form, reading),
    ...unshownChoices(form),
    ...unshownOptions(form, reading),
    ...unreadExits(form, reading),
  ].filter((text) => !(form.open ?? []).includes(text));
  return found.length > 0 ? { ...form, open: [...(form.open ?? []), ...found].slice(0, 8) } : form;
}
