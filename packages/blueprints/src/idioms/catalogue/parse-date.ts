import { scalarIdiom } from "../scalar.ts";

export const parseDate = scalarIdiom({
  id: "parse-date",
  title: "Read a date",
  phrases: ["date from a text YYYY-MM-DD with a good error", "parse a date dd.mm.yyyy"],
  cues: [
    ["date", "day"],
    ["parse", "read", "from a text", "from text", "YYYY-MM-DD", "convert"],
  ],
  unless: ["range", "row", "line", "next", "between", "time"],
  params: ["text"],
  returns: "day",
  ownErrors: true,
  when: (view) =>
    view.leaf.params[0]?.type === "text" && (view.language === "typescript" || view.leaf.returns === "date"),
  variants: (
    [
      ["YYYY-MM-DD", ["YYYY-MM-DD", "iso"], "(\\d{4})-(\\d{2})-(\\d{2})", [1, 2, 3]],
      ["DD.MM.YYYY", ["DD.MM.YYYY", "German"], "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})", [3, 2, 1]],
      ["DD/MM/YYYY", ["DD/MM/YYYY"], "(\\d{1,2})\\/(\\d{1,2})\\/(\\d{4})", [3, 2, 1]],
      ["MM/DD/YYYY", ["MM/DD/YYYY", "American"], "(\\d{1,2})\\/(\\d{1,2})\\/(\\d{4})", [3, 1, 2]],
    ] as const
  ).map(([name, words, pattern, [y, m, d]], i) => ({
    name,
    words: [...words],
    prior: -0.05 * i,
    python: `match = re.fullmatch(r"${pattern.replaceAll("\\/", "/")}", $1.strip())\nif not match:\n    raise ValueError(f"not a date ${name}: {$1!r}")\nreturn date(int(match[${y}]), int(match[${m}]), int(match[${d}]))`,
    typescript: `const match = /^${pattern}$/.exec($1.trim());\nconst day = match ? [match[${y}], match[${m}], match[${d}]].map((part) => (part ?? "").padStart(2, "0")).join("-") : "";\nif (!isRealDate(day)) throw new Error("not a date ${name}: " + $1);\nreturn day;`,
  })),
  guarantees: [
    {
      language: "python",
      signature: "def parse_day(text: str) -> date",
      purpose: "Date from a text YYYY-MM-DD. Raise ValueError otherwise.",
      holds:
        'assert parse_day("2024-02-29") == date(2024, 2, 29)\nfor bad in ("", "2026-02-30", "2026-13-01", "20260101", "x"):\n    try:\n        parse_day(bad)\n    except ValueError:\n        continue\n    raise AssertionError(bad)',
    },
    {
      language: "typescript",
      signature: "function parseDay(text: string): string",
      purpose: "Parse a date DD.MM.YYYY into YYYY-MM-DD; throws an Error if it does not exist.",
      holds:
        'assert.equal(parseDay("3.2.2026"), "2026-02-03"); assert.throws(() => parseDay("30.02.2026")); assert.throws(() => parseDay(""));',
    },
  ],
});
