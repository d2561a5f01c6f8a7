import { scalarIdiom } from "../scalar.ts";

export const compoundInterest = scalarIdiom({
  id: "compound-interest",
  title: "Compound interest",
  phrases: ["compound interest", "balance after years with interest", "savings growth"],
  cues: [["interest", "compound", "grows by"]],
  unless: ["simple interest", "loan payment", "monthly payment"],
  params: ["float", "float", "whole"],
  returns: "float",
  variants: [
    {
      name: "yearly, cents",
      words: ["two decimals", "cents", "rounded"],
      python: "return round($1 * (1 + $2 / 100) ** $3, 2)",
      typescript: "return roundTo($1 * (1 + $2 / 100) ** $3, 2);",
    },
    {
      name: "yearly, exact",
      prior: -0.02,
      python: "return $1 * (1 + $2 / 100) ** $3",
      typescript: "return $1 * (1 + $2 / 100) ** $3;",
    },
    {
      name: "monthly, cents",
      words: ["monthly", "every month"],
      prior: -0.08,
      python: "return round($1 * (1 + $2 / 1200) ** (12 * $3), 2)",
      typescript: "return roundTo($1 * (1 + $2 / 1200) ** (12 * $3), 2);",
    },
    {
      name: "rate as a fraction, cents",
      words: ["fraction", "0 05"],
      prior: -0.1,
      python: "return round($1 * (1 + $2) ** $3, 2)",
      typescript: "return roundTo($1 * (1 + $2) ** $3, 2);",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def grow(amount: float, percent: float, years: int) -> float",
      purpose: "Amount with compound interest after some years, rounded to two decimals.",
      holds: "assert grow(1000, 5, 2) == 1102.5 and grow(100, 0, 9) == 100",
    },
    {
      language: "typescript",
      signature: "function grow(amount: number, percent: number, years: number): number",
      purpose: "Amount with compound interest, rounded to cents.",
      holds: "assert.equal(grow(1000, 5, 2), 1102.5);",
    },
  ],
});
