import type { HouseRules, ThreeState } from "@guildhall/contracts";
import type { ModelService } from "../../models/index.ts";
import type { Clock, Logger } from "../../platform/index.ts";
import {
  type Advice,
  advisePreference,
  adviseRemoval,
  adviseScaling,
  BUSY_LOAD,
  type ExpertReplicas,
  type ModelGroup,
} from "./management.ts";
import type { Pool } from "./pool.ts";
import { loadOf, type ReplicaState } from "./replica-state.ts";

const LOOK_EVERY_MS = 5_000;

interface ManagerParts {
  pool: Pool;
  models: Pick<ModelService, "list" | "backendFor" | "loadInstance" | "closeInstance">;
  rules: () => HouseRules["moe"];
  clock: Pick<Clock, "monotonicMs">;
  log: Logger;
}

/** Follows the advice of `management.ts` as far as the team's three-state settings let it. */
export class PoolManager {
  readonly #parts: ManagerParts;
  readonly #busySince = new Map<string, number>();
  readonly #preferred = new Map<string, string>();
  #timer: NodeJS.Timeout | null = null;
  #looking = false;

  constructor(parts: ManagerParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#timer ??= setInterval(() => {
      this.look().catch((error: unknown) =>
        this.#parts.log.error({ err: error }, "the pool could not be looked after"),
      );
    }, LOOK_EVERY_MS);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  /** The replica that is preferred to the expert's first choice; null while the setting is not on. */
  preferred(expertId: string): string | null {
    if (this.#parts.rules().management.auto_optimise !== "on") return null;
    return this.#preferred.get(expertId) ?? null;
  }

  /** Looks once at everything; a look that takes long is not overtaken by the next. */
  async look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      const { pool, clock, rules } = this.#parts;
      const { auto_scale, auto_optimise, remove_underperforming, performance_threshold } = rules().management;
      const nowMs = clock.monotonicMs();
      if (auto_scale !== "off") await this.#follow(auto_scale, adviseScaling(await this.#groups(nowMs), nowMs));
      const experts: ExpertReplicas[] = pool.registry.experts().map(({ id }) => ({
        expert: id,
        tiers: pool.registry.placesFor(id, { tiers: pool.registry.tiersOf(id) }),
      }));
      if (remove_underperforming !== "off")
        await this.#follow(remove_underperforming, adviseRemoval(experts, performance_threshold, nowMs));
      if (auto_optimise !== "off") await this.#follow(auto_optimise, advisePreference(experts));
    } finally {
      this.#looking = false;
    }
  }

  async #groups(nowMs: number): Promise<ModelGroup[]> {
    const { pool, models, rules } = this.#parts;
    const local = new Set((await models.list()).filter(({ kind }) => kind === "gguf").map(({ id }) => id));
    const byModel = Map.groupBy(pool.registry.states(), ({ modelId }) => modelId);
    return [...byModel].flatMap(([modelId, replicas]) => {
      if (!local.has(modelId)) return []; // how large a server is, its owner decides
      if (loadOf(replicas) <= BUSY_LOAD) this.#busySince.delete(modelId);
      else if (!this.#busySince.has(modelId)) this.#busySince.set(modelId, nowMs);
      const users = rules().experts.filter(({ name }) => this.#uses(name, replicas));
      const maxInstances = Math.max(1, ...users.map(({ max_instances }) => max_instances));
      return [{ modelId, replicas, maxInstances, busySinceMs: this.#busySince.get(modelId) ?? null }];
    });
  }

  #uses(expertId: string, replicas: readonly ReplicaState[]): boolean {
    const ids = new Set(this.#parts.pool.registry.tiersOf(expertId).flat());
    return replicas.some(({ id }) => ids.has(id));
  }

  async #follow(setting: ThreeState, advices: readonly Advice[]): Promise<void> {
    for (const advice of advices) {
      if (setting !== "on") this.#parts.pool.note({ ...advice, done: false });
      else await this.#act(advice);
    }
  }

  async #act(advice: Advice): Promise<void> {
    const { pool, log } = this.#parts;
    try {
      if (advice.kind === "scale-up") await this.#addCopy(advice.replica);
      else if (advice.kind === "scale-down") await pool.remove(advice.replica);
      else if (advice.kind === "prefer") {
        if (advice.expert === null || this.#preferred.get(advice.expert) === advice.replica) return;
        this.#preferred.set(advice.expert, advice.replica);
      } else pool.drain(advice.replica); // stays to be seen, and can be taken up again
      pool.note({ ...advice, done: true });
    } catch (error) {
      const reason = `${advice.reason}; not done: ${error instanceof Error ? error.message : String(error)}`;
      log.warn({ advice, error: String(error) }, "the pool could not follow its management");
      pool.note({ ...advice, reason, done: false });
    }
  }

  /** Loads another copy, its memory set aside first, and lets it serve beside the first. */
  async #addCopy(id: string): Promise<void> {
    const { pool, models } = this.#parts;
    const [modelId = id, number] = id.split("#");
    const instance = Number(number);
    const first = pool.registry.offer(modelId);
    if (!first) return;
    await models.loadInstance(modelId, instance);
    pool.register({
      ...first,
      id,
      open: () => models.backendFor({ modelId, localOnly: true, instance }),
      close: () => models.closeInstance(modelId, instance),
    });
    for (const { id: expertId } of pool.registry.experts()) {
      const tiers = pool.registry.tiersOf(expertId);
      if (!tiers.some((tier) => tier.includes(modelId))) continue;
      pool.assign(
        expertId,
        tiers.map((tier) => (tier.includes(modelId) ? [...tier, id] : tier)),
      );
    }
  }
}
