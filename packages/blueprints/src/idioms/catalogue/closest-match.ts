import { scalarIdiom } from "../scalar.ts";

export const closestMatch = scalarIdiom({
  id: "closest-match",
  title: "Fuzzy search",
  phrases: ["fuzzy search", "closest match to a misspelled word", "suggest the most similar option"],
  cues: [["fuzzy", "closest", "most similar", "did you mean", "misspelled", "typo", "typos"]],
  params: ["texts", "text"],
  returns: "texts",
  python:
    'def _fuzzy_score(query: str, text: str) -> int | None:\n    """Where the query\'s letters stand in the text, in order; lower is better, None when they are not all there."""\n    position, score = -1, 0\n    for letter in query.lower():\n        found = text.lower().find(letter, position + 1)\n        if found < 0:\n            return None\n        score += found - position - 1\n        position = found\n    return score',
  typescript:
    "/** Where the query's letters stand in the text, in order; lower is better, null when they are not all there. */\nfunction fuzzyScore(query: string, text: string): number | null {\n  let position = -1;\n  let score = 0;\n  for (const letter of query.toLowerCase()) {\n    const found = text.toLowerCase().indexOf(letter, position + 1);\n    if (found < 0) return null;\n    score += found - position - 1;\n    position = found;\n  }\n  return score;\n}",
  variants: [
    {
      name: "letters in order, best first",
      python:
        "scored = [(_fuzzy_score($2, text), text) for text in $1]\nreturn [text for score, text in sorted((s, t) for s, t in scored if s is not None)]",
      typescript:
        "return $1\n  .map((text) => ({ text, score: fuzzyScore($2, text) }))\n  .filter((found) => found.score !== null)\n  .sort((a, b) => (a.score ?? 0) - (b.score ?? 0) || compareValues(a.text, b.text))\n  .map((found) => found.text);",
    },
    {
      name: "letters in order, given order",
      words: ["in the given order", "original order"],
      prior: -0.05,
      python: "return [text for text in $1 if _fuzzy_score($2, text) is not None]",
      typescript: "return $1.filter((text) => fuzzyScore($2, text) !== null);",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def find(names: list[str], query: str) -> list[str]",
      purpose: "Fuzzy search: names that hold the letters of the query in order, best match first.",
      holds: 'assert find(["banana", "bun", "cat"], "bn") == ["banana", "bun"]',
    },
    {
      language: "typescript",
      signature: "function find(names: string[], query: string): string[]",
      purpose: "Fuzzy search, best match first.",
      holds: 'assert.deepEqual(find(["cat", "b-n", "bna"], "bn"), ["bna", "b-n"]);',
    },
  ],
});
