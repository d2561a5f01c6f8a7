import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFimPrompt } from "../../../src/api/openai/fim-prompt.ts";
import { infillStops } from "../../../src/api/openai/infill-stops.ts";
import { continues, infillWindow, WINDOW } from "../../../src/api/openai/infill-window.ts";
import { TypingSessions } from "../../../src/api/openai/typing-sessions.ts";

const block = (index: number): string =>
  `def part_${index}(rows):\n    total = 0\n    for row in rows:\n        total += row[${index}]\n    return total\n\n\n`;
const FILE = Array.from({ length: 40 }, (_, index) => block(index)).join("");
const TYPED =
  'def report(rows):\n    """Sums of every column, as lines of text."""\n    lines = []\n    for index in range(12):\n';

describe("the part of a file that the model is given", () => {
  it("is a short file whole", () => {
    expect(infillWindow({ prefix: "a = 1\n", suffix: "b = 2\n" }, null)).toEqual({
      prefix: "a = 1\n",
      suffix: "b = 2\n",
    });
  });

  it("begins at the beginning of a block and ends with a whole line", () => {
    const { prefix, suffix } = infillWindow({ prefix: FILE, suffix: FILE }, null);
    expect(prefix).toMatch(/^def part_/);
    expect(FILE.startsWith(suffix)).toBe(true);
    expect(FILE[suffix.length]).toBe("\n");
  });

  it("never passes its limits and always holds the text next to the cursor", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), fc.string({ maxLength: 3000 }), (prefix, suffix) => {
        const window = infillWindow({ prefix, suffix }, null);
        expect(window.prefix.length).toBeLessThanOrEqual(WINDOW.prefixChars);
        expect(window.suffix.length).toBeLessThanOrEqual(WINDOW.suffixChars);
        expect(prefix.endsWith(window.prefix)).toBe(true);
        expect(suffix.startsWith(window.suffix)).toBe(true);
      }),
    );
  });

  it("begins at the same place while somebody types, and is cut anew only after hundreds of characters", () => {
    const typed = TYPED.repeat(10);
    let earlier: string | null = null;
    let cuts = 0;
    for (let length = 1; length <= typed.length; length++) {
      const { prefix } = infillWindow({ prefix: FILE + typed.slice(0, length), suffix: "" }, earlier);
      if (earlier !== null && !prefix.startsWith(earlier)) cuts += 1;
      earlier = prefix;
    }
    expect(typed.length).toBeGreaterThan(900);
    expect(cuts).toBeGreaterThan(0);
    expect(cuts).toBeLessThanOrEqual(Math.ceil(typed.length / 250));
  });

  it("is cut at a block where the text before was empty", () => {
    expect(infillWindow({ prefix: FILE, suffix: "" }, "").prefix).toMatch(/^def part_/);
  });

  it("stays although the editor's own cut moves with every line", () => {
    const first = infillWindow({ prefix: FILE.slice(-2000), suffix: "" }, null).prefix;
    const later = infillWindow({ prefix: `${FILE.slice(-1990)}x = 1\n`, suffix: "" }, first).prefix;
    expect(later.startsWith(first)).toBe(true);
  });
});

describe("the same text typed on", () => {
  const earlier = infillWindow({ prefix: FILE + TYPED, suffix: "" }, null).prefix;

  it.each([
    ["a character more", `${FILE}${TYPED}x`, true],
    ["a character less", (FILE + TYPED).slice(0, -1), true],
    ["a suggestion taken", `${FILE}${TYPED}        lines.append(str(sum(row[index] for row in rows)))\n`, true],
    ["another file", FILE.replaceAll("part", "other").replaceAll("total", "sum") + TYPED, false],
    ["an empty file", "", false],
  ])("%s", (_, prefix, same) => {
    expect(continues(earlier, prefix)).toBe(same);
  });

  it("is not a file that only has the same licence above it", () => {
    const licence = "# Copyright of somebody\n# Licensed under the terms in the file LICENSE\n";
    expect(continues(`${licence}import os\n${block(1).repeat(3)}`, `${licence}import sys\n${block(7).repeat(3)}`)).toBe(
      false,
    );
  });
});

describe("who types where", () => {
  const begin = (sessions: TypingSessions, prefix: string, user: string | null = null, tokenId = "t") =>
    sessions.begin({ tokenId, user, hole: { prefix, suffix: "" } });

  it("a keystroke ends what the one before it still asks for, and stays in its session", () => {
    const sessions = new TypingSessions();
    const first = begin(sessions, FILE);
    const second = begin(sessions, `${FILE}x`);
    expect([first.overtaken.aborted, second.overtaken.aborted]).toEqual([true, false]);
    expect(second.sessionId).toBe(first.sessionId);
  });

  it("another file, another token and another user end nothing", () => {
    const sessions = new TypingSessions();
    const first = begin(sessions, FILE);
    begin(sessions, FILE.replaceAll("part", "other").replaceAll("total", "sum"));
    begin(sessions, FILE, null, "u");
    begin(sessions, FILE, "ann");
    expect(first.overtaken.aborted).toBe(false);
  });

  it("a user's next request ends the last one whatever file it is in", () => {
    const sessions = new TypingSessions();
    const first = begin(sessions, FILE, "ann");
    begin(sessions, "something else", "ann");
    expect(first.overtaken.aborted).toBe(true);
  });

  it("an answer that came is no longer ended", () => {
    const sessions = new TypingSessions();
    const first = begin(sessions, FILE);
    first.end();
    begin(sessions, `${FILE}x`);
    expect(first.overtaken.aborted).toBe(false);
  });
});

describe("where a completion ends", () => {
  it.each([
    ["in the middle of a line", "x = foo(a, ", "b) + 1\n", ["\n"]],
    ["behind code that opens nothing", "x = fo", "\ny = 2\n", ["\n"]],
    ["between brackets that the editor closed", "x = foo(", ")\ny = 2\n", ["\n\n", "\ny = 2"]],
    ["behind an opened block", "def f():", "\n\n\ny = 2\n", ["\n\n", "\ny = 2"]],
  ])("%s", (_, prefix, suffix, stops) => {
    expect(infillStops({ prefix, suffix })).toEqual(stops);
  });

  it("on an indented empty line: before the file's first level too", () => {
    expect(infillStops({ prefix: "def f():\n    ", suffix: "" })).toEqual(expect.arrayContaining(["\n\n", "\ndef "]));
  });
});

describe("marks that editors write for models they know", () => {
  it.each([
    "<|fim_prefix|>a<|fim_suffix|>b<|fim_middle|>",
    "<|file_sep|>other.py\nx = 1\n<|fim_prefix|>a<|fim_suffix|>b<|fim_middle|>",
    "<fim_prefix>a<fim_suffix>b<fim_middle>",
    "<｜fim▁begin｜>a<｜fim▁hole｜>b<｜fim▁end｜>",
  ])("are read as prefix and suffix: %s", (prompt) => {
    expect(readFimPrompt(prompt)).toEqual({ prefix: "a", suffix: "b" });
  });

  it("are not found in plain text", () => {
    expect(readFimPrompt("def f(x):\n    return")).toBeNull();
  });
});
