export interface Performance {
  /** Share of attempts that succeeded, 0 to 1. */
  success: number;
  /** Share of its capacity that is free, 0 to 1. */
  freeCapacity: number;
  /** Milliseconds for a hundred tokens; null = not known yet. */
  latencyMs: number | null;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * How much a replica is worth now, 0 to 1: half its success, three tenths its free capacity, two tenths its speed
 * beside the fastest replica of the same work. An unknown speed counts as the fastest, so that a new replica is tried.
 */
export function evaluate({ success, freeCapacity, latencyMs }: Performance, fastestMs: number | null): number {
  const speed = latencyMs === null || fastestMs === null || latencyMs <= 0 ? 1 : clamp(fastestMs / latencyMs);
  return 0.5 * clamp(success) + 0.3 * clamp(freeCapacity) + 0.2 * speed;
}

/**
 * The same without regard to how busy it is. Decisions on scaling use this one: above 80 % load the plain score cannot
 * exceed 0.76, so a rule that wants both would never fire.
 */
export function worth(performance: Performance, fastestMs: number | null): number {
  return evaluate({ ...performance, freeCapacity: 1 }, fastestMs);
}
