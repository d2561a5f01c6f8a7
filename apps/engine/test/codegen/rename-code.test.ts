import { describe, expect, it } from "vitest";
import { renamedCode } from "../../src/codegen/rename-code.ts";

const to = { from: "zigzag", to: "wave" };
const python = (code: string) => renamedCode(code, "python", to);
const typescript = (code: string) => renamedCode(code, "typescript", to);

describe("code under another name", () => {
  it("follows where the name is defined once and only called, with what comments call; prose may mean something else", () => {
    const code = (name: string) =>
      `import re\n\n\ndef ${name}(text: str) -> str:\n    """The command zigzag: ${name}(text)."""\n    # ${name}(text) calls itself\n    if not text:\n        return ""\n    return text[0] + ${name}(text[1:])\n`;
    expect(python(code("zigzag"))).toBe(code("wave"));
    const ts = (name: string) =>
      `/** A zigzag: ${name}("a"). */\nexport function ${name}(text: string): string {\n  return text === "" ? "" : text.charAt(0) + ${name}(text.slice(1));\n}\n`;
    expect(typescript(ts("zigzag"))).toBe(ts("wave"));
  });

  it("leaves longer names that hold it alone", () => {
    expect(python("def zigzag(zigzags):\n    return zigzags + unzigzag\n")).toBe(
      "def wave(zigzags):\n    return zigzags + unzigzag\n",
    );
  });

  it.each([
    ["the new name is there already", "def zigzag(text):\n    wave = 1\n    return wave\n"],
    ["a text has the name", 'def zigzag(text):\n    return "zigzag" + text\n'],
    ["a text has an expression", 'def zigzag(text):\n    return f"{zigzag(text)}"\n'],
    ["data in three quotes", 'def zigzag(text):\n    return {1: """zigzag"""}\n'],
    ["a method is called so", "def zigzag(text):\n    return text.zigzag()\n"],
    ["it is handed on", "def zigzag(text):\n    return map(zigzag, text)\n"],
    ["an argument is called so", "def zigzag(text):\n    return max(zigzag=1)\n"],
    ["it is defined twice", "def zigzag(text):\n    return text\n\n\ndef zigzag(text):\n    return 1\n"],
    ["it is not defined", "other = 1\n"],
  ])("says nothing where %s", (_why, code) => {
    expect(python(code)).toBeNull();
  });

  it("says nothing of a TypeScript value, template or key of that name", () => {
    expect(typescript("export const zigzag = (text: string) => text;\n")).toBeNull();
    expect(typescript("function zigzag(t: string) {\n  return `${zigzag(t)}`;\n}\n")).toBeNull();
    expect(typescript("function zigzag(t: string) {\n  return { zigzag: t };\n}\n")).toBeNull();
  });
});
