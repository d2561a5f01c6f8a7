import { scalarIdiom } from "../scalar.ts";

export const isbnCheck = scalarIdiom({
  id: "isbn-check",
  title: "Valid ISBN",
  phrases: ["is it a valid isbn-10 or isbn-13"],
  cues: [["isbn"]],
  params: ["text"],
  returns: "boolean",
  python:
    'def _is_isbn10(text: str) -> bool:\n    if not re.fullmatch(r"\\d{9}[\\dX]", text):\n        return False\n    digits = [10 if c == "X" else int(c) for c in text]\n    return sum((10 - i) * digit for i, digit in enumerate(digits)) % 11 == 0\n\n\ndef _is_isbn13(text: str) -> bool:\n    if not re.fullmatch(r"\\d{13}", text):\n        return False\n    return sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(text)) % 10 == 0',
  typescript:
    'function isIsbn10(text: string): boolean {\n  if (!/^\\d{9}[\\dX]$/.test(text)) return false;\n  return [...text].reduce((sum, c, i) => sum + (10 - i) * (c === "X" ? 10 : Number(c)), 0) % 11 === 0;\n}\n\nfunction isIsbn13(text: string): boolean {\n  if (!/^\\d{13}$/.test(text)) return false;\n  return [...text].reduce((sum, c, i) => sum + Number(c) * (i % 2 === 1 ? 3 : 1), 0) % 10 === 0;\n}',
  variants: [
    {
      name: "10 or 13",
      words: ["isbn-10 or isbn-13", "or"],
      python: 'bare = re.sub(r"[\\s-]", "", $1).upper()\nreturn _is_isbn10(bare) or _is_isbn13(bare)',
      typescript: 'const bare = $1.replace(/[\\s-]/g, "").toUpperCase();\nreturn isIsbn10(bare) || isIsbn13(bare);',
    },
    {
      name: "13 only",
      words: ["isbn-13", "isbn13"],
      prior: -0.05,
      python: 'return _is_isbn13(re.sub(r"[\\s-]", "", $1))',
      typescript: 'return isIsbn13($1.replace(/[\\s-]/g, ""));',
    },
    {
      name: "10 only",
      words: ["isbn-10", "isbn10"],
      prior: -0.05,
      python: 'return _is_isbn10(re.sub(r"[\\s-]", "", $1).upper())',
      typescript: 'return isIsbn10($1.replace(/[\\s-]/g, "").toUpperCase());',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def is_isbn(text: str) -> bool",
      purpose: "Whether it is a valid ISBN-10 or ISBN-13.",
      holds:
        'assert is_isbn("978-3-16-148410-0") and is_isbn("080442957x") and not is_isbn("978-3-16-148410-1") and not is_isbn("")',
    },
    {
      language: "typescript",
      signature: "function isIsbn(text: string): boolean",
      purpose: "Whether it is a valid ISBN-10 or ISBN-13.",
      holds: 'assert.ok(isIsbn("978-3-16-148410-0") && isIsbn("0-306-40615-2")); assert.ok(!isIsbn("0-306-40615-3"));',
    },
  ],
});
