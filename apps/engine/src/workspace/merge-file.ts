import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GIT_ENVIRONMENT } from "./git-command.ts";

/**
 * Three-way merge by lines: `ours` is the file as edited by hand, `theirs` as newly emitted, `base` what was emitted
 * before. `conflicts` counts the places marked with `<<<<<<<`; 0 means that the text is whole.
 */
export async function mergeFile(input: {
  base: string;
  ours: string;
  theirs: string;
}): Promise<{ text: string; conflicts: number }> {
  if (input.ours === input.theirs || input.base === input.theirs) return { text: input.ours, conflicts: 0 };
  if (input.base === input.ours) return { text: input.theirs, conflicts: 0 };
  const folder = await mkdtemp(join(tmpdir(), "guildhall-merge-"));
  try {
    for (const name of ["ours", "base", "theirs"] as const) await writeFile(join(folder, name), input[name]);
    const labels = ["-L", "your edit", "-L", "before", "-L", "Guildhall"];
    return await new Promise((resolve, reject) => {
      const options = { cwd: folder, env: GIT_ENVIRONMENT, maxBuffer: 64 * 1024 * 1024 };
      execFile("git", ["merge-file", "-p", "-q", ...labels, "ours", "base", "theirs"], options, (error, stdout) => {
        const code = error?.code;
        // git says how many places conflict by its exit code; 255 is a fault of its own.
        if (!error) resolve({ text: stdout, conflicts: 0 });
        else if (typeof code === "number" && code > 0 && code < 255) resolve({ text: stdout, conflicts: code });
        else reject(error);
      });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
