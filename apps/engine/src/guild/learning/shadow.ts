import type { RouteDecision, RouteRequest, ShadowView } from "@guildhall/contracts";
import type { GatePolicyRepository, ShadowScoreRepository } from "@guildhall/db";
import type { Logger } from "../../platform/index.ts";
import { type Policy, readPolicy } from "../gate/policy.ts";
import { embeddedText, readRequest } from "../gate/request-text.ts";
import type { Embed } from "../router/embed.ts";
import { likeliest } from "./fit-candidate.ts";

/** Requests that may wait to be scored; more are left out, so that a burst costs the gate nothing. */
const MAX_WAITING = 50;
const READ_SCORES = 5000;

interface ShadowParts {
  policies: Pick<GatePolicyRepository, "list" | "read">;
  scores: ShadowScoreRepository;
  embed: Embed;
  log: Logger;
}

/** The class the active policy sees as likeliest, by what the decision shows of it. */
function activeClass({ candidates }: RouteDecision): string | null {
  const [best] = candidates.toSorted((a, b) => b.gate - a.gate);
  return best ? (best.intent ?? best.expert) : null;
}

/** Lets a candidate score live requests beside the active policy. It decides nothing, and nobody waits for it. */
export class Shadow {
  readonly #parts: ShadowParts;
  #policy: Policy | null = null;
  #waiting = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(parts: ShadowParts) {
    this.#parts = parts;
  }

  get policyId(): string | null {
    return this.#policy?.id ?? null;
  }

  /** Reads again which policy is the shadow. */
  async refresh(): Promise<void> {
    const row = (await this.#parts.policies.list()).find(({ state }) => state === "shadow");
    this.#policy = null;
    if (!row) return;
    const whole = await this.#parts.policies.read(row.id);
    try {
      this.#policy = whole && readPolicy(Buffer.from(whole.weights).toString("utf8"));
    } catch (error) {
      this.#parts.log.warn({ policy: row.id, err: error }, "the shadow policy cannot be used");
    }
  }

  /** Scores a request some time later; returns at once. */
  observe({ text, stage }: RouteRequest, decision: RouteDecision): void {
    const policy = this.#policy;
    const active = activeClass(decision);
    if (!policy || active === null || decision.policy === policy.id || this.#waiting >= MAX_WAITING) return;
    this.#waiting += 1;
    this.#last = this.#last
      .then(async () => {
        const vectors = await this.#parts.embed([embeddedText(readRequest(text))]);
        // A decision shows no class `ood`, so the likeliest of the others is compared on both sides.
        const shadow = likeliest(policy, text, vectors?.[0] ?? null, { stage, cutsOff: false });
        await this.#parts.scores.add({ policyId: policy.id, decisionId: decision.id, active, shadow });
      })
      .catch((error: unknown) => this.#parts.log.info({ err: error }, "a request was not scored by the shadow policy"))
      .finally(() => {
        this.#waiting -= 1;
      });
  }

  /** Resolves when everything observed so far is scored. */
  settled(): Promise<void> {
    return this.#last;
  }

  /** What the shadow said so far; null without one. `labels`: class by decision, as feedback has it. */
  async view(labels: ReadonlyMap<string, string>): Promise<ShadowView | null> {
    const policyId = this.policyId;
    if (policyId === null) return null;
    const scores = await this.#parts.scores.list(policyId, READ_SCORES);
    const labelled = scores.filter(({ decisionId }) => labels.has(decisionId));
    const right = (side: "active" | "shadow") =>
      labelled.filter((score) => score[side] === labels.get(score.decisionId)).length;
    return {
      policyId,
      scored: scores.length,
      agreement: scores.filter(({ active, shadow }) => active === shadow).length / Math.max(1, scores.length),
      labelled: labelled.length,
      activeRight: right("active"),
      shadowRight: right("shadow"),
    };
  }
}
