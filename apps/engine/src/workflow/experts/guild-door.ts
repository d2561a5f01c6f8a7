import type { Expert } from "@guildhall/experts";
import type { OutcomeLog, Router } from "../../guild/index.ts";

/** What the conversation needs of the guild. */
export interface GuildDoor {
  /** Decides who serves a request, stores the decision and says why. Null: nobody decides, modes alone do. */
  route: Router["route"] | null;
  /** Experts of the house and of the team. */
  findExpert(id: string): Expert | null;
  /** Where acceptance checks report. */
  outcomes: OutcomeLog;
}
