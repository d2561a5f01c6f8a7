import { KEPT_RUN, type KeptRun } from "../kept-run.ts";
import type { CliCommand, CliForm } from "./form.ts";
import { commandWord } from "./settled-names.ts";
import { kebab, optionFlag } from "./words.ts";

/** How the calls of kept runs follow the names of commands and options. */

/** The command a call is of; null where the program has none of that name. */
export const commandOf = (form: CliForm, args: string[]): CliCommand | null =>
  form.commands.find((one) => one.name === "" || one.name === args[0]) ?? null;

/** The call by its new names; null where its command is gone. */
type Follow = (call: string[]) => string[] | null;

const followed = (runs: KeptRun[], follow: Follow): KeptRun[] =>
  runs.flatMap((run) => {
    const [args, before] = [follow(run.args), run.before.map(follow)];
    return args && before.every((call) => call !== null) ? [{ ...run, before, args }] : [];
  });

const withCalls = (form: CliForm, follow: Follow): CliForm =>
  form.kept ? { ...form, kept: followed(form.kept, follow) } : form;

/** Calls of commands as they were, with the word each has now; null: it is gone. */
function followWords(was: readonly CliCommand[], words: readonly (string | null)[]): Follow {
  // Beside a command without a word there was no other: all calls are its own, whatever they begin with.
  const nameless = was.findIndex((one) => one.name === "");
  return (call) => {
    const at = nameless < 0 ? was.findIndex((one) => kebab(one.name, "run") === call[0]) : nameless;
    const word = words[at] ?? null;
    if (word === null) return null;
    const rest = nameless < 0 ? call.slice(1) : call;
    return word === "" ? rest : [word, ...rest];
  };
}

/** The calls of the commands `was` follow the word each came out with, by position; null: it is gone. */
export const withSettledCalls = (
  form: CliForm,
  was: readonly CliCommand[],
  words: readonly (string | null)[],
): CliForm => withCalls(form, followWords(was, words));

/** The kept runs of one reading of a brief as another one calls its commands; those whose command is gone go. */
export function carriedRuns(before: CliForm, after: CliForm): KeptRun[] {
  const wordNow = (was: CliCommand): string | null => {
    const same =
      after.commands.find((one) => one.name === was.name) ??
      after.commands.find((one) => one.action.kind === was.action.kind && commandWord(one) === commandWord(was));
    return same?.name ?? null;
  };
  return followed(before.kept ?? [], followWords(before.commands, before.commands.map(wordNow)));
}

/** The calls follow the options that are called otherwise than in the commands `was`, which stand in the same order. */
export function withRenamedOptions(form: CliForm, was: readonly CliCommand[]): CliForm {
  const flags = new Map(form.commands.map((command, at) => [command, renamedFlags(was[at], command)]));
  return withCalls(form, (call) => {
    const command = commandOf(form, call);
    const renamed = command && flags.get(command);
    const end = call.includes("--") ? call.indexOf("--") : call.length;
    return renamed ? call.map((word, at) => (at < end ? withFlag(word, renamed) : word)) : call;
  });
}

const renamedFlags = (was: CliCommand | undefined, is: CliCommand): Map<string, string> =>
  new Map(
    is.args.flatMap((one, at) => {
      const old = was?.args[at];
      return old && old.kind !== "positional" && old.name !== one.name
        ? [[optionFlag(old.name), optionFlag(one.name)] as const]
        : [];
    }),
  );

function withFlag(word: string, renamed: ReadonlyMap<string, string>): string {
  const flag = word.split("=", 1)[0] ?? word;
  const now = renamed.get(flag);
  return now === undefined ? word : `${now}${word.slice(flag.length)}`;
}

/** A longer word of its command can make a call longer than a kept run may hold. */
const isHeld = (call: string[]): boolean =>
  call.length <= KEPT_RUN.words && call.every((word) => word.length <= KEPT_RUN.wordCharacters);

/** Runs of commands that are gone say nothing any more. */
export function finishKept(form: CliForm): CliForm {
  if (!form.kept) return form;
  const ids = new Set<string>();
  const kept = form.kept.filter(
    (run) =>
      [...run.before, run.args].every((call) => commandOf(form, call) && isHeld(call)) &&
      !ids.has(run.id) &&
      ids.add(run.id),
  );
  const { kept: _, ...rest } = form;
  return kept.length > 0 ? { ...rest, kept } : rest;
}
