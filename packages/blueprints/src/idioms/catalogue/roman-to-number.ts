import { scalarIdiom } from "../scalar.ts";

export const romanToNumber = scalarIdiom({
  id: "roman-to-number",
  title: "Roman numerals to a number",
  phrases: ["value of roman numerals", "parse roman"],
  cues: [["roman", "roman numeral"]],
  params: ["text"],
  returns: "whole",
  ownErrors: true,
  variants: [
    {
      name: "strict",
      python:
        'text = $1.strip().upper()\nif not text or not re.fullmatch(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", text):\n    raise ValueError(f"not a Roman numeral: {$1}")\nvalues = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}[letter] for letter in text]\nfollowing = values[1:] + [0]\nreturn sum(-value if value < after else value for value, after in zip(values, following))',
      typescript:
        'const text = $1.trim().toUpperCase();\nif (text === "" || !/^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(text)) throw new Error("not a Roman numeral: " + $1);\nconst sizes: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };\nconst values = [...text].map((letter) => sizes[letter] ?? 0);\nreturn values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def from_roman(text: str) -> int",
      purpose: "Value of a Roman numeral. Raise ValueError if it is not one.",
      holds:
        'assert from_roman("MCMXCIV") == 1994 and from_roman("iv") == 4\ntry:\n    from_roman("IIII")\n    raise AssertionError\nexcept ValueError:\n    pass',
    },
    {
      language: "typescript",
      signature: "function fromRoman(text: string): number",
      purpose: "Value of a Roman numeral.",
      holds: 'assert.equal(fromRoman("XLII"), 42); assert.throws(() => fromRoman("IC"));',
    },
  ],
});
