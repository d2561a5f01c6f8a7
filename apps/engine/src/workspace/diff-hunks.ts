import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hunk } from "@guildhall/contracts";
import { GIT_ENVIRONMENT } from "./git-command.ts";
import { readHunks } from "./hunks.ts";

const MAX_DIFF_BYTES = 16 * 1024 * 1024;

/** Where two texts differ, line by line, as git sees it. */
export async function diffHunks(before: string, after: string): Promise<Hunk[]> {
  if (before === after) return [];
  const folder = await mkdtemp(join(tmpdir(), "guildhall-diff-"));
  try {
    await writeFile(join(folder, "before"), before);
    await writeFile(join(folder, "after"), after);
    const args = ["diff", "--no-index", "--no-ext-diff", "--no-textconv", "--text", "--unified=0", "before", "after"];
    const options = { cwd: folder, env: GIT_ENVIRONMENT, maxBuffer: MAX_DIFF_BYTES };
    return await new Promise((resolve, reject) => {
      execFile("git", args, options, (error, stdout) => {
        // 1 says that they differ.
        if (error && error.code !== 1) reject(error);
        else resolve(readHunks(stdout));
      });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
