import type { Assignment, RunEventBody, SpecPart, Stage, Version } from "@guildhall/contracts";

/** What a stage may do with its run: tell events, count tokens, notice a stop. */
export interface RunContext {
  readonly runId: string;
  readonly projectId: string;
  /** What the person asked for, in their words. */
  readonly request: string;
  readonly seed: number;
  /** The checks a test run is about; null = all. */
  readonly checkIds: string[] | null;
  /** The row of the requirements it is about, when the person chose one. */
  readonly part: SpecPart | null;
  /** Who serves it; null where nobody was chosen. */
  readonly assignment: Assignment | null;
  readonly signal: AbortSignal;
  /** What its versions are called in the history. */
  readonly origin: Version["origin"];
  /** Stores events as rows, then sends them. */
  emit(...bodies: RunEventBody[]): Promise<void>;
  /** Volatile: text of the one stream the person watches; `target` names what is written. */
  stream(target: string, text: string): void;
  addTokens(usage: { prompt: number; completion: number }): Promise<void>;
  /** Tells start, end and duration of a stage around `work`; a failure is told and thrown on. */
  stage(stage: Stage, label: string, work: () => Promise<"done" | "failed" | "waiting">): Promise<void>;
}
