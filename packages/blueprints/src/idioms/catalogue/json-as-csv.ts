import { scalarIdiom } from "../scalar.ts";

export const jsonAsCsv = scalarIdiom({
  id: "json-as-csv",
  title: "A list of objects as CSV text",
  phrases: ["json objects as csv text with a header", "convert a json array to csv"],
  cues: [["csv"], ["json", "objects"], ["header"]],
  unless: ["all keys", "sorted", "nested", "semicolon", "without a header"],
  ownErrors: true,
  params: ["json"],
  returns: "text",
  variants: [
    {
      name: "keys of the first object",
      python:
        'if not isinstance($1, list) or not all(isinstance(row, dict) for row in $1):\n    raise ValueError("not a list of objects")\nif not $1:\n    return ""\n\ndef cell(value: Any) -> str:\n    text = "" if value is None else json.dumps(value) if isinstance(value, (bool, list, dict)) else str(value)\n    return \'"\' + text.replace(\'"\', \'""\') + \'"\' if any(c in text for c in \',"\\r\\n\') else text\n\nnames = list($1[0])\nlines = [",".join(cell(name) for name in names)]\nlines += [",".join(cell(row.get(name)) for name in names) for row in $1]\nreturn "\\n".join(lines)',
      typescript:
        'const isRow = (row: unknown): row is Record<string, unknown> => typeof row === "object" && row !== null && !Array.isArray(row);\nif (!Array.isArray($1) || !$1.every(isRow)) throw new Error("not a list of objects");\nconst rows: Record<string, unknown>[] = $1;\nconst cell = (value: unknown): string => {\n  const text = value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);\n  return /[,"\\r\\n]/.test(text) ? \'"\' + text.replaceAll(\'"\', \'""\') + \'"\' : text;\n};\nconst names = Object.keys(rows[0] ?? {});\nif (rows.length === 0) return "";\nreturn [names.map(cell).join(","), ...rows.map((row) => names.map((name) => cell(row[name])).join(","))].join("\\n");',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def as_csv(data: Any) -> str",
      purpose: "Give the list of JSON objects as CSV text with a header of the keys of the first object.",
      holds:
        "assert as_csv([{'a': 1, 'b': 'x, \"y\"'}, {'a': None}]) == 'a,b\\n1,\"x, \"\"y\"\"\"\\n,' and as_csv([]) == ''\ntry:\n    as_csv({'a': 1})\n    raise AssertionError\nexcept ValueError:\n    pass",
    },
    {
      language: "typescript",
      signature: "function asCsv(data: unknown): string",
      purpose: "Give the JSON objects as CSV text with a header.",
      holds:
        'assert.equal(asCsv([{ a: 1, b: true }, { b: "q" }]), "a,b\\n1,true\\n,q"); assert.throws(() => asCsv(3));',
    },
  ],
});
