import { describe, expect, it } from "vitest";
import { isEnvText, readEnvText } from "../src/features/settings/env-text";

const read = (text: string) => readEnvText(text)?.rows.map(({ name, value }) => [name, value]);

describe("a pasted .env text", () => {
  it("is told from a name", () => {
    expect(["API_KEY", " API_KEY\n", ""].map(isEnvText)).toEqual([false, false, false]);
    expect(["A=1", "A\nB", "# note\nA=1"].map(isEnvText)).toEqual([true, true, true]);
  });

  it("becomes rows as its usual readers take it", () => {
    const text =
      '\uFEFF# shop\r\nexport API_KEY=abc # the test one\r\nURL = https://x.test/#top\n\nEMPTY=\nQ=\'a # b \\n\'\nD="a\\nb \\"c\\"" # note\nHASH=a#b\nE=#none\nEQ=a=b==\n';
    expect(read(text)).toEqual([
      ["API_KEY", "abc"],
      ["URL", "https://x.test/#top"],
      ["EMPTY", ""],
      ["Q", "a # b \\n"],
      ["D", 'a\nb "c"'],
      ["HASH", "a#b"],
      ["E", ""],
      ["EQ", "a=b=="],
    ]);
  });

  it("may hold a key of several lines, and a quote that never ends is part of its value", () => {
    expect(read('KEY="-----BEGIN\nabc\n-----END"\nNEXT=1')).toEqual([
      ["KEY", "-----BEGIN\nabc\n-----END"],
      ["NEXT", "1"],
    ]);
    expect(read("IT=it's\nOPEN='half\nNEXT=1")).toEqual([
      ["IT", "it's"],
      ["OPEN", "'half"],
      ["NEXT", "1"],
    ]);
  });

  it("loses nothing: odd names and doubles are rows, other lines are told", () => {
    expect(readEnvText("PATH=/x\nA=1\nA=2\n9X=3\nhello world\n=5")).toEqual({
      rows: [
        { name: "PATH", value: "/x" },
        { name: "A", value: "1" },
        { name: "A", value: "2" },
        { name: "9X", value: "3" },
      ],
      left: ["hello world", "=5"],
    });
    expect(readEnvText("A=1\n".repeat(80_000))).toBeNull();
  });
});
