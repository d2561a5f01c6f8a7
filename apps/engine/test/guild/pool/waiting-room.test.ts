import { expect, it } from "vitest";
import { CLOSED } from "../../../src/guild/pool/breaker.ts";
import { newReplica } from "../../../src/guild/pool/replica-state.ts";
import { WaitingRoom } from "../../../src/guild/pool/waiting-room.ts";

it("serves who waits for a replica that comes back between two looks at the clock", async () => {
  const size = { id: "a", modelId: "m", slots: 1, capacityTokens: 1000, quietMs: null };
  const broken = { ...newReplica(size, 0), breaker: { ...CLOSED, failures: 2, openUntilMs: 1000 } };
  // A hair before its pause is over, and from then on a hair after.
  const looks = [999.9];
  const room = new WaitingRoom({
    clock: { monotonicMs: () => looks.shift() ?? 1000.1, sleep: async () => {} },
    draw: () => 0,
    take: () => {},
  });
  const placing = {
    work: { written: 10, prefix: 0, rest: 10 },
    home: null,
    warm: new Set<string>(),
    tried: new Set<string>(),
  };
  const id = room.enter({
    tiers: () => [[broken]],
    placing: () => placing,
    priority: "interactive",
    earlier: null,
  });
  await expect(id).resolves.toBe("a");
}, 2_000);
