import type { Intent } from "@guildhall/contracts";
import type { ChatBackend } from "../../models/index.ts";
import { newReplica, type ReplicaState } from "./replica-state.ts";
import type { SilenceLimits } from "./watched-backend.ts";

/** Something that can serve: one copy of one model. */
export interface ReplicaOffer {
  /** Id of the model; a further copy is `id#2`. */
  id: string;
  modelId: string;
  /** Requests it takes at a time, and tokens of work it may hold. */
  slots: number;
  capacityTokens: number;
  limits: SilenceLimits;
  /** Asked for before each use. Throws what `ModelService.backendFor` throws. */
  open(): Promise<ChatBackend>;
  /** Gives its memory back. */
  close?(): Promise<void>;
}

export interface ExpertSlot {
  id: string;
  intents: readonly Intent[];
  /** Outstanding tokens of work from which on its score is halved. */
  maxLoad: number;
}

/** Sessions and beginnings whose place is remembered. */
const MAX_PLACES = 4_096;

/** Adds to a map that forgets what was set longest ago. */
function remember<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MAX_PLACES && oldest !== undefined) map.delete(oldest);
}

/** Who is there: experts, replicas with what is known of each, who may use which, and where sessions are at home. */
export class ReplicaRegistry {
  readonly #experts = new Map<string, ExpertSlot>();
  readonly #offers = new Map<string, ReplicaOffer>();
  readonly #states = new Map<string, ReplicaState>();
  /** By expert: tiers of replica ids, first choice first. */
  readonly #tiers = new Map<string, string[][]>();
  readonly #homes = new Map<string, string>();
  readonly #warm = new Map<string, Set<string>>();

  setExperts(experts: readonly ExpertSlot[]): void {
    this.#experts.clear();
    for (const expert of experts) this.#experts.set(expert.id, expert);
    for (const id of this.#tiers.keys()) if (!this.#experts.has(id)) this.#tiers.delete(id);
  }

  experts(): ExpertSlot[] {
    return [...this.#experts.values()];
  }

  expert(id: string): ExpertSlot | undefined {
    return this.#experts.get(id);
  }

  /** A replica that is there already keeps what is known of it. */
  add(offer: ReplicaOffer, nowMs: number): void {
    const known = this.#states.get(offer.id);
    const { id, modelId, slots, capacityTokens } = offer;
    const { quietMs } = offer.limits;
    this.#offers.set(id, offer);
    this.#states.set(
      id,
      known
        ? { ...known, slots, capacityTokens, quietMs }
        : newReplica({ id, modelId, slots, capacityTokens, quietMs }, nowMs),
    );
  }

  remove(id: string): void {
    this.#offers.delete(id);
    this.#states.delete(id);
    for (const tiers of this.#tiers.values()) {
      for (const tier of tiers) if (tier.includes(id)) tier.splice(tier.indexOf(id), 1);
    }
    for (const places of this.#warm.values()) places.delete(id);
  }

  assign(expertId: string, tiers: readonly (readonly string[])[]): void {
    this.#tiers.set(
      expertId,
      tiers.map((tier) => [...tier]),
    );
  }

  offer(id: string): ReplicaOffer | undefined {
    return this.#offers.get(id);
  }

  state(id: string): ReplicaState | undefined {
    return this.#states.get(id);
  }

  states(): ReplicaState[] {
    return [...this.#states.values()];
  }

  change(id: string, change: (state: ReplicaState) => ReplicaState): void {
    const state = this.#states.get(id);
    if (state) this.#states.set(id, change(state));
  }

  tiersOf(expertId: string): readonly (readonly string[])[] {
    return this.#tiers.get(expertId) ?? [];
  }

  /** The states of the given tiers, or of the expert's own, and behind them those of other experts of the intent. */
  placesFor(expertId: string, want: { tiers?: readonly (readonly string[])[]; intent?: Intent }): ReplicaState[][] {
    const own = want.tiers ?? this.tiersOf(expertId);
    const { intent = this.#experts.get(expertId)?.intents[0] } = want;
    const others = this.experts().filter(({ id, intents }) => id !== expertId && intent && intents.includes(intent));
    const seen = new Set<string>();
    return [...own, ...(want.tiers ? [] : others.flatMap(({ id }) => this.tiersOf(id)))]
      .map((tier) =>
        tier.flatMap((id) => {
          const state = seen.has(id) ? undefined : this.#states.get(id);
          seen.add(id);
          return state ? [state] : [];
        }),
      )
      .filter((tier) => tier.length > 0);
  }

  /** Where this session and this beginning were read before. */
  placesOf(
    session: string | undefined,
    prefix: string | undefined,
  ): { home: string | null; warm: ReadonlySet<string> } {
    return {
      home: session === undefined ? null : (this.#homes.get(session) ?? null),
      warm: (prefix === undefined ? undefined : this.#warm.get(prefix)) ?? new Set(),
    };
  }

  settle(replica: string, session: string | undefined, prefix: string | undefined): void {
    if (session !== undefined) remember(this.#homes, session, replica);
    if (prefix === undefined) return;
    remember(this.#warm, prefix, (this.#warm.get(prefix) ?? new Set()).add(replica));
  }
}
