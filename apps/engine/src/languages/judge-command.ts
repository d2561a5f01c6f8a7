import type { SandboxSpec } from "../sandbox/index.ts";
import type { JudgeVerdict } from "./ports.ts";

/** What starts a language's judge program inside a sandbox. */
export interface JudgeCommand {
  spec: Pick<SandboxSpec, "argv" | "toolchains"> & Partial<Pick<SandboxSpec, "readOnly" | "env" | "limits">>;
  /** May change the code before it is sent; a rejection answers the request at once. */
  prepare(code: string): { code: string } | { rejected: NonNullable<JudgeVerdict["rejected"]> };
}
