import { createHash } from "node:crypto";
import type { RouteDecision } from "@guildhall/contracts";
import { wordsOf } from "../gate/request-text.ts";

/** What is known of one decision: what was said of it, and what became of the work. */
export interface Evidence {
  decisionId: string;
  text: string;
  projectId: string | null;
  way: RouteDecision["way"];
  /** Class of the gate the decision went to; null where nobody was chosen. */
  label: string | null;
  at: string;
  /** When something was said of it last, or it was decided. */
  saidAt: string;
  feedback: readonly {
    person: string;
    thumb: "up" | "down" | null;
    /** Class of "use another expert"; null where none was named. */
    otherLabel: string | null;
    /** Share of the work that was kept. */
    kept: number | null;
  }[];
  outcomes: readonly { source: string; success: boolean; weight: number }[];
}

export interface LabelledRow {
  text: string;
  label: string;
  /** 0 to 1. */
  weight: number;
  /** Person, or a project where only the work speaks: see `isProject`. */
  by: string;
  at: string;
  /** When something was said last that counts for it. */
  saidAt: string;
  decisionId: string;
  because: string;
  /** Never trained on: judges candidates. Fixed by a hash of the words, so that it stays so for ever. */
  held: boolean;
}

/** How much each kind of evidence says about who should have had the request (docs/adr/0023). */
const WEIGHTS = { otherExpert: 1, chosen: 0.8, named: 0.4, thumb: 0.5, kept: 0.25, outcome: 0.25, undone: 0.5 };
/** What work alone says is never as strong as a person's word. */
const MOST_BY_WORK = 0.5;
const LEAST = 0.1;
const KEPT_MOST = 0.9;
const KEPT_LITTLE = 0.3;
/** Sources that say the work was taken back. */
const UNDONE = new Set(["restore", "undo", "regenerated", "other-expert"]);

const MAX_ROWS = 4000;
const MAX_A_PERSON = 200;
const MAX_A_PERSON_AND_LABEL = 60;
/** Where three or more people or projects have a say, nobody weighs more than half of all others together, or than ten full rows. */
const MAX_BESIDE_OTHERS = 0.5;
const ALWAYS_ALLOWED = 10;
const HELD_OUT_OF = 4;

const PROJECT = "project:";
/** Whether a row's `by` is a project's work and no person. */
export const isProject = (by: string): boolean => by.startsWith(PROJECT);

/** Of instants in ISO form; empty of none. Pure. */
export const latestOf = (instants: readonly string[]): string => instants.toSorted().at(-1) ?? "";

/** The words a request is the same by. */
export const keyOf = (text: string): string => wordsOf(text).join(" ");

/** Whether rows of this text judge candidates instead of training them. */
export function isHeldOut(text: string): boolean {
  return createHash("sha256").update(keyOf(text)).digest().readUInt32LE(0) % HELD_OUT_OF === 0;
}

type Said = Pick<LabelledRow, "label" | "weight" | "by" | "because">;

/** A person's thumb and what was kept speak for the chosen class or against it; against is no label for another. */
function netOf({ feedback, outcomes }: Evidence): { weight: number; by: string | null; because: string } {
  let people = 0;
  let work = 0;
  let by: string | null = null;
  for (const { person, thumb, kept } of feedback) {
    if (thumb === "up") people += WEIGHTS.thumb;
    if (thumb === "down") people -= WEIGHTS.thumb;
    if (kept !== null && kept >= KEPT_MOST) people += WEIGHTS.kept;
    if (kept !== null && kept <= KEPT_LITTLE) people -= WEIGHTS.kept;
    if (thumb === "up" || (kept !== null && kept >= KEPT_MOST)) by ??= person;
  }
  for (const { source, success, weight } of outcomes) {
    if (source === "thumbs" || source === "kept") continue;
    if (success) work += WEIGHTS.outcome * weight;
    else work -= (UNDONE.has(source) ? WEIGHTS.undone : WEIGHTS.outcome) * weight;
  }
  const weight = Math.min(1, people + Math.min(MOST_BY_WORK, work));
  return { weight, by, because: people > 0 ? "thumb or kept work" : "verified outcome" };
}

function saidOf(evidence: Evidence): Said[] {
  const { way, label, projectId, feedback } = evidence;
  const others = feedback.flatMap(({ person, otherLabel }): Said[] =>
    otherLabel === null || otherLabel === label
      ? []
      : [{ label: otherLabel, weight: WEIGHTS.otherExpert, by: person, because: "another expert was asked for" }],
  );
  if (others.length > 0 || label === null) return others;
  const { weight, by, because } = netOf(evidence);
  const owner = by ?? `${PROJECT}${projectId ?? "none"}`;
  if (way === "named" || way === "person") {
    const strong = way === "named" ? WEIGHTS.named : WEIGHTS.chosen;
    // The person's own choice stands unless what came of it speaks against it.
    const total = Math.min(1, strong + Math.min(0, weight));
    return total < LEAST ? [] : [{ label, weight: total, by: owner, because: "the person chose the expert" }];
  }
  return weight < LEAST ? [] : [{ label, weight, by: owner, because }];
}

/** One row a text: the same word of several people adds up, a contradiction that nobody clearly wins is dropped. */
function settled(rows: readonly LabelledRow[]): LabelledRow[] {
  return [...Map.groupBy(rows, ({ text }) => keyOf(text)).values()].flatMap((same) => {
    const labels = [...Map.groupBy(same, ({ label }) => label).values()].map((own) => {
      const byPerson = [...Map.groupBy(own, ({ by }) => by).values()].map((said) => said[0] as LabelledRow);
      const weight = byPerson.reduce((sum, row) => sum + row.weight, 0);
      const best = byPerson.toSorted((a, b) => b.weight - a.weight)[0] as LabelledRow;
      return { best, weight };
    });
    const [first, second] = labels.sort((a, b) => b.weight - a.weight);
    if (!first || (second && first.weight < 2 * second.weight)) return [];
    const saidAt = latestOf(same.map((row) => row.saidAt));
    return [{ ...first.best, saidAt, weight: Math.min(1, first.weight) }];
  });
}

function capped(rows: readonly LabelledRow[]): LabelledRow[] {
  const counts = new Map<string, number>();
  const more = (key: string, most: number): boolean => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= most;
  };
  return rows.filter(({ by, label }) => more(`${by} ${label}`, MAX_A_PERSON_AND_LABEL) && more(by, MAX_A_PERSON));
}

function shared(rows: readonly LabelledRow[]): LabelledRow[] {
  const weights = new Map<string, number>();
  for (const { by, weight } of rows) weights.set(by, (weights.get(by) ?? 0) + weight);
  if (weights.size < 3) return [...rows];
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return rows.map((row) => {
    const own = weights.get(row.by) ?? 0;
    const most = Math.max(ALWAYS_ALLOWED, MAX_BESIDE_OTHERS * (total - own));
    return own <= most ? row : { ...row, weight: (row.weight * most) / own };
  });
}

/**
 * Feedback and outcomes as labelled rows with weights; pure. A thumb down alone labels nothing, nobody can flood
 * (newest rows first, bounded by person, by person and class, and by share), the same words count once.
 */
export function labelRows(evidence: readonly Evidence[]): LabelledRow[] {
  const rows = evidence.flatMap((one) =>
    keyOf(one.text) === ""
      ? []
      : saidOf(one).map((said): LabelledRow => {
          const { text, at, saidAt, decisionId } = one;
          return { text, at, saidAt, decisionId, ...said, held: isHeldOut(text) };
        }),
  );
  const newest = rows.toSorted((a, b) => b.at.localeCompare(a.at));
  return shared(settled(capped(newest)).slice(0, MAX_ROWS));
}
