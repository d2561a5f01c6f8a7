/**
 * The whole journey with the real model: each idea built headless in a home of its own, then judged by hidden checks
 * that the house never sees. A false green is a matrix that is green where a hidden check fails.
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildReport, buildReportSchema } from "@guildhall/contracts";
import { z } from "zod";
import { createBubblewrapDriver } from "../apps/engine/src/sandbox/index.ts";
import { type HiddenVerdict, type Idea, ideaSchema, judgeHidden } from "./journey/hidden-checks.ts";
import { type BenchOptions, benchSuite, median } from "./suite.ts";

const CLI = join(import.meta.dirname, "../apps/engine/src/api/cli/guildhall.ts");
const OWN_IDEAS = join(import.meta.dirname, "data/ideas/ideas.json");
const RUN_LIMIT_MS = 15 * 60_000;

interface Outcome {
  id: string;
  kind: string;
  green: boolean;
  hidden: HiddenVerdict;
  falseGreen: boolean;
  wallMs: number;
  tokens: BuildReport["tokens"];
  stages: BuildReport["stages"];
  findings: string[];
}

/** The newest result wins when a bench goes on; a line an idea and seed. */
async function earlier(file: string): Promise<Outcome[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Outcome);
}

/** A fresh home that shares only the weights and toolchains. */
async function freshHome(home: string): Promise<string> {
  const fresh = await mkdtemp(join(tmpdir(), "guildhall-journey-"));
  for (const shared of ["models", "toolchains"]) await symlink(join(home, shared), join(fresh, shared));
  return fresh;
}

function build(home: string, briefFile: string, out: string, seed: number): Promise<BuildReport> {
  const args = [
    CLI,
    "build",
    "--idea",
    `@${briefFile}`,
    "--answers",
    "auto",
    "--out",
    out,
    "--seed",
    String(seed),
    "--json",
  ];
  const env = { ...process.env, GUILDHALL_HOME: home, GUILDHALL_PORT: "0", GUILDHALL_PREVIEW_PORT: "0" };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      args,
      { env, timeout: RUN_LIMIT_MS, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const parsed = buildReportSchema.safeParse(safeJson(stdout));
        if (parsed.success) resolve(parsed.data);
        else
          reject(
            new Error(
              `build printed no report: ${error?.message ?? ""}\n${stderr.slice(-2000)}\n${stdout.slice(0, 500)}`,
            ),
          );
      },
    );
  });
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function runIdea(idea: Idea, seed: number, options: BenchOptions): Promise<Outcome> {
  const home = await freshHome(options.home);
  const out = join(home, "result");
  try {
    await mkdir(out);
    const brief = join(home, "brief.txt");
    await writeFile(brief, idea.brief);
    const report = await build(home, brief, out, seed);
    const hidden = await judgeHidden(createBubblewrapDriver({ home: options.home }), idea, report, out);
    return {
      id: `${idea.id}#${seed}`,
      kind: idea.kind,
      green: report.ok,
      hidden,
      falseGreen: report.ok && hidden.passed < hidden.total,
      wallMs: report.wallMs,
      tokens: report.tokens,
      stages: report.stages,
      findings: report.findings,
    };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

export const suite = benchSuite("journey", async (options) => {
  const ideas = z.array(ideaSchema).parse(JSON.parse(await readFile(options.data ?? OWN_IDEAS, "utf8")));
  const resultsFile = join(options.home, "bench", `journey-${options.seed}.jsonl`);
  await mkdir(join(options.home, "bench"), { recursive: true });
  const known = options.resume ? await earlier(resultsFile) : [];
  const outcomes: Outcome[] = [];
  for (const idea of ideas.slice(0, options.limit ?? ideas.length)) {
    const before = known.find((outcome) => outcome.id === `${idea.id}#${options.seed}`);
    const outcome = before ?? (await runIdea(idea, options.seed, options));
    outcomes.push(outcome);
    await writeFile(resultsFile, `${outcomes.map((entry) => JSON.stringify(entry)).join("\n")}\n`);
    const { green, hidden, wallMs } = outcome;
    options.say(
      `${idea.id}: ${green ? "green" : "not green"}, hidden ${hidden.passed}/${hidden.total}, ${Math.round(wallMs / 1000)} s`,
    );
    for (const failure of hidden.failures) options.say(`    ${failure}`);
  }
  return {
    n: outcomes.length,
    metrics: {
      green: outcomes.filter((outcome) => outcome.green).length,
      hiddenAllPassed: outcomes.filter((outcome) => outcome.hidden.passed === outcome.hidden.total).length,
      falseGreen: outcomes.filter((outcome) => outcome.falseGreen).length,
      medianWallMs: median(outcomes.map((outcome) => outcome.wallMs)),
      completionTokens: median(outcomes.map((outcome) => outcome.tokens.completion)),
      byIdea: Object.fromEntries(
        outcomes.map((outcome) => [
          outcome.id,
          {
            green: outcome.green ? 1 : 0,
            hidden: `${outcome.hidden.passed}/${outcome.hidden.total}`,
            wallMs: outcome.wallMs,
            findings: outcome.findings,
          },
        ]),
      ),
    },
    baseline: {},
  };
});
