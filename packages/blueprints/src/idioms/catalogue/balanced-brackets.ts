import { scalarIdiom } from "../scalar.ts";

const python = (pairs: string): string =>
  `pairs = ${pairs}\nopen_ones = []\nfor character in $1:\n    if character in pairs.values():\n        open_ones.append(character)\n    elif character in pairs:\n        if not open_ones or open_ones.pop() != pairs[character]:\n            return False\nreturn not open_ones`;
const typescript = (pairs: string): string =>
  `const pairs = new Map([${pairs}]);\nconst openers = new Set(pairs.values());\nconst openOnes: string[] = [];\nfor (const character of $1) {\n  if (openers.has(character)) openOnes.push(character);\n  else if (pairs.has(character) && openOnes.pop() !== pairs.get(character)) return false;\n}\nreturn openOnes.length === 0;`;

export const balancedBrackets = scalarIdiom({
  id: "balanced-brackets",
  title: "Balanced brackets",
  phrases: ["are all brackets balanced", "matching parentheses", "every bracket is closed in the right order"],
  cues: [
    ["bracket", "parenthes", "parentheses", "parens", "braces"],
    ["balanced", "match", "matching", "closed", "correct", "valid", "well formed", "nested"],
  ],
  unless: ["quotes", "comment", "string literal"],
  params: ["text"],
  returns: "boolean",
  variants: [
    {
      name: "round, square and curly",
      python: python('{")": "(", "]": "[", "}": "{"}'),
      typescript: typescript('[")", "("], ["]", "["], ["}", "{"]'),
    },
    {
      name: "round only",
      words: ["only parentheses", "only round", "parentheses"],
      prior: -0.1,
      python: python('{")": "("}'),
      typescript: typescript('[")", "("]'),
    },
    {
      name: "with angle brackets",
      words: ["angle", "<>"],
      prior: -0.1,
      python: python('{")": "(", "]": "[", "}": "{", ">": "<"}'),
      typescript: typescript('[")", "("], ["]", "["], ["}", "{"], [">", "<"]'),
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def balanced(text: str) -> bool",
      purpose: "Whether all brackets are balanced.",
      holds:
        'assert balanced("a(b[c]{d})") and balanced("") and not balanced("(]") and not balanced("((") and not balanced(")(")',
    },
    {
      language: "typescript",
      signature: "function balanced(text: string): boolean",
      purpose: "True if every bracket is closed in the right order.",
      holds: 'assert.ok(balanced("{[()]}") && balanced("x")); assert.ok(!balanced("([)]") && !balanced("}"));',
    },
  ],
});
