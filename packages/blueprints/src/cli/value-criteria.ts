import { wordTable } from "@guildhall/contracts";
import type { Promised } from "./checks.ts";
import { refusedCode } from "./exit-status.ts";
import type { CliArg, CliCommand, CliForm } from "./form.ts";
import { boundsOf, outside, withinLimits } from "./limits.ts";
import { sampleArgument } from "./sample-values.ts";
import { cut, optionFlag, spaced } from "./words.ts";

/** A call that is right but for some values; files it names are not there. */
function callBut(form: CliForm, command: CliCommand, wrong: Map<CliArg, string>): string[] {
  const words = command.args.flatMap((arg) => {
    if (!wrong.has(arg) && !arg.required) return [];
    const text = wrong.get(arg) ?? sampleArgument(form, arg);
    return arg.kind === "positional" ? [text] : [optionFlag(arg.name), text];
  });
  return [...(command.name ? [command.name] : []), ...words];
}

/** A number as the argument is typed. */
const written = (arg: CliArg, value: number): string =>
  arg.units?.[0] ? `${value} ${arg.units[0].name}` : arg.type === "duration" ? "0:00" : String(value);

/** Optional positionals before this one would take its value. */
const reachable = (command: CliCommand, arg: CliArg): boolean =>
  arg.kind === "option" ||
  command.args
    .slice(0, command.args.indexOf(arg))
    .every((one) => one.kind !== "positional" || (one.required && !one.many));

/** Two values in the wrong order; null when the bounds of the two leave none. */
function reversed(low: CliArg, high: CliArg): Map<CliArg, string> | null {
  const time = low.type === "moment" ? "T10:00" : "";
  if (low.type === "date" || low.type === "moment")
    return new Map([
      [low, `2026-02-10${time}`],
      [high, `2026-02-01${time}`],
    ]);
  if (low.type === "duration") return null;
  const [more, less] = [withinLimits(low.limits, 50), withinLimits(high.limits, 20)];
  return more > less
    ? new Map([
        [low, written(low, more)],
        [high, written(high, less)],
      ])
    : null;
}

/**
 * Values of arguments that are refused whatever the command does: numbers out of bounds, days that do not exist, words
 * that are none of the choices, pairs in the wrong order.
 */
export function valueCriteria(form: CliForm, command: CliCommand): Promised[] {
  const promises: Promised[] = [];
  const refuse = (
    key: string,
    when: string,
    wrong: Map<CliArg, string> | null,
    { exitCode, says, stated }: { exitCode: number; says: string; stated: boolean },
  ): void => {
    if (wrong && ![...wrong.keys()].every((arg) => reachable(command, arg))) return;
    promises.push({
      when,
      shall: `refuse it with a message on standard error and exit with ${exitCode}`,
      priority: stated ? "must" : "should",
      checks: wrong
        ? [
            {
              kind: "cli",
              key,
              title: cut(`${when}: refused`, 200),
              oracle: stated ? "derived" : "house",
              args: callBut(form, command, wrong),
              files: {},
              before: [],
              exitCode,
              stdoutContains: [],
              stderrContains: [says],
            },
          ]
        : [],
    });
  };
  const usage = form.codes?.refused ?? 2;
  for (const arg of command.args) {
    const name = spaced(arg.name);
    for (const bound of boundsOf(arg))
      refuse(
        `${bound.bound}-${arg.name}`,
        `${name} is ${SAYS[bound.bound]} ${bound.value}`,
        new Map([[arg, written(arg, outside(bound))]]),
        { exitCode: refusedCode(form), says: name, stated: true },
      );
    const odd = ODD[arg.units ? "units" : arg.type];
    if (odd && arg.kind !== "flag" && !arg.many && !arg.listed && arg.name !== command.input?.arg)
      refuse(`odd-${arg.name}`, `${name} ${odd.when}`, new Map([[arg, odd.value]]), {
        exitCode: usage,
        says: arg.type === "choice" ? (arg.choices[0] ?? name) : (odd.value.split("T")[0] ?? ""),
        stated: false,
      });
  }
  for (const pair of command.ordered ?? []) {
    const [low, high] = [pair.low, pair.high].map((name) => command.args.find((one) => one.name === name));
    if (low && high)
      refuse(`order-${pair.low}`, `${spaced(high.name)} is before or below ${spaced(low.name)}`, reversed(low, high), {
        exitCode: refusedCode(form),
        says: spaced(high.name),
        stated: true,
      });
  }
  return promises;
}

const SAYS = { min: "less than", max: "more than", above: "not more than", below: "not less than" };
const ODD = wordTable<{ when: string; value: string } | undefined>({
  integer: { when: "is not a number", value: "abc" },
  number: { when: "is not a number", value: "abc" },
  decimal: { when: "is not a number", value: "abc" },
  date: { when: "is a day that does not exist, an impossible date", value: "2026-02-30" },
  moment: { when: "is an invalid time or a day that does not exist", value: "2026-02-30T10:00" },
  duration: { when: "is an unreadable or invalid time", value: "5:99" },
  choice: { when: "is unknown, none of its choices", value: "zzz" },
  units: { when: "has an unknown unit", value: "5 zzz" },
});
