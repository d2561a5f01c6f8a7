import { AppError, type Feedback, type LearningView, type Verbs } from "@guildhall/contracts";
import type { Database, StoredDecision } from "@guildhall/db";
import { requireOwner } from "../../platform/index.ts";
import type { ExperimentService } from "../experiments/experiment-service.ts";
import type { OutcomeBook } from "../record/record-book.ts";
import type { PolicyShelf } from "../router/policy-shelf.ts";
import type { Roster } from "../router/roster.ts";
import type { LabelledRow } from "./label-rows.ts";
import { nextNightly } from "./nightly.ts";
import type { Promoter } from "./promoter.ts";
import { PROMOTION } from "./promotion.ts";
import type { Shadow } from "./shadow.ts";
import type { Trainer } from "./trainer.ts";

export type LearningVerbs = Pick<
  Verbs["guild"],
  | "decision"
  | "feedback"
  | "learning"
  | "retrain"
  | "promote"
  | "rollback"
  | "experiments"
  | "createExperiment"
  | "stopExperiment"
>;

interface LearningVerbParts {
  db: Database;
  roster: Roster;
  policies: PolicyShelf;
  outcomes: OutcomeBook;
  trainer: Trainer;
  promoter: Promoter;
  shadow: Shadow;
  experiments: ExperimentService;
  rules: () => { nightly: string; auto_promote: LearningView["autoPromote"] };
  now: () => Date;
  onChange: () => void;
}

/** How much a person's word counts in the record of the expert. */
const WORTH = { thumb: 0.3, otherExpert: 0.5, kept: 0.25 };
const KEPT_ENOUGH = 0.5;
const SHOWN = 30;
const KEPT_FEEDBACK = 20_000;

/** Class by decision, as what was said of it has it. */
export const labelsOf = (rows: readonly LabelledRow[]): Map<string, string> =>
  new Map(rows.map(({ decisionId, label }) => [decisionId, label]));

function rowsView(rows: readonly LabelledRow[]): LearningView["rows"] {
  const held = rows.filter((row) => row.held).length;
  const byLabel = [...Map.groupBy(rows, ({ label }) => label)].map(([label, own]) => [label, own.length] as const);
  return {
    labelled: rows.length,
    held,
    people: new Set(rows.map(({ by }) => by)).size,
    byLabel: Object.fromEntries(byLabel),
    moreRowsNeeded: Math.max(0, PROMOTION.minHeld - held),
  };
}

interface Telling {
  source: string;
  isSaid: boolean;
  success: boolean;
  weight: number;
}

/** What a person's word tells of the work of an expert, by source. Pure. */
function tellingsOf(expert: string, word: Feedback | null): Telling[] {
  if (word === null) return [];
  const { thumb, otherExpert, kept } = word;
  const isOther = otherExpert !== null && otherExpert !== expert;
  return [
    { source: "thumbs", isSaid: thumb !== null, success: thumb === "up", weight: WORTH.thumb },
    { source: "other-expert", isSaid: isOther, success: false, weight: WORTH.otherExpert },
    { source: "kept", isSaid: kept !== null, success: (kept ?? 0) >= KEPT_ENOUGH, weight: WORTH.kept },
  ];
}

/**
 * Tells the record what is new in a person's word, once: changing one's mind does not count twice, and what was taken back
 * counts no more.
 */
async function report(
  { db, outcomes }: Pick<LearningVerbParts, "db" | "outcomes">,
  { id, expert, intent }: StoredDecision,
  { before, now }: { before: Feedback | null; now: Feedback },
): Promise<void> {
  if (expert === null || intent === null) return;
  const known = new Set((await db.guildOutcomes.ofDecision(id)).map(({ source }) => source));
  const earlier = new Set(tellingsOf(expert, before).flatMap(({ source, isSaid }) => (isSaid ? [source] : [])));
  for (const { source, isSaid, success, weight } of tellingsOf(expert, now)) {
    if (isSaid && !known.has(source)) {
      await outcomes.add({ decisionId: id, expert, intent, source, success, weight });
    }
    if (!isSaid && earlier.has(source)) await outcomes.retract({ decisionId: id, source });
  }
}

/** The `guild` verbs of learning and experiments. */
export function createLearningVerbs(parts: LearningVerbParts): LearningVerbs {
  const { db, roster, policies, trainer, promoter, shadow, experiments, rules, now, onChange } = parts;
  const decisionOf = async (id: string): Promise<StoredDecision> => {
    const decision = await db.guildDecisions.get(id);
    if (decision) return decision;
    throw new AppError("NOT_FOUND", "This decision is not kept any more.", "Only the newest decisions are kept.");
  };
  const changed = async (before: string) => {
    const active = (await policies.list()).find(({ state }) => state === "active");
    if (!active) throw new AppError("INTERNAL", "No policy is active.", "Start the engine again.");
    return { active, before };
  };
  return {
    decision: async (actor, { decisionId }) => {
      requireOwner(actor);
      const { text, projectId, createdAt, stage: _, ...decision } = await decisionOf(decisionId);
      const said = await db.guildFeedback.get(decisionId, actor.id);
      if (!said) return { decision, text, projectId, createdAt, feedback: null };
      const { person: __, createdAt: ___, ...feedback } = said;
      return { decision, text, projectId, createdAt, feedback };
    },
    feedback: async (actor, { decisionId, ...word }) => {
      requireOwner(actor);
      const decision = await decisionOf(decisionId);
      if (word.otherExpert && !roster.knows(word.otherExpert)) {
        throw new AppError("NOT_FOUND", `There is no expert ${word.otherExpert}.`, "`guildhall experts` lists them.");
      }
      const before = await db.guildFeedback.get(decisionId, actor.id);
      const { thumb = null, reason = "", otherExpert = null, kept = null } = { ...before, ...word };
      const said: Feedback = { decisionId, thumb, reason, otherExpert, kept };
      await db.guildFeedback.save({ ...said, person: actor.id });
      await db.guildFeedback.prune(KEPT_FEEDBACK);
      await report(parts, decision, { before, now: said });
      trainer.forget();
      onChange();
      return said;
    },
    learning: async (actor) => {
      requireOwner(actor);
      const rows = await trainer.rows();
      const { nightly, auto_promote } = rules();
      const [trainings, audit, rollbackTo, live] = await Promise.all([
        db.gateTrainings.list(SHOWN),
        db.guildAudit.list(SHOWN),
        promoter.before(),
        shadow.view(labelsOf(rows)),
      ]);
      return {
        rows: rowsView(rows),
        nightly: { at: nightly === "off" ? null : nightly, next: nextNightly(now(), nightly)?.toISOString() ?? null },
        autoPromote: auto_promote,
        shadow: live,
        ...{ trainings, audit, rollbackTo },
      };
    },
    retrain: async (actor) => {
      requireOwner(actor);
      const training = await trainer.start("demand");
      onChange();
      return training;
    },
    promote: async (actor, { policyId }) => {
      requireOwner(actor);
      return changed((await promoter.promote(policyId, actor.id)).before);
    },
    rollback: async (actor) => {
      requireOwner(actor);
      return changed((await promoter.rollback(actor.id)).before);
    },
    experiments: async (actor) => {
      requireOwner(actor);
      return experiments.list();
    },
    createExperiment: async (actor, plan) => {
      requireOwner(actor);
      return experiments.create(plan, actor.id);
    },
    stopExperiment: async (actor, { experiment }) => {
      requireOwner(actor);
      return experiments.stop(experiment, actor.id);
    },
  };
}
