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

const COPY =
  'mkdir -p /tmp/run && tar -C /work --exclude=./node_modules --exclude=./.venv --exclude=./.git -cf - . | tar -C /tmp/run -xf - && cd /tmp/run && exec "$@"';

/** Tests run on a copy: what they write never reaches the project. The copy is at /tmp/run. */
export function onCopy(argv: string[]): string[] {
  return ["/bin/sh", "-c", COPY, "sh", ...argv];
}
