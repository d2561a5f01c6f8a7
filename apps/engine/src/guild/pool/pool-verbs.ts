import { type Actor, AppError, type Verbs } from "@guildhall/contracts";
import type { HouseRulesService } from "../house-rules/house-rules-service.ts";
import type { Pool } from "./pool.ts";

/** Replicas and rules belong to the installation, so only its owner may look and touch. */
function requireOwner(actor: Actor): void {
  if (actor.role !== "owner") {
    throw new AppError("FORBIDDEN", "Only the owner may manage the guild.", "Ask the owner of this installation.");
  }
}

/** The verbs of the pool and of the house rules. */
export function createPoolVerbs(
  pool: Pool,
  houseRules: Pick<HouseRulesService, "view">,
): Pick<Verbs["guild"], "houseRules" | "pool" | "drain"> {
  return {
    houseRules: async (actor) => {
      requireOwner(actor);
      return houseRules.view();
    },
    pool: async (actor) => {
      requireOwner(actor);
      return pool.view();
    },
    drain: async (actor, { replica, resume }) => {
      requireOwner(actor);
      if (resume) pool.resume(replica);
      else pool.drain(replica);
      return pool.view();
    },
  };
}
