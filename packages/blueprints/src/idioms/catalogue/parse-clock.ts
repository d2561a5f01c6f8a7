import { scalarIdiom } from "../scalar.ts";

export const parseClock = scalarIdiom({
  id: "parse-clock",
  title: "Minutes of a time of day",
  phrases: ["minutes after midnight of HH:MM", "parse a time"],
  cues: [
    ["time", "clock", "HH:MM", "midnight"],
    ["minutes", "midnight"],
  ],
  unless: ["range", "between", "duration", "format"],
  params: ["text"],
  returns: "whole",
  ownErrors: true,
  variants: [{ name: "HH:MM", python: "return _minutes_of($1)", typescript: "return minutesOf($1);" }],
  guarantees: [
    {
      language: "python",
      signature: "def minutes(time: str) -> int",
      purpose: "Minutes after midnight of a time HH:MM.",
      holds:
        'assert minutes("01:30") == 90\ntry:\n    minutes("1:75")\n    raise AssertionError\nexcept ValueError:\n    pass',
    },
    {
      language: "typescript",
      signature: "function minutes(time: string): number",
      purpose: "Minutes after midnight of a time HH:MM.",
      holds: 'assert.equal(minutes("23:59"), 1439); assert.throws(() => minutes("x"));',
    },
  ],
});
