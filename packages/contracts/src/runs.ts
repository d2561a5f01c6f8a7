import { z } from "zod";
import { caseResultSchema } from "./checks.ts";
import { errorBodySchema } from "./errors.ts";
import { stageSchema } from "./stages.ts";
import { workSchema } from "./work.ts";

export const stageStateSchema = z.enum(["idle", "waiting", "running", "done", "failed"]);
/** idle = not started, waiting = for the person. */
export type StageState = z.infer<typeof stageStateSchema>;

export const runKindSchema = z.enum(["understand", "build", "change", "test", "ask", "mutation"]);
export type RunKind = z.infer<typeof runKindSchema>;

export const runStatusSchema = z.enum(["queued", "running", "waiting", "done", "failed", "stopped", "interrupted"]);
/** interrupted = the engine ended while it ran and it was not resumed. */
export type RunStatus = z.infer<typeof runStatusSchema>;

export const leafStateSchema = z.enum([
  "waiting",
  "writing",
  "checking",
  "chosen",
  "repairing",
  "stuck",
  "stubbed",
  "edited",
]);
export type LeafState = z.infer<typeof leafStateSchema>;

export const candidateSourceSchema = z.enum(["idiom", "earlier", "edit", "sample", "repair", "user", "stub"]);
export type CandidateSource = z.infer<typeof candidateSourceSchema>;

const event = <T extends string, P extends z.ZodRawShape>(type: T, payload: P) =>
  z.object({ type: z.literal(type), ...payload });

/** Everything durable that a run says. Token previews are volatile and not here. */
export const runEventBodySchema = z.discriminatedUnion("type", [
  event("run.started", { kind: runKindSchema, request: z.string(), estimateMs: z.number().nullable() }),
  event("run.finished", { status: runStatusSchema, error: errorBodySchema.nullable(), wallMs: z.number() }),
  /** `estimateMs` is of what is left to do; runs of an older engine do not say it. */
  event("run.resumed", { estimateMs: z.number().nullable().optional() }),
  event("stage.started", { stage: stageSchema, label: z.string() }),
  event("stage.finished", {
    stage: stageSchema,
    status: z.enum(["done", "failed", "waiting"]),
    ms: z.number(),
  }),
  /** What the run is waiting for or doing now, for the person; `done/total` when countable. */
  event("progress", { label: z.string(), done: z.number().optional(), total: z.number().optional() }),
  /** Rows of the form changed; the client refetches the spec. */
  event("spec.changed", { revision: z.number(), paths: z.array(z.string()) }),
  event("leaf.state", {
    leaf: z.string(),
    state: leafStateSchema,
    detail: z.string(),
    candidate: z.number().optional(),
    candidates: z.number().optional(),
  }),
  event("candidate.judged", {
    leaf: z.string(),
    candidateId: z.string(),
    source: candidateSourceSchema,
    passed: z.number(),
    failed: z.number(),
    rejected: z.string().nullable(),
  }),
  event("files.changed", { paths: z.array(z.string()), versionId: z.string().nullable() }),
  event("version.created", { versionId: z.string(), label: z.string() }),
  event("case.finished", { result: caseResultSchema }),
  event("command.output", { stream: z.enum(["stdout", "stderr"]), text: z.string(), truncated: z.boolean() }),
  event("preview.state", { state: z.enum(["building", "starting", "ready", "failed", "stopped"]), detail: z.string() }),
  event("message", { messageId: z.string() }),
  /** What an expert handed over, before it is told in words. */
  event("work", { work: workSchema }),
  event("notice", { level: z.enum(["info", "warning", "error"]), text: z.string(), remedy: z.string().optional() }),
]);
export type RunEventBody = z.infer<typeof runEventBodySchema>;

export const runEventSchema = z.object({
  runId: z.string(),
  projectId: z.string(),
  /** 1, 2, 3 … without gaps in a run. */
  seq: z.number().int().positive(),
  /** ISO time. */
  at: z.string(),
  body: runEventBodySchema,
});
/** A row first, an emit second. */
export type RunEvent = z.infer<typeof runEventSchema>;

/** socket.io: what the server sends. */
export interface ServerToClient {
  event: (event: RunEvent) => void;
  /** Volatile: text of the one stream shown while the model writes. */
  token: (preview: { projectId: string; runId: string; target: string; text: string }) => void;
  /** Data of these topics changed; clients refetch. */
  invalidate: (change: { projectId: string | null; topics: InvalidateTopic[] }) => void;
  terminalData: (chunk: { terminalId: string; seq: number; data: string }) => void;
  terminalExit: (exit: { terminalId: string; exitCode: number | null }) => void;
  previewConsole: (line: { projectId: string; level: "log" | "warn" | "error"; text: string; at: string }) => void;
}
export type InvalidateTopic =
  | "projects"
  | "spec"
  | "runs"
  | "messages"
  | "files"
  | "versions"
  | "tests"
  | "preview"
  | "models"
  | "leaves"
  | "guild"
  | "health";

/** socket.io: what the client sends. Every call is acknowledged; `error` is null when it worked. */
export interface ClientToServer {
  /** Replays the events after `afterSeq` of each run named, then sends live ones. No duplicates. */
  watch: (
    request: { projectId: string; after: Record<string, number> },
    ack: (reply: { error: z.infer<typeof errorBodySchema> | null }) => void,
  ) => void;
  unwatch: (request: { projectId: string }) => void;
  terminalOpen: (
    request: { projectId: string; terminalId: string | null; cols: number; rows: number },
    ack: (reply: {
      error: z.infer<typeof errorBodySchema> | null;
      terminalId: string | null;
      scrollback: string;
      seq: number;
    }) => void,
  ) => void;
  terminalInput: (request: { terminalId: string; data: string }) => void;
  terminalResize: (request: { terminalId: string; cols: number; rows: number }) => void;
  terminalClose: (request: { terminalId: string }) => void;
}
