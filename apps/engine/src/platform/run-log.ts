import type { RunEvent, RunEventBody } from "@guildhall/contracts";
import type { Resources } from "./resources.ts";

/** Stores events of a run, then tells them: a row first, an emit second. Throws NOT_FOUND. */
export async function appendRunEvents(
  { db, bus, metrics }: Pick<Resources, "db" | "bus" | "metrics">,
  runId: string,
  bodies: RunEventBody[],
): Promise<RunEvent[]> {
  const events = await db.runs.appendEvents(runId, bodies);
  for (const event of events) {
    metrics.runEvents.inc({ type: event.body.type });
    bus.emit("event", event);
  }
  return events;
}
