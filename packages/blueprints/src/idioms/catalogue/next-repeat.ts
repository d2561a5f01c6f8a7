import { scalarIdiom } from "../scalar.ts";

export const nextRepeat = scalarIdiom({
  id: "next-repeat",
  title: "Next date of something that repeats",
  phrases: [
    "next date of a chore daily weekly or monthly",
    "next due date by interval",
    "recurring event next occurrence",
  ],
  cues: [
    ["next", "repeat", "repeats", "recurring", "recurrence", "due"],
    ["daily", "weekly", "monthly", "yearly"],
  ],
  params: ["day", "text"],
  returns: "day",
  ownErrors: true,
  variants: [
    ...[
      ["daily, weekly, monthly", ["raise", "throws"], "", ""],
      [
        "daily, weekly, monthly, yearly",
        ["yearly", "annually"],
        'if $2 == "yearly":\n    return _add_months($1d, 12)\n',
        'if ($2 === "yearly") return addMonthsTo($1, 12);\n',
      ],
      [
        "daily, weekly, biweekly, monthly",
        ["biweekly", "fortnightly"],
        'if $2 in ("biweekly", "fortnightly"):\n    return $1d + timedelta(weeks=2)\n',
        'if ($2 === "biweekly" || $2 === "fortnightly") return isoDay(dayNumber($1) + 14);\n',
      ],
    ].map(([name, words, py, ts]) => ({
      name: String(name),
      words: words as string[],
      python: `if $2 == "daily":\n    return $1d + timedelta(days=1)\nif $2 == "weekly":\n    return $1d + timedelta(weeks=1)\nif $2 == "monthly":\n    return _add_months($1d, 1)\n${py}raise ValueError(f"unknown interval: {$2}")`,
      typescript: `if ($2 === "daily") return isoDay(dayNumber($1) + 1);\nif ($2 === "weekly") return isoDay(dayNumber($1) + 7);\nif ($2 === "monthly") return addMonthsTo($1, 1);\n${ts}throw new Error("unknown interval: " + $2);`,
    })),
  ],
  guarantees: [
    {
      language: "python",
      signature: "def next_due(last: date, repeat: str) -> date",
      purpose: "Next date of a chore that repeats daily, weekly or monthly.",
      holds:
        'assert next_due(date(2026, 1, 31), "monthly") == date(2026, 2, 28) and next_due(date(2026, 12, 31), "daily") == date(2027, 1, 1)',
    },
    {
      language: "typescript",
      signature: "function nextDue(last: string, repeat: string): string",
      purpose: "Next date of a task that repeats daily, weekly, monthly or yearly.",
      holds:
        'assert.equal(nextDue("2024-02-29", "yearly"), "2025-02-28"); assert.equal(nextDue("2026-01-01", "weekly"), "2026-01-08"); assert.throws(() => nextDue("2026-01-01", "x"));',
    },
  ],
});
