import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPart as readProblemsOf } from "../../../../bench/codegen/rows.ts";
import { readPart as readExercisesOf } from "../../../../bench/exercism/rows.ts";
import { readPart as readRepairsOf } from "../../../../bench/repair/rows.ts";
import { readTesteval, readTwins } from "../../../../bench/tests/rows.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guildhall-rows-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const problem = (number: number) => ({
  id: `mbpp/${number}`,
  suite: "mbpp",
  language: "python",
  prompt: "",
  entryPoint: "f",
  tests: "",
  reference: "",
});
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

/** A file of such problems, between rows of another suite. */
function write(name: string, which: number[]): string {
  const rows = [{ suite: "other" }, ...which.map(problem)];
  const file = join(folder, name);
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  return file;
}

describe("rows of public data", () => {
  it.each([
    ["codegen", () => readProblemsOf(null, "report")],
    ["exercism", () => readExercisesOf(null, "report")],
    ["repair", () => readRepairsOf(null, "report")],
    ["tests, programs", () => readTesteval(null, "report")],
    ["tests, twins", () => readTwins(null, "report")],
  ])("are looked for nowhere but where --data says: %s", (_suite, read) => {
    expect(read).toThrow("--data");
  });

  it("says what is missing where a place does not exist", () => {
    expect(() => readProblemsOf(join(folder, "gone"), "report")).toThrow(`there is no ${join(folder, "gone")}`);
  });

  it("stand in one part only, and of a part of the data none is reported that was tuned by", () => {
    const whole = write("whole.jsonl", numbers(0, 100));
    const tuned = readProblemsOf(whole, "tune").map(({ id }) => id);
    const reported = readProblemsOf(whole, "report").map(({ id }) => id);
    expect(tuned).toHaveLength(20);
    expect(reported).toHaveLength(60);
    expect(reported.filter((id) => tuned.includes(id))).toEqual([]);
    const half = readProblemsOf(write("half.jsonl", numbers(30, 80)), "report").map(({ id }) => id);
    expect(half).toHaveLength(30);
    expect(half.filter((id) => tuned.includes(id))).toEqual([]);
  });
});
