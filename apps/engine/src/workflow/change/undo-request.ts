import { AppError, type Version } from "@guildhall/contracts";
import { samePhrase } from "./place/words.ts";

const UNDO =
  /^(?:please\s+)?(?:undo|revert|take back)(?:\s+(?:it|that|this|(?:the|my)?\s*(?:last|latest|previous)?\s*(?:change|edit|one)?))?[.!]?$/i;
const NAMED = /^(?:please\s+)?(?:undo|revert|take back)\s+(?:the\s+change\s+)?["“'`](.+)["”'`][.!]?$/is;

/** Versions of changes that are in force, newest first: an odd number of restores of a run means that it is out. Pure. */
function standingChanges(versions: Version[]): Version[] {
  const undone = (runId: string) =>
    versions.filter((version) => version.origin === "restore" && version.runId === runId).length % 2 === 1;
  const seen = new Set<string>();
  return versions.filter(({ origin, runId }) => {
    if (origin !== "change" || runId === null || seen.has(runId)) return false;
    seen.add(runId);
    return !undone(runId);
  });
}

/** The version by which the change of a run is taken back; null where it made none or that is out already. Pure. */
export function standingChangeOf(runId: string, versions: Version[]): string | null {
  return standingChanges(versions).find((version) => version.runId === runId)?.id ?? null;
}

/**
 * The version a message asks to take back ("undo the last change", "undo “Add a notes field”"); null for any other
 * message. Pure.
 * @param versions newest first
 * @throws AppError NOT_FOUND when there is no such change
 */
export function undoTarget(text: string, versions: Version[]): string | null {
  const named = NAMED.exec(text.trim())?.[1];
  if (named === undefined && !UNDO.test(text.trim())) return null;
  const standing = standingChanges(versions);
  const found = named === undefined ? standing[0] : standing.find(({ label }) => samePhrase(label, named));
  if (found) return found.id;
  const known = standing.slice(0, 5).map(({ label }) => `“${label}”`);
  throw new AppError(
    "NOT_FOUND",
    named === undefined ? "There is no change to undo." : `No change in force is called “${named}”.`,
    known.length > 0 ? `These are: ${known.join(", ")}.` : "Restore an older version in the history instead.",
  );
}
