import type { ProjectSpec } from "@guildhall/contracts";
import type { Database, Repositories, SpecAuthor, StoredSpec } from "@guildhall/db";
import { pinnedChecks } from "../lanes/pinned-checks.ts";
import { type DerivedSpec, deriveSpec } from "../spec/derive-spec.ts";

/** The one way to newer or older requirements: records of checks that ask something else by them are forgotten. */
export interface SpecRevisions {
  /** `expected`: the revision the change was made on (0 before the first); another one throws CONFLICT. */
  append(projectId: string, spec: ProjectSpec, author: SpecAuthor, expected?: number): Promise<StoredSpec>;
  /** Goes back by one revision; the first one stays. Throws NOT_FOUND without requirements. */
  undo(projectId: string): Promise<StoredSpec>;
}

export function createSpecRevisions(db: Pick<Database, "transaction">): SpecRevisions {
  // In one transaction: between the two a record would speak for requirements nothing has run for.
  const forgetting = (projectId: string, step: (tx: Repositories) => Promise<StoredSpec>): Promise<StoredSpec> =>
    db.transaction(async (tx) => {
      const before = await tx.specs.latest(projectId);
      const stored = await step(tx);
      if (before) await forgetOutdated(tx, projectId, before.spec, stored.spec);
      return stored;
    });
  return {
    append: (projectId, spec, author, expected) =>
      forgetting(projectId, (tx) => tx.specs.append(projectId, spec, author, expected)),
    undo: (projectId) => forgetting(projectId, (tx) => tx.specs.undo(projectId)),
  };
}

async function forgetOutdated(db: Repositories, projectId: string, before: ProjectSpec, after: ProjectSpec) {
  // Nothing is to be forgotten where nothing ran, and deriving costs more than looking.
  if ((await db.checkResults.latest(projectId)).length === 0) return;
  const now = deriveSpec(after);
  const pinned = pinnedChecks(await db.leaves.list(projectId), now.leaves);
  const kept = [...unchangedChecks(deriveSpec(before), now), ...pinned.map((check) => check.id)];
  await db.checkResults.prune(projectId, kept);
}

/** Checks that ask the same in both, of criteria that say the same: only their records still speak. Pure. */
export function unchangedChecks(before: DerivedSpec, after: DerivedSpec): string[] {
  const known = new Set(questionsOf(before).map(({ asks }) => asks));
  return questionsOf(after)
    .filter(({ asks }) => known.has(asks))
    .map(({ id }) => id);
}

function questionsOf({ requirements, checks }: DerivedSpec): { id: string; asks: string }[] {
  const criteria = new Map(requirements.flatMap((entry) => entry.criteria.map((one) => [one.id, one])));
  return checks.map((check) => {
    const served = check.criteria.map((id) => {
      const criterion = criteria.get(id);
      return [criterion?.given, criterion?.when, criterion?.shall];
    });
    return { id: check.id, asks: JSON.stringify([check, served]) };
  });
}
