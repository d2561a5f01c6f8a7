import type { Embedder } from "../../models/index.ts";

/** Sentence vectors within the time that routing may take; null when there is no embedder or it does not answer. */
export type Embed = (texts: readonly string[]) => Promise<Float32Array[] | null>;

/** Once it is loaded it answers in 10 ms; a decision does not wait long for a busy one. */
const LIMIT_MS = 150;
const EACH_MS = 50;
/** Loading takes a second or two and happens once. */
const LOADING_MS = 4_000;
/** After a failure it is left alone for a while, so that not every decision pays the limit. */
const REST_MS = 5_000;

export interface TimedEmbed {
  embed: Embed;
  /** Loads the embedder, so that the first decision need not do without it. */
  warm(): Promise<void>;
}

export function createTimedEmbed(embedder: () => Promise<Embedder | null>, now: () => number): TimedEmbed {
  let restUntil = 0;
  let loaded = false;
  const embed: Embed = async (texts) => {
    if (now() < restUntil) return null;
    const found = await embedder();
    if (!found) return null;
    const limitMs = (loaded ? LIMIT_MS : LOADING_MS) + texts.length * EACH_MS;
    try {
      const vectors = await found.embed([...texts], AbortSignal.timeout(limitMs));
      loaded = true;
      return vectors;
    } catch {
      restUntil = now() + REST_MS;
      return null;
    }
  };
  return {
    embed,
    warm: async () => {
      await embed(["warm"]);
    },
  };
}
