import { AppError, type ShadowView, type TrainingView } from "@guildhall/contracts";
import type { Database } from "@guildhall/db";
import type { PolicyShelf } from "../router/policy-shelf.ts";

/** Live rows that feedback labelled: from so many on, a shadow that is right less often is not promoted. */
const LABELLED_TO_JUDGE = 10;
const MAY_LOSE = 2;

interface PromoterParts {
  db: Database;
  policies: PolicyShelf;
  /** What the shadow policy said of live requests. */
  shadow: () => Promise<ShadowView | null>;
  /** After the active policy changed. */
  onChange: () => Promise<void>;
}

const conflict = (message: string, remedy: string): AppError => new AppError("CONFLICT", message, remedy);

/** Why a shadow may not be promoted on what live requests say; null when nothing speaks against it. Pure. */
export function liveObjection({ labelled, activeRight, shadowRight }: ShadowView): string | null {
  if (labelled < LABELLED_TO_JUDGE || shadowRight + MAY_LOSE >= activeRight) return null;
  return `On ${labelled} live requests with a label it was right ${shadowRight} times, the active policy ${activeRight}.`;
}

/** Makes candidates active and takes that back; each step is one transaction with its line in the audit trail. */
export class Promoter {
  readonly #parts: PromoterParts;

  constructor(parts: PromoterParts) {
    this.#parts = parts;
  }

  /** Throws NOT_FOUND, and CONFLICT where the rule, the live requests or a newer active policy speak against it. */
  async promote(policyId: string, by: string): Promise<{ before: string }> {
    const { db, policies, onChange } = this.#parts;
    const training = await db.gateTrainings.ofPolicy(policyId);
    if (!training) {
      throw new AppError("NOT_FOUND", `There is no candidate ${policyId}.`, "`guild.learning` lists them.");
    }
    await this.#requirePromotable(training, policyId);
    const before = policies.active()?.id ?? "";
    await db.transaction(async (tx) => {
      await tx.gatePolicies.activate(policyId);
      await tx.gateTrainings.update(training.id, { state: "promoted", ended: true });
      await tx.shadowScores.keepOnly(null);
      await tx.guildAudit.add({ by, action: "promoted", subject: policyId, detail: `It took the place of ${before}.` });
    });
    await onChange();
    return { before };
  }

  async #requirePromotable({ state, report, againstId }: TrainingView, policyId: string): Promise<void> {
    if (state !== "shadow") {
      const why = report?.refusals[0] ?? `Its state is "${state}".`;
      throw conflict(`${policyId} may not be promoted. ${why}`, "Train again when there is more feedback.");
    }
    const active = this.#parts.policies.active()?.id ?? null;
    if (active !== againstId) {
      throw conflict(
        `${policyId} was held against ${againstId}, and ${active ?? "no policy"} is active now.`,
        "Train again: guild.retrain.",
      );
    }
    const live = await this.#parts.shadow();
    const objection = live && liveObjection(live);
    if (objection)
      throw conflict(`${policyId} may not be promoted. ${objection}`, "Train again with what was learned.");
  }

  /** The policy a rollback would go back to; null when the active one was not promoted. */
  async before(): Promise<string | null> {
    const { db, policies } = this.#parts;
    const active = policies.active();
    const training = active && (await db.gateTrainings.ofPolicy(active.id));
    return training?.state === "promoted" ? training.againstId : null;
  }

  /** Throws CONFLICT when nothing was promoted. */
  async rollback(by: string): Promise<{ before: string }> {
    const { db, policies, onChange } = this.#parts;
    const active = policies.active();
    const training = active && (await db.gateTrainings.ofPolicy(active.id));
    const target = await this.before();
    if (!active || !training || target === null) {
      throw conflict("Nothing was promoted, so there is nothing to go back to.", "The policy that ships is active.");
    }
    // The one that ships has no row: no active row means that it decides.
    const stored = (await db.gatePolicies.read(target)) ? target : null;
    await db.transaction(async (tx) => {
      await tx.gatePolicies.activate(stored);
      await tx.gateTrainings.update(training.id, { state: "rolled-back", ended: true });
      await tx.guildAudit.add({ by, action: "rolled-back", subject: active.id, detail: `${target} is active again.` });
    });
    await onChange();
    return { before: active.id };
  }
}
