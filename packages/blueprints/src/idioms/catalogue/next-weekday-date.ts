import { scalarIdiom } from "../scalar.ts";

export const nextWeekdayDate = scalarIdiom({
  id: "next-weekday",
  title: "Next date with a weekday",
  phrases: ["next monday after a date", "next occurrence of a weekday"],
  cues: [
    ["next", "following", "upcoming"],
    ["weekday", "day of the week", "monday", "sunday", "friday", "saturday"],
  ],
  params: ["day", "text"],
  returns: "day",
  ownErrors: true,
  variants: [
    {
      name: "after the day",
      words: ["after", "strictly"],
      python:
        'names = [name.lower() for name in calendar.day_name]\nif $2.strip().lower() not in names:\n    raise ValueError(f"not a weekday: {$2}")\nahead = (names.index($2.strip().lower()) - $1d.weekday() - 1) % 7 + 1\nreturn $1d + timedelta(days=ahead)',
      typescript:
        'const wanted = WEEKDAYS.findIndex((name) => name.toLowerCase() === $2.trim().toLowerCase());\nif (wanted < 0) throw new Error("not a weekday: " + $2);\nconst day = dayNumber($1);\nreturn isoDay(day + ((((wanted - ((day + 3) % 7) - 1) % 7) + 7) % 7) + 1);',
    },
    {
      name: "the day itself counts",
      words: ["or the same day", "on or after", "itself", "today counts"],
      prior: -0.02,
      python:
        'names = [name.lower() for name in calendar.day_name]\nif $2.strip().lower() not in names:\n    raise ValueError(f"not a weekday: {$2}")\nahead = (names.index($2.strip().lower()) - $1d.weekday()) % 7\nreturn $1d + timedelta(days=ahead)',
      typescript:
        'const wanted = WEEKDAYS.findIndex((name) => name.toLowerCase() === $2.trim().toLowerCase());\nif (wanted < 0) throw new Error("not a weekday: " + $2);\nconst day = dayNumber($1);\nreturn isoDay(day + ((((wanted - ((day + 3) % 7)) % 7) + 7) % 7));',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def next_on(day: date, weekday: str) -> date",
      purpose: "The next date after the day with this weekday.",
      holds:
        'assert next_on(date(2026, 1, 5), "Monday") == date(2026, 1, 12) and next_on(date(2026, 1, 5), "tuesday") == date(2026, 1, 6)',
    },
    {
      language: "typescript",
      signature: "function nextOn(day: string, weekday: string): string",
      purpose: "The next date with this weekday on or after the day.",
      holds:
        'assert.equal(nextOn("2026-01-05", "Monday"), "2026-01-05"); assert.equal(nextOn("2026-01-05", "sunday"), "2026-01-11");',
    },
  ],
});
