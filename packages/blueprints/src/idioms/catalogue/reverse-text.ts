import { scalarIdiom } from "../scalar.ts";

export const reverseText = scalarIdiom({
  id: "reverse-text",
  title: "Reverse words or characters",
  phrases: ["reverse the order of words", "reverse a text", "words in reverse order"],
  cues: [["reverse", "reversed", "backwards", "reverses"]],
  unless: ["palindrome", "sort", "same backwards"],
  params: ["text"],
  returns: "text",
  variants: [
    {
      name: "word order",
      words: ["words", "order of words", "word order"],
      python: 'return " ".join(reversed($1.split()))',
      typescript: 'return $1.split(/\\s+/).filter(Boolean).reverse().join(" ");',
    },
    {
      name: "characters",
      words: ["characters", "letters", "string", "text"],
      python: "return $1[::-1]",
      typescript: 'return [...$1].reverse().join("");',
    },
    {
      name: "each word",
      words: ["each word", "every word", "letters of each"],
      prior: -0.05,
      python: 'return " ".join(word[::-1] for word in $1.split(" "))',
      typescript: 'return $1.split(" ").map((word) => [...word].reverse().join("")).join(" ");',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def reverse_words(text: str) -> str",
      purpose: "Reverse the order of words.",
      holds: 'assert reverse_words("a b  c") == "c b a"',
    },
    {
      language: "typescript",
      signature: "function reverseText(text: string): string",
      purpose: "The characters of the text reversed.",
      holds: 'assert.equal(reverseText("abc"), "cba");',
    },
  ],
});
