import { scalarIdiom } from "../scalar.ts";

const encoded = (python: string, typescript: string) => ({
  python: `parts = [(character, len(list(run))) for character, run in groupby($1)]\nreturn "".join(${python} for character, count in parts)`,
  typescript: `return $1.replace(/(.)\\1*/gsu, (run, character: string) => {\n  const count = [...run].length;\n  return ${typescript};\n});`,
});

export const runLengths = scalarIdiom({
  id: "run-lengths",
  title: "Run-length encoding",
  phrases: ["run-length encoding", "compress repeated characters", "aaab becomes 3a1b", "decode run lengths"],
  cues: [
    [
      "run length",
      "rle",
      "repeated characters",
      "repeated letters",
      "runs of",
      "consecutive characters",
      "same character",
    ],
    ["encode", "encoding", "compress", "decode", "expand", "decompress", "count", "number", "encoder"],
  ],
  params: ["text"],
  returns: "text",
  variants: [
    {
      name: "3a1b",
      words: ["count before"],
      ...encoded('f"{count}{character}"', "`${count}${character}`"),
    },
    {
      name: "3ab",
      words: ["single", "only when repeated"],
      ...encoded('f"{count}{character}" if count > 1 else character', "count > 1 ? `${count}${character}` : character"),
    },
    {
      name: "a3b1",
      words: ["followed by", "count after"],
      ...encoded('f"{character}{count}"', "`${character}${count}`"),
    },
    {
      name: "a3b",
      words: ["single", "only when repeated"],
      ...encoded('f"{character}{count}" if count > 1 else character', "count > 1 ? `${character}${count}` : character"),
    },
    {
      name: "decode 3a1b",
      words: ["decode", "expand", "decompress", "decoding"],
      prior: -0.1,
      python: 'return re.sub(r"(\\d+)(\\D)", lambda match: match[2] * int(match[1]), $1)',
      typescript:
        "return $1.replace(/(\\d+)(\\D)/gu, (_, count: string, character: string) => character.repeat(Number(count)));",
    },
    {
      name: "decode a3b1",
      words: ["decode", "expand", "decompress", "decoding"],
      prior: -0.12,
      python: 'return re.sub(r"(\\D)(\\d+)", lambda match: match[1] * int(match[2]), $1)',
      typescript:
        "return $1.replace(/(\\D)(\\d+)/gu, (_, character: string, count: string) => character.repeat(Number(count)));",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def compress(text: str) -> str",
      purpose: "Run-length encoding: each run of the same character as its count and the character.",
      holds: 'assert compress("aaab") == "3a1b" and compress("") == "" and compress("a\\n\\n") == "1a2\\n"',
    },
    {
      language: "python",
      signature: "def expand(text: str) -> str",
      purpose: "Decode a run-length encoding.",
      holds: 'assert expand("3a1b") == "aaab" and expand("12x") == "x" * 12 and expand("2ab") == "aab"',
    },
    {
      language: "typescript",
      signature: "function compress(text: string): string",
      purpose: "Compress repeated characters: the count before the character.",
      holds: 'assert.equal(compress("aaab"), "3a1b"); assert.equal(compress(""), "");',
    },
    {
      language: "typescript",
      signature: "function expand(text: string): string",
      purpose: "Decode a run-length encoding.",
      holds: 'assert.equal(expand("3a1b"), "aaab"); assert.equal(expand("11x"), "xxxxxxxxxxx");',
    },
  ],
});
