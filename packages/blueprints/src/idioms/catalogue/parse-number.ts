import { scalarIdiom } from "../scalar.ts";

export const parseNumber = scalarIdiom({
  id: "parse-number",
  title: "Read a number or an amount of money",
  phrases: [
    "parse an amount",
    "number in a text",
    "amount of money in a text such as € 3",
    "whole number from text with a good error",
  ],
  cues: [
    ["parse", "read", "convert", "amount", "number from"],
    ["amount", "number", "money", "price", "integer"],
  ],
  unless: ["roman", "duration", "record", "row", "line", "time", "format", "all numbers", "words"],
  params: ["text"],
  returns: "number",
  ownErrors: true,
  variants: (
    [
      ["any sign", ["negative"], "", ""],
      [
        "not negative",
        ["not negative", "is negative"],
        'if number < 0:\n    raise ValueError(f"the amount must not be negative: {$1}")\n',
        'if (number < 0) throw new Error("the amount must not be negative: " + $1);\n',
      ],
      [
        "positive",
        ["positive", "greater than zero", "more than zero"],
        'if number <= 0:\n    raise ValueError(f"the amount must be positive: {$1}")\n',
        'if (number <= 0) throw new Error("the amount must be positive: " + $1);\n',
      ],
    ] as const
  ).flatMap(([name, words, py, ts]) =>
    (
      [
        [
          "1,234.50",
          "[€$£]?",
          ["1,234.50", "thousands"],
          '.replace(",", "")',
          '.replaceAll(",", "")',
          "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?",
        ],
        ["1234.50", "[€$£]?", [], "", "", "\\d+(?:\\.\\d+)?"],
        ["1234,50", "[€$£]?", ["12,50", "decimal comma"], '.replace(",", ".")', '.replace(",", ".")', "\\d+(?:,\\d+)?"],
      ] as const
    ).map(([style, sign, more, pyFix, tsFix, pattern], i) => ({
      name: `${style}, ${name}`,
      words: [...words, ...more],
      prior: -0.02 * i,
      python: `match = re.fullmatch(r"([+-]?)\\s*${sign}\\s*(${pattern})\\s*[€$£]?", $1.strip())\nif not match:\n    raise ValueError(f"not an amount: {$1!r}")\nnumber = float(match[1] + match[2]${pyFix})\n${py}return number`,
      typescript: `const match = /^([+-]?)\\s*${sign}\\s*(${pattern})\\s*[€$£]?$/.exec($1.trim());\nif (!match) throw new Error("not an amount: " + $1);\nconst number = Number((match[1] ?? "") + (match[2] ?? "")${tsFix});\n${ts}return number;`,
    })),
  ),
  guarantees: [
    {
      language: "python",
      signature: "def parse_amount(text: str) -> float",
      purpose: "Amount in a text such as 1,234.50. Raise ValueError otherwise.",
      holds:
        'assert parse_amount("1,234.50") == 1234.5 and parse_amount("-3.5") == -3.5\nfor bad in ("", "x", "1.2.3", "nan", "1,2"):\n    try:\n        parse_amount(bad)\n    except ValueError:\n        continue\n    raise AssertionError(bad)',
    },
    {
      language: "typescript",
      signature: "function parsePrice(text: string): number",
      purpose: "Parse a price; throws an Error if it is not a positive amount.",
      holds:
        'assert.equal(parsePrice("€ 3"), 3); for (const bad of ["", "-1", "0", "NaN", "1e3"]) assert.throws(() => parsePrice(bad));',
    },
  ],
});
