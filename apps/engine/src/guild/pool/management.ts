import type { PoolAct } from "@guildhall/contracts";
import { worth } from "./evaluate.ts";
import { fastestOf, lives, loadOf, type ReplicaState } from "./replica-state.ts";

/** What the management finds worth doing; whether it is done is the team's setting. */
export type Advice = Omit<PoolAct, "at" | "done">;

/** A local model and its copies. */
export interface ModelGroup {
  modelId: string;
  replicas: readonly ReplicaState[];
  maxInstances: number;
  /** Since when it has been above the busy mark; null = it is not. */
  busySinceMs: number | null;
}

export const BUSY_LOAD = 0.8;
const WORTH_ANOTHER = 0.8;
/** A short rush is over before another copy is loaded. */
const BUSY_FOR_MS = 5_000;
const IDLE_FOR_MS = 5 * 60_000;
/** Fewer attempts say too little: at a true 0.9 twenty attempts fall below 0.7 once in fifty times. */
const ENOUGH_ATTEMPTS = 20;
/** How much better a later model must be before it is preferred. */
const CLEARLY = 0.1;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Another copy where a model is busy and does well, and one less where a further copy has long been idle. */
export function adviseScaling(groups: readonly ModelGroup[], nowMs: number): Advice[] {
  return groups.flatMap(({ modelId, replicas, maxInstances, busySinceMs }): Advice[] => {
    const fastest = fastestOf(replicas);
    const best = Math.max(0, ...replicas.map((replica) => worth({ ...replica, freeCapacity: 1 }, fastest)));
    const load = loadOf(replicas);
    const sustained = busySinceMs !== null && nowMs - busySinceMs >= BUSY_FOR_MS;
    if (sustained && load > BUSY_LOAD && best > WORTH_ANOTHER && replicas.length < maxInstances) {
      const numbers = replicas.map(({ id }) => Number(id.split("#")[1] ?? 1));
      const free = [...numbers.keys()].map((index) => index + 2).find((number) => !numbers.includes(number)) ?? 2;
      const reason = `load ${percent(load)} for ${BUSY_FOR_MS / 1000} s, and the model is worth ${best.toFixed(2)}`;
      return [{ kind: "scale-up", expert: null, replica: `${modelId}#${free}`, reason }];
    }
    const idle = replicas.find(
      ({ id, requests, usedAtMs }) => id.includes("#") && requests === 0 && nowMs - usedAtMs >= IDLE_FOR_MS,
    );
    if (!idle) return [];
    return [{ kind: "scale-down", expert: null, replica: idle.id, reason: `idle for ${IDLE_FOR_MS / 60_000} minutes` }];
  });
}

export interface ExpertReplicas {
  expert: string;
  /** First choice first. */
  tiers: readonly (readonly ReplicaState[])[];
}

/** Replicas that fail more often than the team accepts, where another one of the same expert lives. */
export function adviseRemoval(experts: readonly ExpertReplicas[], threshold: number, nowMs: number): Advice[] {
  const advised = new Set<string>();
  return experts.flatMap(({ expert, tiers }) => {
    const all = tiers.flat();
    const bad = (replica: ReplicaState): boolean =>
      !replica.draining && replica.attempts >= ENOUGH_ATTEMPTS && replica.success < threshold;
    return all.flatMap((replica): Advice[] => {
      if (!bad(replica) || advised.has(replica.id)) return [];
      if (!all.some((other) => other.id !== replica.id && !bad(other) && lives(other, nowMs))) return [];
      advised.add(replica.id);
      const reason = `${percent(replica.success)} of its attempts succeed, below ${percent(threshold)}`;
      return [{ kind: "remove", expert, replica: replica.id, reason }];
    });
  });
}

/** A later choice that did clearly better than the first, both measured enough. */
export function advisePreference(experts: readonly ExpertReplicas[]): Advice[] {
  return experts.flatMap(({ expert, tiers }): Advice[] => {
    const measured = tiers.flat().filter(({ attempts, draining }) => attempts >= ENOUGH_ATTEMPTS && !draining);
    const fastest = fastestOf(measured);
    const scored = measured.map((replica) => ({ replica, score: worth({ ...replica, freeCapacity: 1 }, fastest) }));
    const first = scored.find(({ replica }) => tiers[0]?.some(({ id }) => id === replica.id));
    const [best] = [...scored].sort((a, b) => b.score - a.score);
    if (!first || !best || best.score < first.score + CLEARLY) return [];
    const reason = `worth ${best.score.toFixed(2)}, the first choice ${first.replica.id} ${first.score.toFixed(2)}`;
    return [{ kind: "prefer", expert, replica: best.replica.id, reason }];
  });
}
