import type { JsonValue } from "@guildhall/contracts";
import type { CliArg, CliCommand, CliForm } from "../form.ts";
import { fieldName, singular } from "../words.ts";
import { sentencesOf } from "./spans.ts";

const REFUSES = /\b(?:errors?|refus\w+|reject\w+|invalid|fails?|not allowed|wrong|stop)\b/i;
const BEFORE = /\b([a-z]+)(?: is| lies| comes)? (?:before|earlier than) (?:the |its )?([a-z]+)\b/gi;
const MORE =
  /\b([a-z]+)(?: is| are)? (?:stronger|larger|bigger|greater|more|higher|longer|later|heavier|above) than (?:the |its )?([a-z]+)\b/gi;
const LESS =
  /\b([a-z]+)(?: is| are)? (?:weaker|smaller|less|lower|shorter|lighter|fewer) than (?:the |its )?([a-z]+)\b/gi;

const KINDS: Partial<Record<CliArg["type"], string>> = {
  integer: "number",
  number: "number",
  decimal: "number",
  duration: "number",
  date: "date",
  moment: "moment",
};
const single = (arg: CliArg): boolean => arg.kind !== "flag" && !arg.many && !arg.listed;
const named = (command: CliCommand, word: string): CliArg | undefined =>
  command.args.find(
    (one) =>
      single(one) &&
      one.name
        .replace(/_$/, "")
        .split("_")
        .some((part) => singular(part) === singular(word)),
  );

/** Two values that can be compared. */
export const comparable = (low: CliArg | undefined, high: CliArg | undefined): boolean =>
  low !== undefined &&
  high !== undefined &&
  low !== high &&
  single(low) &&
  single(high) &&
  KINDS[low.type] !== undefined &&
  KINDS[low.type] === KINDS[high.type];

interface Pair {
  low: string;
  high: string;
  dated: boolean;
}

/**
 * "an end before the start" as start <= end. "Unless the start is before the end" refuses equal ones too, and "unless
 * they are named" has an exception: neither is an order the shell can keep.
 */
function told(brief: string): Pair[] {
  return sentencesOf(brief)
    .filter((text) => REFUSES.test(text) && !/\bunless\b/i.test(text))
    .flatMap((text) => {
      const pairs = (pattern: RegExp, dated: boolean, firstIsLow: boolean): Pair[] =>
        [...text.matchAll(pattern)].map((match) => {
          const [one, two] = [(match[1] ?? "").toLowerCase(), (match[2] ?? "").toLowerCase()];
          return firstIsLow ? { low: one, high: two, dated } : { low: two, high: one, dated };
        });
      return [...pairs(BEFORE, true, false), ...pairs(MORE, false, true), ...pairs(LESS, false, false)];
    });
}

/** Moments that a call shows without a name, under the words of "exit before entry". */
export function withMomentNames(args: CliArg[], brief: string): CliArg[] {
  const moments = args.filter((one) => one.type === "moment" && /^(?:second_)?time$/.test(one.name));
  const pair = told(brief).find((one) => one.dated);
  if (moments.length !== 2 || !pair || args.some((one) => one.name === pair.low || one.name === pair.high)) return args;
  return args.map((one) =>
    one === moments[0]
      ? { ...one, name: fieldName(pair.low, one.name) }
      : one === moments[1]
        ? { ...one, name: fieldName(pair.high, one.name) }
        : one,
  );
}

const isLess = (one: JsonValue | undefined, other: JsonValue | undefined): boolean => {
  const [a, b] = [one, other].map((value) => (/^-?\d+(?:\.\d+)?$/.test(String(value)) ? Number(value) : value));
  return typeof a === typeof b && (typeof a === "number" || typeof a === "string") && a < (b as typeof a);
};

/** A call of the brief that has a result, with the two values the other way round. */
function brokenBy(form: CliForm, command: CliCommand, { low, high }: { low: string; high: string }): boolean {
  const { action } = command;
  const rule = action.kind === "compute" ? form.leaves.find((one) => one.name === action.leaf) : undefined;
  const [from, to] = [low, high].map((name) => rule?.params.findIndex((param) => param.name === name) ?? -1);
  return (
    from !== undefined &&
    to !== undefined &&
    from >= 0 &&
    to >= 0 &&
    form.examples.some(
      (one) => one.leaf === rule?.name && one.outcome.kind === "returns" && isLess(one.args[to], one.args[from]),
    )
  );
}

/** Gives commands the pairs of values that must stand in order; a call the brief shows must not break one. */
export function withOrderings(form: CliForm, brief: string): CliForm {
  const pairs = told(brief);
  if (pairs.length === 0) return form;
  return {
    ...form,
    commands: form.commands.map((command) => {
      const found = pairs.flatMap((pair) => {
        const [low, high] = [named(command, pair.low), named(command, pair.high)];
        if (low && high && comparable(low, high)) return [{ low: low.name, high: high.name }];
        const dates = command.args.filter(
          (one) => one.kind === "positional" && (one.type === "date" || one.type === "moment"),
        );
        const [first, second] = dates;
        return pair.dated && dates.length === 2 && first && second && comparable(first, second)
          ? [{ low: first.name, high: second.name }]
          : [];
      });
      const unique = found
        .filter((one, at) => found.findIndex((item) => item.low === one.low && item.high === one.high) === at)
        .filter((one) => !brokenBy(form, command, one));
      return unique.length > 0 ? { ...command, ordered: unique.slice(0, 3) } : command;
    }),
  };
}
