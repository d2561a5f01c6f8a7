import { scalarIdiom } from "../scalar.ts";

export const numberFacts = scalarIdiom({
  id: "number-facts",
  title: "Factorial, digit sum and the like",
  phrases: ["factorial of a number", "sum of the digits", "number of divisors", "collatz steps", "digits reversed"],
  cues: [
    [
      "factorial",
      "digit sum",
      "sum of digits",
      "sum of the digits",
      "sum of its digits",
      "divisors",
      "collatz",
      "digits",
    ],
  ],
  unless: ["check digit", "luhn", "two digits", "isbn", "phone", "text"],
  params: ["whole"],
  returns: "whole",
  variants: [
    {
      name: "factorial",
      words: ["factorial"],
      python: "return math.factorial($1)",
      typescript: "let product = 1;\nfor (let factor = 2; factor <= $1; factor++) product *= factor;\nreturn product;",
    },
    {
      name: "digit sum",
      words: ["digit sum", "sum of digits", "sum of the digits", "sum of its digits"],
      python: "return sum(int(digit) for digit in str(abs($1)))",
      typescript: "return [...String(Math.abs($1))].reduce((sum, digit) => sum + Number(digit), 0);",
    },
    {
      name: "divisors",
      words: ["divisors"],
      python: "return sum(1 for divisor in range(1, $1 + 1) if $1 % divisor == 0)",
      typescript:
        "let count = 0;\nfor (let divisor = 1; divisor <= $1; divisor++) if ($1 % divisor === 0) count++;\nreturn count;",
    },
    {
      name: "collatz steps",
      words: ["collatz"],
      python:
        "steps = 0\nvalue = $1\nwhile value > 1:\n    value = value // 2 if value % 2 == 0 else 3 * value + 1\n    steps += 1\nreturn steps",
      typescript:
        "let steps = 0;\nlet value = $1;\nwhile (value > 1) {\n  value = value % 2 === 0 ? value / 2 : 3 * value + 1;\n  steps++;\n}\nreturn steps;",
    },
    {
      name: "digits reversed",
      words: ["reversed", "reverse", "backwards"],
      prior: -0.1,
      python: "reversed_digits = int(str(abs($1))[::-1])\nreturn -reversed_digits if $1 < 0 else reversed_digits",
      typescript: 'return (Math.sign($1) * Number([...String(Math.abs($1))].reverse().join(""))) + 0;',
    },
    {
      name: "number of digits",
      words: ["how many digits", "number of digits", "count"],
      prior: -0.1,
      python: "return len(str(abs($1)))",
      typescript: "return String(Math.abs($1)).length;",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def digit_sum(n: int) -> int",
      purpose: "Sum of the digits of a number.",
      holds: "assert digit_sum(0) == 0 and digit_sum(1234) == 10 and digit_sum(-19) == 10",
    },
    {
      language: "python",
      signature: "def factorial(n: int) -> int",
      purpose: "Factorial of n. Raise ValueError if n is negative.",
      holds:
        "assert factorial(0) == 1 and factorial(5) == 120\ntry:\n    factorial(-1)\n    raise AssertionError\nexcept ValueError:\n    pass",
    },
    {
      language: "typescript",
      signature: "function steps(n: number): number",
      purpose: "Collatz steps until 1 is reached.",
      holds: "assert.deepEqual([1, 6, 7].map(steps), [0, 8, 16]);",
    },
  ],
});
