import type { Promised } from "./checks.ts";
import { call } from "./command-calls.ts";
import type { CliCommand, CliForm } from "./form.ts";
import { addArguments, sampleLabel } from "./sample-values.ts";
import { expected, shownLike } from "./store-rule-criteria.ts";
import { labelField, recordOf } from "./types.ts";
import { optionFlag, plural, spaced } from "./words.ts";

/** A command that takes the first in line off: whom it takes, that he is gone then, and what it says of nobody. */
export function nextCriteria(
  form: CliForm,
  command: CliCommand,
  { when, noun, add }: { when: string; noun: string; add: CliCommand | null },
): Promised[] {
  if (command.action.kind !== "store") return [];
  const { entity, line, empty, sortBy, ranks, descending } = command.action;
  const record = recordOf(form, entity);
  if (!record) return [];
  const me = command.name ? [command.name] : [];
  const shape = line
    ? ` as "${line.replace(/\{(\w+)(?::\w+|\?[^{}]*)?\}/g, (_, name: string) => name.toUpperCase())}"${shownLike(command)}`
    : "";
  const label = labelField(record).name;
  const even = ranks?.[0] === undefined || !sortBy ? {} : { [sortBy]: ranks[0] };
  const shown = (at: number, row: Record<string, string>): string | null =>
    add && line ? expected(form, record, add, line, at, row) : null;
  const saved = (at: number, row: Record<string, string>): string[] =>
    add
      ? [
          ...addArguments(form, add, row, at),
          ...Object.entries(row)
            .filter(
              ([name, value]) => value === "yes" && add.args.some((one) => one.name === name && one.kind === "flag"),
            )
            .map(([name]) => optionFlag(name)),
        ]
      : [];
  const first = shown(0, even) ?? sampleLabel(form, entity, label, 0);
  const promises: Promised[] = [
    {
      when,
      shall: `take the first ${noun} off and print it${shape}`,
      priority: "must",
      checks: add
        ? [
            call("first", `whoever came first is taken first`, me, {
              before: [saved(0, even), saved(1, even)],
              stdoutContains: [first],
            }),
            call("second", `the next call takes the second`, me, {
              before: [saved(0, even), saved(1, even), me],
              stdoutContains: [shown(1, even)?.replace(/^2/, "1") ?? sampleLabel(form, entity, label, 1)],
            }),
          ]
        : [],
    },
    {
      when: `there are no ${plural(noun)} left`,
      shall: `say ${empty ? `"${empty}"` : "so"} and exit with 0`,
      priority: "must",
      checks: [call("none", "with nobody left it says so", me, { stdoutContains: [empty ?? `no ${plural(noun)}`] })],
    },
  ];
  if (!sortBy || !add) return promises;
  const rows: [Record<string, string>, Record<string, string>] = ranks
    ? [{ [sortBy]: ranks.at(-1) ?? "" }, { [sortBy]: ranks[0] ?? "" }]
    : [{}, { [sortBy]: "yes" }];
  if (!ranks && !descending) return promises;
  promises.push({
    when: `a later ${noun} comes before others by its ${spaced(sortBy)}`,
    shall: "take it first",
    priority: "must",
    checks: [
      call("rank", `${spaced(sortBy)} decides who is taken first`, me, {
        oracle: "derived",
        before: [saved(0, rows[0]), saved(1, rows[1])],
        stdoutContains: [shown(1, rows[1])?.replace(/^2/, "1") ?? sampleLabel(form, entity, label, 1)],
      }),
    ],
  });
  return promises;
}
