import { describe, expect, it } from "vitest";
import { Admission, retryAfterSeconds } from "../../../src/api/openai/admission.ts";

const never = new AbortController().signal;

describe("the queue before the models", () => {
  it("lets in what it can work on and hold, and tells the next one when to come again", () => {
    const queue = new Admission({ active: 2, waiting: 1 }, () => 0);
    for (let place = 0; place < 3; place++) queue.enter("a");
    expect(() => queue.enter("b")).toThrow(expect.objectContaining({ code: "BUSY", retryAfterMs: 8000 }));
  });

  it("keeps a quarter of the places from an owner that takes all it can get", () => {
    const queue = new Admission({ active: 2, waiting: 6 }, () => 0);
    const places = Array.from({ length: 6 }, () => queue.enter("a"));
    expect(() => queue.enter("a")).toThrow(expect.objectContaining({ code: "BUSY", retryAfterMs: 15_000 }));
    expect(() => queue.enter("b")).not.toThrow();
    places[0]?.leave();
    expect(() => queue.enter("a")).not.toThrow();
    queue.enter("c");
    expect(() => queue.enter("d")).toThrow(expect.objectContaining({ code: "BUSY" }));
  });

  it("gives a place that was left to the next", () => {
    const queue = new Admission({ active: 1, waiting: 0 }, () => 0);
    queue.enter("a").leave();
    expect(() => queue.enter("b")).not.toThrow();
  });

  it("works on no more at once than it may, and serves those who wait in their order", async () => {
    const queue = new Admission({ active: 1, waiting: 5 }, () => 0);
    const order: number[] = [];
    const places = [0, 1, 2].map(() => queue.enter("a"));
    const turns = places.map((place, index) => place.turn(never).then(() => order.push(index)));
    await turns[0];
    expect(order).toEqual([0]);
    places[0]?.leave();
    await turns[1];
    places[1]?.leave();
    await turns[2];
    expect(order).toEqual([0, 1, 2]);
  });

  it("lets another owner pass one that has many requests", async () => {
    const queue = new Admission({ active: 2, waiting: 9 }, () => 0);
    const busy = Array.from({ length: 5 }, () => queue.enter("busy"));
    const other = queue.enter("other");
    const started: string[] = [];
    for (const [index, place] of busy.entries()) void place.turn(never).then(() => started.push(`busy ${index}`));
    const turn = other.turn(never).then(() => started.push("other"));
    busy[0]?.leave();
    await turn;
    expect(started).toEqual(["busy 0", "busy 1", "other"]);
  });

  it("forgets one that gives up while it waits", async () => {
    const queue = new Admission({ active: 1, waiting: 1 }, () => 0);
    const first = queue.enter("a");
    await first.turn(never);
    const impatient = new AbortController();
    const second = queue.enter("a");
    const waiting = second.turn(impatient.signal);
    impatient.abort(new Error("gone"));
    await expect(waiting).rejects.toThrow("gone");
    second.leave();
    const third = queue.enter("a");
    const turn = third.turn(never);
    first.leave();
    await expect(turn).resolves.toBeUndefined();
  });

  it("counts the wait from the answers it has seen", async () => {
    let now = 0;
    const queue = new Admission({ active: 1, waiting: 0 }, () => now);
    const place = queue.enter("a");
    await place.turn(never);
    now = 105_000;
    place.leave(); // mean 5 + 0.2 * (105 - 5) = 25
    queue.enter("a");
    expect(() => queue.enter("a")).toThrow(expect.objectContaining({ retryAfterMs: 25_000 }));
    expect(retryAfterSeconds(100, 1, 30)).toBe(60);
    expect(retryAfterSeconds(1, 8, 0.1)).toBe(1);
  });
});
