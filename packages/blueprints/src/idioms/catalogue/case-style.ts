import { scalarIdiom } from "../scalar.ts";

export const caseStyle = scalarIdiom({
  id: "case-style",
  title: "camelCase, snake_case and kebab-case",
  phrases: ["convert to snake case", "to camelCase", "kebab-case", "pascal case", "constant case"],
  cues: [
    [
      "snake case",
      "snake_case",
      "camel case",
      "camelCase",
      "kebab case",
      "kebab",
      "pascal case",
      "PascalCase",
      "dash case",
    ],
  ],
  params: ["text"],
  returns: "text",
  python:
    'def _words(text: str) -> list[str]:\n    spaced = re.sub(r"([a-z0-9])([A-Z])", r"\\1 \\2", text)\n    spaced = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\\1 \\2", spaced)\n    return [word.lower() for word in re.split(r"[^A-Za-z0-9]+", spaced) if word]',
  typescript:
    'function wordsOf(text: string): string[] {\n  return text\n    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")\n    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")\n    .split(/[^A-Za-z0-9]+/)\n    .filter(Boolean)\n    .map((word) => word.toLowerCase());\n}',
  variants: [
    {
      name: "snake",
      words: ["to snake", "to snake_case", "into snake", "snake case of"],
      python: 'return "_".join(_words($1))',
      typescript: 'return wordsOf($1).join("_");',
    },
    {
      name: "camel",
      words: ["to camel", "to camelCase", "into camel", "camelCase of"],
      python:
        'words = _words($1)\nreturn "".join(word if i == 0 else word.capitalize() for i, word in enumerate(words))',
      typescript:
        'return wordsOf($1).map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("");',
    },
    {
      name: "kebab",
      words: ["to kebab", "into kebab", "dash case", "kebab case of"],
      python: 'return "-".join(_words($1))',
      typescript: 'return wordsOf($1).join("-");',
    },
    {
      name: "pascal",
      words: ["to pascal", "into pascal", "PascalCase"],
      python: 'return "".join(word.capitalize() for word in _words($1))',
      typescript: 'return wordsOf($1).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def to_snake(name: str) -> str",
      purpose: "Convert a name to snake_case.",
      holds: 'assert to_snake("parseHTTPResponse") == "parse_http_response" and to_snake("two words") == "two_words"',
    },
    {
      language: "typescript",
      signature: "function toCamel(name: string): string",
      purpose: "Convert a name to camelCase.",
      holds: 'assert.equal(toCamel("two_words-here"), "twoWordsHere"); assert.equal(toCamel(""), "");',
    },
  ],
});
