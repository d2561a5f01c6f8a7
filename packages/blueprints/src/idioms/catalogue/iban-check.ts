import { scalarIdiom } from "../scalar.ts";

export const ibanCheck = scalarIdiom({
  id: "iban-check",
  title: "Valid IBAN",
  phrases: ["is it a valid iban"],
  cues: [["iban"]],
  params: ["text"],
  returns: "boolean",
  variants: [
    {
      name: "form and check digits",
      python:
        'bare = re.sub(r"\\s", "", $1).upper()\nif not re.fullmatch(r"[A-Z]{2}\\d{2}[A-Z0-9]{11,30}", bare):\n    return False\nturned = bare[4:] + bare[:4]\nreturn int("".join(str(int(c, 36)) for c in turned)) % 97 == 1',
      typescript:
        'const bare = $1.replace(/\\s/g, "").toUpperCase();\nif (!/^[A-Z]{2}\\d{2}[A-Z0-9]{11,30}$/.test(bare)) return false;\nlet rest = 0;\nfor (const c of bare.slice(4) + bare.slice(0, 4)) {\n  for (const digit of String(Number.parseInt(c, 36))) rest = (rest * 10 + Number(digit)) % 97;\n}\nreturn rest === 1;',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def is_iban(text: str) -> bool",
      purpose: "Whether the text is a valid IBAN.",
      holds:
        'assert is_iban("DE89 3704 0044 0532 0130 00") and is_iban("gb82 WEST 1234 5698 7654 32") and not is_iban("DE88 3704 0044 0532 0130 00") and not is_iban("")',
    },
    {
      language: "typescript",
      signature: "function isIban(text: string): boolean",
      purpose: "Whether the text is a valid IBAN.",
      holds: 'assert.ok(isIban("DE89 3704 0044 0532 0130 00")); assert.ok(!isIban("DE88 3704 0044 0532 0130 00"));',
    },
  ],
});
