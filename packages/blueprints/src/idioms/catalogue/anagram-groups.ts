import { scalarIdiom } from "../scalar.ts";

export const anagramGroups = scalarIdiom({
  id: "anagram-groups",
  title: "Groups of anagrams",
  phrases: ["group words that are anagrams of each other"],
  cues: [["anagram", "anagrams"]],
  params: ["texts"],
  returns: { list: { list: "text" } },
  variants: [
    {
      name: "all groups",
      python:
        'groups: dict[str, list[str]] = {}\nfor word in $1:\n    groups.setdefault("".join(sorted(word.lower())), []).append(word)\nreturn list(groups.values())',
      typescript:
        'const groups = new Map<string, string[]>();\nfor (const word of $1) {\n  const letters = [...word.toLowerCase()].sort().join("");\n  groups.set(letters, [...(groups.get(letters) ?? []), word]);\n}\nreturn [...groups.values()];',
    },
    {
      name: "two or more",
      words: ["two or more", "at least two", "more than one"],
      python:
        'groups: dict[str, list[str]] = {}\nfor word in $1:\n    groups.setdefault("".join(sorted(word.lower())), []).append(word)\nreturn [words for words in groups.values() if len(words) > 1]',
      typescript:
        'const groups = new Map<string, string[]>();\nfor (const word of $1) {\n  const letters = [...word.toLowerCase()].sort().join("");\n  groups.set(letters, [...(groups.get(letters) ?? []), word]);\n}\nreturn [...groups.values()].filter((words) => words.length > 1);',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def anagrams(words: list[str]) -> list[list[str]]",
      purpose: "Groups of two or more words that are anagrams.",
      holds: 'assert anagrams(["tea", "x", "Eat"]) == [["tea", "Eat"]]',
    },
    {
      language: "typescript",
      signature: "function anagrams(words: string[]): string[][]",
      purpose: "Group words that are anagrams.",
      holds: 'assert.deepEqual(anagrams(["tea", "x", "eat"]), [["tea", "eat"], ["x"]]);',
    },
  ],
});
