import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { type BuildReport, type Check, pageStepSchema } from "@guildhall/contracts";
import { z } from "zod";
import { createTestRunner } from "../../apps/engine/src/languages/index.ts";
import type { SandboxDriver } from "../../apps/engine/src/sandbox/index.ts";
import { problemOfRequests, requestsSchema } from "./hidden-requests.ts";
import { PAGE_PORT } from "./page-port.ts";

const callSchema = z.object({
  args: z.array(z.string()),
  files: z.record(z.string(), z.string()).default({}),
  stdin: z.string().default(""),
  before: z.array(z.array(z.string())).default([]),
  exit: z.number().optional(),
  exitNot: z.number().optional(),
  stdout: z.array(z.string()).default([]),
  stdoutNot: z.array(z.string()).default([]),
  stdoutMatches: z.string().optional(),
  stderrMatches: z.string().optional(),
  /** The texts of `stdout` stand in this order. */
  inOrder: z.boolean().default(false),
});
type Call = z.infer<typeof callSchema>;

/** An idea and the checks that judge its result; written before it was ever built, never shown to the house. */
export const ideaSchema = z.object({
  id: z.string(),
  kind: z.string(),
  brief: z.string(),
  checks: z.array(callSchema).default([]),
  pages: z.array(z.object({ title: z.string(), steps: z.array(pageStepSchema) })).default([]),
  requests: z.array(requestsSchema).default([]),
});
export type Idea = z.infer<typeof ideaSchema>;

export interface HiddenVerdict {
  passed: number;
  total: number;
  failures: string[];
}

/** Judges a delivered folder by an idea's own checks, in the sandbox like everything that runs project code. */
export async function judgeHidden(
  driver: SandboxDriver,
  idea: Idea,
  report: Pick<BuildReport, "run">,
  out: string,
): Promise<HiddenVerdict> {
  const failures: string[] = [];
  const total = idea.checks.length + idea.pages.length + idea.requests.length;
  if (!report.run) return { passed: 0, total, failures: ["nothing to run"] };
  for (const call of idea.checks) {
    const problem = await judgeCall(driver, call, report.run, out);
    if (problem) failures.push(`${call.args.join(" ")}: ${problem}`);
  }
  failures.push(...(await judgePages(driver, idea, report.run.argv, out)));
  for (const requests of idea.requests) {
    const problem = await problemOfRequests(driver, requests, { argv: report.run.argv, out });
    if (problem) failures.push(`${requests.title}: ${problem}`);
  }
  return { passed: total - failures.length, total, failures };
}

async function judgeCall(
  driver: SandboxDriver,
  call: Call,
  run: { argv: string[]; cwd: string },
  out: string,
): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), "guildhall-hidden-"));
  try {
    await cp(out, folder, { recursive: true });
    const cwd = join("/work", relative(out, run.cwd));
    const base = join(folder, relative(out, run.cwd));
    for (const [path, text] of Object.entries(call.files)) {
      await mkdir(dirname(join(base, path)), { recursive: true });
      await writeFile(join(base, path), text);
    }
    const start = (args: string[], stdin: string) =>
      driver.run(
        {
          workspaceDir: folder,
          workspaceAccess: "read-write",
          argv: [...run.argv, ...args],
          cwd,
          toolchains: ["python", "node"],
          network: "none",
        },
        { stdin },
      );
    for (const args of call.before) await start(args, "");
    return problemOf(call, await start(call.args, call.stdin));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function problemOf(call: Call, result: { exitCode: number | null; stdout: string; stderr: string }): string | null {
  const { stdout, stderr, exitCode } = result;
  if (call.exit !== undefined && exitCode !== call.exit)
    return `exit ${exitCode}, wanted ${call.exit}: ${stderr.slice(0, 200)}`;
  if (call.exitNot !== undefined && exitCode === call.exitNot) return `exit ${exitCode} although an error was wanted`;
  const missing = call.stdout.find((text) => !stdout.includes(text));
  if (missing !== undefined) return `no ${JSON.stringify(missing)} in ${JSON.stringify(stdout.slice(0, 200))}`;
  const extra = call.stdoutNot.find((text) => stdout.includes(text));
  if (extra !== undefined) return `unwanted ${JSON.stringify(extra)} in ${JSON.stringify(stdout.slice(0, 200))}`;
  if (call.stdoutMatches && !new RegExp(call.stdoutMatches).test(stdout))
    return `stdout does not match ${call.stdoutMatches}`;
  if (call.stderrMatches && !new RegExp(call.stderrMatches).test(stderr))
    return `stderr does not match ${call.stderrMatches}`;
  if (!call.inOrder) return null;
  let at = 0;
  for (const text of call.stdout) {
    at = stdout.indexOf(text, at);
    if (at < 0) return `${JSON.stringify(text)} is out of order`;
    at += text.length;
  }
  return null;
}

async function judgePages(driver: SandboxDriver, idea: Idea, argv: string[], out: string): Promise<string[]> {
  if (idea.pages.length === 0) return [];
  const checks: Check[] = idea.pages.map((page, index) => ({
    id: `hidden-${index}`,
    title: page.title,
    criteria: [],
    oracle: "confirmed",
    kind: "page",
    steps: page.steps,
  }));
  const artifactsDir = await mkdtemp(join(tmpdir(), "guildhall-hidden-"));
  try {
    const runner = createTestRunner({ driver });
    const results = await runner.run({
      workspaceDir: out,
      checks,
      leaves: [],
      versionId: "",
      argv,
      server: { argv, port: PAGE_PORT, build: null },
      artifactsDir,
      onResult: () => {},
    });
    return results
      .filter((result) => result.status !== "passed")
      .map((result) => `${checks.find((check) => check.id === result.checkId)?.title}: ${result.output.slice(0, 300)}`);
  } finally {
    await rm(artifactsDir, { recursive: true, force: true });
  }
}
