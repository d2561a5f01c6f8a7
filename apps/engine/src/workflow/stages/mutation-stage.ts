import type { StageInput } from "./stage-input.ts";

const LABEL = "Changing the code to see whether the tests notice";

/** Measures what the leaves' tests are worth; nothing of the project is touched. */
export async function mutationStage({ context, services }: StageInput): Promise<void> {
  const found = await services.mutants.measure(context, (done, total) =>
    context.emit({ type: "progress", label: LABEL, done, total }),
  );
  await services.mutants.keep(context, found);
}
