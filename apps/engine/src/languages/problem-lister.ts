import { createHash } from "node:crypto";
import type { SandboxDriver } from "../sandbox/index.ts";
import type { ProjectFiles } from "../workspace/index.ts";
import type { Problem } from "./ports.ts";
import type { ProblemCommand } from "./problem-command.ts";
import { PYTHON_PROBLEMS } from "./python/python-problems.ts";
import { TYPESCRIPT_PROBLEMS } from "./typescript/typescript-problems.ts";

const COMMANDS: ProblemCommand[] = [PYTHON_PROBLEMS, TYPESCRIPT_PROBLEMS];
const MAX_PROBLEMS = 500;
const CACHED_PROJECTS = 50;

/**
 * Lists what does not parse, compile or type-check, at most 500 problems, by file and line. The answer for unchanged
 * files is kept. Throws AppError SANDBOX_UNAVAILABLE.
 */
export function createProblemLister(options: {
  driver: SandboxDriver;
}): (files: ProjectFiles, signal?: AbortSignal) => Promise<Problem[]> {
  const known = new Map<string, { state: string; problems: Promise<Problem[]> }>();

  async function look(files: ProjectFiles, all: string[], signal: AbortSignal | undefined): Promise<Problem[]> {
    const found: Problem[] = [];
    for (const language of COMMANDS) {
      const paths = all.filter((path) => language.owns(path));
      if (paths.length === 0) continue;
      const { stdin, ...spec } = language.command(paths, all);
      const result = await options.driver.run(
        { ...spec, workspaceDir: files.root, workspaceAccess: "read-only", network: "none" },
        { stdin, signal },
      );
      found.push(...language.read(result.stdout));
    }
    return found.sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line).slice(0, MAX_PROBLEMS);
  }

  return async (files, signal) => {
    const all = (await files.list()).filter((entry) => entry.kind === "file").map((entry) => entry.path);
    const hash = createHash("sha256");
    for (const path of all) {
      if (path !== "tsconfig.json" && !COMMANDS.some((language) => language.owns(path))) continue;
      hash
        .update(path)
        .update("\0")
        .update(await files.readBytes(path));
    }
    const state = hash.digest("hex");
    const before = known.get(files.root);
    if (before?.state === state) return before.problems;
    const problems = look(files, all, signal);
    known.set(files.root, { state, problems });
    problems.catch(() => known.delete(files.root));
    const oldest = known.keys().next().value;
    if (known.size > CACHED_PROJECTS && oldest !== undefined) known.delete(oldest);
    return problems;
  };
}
