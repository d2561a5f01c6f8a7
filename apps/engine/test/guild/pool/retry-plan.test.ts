import { AppError, ERROR_CODES } from "@guildhall/contracts";
import { describe, expect, it } from "vitest";
import { type Fault, faultOf } from "../../../src/guild/pool/classify-failure.ts";
import { NO_TRIES, nextTry, type Tries, withTry } from "../../../src/guild/pool/retry-plan.ts";

const after = (...steps: [string, Fault][]): Tries =>
  steps.reduce((tries, [id, fault]) => withTry(tries, id, fault), NO_TRIES);

describe("a request that failed", () => {
  it("is tried on another replica at once, four times in all", () => {
    expect(nextTry(after(["a", "replica"]), "replica", 3)).toBe("again");
    expect(nextTry(after(["a", "replica"], ["b", "replica"], ["c", "replica"]), "replica", 1)).toBe("again");
    const four = after(["a", "replica"], ["b", "replica"], ["c", "replica"], ["d", "replica"]);
    expect(nextTry(four, "replica", 1)).toBe("give-up");
  });
  it("is tried once more on the only replica, after a moment", () => {
    expect(nextTry(after(["a", "replica"]), "replica", 0)).toBe("pause");
    expect(nextTry(after(["a", "replica"], ["a", "replica"]), "replica", 0)).toBe("give-up");
  });
  it("sits out four rests, and is given up where it would fail anywhere", () => {
    const rested = (count: number): Tries =>
      after(...Array.from({ length: count }, (): [string, Fault] => ["a", "busy"]));
    expect(nextTry(rested(4), "busy", 0)).toBe("again");
    expect(nextTry(rested(5), "busy", 0)).toBe("give-up");
    expect(nextTry(after(["a", "request"]), "request", 3)).toBe("give-up");
  });
  it("does not count a replica that lacks the model as tried", () => {
    const tries = after(["a", "absent"]);
    expect([tries.failed, [...tries.absent], tries.tried.size]).toEqual([0, ["a"], 0]);
    expect(nextTry(tries, "absent", 1)).toBe("again");
  });
});

it("every code of an error has someone whose fault it is, and a bug is the replica's", () => {
  const faults = new Map(ERROR_CODES.map((code) => [code, faultOf(new AppError(code, "x", "y"))]));
  const of = (fault: Fault): string[] => [...faults].filter(([, found]) => found === fault).map(([code]) => code);
  expect(of("busy")).toEqual(["BUSY"]);
  expect(of("replica")).toEqual(["TIMEOUT", "MODEL_CRASHED", "MODEL_UNREACHABLE", "MODEL_ANSWER_UNUSABLE"]);
  expect(of("absent")).toEqual(["NOT_FOUND", "FORBIDDEN", "OFFLINE", "MODEL_MISSING", "MODEL_CORRUPT"]);
  expect(faultOf(new TypeError("x"))).toBe("replica");
});
