import { scalarIdiom } from "../scalar.ts";

const inBase = (base: number, letter: string) => ({
  python: `digits = format(abs($1), "${letter}")\nreturn "-" + digits if $1 < 0 else digits`,
  typescript: `return $1.toString(${base});`,
});

export const toBinary = scalarIdiom({
  id: "to-binary",
  title: "A number in binary, octal or hexadecimal",
  phrases: ["write a number in binary", "decimal to binary", "decimal to hexadecimal"],
  cues: [["binary", "octal", "hexadecimal"]],
  unless: ["from binary", "binary to", "colour", "color", "search"],
  params: ["whole"],
  returns: "text",
  variants: [
    { name: "binary", words: ["binary"], ...inBase(2, "b") },
    { name: "octal", words: ["octal"], ...inBase(8, "o") },
    { name: "hexadecimal", words: ["hexadecimal"], ...inBase(16, "x") },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def to_binary(n: int) -> str",
      purpose: "The number in binary.",
      holds: 'assert to_binary(10) == "1010" and to_binary(-5) == "-101" and to_binary(0) == "0"',
    },
    {
      language: "typescript",
      signature: "function toHex(n: number): string",
      purpose: "The number in hexadecimal.",
      holds: 'assert.equal(toHex(255), "ff");',
    },
  ],
});
