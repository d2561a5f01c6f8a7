import { expect, it } from "vitest";
import { movedDrafts } from "../src/features/files/hooks/moved-drafts";

const DRAFTS = { "p:a.md": 1, "p:a.md.bak": 2, "p:src/a.ts": 3, "p:src/in/b.ts": 4, "q:src/a.ts": 5 };

it("an unsaved edit goes along with its file, and no other does", () => {
  expect(movedDrafts(DRAFTS, "p:a.md", "p:notes/b.md")).toEqual({
    "p:notes/b.md": 1,
    "p:a.md.bak": 2,
    "p:src/a.ts": 3,
    "p:src/in/b.ts": 4,
    "q:src/a.ts": 5,
  });
});

it("unsaved edits go along with a folder of this project", () => {
  expect(movedDrafts(DRAFTS, "p:src", "p:lib")).toEqual({
    "p:a.md": 1,
    "p:a.md.bak": 2,
    "p:lib/a.ts": 3,
    "p:lib/in/b.ts": 4,
    "q:src/a.ts": 5,
  });
});

it("unsaved edits end with what is deleted", () => {
  expect(movedDrafts(DRAFTS, "p:src", null)).toEqual({ "p:a.md": 1, "p:a.md.bak": 2, "q:src/a.ts": 5 });
});
