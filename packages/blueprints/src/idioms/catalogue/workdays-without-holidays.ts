import { scalarIdiom } from "../scalar.ts";

const python = (end: string): string =>
  `span = ($2d - $1d).days${end}\ndays = [$1d + timedelta(days=i) for i in range(span)]\nreturn sum(1 for day in days if day.weekday() < 5 and day not in $3d)`;
const typescript = (end: string): string =>
  `let count = 0;\nfor (let day = dayNumber($1); day ${end} dayNumber($2); day++) {\n  if ((((day + 3) % 7) + 7) % 7 < 5 && !$3.includes(isoDay(day))) count++;\n}\nreturn count;`;

export const workdaysWithoutHolidays = scalarIdiom({
  id: "workdays-without-holidays",
  title: "Working days between dates, holidays left out",
  phrases: ["working days between two dates without holidays", "number of business days except holidays"],
  cues: [
    ["workday", "work day", "working day", "business day", "weekday", "monday to friday"],
    ["holiday", "day off", "days off", "closed", "free days", "vacation"],
  ],
  unless: ["add", "later"],
  params: ["day", "day", "days"],
  returns: "whole",
  variants: [
    {
      name: "both ends counted",
      words: ["inclusive", "both", "including"],
      python: python(" + 1"),
      typescript: typescript("<="),
    },
    {
      name: "end not counted",
      words: ["exclusive", "excluding", "before the end", "not counted"],
      prior: -0.03,
      python: python(""),
      typescript: typescript("<"),
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def workdays(start: date, end: date, holidays: list[date]) -> int",
      purpose:
        "Number of working days from start to end, both included, holidays not counted. Raise ValueError if the end is before the start.",
      holds:
        "assert workdays(date(2023, 12, 18), date(2024, 1, 5), [date(2023, 12, 25), date(2024, 1, 1)]) == 13\nassert workdays(date(2024, 2, 24), date(2024, 2, 25), []) == 0\ntry:\n    workdays(date(2024, 3, 11), date(2024, 3, 1), [])\n    raise AssertionError\nexcept ValueError:\n    pass",
    },
    {
      language: "typescript",
      signature: "function workdays(start: string, end: string, holidays: string[]): number",
      purpose: "Business days from start to end, both included, without holidays.",
      holds: 'assert.equal(workdays("2023-12-18", "2024-01-05", ["2023-12-25", "2024-01-01", "2023-12-24"]), 13);',
    },
  ],
});
