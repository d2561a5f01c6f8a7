import { scalarIdiom } from "../scalar.ts";

export const weekdayName = scalarIdiom({
  id: "weekday-name",
  title: "Weekday or week of a date",
  phrases: ["day of the week of a date", "iso week number", "weekday name", "month of a date"],
  cues: [["weekday", "day of the week", "week", "iso week", "quarter", "month"]],
  unless: ["next", "last", "days", "per week"],
  params: ["day"],
  returns: "text",
  variants: [
    {
      name: "weekday",
      words: ["weekday", "day of the week"],
      python: "return calendar.day_name[$1d.weekday()]",
      typescript: "return weekdayName($1);",
    },
    {
      name: "short weekday",
      words: ["short", "abbreviated", "three letters"],
      prior: -0.05,
      python: "return calendar.day_abbr[$1d.weekday()]",
      typescript: "return weekdayName($1).slice(0, 3);",
    },
    {
      name: "ISO week",
      words: ["iso week", "week number", "week"],
      prior: -0.04,
      python: "return _iso_week($1d)",
      typescript: "return isoWeekOf($1);",
    },
    {
      name: "quarter",
      words: ["quarter"],
      prior: -0.1,
      python: 'return f"{$1d.year}-Q{($1d.month - 1) // 3 + 1}"',
      typescript: 'return $1.slice(0, 4) + "-Q" + (Math.floor((Number($1.slice(5, 7)) - 1) / 3) + 1);',
    },
    {
      name: "month",
      words: ["month"],
      prior: -0.1,
      python: 'return $1d.strftime("%Y-%m")',
      typescript: "return $1.slice(0, 7);",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def weekday(day: date) -> str",
      purpose: "Weekday of a date.",
      holds: 'assert weekday(date(2026, 1, 5)) == "Monday"',
    },
    {
      language: "typescript",
      signature: "function week(day: string): string",
      purpose: "ISO week of a date.",
      holds:
        'assert.equal(week("2025-12-29"), "2026-W01"); assert.equal(week("2027-01-01"), "2026-W53"); assert.equal(week("1969-12-28"), "1969-W52");',
    },
  ],
});
