import { totalWork, type Work } from "./estimate-work.ts";
import { hasRoom, isRisky, lives, livesAgainAt, type ReplicaState, suspectAt } from "./replica-state.ts";

/** A session leaves the replica that holds its beginning when waiting there costs this many times reading it anew. */
const LOYALTY = 2;

/** What is to be placed. */
export interface Placing {
  work: Work;
  /** The replica that served this session last. */
  home: string | null;
  /** Replicas that read this beginning before. */
  warm: ReadonlySet<string>;
}

/** When the work would be done, as a share of what the replica may hold: it has that much before it. */
function cost(replica: ReplicaState, { work, home, warm }: Placing): number {
  const known = home === replica.id || warm.has(replica.id);
  const own = totalWork(work) - (known ? work.prefix : 0);
  const loyal = home === replica.id ? work.prefix * LOYALTY : 0;
  return (replica.outstandingTokens + own - loyal) / replica.capacityTokens;
}

/**
 * One of several replicas that have room, by outstanding work in tokens: the cheaper of two drawn at random (Azar et
 * al. 1994: nearly as even as asking all, and many at once do not rush to the same one), or the session's home where
 * moving would not pay. `draw` gives numbers from 0 up to 1.
 */
export function chooseReplica(
  open: readonly ReplicaState[],
  placing: Placing,
  draw: () => number,
): ReplicaState | null {
  if (open.length === 0) return null;
  const first = Math.floor(draw() * open.length);
  const second = open.length < 2 ? first : (first + 1 + Math.floor(draw() * (open.length - 1))) % open.length;
  const home = open.find(({ id }) => id === placing.home);
  const drawn = [open[first], open[second], home].filter((replica) => replica !== undefined);
  return drawn.reduce((best, replica) => (cost(replica, placing) < cost(best, placing) ? replica : best));
}

export type Choice =
  | { kind: "take"; id: string }
  /** All that live are full, or none does (`dead`); `atMs` is when to look again, null = when something happens. */
  | { kind: "wait"; atMs: number | null; dead: boolean }
  /** There is none. */
  | { kind: "none" };

/**
 * Places work on the first tier in which something lives; later tiers are fallbacks. What broke a moment ago and what
 * the request tried already come after them. A tier that lives and is full is waited for.
 */
export function placeWork(
  tiers: readonly (readonly ReplicaState[])[],
  placing: Placing & { tried: ReadonlySet<string> },
  at: { nowMs: number; draw: () => number },
): Choice {
  const rank = (replica: ReplicaState): number =>
    placing.tried.has(replica.id) ? 2 : isRisky(replica, at.nowMs) ? 1 : 0;
  const order = [0, 1, 2].flatMap((wanted) => tiers.map((tier) => tier.filter((replica) => rank(replica) === wanted)));
  for (const tier of order) {
    const chosen = chooseReplica(
      tier.filter((replica) => hasRoom(replica, at.nowMs)),
      placing,
      at.draw,
    );
    if (chosen) return { kind: "take", id: chosen.id };
    const full = tier.filter((replica) => lives(replica, at.nowMs));
    if (full.length > 0) return { kind: "wait", atMs: earliest(full.map(suspectAt), at.nowMs), dead: false };
  }
  const all = order.flat().filter(({ draining }) => !draining);
  if (all.length === 0) return { kind: "none" };
  return { kind: "wait", atMs: earliest(all.map(livesAgainAt)), dead: true };
}

/** The first of some times that is still to come; null for none. */
function earliest(times: readonly (number | null)[], afterMs = Number.NEGATIVE_INFINITY): number | null {
  const known = times.filter((time) => time !== null).filter((time) => time > afterMs);
  return known.length === 0 ? null : Math.min(...known);
}
