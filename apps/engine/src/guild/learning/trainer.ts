import { AppError, type TrainingView, toErrorBody } from "@guildhall/contracts";
import type { Database } from "@guildhall/db";
import type { JobContext, JobQueue } from "../../jobs/index.ts";
import type { Clock } from "../../platform/index.ts";
import { FEATURE_VERSION } from "../gate/features.ts";
import { readPolicy, writePolicy } from "../gate/policy.ts";
import type { PolicyShelf } from "../router/policy-shelf.ts";
import type { Roster } from "../router/roster.ts";
import { type LabelledRow, labelRows } from "./label-rows.ts";
import { PROMOTION } from "./promotion.ts";
import { readEvidence } from "./read-evidence.ts";
import type { Retrained, Retrainer } from "./retrainer.ts";

/** Reading thousands of rows holds up the engine, and pages ask at every change of the guild. */
const GOOD_FOR_MS = 15_000;
const JOB = "guild.retrain";
const OWNER = "house";

export interface TrainerParts {
  db: Database;
  jobs: JobQueue;
  clock: Clock;
  home: string;
  roster: Roster;
  policies: PolicyShelf;
  retrainer: Retrainer;
  /** After a candidate became the shadow, or a training ended. */
  onChange: () => Promise<void>;
}

/** Trains candidates as jobs of the durable queue, one at a time. */
export class Trainer {
  readonly #parts: TrainerParts;
  #known: { readAt: number; rows: LabelledRow[] } | null = null;

  constructor(parts: TrainerParts) {
    this.#parts = parts;
    parts.jobs.register(JOB, (context) => this.#work(context), { concurrency: 1 });
  }

  /** The labelled rows that a training would learn from; those of a moment ago are good enough to look at. */
  async rows(): Promise<LabelledRow[]> {
    const now = this.#parts.clock.monotonicMs();
    if (this.#known && now - this.#known.readAt < GOOD_FOR_MS) return this.#known.rows;
    const rows = labelRows(await readEvidence(this.#parts.db, this.#parts.roster));
    this.#known = { readAt: now, rows };
    return rows;
  }

  /** Something new was said. */
  forget(): void {
    this.#known = null;
  }

  /** Throws BUSY while a training waits or works. */
  async start(trigger: TrainingView["trigger"]): Promise<TrainingView> {
    const { db, jobs } = this.#parts;
    const open = (await db.jobs.list({ owner: OWNER })).some(
      ({ type, status }) => type === JOB && (status === "queued" || status === "leased"),
    );
    if (open) throw new AppError("BUSY", "A training is under way.", "Wait for it to end; guild.learning shows it.");
    const training = await db.gateTrainings.add(trigger);
    await jobs.enqueue({ type: JOB, payload: { trainingId: training.id }, owner: OWNER, priority: -10 });
    return training;
  }

  async #work({ job, signal, holds }: JobContext): Promise<void> {
    const { db, onChange } = this.#parts;
    const training = await db.gateTrainings.get(job.payload.trainingId ?? "");
    if (!training) return;
    try {
      await db.gateTrainings.update(training.id, { state: "running" });
      const found = await this.#retrain(signal);
      if (!(await holds())) return;
      await this.#settle(training.id, found);
    } catch (error) {
      // What a shutdown interrupted stays "running": the next engine does the job again.
      if (!signal.aborted) {
        await db.gateTrainings.update(training.id, { state: "failed", error: toErrorBody(error).message, ended: true });
      }
      throw error;
    } finally {
      await onChange();
    }
  }

  async #retrain(signal: AbortSignal): Promise<{ againstId: string; found: Retrained }> {
    const { policies, roster, retrainer, home, clock } = this.#parts;
    const active = policies.active();
    if (!active) {
      throw new AppError(
        "CONFLICT",
        "There is no policy to hold a candidate against.",
        "Train one: npm run train:gate.",
      );
    }
    this.forget();
    const learned = await this.rows();
    const held = learned.filter((row) => row.held).length;
    if (held < PROMOTION.minHeld) {
      throw new AppError(
        "CONFLICT",
        `There are ${held} held-out rows of feedback; about ${PROMOTION.minHeld - held} more are needed to judge by.`,
        "Go on working: thumbs, another expert and passed tests become rows.",
      );
    }
    const order = {
      learned,
      team: [...roster.team()],
      active: writePolicy(active),
      home,
      now: clock.now().toISOString(),
    };
    return { againstId: active.id, found: await retrainer(order, signal) };
  }

  /** Stores a candidate that the rule lets through as the only shadow; of one it refuses only the report stays. */
  async #settle(id: string, { againstId, found }: { againstId: string; found: Retrained }): Promise<void> {
    const { db } = this.#parts;
    const { policyId, report, rows, text } = found;
    const told = { policyId, againstId, report, rows };
    if (await db.gatePolicies.read(policyId)) {
      const error = "Nothing new was learned: the same rows gave this policy before.";
      await db.gateTrainings.update(id, { ...told, policyId: null, state: "refused", error, ended: true });
      return;
    }
    if (!report.promote) {
      await db.transaction(async (tx) => {
        await tx.gateTrainings.update(id, { ...told, state: "refused", ended: true });
        const detail = report.refusals.join(" ").slice(0, 2000);
        await tx.guildAudit.add({ by: OWNER, action: "refused", subject: policyId, detail });
      });
      return;
    }
    const { metrics, dataHash } = readPolicy(text);
    const earlier = (await db.gatePolicies.list()).filter(({ state }) => state === "shadow");
    await db.transaction(async (tx) => {
      for (const { id: old } of earlier) {
        await tx.gatePolicies.setState(old, "retired");
        const replaced = await tx.gateTrainings.ofPolicy(old);
        const error = "A newer candidate took its place.";
        if (replaced) await tx.gateTrainings.update(replaced.id, { state: "refused", error });
      }
      const weights = Buffer.from(text, "utf8");
      await tx.gatePolicies.add({
        ...{ id: policyId, state: "shadow", featureVersion: FEATURE_VERSION, metrics, dataHash, weights },
      });
      await tx.shadowScores.keepOnly(policyId);
      await tx.gateTrainings.update(id, { ...told, state: "shadow", ended: true });
      const detail = `${(report.held.active * 100).toFixed(1)} % to ${(report.held.candidate * 100).toFixed(1)} % on ${report.held.rows} held-out rows.`;
      await tx.guildAudit.add({ by: OWNER, action: "shadow", subject: policyId, detail });
    });
  }
}
