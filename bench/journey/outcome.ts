import { execFile } from "node:child_process";
import { mkdtemp, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildReport, buildReportSchema } from "@guildhall/contracts";
import { z } from "zod";
import type { HiddenVerdict, Idea } from "./hidden-checks.ts";
import { ideaSchema } from "./hidden-checks.ts";

const CLI = join(import.meta.dirname, "../../apps/engine/src/api/cli/guildhall.ts");
const RUN_LIMIT_MS = 15 * 60_000;

/** What came of one idea with one seed. */
export interface Outcome {
  /** `<idea>#<seed>` */
  id: string;
  kind: string;
  green: boolean;
  hidden: HiddenVerdict;
  /** The matrix is green where a hidden check fails. */
  falseGreen: boolean;
  /** Must criteria of the matrix: how many there are, how many passed with an oracle. */
  musts: { total: number; proved: number };
  /** From the brief to the end. */
  wallMs: number;
  /** Stages behind the Build button: plan, build, run, test. */
  afterBuildMs: number;
  tokens: BuildReport["tokens"];
  stages: BuildReport["stages"];
  findings: string[];
}

export async function readIdeas(file: string): Promise<Idea[]> {
  return z.array(ideaSchema).parse(JSON.parse(await readFile(file, "utf8")));
}

/** Results of an interrupted run; a line an idea and seed. */
export async function earlierOutcomes<T extends Outcome>(file: string): Promise<T[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

export async function saveOutcomes(file: string, outcomes: readonly Outcome[]): Promise<void> {
  await writeFile(file, `${outcomes.map((entry) => JSON.stringify(entry)).join("\n")}\n`);
}

/** A fresh home that shares only the weights and toolchains. */
export async function freshHome(home: string): Promise<string> {
  const fresh = await mkdtemp(join(tmpdir(), "guildhall-journey-"));
  for (const shared of ["models", "toolchains"]) await symlink(join(home, shared), join(fresh, shared));
  return fresh;
}

/** `guildhall build` as a person would type it; attaches when an engine holds the home. */
export function buildHeadless(home: string, briefFile: string, out: string, seed: number): Promise<BuildReport> {
  const asked = ["--idea", `@${briefFile}`, "--answers", "auto", "--out", out, "--seed", String(seed), "--json"];
  const env = { ...process.env, GUILDHALL_HOME: home, GUILDHALL_PORT: "0", GUILDHALL_PREVIEW_PORT: "0" };
  const limits = { env, timeout: RUN_LIMIT_MS, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [CLI, "build", ...asked], limits, (error, stdout, stderr) => {
      const parsed = buildReportSchema.safeParse(safeJson(stdout));
      if (parsed.success) return resolve(parsed.data);
      const said = `${error?.message ?? ""}\n${stderr.slice(-2000)}\n${stdout.slice(0, 500)}`;
      reject(new Error(`build printed no report: ${said}`));
    });
  });
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const BEHIND_BUILD = new Set(["plan", "build", "run", "test"]);

export function outcomeOf(idea: Idea, seed: number, report: BuildReport, hidden: HiddenVerdict): Outcome {
  const musts = report.criteria.filter((row) => row.priority === "must");
  const behind = report.stages.filter((stage) => BEHIND_BUILD.has(stage.name));
  return {
    id: `${idea.id}#${seed}`,
    kind: idea.kind,
    green: report.ok,
    hidden,
    falseGreen: report.ok && hidden.passed < hidden.total,
    musts: {
      total: musts.length,
      proved: musts.filter((row) => row.status === "passed" && row.oracle !== "none").length,
    },
    wallMs: report.wallMs,
    afterBuildMs: behind.reduce((sum, stage) => sum + stage.ms, 0),
    tokens: report.tokens,
    stages: report.stages,
    findings: report.findings,
  };
}
