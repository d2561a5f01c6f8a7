import type { Actor, Version } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import { diffHunks } from "../../workspace/index.ts";
import type { GuildDoor } from "../experts/guild-door.ts";
import { assignmentOf } from "../experts/run-note.ts";

/** Work that a person took back counts half against who did it: the wish may have changed, too. */
const TAKEN_BACK = 0.5;
/** A restore over more changes than these says nothing of each. */
const MOST_RUNS = 10;

/** Tells the guild what became of an expert's work when a person keeps a part of it, undoes it or goes back. */
export interface KeptReporter {
  kept(actor: Actor, runId: string | null, share: number): Promise<void>;
  takenBack(runIds: readonly (string | null)[], source: "undo" | "restore"): Promise<void>;
}

export function createKeptReporter(db: Repositories, guild: GuildDoor): KeptReporter {
  const assigned = async (runId: string | null) => (runId === null ? null : assignmentOf(await db.runs.get(runId)));
  return {
    kept: async (actor, runId, share) => {
      const decisionId = (await assigned(runId))?.decisionId;
      if (decisionId) await guild.noteKept(actor, decisionId, share);
    },
    takenBack: async (runIds, source) => {
      const runs = [...new Set(runIds)];
      if (runs.length > MOST_RUNS) return;
      for (const runId of runs) {
        const assignment = await assigned(runId);
        const expert = assignment && guild.findExpert(assignment.expert);
        const intent = assignment?.intent ?? expert?.intents[0];
        if (!expert || !intent) continue;
        const { decisionId } = assignment;
        await guild.outcomes.add({
          ...{ decisionId, intent, source },
          expert: expert.id,
          success: false,
          weight: TAKEN_BACK,
        });
      }
    },
  };
}

/** Runs whose changes a return to `target` takes back. `versions`: newest first. Pure. */
export function runsSince(versions: readonly Version[], target: Version): string[] {
  return versions.flatMap(({ seq, origin, runId }) =>
    seq > target.seq && origin === "change" && runId !== null ? [runId] : [],
  );
}

/** A file of a change: its text before and after, and what was left of it. */
export interface KeptFile {
  before: string;
  after: string;
  kept: string;
}

/** Lines that two texts do not share: removed and added ones, by the shortest edit of lines (Myers 1986). */
async function editDistance(from: string, to: string): Promise<number> {
  const hunks = await diffHunks(from, to);
  return hunks.reduce((sum, { removed, added }) => sum + removed + added, 0);
}

/** Share of a change that was kept, 0 to 1: one minus the edit distance to what was kept, by the size of the change. */
export async function keptShare(files: readonly KeptFile[]): Promise<number> {
  let changed = 0;
  let lost = 0;
  for (const { before, after, kept } of files) {
    changed += await editDistance(before, after);
    lost += await editDistance(after, kept);
  }
  return changed === 0 ? 1 : Math.max(0, 1 - lost / changed);
}
