import { Pool } from "../../apps/engine/src/guild/pool/pool.ts";
import type { ReplicaOffer } from "../../apps/engine/src/guild/pool/replica-registry.ts";
import { OpenaiProtocol } from "../../apps/engine/src/models/backends/openai-protocol.ts";
import { RemoteBackend } from "../../apps/engine/src/models/backends/remote-backend.ts";
import type { ChatBackend, ChatRequest } from "../../apps/engine/src/models/index.ts";
import { systemClock } from "../../apps/engine/src/platform/clock.ts";

export interface Replica {
  id: string;
  backend: ChatBackend;
}

/** The product's own way to a server, without its measuring of the model. */
export function replicaAt(id: string, url: string): Replica {
  const protocol = new OpenaiProtocol({ url, apiKey: "" }, "paced");
  return { id, backend: new RemoteBackend({ modelId: id, protocol, knownCard: null, onCard: async () => {} }) };
}

/** The pool of the product over some replicas, all of one expert. */
export function poolOver(replicas: readonly Replica[], change: Partial<ReplicaOffer> = {}): Pool {
  const pool = new Pool({ clock: systemClock });
  pool.setExperts([{ id: "coder", intents: ["codegen"], maxLoad: 1e9 }]);
  for (const { id, backend } of replicas) {
    pool.register({
      id,
      modelId: id,
      slots: 64,
      capacityTokens: 8_192,
      limits: { firstTextMs: 30_000, idleMs: 10_000, quietMs: 10_000 },
      open: async () => backend,
      ...change,
    });
  }
  pool.assign("coder", [replicas.map(({ id }) => id)]);
  return pool;
}

/** A request that the paced server answers with so many tokens. */
export const requestOf = (tokens: number, maxTokens: number): ChatRequest => ({
  messages: [{ role: "user", content: `tokens=${tokens}` }],
  maxTokens,
  temperature: 0,
  samples: 1,
});
