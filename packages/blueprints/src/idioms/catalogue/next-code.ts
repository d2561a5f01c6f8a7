import { scalarIdiom } from "../scalar.ts";

export const nextCode = scalarIdiom({
  id: "next-code",
  title: "The next number of a code",
  phrases: ["next invoice number", "count up the number at the end of a code, keeping its zeros"],
  cues: [
    ["next", "following", "increment", "bump"],
    ["number", "code", "invoice", "id", "version", "serial"],
  ],
  unless: ["date", "weekday", "random"],
  ownErrors: true,
  params: ["text"],
  returns: "text",
  variants: [
    {
      name: "last digits, zeros kept",
      python:
        'match = re.fullmatch(r"(.*?)(\\d+)", $1.strip())\nif not match:\n    raise ValueError(f"no number at the end: {$1}")\nreturn match[1] + str(int(match[2]) + 1).zfill(len(match[2]))',
      typescript:
        'const match = /^(.*?)(\\d+)$/.exec($1.trim());\nconst digits = match?.[2];\nif (!match || digits === undefined) throw new Error("no number at the end: " + $1);\nreturn (match[1] ?? "") + String(Number(digits) + 1).padStart(digits.length, "0");',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def next_number(code: str) -> str",
      purpose: "The next invoice number.",
      holds: 'assert next_number("INV-2026-0041") == "INV-2026-0042" and next_number("A9") == "A10"',
    },
    {
      language: "typescript",
      signature: "function nextNumber(code: string): string",
      purpose: "The next invoice number.",
      holds: 'assert.equal(nextNumber("INV-2026-0099"), "INV-2026-0100"); assert.throws(() => nextNumber("x"));',
    },
  ],
});
