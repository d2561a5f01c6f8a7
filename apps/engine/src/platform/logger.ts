import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type DestinationStream, type Logger, multistream, pino } from "pino";
import { PinoPretty } from "pino-pretty";
import type { Env } from "./env.ts";
import { openLogFile } from "./log-file.ts";

export type { Logger } from "pino";

const MAX_LOG_BYTES = 20 * 1024 * 1024;
/** Secrets that may stand in an object that is logged. */
const REDACT = ["token", "apiKey", "cookie", "authorization", "*.token", "*.apiKey", "*.cookie", "*.authorization"];

/**
 * Logs to `logs/engine.log` as JSON lines and to stderr for people, never to stdout, which belongs to the commands.
 * `quiet`: stderr gets warnings and worse only.
 */
export function createLogger(env: Pick<Env, "home" | "logLevel">, options: { quiet?: boolean } = {}): Logger {
  if (env.logLevel === "silent") return pino({ level: "silent" });
  const folder = join(env.home, "logs");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pretty = PinoPretty({ destination: 2, colorize: process.stderr.isTTY, ignore: "pid,hostname", sync: true });
  const lines = openLogFile(join(folder, "engine.log"), MAX_LOG_BYTES);
  const streams: { level: Exclude<Env["logLevel"], "silent">; stream: DestinationStream }[] = [
    { level: env.logLevel, stream: lines },
    { level: options.quiet ? "warn" : env.logLevel, stream: pretty },
  ];
  return pino({ level: env.logLevel, redact: REDACT }, multistream(streams));
}
