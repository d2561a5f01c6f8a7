import { scalarIdiom } from "../scalar.ts";

export const wordCounts = scalarIdiom({
  id: "word-counts",
  title: "How often each word or character occurs",
  phrases: ["count of each word", "word frequencies as a map", "how often each character occurs"],
  cues: [
    ["word", "words", "character", "characters", "letter", "letters"],
    ["frequency", "how often", "counts", "count", "occurrences"],
  ],
  params: ["text"],
  returns: { map: "integer" },
  variants: [
    {
      name: "words",
      words: ["word", "words"],
      python: 'words = re.findall(r"[^\\W_]+(?:[\'’][^\\W_]+)*", $1.lower())\nreturn dict(Counter(words))',
      typescript:
        "const counts: Record<string, number> = {};\nfor (const word of $1.toLowerCase().match(/[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*/gu) ?? []) {\n  counts[word] = (Object.hasOwn(counts, word) ? (counts[word] ?? 0) : 0) + 1;\n}\nreturn counts;",
    },
    {
      name: "words in order",
      words: ["alphabetical order", "sorted"],
      python:
        'words = re.findall(r"[^\\W_]+(?:[\'’][^\\W_]+)*", $1.lower())\nreturn dict(sorted(Counter(words).items()))',
      typescript:
        "const counts = new Map<string, number>();\nfor (const word of $1.toLowerCase().match(/[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*/gu) ?? []) {\n  counts.set(word, (counts.get(word) ?? 0) + 1);\n}\nreturn Object.fromEntries([...counts].sort((a, b) => compareValues(a[0], b[0])));",
    },
    {
      name: "characters",
      words: ["character", "characters"],
      prior: -0.1,
      python: "return dict(Counter($1))",
      typescript:
        "const counts: Record<string, number> = {};\nfor (const c of $1) counts[c] = (counts[c] ?? 0) + 1;\nreturn counts;",
    },
    {
      name: "letters",
      words: ["letter", "letters"],
      prior: -0.1,
      python: "return dict(Counter(c for c in $1.lower() if c.isalpha()))",
      typescript:
        "const counts: Record<string, number> = {};\nfor (const c of $1.toLowerCase()) if (/\\p{L}/u.test(c)) counts[c] = (counts[c] ?? 0) + 1;\nreturn counts;",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def count_words(text: str) -> dict[str, int]",
      purpose: "How often each word occurs, ignoring case.",
      holds: 'assert count_words("A a, b") == {"a": 2, "b": 1}',
    },
    {
      language: "typescript",
      signature: "function countWords(text: string): Record<string, number>",
      purpose: "How often each word occurs, ignoring case.",
      holds: 'assert.deepEqual(countWords("A a, b"), { a: 2, b: 1 });',
    },
  ],
});
