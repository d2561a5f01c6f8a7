import { parseArgs } from "node:util";
import { AppError, type Verbs } from "@guildhall/contracts";
import type {
  CommandArguments,
  CommandContext,
  CommandForm,
  CommandRequest,
  CommandResult,
  HeadlessCommands,
} from "./command.ts";
import { callVerb, isVerb, parseVerbInput, readVerbInput, verbForms, verbNames } from "./verb-call.ts";

type Forms = Record<string, CommandForm>;

function helpText(forms: Forms): string {
  const rows = Object.entries(forms).map(([name, { usage, summary }]) => [`${name} ${usage}`.trim(), summary]);
  const lines = rows.flatMap(([left = "", summary]) => [`  ${left}`, `      ${summary}`]);
  return [
    "guildhall <command> [--json]",
    "",
    "Commands:",
    ...lines,
    "  <room.verb> ['{\"json\"}' | --field value …]   (or: call <room.verb> …)",
    "      Any verb of the workspace, with the same fields (`guildhall call` lists them):",
    ...verbNames().map((name) => `        ${name}`),
    "",
    "--json prints exactly one JSON document on stdout; what happens meanwhile goes to stderr.",
  ].join("\n");
}

const ok = (json: unknown, text = JSON.stringify(json ?? null, null, 2)): CommandResult => ({
  exitCode: 0,
  json,
  text,
});

/** What can be answered without an engine: the help, and every verb with its fields. Null for everything else. */
export function answerHelp(forms: Forms, { argv }: Pick<CommandRequest, "argv">): CommandResult | null {
  const [name = "help", ...rest] = argv;
  if (["help", "--help", "-h"].includes(name)) {
    return ok({ commands: Object.keys(forms), verbs: verbNames() }, helpText(forms));
  }
  if (name === "call" && rest.length === 0) {
    const verbs = verbForms();
    const lines = verbs.map(({ name: verb, fields }) =>
      [verb, ...fields.map((field) => (field.required ? field.usage : `[${field.usage}]`))].join(" "),
    );
    return ok({ verbs }, ["guildhall call <room.verb> ['{\"json\"}' | --field value …]", "", ...lines].join("\n"));
  }
  return null;
}

/** Refuses what no engine could do: unknown names and options, missing files. Throws as `runCommand`. */
export async function checkCommand(forms: Forms, { argv, cwd }: CommandRequest): Promise<void> {
  const read = readCommand(forms, argv);
  if ("verb" in read) parseVerbInput(read.verb, read.input);
  else await read.command.check?.(read.args, cwd);
}

/** Runs what a person typed. Throws AppError: INVALID_INPUT for unknown commands and options, and the command's own. */
export async function runCommand(
  { commands, verbs }: { commands: HeadlessCommands; verbs: Verbs },
  { argv }: CommandRequest,
  context: CommandContext,
): Promise<CommandResult> {
  const help = answerHelp(commands, { argv });
  if (help) return help;
  const read = readCommand(commands, argv);
  if ("verb" in read) return ok(await callVerb(verbs, context.actor, read.verb, read.input));
  return read.command.run(read.args, context);
}

function readCommand<F extends CommandForm>(
  forms: Record<string, F>,
  [name = "help", ...rest]: string[],
): { verb: string; input: unknown } | { command: F; args: CommandArguments } {
  if (isVerb(name)) return { verb: name, input: readVerbInput(rest) };
  if (name === "call") return { verb: rest[0] ?? "", input: readVerbInput(rest.slice(1)) };
  const command = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (!command) {
    throw new AppError("INVALID_INPUT", `There is no command "${name}".`, "`guildhall help` lists the commands.");
  }
  return { command, args: readArguments(name, command, rest) };
}

function readArguments(
  name: string,
  { options, usage, positionals: names = [] }: CommandForm,
  args: string[],
): CommandArguments {
  try {
    const { values, positionals } = parseArgs({
      args,
      options,
      allowPositionals: names.length > 0,
      strict: true,
    });
    if (positionals.length > names.length) {
      throw new Error(`"${positionals[names.length]}" is one argument too many`);
    }
    const single = Object.entries(values).filter(([, value]) => !Array.isArray(value));
    const bare = Object.fromEntries(names.map((option, at) => [option, positionals[at]]));
    return { values: { ...bare, ...Object.fromEntries(single) } as CommandArguments["values"] };
  } catch (cause) {
    const message = cause instanceof Error ? (cause.message.split(". ")[0] ?? "") : "The options cannot be read";
    throw new AppError("INVALID_INPUT", `${name}: ${message}.`, `Use: guildhall ${name} ${usage}`.trim(), { cause });
  }
}
