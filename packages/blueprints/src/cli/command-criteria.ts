import type { Leaf } from "@guildhall/contracts";
import { batchCriteria } from "./batch-criteria.ts";
import type { Promised } from "./checks.ts";
import { call, callWith, words } from "./command-calls.ts";
import { refusedCode, unreadableCode } from "./exit-status.ts";
import { commandUsage } from "./extras.ts";
import type { CliCommand, CliForm } from "./form.ts";
import { keptRunsOf } from "./kept-runs.ts";
import { leafCriteria } from "./leaf-criteria.ts";
import { leftOutCriteria } from "./left-out-criteria.ts";
import { reportCriteria } from "./report-criteria.ts";
import { isReport } from "./reports.ts";
import { exampleCalls, sessionChecks } from "./session-checks.ts";
import { storeCriteria } from "./store-criteria.ts";
import { computeLeaf } from "./types.ts";
import { valueCriteria } from "./value-criteria.ts";
import { spaced } from "./words.ts";

/** The criteria of one command with their checks. */
export function commandCriteria(form: CliForm, command: CliCommand, leaf: Leaf | null): Promised[] {
  const sessions = sessionChecks(form, command);
  const criteria =
    command.action.kind === "store"
      ? storeCriteria(form, command)
      : command.action.kind === "batch"
        ? batchCriteria(form, command, command.action)
        : isReport(command.action)
          ? reportCriteria(form, command, command.action)
          : leaf
            ? leafCriteria(leaf, `${commandUsage(form, command)} is run`, {
                ...computeLeaf(form, command),
                open: form.open,
                whole: [...sessions, ...exampleCalls(form, command)],
              })
            : [];
  const first = criteria[0];
  if (first && command.action.kind !== "compute") first.checks.push(...sessions);
  const kept = keptRunsOf(form, command, first !== undefined);
  first?.checks.push(...kept.shown);
  return [
    ...criteria,
    ...foundCriteria(form, command),
    ...inputCriteria(form, command),
    ...lineCriteria(form, command),
    ...valueCriteria(form, command),
    ...leftOutCriteria(form, command),
    ...usageCriteria(command),
    ...kept.apart,
  ];
}

/** The code that goes with what is found, by calls of both kinds. */
function foundCriteria(form: CliForm, command: CliCommand): Promised[] {
  const found = command.exits?.found;
  if (!found) return [];
  const calls = exampleCalls(form, command);
  const both = [0, found.code].map((code) => calls.find((one) => one.exitCode === code));
  return [
    {
      when: found.something ? "something is found" : "nothing is found",
      shall: `exit with ${found.code}, and with 0 otherwise, as the brief says: ${found.says}`,
      priority: "must",
      checks: both.flatMap((one) =>
        one && !both.includes(undefined)
          ? [{ ...one, key: `exit${one.exitCode}`, title: `it exits with ${one.exitCode}` }]
          : [],
      ),
    },
  ];
}

/** Files whose lines break what the brief demands of them. */
function lineCriteria(form: CliForm, command: CliCommand): Promised[] {
  const { least, unique, skipBlank } = command.input?.lines ?? {};
  const refuse = (key: string, when: string, text: string): Promised => ({
    when,
    shall: `refuse it with a message on standard error and exit with ${refusedCode(form)}`,
    priority: "must",
    checks: [
      call(key, `${when}: refused`, callWith(form, command, "input.txt"), {
        oracle: "derived",
        files: { "input.txt": text },
        exitCode: refusedCode(form),
        stderrContains: [],
      }),
    ],
  });
  const few = Array.from({ length: (least ?? 1) - 1 }, (_, at) => `line ${at + 1}\n`).join("");
  return [
    ...(least
      ? [
          refuse(
            "few",
            least === 1 ? "the file is empty" : `the file has fewer than ${least} lines, empty ones left out`,
            `${few}${skipBlank ? "\n" : ""}`,
          ),
        ]
      : []),
    ...(unique ? [refuse("same", "the same line stands in the file twice", "one\ntwo\none\nthree\n")] : []),
  ];
}

function inputCriteria(form: CliForm, command: CliCommand): Promised[] {
  if (!command.input) return [];
  const folder = command.input.as === "folder";
  const missing = folder ? "no-such-folder" : "no-such-file.txt";
  return [
    {
      when: `the ${folder ? "folder" : "file"} does not exist`,
      shall: `name it on standard error and exit with ${unreadableCode(form)}`,
      priority: "must",
      checks: [
        call("missing", `a missing ${folder ? "folder" : "file"} is refused`, callWith(form, command, missing), {
          exitCode: unreadableCode(form),
          stderrContains: [missing],
        }),
      ],
    },
  ];
}

function usageCriteria(command: CliCommand): Promised[] {
  const required = command.args.find((arg) => arg.required);
  if (!required) return [];
  return [
    {
      when: `${spaced(required.name)} is not given`,
      shall: "explain the usage on standard error and exit with 2",
      priority: "should",
      checks: [
        call("usage", `without ${spaced(required.name)} it exits with 2`, words(command, []), {
          exitCode: 2,
          stderrContains: [command.name || "usage"],
        }),
      ],
    },
  ];
}
