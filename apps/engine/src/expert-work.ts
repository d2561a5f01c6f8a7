import { AppError } from "@guildhall/contracts";
import { newId } from "@guildhall/db";
import { experts } from "@guildhall/experts";
import type { ExpertWork } from "./api/index.ts";
import type { ModelService } from "./models/index.ts";

/** Experts at work on the model of this house, until the router and the pool are here. */
export function createExpertWork({ models }: { models: ModelService }): ExpertWork {
  return {
    experts: () => experts,
    route: async ({ expert }) => ({
      id: newId("dec"),
      expert,
      intent: null,
      confidence: expert === null ? 0 : 1,
      way: expert === null ? "heuristic" : "named",
      abstained: expert === null,
      outOfDomain: false,
      candidates: [],
      reasons: expert === null ? ["No gate is installed."] : ["The request names this expert."],
      degraded: expert === null ? ["gate"] : [],
      latencyMs: 0,
      policy: "none",
    }),
    dispatch: async ({ modelId }, work, { signal }) => {
      if (signal.aborted) throw new AppError("CANCELLED", "It was stopped.", "Ask again.");
      return work(await models.backendFor({ modelId, localOnly: false }));
    },
  };
}
