import { z } from "zod";
import { caseStatusSchema } from "./checks.ts";
import { projectSummarySchema } from "./projects.ts";

/** Bounds of an import; a project of more is for the sandbox and git, not for this workspace. */
export const IMPORT_LIMITS = {
  /** Files kept. */
  files: 5000,
  /** Entries looked at, kept or not. */
  entries: 50_000,
  /** Bytes kept. */
  bytes: 64 * 1024 * 1024,
  /** Bytes of one file; longer ones are taken for made by tools. */
  fileBytes: 1024 * 1024,
  /** Bytes of an uploaded zip. */
  uploadBytes: 128 * 1024 * 1024,
} as const;

/** Folders that tools make and make again, left out wherever they lie. */
export const GENERATED_FOLDERS: readonly string[] = [
  ...[".git", "node_modules", ".venv", "venv", "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache"],
  ...[".tox", ".hypothesis", ".vite", ".next", ".gradle", "coverage", "dist"],
];

export const skippedSchema = z.object({
  path: z.string(),
  /** unreadable: whoever runs the import may not read it. */
  reason: z.enum(["generated", "binary", "too-large", "link", "not-a-file", "unreadable", "name"]),
  /** Files below it, for a folder; 1 for a file. */
  files: z.number(),
});
export type Skipped = z.infer<typeof skippedSchema>;

/** What helps against `unreadable`. */
export const UNREADABLE_REMEDY =
  "Give yourself the right to read it (chmod -R u+rX on the folder, or ask its owner), then import it again.";

export const suiteKindSchema = z.enum(["pytest", "vitest", "npm", "maven"]);
export const suiteSchema = z.object({
  kind: suiteKindSchema,
  /** As a person would type it. */
  command: z.string(),
  /** What it was recognised by. */
  because: z.string(),
  /** Whether Guildhall runs it in the sandbox, with a record for each case; null = it does, else why not. */
  notRun: z.string().nullable(),
});
/** A way the project runs its own tests. */
export type Suite = z.infer<typeof suiteSchema>;

export const suiteCaseSchema = z.object({
  id: z.string(),
  name: z.string(),
  file: z.string(),
  status: caseStatusSchema,
  durationMs: z.number(),
  output: z.string(),
  versionId: z.string(),
  /** It failed already when the project was opened, before anything was changed here. */
  brokenBefore: z.boolean(),
});
export const suiteViewSchema = z.object({
  suites: z.array(suiteSchema),
  /** Version the project was opened as, whose failures are not ours; null before the first run. */
  baselineVersionId: z.string().nullable(),
  versionId: z.string().nullable(),
  cases: z.array(suiteCaseSchema),
});
/** An imported project's own tests, from runner records. */
export type SuiteView = z.infer<typeof suiteViewSchema>;

export const importReportSchema = z.object({
  ok: z.literal(true),
  project: projectSummarySchema,
  files: z.number(),
  sizeBytes: z.number(),
  /** At most 200 rows; `skippedTotal` counts all files. */
  skipped: z.array(skippedSchema),
  skippedTotal: z.number(),
  suites: z.array(suiteSchema),
  /** Milliseconds of looking, reading and writing, making the version, and all together. */
  timesMs: z.object({ plan: z.number(), files: z.number(), version: z.number(), total: z.number() }),
});
/** What came of opening a folder or zip as a project. */
export type ImportReport = z.infer<typeof importReportSchema>;
