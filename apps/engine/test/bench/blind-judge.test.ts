import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type BlindJudge,
  bothOrders,
  figuresOf,
  judgeBothOrders,
  pairKey,
  writtenJudge,
} from "../../../../bench/aggregation/blind-judge.ts";

const PAIRS = bothOrders("How do we cache?", "merged", "alone");
const prefers =
  (text: string): BlindJudge =>
  async ({ first }) =>
    first === text ? "first" : "second";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guildhall-verdicts-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a blind judge", () => {
  it("decides where it says the same in both orders, and nothing where it follows the place", async () => {
    expect(await judgeBothOrders(PAIRS, prefers("merged"))).toMatchObject({ outcome: "won", consistent: true });
    expect(await judgeBothOrders(PAIRS, prefers("alone"))).toMatchObject({ outcome: "lost", consistent: true });
    const byPlace = await judgeBothOrders(PAIRS, async () => "first");
    expect(byPlace).toMatchObject({ outcome: "equal", consistent: false });
    expect(figuresOf(byPlace ? [byPlace] : [])).toMatchObject({ judgeConsistency: 0, judgeNamesTheFirst: 1 });
  });

  it("outside of the program gives verdicts by the names of pairs, and none for a pair it did not see", async () => {
    const file = join(folder, "verdicts.jsonl");
    expect(writtenJudge(file)).toBeNull();
    const lines = PAIRS.map((pair) => ({ pair: pairKey(pair), better: pair.first === "merged" ? "first" : "second" }));
    await writeFile(file, lines.map((line) => JSON.stringify(line)).join("\n"));
    const judge = writtenJudge(file) as BlindJudge;
    expect(await judgeBothOrders(PAIRS, judge)).toMatchObject({ outcome: "won" });
    expect(await judgeBothOrders(bothOrders("Another prompt", "a", "b"), judge)).toBeNull();
  });
});
