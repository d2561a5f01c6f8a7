import { scalarIdiom } from "../scalar.ts";

export const wrapText = scalarIdiom({
  id: "wrap-text",
  title: "Wrap text to a width",
  phrases: ["wrap a text at a width", "break into lines of at most n characters without splitting words", "word wrap"],
  cues: [["wrap", "break into lines", "lines of at most", "line width"]],
  params: ["text", "whole"],
  returns: "texts",
  variants: [
    {
      name: "long words stay whole",
      python:
        'lines: list[str] = []\nline = ""\nfor word in $1.split():\n    if line and len(line) + 1 + len(word) > $2:\n        lines.append(line)\n        line = word\n    else:\n        line = f"{line} {word}" if line else word\nif line:\n    lines.append(line)\nreturn lines',
      typescript:
        'const lines: string[] = [];\nlet line = "";\nfor (const word of $1.split(/\\s+/).filter(Boolean)) {\n  if (line !== "" && line.length + 1 + word.length > $2) {\n    lines.push(line);\n    line = word;\n  } else {\n    line = line === "" ? word : line + " " + word;\n  }\n}\nif (line !== "") lines.push(line);\nreturn lines;',
    },
    {
      name: "long words are cut",
      words: ["longer words are split", "long words are split", "longer words are cut", "words longer"],
      python:
        'lines: list[str] = []\nline = ""\nfor word in $1.split():\n    while len(word) > $2:\n        if line:\n            lines.append(line)\n            line = ""\n        lines.append(word[:$2])\n        word = word[$2:]\n    if line and len(line) + 1 + len(word) > $2:\n        lines.append(line)\n        line = word\n    elif word:\n        line = f"{line} {word}" if line else word\nif line:\n    lines.append(line)\nreturn lines',
      typescript:
        'const lines: string[] = [];\nlet line = "";\nfor (let word of $1.split(/\\s+/).filter(Boolean)) {\n  while (word.length > $2) {\n    if (line !== "") lines.push(line);\n    line = "";\n    lines.push(word.slice(0, $2));\n    word = word.slice($2);\n  }\n  if (line !== "" && line.length + 1 + word.length > $2) {\n    lines.push(line);\n    line = word;\n  } else if (word !== "") {\n    line = line === "" ? word : line + " " + word;\n  }\n}\nif (line !== "") lines.push(line);\nreturn lines;',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def wrap(text: str, width: int) -> list[str]",
      purpose: "Wrap a text at a width without splitting words.",
      holds:
        'assert wrap("the quick brown fox", 9) == ["the quick", "brown fox"] and wrap("", 5) == []\nassert " ".join(wrap("a bb  ccc d", 4)) == "a bb ccc d"',
    },
    {
      language: "typescript",
      signature: "function wrap(text: string, width: number): string[]",
      purpose: "Wrap a text into lines of at most width characters.",
      holds:
        'assert.deepEqual(wrap("the quick brown fox", 9), ["the quick", "brown fox"]); assert.deepEqual(wrap("", 3), []);',
    },
  ],
});
