import type { SandboxSpec } from "../sandbox/index.ts";

/** How every test of a program is run inside the sandbox; one a language. */
export interface SuiteCommand {
  spec(run: {
    mark: string;
  }): Pick<SandboxSpec, "argv" | "toolchains"> & Partial<Pick<SandboxSpec, "readOnly" | "env" | "limits">>;
}
