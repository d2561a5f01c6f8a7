import { scalarIdiom } from "../scalar.ts";

export const toBase = scalarIdiom({
  id: "to-base",
  title: "Number in another base",
  phrases: ["convert a number to a base", "binary representation", "to hexadecimal"],
  cues: [["base", "binary", "hexadecimal", "octal", "hex"]],
  unless: ["colour", "color", "based on", "database"],
  params: ["whole", "whole"],
  returns: "text",
  ownErrors: true,
  variants: [
    {
      name: "2 to 36",
      python:
        'if not 2 <= $2 <= 36:\n    raise ValueError("the base must be 2 to 36")\nalphabet = "0123456789abcdefghijklmnopqrstuvwxyz"\nrest, out = abs($1), ""\nwhile rest:\n    rest, digit = divmod(rest, $2)\n    out = alphabet[digit] + out\nreturn ("-" if $1 < 0 else "") + (out or "0")',
      typescript:
        'if (!Number.isInteger($2) || $2 < 2 || $2 > 36) throw new Error("the base must be 2 to 36");\nreturn $1.toString($2);',
    },
    {
      name: "2 to 36, upper case",
      words: ["upper case", "uppercase", "capital"],
      python:
        'if not 2 <= $2 <= 36:\n    raise ValueError("the base must be 2 to 36")\nalphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"\nrest, out = abs($1), ""\nwhile rest:\n    rest, digit = divmod(rest, $2)\n    out = alphabet[digit] + out\nreturn ("-" if $1 < 0 else "") + (out or "0")',
      typescript:
        'if (!Number.isInteger($2) || $2 < 2 || $2 > 36) throw new Error("the base must be 2 to 36");\nreturn $1.toString($2).toUpperCase();',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def to_base(n: int, base: int) -> str",
      purpose: "The number in another base.",
      holds:
        'assert to_base(255, 16) == "ff" and to_base(0, 2) == "0" and to_base(-5, 2) == "-101"\nassert all(int(to_base(n, 7), 7) == n for n in range(50))',
    },
    {
      language: "typescript",
      signature: "function toBase(n: number, base: number): string",
      purpose: "The number in another base, upper case.",
      holds: 'assert.equal(toBase(255, 16), "FF"); assert.throws(() => toBase(1, 1));',
    },
  ],
});
