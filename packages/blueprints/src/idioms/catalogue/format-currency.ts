import { scalarIdiom } from "../scalar.ts";

export const formatCurrency = scalarIdiom({
  id: "format-currency",
  title: "Show an amount of money",
  phrases: ["format an amount as currency", "price with two decimals and thousands separators"],
  cues: [
    ["currency", "price", "amount", "money", "euro", "euros", "dollars", "thousands"],
    ["format", "formats", "display", "show", "as"],
  ],
  unless: ["parse", "cents to", "lines", "total"],
  params: ["float"],
  returns: "text",
  variants: (
    [
      ["€ after", "", " €"],
      ["$ before", "$$", ""],
      ["€ before", "€", ""],
      ["£ before", "£", ""],
      ["no sign", "", ""],
      ["EUR after", "", " EUR"],
    ] as const
  ).flatMap(([name, before, after], i) =>
    [
      ["comma for thousands", true],
      ["no thousands", false],
    ].map(([style, grouped]) => ({
      name: `${name}, ${String(style)}`,
      words: [
        ...(before === "$$" ? ["dollar", "dollars", "usd"] : after || before === "€" ? ["euro", "euros", "eur"] : []),
        ...(grouped ? ["thousands"] : []),
      ],
      prior: -0.02 * i - (grouped ? 0 : 0.01),
      python: `sign = "-" if $1 < 0 else ""\nreturn f"{sign}${before.replace("$$", "$")}{abs($1):${grouped ? "," : ""}.2f}${after}"`,
      typescript: `const [whole = "0", cents = "00"] = roundTo(Math.abs($1), 2).toFixed(2).split(".");\nconst grouped = ${grouped ? 'whole.replace(/\\B(?=(\\d{3})+$)/g, ",")' : "whole"};\nreturn ($1 < 0 ? "-" : "") + ${JSON.stringify(before.replace("$$", "$"))} + grouped + "." + cents + ${JSON.stringify(after)};`,
    })),
  ),
  guarantees: [
    {
      language: "python",
      signature: "def money(amount: float) -> str",
      purpose: "Format an amount as dollars with thousands separators.",
      holds: 'assert money(1234.5) == "$1,234.50" and money(-2) == "-$2.00"',
    },
    {
      language: "typescript",
      signature: "function money(amount: number): string",
      purpose: "Format an amount as dollars with thousands separators.",
      holds: 'assert.equal(money(1234567.5), "$1,234,567.50"); assert.equal(money(-2), "-$2.00");',
    },
  ],
});
