import { AppError, type ExpertRecord, type Intent } from "@guildhall/contracts";
import type { GuildOutcomeRepository, StoredOutcome } from "@guildhall/db";
import type { Clock } from "../../platform/index.ts";
import { betaQuantile } from "./beta.ts";

/** How an expert's measured success on an intent is read. */
export interface RecordView {
  recordOf(expertId: string, intent: Intent | null): { mean: number; outcomes: number; interval: [number, number] };
}

/** Where everybody who verifies work reports: tests that passed, a version that was restored, a thumb. */
export interface OutcomeLog {
  /** Throws INVALID_INPUT when the weight is no share. */
  add(outcome: Omit<StoredOutcome, "createdAt">): Promise<void>;
}

/** A log whose sources can take their word back. */
export interface OutcomeBook extends OutcomeLog {
  /** What one source reported of a decision counts no more. */
  retract(told: { decisionId: string; source: string }): Promise<void>;
}

/** Two imagined outcomes, one of each kind: an expert without a record is neither good nor bad. */
const PRIOR = 1;
/** An outcome counts half after this long: models, prompts and adapters change. */
const HALF_LIFE_MS = 45 * 24 * 3600_000;
const INTERVAL = 0.9;
const KEPT = 20_000;
const PRUNE_EVERY = 500;

type Told = Pick<StoredOutcome, "success" | "weight" | "createdAt">;
/** An outcome of one expert and intent. */
type Noted = Omit<StoredOutcome, "expert" | "intent">;

const keyOf = ({ expert, intent }: { expert: string; intent: Intent | null }): string => `${expert} ${intent}`;

/** Posterior of the success rate from outcomes that fade with age. Pure. */
export function posteriorOf(outcomes: readonly Told[], nowMs: number): Omit<ExpertRecord, "intent"> {
  let wins = PRIOR;
  let losses = PRIOR;
  for (const { success, weight, createdAt } of outcomes) {
    const age = Math.max(0, nowMs - Date.parse(createdAt));
    const counts = weight * 0.5 ** (age / HALF_LIFE_MS);
    if (success) wins += counts;
    else losses += counts;
  }
  const tail = (1 - INTERVAL) / 2;
  return {
    mean: wins / (wins + losses),
    interval: [betaQuantile(tail, wins, losses), betaQuantile(1 - tail, wins, losses)],
    outcomes: outcomes.length,
  };
}

/** The outcomes in memory, read from the database once and added to; the newest 20,000 are kept. */
export class RecordBook implements RecordView, OutcomeBook {
  readonly #repository: GuildOutcomeRepository;
  readonly #clock: Clock;
  readonly #told = new Map<string, Noted[]>();
  readonly #known = new Map<string, { readAt: number; record: Omit<ExpertRecord, "intent"> }>();
  #added = 0;

  private constructor(repository: GuildOutcomeRepository, clock: Clock) {
    this.#repository = repository;
    this.#clock = clock;
  }

  static async open(repository: GuildOutcomeRepository, clock: Clock): Promise<RecordBook> {
    const book = new RecordBook(repository, clock);
    for (const outcome of (await repository.list(KEPT)).reverse()) book.#note(outcome);
    return book;
  }

  #note({ expert, intent, ...told }: StoredOutcome): void {
    const key = keyOf({ expert, intent });
    const own = this.#told.get(key) ?? [];
    own.push(told);
    if (own.length > KEPT) own.shift();
    this.#told.set(key, own);
    this.#known.delete(key);
  }

  async add(outcome: Omit<StoredOutcome, "createdAt">): Promise<void> {
    if (outcome.expert === "") throw new AppError("INVALID_INPUT", "An outcome names no expert.", "Name its expert.");
    this.#note(await this.#repository.add(outcome));
    this.#added += 1;
    if (this.#added % PRUNE_EVERY === 0) await this.#repository.prune(KEPT);
  }

  async retract(told: { decisionId: string; source: string }): Promise<void> {
    for (const gone of await this.#repository.remove(told)) {
      const key = keyOf(gone);
      const left = (this.#told.get(key) ?? []).filter(
        ({ decisionId, source }) => decisionId !== told.decisionId || source !== told.source,
      );
      this.#told.set(key, left);
      this.#known.delete(key);
    }
  }

  recordOf(expertId: string, intent: Intent | null): Omit<ExpertRecord, "intent"> {
    const key = keyOf({ expert: expertId, intent });
    const now = this.#clock.now().getTime();
    const known = this.#known.get(key);
    // Fading is slow: an hour old is as good as new, and the interval costs a millisecond.
    if (known && now - known.readAt < 3600_000) return known.record;
    const record = posteriorOf(this.#told.get(key) ?? [], now);
    this.#known.set(key, { readAt: now, record });
    return record;
  }
}
