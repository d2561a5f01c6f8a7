import { type Actor, AppError, type ExpertView, INTENTS, type Intent, type Verbs } from "@guildhall/contracts";
import type { Expert } from "@guildhall/experts";
import type { LoadView } from "../pool/pool.ts";
import type { RecordView } from "../record/record-book.ts";
import type { PolicyShelf } from "./policy-shelf.ts";
import type { Roster } from "./roster.ts";
import type { Router, RoutingRules } from "./router-service.ts";

export type RoutingVerbs = Pick<
  Verbs["guild"],
  "route" | "experts" | "addExpert" | "removeExpert" | "policies" | "policy"
>;

interface RoutingParts {
  router: Router;
  roster: Roster;
  policies: PolicyShelf;
  records: RecordView;
  loads: LoadView;
  rules: () => RoutingRules;
}

function requireOwner(actor: Actor): void {
  if (actor.role !== "owner") {
    throw new AppError("FORBIDDEN", "Only the owner may do this.", "Ask the owner of this installation.");
  }
}

/** The `guild` verbs of routing; those of the pool are its own. */
export function createRoutingVerbs(parts: RoutingParts): RoutingVerbs {
  const { router, roster, policies, records, loads, rules } = parts;
  const teamIds = () => new Set(roster.team().map(({ id }) => id));
  const view = ({ id, name, summary, intents, capabilities, model }: Expert): ExpertView => {
    const { load, overCap } = loads.loadOf(id);
    const team = teamIds().has(id);
    const told = INTENTS.filter(
      (intent: Intent) => intents.includes(intent) || records.recordOf(id, intent).outcomes > 0,
    );
    return {
      id,
      name,
      summary,
      origin: team ? "team" : "house",
      state: overCap ? "overloaded" : load > 0 ? "busy" : "idle",
      load,
      intents,
      confidenceThreshold: capabilities.confidenceThreshold,
      maxLoad: capabilities.maxLoad,
      averageLatencyMs: capabilities.averageLatencyMs,
      records: told.map((intent) => ({ intent, ...records.recordOf(id, intent) })),
      adapter: model.adapter,
      head: team && !policies.active()?.classes.includes(id) ? "prototype" : "class",
    };
  };
  return {
    route: async (actor, request) => {
      requireOwner(actor);
      return router.route(request);
    },
    experts: async (actor) => {
      requireOwner(actor);
      return roster.all().map(view);
    },
    addExpert: async (actor, expert) => {
      requireOwner(actor);
      await roster.add(expert);
      const added = roster.all().find(({ id }) => id === expert.id);
      if (!added) throw new AppError("NOT_FOUND", `There is no expert ${expert.id}.`, "Add it again.");
      return view(added);
    },
    removeExpert: async (actor, { expert }) => {
      requireOwner(actor);
      await roster.remove(expert);
      return { ok: true };
    },
    policies: async (actor) => {
      requireOwner(actor);
      return policies.list();
    },
    policy: async (actor, { policyId }) => {
      requireOwner(actor);
      return policies.card(policyId, rules().minConfidence);
    },
  };
}
