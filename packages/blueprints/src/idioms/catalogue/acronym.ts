import { scalarIdiom } from "../scalar.ts";

export const acronym = scalarIdiom({
  id: "acronym",
  title: "Initials",
  phrases: ["acronym of a phrase", "initials of a name", "first letters of the words"],
  cues: [["acronym", "initials", "first letters", "abbreviation"]],
  params: ["text"],
  returns: "text",
  variants: [
    {
      name: "upper case",
      python: 'return "".join(word[0].upper() for word in re.split(r"[\\s\\-_]+", $1) if word)',
      typescript: 'return $1.split(/[\\s\\-_]+/).filter(Boolean).map((word) => word.charAt(0).toUpperCase()).join("");',
    },
    {
      name: "with dots",
      words: ["dots", "dot after each", "full stop"],
      python: 'return "".join(word[0].upper() + "." for word in re.split(r"[\\s\\-_]+", $1) if word)',
      typescript:
        'return $1.split(/[\\s\\-_]+/).filter(Boolean).map((word) => word.charAt(0).toUpperCase() + ".").join("");',
    },
    {
      name: "first and last",
      words: ["first and last", "at most two", "two letters"],
      prior: -0.1,
      python:
        'words = $1.split()\nchosen = words if len(words) < 2 else [words[0], words[-1]]\nreturn "".join(word[0].upper() for word in chosen)',
      typescript:
        'const words = $1.split(/\\s+/).filter(Boolean);\nconst chosen = words.length < 2 ? words : [words[0], words[words.length - 1]];\nreturn chosen.map((word) => (word ?? "").charAt(0).toUpperCase()).join("");',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def initials(name: str) -> str",
      purpose: "Initials of a name in upper case.",
      holds: 'assert initials("ana maria  silva") == "AMS" and initials("") == ""',
    },
    {
      language: "typescript",
      signature: "function acronym(phrase: string): string",
      purpose: "Acronym of a phrase.",
      holds: 'assert.equal(acronym("portable network-graphics"), "PNG");',
    },
  ],
});
