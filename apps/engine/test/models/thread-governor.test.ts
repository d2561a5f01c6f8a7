import { describe, expect, it } from "vitest";
import { threadsBeside } from "../../src/models/host/thread-governor.ts";

describe("threadsBeside", () => {
  it.each([
    [0, 2, 2, 2],
    [0.2, 2, 2, 2],
    [0.5, 2, 2, 1],
    [1, 2, 2, 1],
    [2, 2, 2, 1],
    [1, 8, 8, 7],
    [0, 16, 8, 8],
    [10, 16, 8, 6],
  ])("with %f of %i processors taken by others and at most %i threads uses %i", (others, processors, most, threads) => {
    expect(threadsBeside(others, processors, most)).toBe(threads);
  });
});
