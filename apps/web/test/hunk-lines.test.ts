import { expect, it } from "vitest";
import { hunkLines, rejectedOf } from "../src/features/changes/hooks/hunk-lines";

const file = {
  path: "a.py",
  status: "modified" as const,
  binary: false,
  before: "1\n2\n3\n4\n5\n",
  after: "1\n2\nX\nY\n4\n5\n6\n",
  hunks: [
    { from: 2, removed: 1, to: 2, added: 2 },
    { from: 5, removed: 0, to: 6, added: 1 },
  ],
};

it("shows what goes and what comes with two lines around it, and no line after the last", () => {
  const shown = (index: number) =>
    hunkLines(file, file.hunks[index] ?? file.hunks[0] ?? { from: 0, removed: 0, to: 0, added: 0 }).map(
      ({ kind, text }) => `${kind} ${text}`,
    );
  expect(shown(0)).toEqual(["context 1", "context 2", "out 3", "in X", "in Y", "context 4", "context 5"]);
  expect(shown(1)).toEqual(["context 4", "context 5", "in 6"]);
});

it("tells the engine places, and whole files where nothing of them is kept", () => {
  expect(rejectedOf([file], new Set())).toEqual([]);
  expect(rejectedOf([file], new Set(["a.py#1"]))).toEqual([{ path: "a.py", hunk: 1 }]);
  expect(rejectedOf([file], new Set(["a.py#0", "a.py#1"]))).toEqual([{ path: "a.py", hunk: null }]);
});
