/**
 * The command line. Attaches to the engine that runs on this home, or starts one in this process for the time of
 * the command. stdout carries the result only: with `--json` exactly one document.
 */
import { setTimeout as delay } from "node:timers/promises";
import { AppError, toErrorBody } from "@guildhall/contracts";
import { homeHolder, readEnv, stopSignal } from "../../platform/index.ts";
import { attach, runAttached } from "./attach.ts";
import type { CommandRequest, CommandResult } from "./command.ts";
import { COMMAND_FORMS } from "./command-forms.ts";
import { answerHelp, checkCommand } from "./run-command.ts";

const STARTING_MS = 20_000;
const RETRY_MS = 200;

const log = (line: string) => void process.stderr.write(`${line}\n`);

/** An engine that is starting holds the home before it listens. */
async function attachToRunning(home: string) {
  const deadline = performance.now() + STARTING_MS;
  for (;;) {
    const socket = await attach(home);
    if (socket) return socket;
    const holder = await homeHolder(home);
    if (!holder) return null;
    if (performance.now() > deadline) {
      throw new AppError(
        "BUSY",
        `The engine (process ${holder.pid}) runs but does not answer.`,
        "Wait until it is ready, or stop it and try again.",
      );
    }
    await delay(RETRY_MS);
  }
}

async function runHere(request: CommandRequest): Promise<CommandResult> {
  // What cannot be done is refused before an engine is started for it.
  await checkCommand(COMMAND_FORMS, request);
  const { startEngine } = await import("../../main.ts");
  const signal = stopSignal();
  const engine = await startEngine({ headless: true });
  try {
    return await engine.runCommand(request, { signal, log });
  } finally {
    await engine.stop();
  }
}

async function run(request: CommandRequest): Promise<CommandResult> {
  const help = answerHelp(COMMAND_FORMS, request);
  if (help) return help;
  const { home } = readEnv();
  const socket = await attachToRunning(home);
  if (!socket) return runHere(request);
  try {
    return await runAttached(socket, request, { signal: stopSignal(), log });
  } finally {
    socket.destroy();
  }
}

const argv = process.argv.slice(2);
const json = argv.includes("--json");
const request = { argv: argv.filter((word) => word !== "--json"), cwd: process.cwd() };
const outcome = await run(request).catch((error: unknown): CommandResult => {
  const body = toErrorBody(error);
  if (!(error instanceof AppError)) log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  log(`${body.message} ${body.remedy}`);
  return { exitCode: 1, json: { ok: false, error: body }, text: "" };
});
const output = json ? JSON.stringify(outcome.json ?? null) : outcome.text;
// A pipe may take the document in pieces: leave only when all of it is out.
process.stdout.write(output === "" ? "" : `${output}\n`, () => process.exit(outcome.exitCode));
