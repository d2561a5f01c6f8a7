import { z } from "zod";
import { expertIdSchema } from "./guild.ts";

/** Automatic brakes ship off; `dry-run` only says what they would do. */
export const threeStateSchema = z.enum(["off", "dry-run", "on"]);
export type ThreeState = z.infer<typeof threeStateSchema>;

/** In the file `true` and `false` are understood too. */
const brake = z
  .union([threeStateSchema, z.boolean()])
  .transform((value): ThreeState => (value === true ? "on" : value === false ? "off" : value))
  .default("off");

const share = z.number().min(0).max(1);

export const aggregationStrategySchema = z.enum(["voting", "weighted", "sequential", "ensemble", "execution"]);
export type AggregationStrategy = z.infer<typeof aggregationStrategySchema>;

const routerRulesSchema = z.strictObject({
  /** `heuristic`: words alone, without the trained gate. */
  type: z.enum(["neural", "heuristic"]).default("neural"),
  /** How many candidates a decision names. */
  top_k: z.int().min(1).max(12).default(3),
  /** The floor below which the gate abstains; an expert's own threshold can only raise it. */
  min_confidence: share.default(0.7),
  /** Of the two parts of a score; they are brought to a sum of 1. */
  weights: z.strictObject({ gate: share.default(0.6), record: share.default(0.4) }).prefault({}),
});

const expertRulesSchema = z.strictObject({
  name: expertIdSchema,
  /** Models by id or name, the first that lives serves; several of one name are replicas. Empty: the default model. */
  models: z.array(z.string().min(1).max(200)).max(8).default([]),
  /** Copies of one local model at most. */
  max_instances: z.int().min(1).max(8).default(1),
});
export type ExpertRules = z.infer<typeof expertRulesSchema>;

/** What `guildhall.yaml` may hold; everything has a default. */
export const houseRulesSchema = z.strictObject({
  moe: z
    .strictObject({
      /** False: in a project the mode decides who serves a message, and nothing is routed there. */
      enabled: z.boolean().default(true),
      router: routerRulesSchema.prefault({}),
      aggregation: z
        .strictObject({
          /** `auto`: by task kind, from what was measured. */
          strategy: z.enum(["auto", ...aggregationStrategySchema.options]).default("auto"),
          /** Id or name of the model that merges answers; null: whichever serves the first expert that was asked. */
          synthesis_model: z.string().min(1).max(200).nullable().default(null),
        })
        .prefault({}),
      experts: z.array(expertRulesSchema).max(64).default([]),
      learning: z
        .strictObject({
          /** Local time at which the gate is trained on new feedback, such as `03:00`; `off`: only when asked. */
          nightly: z.union([z.literal("off"), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]).default("03:00"),
          /** Takes a candidate that the rule of promotion lets through without asking anybody. */
          auto_promote: brake,
        })
        .prefault({}),
      management: z
        .strictObject({
          auto_scale: brake,
          /** Share of attempts that must succeed; replicas below it are underperformers. */
          performance_threshold: share.default(0.85),
          remove_underperforming: brake,
          /** Prefers the model that did better over the one that is listed first. */
          auto_optimise: brake,
        })
        .prefault({}),
    })
    .prefault({}),
});
export type HouseRules = z.output<typeof houseRulesSchema>;

export const ruleProblemSchema = z.strictObject({
  severity: z.enum(["error", "warning"]),
  /** Both count from 1. */
  line: z.int().min(1),
  column: z.int().min(1),
  /** Such as `moe.router.top_k`; empty where the text is no YAML. */
  path: z.string(),
  message: z.string(),
});
export type RuleProblem = z.infer<typeof ruleProblemSchema>;

export const houseRulesViewSchema = z.strictObject({
  /** In force now. */
  rules: houseRulesSchema,
  /** `defaults`: there is no file; `last-good`: the file is broken and its predecessor stays in force. */
  source: z.enum(["defaults", "file", "last-good"]),
  path: z.string(),
  /** ISO time at which the rules in force were read. */
  loadedAt: z.string(),
  problems: z.array(ruleProblemSchema),
});
export type HouseRulesView = z.infer<typeof houseRulesViewSchema>;
