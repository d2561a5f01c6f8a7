import type { CandidateRecord, CandidateSource } from "@guildhall/contracts";

export type { CandidateRecord } from "@guildhall/contracts";

export interface Selection {
  /** proved: passes every test, at least one of which a person or a rule vouches for, and no equally strong
   *  survivor behaves differently. unproved: passes what there is, but that does not settle it. */
  status: "proved" | "unproved" | "none";
  winner: CandidateRecord | null;
  /** Survivors by behaviour, strongest first. */
  clusters: { members: CandidateRecord[]; weight: number }[];
  /** The nearest miss, for repair; null when nothing ran. */
  nearest: CandidateRecord | null;
}

/** Evidence of one survivor. An idiom was tested by us and counts by its fit; samples count as one voice each. */
function weightOf(record: CandidateRecord): number {
  switch (record.source) {
    case "user":
      return 10;
    case "idiom":
      return 3 * record.prior;
    case "earlier":
      return 0.5 + 2 * record.prior;
    case "sample":
      return 1;
    default:
      return 0.5;
  }
}

/** Fillings whose priors differ by less are equally likely by their words. */
const SAME_PRIOR = 0.02;

/** An idiom speaks with its likeliest surviving filling only; fillings its words leave equal all speak. */
function speaksForOrigin(record: CandidateRecord, survivors: CandidateRecord[]): boolean {
  if (record.origin === null) return true;
  const best = Math.max(...survivors.filter((other) => other.origin === record.origin).map((other) => other.prior));
  return record.prior > best - SAME_PRIOR;
}

/** Fillings of one idiom that behave alike are one voice: its best one. */
function clusterWeight(members: CandidateRecord[], survivors: CandidateRecord[]): number {
  const byOrigin = new Map<string, number>();
  let weight = 0;
  for (const member of members) {
    if (member.origin === null) weight += weightOf(member);
    else if (speaksForOrigin(member, survivors)) {
      byOrigin.set(member.origin, Math.max(byOrigin.get(member.origin) ?? 0, weightOf(member)));
    }
  }
  for (const value of byOrigin.values()) weight += value;
  return weight;
}

const SOURCE_ORDER: CandidateSource[] = ["user", "idiom", "earlier", "edit", "sample", "repair", "stub"];

/** Sorting is stable: among equals the one that was proposed first stays first, in every run the same. */
function preferred(a: CandidateRecord, b: CandidateRecord): number {
  return (
    SOURCE_ORDER.indexOf(a.source) - SOURCE_ORDER.indexOf(b.source) ||
    b.prior - a.prior ||
    (b.logProbability ?? 0) - (a.logProbability ?? 0) ||
    a.code.length - b.code.length
  );
}

/** A cluster settles it when it carries this share of the survivors' evidence (tuned on our own tune split of leaves). */
const DECISIVE_SHARE = 0.55;
/** Samples alone settle a leaf only when several agree and several vouched tests were passed (tuned on the same rows). */
const MIN_AGREEING_SAMPLES = 2;
const MIN_VOUCHED_FOR_SAMPLES = 3;
/** An idiom or earlier leaf whose words fit less well than this is one more guess. */
const FITTING_PRIOR = 0.3;

function hasEvidence(members: CandidateRecord[], vouched: number): boolean {
  if (members.some((member) => member.source === "user" || (member.origin !== null && member.prior >= FITTING_PRIOR))) {
    return true;
  }
  const samples = members.filter((member) => member.source === "sample").length;
  return samples >= MIN_AGREEING_SAMPLES && vouched >= MIN_VOUCHED_FOR_SAMPLES;
}

/**
 * Chooses by recorded outcomes only; the same records give the same answer without a model.
 * @param vouched number of tests whose expectation a person confirmed or a rule derives
 */
export function select(records: CandidateRecord[], vouched: number): Selection {
  const survivors = records.filter((record) => record.rejected === null && record.failed.length === 0);
  const clusters = clustersOf(survivors);
  const best = clusters[0];
  const nearest = nearestMiss(records);
  if (!best) return { status: "none", winner: null, clusters: [], nearest };
  const winner = [...best.members].sort(preferred)[0] ?? null;
  const total = clusters.reduce((sum, cluster) => sum + cluster.weight, 0);
  const settled = best.weight / total >= DECISIVE_SHARE && hasEvidence(best.members, vouched);
  return { status: vouched > 0 && settled ? "proved" : "unproved", winner, clusters, nearest };
}

function clustersOf(survivors: CandidateRecord[]): Selection["clusters"] {
  const groups = Map.groupBy(survivors, (record) => record.fingerprint);
  return [...groups.values()]
    .map((members) => ({ members, weight: clusterWeight(members, survivors) }))
    .sort((a, b) => b.weight - a.weight || b.members.length - a.members.length);
}

function nearestMiss(records: CandidateRecord[]): CandidateRecord | null {
  const ran = records.filter((record) => record.rejected === null && record.failed.length > 0);
  return (
    ran.sort((a, b) => b.passed.length - a.passed.length || a.failed.length - b.failed.length || preferred(a, b))[0] ??
    null
  );
}

/** True when `next` is strictly better than `previous`: more tests passed, or it runs where the other was refused. */
export function strictlyBetter(next: CandidateRecord, previous: CandidateRecord): boolean {
  if (next.rejected !== null) return false;
  if (previous.rejected !== null) return true;
  return next.passed.length > previous.passed.length;
}
