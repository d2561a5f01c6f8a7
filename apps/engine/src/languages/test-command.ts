import type { Check } from "@guildhall/contracts";
import type { SandboxSpec } from "../sandbox/index.ts";

/** How one kind of tests is run inside the sandbox. */
export interface TestCommand {
  id: "pytest" | "vitest" | "pages";
  /** Is this file one of its test files? */
  owns(path: string): boolean;
  /** The name its runner reports a check under. */
  testName(checkId: string): string;
  /** The test of a check cut out of a file's source; null when it is not there. */
  cut(source: string, checkId: string): string | null;
  spec(run: {
    mark: string;
    checks: Check[];
  }): Pick<SandboxSpec, "argv" | "toolchains"> &
    Partial<Pick<SandboxSpec, "readOnly" | "env" | "limits">> & { stdin?: string };
}

/** Where the copy that tests run on lies inside the sandbox. */
export const COPY_FOLDER = "/tmp/run";
const LEFT_OUT = ["node_modules", ".venv", ".git"].map((name) => `--exclude=./${name}`).join(" ");
const COPY = `mkdir -p ${COPY_FOLDER} && tar -C /work ${LEFT_OUT} -cf - . | tar -C ${COPY_FOLDER} -xf - && cd ${COPY_FOLDER} && exec "$@"`;

/** Tests run on a copy: what they write never reaches the project. */
export function onCopy(argv: string[]): string[] {
  return ["/bin/sh", "-c", COPY, "sh", ...argv];
}
