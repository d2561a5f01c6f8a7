import { wordTable } from "@guildhall/contracts";

/** Where the names of Python's standard library that leaves use come from. */
const FROM = wordTable<string[]>({
  collections: ["Counter", "OrderedDict", "defaultdict", "deque"],
  dataclasses: ["dataclass", "field", "replace", "asdict"],
  datetime: ["date", "datetime", "time", "timedelta"],
  decimal: ["Decimal", "InvalidOperation", "ROUND_DOWN", "ROUND_FLOOR", "ROUND_HALF_EVEN", "ROUND_HALF_UP", "ROUND_UP"],
  fractions: ["Fraction"],
  functools: ["reduce", "cmp_to_key", "lru_cache"],
  itertools: ["accumulate", "chain", "combinations", "groupby", "permutations", "product", "zip_longest"],
  typing: ["Any", "Callable", "Dict", "Iterable", "List", "Optional", "Sequence", "Tuple", "Union"],
});
const MODULES = [
  "calendar",
  "collections",
  "csv",
  "functools",
  "io",
  "itertools",
  "json",
  "math",
  "random",
  "re",
  "statistics",
  "string",
  "textwrap",
  "unicodedata",
];

/**
 * Import lines for standard names that `code` uses and neither defines nor imports. Small models forget imports
 * far more often than they misuse a name, and the standard library is all a leaf may use.
 */
export function missingPythonImports(code: string): string[] {
  const bare = code
    .replace(/("""|''')[\s\S]*?\1/g, "")
    .replace(/(["'])(?:\\.|(?!\1)[^\\\n])*\1/g, '""')
    .replace(/#.*$/gm, "");
  const known = new Set<string>();
  for (const line of bare.matchAll(/^\s*import\s+(.+)$/gm)) {
    for (const part of (line[1] ?? "").split(","))
      known.add(
        part
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? "",
      );
  }
  for (const line of bare.matchAll(/^\s*from\s+\S+\s+import\s+\(?([^)\n]+)/gm)) {
    for (const part of (line[1] ?? "").split(","))
      known.add(
        part
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? "",
      );
  }
  for (const defined of bare.matchAll(
    /\b(?:def|class)\s+(\w+)|\b(\w+)\s*(?::[^=\n]+)?=(?!=)|\bfor\s+(\w+)|[(,]\s*(\w+)\s*:/g,
  )) {
    for (const name of defined.slice(1)) if (name) known.add(name);
  }
  const lines: string[] = [];
  for (const module of MODULES) {
    if (!known.has(module) && new RegExp(`(?<![\\w.])${module}\\.\\w`).test(bare)) lines.push(`import ${module}`);
  }
  // `datetime.datetime.strptime` needs the module, `datetime.strptime` the class of the same name.
  const wantsDatetimeModule = /(?<![\w.])datetime\.(datetime|date|timedelta|time)\b/.test(bare);
  if (wantsDatetimeModule && !known.has("datetime")) lines.push("import datetime");
  for (const [module, names] of Object.entries(FROM)) {
    const used = names.filter((name) => {
      if (known.has(name) || (name === "datetime" && wantsDatetimeModule)) return false;
      if (name === "field" || name === "time" || name === "replace" || name === "product") {
        return new RegExp(`(?<![\\w.])${name}\\(`).test(bare);
      }
      return new RegExp(`(?<![\\w.])${name}\\b`).test(bare);
    });
    if (used.length > 0) lines.push(`from ${module} import ${used.join(", ")}`);
  }
  return lines;
}
