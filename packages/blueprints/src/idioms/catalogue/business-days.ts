import { scalarIdiom } from "../scalar.ts";

export const businessDays = scalarIdiom({
  id: "business-days",
  title: "Working days between dates",
  phrases: ["business days between two dates", "number of working days", "weekdays without weekends"],
  cues: [["business days", "working days", "weekdays", "work days", "workdays", "without weekends"]],
  unless: ["add", "after", "holidays", "next"],
  params: ["day", "day"],
  returns: "whole",
  variants: [
    {
      name: "both ends counted",
      words: ["inclusive", "both", "including"],
      python:
        "days = ($2d - $1d).days + 1\nreturn sum(1 for i in range(days) if ($1d + timedelta(days=i)).weekday() < 5)",
      typescript:
        "let count = 0;\nfor (let day = dayNumber($1); day <= dayNumber($2); day++) {\n  if ((((day + 3) % 7) + 7) % 7 < 5) count++;\n}\nreturn count;",
    },
    {
      name: "end not counted",
      words: ["exclusive", "excluding", "before the end", "not counted"],
      prior: -0.03,
      python: "days = ($2d - $1d).days\nreturn sum(1 for i in range(days) if ($1d + timedelta(days=i)).weekday() < 5)",
      typescript:
        "let count = 0;\nfor (let day = dayNumber($1); day < dayNumber($2); day++) {\n  if ((((day + 3) % 7) + 7) % 7 < 5) count++;\n}\nreturn count;",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def workdays(start: date, end: date) -> int",
      purpose: "Number of working days between start and end, both included.",
      holds:
        "assert workdays(date(2026, 1, 2), date(2026, 1, 5)) == 2 and workdays(date(2026, 1, 3), date(2026, 1, 4)) == 0",
    },
    {
      language: "typescript",
      signature: "function workdays(start: string, end: string): number",
      purpose: "Business days from start to end, both included.",
      holds:
        'assert.equal(workdays("2026-01-02", "2026-01-05"), 2); assert.equal(workdays("1969-12-26", "1969-12-29"), 2);',
    },
  ],
});
