import { z } from "zod";
import { candidateSetSchema, keptLeafSchema, keptScopeSchema } from "./candidates.ts";
import {
  caseFindingSchema,
  exportFormatSchema,
  findingExitSchema,
  mutationReportSchema,
  testPlanSchema,
  traceMatrixSchema,
} from "./checks.ts";
import { environmentRowSchema, environmentSchema, programLimitsSchema } from "./environment.ts";
import {
  expertIdSchema,
  expertViewSchema,
  policyCardSchema,
  policyViewSchema,
  routeDecisionSchema,
  routeRequestSchema,
  teamExpertSchema,
} from "./guild.ts";
import { askRequestSchema, askViewSchema, mergeWaysRequestSchema, mergeWaysSchema } from "./guild-ask.ts";
import {
  expertDetailSchema,
  expertFileSchema,
  MAX_EXPERT_FILE_CHARACTERS,
  routePreviewSchema,
  routingWorthSchema,
} from "./guild-desk.ts";
import {
  decisionViewSchema,
  experimentInputSchema,
  experimentViewSchema,
  feedbackInputSchema,
  feedbackSchema,
  learningViewSchema,
  policyChangeSchema,
  trainingViewSchema,
} from "./guild-learning.ts";
import { poolViewSchema } from "./guild-pool.ts";
import { houseRulesViewSchema } from "./house-rules.ts";
import { importReportSchema, suiteViewSchema } from "./imports.ts";
import { doctorReportSchema, modelInfoSchema } from "./models.ts";
import { outlineSchema } from "./outline.ts";
import { editReachSchema, planViewSchema } from "./plan.ts";
import {
  changeViewSchema,
  endpointAnswerSchema,
  endpointCallSchema,
  endpointSchema,
  fileContentSchema,
  fileDiffSchema,
  fileEntrySchema,
  leafViewSchema,
  messageSchema,
  previewViewSchema,
  projectSettingsSchema,
  projectSummarySchema,
  replacesSchema,
  restorePreviewSchema,
  runSpecSchema,
  runSummarySchema,
  specViewSchema,
  tablePageSchema,
  tryResultSchema,
  tryTargetSchema,
  versionSchema,
} from "./projects.ts";
import { runEventSchema } from "./runs.ts";
import { blueprintIdSchema, exampleSchema, rowEditSchema, specPartSchema } from "./spec.ts";
import { accessTokenSchema, newTokenSchema } from "./tokens.ts";
import { jsonValueSchema } from "./values.ts";
import { workSchema } from "./work.ts";

const projectId = z.object({ projectId: z.string() });
const none = z.void();
const ok = z.object({ ok: z.literal(true) });

const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ type: "query", input, output }) as const;
const mutation = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ type: "mutation", input, output }) as const;

/**
 * Every verb of the product, once: the tRPC routers, the browser and `guildhall call` read this table.
 * A verb that starts work returns its run at once; what happens is told by events.
 */
export const api = {
  system: {
    status: query(
      none,
      z.object({
        version: z.string(),
        offline: z.boolean(),
        sandbox: z.object({ available: z.boolean(), remedy: z.string() }),
        defaultModel: modelInfoSchema.nullable(),
        activeRuns: z.array(runSummarySchema),
        /** A broken `guildhall.yaml` shows here; `guild.houseRules` tells the lines. */
        houseRules: z.object({ source: houseRulesViewSchema.shape.source, problems: z.number().int().min(0) }),
      }),
    ),
    doctor: mutation(none, doctorReportSchema),
    blueprints: query(
      none,
      z.array(
        z.object({
          id: blueprintIdSchema,
          title: z.string(),
          summary: z.string(),
          starter: z.object({ title: z.string(), brief: z.string() }),
          limits: z.string(),
        }),
      ),
    ),
  },
  projects: {
    list: query(none, z.array(projectSummarySchema)),
    get: query(projectId, projectSummarySchema),
    create: mutation(z.object({ name: z.string().min(1).max(80) }), projectSummarySchema),
    /** Opens a folder or zip of the machine Guildhall runs on as a new project; its own tests run at once. */
    importFrom: mutation(
      z.object({ path: z.string().min(1).max(4096), name: z.string().min(1).max(80).optional() }),
      importReportSchema,
    ),
    rename: mutation(projectId.extend({ name: z.string().min(1).max(80) }), projectSummarySchema),
    duplicate: mutation(projectId, projectSummarySchema),
    remove: mutation(projectId, ok),
    settings: query(projectId, projectSettingsSchema),
    saveSettings: mutation(projectId.extend({ settings: projectSettingsSchema }), projectSettingsSchema),
    /** Values that the project's own programs find in their environment; beside the settings so that nothing else reads them. */
    environment: query(projectId, z.array(environmentRowSchema)),
    /** Replaces all rows. They hold from the next start of a program on. */
    saveEnvironment: mutation(projectId.extend({ rows: environmentSchema }), z.array(environmentRowSchema)),
    /** The limits that programs of a project run under on this machine, and the packages they find. */
    limits: query(projectId, programLimitsSchema),
  },
  brainstorm: {
    /** The kind a brief looks like, within a second and without a large model; `beyond` when out of scope. */
    guess: mutation(
      z.object({ brief: z.string().max(100_000) }),
      z.object({
        blueprint: blueprintIdSchema,
        confidence: z.number(),
        beyond: z.object({ reason: z.string(), nearest: z.string(), firstSlice: z.string() }).nullable(),
      }),
    ),
    /** Stores the brief and starts reading it into the form. */
    start: mutation(
      projectId.extend({ brief: z.string().max(100_000), blueprint: blueprintIdSchema.nullable() }),
      runSummarySchema,
    ),
  },
  spec: {
    get: query(projectId, specViewSchema.nullable()),
    edit: mutation(
      projectId.extend({ revision: z.number(), edits: z.array(rowEditSchema).min(1).max(50) }),
      specViewSchema,
    ),
    /** What an edit would touch, before it is made. */
    preview: query(projectId.extend({ edits: z.array(rowEditSchema).min(1).max(50) }), editReachSchema),
    undo: mutation(projectId, specViewSchema),
    /** Puts a clause of the brief out of scope; it is no longer asked for. */
    leaveOut: mutation(projectId.extend({ clause: z.string().min(1).max(200) }), specViewSchema),
    answer: mutation(projectId.extend({ questionId: z.string(), answer: z.string() }), specViewSchema),
    addExample: mutation(projectId.extend({ example: exampleSchema.omit({ id: true, oracle: true }) }), specViewSchema),
    /** Takes back an example, or a run of Try it that was kept. */
    removeExample: mutation(projectId.extend({ exampleId: z.string() }), specViewSchema),
  },
  runs: {
    list: query(projectId, z.array(runSummarySchema)),
    events: query(
      z.object({ runId: z.string(), afterSeq: z.number().int().min(0), limit: z.number().int().min(1).max(1000) }),
      z.array(runEventSchema),
    ),
    build: mutation(projectId.extend({ seed: z.number().int().optional() }), runSummarySchema),
    test: mutation(projectId.extend({ checkIds: z.array(z.string()).nullable() }), runSummarySchema),
    /**
     * Repairs what an error points to: the leaf it came from is written again and must not break on the same input.
     * Without such a leaf nothing starts; `request` is then a change request to go on with.
     */
    fix: mutation(
      projectId.extend({
        /** The error as the program told it. */
        trace: z.string().min(1).max(20_000),
        /** The try that failed, when it was one. */
        call: z.object({ targetId: z.string(), values: z.record(z.string(), jsonValueSchema) }).nullable(),
      }),
      z.object({ leaf: z.string().nullable(), run: runSummarySchema.nullable(), request: z.string() }),
    ),
    /** Repairs what a failing check tests: its leaf, else the file that matters. Tests are not touched; CONFLICT when it does not fail. */
    fixCheck: mutation(projectId.extend({ checkId: z.string() }), runSummarySchema),
    /** Mends one entry of the list of problems; it counts only when the problem is gone. */
    fixProblem: mutation(
      projectId.extend({ path: z.string().max(500), line: z.number().int(), message: z.string().min(1).max(1000) }),
      runSummarySchema,
    ),
    /** What an expert handed over in a run, as rows; null where none did. */
    work: query(z.object({ runId: z.string() }), workSchema.nullable()),
    stop: mutation(z.object({ runId: z.string() }), runSummarySchema),
    resume: mutation(z.object({ runId: z.string() }), runSummarySchema),
  },
  leaves: {
    list: query(projectId, z.array(leafViewSchema)),
    /** What is to be written by the newest requirements, the rows behind it and who writes it; null before there are any. */
    plan: query(projectId, planViewSchema.nullable()),
    /** What the search for a leaf showed and why the winner won; null before there was a search. */
    candidates: query(projectId.extend({ leaf: z.string() }), candidateSetSchema.nullable()),
    /** Kept leaves that builds of this project try. */
    kept: query(projectId, z.array(keptLeafSchema)),
    /** Keeps an accepted leaf with its examples, for this project or for all; a wider scope replaces the narrower. */
    keep: mutation(projectId.extend({ leaf: z.string(), scope: keptScopeSchema }), keptLeafSchema),
    forget: mutation(z.object({ keptId: z.string() }), ok),
    /** The exits of a stuck leaf that need no model: own code, or a marked stub. */
    edit: mutation(projectId.extend({ leaf: z.string(), code: z.string().max(20_000) }), leafViewSchema),
    stub: mutation(projectId.extend({ leaf: z.string() }), leafViewSchema),
    retry: mutation(projectId.extend({ leaf: z.string() }), runSummarySchema),
  },
  messages: {
    list: query(projectId, z.array(messageSchema)),
    /**
     * A request (about one row of the requirements when `part` names it) or, in ask mode, a question that edits nothing.
     * `expert`, or `@expert` as its first word, names who serves it; else the router decides. Queued while a run works.
     * Where the router is not sure, nothing starts: `choices` are the experts to name. NOT_FOUND for an unknown expert.
     * With `replaces` it is an earlier message in other words, whose change can be taken back first, as by
     * `changes.undo`; CONFLICT where a later change builds on that one: then nothing is sent and nothing taken back.
     */
    send: mutation(
      projectId.extend({
        text: z.string().min(1).max(100_000),
        mode: z.enum(["change", "ask"]),
        part: specPartSchema.optional(),
        expert: expertIdSchema.optional(),
        replaces: replacesSchema.optional(),
      }),
      z.object({
        message: messageSchema,
        run: runSummarySchema.nullable(),
        choices: z.array(z.object({ expert: expertIdSchema, name: z.string(), summary: z.string() })),
      }),
    ),
    /**
     * Reaches the run that works at its next step; what no step took is asked for as a change when the run has ended.
     * Without a run that works it is a change at once.
     */
    steer: mutation(
      projectId.extend({ text: z.string().trim().min(1).max(4000) }),
      z.object({ message: messageSchema, run: runSummarySchema.nullable() }),
    ),
    /** New words for a message that still waits; CONFLICT once it was started. */
    edit: mutation(z.object({ messageId: z.string(), text: z.string().trim().min(1).max(100_000) }), messageSchema),
    remove: mutation(z.object({ messageId: z.string() }), ok),
  },
  files: {
    list: query(projectId, z.array(fileEntrySchema)),
    read: query(projectId.extend({ path: z.string() }), fileContentSchema),
    /** `etag` null creates; a stale etag is CONFLICT. Each save is a version. */
    write: mutation(
      projectId.extend({ path: z.string(), text: z.string().max(1_048_576), etag: z.string().nullable() }),
      fileContentSchema,
    ),
    rename: mutation(projectId.extend({ from: z.string(), to: z.string() }), ok),
    remove: mutation(projectId.extend({ path: z.string() }), ok),
    search: query(
      projectId.extend({ text: z.string().min(1).max(200) }),
      z.array(z.object({ path: z.string(), line: z.number(), text: z.string() })),
    ),
    problems: query(
      projectId,
      z.array(z.object({ path: z.string(), line: z.number(), message: z.string(), source: z.string() })),
    ),
    /** What a file defines: of the text given, which may be edited and not saved, or as it is stored. Changes nothing. */
    outline: mutation(
      projectId.extend({ path: z.string().max(4096), text: z.string().max(1_048_576).nullable() }),
      outlineSchema,
    ),
  },
  versions: {
    list: query(projectId, z.array(versionSchema)),
    diff: query(projectId.extend({ from: z.string().nullable(), to: z.string() }), z.array(fileDiffSchema)),
    /** What a restore would change, hand edits included, before it is made. */
    restorePreview: query(projectId.extend({ versionId: z.string() }), restorePreviewSchema),
    /**
     * Files as they were then, as a new version; `all` (default `code`) takes the requirements back too, `none` leaves
     * both. With `conversation` later messages are folded away.
     */
    restore: mutation(
      projectId.extend({
        versionId: z.string(),
        what: z.enum(["code", "all", "none"]).optional(),
        conversation: z.boolean().optional(),
      }),
      versionSchema,
    ),
  },
  changes: {
    /** What a change did, all versions of its run together, in hunks that can be left out. */
    get: query(projectId.extend({ versionId: z.string() }), changeViewSchema),
    /** Goes on without the rejected hunks (`hunk` null: the whole file), as a new version; CONFLICT where a later edit touches the same lines. */
    keep: mutation(
      projectId.extend({
        versionId: z.string(),
        rejected: z
          .array(z.object({ path: z.string(), hunk: z.number().int().min(0).nullable() }))
          .min(1)
          .max(2000),
      }),
      versionSchema,
    ),
    /** Takes this one change back, requirements included, and leaves every later one; the undoing is a version and can be undone. `run` tries the checks again. CONFLICT where a later change builds on it. */
    undo: mutation(
      projectId.extend({ versionId: z.string() }),
      z.object({ version: versionSchema, run: runSummarySchema }),
    ),
  },
  tests: {
    matrix: query(projectId, traceMatrixSchema),
    /** Changes the leaves in small ways and runs their examples and properties on each; about a minute at most. */
    measureMutation: mutation(projectId, runSummarySchema),
    /** What the last such run that ended found; null before the first. */
    mutation: query(projectId, mutationReportSchema.nullable()),
    /** The tests an imported project brought with it; `runs.test` runs them. */
    suite: query(projectId, suiteViewSchema),
    plan: query(projectId, testPlanSchema),
    /** Failing cases of the current version, with what a person may say of each. */
    findings: query(projectId, z.array(caseFindingSchema)),
    /**
     * A person's word on a failing case. `fix` writes the leaf again (or words a change request where no leaf is to
     * blame); `undo-edit` puts the leaf's file back; `right-now` pins the present behaviour, of this case or of its whole
     * leaf, and with `confirm` makes it an example; `test-wrong` removes the example; `unclear` asks about it.
     */
    judge: mutation(
      projectId.extend({
        checkId: z.string(),
        verdict: findingExitSchema,
        scope: z.enum(["case", "leaf"]).optional(),
        confirm: z.boolean().optional(),
      }),
      z.object({
        run: runSummarySchema.nullable(),
        /** A change request to go on with, where nothing was started. */
        request: z.string().nullable(),
        /** The row of the requirements it is about. */
        path: z.string().nullable(),
        message: z.string(),
      }),
    ),
    /** The trace matrix as a document, or its page checks as a Selenium script. */
    export: query(
      projectId.extend({ format: exportFormatSchema }),
      z.object({ fileName: z.string(), type: z.string(), text: z.string() }),
    ),
  },
  preview: {
    get: query(projectId, previewViewSchema),
    start: mutation(projectId, previewViewSchema),
    stop: mutation(projectId, previewViewSchema),
    /** The requests a service answers; none for other kinds. */
    endpoints: query(projectId, z.array(endpointSchema)),
    /** Sends one request to the running prototype. BUSY or NOT_FOUND while it does not run. */
    request: mutation(projectId.extend(endpointCallSchema.shape), endpointAnswerSchema),
    /** Entries of a table the prototype keeps, 50 from `offset` on; the first table when none is named. */
    tables: query(
      projectId.extend({ table: z.string().max(60).nullable(), offset: z.number().int().min(0).max(1_000_000) }),
      tablePageSchema,
    ),
  },
  tryIt: {
    targets: query(projectId, z.array(tryTargetSchema)),
    run: mutation(
      projectId.extend({ targetId: z.string(), values: z.record(z.string(), jsonValueSchema) }),
      tryResultSchema,
    ),
    /** Makes a check of a run that the person found right. It is run again first: CONFLICT where it does not repeat. */
    keep: mutation(projectId.extend({ recordId: z.string() }), z.object({ checkId: z.string(), message: z.string() })),
    /** Removes what the commands keep, so that the next ones begin with nothing; null where nothing was kept. */
    empty: mutation(projectId, z.object({ emptied: z.string().nullable() })),
  },
  ship: {
    info: query(
      projectId,
      z.object({ run: runSpecSchema.nullable(), cloneUrl: z.string().nullable(), files: z.array(z.string()) }),
    ),
    /** A one-project clone address with a token, shown once; download is GET /api/projects/:id/zip. */
    cloneToken: mutation(projectId, z.object({ cloneUrl: z.string(), expiresAt: z.string() })),
  },
  models: {
    list: query(none, z.array(modelInfoSchema)),
    download: mutation(z.object({ modelId: z.string() }), ok),
    cancelDownload: mutation(z.object({ modelId: z.string() }), ok),
    setDefault: mutation(z.object({ modelId: z.string() }), ok),
    addFile: mutation(z.object({ path: z.string(), name: z.string().min(1).max(80) }), modelInfoSchema),
    /** Asks a server for its models and measures one request; stores nothing. */
    testServer: mutation(
      z.object({ kind: z.enum(["openai", "ollama"]), url: z.string(), apiKey: z.string().max(500) }),
      z.object({
        models: z.array(z.object({ id: z.string(), contextTokens: z.number().nullable() })),
        latencyMs: z.number(),
        location: z.string(),
      }),
    ),
    addServer: mutation(
      z.object({
        kind: z.enum(["openai", "ollama"]),
        url: z.string(),
        apiKey: z.string().max(500),
        model: z.string(),
        name: z.string().min(1).max(80),
      }),
      modelInfoSchema,
    ),
    remove: mutation(z.object({ modelId: z.string() }), ok),
  },
  guild: {
    /** Who should do it, and why. The decision is stored; nothing is started. */
    route: mutation(routeRequestSchema, routeDecisionSchema),
    /** What `route` would decide, with every expert as a candidate. Nothing is stored and no model is asked. */
    preview: mutation(routeRequestSchema.pick({ text: true, stage: true }), routePreviewSchema),
    experts: query(none, z.array(expertViewSchema)),
    /** One expert with its way of working and the requests it is known by. */
    expert: query(z.object({ expert: expertIdSchema }), expertDetailSchema),
    /** Reads a definition in YAML or JSON and says, by line, why it could not be added. Nothing is added. */
    readExpert: mutation(z.object({ text: z.string().max(MAX_EXPERT_FILE_CHARACTERS) }), expertFileSchema),
    /** Routed to at once, by its requests. CONFLICT when the id is taken or its requests are another expert's. */
    addExpert: mutation(teamExpertSchema, expertViewSchema),
    /** Only experts the team added; FORBIDDEN for the house's own. */
    removeExpert: mutation(z.object({ expert: expertIdSchema }), ok),
    /** Trained states of the gate, the active one first. */
    policies: query(none, z.array(policyViewSchema)),
    policy: query(z.object({ policyId: z.string().max(80) }), policyCardSchema),
    /** Whether routing pays: routed work beside the best single expert, by recorded outcomes. */
    worth: query(none, routingWorthSchema),
    /** One decision of the router, with what the person said of it. NOT_FOUND when it is not kept any more. */
    decision: query(z.object({ decisionId: z.string().max(80) }), decisionViewSchema),
    /** Thumb, reason, "use another expert", share that was kept; what is left out stays. It labels rows and joins the record. */
    feedback: mutation(feedbackInputSchema, feedbackSchema),
    /** What was learned from, trainings with the word of the promotion rule, the shadow, and who did what. */
    learning: query(none, learningViewSchema),
    /** Trains a candidate on what was said; a job of minutes. BUSY while one works. */
    retrain: mutation(none, trainingViewSchema),
    /** Makes the shadow policy active. CONFLICT where the rule or live requests speak against it. */
    promote: mutation(z.object({ policyId: z.string().max(80) }), policyChangeSchema),
    /** The policy before the last promotion is active again. CONFLICT when nothing was promoted. */
    rollback: mutation(none, policyChangeSchema),
    /** Newest first. */
    experiments: query(none, z.array(experimentViewSchema)),
    /** Two arms beside each other on live work; stops by itself on harm. The winner is told, never taken. */
    createExperiment: mutation(experimentInputSchema, experimentViewSchema),
    stopExperiment: mutation(z.object({ experiment: z.string().max(80) }), experimentViewSchema),
    /** The settings of `guildhall.yaml` in force, where they come from, and what is wrong with the file. */
    houseRules: query(none, houseRulesViewSchema),
    /** Experts with their load, replicas with their health, and what the pool did or would do. */
    pool: query(none, poolViewSchema),
    /** Asks one to four experts; the answers come one by one into `asked`, their merged answer last. BUSY when four work. */
    ask: mutation(askRequestSchema, askViewSchema),
    /** How answers to it would become one, and what was measured of each way. Nobody is asked. */
    mergeWays: mutation(mergeWaysRequestSchema, mergeWaysSchema),
    /** NOT_FOUND once fifty newer ones were asked, or after a restart. */
    asked: query(z.object({ askId: z.string().max(80) }), askViewSchema),
    stopAsk: mutation(z.object({ askId: z.string().max(80) }), askViewSchema),
    /** Gives a replica no new work; `resume` takes it up again. NOT_FOUND for one that never served. */
    drain: mutation(z.object({ replica: z.string().max(200), resume: z.boolean().default(false) }), poolViewSchema),
  },
  tokens: {
    list: query(none, z.array(accessTokenSchema)),
    /** `token` is told this one time; only its hash is kept. */
    create: mutation(newTokenSchema, z.object({ token: z.string(), entry: accessTokenSchema })),
    /** Ends the token and what is being answered to it at once. */
    revoke: mutation(z.object({ tokenId: z.string() }), ok),
  },
} as const;
export type Api = typeof api;

/**
 * Who asks. There are no accounts yet: each transport lets in the owner alone (a session, or the rights on the command
 * socket's folder), and verbs that belong to the installation ask again.
 */
export interface Actor {
  id: string;
  role: "owner";
}

type VerbOf<V> = V extends { input: infer I extends z.ZodType; output: infer O extends z.ZodType }
  ? (actor: Actor, input: z.output<I>) => Promise<z.output<O>>
  : never;
/** What the rooms implement and every transport calls: `verbs.projects.list(actor, input)`. */
export type Verbs = { [Room in keyof Api]: { [Name in keyof Api[Room]]: VerbOf<Api[Room][Name]> } };
