import { scalarIdiom } from "../scalar.ts";

export const timeAgo = scalarIdiom({
  id: "time-ago",
  title: "How long ago, in words",
  phrases: ["how long ago in words", "3 hours ago", "relative time"],
  cues: [["ago", "relative time"]],
  params: ["whole"],
  returns: "text",
  variants: [
    {
      name: "from seconds",
      words: ["seconds", "just now"],
      python:
        'for size, unit in ((86400, "day"), (3600, "hour"), (60, "minute")):\n    if $1 >= size:\n        return f"{_plural($1 // size, unit)} ago"\nreturn "just now"',
      typescript:
        'const units: [number, string][] = [[86400, "day"], [3600, "hour"], [60, "minute"]];\nfor (const [size, unit] of units) {\n  if ($1 >= size) return plural(Math.floor($1 / size), unit) + " ago";\n}\nreturn "just now";',
    },
    {
      name: "from days",
      words: ["days", "yesterday", "today"],
      prior: -0.1,
      python: 'if $1 == 0:\n    return "today"\nreturn "yesterday" if $1 == 1 else f"{$1} days ago"',
      typescript: 'if ($1 === 0) return "today";\nreturn $1 === 1 ? "yesterday" : $1 + " days ago";',
    },
    {
      name: "from seconds, with weeks",
      words: ["weeks", "week"],
      prior: -0.1,
      python:
        'for size, unit in ((604800, "week"), (86400, "day"), (3600, "hour"), (60, "minute")):\n    if $1 >= size:\n        return f"{_plural($1 // size, unit)} ago"\nreturn "just now"',
      typescript:
        'const units: [number, string][] = [[604800, "week"], [86400, "day"], [3600, "hour"], [60, "minute"]];\nfor (const [size, unit] of units) {\n  if ($1 >= size) return plural(Math.floor($1 / size), unit) + " ago";\n}\nreturn "just now";',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def ago(seconds: int) -> str",
      purpose: "How long ago in words.",
      holds:
        'assert [ago(s) for s in (5, 60, 7200, 90000)] == ["just now", "1 minute ago", "2 hours ago", "1 day ago"]',
    },
    {
      language: "typescript",
      signature: "function ago(seconds: number): string",
      purpose: "How long ago in words.",
      holds:
        'assert.deepEqual([5, 60, 7200, 90000].map((s) => ago(s)), ["just now", "1 minute ago", "2 hours ago", "1 day ago"]);',
    },
  ],
});
