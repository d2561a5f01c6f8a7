import { scalarIdiom } from "../scalar.ts";

export const formatDuration = scalarIdiom({
  id: "format-duration",
  title: "Show a duration",
  phrases: ["format seconds as h:mm:ss", "duration as 1h 05m", "minutes as hours and minutes"],
  cues: [
    ["duration", "time", "seconds", "minutes", "hours"],
    ["format", "as", "show", "display", "readable", "under an hour", "like"],
  ],
  unless: ["ago", "parse", "between", "rate", "sum of", "how many seconds", "clock", "elapsed since"],
  params: ["whole"],
  returns: "text",
  variants: [
    {
      name: "h:mm:ss, m:ss under an hour",
      words: ["m:ss", "h:mm:ss"],
      python:
        'hours, rest = divmod($1, 3600)\nminutes, seconds = divmod(rest, 60)\nreturn f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"',
      typescript:
        'const hours = Math.floor($1 / 3600);\nconst minutes = Math.floor(($1 % 3600) / 60);\nconst seconds = String($1 % 60).padStart(2, "0");\nreturn hours > 0 ? hours + ":" + String(minutes).padStart(2, "0") + ":" + seconds : minutes + ":" + seconds;',
    },
    {
      name: "hh:mm:ss",
      words: ["hh:mm:ss", "always"],
      python: 'return f"{$1 // 3600:02d}:{$1 % 3600 // 60:02d}:{$1 % 60:02d}"',
      typescript:
        'return [Math.floor($1 / 3600), Math.floor(($1 % 3600) / 60), $1 % 60].map((part) => String(part).padStart(2, "0")).join(":");',
    },
    {
      name: "mm:ss",
      words: ["mm:ss"],
      python: 'return f"{$1 // 60:02d}:{$1 % 60:02d}"',
      typescript: 'return String(Math.floor($1 / 60)).padStart(2, "0") + ":" + String($1 % 60).padStart(2, "0");',
    },
    {
      name: "1h 30m of minutes",
      words: ["minutes as", "of minutes", "hours and minutes"],
      prior: -0.03,
      python:
        'hours, minutes = divmod($1, 60)\nif hours and minutes:\n    return f"{hours}h {minutes}m"\nreturn f"{hours}h" if hours else f"{minutes}m"',
      typescript:
        'const hours = Math.floor($1 / 60);\nconst minutes = $1 % 60;\nif (hours > 0 && minutes > 0) return hours + "h " + minutes + "m";\nreturn hours > 0 ? hours + "h" : minutes + "m";',
    },
    {
      name: "1h 05m of minutes",
      prior: -0.05,
      python: 'hours, minutes = divmod($1, 60)\nreturn f"{hours}h {minutes:02d}m" if hours else f"{minutes}m"',
      typescript:
        'const hours = Math.floor($1 / 60);\nconst minutes = $1 % 60;\nreturn hours > 0 ? hours + "h " + String(minutes).padStart(2, "0") + "m" : minutes + "m";',
    },
    {
      name: "1h 05m of minutes, hours always",
      prior: -0.06,
      python: 'return f"{$1 // 60}h {$1 % 60:02d}m"',
      typescript: 'return Math.floor($1 / 60) + "h " + String($1 % 60).padStart(2, "0") + "m";',
    },
    {
      name: "h:mm of minutes",
      words: ["h:mm"],
      prior: -0.04,
      python: 'return f"{$1 // 60}:{$1 % 60:02d}"',
      typescript: 'return Math.floor($1 / 60) + ":" + String($1 % 60).padStart(2, "0");',
    },
    {
      name: "hh:mm of minutes",
      words: ["hh:mm"],
      prior: -0.04,
      python: "return _clock($1)",
      typescript: "return clock($1);",
    },
    {
      name: "1h 30m 5s, parts that are not zero",
      words: ["parts", "units"],
      prior: -0.06,
      python:
        'hours, rest = divmod($1, 3600)\nminutes, seconds = divmod(rest, 60)\nparts = [f"{value}{unit}" for value, unit in ((hours, "h"), (minutes, "m"), (seconds, "s")) if value]\nreturn " ".join(parts) or "0s"',
      typescript:
        'const parts: [number, string][] = [[Math.floor($1 / 3600), "h"], [Math.floor(($1 % 3600) / 60), "m"], [$1 % 60, "s"]];\nreturn parts.filter(([value]) => value > 0).map(([value, unit]) => value + unit).join(" ") || "0s";',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def show(seconds: int) -> str",
      purpose: 'Time as "h:mm:ss", or "m:ss" under an hour.',
      holds: 'assert [show(s) for s in (0, 75, 3599, 3661)] == ["0:00", "1:15", "59:59", "1:01:01"]',
    },
    {
      language: "typescript",
      signature: "function show(minutes: number): string",
      purpose: "Format minutes as hours and minutes like 1h 30m.",
      holds: 'assert.deepEqual([5, 60, 90].map((m) => show(m)), ["5m", "1h", "1h 30m"]);',
    },
  ],
});
