import { scalarIdiom } from "../scalar.ts";

export const fibonacci = scalarIdiom({
  id: "fibonacci",
  title: "Fibonacci numbers",
  phrases: ["first n fibonacci numbers"],
  cues: [["fibonacci"]],
  params: ["whole"],
  returns: "wholes",
  variants: [
    {
      name: "from 0",
      words: ["from 0", "starting with 0"],
      python:
        "numbers, a, b = [], 0, 1\nfor _ in range($1):\n    numbers.append(a)\n    a, b = b, a + b\nreturn numbers",
      typescript:
        "const numbers: number[] = [];\nlet [a, b] = [0, 1];\nfor (let i = 0; i < $1; i++) {\n  numbers.push(a);\n  [a, b] = [b, a + b];\n}\nreturn numbers;",
    },
    {
      name: "from 1",
      words: ["from 1", "starting with 1"],
      python:
        "numbers, a, b = [], 1, 1\nfor _ in range($1):\n    numbers.append(a)\n    a, b = b, a + b\nreturn numbers",
      typescript:
        "const numbers: number[] = [];\nlet [a, b] = [1, 1];\nfor (let i = 0; i < $1; i++) {\n  numbers.push(a);\n  [a, b] = [b, a + b];\n}\nreturn numbers;",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def fib(n: int) -> list[int]",
      purpose: "The first n Fibonacci numbers starting with 0.",
      holds: "assert fib(7) == [0, 1, 1, 2, 3, 5, 8] and fib(0) == []",
    },
    {
      language: "typescript",
      signature: "function fib(n: number): number[]",
      purpose: "The first n Fibonacci numbers starting with 1.",
      holds: "assert.deepEqual(fib(5), [1, 1, 2, 3, 5]);",
    },
  ],
});
