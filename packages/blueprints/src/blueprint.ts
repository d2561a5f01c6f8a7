import type {
  BlueprintId,
  Check,
  Endpoint,
  Example,
  Language,
  Leaf,
  PinnedCheck,
  PlanPlace,
  Requirement,
  RowEdit,
  RowSource,
  RunSpec,
  SpecRow,
  TryTarget,
} from "@guildhall/contracts";
import type { z } from "zod";
import type { KeptRuns } from "./kept-run.ts";

/** Path to content; paths are relative with `/`. */
export type FileMap = Record<string, string>;

/** Code accepted for a leaf: statements of the function body's module (helpers may stand before the function). */
export interface LeafCode {
  leaf: string;
  /** The function with its helpers and the imports it needs beyond the prefix; without record types. */
  code: string;
  /** True while it is the shell's placeholder that refuses politely. */
  stub: boolean;
}

/** A file the model writes whole, for kinds without leaves. */
export interface WholeFile {
  path: string;
  purpose: string;
  language: "html" | "css" | "javascript" | "python" | "json" | "text";
  /** All a model needs to write it: the idea, what it should do, the other files. */
  prompt: string;
}

/** What stands behind a leaf or whole file of a form: an edit of the plan is an edit of these rows. */
export interface LeafHandle {
  /** Name of the leaf, or path of the file. */
  of: string;
  /** Path of the row that holds its name; null where the name follows from something else. */
  name: string | null;
  /** The rows behind it, the name first. */
  rows: SpecRow[];
  /** Path whose removal takes it out; null where something else shows it. */
  remove: string | null;
  /** What cannot be changed here, why, and where it can; empty where everything can. */
  note: string;
}

export interface PlanHandles {
  leaves: LeafHandle[];
  /** Lists a new leaf can join so that the prototype really calls it; with none, `note` says why. */
  add: { places: PlanPlace[]; note: string };
}

/** One control message to the model: fields, not sentences. At most 900 tokens with prompt and example. */
export interface SlotStep<F> {
  id: string;
  /** Shown while it runs, e.g. "Reading the commands". */
  label: string;
  /** Asked only when this holds; a step the brief or code already answered is skipped. */
  wanted(brief: string, form: F): boolean;
  /** Reads the brief again: asked only while clauses of it are unplaced, and kept only where that leaves fewer. */
  rereads?: boolean;
  /** Flat, with maxLength, minItems, maxItems on everything. */
  schema: z.ZodType;
  maxTokens: number;
  /** System text, one worked example as a user/assistant pair in exactly the wanted form, then the question. */
  messages(brief: string, form: F): { role: "system" | "user" | "assistant"; content: string }[];
  /** Pure: merges the answer, drops duplicates, replaces bad slots by defaults. Never throws.
   *  `unplaced`: clauses of the brief that no row speaks of yet. */
  apply(form: F, answer: unknown, brief: string, unplaced?: readonly string[]): { form: F; changed: string[] };
}

export interface QuestionTemplate<F> {
  id: string;
  text(form: F): string;
  options(form: F): { value: string; label: string }[];
  recommended(form: F): string;
  /** True when the brief (or the form read from it) leaves it open. */
  open(brief: string, form: F): boolean;
  answer(form: F, value: string): F;
  /** Higher is asked first. */
  impact: number;
}

/** A kind of prototype as data and pure functions. Everything a project shows derives from its form. */
export interface Blueprint<F = unknown> {
  id: BlueprintId;
  title: string;
  summary: string;
  language: Language;
  /** Phrases a brief of this kind contains; for guessing. */
  phrases: string[];
  starter: { title: string; brief: string };
  /** Complete with code, so that it is fully usable without a model. */
  sample: { title: string; brief: string; form: F; code: LeafCode[] };
  limits: { maxLeaves: number; text: string };
  /**
   * Its reader accounts for every word of a brief and its requirements name what it did not understand: nobody need
   * hold the brief against them once more.
   */
  accountsForBrief?: true;
  form: z.ZodType<F>;
  /** What code alone reads from the brief: names, commands, columns, literals, examples (confirmed). */
  draft(brief: string): { form: F; sources: Record<string, RowSource> };
  steps: SlotStep<F>[];
  questions: QuestionTemplate<F>[];
  /** Completes and repairs a form so that everything below is total. */
  finish(form: F): F;
  describe(form: F): { title: string; summary: string };
  rows(form: F, sources: Record<string, RowSource>): SpecRow[];
  /** Throws AppError INVALID_INPUT with what is wrong. */
  edit(form: F, edit: RowEdit): F;
  /** How the plan of the form is edited. */
  plan(form: F, sources: Record<string, RowSource>): PlanHandles;
  requirements(form: F): Requirement[];
  leaves(form: F): Leaf[];
  /** Files the model writes whole; accepted ones travel as `LeafCode` named by their path. */
  files?(form: F): WholeFile[];
  examples(form: F): Example[];
  setExamples(form: F, examples: Example[]): F;
  assumptions(form: F): string[];
  /** The whole project: shell, tests, README, Dockerfile, CI, with `code` in its place and stubs elsewhere. */
  emit(form: F, code: LeafCode[]): FileMap;
  /** Test files of the regression lane; none for kinds without leaves. */
  pinnedTests?(form: F, checks: PinnedCheck[]): FileMap;
  /** Module text a candidate of this leaf is judged in: imports, records, then the candidate's code. */
  moduleFor(leaf: Leaf, code: string): string;
  checks(form: F): Check[];
  run(form: F): RunSpec;
  /** How it runs inside the sandbox when previewed or tried; port set for servers. */
  sandboxRun(form: F): { argv: string[]; port: number | null; build: string[] | null };
  /** Requests a service answers, and the SQLite file it keeps, relative to the project; for kinds that are services. */
  service?(form: F): { endpoints: Endpoint[]; database: string };
  tryTargets(form: F): TryTarget[];
  /** Arguments after the program's own, standard input and files of a Try it of a command. */
  tryArgv(
    form: F,
    targetId: string,
    values: Record<string, unknown>,
  ): { argv: string[]; stdin: string; files: FileMap };
  /** For kinds whose commands a person can try and keep as checks. */
  kept?: KeptRuns<F>;
}
