import type { Verbs } from "@guildhall/contracts";
import type { Expert } from "@guildhall/experts";
import type { ExpertWork } from "./api/index.ts";
import {
  childRetrainer,
  createGuildPool,
  createHouseRules,
  createLearning,
  createRouting,
  createSettlements,
  ExperimentService,
  type GuildPool,
  type HouseRulesService,
} from "./guild/index.ts";
import type { JobQueue } from "./jobs/index.ts";
import type { ModelService } from "./models/index.ts";
import type { Resources } from "./platform/index.ts";
import type { GuildDoor } from "./workflow/index.ts";

/** Whose replicas serve a request that wants a model and no expert. */
const PLAIN = "coder";

export interface Guild {
  guild: GuildPool;
  rules: HouseRulesService;
  verbs: Omit<Verbs["guild"], "ask" | "mergeWays" | "asked" | "stopAsk">;
  /** What the conversation asks of the guild. */
  door: GuildDoor;
  /** What other programs ask of it. */
  work: ExpertWork;
  findExpert(id: string): Expert | null;
  /** How much an expert is believed at what it is for: the mean of its record. */
  weightOf(expert: Pick<Expert, "id" | "intents">): number;
  /** Tells the browsers that something of it changed. */
  changed(): void;
  /** Rules, pool and learning begin; call before the queue does. */
  start(): Promise<void>;
  /** Loads the embedder in the background; without it the gate works with less. */
  warm(): void;
}

/**
 * Builds the guild: rules, pool, routing, experiments, learning, each told of the others by closures, because a
 * decision asks all of them. `route` replaces the router of the conversation (null = nobody decides).
 */
export async function composeGuild(
  resources: Resources,
  { jobs, models, route }: { jobs: JobQueue; models: ModelService; route?: GuildDoor["route"] },
): Promise<Guild> {
  const { env, db, bus, clock, logger, lifecycle } = resources;
  const changed = () => bus.emit("invalidate", { projectId: null, topics: ["guild"] });
  const rules = createHouseRules({
    home: env.home,
    settings: db.settings,
    clock,
    log: logger,
    knows: (expert) => routing.roster.knows(expert),
    onChange: () => bus.emit("invalidate", { projectId: null, topics: ["guild", "health"] }),
  });
  lifecycle.add("house rules", () => rules.stop());
  const guild = createGuildPool({
    models,
    houseRules: rules,
    clock,
    log: logger,
    onChange: changed,
    tried: (expert, session) => experiments.modelFor(expert, session),
  });
  lifecycle.add("pool", () => guild.close());
  const routing = await createRouting(resources, {
    embedder: () => models.embedder(),
    loadedModel: async () => {
      if ((await models.defaultModel())?.state !== "ready") return null;
      return models.backendFor({ modelId: null, localOnly: true });
    },
    houseRules: rules,
    pool: guild,
    policyFor: (projectId) => experiments.policyFor(projectId),
    onDecision: (request, decision) => learning.observe(request, decision),
  });
  const findExpert = (id: string) => routing.roster.all().find((expert) => expert.id === id) ?? null;
  const experiments = await ExperimentService.open({
    db,
    log: logger,
    readPolicy: (id) => routing.policies.read(id),
    knowsModel: async (id) => (await models.list()).some((model) => model.id === id),
    findExpert,
    onChange: changed,
  });
  const learning = await createLearning(resources, {
    routing,
    experiments,
    jobs,
    rules: () => rules.rules.moe.learning,
    retrainer: childRetrainer,
    onChange: changed,
  });
  lifecycle.add("learning", () => learning.stop());
  // Asked each time: the file may have changed.
  const routes = () => rules.rules.moe.enabled;
  const decide: GuildDoor["route"] = route === undefined ? (request) => routing.router.route(request) : route;
  return {
    guild,
    rules,
    verbs: { ...guild.verbs, ...routing.verbs, ...learning.verbs },
    door: {
      get route() {
        return routes() ? decide : null;
      },
      settlements: createSettlements(db.guildDecisions, clock),
      outcomes: learning.outcomes,
      findExpert: (id, projectId) => {
        const found = findExpert(id);
        return found && experiments.expertFor(found, projectId ?? null);
      },
      noteKept: async (actor, decisionId, kept) => {
        await learning.verbs.feedback(actor, { decisionId, kept });
      },
    },
    work: {
      experts: () => routing.roster.all(),
      routes,
      route: (request) => routing.router.route(request),
      backendFor: ({ expert, ...wish }) => guild.backendFor(expert ?? PLAIN, { ...wish, localOnly: false }),
    },
    findExpert,
    weightOf: ({ id, intents }) => routing.records.recordOf(id, intents[0] ?? null).mean,
    changed,
    start: async () => {
      await rules.start();
      guild.start();
      learning.start();
    },
    warm: () => {
      routing.warm().catch((error: unknown) => logger.info({ err: error }, "the gate works without the embedder"));
    },
  };
}
