import { z } from "zod";
import { expertIdSchema, expertViewSchema, intentSchema, routeDecisionSchema, teamExpertSchema } from "./guild.ts";
import { ruleProblemSchema } from "./house-rules.ts";
import { stageSchema } from "./stages.ts";

const share = z.number().min(0).max(1);

/** What routing would decide. Every expert is a candidate, and nothing was stored or asked of a model. */
export const routePreviewSchema = routeDecisionSchema.omit({ id: true }).extend({
  /** Calibrated probability that the first candidate needs to be chosen without asking anybody. */
  needed: share,
});
export type RoutePreview = z.infer<typeof routePreviewSchema>;

/** Everything there is to know of an expert, beside what the table shows. */
export const expertDetailSchema = expertViewSchema.extend({
  /** What it can do, in a few words. */
  capability: z.string(),
  /** What it hands over, and what must hold before that counts. */
  product: z.string(),
  check: z.string(),
  tools: z.array(z.string()),
  context: z.array(z.string()),
  may: z.strictObject({
    editSpec: z.boolean(),
    writeFiles: z.boolean(),
    runTests: z.boolean(),
    answerOnly: z.boolean(),
  }),
  /** Ids of the catalogue, best first; empty: the default model. */
  models: z.array(z.string()),
  modelNeeded: z.enum(["always", "words", "never"]),
  stages: z.array(stageSchema),
  /** The system text it is given, and the one where it is only asked, in words. */
  style: z.string(),
  counsel: z.string(),
  /** For an expert of the team: whose way of working it takes. */
  basedOn: expertIdSchema.nullable(),
  /** The first of the requests that it is known by, and how many there are. */
  requests: z.array(z.string()),
  requestCount: z.number().int().min(0),
});
export type ExpertDetail = z.infer<typeof expertDetailSchema>;

/** A larger definition is refused before it is read. */
export const MAX_EXPERT_FILE_CHARACTERS = 512_000;

/** The definition in a file, YAML or JSON; null with the reasons, by line, where it cannot be added. */
export const expertFileSchema = z.strictObject({
  expert: teamExpertSchema.nullable(),
  problems: z.array(ruleProblemSchema),
});
export type ExpertFile = z.infer<typeof expertFileSchema>;

/** A rate of success with its central 90 % interval. */
const rateSchema = z.strictObject({
  mean: share,
  interval: z.tuple([share, share]),
  outcomes: z.number().int().min(0),
});

/** Whether routing pays, by recorded outcomes: routed work beside the best single expert on the same mix of work. */
export const routingWorthSchema = z.strictObject({
  /** `unknown`: nothing to compare with yet, or the interval holds both signs. */
  verdict: z.enum(["pays", "costs", "unknown"]),
  /** Success of work that was routed; null before the first outcome. */
  routed: rateSchema.nullable(),
  /** The single expert that does best on the work it was tried on; null while none was tried on half of others' work. */
  best: z
    .strictObject({
      expert: expertIdSchema,
      /** Its success on the same mix. */
      rate: rateSchema,
      /** Share of the routed work that the comparison speaks of. */
      coverage: share,
      /** Routed minus single, with its central 90 % interval; from -1 to 1. */
      difference: z.number().min(-1).max(1),
      interval: z.tuple([z.number(), z.number()]),
    })
    .nullable(),
  /** About how many more outcomes until there is an answer, at the difference seen now; 0 when there is one. */
  needed: z.number().int().min(0),
  byIntent: z.array(
    z.strictObject({
      intent: intentSchema,
      /** Of all routed work. */
      share,
      routed: rateSchema,
      /** Of the best single expert; null where it was not tried. */
      single: rateSchema.nullable(),
    }),
  ),
});
export type RoutingWorth = z.infer<typeof routingWorthSchema>;
