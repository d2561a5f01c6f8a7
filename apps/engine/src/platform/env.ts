import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "@guildhall/contracts";
import { z } from "zod";

const REPOSITORY_ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "silent"] as const;

const flag = z
  .enum(["", "0", "1"], "must be 0 or 1")
  .default("")
  .transform((value) => value === "1");
const port = (fallback: number) =>
  z.coerce.number("must be a port number").int("must be a whole number").min(0).max(65_535).default(fallback);

const schema = z.object({
  GUILDHALL_HOME: z.string().min(1).default(resolve(REPOSITORY_ROOT, ".guildhall")),
  GUILDHALL_PORT: port(3000),
  GUILDHALL_PREVIEW_PORT: port(3001),
  GUILDHALL_HOST: z.string().min(1).default("127.0.0.1"),
  GUILDHALL_PUBLIC_URL: z.url({ protocol: /^https?$/, error: "must be an http or https address" }).optional(),
  GUILDHALL_OFFLINE: flag,
  GUILDHALL_NO_APT: flag,
  GUILDHALL_MODEL: z.string().min(1).optional(),
  GUILDHALL_LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
});

/** Everything the engine takes from its environment, checked once. */
export interface Env {
  /** Absolute folder of all state. */
  home: string;
  /** The checkout the engine runs from. */
  repositoryRoot: string;
  /** 0 = any free one. */
  port: number;
  previewPort: number;
  host: string;
  /** Where people reach the engine when it is behind a proxy; its host joins the Host and Origin checks. */
  publicUrl: URL | null;
  /** No network at all. */
  offline: boolean;
  noApt: boolean;
  /** Catalogue id, path of a GGUF or URL of a server; null = chosen at set-up. */
  model: string | null;
  logLevel: (typeof LOG_LEVELS)[number];
}

/** Variables that would make LangChain send traces to a server. */
const TRACING = ["LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING"];

/** Switches off the tracing of the libraries in this process. */
export function scrubTracing(variables: NodeJS.ProcessEnv = process.env): void {
  for (const name of TRACING) delete variables[name];
}

/** Reads and checks the environment. Throws AppError INVALID_INPUT naming the variable and what it must be. */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  // An empty value is what a shell leaves behind for "not set".
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0] ?? "a variable");
    throw new AppError(
      "INVALID_INPUT",
      `${name} is not usable: ${issue?.message ?? "unknown problem"}.`,
      `Correct or unset ${name} and start again.`,
    );
  }
  const values = parsed.data;
  return {
    home: resolve(values.GUILDHALL_HOME),
    repositoryRoot: REPOSITORY_ROOT,
    port: values.GUILDHALL_PORT,
    previewPort: values.GUILDHALL_PREVIEW_PORT,
    host: values.GUILDHALL_HOST,
    publicUrl: values.GUILDHALL_PUBLIC_URL ? new URL(values.GUILDHALL_PUBLIC_URL) : null,
    offline: values.GUILDHALL_OFFLINE,
    noApt: values.GUILDHALL_NO_APT,
    model: values.GUILDHALL_MODEL ?? null,
    logLevel: values.GUILDHALL_LOG_LEVEL,
  };
}
