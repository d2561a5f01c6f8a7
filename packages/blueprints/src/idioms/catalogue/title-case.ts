import { scalarIdiom } from "../scalar.ts";

export const titleCase = scalarIdiom({
  id: "title-case",
  title: "Title case",
  phrases: ["capitalise each word", "title case", "first letter of every word upper case"],
  cues: [
    ["title case", "capitalize", "capitalise", "titlecase", "first letter of every word", "first letter of each word"],
  ],
  unless: ["slug", "acronym", "initials", "camel", "snake"],
  params: ["text"],
  returns: "text",
  variants: [
    {
      name: "rest lower",
      python: 'return " ".join(word[:1].upper() + word[1:].lower() for word in $1.split())',
      typescript:
        'return $1.split(/\\s+/).filter(Boolean).map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(" ");',
    },
    {
      name: "rest kept",
      words: ["keep the rest", "rest unchanged", "other letters"],
      python: 'return " ".join(word[:1].upper() + word[1:] for word in $1.split(" "))',
      typescript: 'return $1.split(" ").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");',
    },
    {
      name: "small words kept low",
      words: ["small words", "minor words", "except for", "articles"],
      prior: -0.08,
      python:
        'small = {"a", "an", "and", "as", "at", "but", "by", "for", "in", "of", "on", "or", "the", "to"}\nwords = $1.lower().split()\nreturn " ".join(word if word in small and i > 0 else word[:1].upper() + word[1:] for i, word in enumerate(words))',
      typescript:
        'const small = new Set(["a", "an", "and", "as", "at", "but", "by", "for", "in", "of", "on", "or", "the", "to"]);\nconst words = $1.toLowerCase().split(/\\s+/).filter(Boolean);\nreturn words.map((word, i) => (small.has(word) && i > 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join(" ");',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def title(text: str) -> str",
      purpose: "Capitalise each word.",
      holds: 'assert title("the LORD of  rings") == "The Lord Of Rings" and title("") == ""',
    },
    {
      language: "typescript",
      signature: "function title(text: string): string",
      purpose: "Title case of a text.",
      holds: 'assert.equal(title("the LORD of  rings"), "The Lord Of Rings"); assert.equal(title(""), "");',
    },
  ],
});
