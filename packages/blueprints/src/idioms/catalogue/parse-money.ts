import { scalarIdiom } from "../scalar.ts";

export const parseMoney = scalarIdiom({
  id: "parse-money",
  title: "Read an exact amount of money",
  phrases: ["amount of money as a decimal", "parse a price exactly"],
  cues: [
    ["parse", "read", "convert", "amount", "money", "price"],
    ["amount", "money", "price", "decimal"],
  ],
  unless: ["format", "split", "row", "line", "discount"],
  params: ["text"],
  returns: "decimal",
  ownErrors: true,
  variants: (
    [
      ["any sign", ["negative"], ""],
      [
        "not negative",
        ["not negative", "is negative"],
        'if amount < 0:\n    raise ValueError(f"the amount must not be negative: {$1}")\n',
      ],
      [
        "positive",
        ["positive", "greater than zero", "more than zero"],
        'if amount <= 0:\n    raise ValueError(f"the amount must be positive: {$1}")\n',
      ],
    ] as const
  ).map(([name, words, py]) => ({
    name,
    words: [...words],
    python: `match = re.fullmatch(r"([+-]?)\\s*[€$£]?\\s*((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)\\s*[€$£]?", $1.strip())\nif not match:\n    raise ValueError(f"not an amount: {$1!r}")\namount = Decimal(match[1] + match[2].replace(",", ""))\n${py}return amount`,
    typescript: `const match = /^([+-]?)\\s*[€$£]?\\s*((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)\\s*[€$£]?$/.exec($1.trim());\nif (!match) throw new Error("not an amount: " + $1);\nreturn Number((match[1] ?? "") + (match[2] ?? "").replaceAll(",", ""));`,
  })),
  guarantees: [
    {
      language: "python",
      signature: "def parse_money(text: str) -> Decimal",
      purpose: "Amount of money in a text. Raise ValueError if it is not a positive amount.",
      holds:
        'assert parse_money("€ 3") == 3 and parse_money("1,000.10") == Decimal("1000.10")\nfor bad in ("", "-1", "NaN", "0"):\n    try:\n        parse_money(bad)\n    except ValueError:\n        continue\n    raise AssertionError(bad)',
    },
    {
      language: "typescript",
      signature: "function parseMoney(text: string): number",
      purpose: "Read an amount of money.",
      holds: 'assert.equal(parseMoney("1,000.10"), 1000.1); assert.throws(() => parseMoney("x"));',
    },
  ],
});
