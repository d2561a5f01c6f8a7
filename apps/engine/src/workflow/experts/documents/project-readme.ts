import type { SourceFile } from "../../change/relevant-files.ts";
import { type CodeUnit, isTestPath } from "../evidence/code-map.ts";

const MAX_FILES = 14;
const MAX_FUNCTIONS = 20;
const SECTION = "## What is in it";

interface Named {
  /** What the project is called. */
  title: string;
  /** Sentences that were checked; may be empty. */
  intro: string;
  /** How it is started, as a command line; empty where nobody knows. */
  start: string;
}

const firstSentence = (doc: string | null): string => {
  const line =
    doc
      ?.split(/\n\s*\n/)[0]
      ?.replace(/\s+/g, " ")
      .trim() ?? "";
  return /^.{3,160}?[.!?](?=\s|$)/.exec(line)?.[0] ?? line.slice(0, 120);
};

/** Scripts of a package.json, by name. */
function scriptsOf(sources: readonly SourceFile[]): Record<string, string> {
  const text = sources.find(({ path }) => path === "package.json")?.text;
  if (text === undefined) return {};
  try {
    return (JSON.parse(text) as { scripts?: Record<string, string> }).scripts ?? {};
  } catch {
    return {};
  }
}

/** What stands in a project, read from its files: the section a README keeps current. Pure. */
function contentsSection(sources: readonly SourceFile[], units: readonly CodeUnit[]): string {
  const files = sources.filter(({ path }) => units.some((unit) => unit.path === path) && !isTestPath(path));
  const rows = files.slice(0, MAX_FILES).map(({ path }) => {
    const own = units.filter((unit) => unit.path === path).map(({ name }) => `\`${name}\``);
    return `- \`${path}\`: ${own.slice(0, 6).join(", ")}${own.length > 6 ? " …" : ""}`;
  });
  const functions = units
    .filter(({ kind, path, name }) => kind === "function" && !isTestPath(path) && !name.startsWith("_"))
    .slice(0, MAX_FUNCTIONS)
    .map(({ name, params, doc, path, startLine }) => {
      const said = firstSentence(doc);
      return `| \`${name}(${params.join(", ")})\` | \`${path}\` line ${startLine} | ${said.replaceAll("|", "\\|") || "not documented yet"} |`;
    });
  const table =
    functions.length > 0 ? `\n\n| function | where | what it does |\n|---|---|---|\n${functions.join("\n")}` : "";
  return `${SECTION}\n\n${rows.join("\n") || "No code yet."}${table}\n`;
}

/** The section of a README that is kept current: the rest of it is somebody else's. Pure. */
export function ownSection(readme: string): string {
  const at = Math.max(0, readme.indexOf(SECTION));
  const next = readme.indexOf("\n## ", at + SECTION.length);
  return readme.slice(at, next < 0 ? undefined : next).trim();
}

/** A whole README, or the one there is with its section made new. Pure. */
export function projectReadme(
  { sources, units }: { sources: readonly SourceFile[]; units: readonly CodeUnit[] },
  { title, intro, start }: Named,
): string {
  const section = contentsSection(sources, units);
  const present = sources.find(({ path }) => path === "README.md")?.text.trimEnd();
  if (present) {
    const at = present.indexOf(SECTION);
    if (at < 0) return `${present}\n\n${section}`;
    const next = present.indexOf("\n## ", at + SECTION.length);
    return `${present.slice(0, at)}${section}${next < 0 ? "" : present.slice(next)}`.trimEnd().concat("\n");
  }
  const scripts = Object.keys(scriptsOf(sources));
  const tests = sources.filter(({ path }) => isTestPath(path));
  const test = scripts.includes("test") ? "npm test" : tests.some(({ path }) => path.endsWith(".py")) ? "pytest" : "";
  return [
    `# ${title}`,
    ...(intro ? [intro] : []),
    ...(start ? [`## Start\n\n\`\`\`sh\n${start}\n\`\`\``] : []),
    ...(test ? [`## Test\n\n\`\`\`sh\n${test}\n\`\`\`\n\n${tests.length} files of tests.`] : []),
    section,
  ].join("\n\n");
}
