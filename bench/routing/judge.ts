import { opine } from "../../apps/engine/src/guild/gate/gate.ts";
import type { Policy } from "../../apps/engine/src/guild/gate/policy.ts";
import { embeddedText, readRequest } from "../../apps/engine/src/guild/gate/request-text.ts";
import type { Embedder } from "../../apps/engine/src/models/index.ts";
import type { RoutingRow } from "./rows.ts";

/** What the gate says of one text. */
export interface Judged {
  /** Intents, likeliest first. */
  ranked: [string, number][];
  outOfDomain: boolean;
  /** Sure enough to decide without asking. */
  answered: boolean;
}

/** The floor of the house's rules when nobody changed it. */
const FLOOR = 0.7;
const BATCH = 64;

export const guess = ({ ranked }: Judged): string => ranked[0]?.[0] ?? "";
export const confidence = ({ ranked }: Judged): number => ranked[0]?.[1] ?? 0;

export function isRight(row: RoutingRow, name: string): boolean {
  return row.intent === name || row.accept.includes(name);
}

/** What the gate is asked with. */
export interface Gate {
  policy: Policy;
  /** Null: by words alone. */
  embedder: Embedder | null;
  /** By intent: the threshold of the expert that serves it. */
  thresholds: ReadonlyMap<string, number>;
}

/** The gate on every text, as the router asks it. */
export async function judgeAll({ policy, embedder, thresholds }: Gate, texts: readonly string[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (let at = 0; at < texts.length; at += BATCH) {
    const requests = texts.slice(at, at + BATCH).map((text) => readRequest(text));
    const vectors = embedder ? await embedder.embed(requests.map(embeddedText)) : [];
    for (const [index, request] of requests.entries()) {
      const embedding = vectors[index] ?? null;
      const { probabilities, outOfDomain } = opine(policy, request, { embedding, stage: null });
      const ranked = [...probabilities].sort((a, b) => b[1] - a[1]);
      const [name = "", share = 0] = ranked[0] ?? [];
      const limit = embedding ? policy.outOfDomain.embedded : policy.outOfDomain.words;
      judged.push({
        ranked,
        outOfDomain: outOfDomain > limit,
        answered: share >= Math.max(FLOOR, policy.ask[name] ?? 0, thresholds.get(name) ?? 0),
      });
    }
  }
  return judged;
}
