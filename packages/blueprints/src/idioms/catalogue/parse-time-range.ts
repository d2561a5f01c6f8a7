import { scalarIdiom } from "../scalar.ts";

export const parseTimeRange = scalarIdiom({
  id: "parse-time-range",
  title: "Read a range of times",
  phrases: ["minutes after midnight of a range such as 09:00-10:30", "parse a time range"],
  cues: [
    ["time", "range", "09:00", "midnight", "hours"],
    ["range", "start and end", "09:00-10:30", "from to"],
  ],
  params: ["text"],
  returns: { tuple: ["integer", "integer"] },
  ownErrors: true,
  variants: [
    {
      name: "end after start",
      words: ["end is not after", "after its start", "before the start"],
      python:
        'start, dash, end = $1.partition("-")\nif not dash:\n    raise ValueError(f"not a time range: {$1!r}")\nfirst, last = _minutes_of(start), _minutes_of(end)\nif last <= first:\n    raise ValueError("the end must be after the start")\nreturn first, last',
      typescript:
        'const parts = $1.split("-");\nif (parts.length !== 2) throw new Error("not a time range: " + $1);\nconst start = minutesOf(parts[0] ?? "");\nconst end = minutesOf(parts[1] ?? "");\nif (end <= start) throw new Error("the end must be after the start");\nreturn [start, end];',
    },
    {
      name: "any order",
      words: ["over midnight", "past midnight"],
      prior: -0.05,
      python:
        'start, dash, end = $1.partition("-")\nif not dash:\n    raise ValueError(f"not a time range: {$1!r}")\nreturn _minutes_of(start), _minutes_of(end)',
      typescript:
        'const parts = $1.split("-");\nif (parts.length !== 2) throw new Error("not a time range: " + $1);\nreturn [minutesOf(parts[0] ?? ""), minutesOf(parts[1] ?? "")];',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def parse_range(text: str) -> tuple[int, int]",
      purpose:
        'Start and end in minutes after midnight of a range such as "09:00-10:30". Raise ValueError if the end is not after the start.',
      holds:
        'assert parse_range("09:00 - 10:30") == (540, 630)\nfor bad in ("9", "25:00-26:00", "09:00-09:00", ""):\n    try:\n        parse_range(bad)\n    except ValueError:\n        continue\n    raise AssertionError(bad)',
    },
    {
      language: "typescript",
      signature: "function parseRange(text: string): [number, number]",
      purpose: "Parse a time range into minutes after midnight.",
      holds: 'assert.deepEqual(parseRange("00:05-23:59"), [5, 1439]); assert.throws(() => parseRange("10:00-09:00"));',
    },
  ],
});
