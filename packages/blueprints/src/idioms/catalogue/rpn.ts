import { scalarIdiom } from "../scalar.ts";

const GUARANTEE_PURPOSE = "Work out an RPN expression. Refuse a division by zero and too few numbers.";

export const rpn = scalarIdiom({
  id: "rpn",
  title: "Reverse Polish notation",
  phrases: ["rpn calculator", "reverse polish notation", "postfix expression"],
  cues: [["rpn", "reverse polish", "postfix"]],
  ownErrors: true,
  params: ["text"],
  returns: "number",
  variants: [
    {
      name: "with a stack",
      python:
        'stack = []\nfor word in $1.split():\n    if word not in ("+", "-", "*", "/", "^"):\n        try:\n            stack.append(float(word))\n        except ValueError:\n            raise ValueError(f"neither a number nor an operator: {word}") from None\n        continue\n    if len(stack) < 2:\n        raise ValueError(f"too few numbers for {word}")\n    b, a = stack.pop(), stack.pop()\n    if word == "/" and b == 0:\n        raise ValueError("division by zero")\n    stack.append(a + b if word == "+" else a - b if word == "-" else a * b if word == "*" else a / b if word == "/" else a**b)\nif len(stack) != 1:\n    raise ValueError("the expression does not leave one number")\nresult = stack[0]\nreturn int(result) if result == int(result) else result',
      typescript:
        'const stack: number[] = [];\nfor (const word of $1.split(/\\s+/).filter(Boolean)) {\n  if (!["+", "-", "*", "/", "^"].includes(word)) {\n    const value = Number(word);\n    if (Number.isNaN(value)) throw new Error("neither a number nor an operator: " + word);\n    stack.push(value);\n    continue;\n  }\n  const b = stack.pop();\n  const a = stack.pop();\n  if (a === undefined || b === undefined) throw new Error("too few numbers for " + word);\n  if (word === "/" && b === 0) throw new Error("division by zero");\n  stack.push(word === "+" ? a + b : word === "-" ? a - b : word === "*" ? a * b : word === "/" ? a / b : a ** b);\n}\nconst [result] = stack;\nif (result === undefined || stack.length !== 1) throw new Error("the expression does not leave one number");\nreturn result;',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def rpn(text: str) -> float",
      purpose: GUARANTEE_PURPOSE,
      holds:
        'assert rpn("5 1 2 + 4 * + 3 -") == 14 and rpn("1 4 /") == 0.25\nfor bad in ("", "+", "1 2", "1 0 /", "a"):\n    try:\n        rpn(bad)\n    except ValueError:\n        continue\n    raise AssertionError(bad)',
    },
    {
      language: "typescript",
      signature: "function rpn(text: string): number",
      purpose: GUARANTEE_PURPOSE,
      holds:
        'assert.equal(rpn("5 1 2 + 4 * + 3 -"), 14); for (const bad of ["", "+", "1 2", "1 0 /", "a"]) assert.throws(() => rpn(bad));',
    },
  ],
});
