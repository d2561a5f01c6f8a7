import { deriveSpec } from "../spec/derive-spec.ts";
import type { StageInput } from "./stage-input.ts";

/** Runs the checks of the spec, or those asked for, against the current version; the matrix is read from what it stores. */
export async function testStage({ context, services }: StageInput): Promise<void> {
  await context.stage("test", "Running the checks", async () => {
    const spec = await services.specs.find(context.projectId);
    if (spec === null) return runOwnTests({ context, services });
    const { checkIds } = context;
    const { blueprint, leaves, checks: promised } = deriveSpec(spec);
    await services.pins.pinMissing(context.projectId, blueprint, leaves, context.signal);
    const pinned = await services.tests.pinned(context.projectId, spec);
    const checks = [...promised, ...pinned].filter((check) => !checkIds || checkIds.includes(check.id));
    // Examples confirmed since the last build are tests only once they are emitted.
    await services.emitter.emit(context, "Tests");
    let done = 0;
    await context.emit({ type: "progress", label: "Running the checks", done, total: checks.length });
    const results = await services.tests.run(context, spec, checkIds, async (result) => {
      done += 1;
      await context.emit(
        { type: "case.finished", result },
        { type: "progress", label: "Running the checks", done, total: checks.length },
      );
    });
    return results.every((result) => result.status === "passed") ? "done" : "failed";
  });
}

/** A project that was opened from files is tested by what it brought. */
async function runOwnTests({ context, services }: StageInput): Promise<"done" | "failed"> {
  const found = await services.suites.detect(context.projectId);
  if (context.origin === "change" && !found.some((suite) => suite.notRun === null)) {
    const text = "This project has no tests that Guildhall can run: nothing checks the change. Look at it, and try it.";
    await context.emit({ type: "notice", level: "warning", text });
    return "done";
  }
  await context.emit({ type: "progress", label: "Running the project's own tests" });
  const { results, newlyFailed } = await services.suites.run(context);
  await context.emit(...results.map((result) => ({ type: "case.finished" as const, result })));
  return newlyFailed === 0 ? "done" : "failed";
}
