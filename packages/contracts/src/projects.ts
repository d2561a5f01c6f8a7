import { z } from "zod";
import { keptScopeSchema } from "./candidates.ts";
import { limitInForceSchema } from "./environment.ts";
import { candidateSourceSchema, leafStateSchema, runKindSchema, runStatusSchema, stageStateSchema } from "./runs.ts";
import {
  blueprintIdSchema,
  exampleSchema,
  leafSchema,
  projectSpecSchema,
  questionSchema,
  requirementSchema,
  specPartSchema,
  specRowSchema,
} from "./spec.ts";
import { stageSchema } from "./stages.ts";
import { jsonValueSchema } from "./values.ts";

export const projectSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  blueprint: blueprintIdSchema.nullable(),
  /** import: a folder or zip that was opened; its files are its own, it has no requirements and nothing to build. */
  origin: z.enum(["idea", "import"]),
  stage: stageSchema,
  stages: z.record(stageSchema, stageStateSchema),
  sample: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
  tests: z.object({ passed: z.number(), failed: z.number(), total: z.number() }),
  activeRunId: z.string().nullable(),
});
export type ProjectSummary = z.infer<typeof projectSummarySchema>;

export const projectSettingsSchema = z.object({
  /** Model id, or null for the default. */
  modelId: z.string().nullable(),
  /** Never send text to a server outside this machine. */
  localOnly: z.boolean(),
  /** Stop for approval at requirements and plan. */
  stepByStep: z.boolean(),
  /** Text every prompt sheet begins with, like AGENTS.md. */
  rules: z.string().max(8000),
});
export type ProjectSettings = z.infer<typeof projectSettingsSchema>;

/** The requirements screen: rows of the form plus all that derives from it. */
export const specViewSchema = z.object({
  revision: z.number(),
  spec: projectSpecSchema,
  rows: z.array(specRowSchema),
  /** Path of the row a story or criterion comes from, by its id; those of no single row are left out. */
  parts: z.record(z.string(), z.string()),
  questions: z.array(questionSchema),
  requirements: z.array(requirementSchema),
  /** Clauses of the brief that no row or criterion speaks of; each is an untested must until it is placed or left out. */
  unplaced: z.array(z.string()),
  leaves: z.array(leafSchema),
  examples: z.array(exampleSchema),
  promptSheet: z.string(),
  /** null: within reach. Otherwise why not, the nearest thing that works, and a first slice as a brief. */
  beyond: z.object({ reason: z.string(), nearest: z.string(), firstSlice: z.string() }).nullable(),
  estimate: z.object({ leaves: z.number(), seconds: z.number() }),
});
export type SpecView = z.infer<typeof specViewSchema>;

export const runSummarySchema = z.object({
  id: z.string(),
  projectId: z.string(),
  kind: runKindSchema,
  status: runStatusSchema,
  stage: stageSchema,
  request: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  lastSeq: z.number(),
  promptTokens: z.number(),
  completionTokens: z.number(),
  error: z.string().nullable(),
});
export type RunSummary = z.infer<typeof runSummarySchema>;

export const replacesSchema = z.object({
  messageId: z.string().min(1).max(80),
  /** Before the new words are served, what the earlier message's run changed is taken back, if it is still in force. */
  takeBack: z.boolean(),
});
/** The earlier message a message was edited from; that one stays as it is. */
export type Replaces = z.infer<typeof replacesSchema>;

export const messageSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  role: z.enum(["user", "guildhall"]),
  /** Markdown; of `guildhall` it may be model output and is rendered sanitised. */
  text: z.string(),
  /**
   * steer = said to a run while it works, for its next step; partial = what was being written when the person stopped
   * the run: incomplete, checked by nothing, in no file.
   */
  mode: z.enum(["brief", "change", "ask", "status", "steer", "partial"]),
  /** folded = put away by a return of the conversation; nothing is destroyed. */
  status: z.enum(["queued", "sent", "removed", "folded"]),
  runId: z.string().nullable(),
  versionId: z.string().nullable(),
  /** Who answered, or whom the person named. */
  expert: z.string().nullable(),
  /** The decision of the router that chose who serves its run; null where none was asked. */
  decisionId: z.string().nullable(),
  part: specPartSchema.nullable(),
  replaces: replacesSchema.nullable(),
  createdAt: z.string(),
});
export type Message = z.infer<typeof messageSchema>;

/** How likely the current model solves it. */
export const reachSchema = z.enum(["likely", "risky", "beyond"]);

export const leafViewSchema = z.object({
  leaf: leafSchema,
  state: leafStateSchema,
  reach: reachSchema,
  source: candidateSourceSchema.nullable(),
  /** The idiom or earlier leaf it came from. */
  origin: z.string().nullable(),
  code: z.string(),
  detail: z.string(),
  /** Candidates judged in the search for it; 0 before there was one. `leaves.candidates` shows them. */
  candidates: z.number(),
  /** Set when it is kept to be tried in later builds. */
  kept: keptScopeSchema.nullable(),
  /** Ways out when stuck. */
  exits: z.array(z.enum(["give-example", "simplify", "edit", "bigger-model", "stub", "retry"])),
});
export type LeafView = z.infer<typeof leafViewSchema>;

export const fileEntrySchema = z.object({
  path: z.string(),
  kind: z.enum(["file", "folder"]),
  sizeBytes: z.number(),
  /** Who wrote it last. */
  origin: z.enum(["shell", "leaf", "user"]),
});
export type FileEntry = z.infer<typeof fileEntrySchema>;

export const fileContentSchema = z.object({
  path: z.string(),
  /** Empty when binary or over 1 MiB. */
  text: z.string(),
  binary: z.boolean(),
  sizeBytes: z.number(),
  /** SHA-256 of the bytes; a save names the one it edited. */
  etag: z.string(),
});
export type FileContent = z.infer<typeof fileContentSchema>;

export const versionSchema = z.object({
  id: z.string(),
  seq: z.number(),
  label: z.string(),
  origin: z.enum(["build", "change", "edit", "restore", "stopped", "import"]),
  createdAt: z.string(),
  runId: z.string().nullable(),
  filesChanged: z.number(),
});
/** A git commit of the project. */
export type Version = z.infer<typeof versionSchema>;

export const restorePreviewSchema = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      status: z.enum(["added", "modified", "deleted"]),
      /** What stands there now was written by hand; it stays in the history. */
      editedByHand: z.boolean(),
    }),
  ),
  /** Rows that go back when the requirements do; null when they are not known for that version. */
  rows: z.array(z.object({ label: z.string(), now: z.string(), back: z.string() })).nullable(),
  /** Messages that are folded away when the conversation goes back too. */
  messages: z.number(),
});
export type RestorePreview = z.infer<typeof restorePreviewSchema>;

export const fileDiffSchema = z.object({
  path: z.string(),
  status: z.enum(["added", "modified", "deleted"]),
  before: z.string(),
  after: z.string(),
  binary: z.boolean(),
});
export type FileDiff = z.infer<typeof fileDiffSchema>;

export const hunkSchema = z.object({
  /** Line of the old text it begins at, from 0, and how many lines it takes out there. */
  from: z.number(),
  removed: z.number(),
  /** The same of the new text. */
  to: z.number(),
  added: z.number(),
});
export type Hunk = z.infer<typeof hunkSchema>;

export const changeViewSchema = z.object({
  /** The newest version of the change. */
  version: versionSchema,
  /** The version before it; null for the first of a project. */
  before: z.string().nullable(),
  files: z.array(fileDiffSchema.extend({ hunks: z.array(hunkSchema) })),
});
export type ChangeView = z.infer<typeof changeViewSchema>;

export const runSpecSchema = z.object({
  /** How the prototype is started outside Guildhall, without network. */
  argv: z.array(z.string()),
  cwd: z.string(),
  /** Set for a server: where it answers. */
  url: z.string().optional(),
});
export type RunSpec = z.infer<typeof runSpecSchema>;

/** Try it: a form made from the command table or a leaf's signature. */
export const tryTargetSchema = z.object({
  id: z.string(),
  kind: z.enum(["command", "leaf"]),
  title: z.string(),
  help: z.string(),
  /** The file a command keeps its entries in, beside the program. */
  keeps: z.string().optional(),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      type: z.enum(["text", "number", "boolean", "choice", "file", "json"]),
      required: z.boolean(),
      options: z.array(z.string()).optional(),
      placeholder: z.string().optional(),
      default: jsonValueSchema.optional(),
    }),
  ),
});
export type TryTarget = z.infer<typeof tryTargetSchema>;

export const tryResultSchema = z.object({
  exitCode: z.number().nullable(),
  stdout: z.string(),
  stderr: z.string(),
  durationMs: z.number(),
  /** For a leaf: its result, and the arguments as an example would hold them. */
  args: z.array(jsonValueSchema).nullable(),
  value: jsonValueSchema.optional(),
  raised: z.string().nullable(),
  /** It failed by a fault of the program: neither a refusal nor an exit code the program chose. */
  broke: z.boolean(),
  argv: z.array(z.string()).nullable(),
  /** For a command: the engine's record of this run, and why no check can be made of it. */
  record: z.object({ id: z.string(), unfit: z.string().nullable() }).nullable(),
});
export type TryResult = z.infer<typeof tryResultSchema>;

const methodSchema = z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]);

export const endpointSchema = z.object({
  method: methodSchema,
  /** With its parts in braces: `/books/{id}`. */
  path: z.string(),
  /** What it does, in a few words. */
  title: z.string(),
  statuses: z.array(z.number().int()),
  /** A path that can be sent, with a query where one is needed. */
  samplePath: z.string(),
  /** A body that can be sent; null where none is taken. */
  sampleBody: jsonValueSchema,
});
/** One request the prototype answers. */
export type Endpoint = z.infer<typeof endpointSchema>;

export const endpointCallSchema = z.object({
  method: methodSchema,
  path: z
    .string()
    .max(2000)
    .regex(/^\/[\x21-\x7e]*$/, "an address begins with / and has no spaces"),
  /** JSON as text; null sends none. */
  body: z.string().max(262_144).nullable(),
});
export type EndpointCall = z.infer<typeof endpointCallSchema>;

export const endpointAnswerSchema = z.object({
  status: z.number().int(),
  contentType: z.string(),
  /** At most 256 KiB. */
  text: z.string(),
  truncated: z.boolean(),
  /** What was sent or answered holds a value of the project's environment, which no file may hold. */
  revealed: z.boolean(),
  durationMs: z.number(),
});
export type EndpointAnswer = z.infer<typeof endpointAnswerSchema>;

export const tablePageSchema = z.object({
  tables: z.array(z.object({ name: z.string(), rows: z.number() })),
  /** The table shown; null when there is none yet. */
  table: z.string().nullable(),
  columns: z.array(z.string()),
  /** Values as the file holds them; texts are cut at 200 characters. */
  rows: z.array(z.array(jsonValueSchema)),
  offset: z.number(),
});
/** A page of the entries the prototype keeps, read-only. */
export type TablePage = z.infer<typeof tablePageSchema>;

export const previewViewSchema = z.object({
  state: z.enum(["none", "building", "starting", "ready", "failed", "stopped"]),
  url: z.string().nullable(),
  detail: z.string(),
  limits: z.array(limitInForceSchema),
});
export type PreviewView = z.infer<typeof previewViewSchema>;
