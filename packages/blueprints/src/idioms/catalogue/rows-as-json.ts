import { scalarIdiom } from "../scalar.ts";

export const rowsAsJson = scalarIdiom({
  id: "rows-as-json",
  title: "Rows of a table as JSON objects",
  phrases: ["csv rows as json objects", "one object per row, keys are the column names"],
  cues: [["json"], ["row", "rows", "csv"]],
  unless: ["group", "sum", "total", "nested"],
  params: [{ list: { map: "text" } }],
  returns: "json",
  variants: [
    {
      name: "every value as text",
      python: "return [dict(row) for row in $1]",
      typescript: "return $1.map((row) => ({ ...row }));",
    },
    {
      name: "figures as numbers",
      words: ["as numbers", "numbers are", "numeric"],
      prior: -0.05,
      python:
        'number = re.compile(r"-?(0|[1-9]\\d*)(\\.\\d+)?")\nreturn [\n    {key: (float(value) if "." in value else int(value)) if number.fullmatch(value) else value for key, value in row.items()}\n    for row in $1\n]',
      typescript:
        "const read = (text: string): string | number => (/^-?(0|[1-9]\\d*)(\\.\\d+)?$/.test(text) ? Number(text) : text);\nreturn $1.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, read(value)])));",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def as_json(rows: list[dict[str, str]]) -> Any",
      purpose: "The rows of a csv as json objects, one object per row.",
      holds: 'assert as_json([{"a": "1", "b": "x"}]) == [{"a": "1", "b": "x"}] and as_json([]) == []',
    },
    {
      language: "typescript",
      signature: "function asJson(rows: Record<string, string>[]): unknown",
      purpose: "The rows of a csv as json objects with figures as numbers.",
      holds: 'assert.deepEqual(asJson([{ a: "1.5", b: "007" }]), [{ a: 1.5, b: "007" }]);',
    },
  ],
});
