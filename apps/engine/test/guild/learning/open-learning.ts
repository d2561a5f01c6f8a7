import { ExperimentService } from "../../../src/guild/experiments/experiment-service.ts";
import { DEFAULT_RULES } from "../../../src/guild/house-rules/parse-house-rules.ts";
import { createRouting, type Learning, type Routing } from "../../../src/guild/index.ts";
import { createLearning } from "../../../src/guild/learning/create-learning.ts";
import type { Retrainer } from "../../../src/guild/learning/retrainer.ts";
import { createJobQueue, type JobQueue } from "../../../src/jobs/index.ts";
import type { Clock, Resources } from "../../../src/platform/index.ts";

interface OpenLearning {
  routing: Routing;
  experiments: ExperimentService;
  learning: Learning;
  jobs: JobQueue;
}

/** Routing, experiments and learning on test resources, without an embedder and with the default rules. */
export async function openLearning(
  resources: Resources,
  { retrainer, clock = resources.clock }: { retrainer: Retrainer; clock?: Clock },
): Promise<OpenLearning> {
  const jobs = createJobQueue(resources);
  const routing: Routing = await createRouting(resources, {
    embedder: async () => null,
    loadedModel: async () => null,
    houseRules: { rules: DEFAULT_RULES },
    pool: { loadOf: () => ({ load: 0, overCap: false }), setExperts: () => {} },
    policyFor: (projectId) => experiments.policyFor(projectId),
    onDecision: (request, decision) => learning.observe(request, decision),
  });
  const experiments: ExperimentService = await ExperimentService.open({
    db: resources.db,
    log: resources.logger,
    readPolicy: (id) => routing.policies.read(id),
    knowsModel: async (id) => id === "big",
    findExpert: (id) => routing.roster.all().find((expert) => expert.id === id) ?? null,
    onChange: () => {},
  });
  const learning: Learning = await createLearning(
    { ...resources, clock },
    { routing, experiments, jobs, retrainer, rules: () => DEFAULT_RULES.moe.learning, onChange: () => {} },
  );
  await jobs.start();
  return { routing, experiments, learning, jobs };
}
