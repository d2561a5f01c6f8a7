import { expect, it } from "vitest";
import { timeLeft } from "../src/features/build/hooks/time-left";

it("says the estimate before a leaf has ended, the measured rate afterwards, and nothing when it does not know", () => {
  const told = { elapsedMs: 4000, ended: 0, remaining: 3, estimateMs: 10_000 };
  expect(timeLeft(told)).toBe(6000);
  expect(timeLeft({ ...told, ended: 2 })).toBe(6000);
  expect(timeLeft({ ...told, ended: 1, remaining: 2 })).toBe(8000);
  // The last leaf is written; the checks still run.
  expect(timeLeft({ ...told, ended: 3, remaining: 0 })).toBe(6000);
  expect(timeLeft({ ...told, elapsedMs: 11_000 })).toBeNull();
  expect(timeLeft({ ...told, estimateMs: null })).toBeNull();
});
