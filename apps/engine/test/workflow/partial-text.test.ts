import { describe, expect, it } from "vitest";
import { partialText } from "../../src/workflow/project/partial-text.ts";

describe("what a stop keeps of a stream", () => {
  it("keeps words as they are", () => {
    expect(partialText({ target: "answer", form: "words", text: " In `cli.py`, by the " })).toBe("In `cli.py`, by the");
  });

  it("keeps the values of a form, also the one that was cut", () => {
    const text = '{"steps": [{"title": "Read the \\"file\\"", "after": [1]}, {"title": "Write\\nthe rep';
    expect(partialText({ target: "planner", form: "rows", text })).toBe('- Read the "file"\n- Write the rep');
    expect(partialText({ target: "planner", form: "rows", text: '{"a": "caf\\u00' })).toBe("- caf\\u00");
    expect(partialText({ target: "planner", form: "rows", text: '{"steps": [' })).toBeNull();
  });

  it("keeps code in a fence that the code cannot end", () => {
    const kept = partialText({ target: "notes.md", form: "code", text: "# Notes\n```sh\nls" });
    expect(kept).toContain("`notes.md`");
    expect(kept?.endsWith("\n````\n# Notes\n```sh\nls\n````")).toBe(true);
  });

  it("keeps nothing where nothing was said, and no JSON that only the house reads", () => {
    expect(partialText({ target: "answer", form: "words", text: " \n" })).toBeNull();
    expect(partialText({ target: "brief", form: "slots", text: '{"title": "x"}' })).toBeNull();
  });
});
