import { foundExit } from "../brief/found-exit.ts";
import type { Reading, Usage } from "../brief/reading.ts";
import { type Refusal, refusalsOf } from "../brief/refusals.ts";
import { sentencesOf } from "../brief/spans.ts";
import type { CliArg } from "../form.ts";
import { knownBillWork } from "./bill-work.ts";
import { KNOWN_COMPUTATIONS } from "./computations.ts";
import { knownFileWork } from "./file-work.ts";
import { asksFor } from "./known-computation.ts";
import type { KnownWork, Told } from "./known-work.ts";
import { knownLineWork } from "./line-facts.ts";
import { lineWorkOf } from "./line-work.ts";
import { columnWork } from "./number-work.ts";
import { knownRuleWork } from "./rule-work.ts";
import { shownWork } from "./shown-work.ts";
import { knownUnitWork } from "./unit-work.ts";
import { wordsLeft } from "./words-left.ts";

export interface Understood {
  work: KnownWork;
  /** The sentences it was read from, for people. */
  told: string;
  refusals: Refusal[];
  /** Sentences that say something else; promises without a check. */
  others: string[];
  /** The exit status that goes with what is printed. */
  found: ReturnType<typeof foundExit>;
}

const SAID_OF_CASE = `ignore ignores ignoring ignored regardless insensitive insensitively case cases upper lower letter letters
  differ differs only count counts counted same duplicate duplicates line lines option flag match matches matching search
  searches compare compares compared treat treated alike considered equal no difference makes make when given used set word
  text term`;

/** "With -i it ignores upper and lower case": the flag that does so. */
function caseFlag(text: string, options: CliArg[]): { flag: CliArg; says: string } | null {
  for (const says of sentencesOf(text)) {
    if (!/\b(?:ignor\w+|regardless of|insensitive)\b/i.test(says) || !/\bcase\b|\binsensitive\b/i.test(says)) continue;
    const flag = options.find(
      (one) => one.kind === "flag" && new RegExp(`(?<![\\w-])--?${one.name.replaceAll("_", "-")}(?![\\w-])`).test(says),
    );
    // "… and the lines are sorted" says more of the flag than that.
    if (flag && wordsLeft(says.replace(/--?[a-z][\w-]*/g, " "), SAID_OF_CASE).length === 0) return { flag, says };
  }
  return null;
}

/** The text without the calls and results it shows, and without the program's own name. */
function withoutCalls(text: string, reading: Reading, usages: Usage[]): string {
  const names = [
    ...new Set([
      // A name the house made up of words of the brief is none there.
      ...(reading.nameGiven ? [reading.name, reading.name.replaceAll("-", "_")] : []),
      ...[...reading.signatures, ...reading.calls].map((one) => one.name),
    ]),
  ];
  const shown = usages.flatMap((usage) => [
    `${reading.name} ${usage.words.map((word) => word.text).join(" ")}`,
    ...(usage.output === null ? [] : [usage.output]),
  ]);
  const results = reading.calls.flatMap((call) => (typeof call.output === "string" ? [`"${call.output}"`] : []));
  let left = text.replace(/\b(?:called|named)\s+["'“]?[\w-]+["'”]?/gi, " ");
  for (const call of [...shown, ...results].sort((a, b) => b.length - a.length)) left = left.split(call).join(" ; ");
  for (const name of names) left = left.replace(new RegExp(`(?<![\\w-])${name}(?:\\([^)]*\\))?(?![\\w-])`, "g"), " ");
  return left;
}

/** A known work in words of its own, before the rest of the brief is looked at. */
function workOf(told: Told, flag: CliArg | null, options: CliArg[]): KnownWork | null {
  const lines = told.outputs.length === 0 ? lineWorkOf(told.text, options) : null;
  if (lines && (flag === null || lines.kind === "matching" || lines.kind === "unique"))
    return knownLineWork(lines, flag);
  if (flag) return null;
  const found =
    columnWork(told, options) ??
    knownFileWork(told, options) ??
    knownBillWork(told, options) ??
    knownRuleWork(told) ??
    knownUnitWork(told) ??
    shownWork(told);
  if (found) return found;
  // A shown yes or no is taken out of the text with its call, and still tells that something is asked.
  const text = told.outputs.some((output) => /^(?:yes|no)$/i.test(output)) ? `${told.text} ; yes` : told.text;
  return KNOWN_COMPUTATIONS.find((one) => asksFor(one, text)) ?? null;
}

/**
 * What a brief asks for, when the house knows the whole of it. Sentences that only refuse something are promises of
 * their own; of the others the longest beginning that is known is taken, and what follows it stays open.
 */
export function understood(reading: Reading, usages: Usage[]): Understood | null {
  const exits = sentencesOf(reading.brief).flatMap((text) => foundExit(text) ?? []);
  const found = exits.length === 1 ? (exits[0] ?? null) : null;
  const refusals = refusalsOf(reading.brief);
  const refused = new Set(refusals.map((one) => one.says));
  const ignoring = caseFlag(reading.brief, reading.options);
  const sentences = sentencesOf(reading.brief)
    .flatMap((text) =>
      text.split(/;\s+(?=[a-z])/).length > 1 && refusals.some((one) => text.includes(one.says))
        ? text.split(/;\s+/)
        : [text],
    )
    .filter((text) => !refused.has(text.replace(/[.\s]+$/, "")))
    .filter((text) => text !== ignoring?.says && (found === null || text.replace(/[.\s]+$/, "") !== found.says));
  const calls = usages.map((usage) => usage.words.map((word) => word.text).join(" "));
  const outputs = usages.flatMap((usage) => (usage.output === null ? [] : [usage.output]));
  for (let count = sentences.length; count > 0; count--) {
    const told = sentences.slice(0, count).join(" ");
    const work = workOf(
      { text: withoutCalls(told, reading, usages), calls, outputs },
      ignoring?.flag ?? null,
      reading.options,
    );
    if (!work) continue;
    const own = ignoring ? `${told} ${ignoring.says}` : told;
    return { work, told: own, refusals, others: sentences.slice(count), found };
  }
  return null;
}
