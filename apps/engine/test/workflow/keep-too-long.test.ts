import { blueprintOf } from "@guildhall/blueprints";
import { expect, it } from "vitest";
import { deriveSpec } from "../../src/workflow/spec/derive-spec.ts";
import { draftSpec } from "../../src/workflow/spec/understand-brief.ts";
import { repeatedRun } from "../../src/workflow/tries/keep-run.ts";
import type { TryRecord } from "../../src/workflow/tries/try-log.ts";

const TODO =
  'A todo list in the terminal that keeps its tasks in tasks.json. `todo add "Water plants"` saves a task, `todo list` shows all tasks with their number.';
const HABITS =
  "A habit tracker on the command line. `habit add Run` saves a habit, `habit log 1` notes that it was done today, `habit list` shows all habits.";
const tried = (args: string[]): TryRecord => ({
  ...{ id: args.join(" "), args, files: {}, exitCode: 0, stdout: "1. [ ] a", message: null },
  ...{ day: "2026-01-05", unfit: null },
});
const words = (count: number): string[] => Array.from({ length: count }, () => "a");

/** Keeps the last of the runs; a program that is started fails the test. */
function kept(brief: string, runs: TryRecord[]) {
  const { form } = deriveSpec(draftSpec(brief, "python-cli"));
  const [record, ...before] = runs.toReversed();
  const { kept } = blueprintOf("python-cli");
  if (!record || !kept) throw new Error("nothing to keep");
  const started = () => {
    throw new Error("it was started");
  };
  const program = {
    root: "/nowhere",
    driver: { run: started },
    start: { argv: [], env: {} },
    environment: { values: {}, mask: (text: string) => text },
  } as unknown as Parameters<typeof repeatedRun>[0]["program"];
  return repeatedRun({ program, kept, form, record, before: before.toReversed() });
}

it.each([
  ["a call before it", TODO, [tried(["add", ...words(20)]), tried(["list"])]],
  ["the day that is put into it", HABITS, [tried(["log", ...words(18)])]],
])("refuses with a remedy what is too long for a check by %s, and runs nothing", async (_, brief, runs) => {
  await expect(kept(brief, runs)).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("20 words"),
    remedy: expect.stringContaining("Empty"),
  });
});
