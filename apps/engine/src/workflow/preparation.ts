import { AppError, type Leaf, type ProjectSpec } from "@guildhall/contracts";
import { solveLeaf } from "../codegen/index.ts";
import type { Resources } from "../platform/index.ts";
import { LEAF_EXPERT } from "./experts/leaf-expert.ts";
import type { JourneyServices } from "./services.ts";
import { deriveSpec, leafKey } from "./spec/derive-spec.ts";
import { leavesToAskAbout, MAX_OPEN_QUESTIONS, withRightQuestion } from "./spec/right-question.ts";

/** Questions put while the person reads; more would turn reading into an exam. */
const MAX_PREPARED = 2;
/** Leaves looked at for them, so that the machine is left alone soon. */
const MAX_TRIED = 4;
const SAMPLES = 3;
/** Below this fit a tested piece alone is a guess, and its result no question worth asking. */
const FITTING_PRIOR = 0.3;

interface Preparation {
  /** The requirements changed: what was begun for the former ones is thrown away. */
  again(projectId: string): void;
}

/**
 * While the person reads the requirements, ready candidates are run and what they give is put as a question: "for
 * this input the result is X, right?". Ends at once when any run begins to work.
 */
export function createPreparation(input: { resources: Resources; services: JourneyServices }): Preparation {
  const { db, bus, logger, lifecycle } = input.resources;
  const active = new Map<string, { controller: AbortController; done: Promise<void> }>();

  const stop = (projectId: string): void => active.get(projectId)?.controller.abort();

  async function begin(projectId: string, before: Promise<void> | undefined, signal: AbortSignal): Promise<void> {
    await before;
    signal.throwIfAborted();
    const runs = await db.runs.list(projectId);
    if (runs.some((run) => run.status === "waiting")) await prepare(projectId, input.services, signal);
  }

  function again(projectId: string): void {
    const controller = new AbortController();
    const before = active.get(projectId)?.done;
    stop(projectId);
    if (lifecycle.signal.aborted) return;
    const entry = {
      controller,
      done: begin(projectId, before, controller.signal)
        .catch((error: unknown) => {
          const expected = controller.signal.aborted || error instanceof AppError;
          logger[expected ? "debug" : "error"]({ err: error, projectId }, "no question was prepared");
        })
        .finally(() => {
          if (active.get(projectId) === entry) active.delete(projectId);
        }),
    };
    active.set(projectId, entry);
  }

  const leave = bus.on("event", ({ projectId, body }) => {
    if (body.type === "run.started" || body.type === "run.resumed") for (const id of active.keys()) stop(id);
    else if (body.type === "run.finished" && body.status === "waiting") again(projectId);
  });
  lifecycle.add("preparation", async () => {
    leave();
    for (const id of active.keys()) stop(id);
    await Promise.all([...active.values()].map(({ done }) => done));
  });
  return { again };
}

async function prepare(projectId: string, services: JourneyServices, signal: AbortSignal): Promise<void> {
  let prepared = 0;
  const { spec } = await services.specs.current(projectId);
  for (const leaf of leavesToAskAbout(spec, deriveSpec(spec).leaves).slice(0, MAX_TRIED)) {
    const open = (await services.specs.current(projectId)).spec.questions.filter(({ answer }) => answer === null);
    if (prepared >= MAX_PREPARED || open.length >= MAX_OPEN_QUESTIONS) return;
    if (await prepareOne(projectId, services, { spec, leaf }, signal)) prepared += 1;
  }
}

/** True when a question about the leaf was put. */
async function prepareOne(
  projectId: string,
  services: JourneyServices,
  { spec, leaf }: { spec: ProjectSpec; leaf: Leaf },
  signal: AbortSignal,
): Promise<boolean> {
  const { blueprint } = deriveSpec(spec);
  const solution = await solveLeaf(
    {
      leaf,
      moduleFor: (code) => blueprint.moduleFor(leaf, code),
      ready: await services.leaves.ready(projectId, leaf, signal),
      rules: await services.projects.rules(projectId),
      seed: 1,
    },
    {
      model: async () => {
        const backend = await services.models.inBackground(projectId, LEAF_EXPERT);
        return backend && { backend, maxSamples: SAMPLES };
      },
      judge: services.judges.of(leaf.language),
      maxRepairs: 0,
      signal,
    },
  );
  const chosen = solution.candidates.find((candidate) => candidate.code === solution.code);
  const grounded = leaf.examples.some((example) => example.oracle !== "none");
  if (!solution.question || !chosen || !(grounded || chosen.prior >= FITTING_PRIOR)) return false;
  const { spec: now, revision } = await services.specs.current(projectId);
  signal.throwIfAborted();
  const same = deriveSpec(now).leaves.some((entry) => leafKey(entry) === leafKey(leaf));
  const next = same ? withRightQuestion(now, leaf, solution.question) : now;
  return next !== now && services.specs.amend(projectId, revision, next);
}
