import { type Assignment, assignmentSchema, type Work, workSchema } from "@guildhall/contracts";
import type { Repositories, StoredRun } from "@guildhall/db";
import { z } from "zod";

const noteSchema = z.object({
  assignment: assignmentSchema,
  /** The last event before the work was told; null until then. */
  workAfter: z.number().int().nullable(),
});

/** Who serves a run; null for runs nobody was chosen for. Pure. */
export function assignmentOf({ kind, result }: Pick<StoredRun, "kind" | "result">): Assignment | null {
  if (kind !== "ask" && kind !== "change") return null;
  return noteSchema.safeParse(result).data?.assignment ?? null;
}

/** What a run is given with it, before it begins. Pure. */
export const noteOf = (assignment: Assignment): z.infer<typeof noteSchema> => ({ assignment, workAfter: null });

/** Remembers where in the log of a run the work is told, before it is. */
export async function noteWork(db: Repositories, runId: string, assignment: Assignment): Promise<void> {
  const { lastSeq } = await db.runs.get(runId);
  await db.runs.update(runId, { result: { assignment, workAfter: lastSeq } });
}

/** What an expert handed over in a run; null where none did. Throws NOT_FOUND. */
export async function workOf(db: Repositories, runId: string): Promise<Work | null> {
  const note = noteSchema.safeParse((await db.runs.get(runId)).result).data;
  if (!note || note.workAfter === null) return null;
  for (const { body } of await db.runs.listEvents(runId, note.workAfter, 10))
    if (body.type === "work") return workSchema.parse(body.work);
  return null;
}
