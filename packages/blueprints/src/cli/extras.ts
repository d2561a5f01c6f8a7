import { exitCodesText } from "./exit-status.ts";
import type { CliArg, CliCommand, CliForm } from "./form.ts";
import { dashed, optionFlag } from "./words.ts";

/** One argument as a usage line shows it. */
export function usageOf(arg: CliArg): string {
  const name = dashed(arg.name);
  const flag = optionFlag(arg.name);
  if (arg.kind === "flag") return `[${flag}]`;
  const shown =
    arg.type === "choice" && arg.choices.length > 0
      ? arg.choices.join("|")
      : arg.kind === "option"
        ? name.toUpperCase()
        : name;
  const many = arg.many ? " ..." : "";
  if (arg.kind === "option") return arg.required ? `${flag} ${shown}${many}` : `[${flag} ${shown}${many}]`;
  return arg.required ? `<${shown}>${many}` : `[${shown}]${many}`;
}

/** `todo add <title> ... [--due DUE]`. */
export const commandUsage = (form: CliForm, command: CliCommand): string =>
  [form.name, command.name, ...command.args.map(usageOf)].filter(Boolean).join(" ");

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** README: usage from the command table, examples from confirmed sessions, how to test and where data lives. */
export function readme(form: CliForm, words: { run: string; test: string; layout: string; install: string }): string {
  const rows = form.commands.map((command) => {
    const usage = commandUsage(form, command).slice(form.name.length).trim();
    return `| \`${cell(`${words.run} ${usage}`.trim())}\` | ${cell(command.help)} |`;
  });
  const options = form.commands.flatMap((command) =>
    command.args
      .filter((arg) => arg.help !== "")
      .map(
        (arg) =>
          `| ${command.name || form.name} | \`${cell(usageOf(arg).replace(/^\[|\]$/g, ""))}\` | ${cell(arg.help)} |`,
      ),
  );
  const sessions = form.sessions
    .slice(0, 6)
    .map((session) => `$ ${words.run} ${session.args.map(quoted).join(" ")}\n${session.stdout}`);
  return [
    `# ${form.title}`,
    "",
    form.summary,
    "",
    "## Use",
    "",
    ...(rows.length > 0 ? ["| command | what it does |", "|---|---|", ...rows, ""] : []),
    ...(options.length > 0 ? ["| command | argument | meaning |", "|---|---|---|", ...options, ""] : []),
    ...(sessions.length > 0 ? ["```console", ...sessions, "```", ""] : []),
    `Exit codes: ${exitCodesText(form)}.`,
    ...(form.store ? ["", `Entries are kept in \`${form.store.file}\`; \`--file PATH\` names another file.`] : []),
    "",
    "## Work on it",
    "",
    words.install,
    "",
    `Tests: \`${words.test}\`. ${words.layout}`,
    ...(form.assumptions.length > 0 ? ["", "## Assumptions", "", ...form.assumptions.map((line) => `- ${line}`)] : []),
    "",
  ].join("\n");
}

/** A word as a shell needs it. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

/**
 * The word that may stand before the arguments of a program with one job, for the brief's call reads both ways, and
 * how many words must follow so that it is not a value itself.
 */
export function leadWord(form: CliForm): { word: string; least: number } | null {
  const [only, ...others] = form.commands;
  const { word } = form.decisions;
  if (!only || others.length > 0 || only.name !== "" || !word) return null;
  return { word, least: only.args.filter((one) => one.kind === "positional" && one.required).length };
}
