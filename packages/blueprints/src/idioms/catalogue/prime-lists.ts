import { scalarIdiom } from "../scalar.ts";

export const primeLists = scalarIdiom({
  id: "prime-lists",
  title: "Primes up to a limit, prime factors, divisors",
  phrases: ["primes up to n", "prime factors", "divisors of a number"],
  cues: [["prime", "primes", "divisors", "factors"]],
  params: ["whole"],
  returns: "wholes",
  variants: [
    {
      name: "primes up to",
      words: ["up to", "at most", "until", "from 2"],
      python: "return [n for n in range(2, $1 + 1) if all(n % d for d in range(2, math.isqrt(n) + 1))]",
      typescript:
        "const found: number[] = [];\nfor (let n = 2; n <= $1; n++) {\n  if (found.every((prime) => prime * prime > n || n % prime !== 0)) found.push(n);\n}\nreturn found;",
    },
    {
      name: "primes below",
      words: ["below", "less than", "under"],
      python: "return [n for n in range(2, $1) if all(n % d for d in range(2, math.isqrt(n) + 1))]",
      typescript:
        "const found: number[] = [];\nfor (let n = 2; n < $1; n++) {\n  if (found.every((prime) => prime * prime > n || n % prime !== 0)) found.push(n);\n}\nreturn found;",
    },
    {
      name: "prime factors",
      words: ["prime factors", "factorization", "factorisation"],
      python:
        "factors, rest, divisor = [], $1, 2\nwhile divisor * divisor <= rest:\n    while rest % divisor == 0:\n        factors.append(divisor)\n        rest //= divisor\n    divisor += 1\nif rest > 1:\n    factors.append(rest)\nreturn factors",
      typescript:
        "const factors: number[] = [];\nlet rest = $1;\nfor (let divisor = 2; divisor * divisor <= rest; divisor++) {\n  while (rest % divisor === 0) {\n    factors.push(divisor);\n    rest /= divisor;\n  }\n}\nif (rest > 1) factors.push(rest);\nreturn factors;",
    },
    {
      name: "divisors",
      words: ["divisors", "all factors"],
      prior: -0.05,
      python: "return [d for d in range(1, $1 + 1) if $1 % d == 0]",
      typescript: "return Array.from({ length: $1 }, (_, i) => i + 1).filter((d) => $1 % d === 0);",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def factors(n: int) -> list[int]",
      purpose: "Prime factors of n, smallest first.",
      holds: "assert factors(360) == [2, 2, 2, 3, 3, 5] and factors(1) == [] and factors(97) == [97]",
    },
    {
      language: "typescript",
      signature: "function primesUpTo(n: number): number[]",
      purpose: "All primes up to n.",
      holds: "assert.deepEqual(primesUpTo(13), [2, 3, 5, 7, 11, 13]); assert.deepEqual(primesUpTo(1), []);",
    },
  ],
});
