import type { SandboxSpec } from "../sandbox/index.ts";
import type { JudgeVerdict, SourceVerdict } from "./ports.ts";
import type { SourceExpression, SourceProgram } from "./runner-protocol.ts";

/** How a language's judge program is started inside a sandbox. */
export type JudgeSpec = Pick<SandboxSpec, "argv" | "toolchains"> &
  Partial<Pick<SandboxSpec, "readOnly" | "env" | "limits">>;

/** A language's judge of leaves. */
export interface JudgeCommand {
  spec: JudgeSpec;
  /** May change the code before it is sent; a rejection answers the request at once. */
  prepare(code: string): { code: string } | { rejected: NonNullable<JudgeVerdict["rejected"]> };
}

export interface PreparedSource {
  program: SourceProgram;
  /** A call or an expected value as its program takes it. */
  expression(text: string): SourceExpression;
}

/** A language's judge of whole programs. */
export interface SourceCommand {
  spec: JudgeSpec;
  prepare(request: {
    setup: string;
    source: string;
  }): PreparedSource | { rejected: NonNullable<SourceVerdict["rejected"]> };
}
