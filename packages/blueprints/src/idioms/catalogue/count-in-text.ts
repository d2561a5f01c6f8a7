import { scalarIdiom } from "../scalar.ts";

export const countInText = scalarIdiom({
  id: "count-in-text",
  title: "Count words, characters or lines",
  phrases: ["number of words in a text", "count characters", "how many lines", "word count", "count vowels"],
  cues: [["count", "how many", "number of", "counts"], ["word", "words", "character", "characters", "line", "lines", "sentences", "vowels", "letters", "paragraphs"]],
  unless: ["each word", "most frequent", "longest", "per", "occurs", "at least", "unique", "different", "wrap", "checkbox", "every word", "distinct"],
  params: ["text"],
  returns: "whole",
  variants: [
    { name: "words", words: ["words", "word count"], python: "return len($1.split())", typescript: "return $1.split(/\\s+/).filter(Boolean).length;" },
    { name: "characters", words: ["characters", "length"], python: "return len($1)", typescript: "return [...$1].length;" },
    { name: "characters without spaces", words: ["without spaces", "excluding spaces", "ignoring spaces", "except spaces"], prior: -0.08, python: 'return sum(1 for c in $1 if not c.isspace())', typescript: 'return [...$1.replace(/\\s/g, "")].length;' },
    { name: "lines", words: ["lines"], python: "return len($1.splitlines())", typescript: 'return $1 === "" ? 0 : $1.replace(/\\r?\\n$/, "").split(/\\r?\\n/).length;' },
    { name: "non-empty lines", words: ["non empty", "not empty", "blank lines", "nonempty"], prior: -0.1, python: "return sum(1 for line in $1.splitlines() if line.strip())", typescript: 'return $1.split(/\\r?\\n/).filter((line) => line.trim() !== "").length;' },
    { name: "sentences", words: ["sentences"], prior: -0.1, python: 'return len([part for part in re.split(r"[.!?]+", $1) if part.strip()])', typescript: 'return $1.split(/[.!?]+/).filter((part) => part.trim() !== "").length;' },
    { name: "vowels", words: ["vowels"], prior: -0.1, python: 'return sum(1 for c in $1.lower() if c in "aeiou")', typescript: 'return [...$1.toLowerCase()].filter((c) => "aeiou".includes(c)).length;' },
    { name: "letters", words: ["letters"], prior: -0.1, python: "return sum(1 for c in $1 if c.isalpha())", typescript: 'return [...$1].filter((c) => /\\p{L}/u.test(c)).length;' },
    { name: "paragraphs", words: ["paragraphs"], prior: -0.1, python: 'return len([part for part in re.split(r"\\n\\s*\\n", $1) if part.strip()])', typescript: 'return $1.split(/\\n\\s*\\n/).filter((part) => part.trim() !== "").length;' },
  ],
  guarantees: [
    { language: "python", signature: "def word_count(text: str) -> int", purpose: "Number of words in a text.", holds: 'assert word_count(" a  b\\nc ") == 3 and word_count("") == 0' },
    { language: "typescript", signature: "function lineCount(text: string): number", purpose: "How many lines the text has.", holds: 'assert.equal(lineCount("a\\nb"), 2); assert.equal(lineCount(""), 0);' },
  ],
});
