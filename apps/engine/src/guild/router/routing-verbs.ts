import {
  AppError,
  type ExpertDetail,
  type ExpertView,
  INTENTS,
  type Intent,
  type RoutingWorth,
  type Verbs,
} from "@guildhall/contracts";
import type { Expert } from "@guildhall/experts";
import { requireOwner } from "../../platform/index.ts";
import { kindsAbout } from "../experiments/kinds-about.ts";
import type { LoadView } from "../pool/pool.ts";
import type { RecordView } from "../record/record-book.ts";
import { readExpertFile } from "./expert-file.ts";
import type { PolicyShelf } from "./policy-shelf.ts";
import type { Roster } from "./roster.ts";
import type { Router, RoutingRules } from "./router-service.ts";

export type RoutingVerbs = Pick<
  Verbs["guild"],
  | "route"
  | "preview"
  | "experts"
  | "expert"
  | "readExpert"
  | "addExpert"
  | "removeExpert"
  | "policies"
  | "policy"
  | "worth"
>;

/** Requests of an expert that are shown; there may be thousands. */
const SHOWN_REQUESTS = 40;

interface RoutingParts {
  router: Router;
  roster: Roster;
  policies: PolicyShelf;
  records: RecordView;
  loads: LoadView;
  rules: () => RoutingRules;
  worth: () => Promise<RoutingWorth>;
}

const missing = (id: string): AppError =>
  new AppError("NOT_FOUND", `There is no expert ${id}.`, "`guildhall experts` lists them.");

/** The `guild` verbs of routing; those of the pool are its own. */
export function createRoutingVerbs(parts: RoutingParts): RoutingVerbs {
  const { router, roster, policies, records, loads, rules } = parts;
  const teamIds = () => new Set(roster.team().map(({ id }) => id));
  const view = (expert: Expert): ExpertView => {
    const { id, name, summary, intents, capabilities, model } = expert;
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
      experiments: kindsAbout(expert),
    };
  };
  const detail = (expert: Expert): ExpertDetail => ({
    ...view(expert),
    capability: expert.capabilities.name,
    product: expert.product,
    check: expert.check,
    tools: expert.tools,
    context: expert.context,
    may: expert.may,
    models: expert.model.preferred,
    modelNeeded: expert.model.needed,
    stages: expert.stages,
    style: expert.style,
    counsel: expert.counsel,
    basedOn: roster.team().find(({ id }) => id === expert.id)?.basedOn ?? null,
    requests: expert.requests.slice(0, SHOWN_REQUESTS),
    requestCount: expert.requests.length,
  });
  return {
    route: async (actor, request) => {
      requireOwner(actor);
      return router.route(request);
    },
    preview: async (actor, request) => {
      requireOwner(actor);
      return router.preview(request);
    },
    expert: async (actor, { expert: id }) => {
      requireOwner(actor);
      const expert = roster.all().find((one) => one.id === id);
      if (!expert) throw missing(id);
      return detail(expert);
    },
    readExpert: async (actor, { text }) => {
      requireOwner(actor);
      return readExpertFile(text, (expert) => roster.check(expert));
    },
    worth: async (actor) => {
      requireOwner(actor);
      return parts.worth();
    },
    experts: async (actor) => {
      requireOwner(actor);
      return roster.all().map(view);
    },
    addExpert: async (actor, expert) => {
      requireOwner(actor);
      await roster.add(expert);
      await roster.prepare(policies.active()?.references ?? []);
      const added = roster.all().find(({ id }) => id === expert.id);
      if (!added) throw missing(expert.id);
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
