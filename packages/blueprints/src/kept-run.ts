import { z } from "zod";

/** What a kept run may hold: a check is read by people, and it is laid down in the project's own tests. */
export const KEPT_RUN = {
  runs: 20,
  before: 12,
  words: 20,
  wordCharacters: 400,
  files: 4,
  fileCharacters: 8000,
  outputCharacters: 2000,
  messageCharacters: 200,
} as const;

const wordsSchema = z.array(z.string().max(KEPT_RUN.wordCharacters)).max(KEPT_RUN.words);

export const keptRunSchema = z.object({
  /** `k3` */
  id: z.string().regex(/^k[1-9]\d{0,5}$/),
  /** Calls that are made before it, in the same folder; each ends with 0. */
  before: z.array(wordsSchema).max(KEPT_RUN.before),
  /** Arguments after the program's own. */
  args: wordsSchema,
  /** Files laid beside the program before it starts. */
  files: z.record(z.string().max(100), z.string().max(KEPT_RUN.fileCharacters)),
  exitCode: z.number().int().min(0).max(255),
  stdout: z.string().max(KEPT_RUN.outputCharacters),
  /** Of a run that failed: the last line it said on standard error. */
  message: z.string().max(KEPT_RUN.messageCharacters).nullable(),
});
/** A run of the program that really came out like this, and of which a person said that it is right. */
export type KeptRun = z.infer<typeof keptRunSchema>;

/** What a call has to do with what the program keeps: nothing, it only shows it, or it changes it. */
export type StateUse = "none" | "shown" | "changed";

/** How runs of a program are kept as checks; for kinds that are started with arguments. */
export interface KeptRuns<F> {
  list(form: F): KeptRun[];
  set(form: F, runs: KeptRun[]): F;
  /** The runs of a form as another reading of the same brief calls its commands; those whose command is gone go. */
  carried(before: F, after: F): KeptRun[];
  /** A run in one line. */
  text(form: F, run: KeptRun): string;
  /** The same call on any day: options that hold the clock still are added where nobody gave them. */
  call(form: F, args: string[], today: string): { args: string[]; state: StateUse };
  /** Why no check can be made of such a run; null where one can. */
  unfit(form: F, run: { before?: string[][]; args: string[]; exitCode: number }): string | null;
  /** Where the program keeps its entries, in the folder it is started in; null where it keeps none there. */
  stateFile(form: F): string | null;
  /** How the program that lies in `root` is started in another folder, as its own tests start it. */
  start(form: F, root: string): { argv: string[]; env: Record<string, string> };
}
