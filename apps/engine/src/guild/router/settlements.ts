import type { RouteDecision, RouteRequest } from "@guildhall/contracts";
import type { GuildDecisionRepository } from "@guildhall/db";
import type { Clock } from "../../platform/index.ts";
import { storedText } from "./stored-text.ts";

/** Later than this the same words are a new request. */
const OPEN_FOR_MS = 3600_000;

/** How a decision that abstained was settled after all. */
export type Settled = Pick<RouteDecision, "intent"> & { expert: string; way: "person" | "mode" };

/**
 * Who serves what the router gave to nobody is written on the decision that abstained: what is said of the work is said of
 * that decision, and would be lost where it names no expert.
 */
export interface Settlements {
  /** The decision that asked a person about these words of a project a while ago and has no answer yet; null without one. */
  openFor(request: Pick<RouteRequest, "text" | "projectId">): Promise<RouteDecision | null>;
  /** Gives the decision as it stands now. */
  settle(decision: RouteDecision, settled: Settled): Promise<RouteDecision>;
}

/** Settlements on the stored decisions. */
export function createSettlements(
  decisions: Pick<GuildDecisionRepository, "unsettled" | "choose">,
  clock: Pick<Clock, "now">,
): Settlements {
  return {
    openFor: async ({ text, projectId }) => {
      if (projectId === null) return null;
      const since = new Date(clock.now().getTime() - OPEN_FOR_MS);
      return decisions.unsettled({ projectId, text: storedText(text), since });
    },
    settle: async (decision, settled) => {
      await decisions.choose(decision.id, settled);
      return { ...decision, ...settled };
    },
  };
}
