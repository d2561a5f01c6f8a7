import type { Intent, RouteDecision, RouteRequest } from "@guildhall/contracts";
import type { Expert } from "@guildhall/experts";

/** What the conversation needs of the guild. */
export interface GuildDoor {
  /** Decides who serves a request, stores the decision and says why. Null: nobody decides, modes alone do. */
  route: ((request: RouteRequest) => Promise<RouteDecision>) | null;
  /** Experts of the house and of the team. */
  findExpert(id: string): Expert | null;
  /** Where acceptance checks report. */
  outcomes: {
    add(outcome: {
      decisionId: string | null;
      expert: string;
      intent: Intent;
      success: boolean;
      weight: number;
      source: string;
    }): Promise<void>;
  };
}
