import { z } from "zod";
import { expertIdSchema, policyViewSchema, routeDecisionSchema } from "./guild.ts";

const share = z.number().min(0).max(1);
const count = z.number().int().min(0);

/** What a person said of a decision, or of the work that came of it; one a person and decision. */
export const feedbackSchema = z.strictObject({
  decisionId: z.string().min(1).max(80),
  thumb: z.enum(["up", "down"]).nullable(),
  reason: z.string().trim().max(500),
  /** "Use another expert": who should have had it. */
  otherExpert: expertIdSchema.nullable(),
  /** Share of the handed-over text that was kept: 1 minus edit distance by length. */
  kept: share.nullable(),
});
export type Feedback = z.infer<typeof feedbackSchema>;

/** What is left out stays as it was said before. */
export const feedbackInputSchema = feedbackSchema.partial().required({ decisionId: true });

/** A decision as its popover shows it, with what the person said of it. */
export const decisionViewSchema = z.strictObject({
  decision: routeDecisionSchema,
  /** Beginning and end of the request. */
  text: z.string(),
  projectId: z.string().nullable(),
  createdAt: z.string(),
  feedback: feedbackSchema.nullable(),
});
export type DecisionView = z.infer<typeof decisionViewSchema>;

/** How a trained candidate did beside the policy in force; what the promotion rule saw and said. */
export const promotionReportSchema = z.strictObject({
  promote: z.boolean(),
  /** Why not, one sentence each; empty when it may be promoted. */
  refusals: z.array(z.string()),
  /** Held-out rows of feedback, never trained on. */
  held: z.strictObject({
    rows: count,
    active: share,
    candidate: share,
    /** Rows that only the candidate, or only the active policy, has right. */
    gained: count,
    lost: count,
    /** One-sided exact McNemar test. */
    p: share,
  }),
  /** The experts' own requests, out of fold, without and with the learned rows. */
  canary: z.strictObject({ rows: count, control: share, candidate: share, lost: count, gained: count }),
  ece: z.strictObject({ control: share, candidate: share }),
  /** Classes with the largest falls, worst first. */
  classes: z.array(
    z.strictObject({ name: z.string(), set: z.enum(["held", "canary"]), rows: count, before: share, after: share }),
  ),
  /** Labelled rows that were needed and not there; 0 when there were enough. */
  moreRowsNeeded: count,
});
export type PromotionReport = z.infer<typeof promotionReportSchema>;

export const trainingStateSchema = z.enum([
  "queued",
  "running",
  /** Better by the rule; scores live requests beside the active policy without deciding. */
  "shadow",
  "promoted",
  "refused",
  "rolled-back",
  "failed",
]);
export type TrainingState = z.infer<typeof trainingStateSchema>;

export const trainingViewSchema = z.strictObject({
  id: z.string(),
  state: trainingStateSchema,
  trigger: z.enum(["nightly", "demand"]),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
  policyId: z.string().nullable(),
  /** The policy it was held against. */
  againstId: z.string().nullable(),
  /** Learned rows: trained on, held out, and dropped because nothing agrees with them. */
  rows: z.strictObject({ trained: count, held: count, trimmed: count }).nullable(),
  report: promotionReportSchema.nullable(),
  error: z.string().nullable(),
});
export type TrainingView = z.infer<typeof trainingViewSchema>;

/** What the shadow policy said of live requests. */
export const shadowViewSchema = z.strictObject({
  policyId: z.string(),
  /** Live requests both policies scored. */
  scored: count,
  /** Share in which both would have chosen the same intent. */
  agreement: share,
  /** Of those that feedback labelled since: how many each had right. */
  labelled: count,
  activeRight: count,
  shadowRight: count,
});
export type ShadowView = z.infer<typeof shadowViewSchema>;

export const auditEntrySchema = z.strictObject({
  at: z.string(),
  /** Id of the person, or `house` for what ran by itself. */
  by: z.string(),
  action: z.enum([
    "trained",
    "refused",
    "shadow",
    "promoted",
    "rolled-back",
    "experiment-started",
    "experiment-stopped",
    "experiment-harm",
  ]),
  subject: z.string(),
  detail: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const learningViewSchema = z.strictObject({
  /** What the next training would learn from. */
  rows: z.strictObject({
    labelled: count,
    held: count,
    people: count,
    byLabel: z.record(z.string(), count),
    /** Held-out rows that the promotion rule still waits for. */
    moreRowsNeeded: count,
  }),
  nightly: z.strictObject({ at: z.string().nullable(), next: z.string().nullable() }),
  autoPromote: z.enum(["off", "dry-run", "on"]),
  shadow: shadowViewSchema.nullable(),
  /** Newest first. */
  trainings: z.array(trainingViewSchema),
  audit: z.array(auditEntrySchema),
  /** The policy a rollback goes back to; null when nothing was promoted. */
  rollbackTo: z.string().nullable(),
});
export type LearningView = z.infer<typeof learningViewSchema>;

export const policyChangeSchema = z.strictObject({ active: policyViewSchema, before: z.string() });

export const experimentKindSchema = z.enum(["policy", "prompt", "model", "adapter"]);

const variant = z.string().trim().min(1).max(1200);

export const experimentInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  kind: experimentKindSchema,
  /** The expert whose prompt, model or adapter is tried; null for a policy. */
  expert: expertIdSchema.nullable().default(null),
  /** What is in force today; a policy id, a system text, a model id, an adapter. Null: as the house has it. */
  control: variant.nullable().default(null),
  variant,
  /** Part of the projects that get the variant; a project keeps its arm. */
  variantShare: z.number().min(0.05).max(0.95).default(0.5),
  /** The difference in success that matters, as a share: what "more outcomes needed" is reckoned for. */
  matters: z.number().min(0.02).max(0.5).default(0.1),
});
export type ExperimentPlan = z.output<typeof experimentInputSchema>;

/** Are two experiments about the same thing? Only one of them may run. */
export const triesTheSame = (
  one: Pick<ExperimentPlan, "kind" | "expert">,
  other: Pick<ExperimentPlan, "kind" | "expert">,
): boolean => one.kind === other.kind && one.expert === other.expert;

const armSchema = z.strictObject({
  outcomes: count,
  units: count,
  success: share,
  /** Share of work that was taken back, and of thumbs that were down. */
  undone: share,
  disliked: share,
});

/** Names of what must not get worse. */
export const guardSchema = z.enum(["success", "undone", "disliked"]);
export type Guard = z.infer<typeof guardSchema>;

export const experimentViewSchema = z.strictObject({
  id: z.string(),
  ...experimentInputSchema.shape,
  state: z.enum(["running", "stopped", "harm"]),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  arms: z.strictObject({ control: armSchema, variant: armSchema }),
  /** Variant minus control, with a 95 % confidence sequence that holds at every look. */
  difference: z.strictObject({ mean: z.number(), interval: z.tuple([z.number(), z.number()]) }),
  /** E-value for a better variant; at 20 it is decided. */
  evidence: z.number().min(0),
  /** E-value that something got worse, by guard; at 60 it stops by itself. */
  harm: z.record(guardSchema, z.number().min(0)),
  verdict: z.enum(["waiting", "variant", "harm"]),
  /** About so many more outcomes until a difference that matters would show. */
  moreOutcomesNeeded: count,
});
export type ExperimentView = z.infer<typeof experimentViewSchema>;
