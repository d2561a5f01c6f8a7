import type { Language } from "@guildhall/contracts";
import type { KeptRun, KeptRuns, StateUse } from "../kept-run.ts";
import type { DraftCheck, Promised } from "./checks.ts";
import { unwrittenCode } from "./exit-status.ts";
import type { CliCommand, CliForm } from "./form.ts";
import { carriedRuns, commandOf } from "./kept-calls.ts";
import { shellOptions, usesStore } from "./python/program.ts";
import { recordOf } from "./types.ts";
import { cut, optionFlag, packageName } from "./words.ts";

type CliDraft = Extract<DraftCheck, { kind: "cli" }>;

/** Where entries are kept in the folder the program is started in. */
export const stateFile = (form: CliForm): string | null =>
  form.store && form.decisions.storePlace !== "user" ? form.store.file : null;

function stateUse(form: CliForm, command: CliCommand): StateUse {
  if (!usesStore(form, command)) return "none";
  if (command.action.kind !== "store") return "shown";
  return ["list", "show", "search"].includes(command.action.verb) ? "shown" : "changed";
}

/** The call with the day in it, where the program would look at the clock. */
function onThatDay(form: CliForm, command: CliCommand, args: string[], today: string): string[] {
  const given = (flag: string): boolean => args.some((word) => word === flag || word.startsWith(`${flag}=`));
  const record = "entity" in command.action ? recordOf(form, command.action.entity) : null;
  const dates =
    command.action.kind === "store" && command.action.verb === "add"
      ? command.args.filter(
          (one) =>
            one.kind === "option" &&
            one.type === "date" &&
            !one.required &&
            one.default === null &&
            record?.fields.some((field) => field.name === one.name && field.required),
        )
      : [];
  const flags = [
    ...(shellOptions(form, command).today ? ["--today"] : []),
    ...dates.map((one) => optionFlag(one.name)),
  ];
  return [...args, ...flags.filter((flag) => !given(flag)).flatMap((flag) => [flag, today])];
}

/** Would it print how it is used? A word that both languages take for that, be it cut short or with others behind it. */
function asksHelp(command: CliCommand, args: string[]): boolean {
  const own = new Set(command.args.filter((one) => one.kind !== "positional").map((one) => optionFlag(one.name)));
  const short = (word: string): boolean =>
    /^-h\w*$/.test(word) && [...word.slice(1)].every((letter) => letter === "h" || own.has(`-${letter}`));
  const long = (word: string): boolean => /^--h/.test(word) && "--help".startsWith(word);
  return args.some((word) => !own.has(word) && (short(word) || long(word)));
}

const isElsewhere = (form: CliForm, command: CliCommand): boolean =>
  usesStore(form, command) && stateFile(form) === null;

function unfit(form: CliForm, run: Parameters<KeptRuns<CliForm>["unfit"]>[1]): string | null {
  const command = commandOf(form, run.args);
  if (!command) return "The program has no such command any more.";
  if (run.exitCode === unwrittenCode(form)) return "This part of the program is not written yet.";
  if (run.exitCode === 0 && asksHelp(command, run.args))
    return "It only prints how the command is used, which a command that does nothing prints as well.";
  if (shellOptions(form, command).seed && !run.args.some((word) => /^--seed(?:=|$)/.test(word)))
    return "It draws by chance: give a seed, and the same comes out again.";
  const commands = [command, ...(run.before ?? []).flatMap((call) => commandOf(form, call) ?? [])];
  if (commands.some((one) => isElsewhere(form, one)))
    return "It keeps its entries in the person's own folder, which is not empty for a check.";
  return null;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const callText = (form: CliForm, args: string[]): string =>
  [form.name, ...args.map((word) => (/^[^\s"']+$/.test(word) ? word : JSON.stringify(word)))].join(" ");

const outcomeText = (run: KeptRun): string =>
  [
    run.stdout.trim() === "" ? (run.message === null ? "prints nothing" : "") : `prints ${oneLine(run.stdout)}`,
    run.message === null ? "" : `says ${oneLine(run.message)}`,
    run.exitCode === 0 ? "" : `ends with ${run.exitCode}`,
  ]
    .filter((part) => part !== "")
    .join(" and ");

const behind = (form: CliForm, run: KeptRun): string =>
  run.before.length === 0 ? "" : `, after ${run.before.map((call) => callText(form, call)).join("; ")}`;

/** A kept run in one line, and why no check is made of it where none can be any more. */
export function keptText(form: CliForm, run: KeptRun): string {
  const text = cut(`${callText(form, run.args)} ${outcomeText(run)}${oneLine(behind(form, run))}`, 300);
  const why = unfit(form, run);
  return why === null ? text : `${text}. No check is made of it: ${why}`;
}

const checkOf = (form: CliForm, run: KeptRun): CliDraft => ({
  kind: "cli",
  key: `kept-${run.id}`,
  kept: run.id,
  title: cut(oneLine(`${callText(form, run.args)} ${outcomeText(run)}`), 200),
  oracle: "confirmed",
  args: run.args,
  files: run.files,
  before: run.before,
  exitCode: run.exitCode,
  stdoutEquals: run.stdout,
  stdoutContains: [],
  stderrContains: run.message === null ? [] : [run.message],
});

/** Does it show what its command is for? A refusal, silence and a look at nothing show something else. */
const showsCommand = (form: CliForm, command: CliCommand, run: KeptRun): boolean =>
  (run.exitCode === 0 || (command.exits !== undefined && run.message === null)) &&
  run.stdout.trim() !== "" &&
  (stateUse(form, command) !== "shown" || run.before.length > 0);

/**
 * The kept runs of a command: checks of what it is for, where that is promised, and promises of their own for what
 * else it does.
 */
export function keptRunsOf(
  form: CliForm,
  command: CliCommand,
  isPromised: boolean,
): { shown: CliDraft[]; apart: Promised[] } {
  // The form may have changed since it was kept: what no check can make any more is none.
  const runs = (form.kept ?? []).filter((run) => commandOf(form, run.args) === command && unfit(form, run) === null);
  const shown = runs.filter((run) => isPromised && showsCommand(form, command, run));
  return {
    shown: shown.map((run) => checkOf(form, run)),
    apart: runs
      .filter((run) => !shown.includes(run))
      .map((run) => ({
        when: oneLine(`${callText(form, run.args)} is run${behind(form, run)}`),
        shall: infinitive(outcomeText(run)),
        priority: "must",
        checks: [checkOf(form, run)],
      })),
  };
}

const infinitive = (text: string): string =>
  text
    .replace(/^prints\b/, "print")
    .replace(/(^|and )says\b/, "$1say")
    .replace(/(^|and )ends\b/, "$1end");

/** How runs of a program in this language are kept. */
export const cliKeptRuns = (language: Language, finish: (form: CliForm) => CliForm): KeptRuns<CliForm> => ({
  list: (form) => form.kept ?? [],
  set: (form, runs) => finish({ ...form, kept: runs }),
  carried: carriedRuns,
  text: keptText,
  call: (form, args, today) => {
    const command = commandOf(form, args);
    return command
      ? { args: onThatDay(form, command, args, today), state: stateUse(form, command) }
      : { args, state: "none" };
  },
  unfit,
  stateFile,
  start: (form, root) => {
    if (language === "typescript") return { argv: ["node", `${root}/src/main.ts`], env: {} };
    const env = { PYTHONPATH: root, PYTHONIOENCODING: "utf-8", COLUMNS: "120" };
    return { argv: ["python3", "-B", "-m", packageName(form.name)], env };
  },
});
