import { mkdtemp, readdir, rmdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { AppError, blueprintIdSchema } from "@guildhall/contracts";
import { z } from "zod";
import type { BuildRequest } from "../../workflow/index.ts";
import type { CommandArguments } from "./command.ts";
import { readText } from "./text-argument.ts";

const languageSchema = z.enum(["python", "typescript", "web"]);
const answersSchema = z.record(z.string(), z.string());

const invalid = (message: string, remedy: string) => new AppError("INVALID_INPUT", message, remedy);

function text(values: CommandArguments["values"], name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

function choose<T>(schema: z.ZodType<T>, name: string, value: string | undefined): T | undefined {
  if (value === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalid(`--${name} cannot be "${value}".`, parsed.error.issues[0]?.message ?? "");
  return parsed.data;
}

async function readAnswers(value: string | undefined, cwd: string): Promise<BuildRequest["answers"]> {
  if (value === undefined || value === "auto") return "auto";
  try {
    return answersSchema.parse(JSON.parse(await readText(value, cwd)));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw invalid("--answers is neither auto nor a JSON object.", "Write the answer to each question's id.");
  }
}

/** What `build` was asked. Throws INVALID_INPUT, CONFLICT and FORBIDDEN, before anything is begun. */
export async function readBuildRequest({ values }: CommandArguments, cwd: string): Promise<BuildRequest> {
  const idea = text(values, "idea");
  if (!idea) throw invalid("An idea is missing.", "Use: guildhall build --idea TEXT|@FILE --out DIR");
  const seed = text(values, "seed");
  if (seed !== undefined && !/^\d{1,9}$/.test(seed)) throw invalid("--seed is no number.", "Use a whole number.");
  const out = text(values, "out");
  return {
    idea: await readText(idea, cwd),
    kind: choose(blueprintIdSchema, "kind", text(values, "kind")),
    language: choose(languageSchema, "language", text(values, "language")),
    answers: await readAnswers(text(values, "answers"), cwd),
    out: out === undefined ? null : await requireOutFolder(resolve(cwd, out)),
    name: text(values, "name"),
    seed: seed === undefined ? undefined : Number(seed),
  };
}

/** What `change` was asked. Throws as `readBuildRequest`. */
export async function readChangeRequest({ values }: CommandArguments, cwd: string): Promise<ChangeRequest> {
  const projectId = text(values, "project");
  const wanted = text(values, "request");
  if (!projectId || !wanted) {
    throw invalid("A project or a request is missing.", "Use: guildhall change --project ID --request TEXT");
  }
  const out = text(values, "out");
  return {
    projectId,
    text: await readText(wanted, cwd),
    out: out === undefined ? null : await requireOutFolder(resolve(cwd, out)),
  };
}
export interface ChangeRequest {
  projectId: string;
  text: string;
  out: string | null;
}

/** A folder the result can be put into: empty or not there yet, and writable. Returns it. */
async function requireOutFolder(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null);
  if (found && !found.isDirectory()) {
    throw new AppError("CONFLICT", `${folder} is a file.`, "Name an empty or new folder with --out.");
  }
  if (found && (await readdir(folder).catch(() => [])).length > 0) {
    throw new AppError("CONFLICT", `The folder ${folder} is not empty.`, "Name an empty or new folder with --out.");
  }
  let existing = folder;
  while (!(await stat(existing).catch(() => null)) && dirname(existing) !== existing) existing = dirname(existing);
  const writable = (await stat(existing)).isDirectory() && (await canWrite(existing));
  if (!writable) {
    throw new AppError("FORBIDDEN", `${existing} cannot be written to.`, "Name a folder of your own with --out.");
  }
  return folder;
}

/** Tried, not asked: permissions say nothing of a file system that takes no writes. */
async function canWrite(folder: string): Promise<boolean> {
  try {
    await rmdir(await mkdtemp(join(folder, ".guildhall-")));
    return true;
  } catch {
    return false;
  }
}
