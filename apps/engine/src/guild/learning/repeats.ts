import type { RouteDecision, RouteRequest } from "@guildhall/contracts";
import type { StoredOutcome } from "@guildhall/db";
import { keyOf } from "./label-rows.ts";

const WITHIN_MS = 30 * 60_000;
const REMEMBERED = 500;
/** Asking again may also mean that the world changed. */
const WEIGHT = 0.3;

type Asked = Pick<RouteDecision, "id" | "expert" | "intent"> & { atMs: number };

/** Notices when the same words are asked again in a project: what came of them the first time did not do. */
export class Repeats {
  readonly #asked = new Map<string, Asked>();

  /** The outcome of the earlier decision, where this one repeats it within half an hour; null else. */
  noted(request: RouteRequest, decision: RouteDecision, nowMs: number): Omit<StoredOutcome, "createdAt"> | null {
    if (request.projectId === null) return null;
    const key = `${request.projectId} ${keyOf(request.text)}`;
    const before = this.#asked.get(key);
    this.#asked.delete(key);
    const { id, expert, intent } = decision;
    this.#asked.set(key, { id, expert, intent, atMs: nowMs });
    if (this.#asked.size > REMEMBERED) this.#asked.delete([...this.#asked.keys()][0] ?? "");
    // Another expert named for the same words is told by the person's feedback already.
    const repeats = before && nowMs - before.atMs < WITHIN_MS && request.expert === null;
    if (!repeats || before.expert === null || before.intent === null) return null;
    const { id: decisionId, expert: first, intent: served } = before;
    return { decisionId, expert: first, intent: served, success: false, weight: WEIGHT, source: "regenerated" };
  }
}
