const FROM: [RegExp, string, string][] = [
  [/(?<![\w.])Decimal\(|(?<![\w.])Decimal\b/, "decimal", "Decimal"],
  [/\bROUND_HALF_UP\b/, "decimal", "ROUND_HALF_UP"],
  [/\bROUND_HALF_EVEN\b/, "decimal", "ROUND_HALF_EVEN"],
  [/\bROUND_DOWN\b/, "decimal", "ROUND_DOWN"],
  [/\bInvalidOperation\b/, "decimal", "InvalidOperation"],
  [/(?<![\w.])date\(|(?<![\w.])date\.(fromisoformat|today|min|max)|[:>[] ?date\b/, "datetime", "date"],
  [
    /(?<![\w.])datetime\(|(?<![\w.])datetime\.(fromisoformat|strptime|combine|now)|[:>[] ?datetime\b/,
    "datetime",
    "datetime",
  ],
  [/(?<![\w.])timedelta\(/, "datetime", "timedelta"],
  [/(?<![\w.])Counter\(/, "collections", "Counter"],
  [/(?<![\w.])groupby\(/, "itertools", "groupby"],
  [/(?<![\w.])defaultdict\(/, "collections", "defaultdict"],
  [/(?<![\w.])Any\b/, "typing", "Any"],
  [/(?<![\w.])replace\(/, "dataclasses", "replace"],
];
const MODULES = [
  "ast",
  "calendar",
  "csv",
  "io",
  "json",
  "math",
  "random",
  "re",
  "statistics",
  "string",
  "textwrap",
  "unicodedata",
];

/** Import lines for what a piece of our own Python uses; only names of this list occur in idioms. */
export function pythonImports(code: string): string {
  const bare = code.replace(/"""[\s\S]*?"""/g, "");
  const lines = MODULES.filter((name) => new RegExp(`(?<![\\w."'])${name}\\.[a-zA-Z_]`).test(bare)).map(
    (name) => `import ${name}`,
  );
  const byModule = new Map<string, string[]>();
  for (const [used, module, name] of FROM) {
    if (used.test(bare)) byModule.set(module, [...(byModule.get(module) ?? []), name]);
  }
  for (const module of [...byModule.keys()].sort()) {
    lines.push(`from ${module} import ${(byModule.get(module) ?? []).sort().join(", ")}`);
  }
  return lines.join("\n");
}
