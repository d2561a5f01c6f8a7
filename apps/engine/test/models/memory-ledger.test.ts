import { expect, it } from "vitest";
import { MemoryLedger } from "../../src/models/memory-ledger.ts";

it("memory that a load has reserved is not free for the next one, until it is given back, once", () => {
  const ledger = new MemoryLedger(() => 1_000);
  const give = ledger.reserve(700);
  expect(ledger.free).toBe(300);
  ledger.reserve(700);
  expect(ledger.free).toBe(0);
  give();
  give();
  expect(ledger.free).toBe(300);
});
