/**
 * The engine: environment, resources, rooms, doors, signals. `startEngine` is also what a command uses when no
 * engine runs; started as a program this opens the front door and stays until it is told to stop.
 */
import { once } from "node:events";
import { AppError, toErrorBody, type Verbs } from "@guildhall/contracts";
import { type Doors, openDoors } from "./api/index.ts";
import { composeRooms, type Rooms } from "./compose-rooms.ts";
import { openResources, readEnv, scrubTracing, stopSignal } from "./platform/index.ts";

export interface Engine {
  doors: Doors;
  verbs: Verbs;
  runCommand: Doors["runCommand"];
  downloadsSettled: Rooms["downloadsSettled"];
  /** Ordered shutdown within ten seconds; true when everything ended in time. */
  stop(): Promise<boolean>;
}

/** Throws AppError BUSY (home taken), PORT_TAKEN, DATABASE, INVALID_INPUT (environment). */
export async function startEngine(options: { headless: boolean }): Promise<Engine> {
  scrubTracing();
  const resources = await openResources(readEnv(), { quiet: options.headless });
  const { lifecycle, logger } = resources;
  try {
    let doors: Doors | null = null;
    const rooms = await composeRooms(resources, {
      address: () => doors?.address ?? "http://127.0.0.1",
      previewUrl: (label) => doors?.previewUrl(label) ?? null,
    });
    doors = await openDoors(resources, { ...rooms.parts, headless: options.headless });
    await rooms.start({ samples: !options.headless });
    logger.info({ home: resources.env.home, headless: options.headless }, "the engine is ready");
    return {
      doors,
      verbs: rooms.parts.verbs,
      runCommand: doors.runCommand,
      downloadsSettled: rooms.downloadsSettled,
      stop: () => lifecycle.shutdown(),
    };
  } catch (error) {
    await lifecycle.shutdown();
    throw error;
  }
}

/** `--check`: the downloads, the doctor's table, then the end. */
async function check(engine: Engine): Promise<number> {
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const signal = new AbortController().signal;
  await engine.downloadsSettled(log);
  const result = await engine.runCommand({ argv: ["doctor"], cwd: process.cwd() }, { signal, log });
  process.stdout.write(`${result.text}\n`);
  return result.exitCode;
}

async function main(): Promise<number> {
  const engine = await startEngine({ headless: false });
  if (process.argv.includes("--check")) {
    const code = await check(engine);
    await engine.stop();
    return code;
  }
  const address = await engine.doors.loginAddress();
  const told = stopSignal();
  process.stdout.write(`\nGuildhall is ready: ${address}\n\n`);
  await once(told, "abort");
  return (await engine.stop()) ? 0 : 1;
}

if (import.meta.main) {
  const code = await main().catch((error: unknown) => {
    const { message, remedy } = toErrorBody(error);
    process.stderr.write(`\n${message}\n${remedy}\n`);
    if (!(error instanceof AppError)) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  });
  process.exit(code);
}
