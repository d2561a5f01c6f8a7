import { scalarIdiom } from "../scalar.ts";

export const caesar = scalarIdiom({
  id: "caesar",
  title: "Caesar shift",
  phrases: ["caesar cipher", "shift letters by n", "encode with a shift"],
  cues: [["caesar", "shift", "shifted", "cipher"]],
  unless: ["vigenere", "work shift", "shifts of"],
  params: ["text", "whole"],
  returns: "text",
  variants: [
    {
      name: "encode",
      words: ["encode", "encrypt"],
      python:
        'def shifted(c: str) -> str:\n    if not (c.isascii() and c.isalpha()):\n        return c\n    base = ord("a") if c.islower() else ord("A")\n    return chr((ord(c) - base + $2) % 26 + base)\n\nreturn "".join(shifted(c) for c in $1)',
      typescript:
        'return $1.replace(/[a-z]/gi, (c) => {\n  const base = c < "a" ? 65 : 97;\n  return String.fromCharCode(((((c.charCodeAt(0) - base + $2) % 26) + 26) % 26) + base);\n});',
    },
    {
      name: "decode",
      words: ["decode", "decrypt", "undo"],
      python:
        'def shifted(c: str) -> str:\n    if not (c.isascii() and c.isalpha()):\n        return c\n    base = ord("a") if c.islower() else ord("A")\n    return chr((ord(c) - base - $2) % 26 + base)\n\nreturn "".join(shifted(c) for c in $1)',
      typescript:
        'return $1.replace(/[a-z]/gi, (c) => {\n  const base = c < "a" ? 65 : 97;\n  return String.fromCharCode(((((c.charCodeAt(0) - base - $2) % 26) + 26) % 26) + base);\n});',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def encode(text: str, shift: int) -> str",
      purpose: "Caesar cipher: encode by shifting letters.",
      holds: 'assert encode("xyz, Abc!", 3) == "abc, Def!" and encode(encode("Hi", 5), -5) == "Hi"',
    },
    {
      language: "typescript",
      signature: "function decode(text: string, shift: number): string",
      purpose: "Decode a Caesar cipher text.",
      holds: 'assert.equal(decode("abc, Def!", 3), "xyz, Abc!");',
    },
  ],
});
