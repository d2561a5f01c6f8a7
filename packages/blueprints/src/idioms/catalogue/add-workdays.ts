import { type ScalarSpec, scalarIdiom } from "../scalar.ts";

const python = (isFree: string): string =>
  `step = -1 if $2 < 0 else 1\nday = $1d\nleft = abs($2)\nwhile left > 0:\n    day += timedelta(days=step)\n    if day.weekday() < 5${isFree}:\n        left -= 1\nreturn day`;
const typescript = (isFree: string): string =>
  `const step = $2 < 0 ? -1 : 1;\nlet day = dayNumber($1);\nlet left = Math.abs($2);\nwhile (left > 0) {\n  day += step;\n  if ((((day + 3) % 7) + 7) % 7 < 5${isFree}) left -= 1;\n}\nreturn isoDay(day);`;

const COMMON = {
  phrases: [
    "date so many working days later",
    "add business days to a date",
    "deadline in workdays",
    "delivery date after working days",
  ],
  cues: [
    ["workday", "work day", "working day", "business day", "weekday", "without weekends", "skipping weekends"],
    ["add", "later", "after", "in", "from", "back", "due", "deadline"],
  ],
  unless: ["number of", "how many", "count of", "weekday name", "name of the weekday", "next monday"],
  returns: "day",
} satisfies Partial<ScalarSpec>;

export const addWorkdays = scalarIdiom({
  ...COMMON,
  id: "add-workdays",
  title: "Date so many working days later",
  params: ["day", "whole"],
  variants: [{ name: "start not counted", python: python(""), typescript: typescript("") }],
  guarantees: [
    {
      language: "python",
      signature: "def due(start: date, days: int) -> date",
      purpose: "The date that many working days after start, not counting the start; negative goes back.",
      holds:
        "assert due(date(2024, 3, 1), 5) == date(2024, 3, 8) and due(date(2024, 3, 4), -1) == date(2024, 3, 1)\nassert due(date(2024, 3, 2), 1) == date(2024, 3, 4) and due(date(2024, 3, 2), 0) == date(2024, 3, 2)",
    },
    {
      language: "typescript",
      signature: "function deadline(start: string, days: number): string",
      purpose: "Add business days to a date.",
      holds:
        'assert.equal(deadline("2024-03-01", 5), "2024-03-08"); assert.equal(deadline("2024-03-04", -1), "2024-03-01"); assert.equal(deadline("1969-12-26", 1), "1969-12-29");',
    },
  ],
});

export const addWorkdaysWithHolidays = scalarIdiom({
  ...COMMON,
  id: "add-workdays-with-holidays",
  title: "Date so many working days later, holidays left out",
  params: ["day", "whole", "days"],
  variants: [
    {
      name: "start not counted",
      python: python(" and day not in $3d"),
      typescript: typescript(" && !$3.includes(isoDay(day))"),
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def due(start: date, days: int, holidays: list[date]) -> date",
      purpose: "The date that many working days after start; weekends and holidays do not count.",
      holds:
        "assert due(date(2024, 12, 23), 3, [date(2024, 12, 25), date(2024, 12, 26)]) == date(2024, 12, 30)\nassert due(date(2024, 12, 27), -2, [date(2024, 12, 25), date(2024, 12, 26)]) == date(2024, 12, 23)",
    },
    {
      language: "typescript",
      signature: "function deadline(start: string, days: number, holidays: string[]): string",
      purpose: "Add business days to a date, skipping holidays.",
      holds: 'assert.equal(deadline("2024-12-23", 3, ["2024-12-25", "2024-12-26"]), "2024-12-30");',
    },
  ],
});
