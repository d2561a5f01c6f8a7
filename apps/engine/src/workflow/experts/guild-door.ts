import type { Actor } from "@guildhall/contracts";
import type { Expert } from "@guildhall/experts";
import type { OutcomeLog, Router, Settlements } from "../../guild/index.ts";

/** What the conversation needs of the guild. */
export interface GuildDoor {
  /** Decides who serves a request, stores the decision and says why. Null: nobody decides, modes alone do. */
  route: Router["route"] | null;
  /** Where it is written down who serves what the router gave to nobody. */
  settlements: Settlements;
  /** Experts of the house and of the team; with a project, as they are tried there. */
  findExpert(id: string, projectId?: string): Expert | null;
  /** What a person kept of the work that a decision led to: a share, 0 to 1. */
  noteKept(actor: Actor, decisionId: string, share: number): Promise<void>;
  /** Where acceptance checks report. */
  outcomes: OutcomeLog;
}
