import { scalarIdiom } from "../scalar.ts";

export const parseDuration = scalarIdiom({
  id: "parse-duration",
  title: "Read a duration",
  phrases: ["seconds in a duration such as 1h30m", "parse a duration", "minutes of 1h 20m"],
  cues: [["duration", "1h30m", "1h", "time span", "2h"]],
  unless: ["format", "iso 8601"],
  params: ["text"],
  returns: "whole",
  ownErrors: true,
  variants: (
    [
      ["seconds", 1, ["seconds"]],
      ["minutes", 60, ["minutes in", "to minutes", "in minutes"]],
    ] as const
  ).flatMap(([name, divisor, words]) =>
    [
      { spaces: "spaces allowed", gap: "\\s*", prior: 0 },
      { spaces: "no spaces", gap: "", prior: -0.02 },
    ].map(({ spaces, gap, prior }) => ({
      name: `${name}, ${spaces}`,
      words: [...words],
      prior: prior - (divisor === 1 ? 0 : 0.03),
      python: `parts = re.fullmatch(r"(?:(\\d+)d)?${gap}(?:(\\d+)h)?${gap}(?:(\\d+)m)?${gap}(?:(\\d+)s)?", ${gap ? "$1.strip().lower()" : "$1"})\nif not parts or not any(parts.groups()):\n    raise ValueError(f"not a duration: {$1!r}")\ndays, hours, minutes, seconds = (int(part or 0) for part in parts.groups())\nreturn ${divisor === 1 ? "((days * 24 + hours) * 60 + minutes) * 60 + seconds" : "(days * 24 + hours) * 60 + minutes + seconds // 60"}`,
      typescript: `const parts = /^(?:(\\d+)d)?${gap}(?:(\\d+)h)?${gap}(?:(\\d+)m)?${gap}(?:(\\d+)s)?$/.exec(${gap ? "$1.trim().toLowerCase()" : "$1"});\nif (!parts?.slice(1).some(Boolean)) throw new Error("not a duration: " + $1);\nconst [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));\nreturn ${divisor === 1 ? "((days * 24 + hours) * 60 + minutes) * 60 + seconds" : "(days * 24 + hours) * 60 + minutes + Math.floor(seconds / 60)"};`,
    })),
  ),
  guarantees: [
    {
      language: "python",
      signature: "def parse_duration(text: str) -> int",
      purpose:
        'Seconds in a duration such as "1h30m" or "2d". Raise ValueError if anything else is in the text or it is empty.',
      holds:
        'assert parse_duration("1h30m") == 5400 and parse_duration("2d") == 172800 and parse_duration("45s") == 45\nfor bad in ("", "x", "1h x", "30", "1m1h", "-1h"):\n    try:\n        parse_duration(bad)\n    except ValueError:\n        continue\n    raise AssertionError(bad)',
    },
    {
      language: "typescript",
      signature: "function parseDuration(text: string): number",
      purpose: 'Minutes in a duration like "1h 20m".',
      holds:
        'assert.equal(parseDuration("1h 20m"), 80); assert.equal(parseDuration("45m"), 45); assert.throws(() => parseDuration("")); assert.throws(() => parseDuration("1x"));',
    },
  ],
});
