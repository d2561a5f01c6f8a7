import { z } from "zod";
import { expertIdSchema } from "./guild.ts";
import { reachSchema } from "./projects.ts";
import { leafStateSchema } from "./runs.ts";
import { leafSchema, specRowSchema } from "./spec.ts";

export const planEntrySchema = z.object({
  leaf: leafSchema,
  /** A file is written whole; its row beside the leaves is named by its path. */
  kind: z.enum(["leaf", "file"]),
  reach: reachSchema,
  /** What there is for it now; null before the first build knew it. */
  state: leafStateSchema.nullable(),
  /** True while accepted code stands for exactly this: the next build leaves it alone. */
  settled: z.boolean(),
  /** Path of the row that holds its name; null where the name follows from other rows. */
  name: z.string().nullable(),
  /** Rows of the form that stand behind it, the name first. */
  rows: z.array(specRowSchema),
  /** Path whose removal takes it out; null where something else shows it. */
  remove: z.string().nullable(),
  /** What cannot be changed here, why, and where it can; empty where everything can. */
  note: z.string(),
  /** Whose work the code is or will be: an expert, or null for the person; and what the engine goes by. */
  writer: z.object({ expert: expertIdSchema.nullable(), why: z.string() }),
});
export type PlanEntry = z.infer<typeof planEntrySchema>;

export const planPlaceSchema = z.object({
  /** List the new item is put into. */
  path: z.string(),
  label: z.string(),
  /** Path its purpose will have. */
  purpose: z.string(),
  /** Whether what it is given is said with it, as `{ name, input }`; elsewhere it follows from the place. */
  takesInput: z.boolean(),
});
/** Where a leaf can be added so that the prototype really calls it. */
export type PlanPlace = z.infer<typeof planPlaceSchema>;

export const planViewSchema = z.object({
  revision: z.number(),
  entries: z.array(planEntrySchema),
  /** Criteria of all stories, and how many of them a leaf serves. */
  /** How many a leaf serves, how many the shell does, and how many neither does and nothing checks. */
  criteria: z.object({ leaves: z.number(), shell: z.number(), unchecked: z.number() }),
  add: z.object({
    places: z.array(planPlaceSchema),
    /** Where there is no place: why, and where to say it instead. */
    note: z.string(),
  }),
  /** Of what the next build writes. */
  estimateSeconds: z.number(),
});
/** The plan as it follows from the newest requirements, with what is built of it. */
export type PlanView = z.infer<typeof planViewSchema>;

export const editReachSchema = z.object({
  /** Leaves and whole files that have to be written or proved again. */
  leaves: z.array(z.string()),
  files: z.array(z.string()),
  needsModel: z.boolean(),
  /** Leaves that only get another name; `kept` false: `why` their code cannot follow it, and is written again. */
  renamed: z.array(z.object({ from: z.string(), to: z.string(), kept: z.boolean(), why: z.string() })),
  /** Leaves that are no longer there. */
  removed: z.array(z.string()),
  /** Criteria that lose their leaf; `gone`: they are no longer asked for at all. */
  criteria: z.array(z.object({ id: z.string(), text: z.string(), gone: z.boolean() })),
  /** Kept runs of the program that are checks no longer, a line each. */
  runs: z.array(z.string()),
  /** Files of renamed and removed leaves that were edited by hand: they stay where they are, and nothing calls them. */
  left: z.array(z.string()),
});
/** What edits of the form would touch, before they are made. */
export type EditReach = z.infer<typeof editReachSchema>;
