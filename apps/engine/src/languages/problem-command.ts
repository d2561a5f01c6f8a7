import type { SandboxSpec } from "../sandbox/index.ts";
import type { Problem } from "./ports.ts";

/** How a language finds what is wrong with files without running them. */
export interface ProblemCommand {
  owns(path: string): boolean;
  /** `all` are the paths of all files of the project. Runs in the project folder, mounted read-only. */
  command(
    paths: string[],
    all: string[],
  ): Pick<SandboxSpec, "argv" | "toolchains"> & Partial<Pick<SandboxSpec, "readOnly" | "limits">> & { stdin: string };
  /** Reads the command's stdout; lines that are no problem are passed over. */
  read(stdout: string): Problem[];
}
