import { scalarIdiom } from "../scalar.ts";

export const romanNumerals = scalarIdiom({
  id: "roman-numerals",
  title: "Number to Roman numerals",
  phrases: ["roman numerals of a number", "convert to roman"],
  cues: [["roman", "roman numeral"]],
  params: ["whole"],
  returns: "text",
  ownErrors: true,
  variants: [
    {
      name: "1 to 3999",
      python:
        'if not 1 <= $1 <= 3999:\n    raise ValueError("only 1 to 3999 have Roman numerals")\nnumerals = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]\nout, rest = "", $1\nfor size, letters in numerals:\n    out += letters * (rest // size)\n    rest %= size\nreturn out',
      typescript:
        'if (!Number.isInteger($1) || $1 < 1 || $1 > 3999) throw new Error("only 1 to 3999 have Roman numerals");\nconst numerals: [number, string][] = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];\nlet out = "";\nlet rest = $1;\nfor (const [size, letters] of numerals) {\n  out += letters.repeat(Math.floor(rest / size));\n  rest %= size;\n}\nreturn out;',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def to_roman(n: int) -> str",
      purpose: "Roman numerals of a number.",
      holds: 'assert [to_roman(n) for n in (1, 4, 1994, 3999)] == ["I", "IV", "MCMXCIV", "MMMCMXCIX"]',
    },
    {
      language: "typescript",
      signature: "function toRoman(n: number): string",
      purpose: "Roman numerals of a number.",
      holds: 'assert.equal(toRoman(1994), "MCMXCIV"); assert.throws(() => toRoman(0));',
    },
  ],
});
