import type { DraftCheck, Promised } from "./checks.ts";
import { call } from "./command-calls.ts";
import { refusedCode } from "./exit-status.ts";
import { commandUsage } from "./extras.ts";
import type { CliCommand, CliForm } from "./form.ts";
import { nextCriteria } from "./queue-criteria.ts";
import { addArguments, addCommandOf, sampleArgument, sampleLabel } from "./sample-values.ts";
import { amountChecks, givenCriteria, listedCriteria } from "./store-order-criteria.ts";
import { savingCriteria, shownList } from "./store-rule-criteria.ts";
import { doneField, labelField, recordOf } from "./types.ts";
import { optionFlag, plural, sentence, snake, spaced } from "./words.ts";

type CliDraft = Extract<DraftCheck, { kind: "cli" }>;

/** Where a list shows only what is open, what is done is asked for. */
const doneFlag = (form: CliForm, { action }: CliCommand): string[] => {
  const record = action.kind === "store" && action.openOnly ? recordOf(form, action.entity) : null;
  const done = record ? doneField(record) : null;
  return done ? [optionFlag(done.name)] : [];
};

/** The values of the brief's own call as a list shows them. */
const calledValues = ({ action, args, name }: CliCommand): string[] => {
  const places = args.filter((one) => one.kind === "positional");
  const words = action.kind === "store" ? (action.called ?? []).slice(name ? 1 : 0) : [];
  return words.map((word, at) => (places[at]?.type === "decimal" ? Number(word).toFixed(2) : word));
};

/** The call of the brief itself: its values are tried. */
const calledLike = ({ action }: CliCommand): string =>
  action.kind === "store" && action.called ? `, as in "${action.called.join(" ")}"` : "";

/** Round trips through the store: what one command saves the next one shows. */
export function storeCriteria(form: CliForm, command: CliCommand): Promised[] {
  if (command.action.kind !== "store") return [];
  const { verb, entity } = command.action;
  const record = recordOf(form, entity);
  if (!record) return [];
  const noun = spaced(snake(entity, "entry"));
  const add = addCommandOf(form, entity);
  const list = form.commands.find(
    (one) => one.action.kind === "store" && one.action.verb === "list" && one.action.entity === entity,
  );
  const before = add ? [addArguments(form, add, null, 0)] : [];
  const label = sampleLabel(form, entity, labelField(record).name, 0);
  const me = (...rest: string[]): string[] => [...(command.name ? [command.name] : []), ...rest];
  const when = `${commandUsage(form, command)} is run`;
  const afterList = (key: string, title: string, steps: string[][], contains: string[]): CliDraft[] =>
    list ? [call(key, title, [list.name], { before: steps, stdoutContains: contains })] : [];
  const nothing = (list?.action.kind === "store" ? list.action.empty : undefined) ?? `no ${plural(noun)}`;
  const withEntry = add !== null;
  switch (verb) {
    case "add":
      return [
        {
          when: `${when}${calledLike(command)}`,
          shall: `save the ${noun}, confirm it with its number, and keep it for the next call`,
          priority: "must",
          checks: [
            call("add", `the first ${noun} gets number 1`, before[0] ?? [], { stdoutContains: [`Added ${noun} 1`] }),
            ...afterList("kept", `a saved ${noun} is listed by the next call`, before, label ? [label] : []),
            ...(command.action.called
              ? afterList(
                  "called",
                  `${command.action.called.join(" ")} is listed`,
                  [command.action.called],
                  calledValues(command),
                )
              : []),
          ],
        },
        ...givenCriteria(form, command),
        ...(command.action.amount
          ? [
              {
                when: `a ${noun} that is there is added again`,
                shall: `add the ${spaced(command.action.amount)} to what is there`,
                priority: "must" as const,
                checks: amountChecks(form, null, command, command.action.amount),
              },
            ]
          : []),
        ...savingCriteria(form, command, before[0] ?? []),
      ];
    case "list":
      if (command.action.line || command.action.where)
        return [...shownList(form, command, { when, noun, add }), ...listedCriteria(form, command, add)];
      return [
        {
          when,
          shall: `print every ${noun} with its number`,
          priority: "must",
          checks:
            withEntry && add
              ? [
                  call("two", `two saved ${plural(noun)} are both listed`, me(), {
                    before: [addArguments(form, add, null, 0), addArguments(form, add, null, 1)],
                    stdoutContains: [label, sampleLabel(form, entity, labelField(record).name, 1), "1.", "2."].filter(
                      Boolean,
                    ),
                  }),
                ]
              : [],
        },
        {
          when: `there are no ${plural(noun)}`,
          shall: "say so and exit with 0",
          priority: "should",
          checks: [call("none", "an empty list says so", me(), { stdoutContains: [`no ${plural(noun)}`] })],
        },
        ...listedCriteria(form, command, add),
      ];
    case "done":
      return [
        {
          when,
          shall: `mark the ${noun} as ${spaced(doneField(record)?.name ?? "done")}`,
          priority: "must",
          checks: list
            ? [
                call("marked", `a ${noun} that is done is listed with its mark`, [list.name, ...doneFlag(form, list)], {
                  before: [...before, me("1")],
                  stdoutContains: ["[x]"],
                }),
              ]
            : [],
        },
        unknown(`no ${noun} 99`),
      ];
    case "remove":
      return [
        {
          when,
          shall: `remove the ${noun} for good`,
          priority: "must",
          checks: [
            call("says", `the removed ${noun} is named`, me("1"), { before, stdoutContains: [`Removed ${noun} 1`] }),
            ...afterList("gone", `a removed ${noun} is no longer listed`, [...before, me("1")], [nothing]),
          ],
        },
        unknown(`no ${noun} 99`),
      ];
    case "take":
      return [
        {
          when: `${when}${calledLike(command)}`,
          shall: `take that much out, away from the ${noun}${command.action.drops ? ", and remove it when nothing is left" : ""}`,
          priority: "must",
          checks: [
            ...afterList("left", "an amount that is taken leaves the rest", [...before, me(label, "1")], [label]),
            ...(add && command.action.amount ? amountChecks(form, command, add, command.action.amount) : []),
          ],
        },
        {
          when: "more is taken than there is",
          shall: `refuse it, so that the ${spaced(command.action.amount ?? "amount")} never goes below zero, change nothing and exit with ${refusedCode(form)}`,
          priority: "must",
          checks: [
            call("toomuch", "taking too much is refused", me(label, "999999"), {
              before,
              exitCode: refusedCode(form),
              stderrContains: ["only"],
            }),
          ],
        },
        {
          when: `there is no such ${noun}`,
          shall: `say so on standard error and exit with ${refusedCode(form)}`,
          priority: "must",
          checks: [
            call("unknown", `an unknown ${noun} is refused`, me("zzzz", "1"), {
              exitCode: refusedCode(form),
              stderrContains: [`no ${noun} zzzz`],
            }),
          ],
        },
      ];
    case "next":
      return nextCriteria(form, command, { when, noun, add });
    case "show":
      return [
        {
          when,
          shall: `print every field of the ${noun}`,
          priority: "must",
          checks: withEntry
            ? [
                call("shown", `the fields of ${noun} 1 are printed`, me("1"), {
                  before,
                  stdoutContains: record.fields.map((field) => `${field.name}:`),
                }),
              ]
            : [],
        },
        unknown(`no ${noun} 99`),
      ];
    case "update": {
      const option = command.args.find(
        (arg) => arg.kind === "option" && ["text", "integer", "choice", "date"].includes(arg.type),
      );
      const value = option ? sampleArgument(form, option, 1) : "";
      return [
        {
          when,
          shall: `change the fields that are given and keep the others`,
          priority: "must",
          checks: option
            ? afterList(
                "changed",
                `a changed ${spaced(option.name)} is listed`,
                [...before, me("1", optionFlag(option.name), value)],
                [value],
              )
            : [],
        },
        unknown(`no ${noun} 99`),
      ];
    }
    case "log":
      return [
        {
          when,
          shall: `note today for the ${noun}, once a day`,
          priority: "must",
          checks: afterList(
            "logged",
            "a logged day is listed",
            [...before, me("1", "--today", "2026-01-05")],
            ["2026-01-05"],
          ),
        },
        unknown(`no ${noun} 99`),
      ];
    case "search": {
      const { within } = command.action;
      const other = within !== undefined && within !== labelField(record).name ? within : null;
      const saved = other && add ? [addArguments(form, add, { [other]: "zebra crossing" }, 0)] : before;
      const word = (label.split(/[ @]/)[0] ?? label).toUpperCase();
      return [
        {
          when,
          shall: `print the ${plural(noun)} ${within ? `whose ${spaced(within)} contains` : "that contain"} the text, upper and lower case alike`,
          priority: "must",
          checks:
            withEntry && label
              ? [
                  call("found", "a word of the entry finds it", me(other ? "ZEBRA" : word), {
                    before: saved,
                    stdoutContains: [label],
                  }),
                  ...(other
                    ? [
                        call("elsewhere", `a word beside the ${spaced(other)} finds nothing`, me(word), {
                          oracle: "derived",
                          before: saved,
                          stdoutContains: ["nothing found"],
                        }),
                      ]
                    : []),
                  call("nothing", "a word that is nowhere finds nothing", me("zzzz"), {
                    before,
                    stdoutContains: ["nothing found"],
                  }),
                ]
              : [],
        },
      ];
    }
    case "clear":
      return [
        {
          when,
          shall: `remove all ${plural(noun)}`,
          priority: "must",
          checks: [
            call("cleared", "the number removed is told", me(), { before, stdoutContains: [sentence("removed")] }),
            ...afterList("empty", "nothing is listed afterwards", [...before, me()], [nothing]),
          ],
        },
      ];
  }

  function unknown(message: string): Promised {
    return {
      when: `no ${noun} has that number or name`,
      shall: `say so on standard error and exit with ${refusedCode(form)}`,
      priority: "must",
      checks: [
        call("unknown", `an unknown ${noun} is refused`, me("99"), {
          exitCode: refusedCode(form),
          stderrContains: [message],
        }),
      ],
    };
  }
}
