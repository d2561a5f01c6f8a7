import { scalarIdiom } from "../scalar.ts";

export const parseSettings = scalarIdiom({
  id: "parse-settings",
  title: "Read lines of key and value",
  phrases: ["settings from lines key = value", "parse key=value pairs skipping comments", "config file"],
  cues: [
    ["key", "settings", "config", "pairs", "headers"],
    ["=", "value", "lines", "line"],
  ],
  unless: ["csv", "per line format"],
  params: ["text"],
  returns: { map: "text" },
  ownErrors: true,
  variants: (
    [
      ["=", "="],
      [":", ":"],
    ] as const
  ).flatMap(([sign, separator]) =>
    (
      [
        [
          "refused with line number",
          ["raise", "throw", "line number", "error"],
          `raise ValueError(f"line {number}: no ${sign}")`,
          `throw new Error("line " + (i + 1) + ": no ${sign}");`,
        ],
        ["skipped", ["ignored", "skip lines", "skipped"], "continue", "return;"],
      ] as const
    ).map(([name, words, py, ts]) => ({
      name: `${sign}, other lines ${name}`,
      words: [...words],
      prior: (sign === "=" ? 0 : -0.03) - (name === "skipped" ? 0.02 : 0),
      python: `values: dict[str, str] = {}\nfor number, line in enumerate($1.splitlines(), start=1):\n    text = line.strip()\n    if not text or text.startswith("#"):\n        continue\n    key, sign, value = text.partition("${separator}")\n    if not sign or not key.strip():\n        ${py}\n    values[key.strip()] = value.strip()\nreturn values`,
      typescript:
        `const values: Record<string, string> = {};\n$1.split(/\\r?\\n/).forEach((line, i) => {\n  const text = line.trim();\n  if (text === "" || text.startsWith("#")) return;\n  const at = text.indexOf("${separator}");\n  if (at < 1) ${ts}\n  values[text.slice(0, at).trim()] = text.slice(at + 1).trim();\n});\nreturn values;`.replace(
          "if (at < 1) return;",
          "if (at < 1) return;",
        ),
    })),
  ),
  guarantees: [
    {
      language: "python",
      signature: "def parse(text: str) -> dict[str, str]",
      purpose:
        'Settings from lines "key = value"; comments start with #. Raise ValueError with the line number otherwise.',
      holds:
        'assert parse("a = 1\\n# x\\n\\nb=c=d") == {"a": "1", "b": "c=d"}\ntry:\n    parse("a=1\\nbad")\n    raise AssertionError\nexcept ValueError as error:\n    assert "2" in str(error)',
    },
    {
      language: "typescript",
      signature: "function parse(text: string): Record<string, string>",
      purpose: "Settings from lines key: value; other lines are ignored.",
      holds: 'assert.deepEqual(parse("a: 1\\nbad\\nb: x:y"), { a: "1", b: "x:y" });',
    },
  ],
});
