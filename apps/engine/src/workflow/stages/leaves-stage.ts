import type { Blueprint } from "@guildhall/blueprints";
import type { Leaf, LeafState } from "@guildhall/contracts";
import { type AskableExample, MAX_SAMPLES, solveLeaf } from "../../codegen/index.ts";
import { LEAF_EXPERT } from "../experts/leaf-expert.ts";
import { deriveSpec, rowOfFile } from "../spec/derive-spec.ts";
import { ENOUGH_EXAMPLES, withRightQuestion } from "../spec/right-question.ts";
import { Tellings } from "../tellings.ts";
import { saveOverEdits } from "./save-over-edits.ts";
import type { StageInput } from "./stage-input.ts";
import { writeWholeFile } from "./whole-file.ts";

const MAX_REPAIRS = 2;

/** Finds code for every leaf that has none, one after the other; each accepted one is a version. */
export async function leavesStage(input: StageInput): Promise<void> {
  const { context, services } = input;
  const { spec } = await services.specs.current(context.projectId);
  const { blueprint, leaves, files } = deriveSpec(spec);
  const pending = await services.leaves.pending(context.projectId, leaves);
  const pendingFiles = (await services.leaves.pending(context.projectId, files.map(rowOfFile))).map((row) => row.file);
  if (pending.length + pendingFiles.length === 0) return;
  await context.stage("build", "Writing the leaves", async () => {
    let done = 0;
    for (const leaf of pending) {
      await context.emit({ type: "progress", label: `Writing ${leaf.name}`, done, total: pending.length });
      await solveOne(input, blueprint, leaf);
      done += 1;
    }
    for (const file of files.filter((entry) => pendingFiles.includes(entry.path))) await writeWholeFile(input, file);
    return "done";
  });
}

/** Puts the question beside the others; it waits there and holds nothing up. */
async function askWhetherRight(input: StageInput, leaf: Leaf, asked: AskableExample): Promise<void> {
  const { context, services } = input;
  const { spec } = await services.specs.current(context.projectId);
  const next = withRightQuestion(spec, leaf, asked);
  if (next === spec) return;
  const revision = await saveOverEdits(input, spec, next);
  await context.emit({ type: "spec.changed", revision, paths: [] });
}

async function solveOne({ context, services }: StageInput, blueprint: Blueprint, leaf: Leaf): Promise<void> {
  const { projectId } = context;
  let judged = 0;
  const tell = async (state: LeafState, detail: string) => {
    await services.leaves.setState(projectId, leaf.name, state, detail);
    await context.emit({ type: "leaf.state", leaf: leaf.name, state, detail, candidates: judged });
  };
  await tell("checking", "Looking for tested pieces");
  const told = new Tellings();
  let onToken = (_text: string): void => undefined;
  const solution = await solveLeaf(
    {
      leaf,
      moduleFor: (code) => blueprint.moduleFor(leaf, code),
      broke: await services.leaves.broke(projectId, leaf.name),
      ready: await services.leaves.ready(projectId, leaf, context.signal),
      rules: [await services.projects.rules(projectId), ...(await services.changes.steering(context))].join("\n"),
      seed: context.seed,
    },
    {
      model: async () => {
        const backend = await services.models.backendOrNull(context, LEAF_EXPERT);
        return backend && { backend, maxSamples: Math.min(MAX_SAMPLES, (await backend.card()).maxSamples) };
      },
      judge: services.judges.of(leaf.language),
      maxRepairs: MAX_REPAIRS,
      signal: context.signal,
      onPhase: (phase, detail) => {
        // Each round of answers is a text of its own.
        if (phase === "writing") onToken = context.stream({ target: leaf.name, form: "code" });
        told.add(tell(phase, detail));
      },
      onJudged: (record) => {
        judged += 1;
        told.add(
          context.emit({
            type: "candidate.judged",
            leaf: leaf.name,
            candidateId: record.id,
            source: record.source,
            passed: record.passed.length,
            failed: record.failed.length,
            rejected: record.rejected,
          }),
        );
      },
      onToken: (text) => onToken(text),
    },
  );
  await told.settled();
  await context.addTokens(solution.tokens);
  await services.leaves.settle(context, leaf, solution);
  if (solution.code === null || solution.status === "none") return tell("stuck", solution.detail);
  await tell("chosen", solution.detail);
  // What follows from the requirements themselves needs nobody's word.
  const vouched = leaf.examples.filter(({ oracle }) => oracle === "confirmed" || oracle === "derived").length;
  if (solution.question && (solution.status === "unproved" || vouched < ENOUGH_EXAMPLES)) {
    await askWhetherRight({ context, services }, leaf, solution.question);
  }
  await services.pins.pinMissing(projectId, blueprint, [leaf], context.signal);
  await services.emitter.emit(context, `Leaf ${leaf.name}`);
}
