import { scalarIdiom } from "../scalar.ts";

export const isAnagram = scalarIdiom({
  id: "is-anagram",
  title: "Two words of the same letters",
  phrases: ["whether two words are anagrams of each other", "check if a word is an anagram of another"],
  cues: [["anagram", "anagrams"]],
  unless: ["groups", "list of"],
  params: ["text", "text"],
  returns: "boolean",
  variants: [
    {
      name: "ignoring case and spaces",
      words: ["ignoring case", "case"],
      python: 'letters = [sorted("".join(word.lower().split())) for word in ($1, $2)]\nreturn letters[0] == letters[1]',
      typescript:
        'const letters = (word: string): string => [...word.toLowerCase().replace(/\\s/g, "")].sort().join("");\nreturn letters($1) === letters($2);',
    },
    {
      name: "to the letter",
      python: "return sorted($1) == sorted($2)",
      typescript: 'return [...$1].sort().join("") === [...$2].sort().join("");',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def anagrams(a: str, b: str) -> bool",
      purpose: "Whether two words are anagrams, ignoring case.",
      holds: 'assert anagrams("Listen", "silent") and not anagrams("aab", "abb")',
    },
    {
      language: "typescript",
      signature: "function anagrams(a: string, b: string): boolean",
      purpose: "Whether two words are anagrams, ignoring case and spaces.",
      holds: 'assert.equal(anagrams("Dormitory", "dirty room"), true); assert.equal(anagrams("ab", "abb"), false);',
    },
  ],
});
