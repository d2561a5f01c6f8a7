import type { BlueprintId, ProjectSpec } from "@guildhall/contracts";
import { draftSpec, understandBrief } from "../spec/understand-brief.ts";
import type { StageInput } from "../stages/stage-input.ts";

/** Reads a brief into a spec of its own; nothing is stored. Without a model what code alone can read stands. */
export async function readBrief(
  { context, services }: StageInput,
  brief: string,
  blueprint: BlueprintId,
): Promise<ProjectSpec> {
  const drafted = draftSpec(brief, blueprint);
  const backend = await services.models.backendOrNull(context, "planner");
  if (!backend) return drafted;
  return understandBrief({
    spec: drafted,
    backend,
    seed: context.seed,
    signal: context.signal,
    onStep: (label, done, total) => context.emit({ type: "progress", label, done, total }),
    onSpec: async () => {},
    onTokens: (usage) => context.addTokens(usage),
    onToken: context.stream({ target: "brief", form: "slots" }),
  });
}
