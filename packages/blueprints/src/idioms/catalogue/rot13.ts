import { scalarIdiom } from "../scalar.ts";

export const rot13 = scalarIdiom({
  id: "rot13",
  title: "ROT13",
  phrases: ["rot13 of a text", "rotate letters by 13"],
  cues: [["rot13", "rot 13", "by 13"]],
  params: ["text"],
  returns: "text",
  variants: [
    {
      name: "rot13",
      python:
        'upper, lower = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz"\ntable = str.maketrans(upper + lower, upper[13:] + upper[:13] + lower[13:] + lower[:13])\nreturn $1.translate(table)',
      typescript:
        'return $1.replace(/[a-z]/gi, (c) => {\n  const base = c < "a" ? 65 : 97;\n  return String.fromCharCode(((c.charCodeAt(0) - base + 13) % 26) + base);\n});',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def rot13(text: str) -> str",
      purpose: "ROT13 of a text.",
      holds: 'assert rot13("Hello, n!") == "Uryyb, a!" and rot13(rot13("Abz")) == "Abz"',
    },
    {
      language: "typescript",
      signature: "function rot13(text: string): string",
      purpose: "ROT13 of a text.",
      holds: 'assert.equal(rot13("Hello"), "Uryyb");',
    },
  ],
});
