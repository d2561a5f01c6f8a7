import type { Verbs } from "@guildhall/contracts";
import { requireOwner } from "../../platform/index.ts";
import type { HouseRulesService } from "../house-rules/house-rules-service.ts";
import type { Pool } from "./pool.ts";

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
