import type { ParseArgsOptionsConfig } from "node:util";
import type { Actor } from "@guildhall/contracts";

export interface CommandContext {
  actor: Actor;
  /** Folder the person is in; relative paths of arguments start there. */
  cwd: string;
  /** Fires when the caller went away, or wants no more than what there is by now. */
  signal: AbortSignal;
  /** A line about what happens now, for stderr. */
  log(line: string): void;
}

export interface CommandResult {
  exitCode: number;
  /** The one document of `--json`. */
  json: unknown;
  /** The same for people. */
  text: string;
}

export interface CommandArguments {
  values: Record<string, string | boolean | undefined>;
}

/** A command as it is described, and as far as it can be refused, without an engine. */
export interface CommandForm {
  /** One line for the help. */
  summary: string;
  /** What follows the name, e.g. `--idea TEXT|@FILE --out DIR`. */
  usage: string;
  options: ParseArgsOptionsConfig;
  /** The options that the words without a dash stand for, in their order. */
  positionals?: readonly string[];
  /** Throws what the command itself would throw for these arguments. */
  check?(args: CommandArguments, cwd: string): Promise<unknown>;
}

/** A command that is more than one verb. Throws AppError; everything else is a fault. */
export interface HeadlessCommand extends CommandForm {
  run(args: CommandArguments, context: CommandContext): Promise<CommandResult>;
}
export type HeadlessCommands = Record<string, HeadlessCommand>;

/** What the client asks for: its own arguments without `--json`. */
export interface CommandRequest {
  argv: string[];
  cwd: string;
}
