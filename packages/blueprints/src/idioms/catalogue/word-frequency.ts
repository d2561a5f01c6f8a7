import { scalarIdiom } from "../scalar.ts";

export const wordFrequency = scalarIdiom({
  id: "word-frequency",
  title: "Most frequent words",
  phrases: [
    "n most frequent words with their counts",
    "word frequency",
    "how often each word occurs",
    "top words ignoring case and punctuation",
  ],
  cues: [
    ["word", "words"],
    ["frequent", "frequency", "how often", "counts", "count each", "most common", "most used", "occurrences"],
  ],
  params: ["text", "whole"],
  returns: { list: { tuple: ["text", "integer"] } },
  variants: [
    {
      name: "words of letters, digits and apostrophes; ties by word",
      words: ["alphabetical", "ignoring case", "punctuation"],
      python:
        'words = re.findall(r"[^\\W_]+(?:[\'’][^\\W_]+)*", $1.lower())\nreturn sorted(Counter(words).items(), key=lambda pair: (-pair[1], pair[0]))[:$2]',
      typescript:
        "const counts = new Map<string, number>();\nfor (const word of $1.toLowerCase().match(/[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*/gu) ?? []) {\n  counts.set(word, (counts.get(word) ?? 0) + 1);\n}\nreturn [...counts].sort((a, b) => b[1] - a[1] || compareValues(a[0], b[0])).slice(0, $2);",
    },
    {
      name: "words between spaces; ties by first occurrence",
      words: ["first occurrence", "order of appearance", "first appearance", "first seen"],
      python:
        'words = re.findall(r"[^\\W_]+(?:[\'’][^\\W_]+)*", $1.lower())\nreturn sorted(Counter(words).items(), key=lambda pair: -pair[1])[:$2]',
      typescript:
        "const counts = new Map<string, number>();\nfor (const word of $1.toLowerCase().match(/[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*/gu) ?? []) {\n  counts.set(word, (counts.get(word) ?? 0) + 1);\n}\nreturn [...counts].sort((a, b) => b[1] - a[1]).slice(0, $2);",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def top_words(text: str, n: int) -> list[tuple[str, int]]",
      purpose: "The n most frequent words with counts, ignoring case and punctuation, ties in alphabetical order.",
      holds: 'assert top_words("B b, a! A c.", 2) == [("a", 2), ("b", 2)] and top_words("", 3) == []',
    },
    {
      language: "typescript",
      signature: "function topWords(text: string, n: number): [string, number][]",
      purpose: "The n most frequent words with counts, ignoring case, ties in alphabetical order.",
      holds: 'assert.deepEqual(topWords("B b, a! A c.", 2), [["a", 2], ["b", 2]]);',
    },
  ],
});
