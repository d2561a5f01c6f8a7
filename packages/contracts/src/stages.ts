import { z } from "zod";

export const STAGES = ["brainstorm", "requirements", "plan", "build", "run", "test", "ship"] as const;
export const stageSchema = z.enum(STAGES);
export type Stage = z.infer<typeof stageSchema>;
