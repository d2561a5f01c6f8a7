import { scalarIdiom } from "../scalar.ts";

export const addToDate = scalarIdiom({
  id: "add-to-date",
  title: "Add days, weeks or months to a date",
  phrases: ["date plus days", "add months to a date", "due date after n days"],
  cues: [
    ["add", "after", "later", "plus", "due", "next", "from now", "in"],
    ["days", "months", "weeks", "years", "day", "month"],
  ],
  unless: ["repeat", "interval", "chore", "range of", "recurring", "working day", "business day", "workday"],
  params: ["day", "whole"],
  returns: "day",
  variants: [
    {
      name: "days",
      words: ["days", "day"],
      python: "return $1d + timedelta(days=$2)",
      typescript: "return isoDay(dayNumber($1) + $2);",
    },
    {
      name: "months",
      words: ["months", "month"],
      python: "return _add_months($1d, $2)",
      typescript: "return addMonthsTo($1, $2);",
    },
    {
      name: "weeks",
      words: ["weeks", "week"],
      python: "return $1d + timedelta(weeks=$2)",
      typescript: "return isoDay(dayNumber($1) + 7 * $2);",
    },
    {
      name: "years",
      words: ["years", "year"],
      prior: -0.1,
      python: "return _add_months($1d, 12 * $2)",
      typescript: "return addMonthsTo($1, 12 * $2);",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def add_months(day: date, months: int) -> date",
      purpose: "The date some months later, at most the last day of the month.",
      holds:
        "assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29) and add_months(date(2026, 11, 30), 3) == date(2027, 2, 28)",
    },
    {
      language: "typescript",
      signature: "function dueDate(start: string, days: number): string",
      purpose: "Due date: start plus a number of days.",
      holds:
        'assert.equal(dueDate("2026-02-27", 3), "2026-03-02"); assert.equal(dueDate("2026-01-01", -1), "2025-12-31");',
    },
  ],
});
