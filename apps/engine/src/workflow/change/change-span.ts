import { AppError, type Version } from "@guildhall/contracts";

export interface ChangeSpan {
  /** The newest version of the change. */
  last: Version;
  /** The version it began from; null for the first of a project. */
  before: Version | null;
  /** Whether another version came after it. */
  isHead: boolean;
}

/**
 * All versions of one change: a run makes several. Pure.
 * @param versions newest first
 * @throws AppError NOT_FOUND
 */
export function changeSpan(versions: Version[], versionId: string): ChangeSpan {
  const at = versions.findIndex((version) => version.id === versionId);
  const version = versions[at];
  if (!version)
    throw new AppError("NOT_FOUND", "There is no such version of this project.", "Choose one from the history.");
  // The mark of a stop belongs to what the run had made; a run that takes something back is a change of its own.
  const isBack = (one: Version) => one.origin === "restore";
  const belongs = (other: Version | undefined) =>
    other !== undefined && version.runId !== null && other.runId === version.runId && isBack(other) === isBack(version);
  let [newest, oldest] = [at, at];
  while (belongs(versions[newest - 1])) newest -= 1;
  while (belongs(versions[oldest + 1])) oldest += 1;
  return { last: versions[newest] ?? version, before: versions[oldest + 1] ?? null, isHead: newest === 0 };
}
