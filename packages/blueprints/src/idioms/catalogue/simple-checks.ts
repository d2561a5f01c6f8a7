import { scalarIdiom } from "../scalar.ts";

export const simpleChecks = scalarIdiom({
  id: "simple-checks",
  title: "Valid URL, phone number, colour, date or time",
  phrases: ["is it a valid url", "valid phone number", "valid hex colour", "valid date YYYY-MM-DD", "valid time HH:MM"],
  cues: [
    ["url", "web address", "phone", "hex colour", "hex color", "colour", "color", "date", "time"],
    ["valid", "is a", "whether", "check", "true if"],
  ],
  unless: [
    "overlap",
    "between",
    "weekend",
    "before",
    "after",
    "leap",
    "holiday",
    "contrast",
    "past",
    "email",
    "extract",
  ],
  params: ["text"],
  returns: "boolean",
  variants: [
    {
      name: "url",
      words: ["url", "web address", "http"],
      python:
        'return re.fullmatch(r"https?://[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:\\d{1,5})?([/?#]\\S*)?", $1) is not None',
      typescript: "return /^https?:\\/\\/[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:\\d{1,5})?([/?#]\\S*)?$/.test($1);",
    },
    {
      name: "phone",
      words: ["phone"],
      python: 'return re.fullmatch(r"\\+?[\\d\\s()/.-]+", $1) is not None and 7 <= len(re.sub(r"\\D", "", $1)) <= 15',
      typescript:
        'const digits = $1.replace(/\\D/g, "").length;\nreturn /^\\+?[\\d\\s()/.-]+$/.test($1) && digits >= 7 && digits <= 15;',
    },
    {
      name: "hex colour",
      words: ["hex colour", "hex color", "colour", "color"],
      python: 'return re.fullmatch(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})", $1) is not None',
      typescript: "return /^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/.test($1);",
    },
    {
      name: "date",
      words: ["date", "YYYY-MM-DD"],
      python:
        'if not re.fullmatch(r"\\d{4}-\\d{2}-\\d{2}", $1):\n    return False\ntry:\n    date.fromisoformat($1)\nexcept ValueError:\n    return False\nreturn True',
      typescript: "return isRealDate($1);",
    },
    {
      name: "time",
      words: ["time", "HH:MM", "24 hour"],
      prior: -0.03,
      python: 'return re.fullmatch(r"([01]\\d|2[0-3]):[0-5]\\d", $1) is not None',
      typescript: "return /^([01]\\d|2[0-3]):[0-5]\\d$/.test($1);",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def is_date(text: str) -> bool",
      purpose: "Whether the text is a valid date YYYY-MM-DD.",
      holds:
        'assert is_date("2024-02-29") and not is_date("2026-02-29") and not is_date("20260101") and not is_date("")',
    },
    {
      language: "typescript",
      signature: "function isColor(text: string): boolean",
      purpose: "Whether the text is a valid hex color.",
      holds: 'assert.ok(isColor("#fff") && isColor("#A0b1C2")); assert.ok(!isColor("fff") && !isColor("#ffff"));',
    },
  ],
});
