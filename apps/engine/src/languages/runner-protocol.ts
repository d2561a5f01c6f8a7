import type { JsonValue, RecordType, TypeRef } from "@guildhall/contracts";
import type { JudgeVerdict, Outcome, SourceLanguage, SourceVerdict } from "./ports.ts";
import type { SourceValue } from "./source-values.ts";

/** What every line to a warm judge has. Expected values never go where a candidate runs: it cannot find them. */
export interface RunnerLine {
  id: string;
  callMs: number;
  /** Limit of the whole candidate. */
  totalMs: number;
}

/** What every line from a warm judge has; `calls` in the order of the request, null where it did not get that far. */
export interface RunnerReply<Rejected, Call> {
  id: string;
  rejected: Rejected;
  calls: (Call | null)[];
  /** Why nulls are null: time was up, or the program ended itself. */
  unfinished: "timeout" | "exit";
  durationMs: number;
}

/** A function of the candidate's module with the types its values travel in. */
export interface Signature {
  fn: string;
  params: TypeRef[];
  returns: TypeRef;
}

export interface RunnerRequest extends RunnerLine {
  code: string;
  signatures: Signature[];
  records: RecordType[];
  /** `signature` indexes `signatures`; `watch` asks whether the call changed its arguments. */
  calls: { signature: number; args: JsonValue[]; watch: boolean }[];
  scripts: string[];
  scriptMs: number;
}

export interface CallResult {
  outcome: Outcome;
  mutated: boolean;
}

export interface RunnerAnswer extends RunnerReply<JudgeVerdict["rejected"], CallResult> {
  scripts: ({ failure: string | null } | null)[];
}

/** An expression in the language, or plain literals that the language's program writes in the types it finds. */
export type SourceExpression = string | { fn: string | null; args: SourceValue[] };

/** A program as its language's judge program reads it. */
export interface SourceProgram {
  setup: string;
  /** Empty where only expressions are evaluated. */
  code: string;
  /** Java's, of both texts: they hold for both and for the calls. */
  imports?: string;
  /** TypeScript's, before its types went: for the notes. */
  typed?: string;
}

export interface SourceRunnerRequest extends RunnerLine, SourceProgram {
  language: SourceLanguage;
  entry: string;
  calls: SourceExpression[];
}

export type SourceResult =
  | { kind: "value"; value: SourceValue }
  | { kind: "raised"; error: string; message: string }
  | { kind: "timeout" };

export interface SourceRunnerAnswer extends RunnerReply<SourceVerdict["rejected"], SourceResult> {
  notes?: string[];
}
