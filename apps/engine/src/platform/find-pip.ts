import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { AppError } from "@guildhall/contracts";

const run = promisify(execFile);

const works = async (command: readonly string[]): Promise<boolean> => {
  const [program = "", ...args] = command;
  return run(program, [...args, "--version"], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );
};

/**
 * A Python that has pip, as the start of a command line; a small virtual environment is made in `toolchainsDir` when
 * none has. Throws AppError OFFLINE with the remedy when that fails.
 */
export async function findPip(toolchainsDir: string): Promise<string[]> {
  const venv = join(toolchainsDir, "pip");
  const own = [join(venv, "bin", "python"), "-m", "pip"];
  if (existsSync(own[0] ?? "") && (await works(own))) return own;
  for (const python of ["python3", "/usr/bin/python3"]) {
    if (await works([python, "-m", "pip"])) return [python, "-m", "pip"];
  }
  await mkdir(toolchainsDir, { recursive: true });
  try {
    await run("python3", ["-m", "venv", venv], { timeout: 120_000 });
  } catch (cause) {
    throw new AppError(
      "OFFLINE",
      "The Python client that fetches packages (pip) is missing.",
      "Install python3-venv (apt-get install python3-venv), then start again.",
      { cause },
    );
  }
  return own;
}
