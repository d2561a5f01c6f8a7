import type { RunEvent } from "@guildhall/contracts";
import type { SettingRepository } from "@guildhall/db";
import { z } from "zod";

const KEY = "build.pace";
/** How much the newest build counts: old ones fade, one odd build does not decide. */
const NEWEST = 0.4;

const paceSchema = z.object({ leafMs: z.number(), restMs: z.number() });
/** What a build takes on this machine: writing one leaf, and all the rest. */
export type Pace = z.infer<typeof paceSchema>;

/** Two cores and the default model, measured by `bench journey`; used until a build has ended here. */
const FIRST_PACE: Pace = { leafMs: 25_000, restMs: 15_000 };

/** The pace of earlier builds, kept over restarts. */
export interface BuildPace {
  current(): Promise<Pace>;
  /** Learns from a build that did all it could; `turn` holds its events since it was started or resumed. */
  learn(turn: RunEvent[], wallMs: number): Promise<void>;
}

/** How long a build takes that has so many leaves to write. Pure. */
export function estimateMs(pace: Pace, leaves: number): number {
  return Math.round(pace.restMs + leaves * pace.leafMs);
}

/** What one build took, from its events; without a leaf nothing is known of leaves. Pure. */
export function paceOf(turn: RunEvent[], wallMs: number): { leafMs: number | null; restMs: number } {
  const told = turn.flatMap(({ body, at }) =>
    body.type === "leaf.state" ? [{ leaf: body.leaf, at: Date.parse(at) }] : [],
  );
  const written = new Set(told.map(({ leaf }) => leaf)).size;
  const writingMs = (told.at(-1)?.at ?? 0) - (told[0]?.at ?? 0);
  return { leafMs: written > 0 ? writingMs / written : null, restMs: Math.max(0, Math.round(wallMs) - writingMs) };
}

export function createBuildPace(settings: SettingRepository): BuildPace {
  const current = async () => paceSchema.catch(FIRST_PACE).parse(await settings.get(KEY));
  const blend = (before: number, now: number | null) =>
    now === null ? before : Math.round(before + (now - before) * NEWEST);
  return {
    current,
    learn: async (turn, wallMs) => {
      const seen = paceOf(turn, wallMs);
      const before = await current();
      await settings.set(KEY, {
        leafMs: blend(before.leafMs, seen.leafMs),
        restMs: blend(before.restMs, seen.restMs),
      });
    },
  };
}
