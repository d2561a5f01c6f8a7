import { scalarIdiom } from "../scalar.ts";

export const maskText = scalarIdiom({
  id: "mask-text",
  title: "Mask all but the last characters",
  phrases: ["mask a card number except the last four digits", "hide all but the last 4", "replace digits by *"],
  cues: [
    ["mask", "masked", "hide", "obscure", "redact", "replaced by"],
    ["last", "except", "but"],
  ],
  unless: ["email"],
  params: ["text"],
  returns: "text",
  variants: [
    {
      name: "digits, last four kept",
      words: ["digit", "digits", "card"],
      python:
        'digits = sum(c.isdigit() for c in $1)\nmasked = ""\nfor c in $1:\n    if c.isdigit():\n        masked += c if digits <= 4 else "*"\n        digits -= 1\n    else:\n        masked += c\nreturn masked',
      typescript:
        'let digits = $1.replace(/\\D/g, "").length;\nreturn $1.replace(/\\d/g, (c) => (digits-- <= 4 ? c : "*"));',
    },
    {
      name: "characters, last four kept",
      words: ["characters", "letters"],
      python: 'return "*" * max(len($1) - 4, 0) + $1[-4:]',
      typescript: 'return "*".repeat(Math.max($1.length - 4, 0)) + $1.slice(-4);',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def mask(number: str) -> str",
      purpose: "Mask every digit of a card number except the last four.",
      holds: 'assert mask("1234 5678 9012 3456") == "**** **** **** 3456" and mask("1234") == "1234"',
    },
    {
      language: "typescript",
      signature: "function mask(number: string): string",
      purpose: "Mask every digit of a card number except the last four.",
      holds: 'assert.equal(mask("12 3456"), "** 3456"); assert.equal(mask(""), "");',
    },
  ],
});
