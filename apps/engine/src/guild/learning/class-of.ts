import type { RouteDecision } from "@guildhall/contracts";
import type { Roster } from "../router/roster.ts";

/** The class of the gate that a decision went to; null where nobody was chosen. Pure. */
export const classOfDecision = ({ expert, intent }: Pick<RouteDecision, "expert" | "intent">): string | null =>
  expert === null ? null : (intent ?? expert);

/** The class that stands for an expert: the first intent of the house's own, the id of one of the team. Null for a stranger. */
export function classOfExpert(roster: Pick<Roster, "all" | "team">, id: string): string | null {
  if (roster.team().some((expert) => expert.id === id)) return id;
  return roster.all().find((expert) => expert.id === id)?.intents[0] ?? null;
}
