import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planEmission } from "../../src/workflow/project/plan-emission.ts";

const merge = async ({ ours, theirs }: { ours: string; theirs: string }) =>
  ours.includes("CONFLICT") ? { text: "", conflicts: 1 } : { text: `${ours}+${theirs}`, conflicts: 0 };
const plan = async (previous: Record<string, string>, next: Record<string, string>, now: Record<string, string>) =>
  planEmission({ previous, next, current: (path) => now[path] ?? null, merge });

describe("emitting over a workspace people edit", () => {
  it("keeps a hand edit where the shell has nothing new", async () => {
    expect((await plan({ a: "1" }, { a: "1" }, { a: "mine" })).changes).toEqual([]);
  });

  it("merges a hand edit with a changed shell", async () => {
    expect((await plan({ a: "1" }, { a: "2" }, { a: "mine" })).changes).toEqual([{ path: "a", data: "mine+2" }]);
  });

  it("leaves the hand edit and names the file when both touch the same lines", async () => {
    expect(await plan({ a: "1" }, { a: "2" }, { a: "CONFLICT" })).toEqual({ changes: [], conflicts: ["a"] });
  });

  it("does not bring back a deleted file that did not change", async () => {
    expect((await plan({ a: "1" }, { a: "1" }, {})).changes).toEqual([]);
    expect((await plan({ a: "1" }, { a: "2" }, {})).changes).toEqual([{ path: "a", data: "2" }]);
  });

  it("leaves a file of the person's own and names it when the shell has one of that name for the first time", async () => {
    expect(await plan({}, { a: "1" }, { a: "mine" })).toEqual({ changes: [], conflicts: ["a"] });
    expect(await plan({}, { a: "1" }, { a: "1" })).toEqual({ changes: [], conflicts: [] });
  });

  it("removes a file the shell no longer has only when nobody edited it", async () => {
    expect((await plan({ a: "1" }, {}, { a: "1" })).changes).toEqual([{ path: "a", data: null }]);
    expect((await plan({ a: "1" }, {}, { a: "mine" })).changes).toEqual([]);
  });

  it("never overwrites text that differs from what was emitted, except by a merge", async () => {
    const files = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom("1", "2", "3"));
    await fc.assert(
      fc.asyncProperty(files, files, files, async (previous, next, now) => {
        for (const change of (await plan(previous, next, now)).changes) {
          const ours = now[change.path];
          const edited = ours !== undefined && ours !== previous[change.path];
          if (edited) expect(change.data).toContain(ours);
        }
      }),
    );
  });
});
