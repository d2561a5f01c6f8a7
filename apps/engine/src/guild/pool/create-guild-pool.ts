import type { Verbs } from "@guildhall/contracts";
import type { ModelService } from "../../models/index.ts";
import { type Clock, type Logger, throttled } from "../../platform/index.ts";
import type { HouseRulesService } from "../house-rules/house-rules-service.ts";
import { createExpertBackends, type ExpertBackends } from "./expert-backends.ts";
import { type LoadView, Pool } from "./pool.ts";
import { PoolManager } from "./pool-manager.ts";
import { createPoolVerbs } from "./pool-verbs.ts";
import type { ExpertSlot } from "./replica-registry.ts";

const CHANGES_EVERY_MS = 500;

export interface GuildPool extends ExpertBackends, LoadView, Pick<Pool, "dispatch"> {
  verbs: Pick<Verbs["guild"], "houseRules" | "pool" | "drain">;
  /** The experts there are; a team's own can come at any time. */
  setExperts(experts: readonly ExpertSlot[]): void;
  /** Begins to look after the replicas: scaling and the like, where the team's rules let it. */
  start(): void;
  /** Refuses what waits and ends the looking after. */
  close(): void;
}

/** The pool over the models of this installation, with its management and its verbs. */
export function createGuildPool(parts: {
  models: ModelService;
  houseRules: Pick<HouseRulesService, "rules" | "view">;
  clock: Clock;
  log: Logger;
  onChange: () => void;
  /** The model that is tried for an expert in a session; null: as the rules have it. */
  tried?: (expertId: string, session: string | null) => string | null;
}): GuildPool {
  const { models, houseRules, clock, log } = parts;
  const changes = throttled(parts.onChange, CHANGES_EVERY_MS);
  const pool = new Pool({ clock, onChange: changes.call });
  const rules = () => houseRules.rules.moe;
  const manager = new PoolManager({ pool, models, rules, clock, log });
  const backends = createExpertBackends({
    pool,
    models,
    rulesOf: (expertId) => rules().experts.find(({ name }) => name === expertId),
    preferred: (expertId) => manager.preferred(expertId),
    tried: parts.tried,
  });
  return {
    ...backends,
    dispatch: (expertId, work, options) => pool.dispatch(expertId, work, options),
    loadOf: (expertId) => pool.loadOf(expertId),
    verbs: createPoolVerbs(pool, houseRules),
    setExperts: (experts) => {
      pool.setExperts(experts);
      changes.call();
    },
    start: () => manager.start(),
    close: () => {
      manager.stop();
      pool.close();
      changes.stop();
    },
  };
}
