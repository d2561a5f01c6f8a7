import type { Repositories } from "@guildhall/db";
import type { Roster } from "../router/roster.ts";
import { classOfDecision, classOfExpert } from "./class-of.ts";
import { type Evidence, latestOf } from "./label-rows.ts";

/** The newest of each that learning looks at; older ones spoke to an older gate. */
const LOOKED_AT = 8000;

type EvidenceTables = Pick<Repositories, "guildDecisions" | "guildOutcomes" | "guildFeedback">;

/** What is known of the newest decisions that somebody or something spoke of, for `labelRows`. */
export async function readEvidence(db: EvidenceTables, roster: Pick<Roster, "all" | "team">): Promise<Evidence[]> {
  const [outcomes, feedback] = await Promise.all([db.guildOutcomes.list(LOOKED_AT), db.guildFeedback.list(LOOKED_AT)]);
  const ids = new Set([...feedback, ...outcomes].flatMap(({ decisionId }) => decisionId ?? []));
  const decisions = await db.guildDecisions.listTold({ ids: [...ids], limit: LOOKED_AT });
  const byDecision = Map.groupBy(outcomes, ({ decisionId }) => decisionId ?? "");
  const said = Map.groupBy(feedback, ({ decisionId }) => decisionId);
  return decisions.map(({ id, text, projectId, way, expert, intent, createdAt }) => {
    const [words, reports] = [said.get(id) ?? [], byDecision.get(id) ?? []];
    return {
      ...{ decisionId: id, text, projectId, way, at: createdAt },
      saidAt: latestOf([createdAt, ...[...words, ...reports].map((told) => told.createdAt)]),
      label: classOfDecision({ expert, intent }),
      feedback: words.map(({ person, thumb, kept, otherExpert }) => ({
        ...{ person, thumb, kept },
        otherLabel: otherExpert === null ? null : classOfExpert(roster, otherExpert),
      })),
      outcomes: reports.map(({ source, success, weight }) => ({ source, success, weight })),
    };
  });
}
