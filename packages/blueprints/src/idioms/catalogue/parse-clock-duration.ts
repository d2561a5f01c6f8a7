import { scalarIdiom } from "../scalar.ts";

const variant = (name: string, words: string[], pattern: string, prior: number) => ({
  name,
  words,
  prior,
  python: `match = re.fullmatch(r"${pattern}", $1.strip())\nif not match:\n    raise ValueError(f"not a time: {$1}")\nreturn int(match[1] or 0) * 3600 + int(match[2]) * 60 + int(match[3])`,
  typescript: `const match = /^${pattern}$/.exec($1.trim());\nif (!match) throw new Error(\`not a time: \${$1}\`);\nreturn Number(match[1] ?? 0) * 3600 + Number(match[2]) * 60 + Number(match[3]);`,
});

export const parseClockDuration = scalarIdiom({
  id: "parse-clock-duration",
  title: "Seconds of mm:ss or h:mm:ss",
  phrases: ["seconds of a time mm:ss or h:mm:ss", "parse a race time or track length", "length of a song in seconds"],
  cues: [
    ["mm:ss", "m:ss", "h:mm:ss", "hh:mm:ss", "minutes:seconds"],
    ["seconds", "parse", "read", "convert"],
  ],
  unless: ["format", "show", "as h:mm:ss", "as mm:ss"],
  params: ["text"],
  returns: "whole",
  ownErrors: true,
  variants: [
    variant(
      "mm:ss or h:mm:ss",
      ["mm:ss or h:mm:ss", "mm:ss or hh:mm:ss", "or"],
      "(?:(\\d+):(?=\\d\\d:))?([0-5]?\\d):([0-5]\\d)",
      0,
    ),
    variant("h:mm:ss only", ["h:mm:ss", "hh:mm:ss"], "(\\d+):([0-5]\\d):([0-5]\\d)", -0.06),
    variant("mm:ss only", ["mm:ss", "m:ss"], "()(\\d+):([0-5]\\d)", -0.05),
  ],
  guarantees: [
    {
      language: "python",
      signature: "def seconds(time: str) -> int",
      purpose: "Seconds of a time mm:ss or h:mm:ss. Raise ValueError when it has another form.",
      holds:
        'assert [seconds(t) for t in ("39:58", "1:02:03", "00:00", "5:07")] == [2398, 3723, 0, 307]\nfor bad in ("", "12", "1:75", "1:60:00", "1:2:3:4", "a:bc", "1:2:03"):\n    try:\n        seconds(bad)\n    except ValueError:\n        continue\n    raise AssertionError(bad)',
    },
    {
      language: "typescript",
      signature: "function seconds(time: string): number",
      purpose: "Convert a length mm:ss to seconds.",
      holds:
        'assert.equal(seconds("39:58"), 2398); assert.throws(() => seconds("1:75")); assert.throws(() => seconds("x"));',
    },
  ],
});
