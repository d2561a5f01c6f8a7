import { scalarIdiom } from "../scalar.ts";

export const bowling = scalarIdiom({
  id: "bowling",
  title: "Score of a bowling game",
  phrases: ["score of a bowling game", "ten pin bowling with strikes and spares"],
  cues: [["bowling"]],
  ownErrors: true,
  params: ["wholes"],
  returns: "whole",
  variants: [
    {
      name: "ten frames",
      python:
        'score, at = 0, 0\nif any(not 0 <= pins <= 10 for pins in $1):\n    raise ValueError("a roll knocks down 0 to 10 pins")\nfor _ in range(10):\n    if at + 1 >= len($1):\n        raise ValueError("the game is not finished")\n    first, second = $1[at], $1[at + 1]\n    bonus = first == 10 or first + second == 10\n    if first < 10 and first + second > 10:\n        raise ValueError("a frame has 10 pins")\n    if bonus and at + 2 >= len($1):\n        raise ValueError("the game is not finished")\n    score += first + second + ($1[at + 2] if bonus else 0)\n    at += 1 if first == 10 else 2\nreturn score',
      typescript:
        'let score = 0;\nlet at = 0;\nif ($1.some((pins) => pins < 0 || pins > 10)) throw new Error("a roll knocks down 0 to 10 pins");\nfor (let frame = 0; frame < 10; frame++) {\n  const first = $1[at];\n  const second = $1[at + 1];\n  if (first === undefined || second === undefined) throw new Error("the game is not finished");\n  const bonus = first === 10 || first + second === 10;\n  if (first < 10 && first + second > 10) throw new Error("a frame has 10 pins");\n  const third = $1[at + 2];\n  if (bonus && third === undefined) throw new Error("the game is not finished");\n  score += first + second + (bonus ? (third ?? 0) : 0);\n  at += first === 10 ? 1 : 2;\n}\nreturn score;',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def score(rolls: list[int]) -> int",
      purpose: "Score of a bowling game.",
      holds:
        "assert score([10] * 12) == 300 and score([5] * 21) == 150 and score([9, 0] * 10) == 90 and score([3, 7, 4] + [0] * 17) == 18",
    },
    {
      language: "typescript",
      signature: "function score(rolls: number[]): number",
      purpose: "Score of a bowling game.",
      holds:
        "assert.equal(score(Array(12).fill(10)), 300); assert.equal(score([3, 7, 4, ...Array(17).fill(0)]), 18); assert.throws(() => score([1]));",
    },
  ],
});
