import type { JsonValue, RecordType, TypeRef } from "@guildhall/contracts";
import type { JudgeVerdict, Outcome } from "./ports.ts";

/** A function of the candidate's module with the types its values travel in. */
export interface Signature {
  fn: string;
  params: TypeRef[];
  returns: TypeRef;
}

/** One line to a warm judge. Expected values never go there: a candidate cannot find what it should give. */
export interface RunnerRequest {
  id: string;
  code: string;
  signatures: Signature[];
  records: RecordType[];
  /** `signature` indexes `signatures`; `watch` asks whether the call changed its arguments. */
  calls: { signature: number; args: JsonValue[]; watch: boolean }[];
  scripts: string[];
  callMs: number;
  scriptMs: number;
  /** Limit of the whole candidate. */
  totalMs: number;
}

export interface CallResult {
  outcome: Outcome;
  mutated: boolean;
}

/** One line from a warm judge, in the order of the request; null where it did not get that far. */
export interface RunnerAnswer {
  id: string;
  rejected: JudgeVerdict["rejected"];
  calls: (CallResult | null)[];
  scripts: ({ failure: string | null } | null)[];
  /** Why nulls are null: time was up, or the program ended itself. */
  unfinished: "timeout" | "exit";
  durationMs: number;
}
