import type { JsonValue } from "@guildhall/contracts";
import type { CandidateRecord } from "./select.ts";

/** What a candidate gave for one probe; an error is its type's name. */
export type ProbeOutcome = string | { kind: "returned"; value: JsonValue } | { kind: "timeout" };

/** Errors by which a leaf refuses an input, in Python and TypeScript; others are bugs. */
const REFUSALS = new Set(["ValueError", "Error"]);

/** Outcomes in the order of the probes; none where only a hash of them was kept. */
export function outcomesOf({ fingerprint }: Pick<CandidateRecord, "fingerprint">): ProbeOutcome[] {
  return fingerprint.startsWith("[") ? (JSON.parse(fingerprint) as ProbeOutcome[]) : [];
}

export const refuses = (outcome: ProbeOutcome | undefined): boolean =>
  typeof outcome === "string" && REFUSALS.has(outcome);
