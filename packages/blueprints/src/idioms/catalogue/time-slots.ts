import { scalarIdiom } from "../scalar.ts";

export const timeSlots = scalarIdiom({
  id: "time-slots",
  title: "Time slots between two times",
  phrases: ["start times of slots between start and end", "appointment slots of n minutes"],
  cues: [["slot", "slots", "appointments", "intervals"]],
  unless: ["free slots", "booked", "available"],
  params: ["text", "text", "whole"],
  returns: "texts",
  variants: [
    {
      name: "slots that fit",
      words: ["fit", "completely"],
      python:
        "start, end = _minutes_of($1), _minutes_of($2)\nreturn [_clock(minute) for minute in range(start, end - $3 + 1, $3)]",
      typescript:
        "const last = minutesOf($2) - $3;\nconst slots: string[] = [];\nfor (let minute = minutesOf($1); minute <= last; minute += $3) slots.push(clock(minute));\nreturn slots;",
    },
    {
      name: "starts before the end",
      words: ["start before", "begin before"],
      prior: -0.04,
      python: "return [_clock(minute) for minute in range(_minutes_of($1), _minutes_of($2), $3)]",
      typescript:
        "const slots: string[] = [];\nfor (let minute = minutesOf($1); minute < minutesOf($2); minute += $3) slots.push(clock(minute));\nreturn slots;",
    },
    {
      name: "end included",
      words: ["including the end", "inclusive"],
      prior: -0.06,
      python: "return [_clock(minute) for minute in range(_minutes_of($1), _minutes_of($2) + 1, $3)]",
      typescript:
        "const slots: string[] = [];\nfor (let minute = minutesOf($1); minute <= minutesOf($2); minute += $3) slots.push(clock(minute));\nreturn slots;",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def slots(start: str, end: str, minutes: int) -> list[str]",
      purpose: "Start times of all slots that fit between start and end.",
      holds: 'assert slots("09:15", "10:00", 20) == ["09:15", "09:35"] and slots("10:00", "09:00", 30) == []',
    },
    {
      language: "typescript",
      signature: "function slots(start: string, end: string, minutes: number): string[]",
      purpose: "Start times of all slots that fit between start and end.",
      holds: 'assert.deepEqual(slots("09:00", "10:00", 30), ["09:00", "09:30"]);',
    },
  ],
});
