import { scalarIdiom } from "../scalar.ts";

export const primes = scalarIdiom({
  id: "primes",
  title: "Prime test",
  phrases: ["is a number prime", "prime check"],
  cues: [["prime"]],
  unless: ["factors", "factorization", "factorisation", "twin"],
  params: ["whole"],
  returns: "boolean",
  variants: [
    {
      name: "trial division",
      python: "if $1 < 2:\n    return False\nreturn all($1 % divisor for divisor in range(2, math.isqrt($1) + 1))",
      typescript:
        "if ($1 < 2 || !Number.isInteger($1)) return false;\nfor (let divisor = 2; divisor * divisor <= $1; divisor++) {\n  if ($1 % divisor === 0) return false;\n}\nreturn true;",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def is_prime(n: int) -> bool",
      purpose: "Whether n is prime.",
      holds: "assert [n for n in range(-1, 20) if is_prime(n)] == [2, 3, 5, 7, 11, 13, 17, 19]",
    },
    {
      language: "typescript",
      signature: "function isPrime(n: number): boolean",
      purpose: "Whether n is prime.",
      holds: "assert.deepEqual([0, 1, 2, 9, 11, 25].map((n) => isPrime(n)), [false, false, true, false, true, false]);",
    },
  ],
});
