import { AppError, type Assignment, type Intent, type Work } from "@guildhall/contracts";
import type { Expert } from "@guildhall/experts";
import { renderWork } from "../experts/render-work.ts";
import type { WorkDone } from "../experts/way-of-working.ts";
import { CODER_CHECK, WAYS } from "../experts/ways.ts";
import { changeStage } from "./change-stage.ts";
import type { StageInput } from "./stage-input.ts";

/** How much an outcome counts: what was run weighs more than what was read. */
const RAN = 1;
const READ = 0.5;
const RUN_CHECKS = new Set(["checks-hold", "failure-gone", "same-behaviour", "tests-ran", "measured"]);

/**
 * An expert serves the run: its way of working looks and tries, this stage writes what it may write, tells it in words
 * and reports how its acceptance check ended. The run ends here where nothing was written.
 */
export async function workStage(input: StageInput, otherwise: "coder" | "knowledge"): Promise<{ ends: boolean }> {
  const { context, services } = input;
  const assignment = context.assignment ?? { expert: otherwise, intent: null, decisionId: null };
  const expert = services.guild.findExpert(assignment.expert, context.projectId);
  if (!expert) throw new AppError("NOT_FOUND", `There is no expert ${assignment.expert} any more.`, "Ask again.");
  if (expert.check === CODER_CHECK) {
    await changeStage(input);
    return { ends: false };
  }
  const way = WAYS[expert.check];
  if (!way) throw new Error(`no way of working carries out ${expert.check}`);
  // The engine may have ended after the version and before the checkpoint.
  if (await services.changes.isWritten(context)) return { ends: false };
  const task = {
    ...input,
    expert,
    assignment,
    request: context.request,
    spec: await services.specs.find(context.projectId),
    sources: await services.changes.sources(context.projectId),
  };
  try {
    const done = await way(task);
    await handOver(input, { expert, assignment }, done);
    return { ends: done.files.length === 0 };
  } catch (error) {
    if (error instanceof AppError && error.code === "STUCK") await report(input, { expert, assignment }, false);
    throw error;
  }
}

interface Who {
  expert: Expert;
  assignment: Assignment;
}

async function handOver(input: StageInput, who: Who, done: WorkDone): Promise<void> {
  const { context, services } = input;
  const { expert, assignment } = who;
  if (done.files.length > 0 && !expert.may.writeFiles) throw new Error(`${expert.id} may not write files`);
  const work: Work = { ...assignment, product: done.product, verdict: done.verdict, provenance: done.provenance };
  let versionId: string | null = null;
  if (done.files.length > 0) versionId = await services.changes.write(context, done.files, done.label);
  await services.conversation.keepWork(context, work);
  await services.conversation.say(context, renderWork(work), { expert: expert.id, versionId });
  if (done.verdict.passed !== null) await report(input, who, done.verdict.passed);
}

async function report({ services }: StageInput, { expert, assignment }: Who, success: boolean): Promise<void> {
  const intent: Intent | null = assignment.intent ?? expert.intents[0] ?? null;
  if (intent === null) return;
  const weight = RUN_CHECKS.has(expert.check) ? RAN : READ;
  const { decisionId } = assignment;
  await services.guild.outcomes.add({
    decisionId,
    expert: expert.id,
    intent,
    success,
    weight,
    source: `check:${expert.check}`,
  });
}
