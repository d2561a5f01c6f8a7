import { scalarIdiom } from "../scalar.ts";

export const truncate = scalarIdiom({
  id: "truncate",
  title: "Shorten a text",
  phrases: ["truncate to a length with an ellipsis", "shorten a text to at most n characters", "cut long text"],
  cues: [["truncate", "shorten", "cut", "ellipsis", "trim to", "excerpt", "preview"]],
  unless: ["slug"],
  params: ["text", "whole"],
  returns: "text",
  variants: [
    {
      name: "… counted in the length",
      words: ["…", "including the ellipsis"],
      python: 'return $1 if len($1) <= $2 else $1[: max($2 - 1, 0)].rstrip() + "…"',
      typescript: 'return $1.length <= $2 ? $1 : $1.slice(0, Math.max($2 - 1, 0)).trimEnd() + "…";',
    },
    {
      name: "... counted in the length",
      words: ["three dots", "dots"],
      python: 'return $1 if len($1) <= $2 else $1[: max($2 - 3, 0)].rstrip() + "..."',
      typescript: 'return $1.length <= $2 ? $1 : $1.slice(0, Math.max($2 - 3, 0)).trimEnd() + "...";',
    },
    {
      name: "... counted, spaces kept",
      prior: -0.05,
      python: 'return $1 if len($1) <= $2 else $1[: max($2 - 3, 0)] + "..."',
      typescript: 'return $1.length <= $2 ? $1 : $1.slice(0, Math.max($2 - 3, 0)) + "...";',
    },
    {
      name: "… counted, spaces kept",
      prior: -0.05,
      python: 'return $1 if len($1) <= $2 else $1[: max($2 - 1, 0)] + "…"',
      typescript: 'return $1.length <= $2 ? $1 : $1.slice(0, Math.max($2 - 1, 0)) + "…";',
    },
    {
      name: "... added",
      words: ["append", "added", "followed by"],
      python: 'return $1 if len($1) <= $2 else $1[:$2] + "..."',
      typescript: 'return $1.length <= $2 ? $1 : $1.slice(0, $2) + "...";',
    },
    {
      name: "… added",
      words: ["append", "added", "followed by"],
      prior: -0.1,
      python: 'return $1 if len($1) <= $2 else $1[:$2] + "…"',
      typescript: 'return $1.length <= $2 ? $1 : $1.slice(0, $2) + "…";',
    },
    {
      name: "whole words, …",
      words: ["whole words", "word boundary", "at a word", "last whole word", "in the middle of a word"],
      prior: -0.1,
      python:
        'if len($1) <= $2:\n    return $1\ncut = $1[:$2]\nif " " in cut:\n    cut = cut[: cut.rindex(" ")]\nreturn cut.rstrip() + "…"',
      typescript:
        'if ($1.length <= $2) return $1;\nconst cut = $1.slice(0, $2);\nconst space = cut.lastIndexOf(" ");\nreturn (space > 0 ? cut.slice(0, space) : cut).trimEnd() + "…";',
    },
    {
      name: "no mark",
      words: ["no ellipsis", "without"],
      prior: -0.15,
      python: "return $1[:$2]",
      typescript: "return $1.slice(0, $2);",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def shorten(text: str, limit: int) -> str",
      purpose: "Truncate a text to at most limit characters including the ellipsis …",
      holds: 'assert shorten("abcdef", 4) == "abc…" and shorten("abcd", 4) == "abcd"',
    },
    {
      language: "typescript",
      signature: "function shorten(text: string, max: number): string",
      purpose: "Truncate to at most max characters with an ellipsis of three dots.",
      holds: 'assert.equal(shorten("abcdefgh", 6), "abc..."); assert.equal(shorten("abc", 3), "abc");',
    },
  ],
});
