import { scalarIdiom } from "../scalar.ts";

const digits = (python: string, typescript: string, name: string, words: string[], prior: number) => ({
  name,
  words,
  prior,
  python: `digits = re.sub(r"\\D", "", $1)\nif len(digits) == 11 and digits[0] == "1":\n    digits = digits[1:]\nif len(digits) != 10:\n    raise ValueError(f"not a phone number of ten digits: {$1}")\nreturn ${python}`,
  typescript: `const all = $1.replace(/\\D/g, "");\nconst digits = all.length === 11 && all.startsWith("1") ? all.slice(1) : all;\nif (digits.length !== 10) throw new Error("not a phone number of ten digits: " + $1);\nreturn ${typescript};`,
});
const PARTS = "${digits.slice(0, 3)}";

export const formatPhone = scalarIdiom({
  id: "format-phone",
  title: "Phone number of ten digits in one form",
  phrases: ["format a phone number", "clean up US phone numbers", "normalise phone numbers"],
  cues: [["phone", "phone number", "telephone"]],
  unless: ["valid or invalid", "whether"],
  ownErrors: true,
  params: ["text"],
  returns: "text",
  variants: [
    digits(
      'f"({digits[:3]}) {digits[3:6]}-{digits[6:]}"',
      `\`(${PARTS}) \${digits.slice(3, 6)}-\${digits.slice(6)}\``,
      "(555) 123-4567",
      ["bracket", "parentheses"],
      0,
    ),
    digits(
      'f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"',
      `\`${PARTS}-\${digits.slice(3, 6)}-\${digits.slice(6)}\``,
      "555-123-4567",
      ["dashes", "hyphens"],
      -0.03,
    ),
    digits("digits", "digits", "5551234567", ["digits only", "only digits"], -0.06),
    digits('"+1" + digits', '"+1" + digits', "+15551234567", ["E.164", "international"], -0.08),
  ],
  guarantees: [
    {
      language: "python",
      signature: "def format_phone(number: str) -> str",
      purpose: "Format a phone number with parentheses. Refuse anything else.",
      holds:
        'assert format_phone("1-555.123 4567") == "(555) 123-4567"\ntry:\n    format_phone("123")\nexcept ValueError:\n    pass\nelse:\n    raise AssertionError("accepted")',
    },
    {
      language: "typescript",
      signature: "function formatPhone(number: string): string",
      purpose: "Format a phone number with dashes. Refuse anything else.",
      holds:
        'assert.equal(formatPhone("(555) 123 4567"), "555-123-4567"); assert.throws(() => formatPhone("25551234567"));',
    },
  ],
});
