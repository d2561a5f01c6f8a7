import type { Version } from "@guildhall/contracts";
import { expect, it } from "vitest";
import { undoTarget } from "../../src/workflow/change/undo-request.ts";

let seq = 0;
const version = (origin: Version["origin"], runId: string | null, label: string): Version => ({
  id: `v${++seq}`,
  seq,
  label,
  origin,
  createdAt: "2026-01-01T00:00:00.000Z",
  runId,
  filesChanged: 1,
});
const HISTORY = [
  version("build", "b", "Shell"),
  version("change", "one", "Add a notes field"),
  version("change", "two", "Make it blue"),
  version("restore", "two", "Undo: Make it blue"),
].toReversed();
const idOf = (label: string) => HISTORY.find((entry) => entry.label === label)?.id;

it("finds the newest change in force, or the one that is named", () => {
  expect(undoTarget("Undo the last change", HISTORY)).toBe(idOf("Add a notes field"));
  expect(undoTarget("please revert that.", HISTORY)).toBe(idOf("Add a notes field"));
  expect(undoTarget("Undo “add a notes field”", HISTORY)).toBe(idOf("Add a notes field"));
});

it("leaves every other message alone", () => {
  for (const text of ["Add an undo button", "Undo should take back the last entry", "Make it blue"])
    expect(undoTarget(text, HISTORY)).toBeNull();
});

it("names what is in force when there is no such change", () => {
  expect(() => undoTarget("Undo “Make it blue”", HISTORY)).toThrow("No change in force is called “Make it blue”");
  expect(() => undoTarget("undo", [])).toThrow("There is no change to undo");
});
