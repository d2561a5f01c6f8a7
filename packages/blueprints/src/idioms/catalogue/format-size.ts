import { scalarIdiom } from "../scalar.ts";

export const formatSize = scalarIdiom({
  id: "format-size",
  title: "Show a size in bytes",
  phrases: ["human readable file size", "bytes as KB MB GB"],
  cues: [
    ["bytes", "file size", "size"],
    ["human", "readable", "kb", "mb", "kib", "format", "as"],
  ],
  params: ["whole"],
  returns: "text",
  variants: (
    [
      ["1024", 1024, ["1024", "kib", "binary"]],
      ["1000", 1000, ["1000", "decimal units"]],
    ] as const
  ).flatMap(([name, base, words]) =>
    [
      ["KB", ["B", "KB", "MB", "GB", "TB"]],
      ["KiB", ["B", "KiB", "MiB", "GiB", "TiB"]],
      ["kB", ["B", "kB", "MB", "GB", "TB"]],
    ].map(([style, units]) => ({
      name: `${name} ${String(style)}`,
      words: [...words],
      prior: (base === 1024 ? 0 : -0.03) - (style === "KB" ? 0 : 0.02),
      python: `units = ${JSON.stringify(units)}\nsize, unit = float($1), 0\nwhile size >= ${base} and unit < len(units) - 1:\n    size /= ${base}\n    unit += 1\nreturn f"{size:.0f} {units[unit]}" if unit == 0 else f"{size:.1f} {units[unit]}"`,
      typescript: `const units = ${JSON.stringify(units)};\nlet size = $1;\nlet unit = 0;\nwhile (size >= ${base} && unit < units.length - 1) {\n  size /= ${base};\n  unit++;\n}\nreturn (unit === 0 ? String(size) : size.toFixed(1)) + " " + units[unit];`,
    })),
  ),
  guarantees: [
    {
      language: "python",
      signature: "def size(count: int) -> str",
      purpose: "Human readable size of bytes.",
      holds: 'assert [size(n) for n in (0, 1023, 1536, 1048576)] == ["0 B", "1023 B", "1.5 KB", "1.0 MB"]',
    },
    {
      language: "typescript",
      signature: "function size(bytes: number): string",
      purpose: "Human readable file size, 1000 bytes to a kB.",
      holds: 'assert.deepEqual([999, 1500].map((n) => size(n)), ["999 B", "1.5 kB"]);',
    },
  ],
});
