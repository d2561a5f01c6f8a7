import { scalarIdiom } from "../scalar.ts";

export const age = scalarIdiom({
  id: "age",
  title: "Age in full years",
  phrases: ["age in years on a date", "how old someone is"],
  cues: [["age", "how old", "years old", "full years"]],
  params: ["day", "day"],
  returns: "whole",
  variants: [
    {
      name: "born, then today",
      python: "return $2d.year - $1d.year - (($2d.month, $2d.day) < ($1d.month, $1d.day))",
      typescript:
        "const years = Number($2.slice(0, 4)) - Number($1.slice(0, 4));\nreturn $2.slice(5, 10) < $1.slice(5, 10) ? years - 1 : years;",
    },
    {
      name: "today, then born",
      prior: -0.1,
      python: "return $1d.year - $2d.year - (($1d.month, $1d.day) < ($2d.month, $2d.day))",
      typescript:
        "const years = Number($1.slice(0, 4)) - Number($2.slice(0, 4));\nreturn $1.slice(5, 10) < $2.slice(5, 10) ? years - 1 : years;",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def age(born: date, today: date) -> int",
      purpose: "Age in full years.",
      holds: "assert age(date(2000, 3, 1), date(2026, 2, 28)) == 25 and age(date(2000, 3, 1), date(2026, 3, 1)) == 26",
    },
    {
      language: "typescript",
      signature: "function age(born: string, today: string): number",
      purpose: "Age in full years today.",
      holds: 'assert.equal(age("2000-03-01", "2026-02-28"), 25); assert.equal(age("2000-03-01", "2026-03-01"), 26);',
    },
  ],
});
