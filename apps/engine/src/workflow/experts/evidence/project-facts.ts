import type { SourceFile } from "../../change/relevant-files.ts";
import { type CodeUnit, isTestPath, languageOf } from "./code-map.ts";

export interface ProjectFacts {
  /** Facts in plain words, one each. */
  lines: string[];
  /** Names of packages the project asks for. */
  dependencies: string[];
}

const IMPORTED =
  /(?:from\s+["']([^"']+)["']|require\(["']([^"']+)["']\)|^from\s+([\w.]+)\s+import|^import\s+([\w.]+))/gm;
const MAX_PARTS = 6;

const partOf = (path: string) => (path.includes("/") ? path.split("/").slice(0, -1).slice(0, 2).join("/") : ".");

/** Folders that import from each other, as pairs. */
function edges(code: readonly SourceFile[]): Map<string, Set<string>> {
  const parts = new Set(code.map(({ path }) => partOf(path)));
  const found = new Map<string, Set<string>>();
  for (const { path, text } of code) {
    const own = partOf(path);
    for (const match of text.matchAll(IMPORTED)) {
      const said = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").replaceAll(".", "/").replaceAll("//", "");
      const to = [...parts].find(
        (part) =>
          part !== own &&
          part !== "." &&
          (said.includes(`${part}/`) || said.endsWith(part) || said.includes(`/${part.split("/").at(-1)}/`)),
      );
      if (to) found.set(own, (found.get(own) ?? new Set()).add(to));
    }
  }
  return found;
}

/** Packages asked for in package.json, requirements.txt and pyproject.toml. Pure. */
export function dependenciesOf(sources: readonly SourceFile[]): string[] {
  return [
    ...new Set(
      sources.flatMap(({ path, text }) => {
        const name = path.split("/").at(-1) ?? "";
        if (name === "package.json") {
          try {
            const { dependencies = {}, devDependencies = {} } = JSON.parse(text) as Record<
              string,
              Record<string, string>
            >;
            return [...Object.keys(dependencies), ...Object.keys(devDependencies)];
          } catch {
            return [];
          }
        }
        if (/^requirements[\w.-]*\.txt$/.test(name))
          return text.split("\n").flatMap((line) => /^\s*([A-Za-z][\w.-]*)/.exec(line)?.[1] ?? []);
        if (name === "pyproject.toml")
          return [
            ...(/\bdependencies\s*=\s*\[([^\]]*)\]/.exec(text)?.[1] ?? "").matchAll(/["']([A-Za-z][\w.-]*)/g),
          ].map(([, dep = ""]) => dep);
        return [];
      }),
    ),
  ];
}

/** What a project is, counted from its files: languages, parts, sizes, ties, dependencies. Pure. */
export function projectFacts(sources: readonly SourceFile[], units: readonly CodeUnit[]): ProjectFacts {
  const code = sources.filter(({ path }) => languageOf(path) !== null);
  const lines = (files: readonly SourceFile[]) => files.reduce((sum, { text }) => sum + text.split("\n").length, 0);
  const byLanguage = Map.groupBy(code, ({ path }) => languageOf(path));
  const languages = [...byLanguage].map(
    ([language, files]) => `${language} (${files.length} files, ${lines(files)} lines)`,
  );
  const parts = [
    ...Map.groupBy(
      code.filter(({ path }) => !isTestPath(path)),
      ({ path }) => partOf(path),
    ),
  ].sort((a, b) => lines(b[1]) - lines(a[1]));
  const ties = edges(code.filter(({ path }) => !isTestPath(path)));
  const both = [...ties].flatMap(([from, tos]) =>
    [...tos].filter((to) => from < to && ties.get(to)?.has(from)).map((to) => `\`${from}\` and \`${to}\``),
  );
  const largest = code.toSorted((a, b) => b.text.length - a.text.length)[0];
  const hardest = units.filter(({ kind }) => kind === "function").toSorted((a, b) => b.complexity - a.complexity)[0];
  const dependencies = dependenciesOf(sources);
  const tests = code.filter(({ path }) => isTestPath(path));
  return {
    dependencies,
    lines: [
      languages.length > 0 ? `Code: ${languages.join(", ")}.` : "There is no code yet.",
      ...(parts.length > 0
        ? [
            `Parts: ${parts
              .slice(0, MAX_PARTS)
              .map(([part, files]) => `\`${part}\` ${lines(files)} lines`)
              .join(", ")}.`,
          ]
        : []),
      ...([...ties].length > 0
        ? [
            `Imports: ${[...ties]
              .slice(0, MAX_PARTS)
              .map(([from, tos]) => `\`${from}\` → ${[...tos].map((to) => `\`${to}\``).join(", ")}`)
              .join("; ")}.`,
          ]
        : []),
      ...(both.length > 0 ? [`These import each other: ${both.slice(0, 3).join("; ")}.`] : []),
      ...(largest ? [`Largest file: \`${largest.path}\`, ${largest.text.split("\n").length} lines.`] : []),
      ...(hardest && hardest.complexity > 5
        ? [`Most branches: \`${hardest.name}\` in \`${hardest.path}\`, ${hardest.complexity} ways through it.`]
        : []),
      dependencies.length > 0
        ? `Dependencies: ${dependencies.slice(0, 12).join(", ")}${dependencies.length > 12 ? ` and ${dependencies.length - 12} more` : ""}.`
        : "No dependencies are declared.",
      `Tests: ${tests.length} files.`,
    ],
  };
}
