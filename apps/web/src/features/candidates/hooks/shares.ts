import type { CandidateSource, LeafView } from "@guildhall/contracts";

export interface Share {
  source: CandidateSource;
  leaves: number;
  /** Of all leaves that have code, 0 to 100. */
  percent: number;
}

const ORDER: CandidateSource[] = ["idiom", "earlier", "sample", "repair", "user"];

/** How many of the solved leaves each source gave. */
export function sharesOf(leaves: Pick<LeafView, "state" | "source">[]): Share[] {
  const solved = leaves.filter((leaf) => leaf.state === "chosen" || leaf.state === "edited");
  return ORDER.map((source) => {
    const count = solved.filter((leaf) => leaf.source === source).length;
    return { source, leaves: count, percent: solved.length === 0 ? 0 : (100 * count) / solved.length };
  }).filter((share) => share.leaves > 0);
}
