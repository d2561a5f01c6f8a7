import { parseArgs } from "node:util";
import { AppError, type Verbs } from "@guildhall/contracts";
import type { CommandContext, CommandRequest, CommandResult, HeadlessCommands } from "./command.ts";
import { callVerb, isVerb, readVerbInput, verbNames } from "./verb-call.ts";

function helpText(commands: HeadlessCommands): string {
  const rows = Object.entries(commands).map(([name, { usage, summary }]) => [`${name} ${usage}`.trim(), summary]);
  const lines = rows.flatMap(([left = "", summary]) => [`  ${left}`, `      ${summary}`]);
  return [
    "guildhall <command> [--json]",
    "",
    "Commands:",
    ...lines,
    "  <room.verb> ['{\"json\"}' | --field value …]   (or: call <room.verb> …)",
    "      Any verb of the workspace, with the same fields:",
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

/** Runs what a person typed. Throws AppError: INVALID_INPUT for unknown commands and options, and the command's own. */
export async function runCommand(
  { commands, verbs }: { commands: HeadlessCommands; verbs: Verbs },
  { argv }: CommandRequest,
  context: CommandContext,
): Promise<CommandResult> {
  const [name = "help", ...rest] = argv;
  if (["help", "--help", "-h"].includes(name)) {
    return ok({ commands: Object.keys(commands), verbs: verbNames() }, helpText(commands));
  }
  if (isVerb(name)) return ok(await callVerb(verbs, context.actor, name, readVerbInput(rest)));
  if (name === "call") {
    const [verb = "", ...input] = rest;
    return ok(await callVerb(verbs, context.actor, verb, readVerbInput(input)));
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    throw new AppError("INVALID_INPUT", `There is no command "${name}".`, "`guildhall help` lists the commands.");
  }
  return command.run(readArguments(name, command, rest), context);
}

function readArguments(name: string, { options, usage }: HeadlessCommands[string], args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    const single = Object.entries(values).filter(([, value]) => !Array.isArray(value));
    return { values: Object.fromEntries(single) as Record<string, string | boolean | undefined>, positionals };
  } catch (cause) {
    const message = cause instanceof Error ? (cause.message.split(". ")[0] ?? "") : "The options cannot be read";
    throw new AppError("INVALID_INPUT", `${name}: ${message}.`, `Use: guildhall ${name} ${usage}`, { cause });
  }
}
