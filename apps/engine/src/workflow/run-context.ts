import type { Assignment, RunEventBody, SpecPart, Stage, Version } from "@guildhall/contracts";

/** What a model writes while the person watches. */
export interface Streamed {
  /** What it is for: an answer, a leaf, a file, an expert. */
  target: string;
  /** words = for the person as they are; rows = JSON of an expert's form; slots = JSON that only the house reads. */
  form: "words" | "code" | "rows" | "slots";
}

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
  /**
   * Opens the one stream the person watches, in place of the former, and returns what adds to it. A stop keeps its text
   * until it is settled.
   */
  stream(what: Streamed): (text: string) => void;
  /** What was streamed last was taken, or refused for good. */
  settleStream(): void;
  /** What was streamed last, while nothing is decided about it. */
  openStream(): (Streamed & { text: string }) | null;
  addTokens(usage: { prompt: number; completion: number }): Promise<void>;
  /** Tells start, end and duration of a stage around `work`; a failure is told and thrown on. */
  stage(stage: Stage, label: string, work: () => Promise<"done" | "failed" | "waiting">): Promise<void>;
}
