import { describe, expect, it } from "vitest";
import { SessionSequences } from "../../src/models/host/session-sequences.ts";

const never = new AbortController().signal;

describe("sequences that stay with a session", () => {
  it("gives a session the sequence it had, and another session another", async () => {
    const sequences = new SessionSequences(["one", "two"]);
    const first = await sequences.acquire("ann", never);
    first.release();
    const other = await sequences.acquire("bob", never);
    const again = await sequences.acquire("ann", never);
    expect(other.sequence).not.toBe(first.sequence);
    expect(again.sequence).toBe(first.sequence);
  });

  it("lets a session wait for its own sequence although another is free", async () => {
    const sequences = new SessionSequences(["one", "two"]);
    const first = await sequences.acquire("ann", never);
    let got: string | null = null;
    const second = sequences.acquire("ann", never).then((lease) => {
      got = lease.sequence;
    });
    await Promise.resolve();
    expect(got).toBeNull();
    first.release();
    await second;
    expect(got).toBe(first.sequence);
  });

  it("takes the sequence that rests longest for a new session", async () => {
    const sequences = new SessionSequences(["one", "two"]);
    for (const session of ["ann", "bob", "ann"]) (await sequences.acquire(session, never)).release();
    const third = await sequences.acquire("cid", never);
    expect(third.sequence).toBe("two");
  });

  it("passes a sequence on when one who waited for it gave up", async () => {
    const sequences = new SessionSequences(["one"]);
    const first = await sequences.acquire("ann", never);
    const impatient = new AbortController();
    const second = sequences.acquire("ann", impatient.signal);
    const third = sequences.acquire("ann", never);
    impatient.abort(new Error("overtaken"));
    first.release();
    first.release();
    await expect(second).rejects.toThrow("overtaken");
    expect((await third).sequence).toBe("one");
  });
});
