import type { RouteDecision, RouteRequest } from "@guildhall/contracts";
import type { ChatBackend, Embedder } from "../../models/index.ts";
import type { Resources } from "../../platform/index.ts";
import type { Policy } from "../gate/policy.ts";
import type { HouseRulesService } from "../house-rules/house-rules-service.ts";
import type { GuildPool } from "../pool/create-guild-pool.ts";
import { type OutcomeBook, RecordBook, type RecordView } from "../record/record-book.ts";
import { type ComparedOutcome, routingWorth } from "../record/routing-worth.ts";
import { createAskModel } from "./ask-model.ts";
import { createTimedEmbed, type Embed } from "./embed.ts";
import { PolicyShelf } from "./policy-shelf.ts";
import { Roster } from "./roster.ts";
import { type Router, RouterService, type RoutingRules } from "./router-service.ts";
import { createRoutingVerbs, type RoutingVerbs } from "./routing-verbs.ts";

/** Decisions that the router made and no person. */
const ROUTED = ["gate", "model", "heuristic"] as const;
/** As many as the record reads. */
const COMPARED = 20_000;

export interface Routing {
  router: Router;
  outcomes: OutcomeBook;
  records: RecordView;
  roster: Roster;
  policies: PolicyShelf;
  /** Sentence vectors within the time routing may take. */
  embed: Embed;
  verbs: RoutingVerbs;
  /** Loads the embedder, so that the first decisions need not do without it. */
  warm(): Promise<void>;
}

/** Every decision counts, whoever asked for it. */
function counted(router: Router, { selections, routingLatency }: Resources["metrics"]["llm"]): Router {
  return {
    route: async (request) => {
      const decision = await router.route(request);
      selections.inc({ expert: decision.expert ?? "none", intent: decision.intent ?? "none", way: decision.way });
      routingLatency.observe(decision.latencyMs / 1000);
      return decision;
    },
    preview: (request) => router.preview(request),
  };
}

/** Builds gate, record and router on the resources. Nothing is loaded before a verb is called or `warm`. */
export async function createRouting(
  { db, bus, clock, logger, metrics }: Resources,
  parts: {
    embedder: () => Promise<Embedder | null>;
    /** A model that is in memory already; null when none is, and then the person is asked. */
    loadedModel: () => Promise<ChatBackend | null>;
    houseRules: Pick<HouseRulesService, "rules">;
    pool: Pick<GuildPool, "loadOf" | "setExperts">;
    /** The policy that is tried in a project; null: the active one. */
    policyFor?: (projectId: string | null) => Policy | null;
    /** Told of every decision after it was stored. */
    onDecision?: (request: RouteRequest, decision: RouteDecision) => void;
  },
): Promise<Routing> {
  const { houseRules, pool } = parts;
  const rules = (): RoutingRules => {
    const { type, min_confidence, top_k, weights } = houseRules.rules.moe.router;
    return { router: type, minConfidence: min_confidence, topK: top_k, weights };
  };
  const { embed, warm } = createTimedEmbed(parts.embedder, () => clock.monotonicMs());
  const records = await RecordBook.open(db.guildOutcomes, clock);
  const roster = await Roster.open(db.teamExperts, embed, (experts) => {
    pool.setExperts(
      experts.map(({ id, intents, capabilities, model }) => ({
        id,
        intents,
        maxLoad: capabilities.maxLoad,
        models: model.preferred,
      })),
    );
    bus.emit("invalidate", { projectId: null, topics: ["guild"] });
  });
  const policies = await PolicyShelf.open(db.gatePolicies, logger);
  const askModel = createAskModel(() => roster.all(), parts.loadedModel);
  const shared = { roster, policies, records, loads: pool, rules };
  const { policyFor, onDecision } = parts;
  const ports = { embed, decisions: db.guildDecisions, askModel, clock, log: logger };
  const service = new RouterService({ ...shared, ...ports, policyFor, onDecision });
  const router = counted(service, metrics.llm);
  return {
    router,
    outcomes: records,
    records,
    roster,
    policies,
    embed,
    verbs: createRoutingVerbs({ ...shared, router, worth: async () => routingWorth(await compared(db)) }),
    warm: async () => {
      await warm();
      await roster.prepare(policies.active()?.references ?? []);
    },
  };
}

/** Recorded outcomes, each with whether the router chose the expert that they are about. */
async function compared(db: Resources["db"]): Promise<ComparedOutcome[]> {
  const chosen = await db.guildDecisions.chosen(ROUTED, COMPARED);
  const outcomes = await db.guildOutcomes.list(COMPARED);
  return outcomes.map(({ decisionId, ...outcome }) => ({
    ...outcome,
    routed: decisionId !== null && chosen.get(decisionId) === outcome.expert,
  }));
}
