import type { CandidateRecord, Selection } from "./select.ts";

/** Edits that behave alike are often one edit written differently: more of them say little more. */
const EDITS_HEARD = 2;
const EDIT_VOICE = 0.5;

/**
 * Among behaviours that pass every example: answers of the model count one each, edits half, and what stays most like
 * the broken program counts up to one, because most of a program is right. Among equals an edit, the likeliest first.
 * Without any the nearest miss. Pure.
 */
export function chosenRepair({ clusters, nearest }: Selection, before: CandidateRecord): CandidateRecord | null {
  const weighed = clusters.map(({ members }) => {
    const edits = members.filter(({ source }) => source === "edit");
    const voices = members.length - edits.length + EDIT_VOICE * Math.min(EDITS_HEARD, edits.length);
    const [first] = [...edits, ...members];
    return { first, weight: voices + keptShare(before, first) };
  });
  const [best] = weighed.sort((a, b) => b.weight - a.weight);
  return best?.first ?? nearest;
}

/** Share of the calls where the broken program gave a value and the other gives the same one; 0 to 1. */
function keptShare(before: CandidateRecord, after: CandidateRecord | undefined): number {
  const [was, is] = [outcomesOf(before), outcomesOf(after)];
  const valued = was.flatMap((outcome, index) => (outcome[0] === "value" ? [index] : []));
  if (valued.length === 0) return 0;
  return (
    valued.filter((index) => is[index]?.[0] === "value" && is[index]?.[1] === was[index]?.[1]).length / valued.length
  );
}

/** The outcomes a fingerprint holds: kind and text, one a call. */
function outcomesOf(record: CandidateRecord | undefined): [string, string][] {
  return record?.fingerprint ? (JSON.parse(record.fingerprint) as [string, string][]) : [];
}
