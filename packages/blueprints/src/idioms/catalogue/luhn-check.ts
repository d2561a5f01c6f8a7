import { scalarIdiom } from "../scalar.ts";

export const luhnCheck = scalarIdiom({
  id: "luhn-check",
  title: "Luhn check digit",
  phrases: ["luhn check of a card number", "is the credit card number valid"],
  cues: [["luhn", "card number", "credit card"]],
  unless: ["mask", "hide", "last four"],
  params: ["text"],
  returns: "boolean",
  variants: [
    {
      name: "spaces and dashes ignored",
      python:
        'digits = re.sub(r"[\\s-]", "", $1)\nif not digits.isdecimal() or len(digits) < 2:\n    return False\ntotal = 0\nfor i, c in enumerate(reversed(digits)):\n    doubled = int(c) * 2 if i % 2 else int(c)\n    total += doubled - 9 if doubled > 9 else doubled\nreturn total % 10 == 0',
      typescript:
        'const digits = $1.replace(/[\\s-]/g, "");\nif (!/^\\d{2,}$/.test(digits)) return false;\nconst total = [...digits].reverse().reduce((sum, c, i) => {\n  const doubled = i % 2 === 1 ? Number(c) * 2 : Number(c);\n  return sum + (doubled > 9 ? doubled - 9 : doubled);\n}, 0);\nreturn total % 10 === 0;',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def is_card(number: str) -> bool",
      purpose: "Luhn check of a card number.",
      holds:
        'assert is_card("4539 3195 0343 6467") and not is_card("8273 1232 7352 0569") and not is_card("0") and not is_card("a")',
    },
    {
      language: "typescript",
      signature: "function isCard(number: string): boolean",
      purpose: "Luhn check of a card number.",
      holds: 'assert.ok(isCard("4539 3195 0343 6467")); assert.ok(!isCard("8273 1232 7352 0569"));',
    },
  ],
});
