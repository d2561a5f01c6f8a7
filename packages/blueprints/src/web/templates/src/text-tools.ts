/** What can be counted in a text, and how a text can be changed. Pure functions. */

const wordsOf = (text: string): string[] => text.trim().split(/\s+/).filter(Boolean);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
const plainWords = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const linesOf = (text: string): string[] => (text === "" ? [] : text.split(/\r?\n/));

export const counts: Record<string, (text: string) => number> = {
  characters: (text) => text.length,
  lettersOnly: (text) => text.replace(/\s/g, "").length,
  words: (text) => wordsOf(text).length,
  sentences: (text) => (text.match(/[^.!?\s][^.!?]*(?:[.!?]+|$)/g) ?? []).length,
  lines: (text) => linesOf(text).length,
  paragraphs: (text) => text.split(/\n\s*\n/).filter((part) => part.trim() !== "").length,
  minutes: (text) => Math.ceil(wordsOf(text).length / 200),
};

export const changes: Record<string, (text: string) => string> = {
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  title: (text) => text.replace(/\S+/g, capital),
  sentence: (text) => text.toLowerCase().replace(/(^\s*|[.!?]\s+)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  camel: (text) => plainWords(text).map((word, index) => (index === 0 ? word.toLowerCase() : capital(word))).join(""),
  snake: (text) => plainWords(text).map((word) => word.toLowerCase()).join("_"),
  kebab: (text) => plainWords(text).map((word) => word.toLowerCase()).join("-"),
  reverse: (text) => [...text].toReversed().join(""),
  reverseWords: (text) => wordsOf(text).toReversed().join(" "),
  sortLines: (text) => linesOf(text).toSorted((a, b) => a.localeCompare(b)).join("\n"),
  uniqueLines: (text) => [...new Set(linesOf(text))].join("\n"),
  withoutBlanks: (text) => linesOf(text).filter((line) => line.trim() !== "").join("\n"),
  squeeze: (text) => text.replace(/\s+/g, " ").trim(),
};
