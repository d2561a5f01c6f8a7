import type { CandidateSet, RecordedSearch } from "@guildhall/contracts";
import { replay } from "./recorded-search.ts";
import type { CandidateRecord, Selection } from "./select.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const withoutSpace = (code: string) => code.replaceAll(/\s+/g, " ").trim();
const count = (n: number, one: string) => `${n} ${one}${n === 1 ? "" : "s"}`;

/**
 * A stored search as the candidate drawer shows it: chosen again from the records, with the reason in words. Pure.
 * @param now what the leaf's code is at present, which the person may have changed since
 */
export function candidateSet(search: RecordedSearch, now: { leaf: string; code: string }): CandidateSet {
  const selection = replay(search);
  const total = selection.clusters.reduce((sum, cluster) => sum + cluster.weight, 0);
  const letterOf = new Map<string, string>();
  const behaviours = selection.clusters.map(({ members, weight }, index) => {
    const id = LETTERS[index] ?? `${index + 1}`;
    for (const member of members) letterOf.set(member.id, id);
    return { id, share: total > 0 ? weight / total : 0, candidates: members.map((member) => member.id) };
  });
  const candidates = inOrder(search.records, selection).map(({ fingerprint: _, ...record }) => ({
    ...record,
    behaviour: letterOf.get(record.id) ?? null,
  }));
  const code = withoutSpace(now.code);
  const same = candidates.find((candidate) => code !== "" && withoutSpace(candidate.code) === code);
  return {
    leaf: now.leaf,
    status: selection.status,
    winner: selection.winner?.id ?? null,
    reason: reasonOf(selection, search),
    inUse: same?.id ?? null,
    judged: search.judged,
    checks: search.checks,
    behaviours,
    candidates,
  };
}

function inOrder(records: CandidateRecord[], { winner, clusters }: Selection): CandidateRecord[] {
  const passing = clusters.flatMap((cluster) => cluster.members);
  const failing = records.filter((record) => record.rejected === null && !passing.includes(record));
  const refused = records.filter((record) => record.rejected !== null);
  return [
    ...(winner ? [winner] : []),
    ...passing.filter((record) => record !== winner),
    ...failing.sort((a, b) => b.passed.length - a.passed.length),
    ...refused,
  ];
}

/** "It passes all 3 checks; 4 of the 6 that pass them behave alike." */
function reasonOf({ winner, clusters, status, nearest }: Selection, search: RecordedSearch): string {
  const checks = search.checks.length;
  if (!winner) {
    if (nearest) return `None passes. The nearest passes ${nearest.passed.length} of ${count(checks, "check")}.`;
    return search.judged === 0 ? "Nothing was tried." : "None of them ran.";
  }
  const passing = clusters.reduce((sum, cluster) => sum + cluster.members.length, 0);
  const alike = clusters[0]?.members.length ?? 0;
  const passes = checks === 0 ? "It runs, and there is no check" : `It passes ${all(checks)}`;
  const agreement =
    passing === 1
      ? "no other does"
      : clusters.length === 1
        ? `${passing === 2 ? "both" : `all ${passing}`} that do behave alike`
        : `${alike} of the ${passing} that do behave alike`;
  const fit = winner.source === "idiom" ? " It is a tested idiom that fits the words." : "";
  const open = status === "unproved" ? " That does not settle it: an example would." : "";
  return `${passes}; ${agreement}.${fit}${open}`;
}

const all = (checks: number) => (checks === 1 ? "its one check" : `all ${checks} checks`);
