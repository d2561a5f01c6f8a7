import type { Version } from "@guildhall/contracts";

/** What became of the change of a run. */
export interface Standing {
  made: Version;
  /** Set while the change is out. */
  undone: Version | null;
}

/** The newest version a change made, and the newest that took it back, when that came later; null where it made none. Pure. */
export function standingOf(versions: Version[], runId: string): Standing | null {
  const own = versions.filter((version) => version.runId === runId).toSorted((a, b) => b.seq - a.seq);
  // The mark of a stop belongs to the versions before it; by itself it holds nothing to look at.
  const made =
    own.find(({ origin }) => origin !== "restore" && origin !== "stopped") ??
    own.find(({ origin }) => origin !== "restore");
  if (made === undefined) return null;
  const back = own.filter((version) => version.origin === "restore");
  // Every undoing of an undoing carries the same run: an odd number means that the change is out.
  return { made, undone: back.length % 2 === 1 ? (back[0] ?? null) : null };
}
