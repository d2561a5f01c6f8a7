import type { Promised } from "./checks.ts";
import type { CliArg, CliCommand, CliForm } from "./form.ts";
import { dashed, optionFlag, spaced } from "./words.ts";

/** A call without one option and its value. */
function withoutOption(words: string[], arg: CliArg): string[] | null {
  const at = words.findIndex((word) => word === `--${dashed(arg.name)}` || word === optionFlag(arg.name));
  return at < 0 ? null : [...words.slice(0, at), ...words.slice(at + 2)];
}

/**
 * What the brief calls optional, although every call it shows gives it: the first of them is made once more without,
 * and has to succeed.
 */
export function leftOutCriteria(form: CliForm, command: CliCommand): Promised[] {
  if (command.action.kind !== "compute") return [];
  const session = form.sessions.find((one) => command.name === "" || one.args[0] === command.name);
  const places = command.args.filter((one) => one.kind === "positional");
  return command.args.flatMap((arg): Promised[] => {
    if (arg.required || arg.default !== null || arg.kind === "flag" || arg.many || arg.reads) return [];
    if (arg.name === command.input?.arg || !session) return [];
    const options = command.args.some((one) => one.kind !== "positional");
    const shorter =
      arg.kind === "option"
        ? withoutOption(session.args, arg)
        : arg === places.at(-1) && !options && session.args.length === places.length + (command.name === "" ? 0 : 1)
          ? session.args.slice(0, -1)
          : null;
    if (!shorter) return [];
    const name = arg.kind === "option" ? optionFlag(arg.name) : spaced(arg.name);
    return [
      {
        when: `${name} is left out`,
        shall: "work without it all the same",
        priority: "must",
        checks: [
          {
            kind: "cli",
            key: `without-${arg.name}`,
            title: `it works without ${name}`,
            oracle: "derived",
            args: shorter,
            files: {},
            before: [],
            exitCode: 0,
            stdoutContains: [],
            stderrContains: [],
          },
        ],
      },
    ];
  });
}
