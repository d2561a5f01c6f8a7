import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import {
  AppError,
  type AskRequest,
  askRequestSchema,
  type ExpertFile,
  MAX_EXPERT_FILE_CHARACTERS,
  type RouteRequest,
  routeRequestSchema,
  type TeamExpert,
} from "@guildhall/contracts";
import type { z } from "zod";
import type { CommandArguments } from "./command.ts";
import { readText } from "./text-argument.ts";

const invalid = (message: string, remedy: string) => new AppError("INVALID_INPUT", message, remedy);

function checked<T>(schema: z.ZodType<T>, value: unknown, remedy: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(`${issue?.path.join(".") || "it"}: ${issue?.message}.`, remedy);
}

const word = (value: string | boolean | undefined): string | null =>
  typeof value === "string" && value !== "" ? value : null;

/** What `route` was asked. Throws INVALID_INPUT. */
export async function readRouteRequest({ values }: CommandArguments, cwd: string): Promise<RouteRequest> {
  const remedy = 'Use: guildhall route "TEXT" [--project ID] [--stage NAME] [--expert ID]';
  const text = word(values.text);
  if (!text) throw invalid("A request is missing.", remedy);
  return checked(
    routeRequestSchema,
    {
      text: await readText(text, cwd),
      projectId: word(values.project),
      stage: word(values.stage),
      expert: word(values.expert),
    },
    remedy,
  );
}

/** What `ask` was asked; `experts` is null where the gate is to choose. Throws INVALID_INPUT. */
export async function readAskRequest(
  { values }: CommandArguments,
  cwd: string,
): Promise<Omit<AskRequest, "experts"> & { experts: string[] | null }> {
  const remedy = 'Use: guildhall ask "TEXT" [--experts ID,ID] [--strategy WAY] [--samples N] [--project ID]';
  const text = word(values.text);
  if (!text) throw invalid("A question is missing.", remedy);
  const named = word(values.experts)
    ?.split(",")
    .map((id) => id.trim());
  const request = {
    text: await readText(text, cwd),
    // The gate's choice comes later; a word that passes stands for it.
    experts: named ?? ["any"],
    samples: Number(word(values.samples) ?? 1),
    strategy: word(values.strategy) ?? undefined,
    projectId: word(values.project),
  };
  return { ...checked(askRequestSchema, request, remedy), experts: named ?? null };
}

export type ExpertsRequest =
  | { action: "list" }
  | { action: "add"; file: string; text: string }
  | { action: "remove"; id: string };

async function readDefinition(file: string): Promise<string> {
  const about = await stat(file).catch(() => null);
  if (!about?.isFile()) {
    throw invalid(`${file} cannot be read.`, "Name a YAML or JSON file with the expert's definition.");
  }
  if (about.size > MAX_EXPERT_FILE_CHARACTERS) throw invalid(`${file} is larger than 500 kB.`, "Give fewer requests.");
  return readFile(file, "utf8");
}

/** The definition that was read, or why it cannot be added. Throws INVALID_INPUT with the line. */
export function requireExpert(file: string, { expert, problems }: ExpertFile): TeamExpert {
  const [first] = problems;
  if (expert) return expert;
  const where = first ? `${file}:${first.line}` : file;
  throw invalid(
    `${where} ${first?.path ? `${first.path}: ` : ""}${first?.message ?? "It cannot be read."}`,
    `Correct ${file} and add it again.`,
  );
}

/** What `experts` was asked. Throws INVALID_INPUT. */
export async function readExpertsRequest({ values }: CommandArguments, cwd: string): Promise<ExpertsRequest> {
  const action = word(values.action);
  const what = word(values.what);
  if (action === null) return { action: "list" };
  if (action === "add" && what) {
    const file = resolve(cwd, what);
    return { action, file, text: await readDefinition(file) };
  }
  if (action === "remove" && what) return { action, id: what };
  throw invalid(`experts: "${action}" cannot be done.`, "Use: guildhall experts [add FILE | remove ID]");
}
