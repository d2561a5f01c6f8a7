import { describe, expect, it } from "vitest";
import { SequencePool } from "../../src/models/host/sequence-pool.ts";

const wish = (request: object, priority: "interactive" | "background", best = "") => ({
  request,
  priority,
  score: (sequence: string) => (sequence === best ? 1 : 0),
});

describe("SequencePool", () => {
  it("gives the free sequence that already holds most of the prompt", async () => {
    const pool = new SequencePool(["a", "b", "c"]);
    const lease = await pool.acquire(wish({}, "interactive", "b"));
    expect(lease.sequence).toBe("b");
  });

  it("serves a request with one sample before the ninth sample of another", async () => {
    const pool = new SequencePool(["a", "b"]);
    const many = {};
    const order: string[] = [];
    const first = await pool.acquire(wish(many, "interactive"));
    const second = await pool.acquire(wish(many, "interactive"));
    const third = pool.acquire(wish(many, "interactive")).then(() => order.push("many"));
    const other = pool.acquire(wish({}, "interactive")).then(() => order.push("other"));
    first.release();
    second.release();
    await Promise.all([third, other]);
    expect(order).toEqual(["other", "many"]);
  });

  it("tells background work to yield when a person asks, and lets it go on afterwards", async () => {
    const pool = new SequencePool(["a"]);
    const background = await pool.acquire(wish({}, "background"));
    expect(background.mustYield()).toBe(false);
    const asked = pool.acquire(wish({}, "interactive"));
    expect(background.mustYield()).toBe(true);
    const again = pool.acquire(wish({}, "background"));
    background.release();
    const interactive = await asked;
    interactive.release();
    const resumed = await again;
    expect(resumed.sequence).toBe("a");
    expect(resumed.mustYield()).toBe(false);
  });

  it("tells background work to yield while somebody is served outside of it", async () => {
    const pool = new SequencePool(["a"]);
    const background = await pool.acquire(wish({}, "background"));
    const over = pool.interrupt();
    expect(background.mustYield()).toBe(true);
    const again = pool.acquire(wish({}, "background"));
    background.release();
    over();
    over();
    expect((await again).mustYield()).toBe(false);
  });

  it("keeps background work waiting while a person's request runs, even when a sequence is free", async () => {
    const pool = new SequencePool(["a", "b"]);
    const interactive = await pool.acquire(wish({}, "interactive"));
    let started = false;
    const background = pool.acquire(wish({}, "background")).then((lease) => {
      started = true;
      return lease;
    });
    await Promise.resolve();
    expect(started).toBe(false);
    interactive.release();
    await background;
    expect(started).toBe(true);
  });

  it("forgets a wish that was aborted while waiting", async () => {
    const pool = new SequencePool(["a"]);
    const held = await pool.acquire(wish({}, "interactive"));
    const controller = new AbortController();
    const waiting = pool.acquire(wish({}, "interactive"), controller.signal);
    controller.abort(new Error("stopped"));
    await expect(waiting).rejects.toThrow("stopped");
    const background = pool.acquire(wish({}, "background"));
    held.release();
    expect((await background).sequence).toBe("a");
  });
});
