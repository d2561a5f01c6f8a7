import { scalarIdiom } from "../scalar.ts";

export const numbersInText = scalarIdiom({
  id: "numbers-in-text",
  title: "Numbers in a text",
  phrases: ["extract numbers from a text", "all integers in a string"],
  cues: [
    ["extract", "find", "all", "every"],
    ["numbers", "integers"],
    ["text", "string", "line", "sentence"],
  ],
  unless: ["sum", "prime"],
  params: ["text"],
  returns: "numbers",
  variants: [
    {
      name: "decimals and signs",
      words: ["decimal", "decimals", "negative"],
      prior: 0,
      python: 'return [float(found) for found in re.findall(r"-?\\d+(?:\\.\\d+)?", $1)]',
      typescript: "return ($1.match(/-?\\d+(?:\\.\\d+)?/g) ?? []).map(Number);",
    },
    {
      name: "whole numbers",
      words: ["integers", "whole"],
      python: 'return [int(found) for found in re.findall(r"-?\\d+", $1)]',
      typescript: "return ($1.match(/-?\\d+/g) ?? []).map(Number);",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def numbers(text: str) -> list[float]",
      purpose: "Extract all numbers of a text, negative and decimal ones too.",
      holds: 'assert numbers("a 1, -2.5 and 30") == [1.0, -2.5, 30.0]',
    },
    {
      language: "typescript",
      signature: "function integers(text: string): number[]",
      purpose: "Find all integers in a text.",
      holds: 'assert.deepEqual(integers("a 1 b -2"), [1, -2]);',
    },
  ],
});
