import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { AppError, type BuildReport, blueprintIdSchema, type ChangeReport, type RunEvent } from "@guildhall/contracts";
import { z } from "zod";
import type { EventBus } from "../../platform/index.ts";
import type { BuildRequest, HeadlessJourney } from "../../workflow/index.ts";
import type { CommandArguments, CommandContext, CommandResult, HeadlessCommands } from "./command.ts";

const MAX_FILE_BYTES = 1024 * 1024;
const languageSchema = z.enum(["python", "typescript", "web"]);
const answersSchema = z.record(z.string(), z.string());

const invalid = (message: string, remedy: string) => new AppError("INVALID_INPUT", message, remedy);

/** `TEXT` or `@FILE`. Throws INVALID_INPUT when the file cannot be read or is no text. */
async function readText(value: string, cwd: string): Promise<string> {
  if (!value.startsWith("@")) return value;
  const file = resolve(cwd, value.slice(1));
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) throw invalid(`${file} cannot be read.`, "Check the path behind the @.");
  if (bytes.length > MAX_FILE_BYTES || bytes.includes(0)) throw invalid(`${file} is not a text.`, "Name a text file.");
  return bytes.toString("utf8");
}

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

async function readBuildRequest({ values }: CommandArguments, cwd: string): Promise<BuildRequest> {
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
    out: out === undefined ? null : resolve(cwd, out),
    name: text(values, "name"),
    seed: seed === undefined ? undefined : Number(seed),
  };
}

/** One line of stderr for an event worth one. */
function progressLine({ body }: RunEvent): string | null {
  switch (body.type) {
    case "stage.started":
      return `${body.stage}: ${body.label}`;
    case "stage.finished":
      return `${body.stage}: ${body.status} in ${(body.ms / 1000).toFixed(1)} s`;
    case "progress":
      return `  ${body.label}${body.total ? ` (${body.done ?? 0}/${body.total})` : ""}`;
    case "leaf.state":
      return `  ${body.leaf}: ${body.state}${body.detail ? ` – ${body.detail}` : ""}`;
    case "notice":
      return `  ${body.level}: ${body.text}`;
    default:
      return null;
  }
}

const MARKS = { passed: "✓", failed: "✗", disputed: "?", untested: "·" } as const;

function reportText(report: BuildReport): string {
  const rows = report.criteria.map(
    ({ id, status, oracle, text: wording }) => `${MARKS[status]} ${id}  ${wording}  [${status}, ${oracle}]`,
  );
  const { passed, failed } = report.tests;
  return [
    ...rows,
    "",
    `${passed} tests passed, ${failed} failed, ${(report.wallMs / 1000).toFixed(0)} s`,
    ...(report.run ? [`start it: cd ${report.run.cwd} && ${report.run.argv.join(" ")}`] : []),
    ...report.findings.map((finding) => `note: ${finding}`),
    report.ok ? "Every must criterion passed." : "Not every must criterion passed.",
  ].join("\n");
}

const finished = (report: BuildReport | ChangeReport): CommandResult => ({
  exitCode: report.ok ? 0 : 2,
  json: report,
  text: reportText(report),
});

/** `build` and `change`: the whole journey without a browser. */
export function createJourneyCommands(journey: HeadlessJourney, bus: EventBus): HeadlessCommands {
  async function told<T>({ log }: CommandContext, work: () => Promise<T>): Promise<T> {
    const leave = bus.on("event", (event) => {
      const line = progressLine(event);
      if (line) log(line);
    });
    try {
      return await work();
    } finally {
      leave();
    }
  }
  const string = { type: "string" } as const;
  return {
    build: {
      summary: "Takes an idea to a tested prototype in DIR.",
      usage:
        "--idea TEXT|@FILE [--kind ID] [--language python|typescript|web] [--answers auto|@FILE] [--seed N] [--name NAME] --out DIR",
      options: {
        idea: string,
        kind: string,
        language: string,
        answers: string,
        out: string,
        seed: string,
        name: string,
      },
      run: async (args, context) => {
        const request = await readBuildRequest(args, context.cwd);
        return finished(await told(context, () => journey.build(context.actor, request)));
      },
    },
    change: {
      summary: "Changes a project as the conversation would, and tests it again.",
      usage: "--project ID --request TEXT|@FILE [--out DIR]",
      options: { project: string, request: string, out: string },
      run: async ({ values }, context) => {
        const projectId = text(values, "project");
        const wanted = text(values, "request");
        if (!projectId || !wanted) {
          throw invalid("A project or a request is missing.", "Use: guildhall change --project ID --request TEXT");
        }
        const out = text(values, "out");
        const request = {
          projectId,
          text: await readText(wanted, context.cwd),
          out: out === undefined ? null : resolve(context.cwd, out),
        };
        return finished(await told(context, () => journey.change(context.actor, request)));
      },
    },
  };
}
