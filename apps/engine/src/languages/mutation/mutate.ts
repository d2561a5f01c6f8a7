import type { Node } from "web-tree-sitter";
import { createRandom } from "../../platform/index.ts";
import { parseSource } from "../parse-source.ts";
import type { SourceLanguage } from "../ports.ts";
import { DIALECTS, SWITCH } from "./dialects.ts";
import { JAVA_MUTATIONS } from "./java-mutations.ts";
import { JAVASCRIPT_MUTATIONS } from "./javascript-mutations.ts";
import type { MutationTable } from "./mutation-rule.ts";
import { PYTHON_MUTATIONS } from "./python-mutations.ts";
import { renderSchemata, type Site } from "./schemata.ts";

/** One small change of a source. */
export interface Mutant {
  /** 1, 2, 3 … in the order of the source. */
  id: number;
  /** Index in the source where the changed part begins. */
  at: number;
  /** Counted from 1. */
  line: number;
  operator: string;
  original: string;
  /** Empty where a statement was taken away. */
  replacement: string;
}

/** A source that holds all of its mutants. */
export interface Mutated {
  language: SourceLanguage;
  /** Behaves as the original; `withMutant` switches one on. */
  schemata: string;
  mutants: Mutant[];
}

const TABLES: Record<SourceLanguage, MutationTable> = {
  python: PYTHON_MUTATIONS,
  javascript: JAVASCRIPT_MUTATIONS,
  typescript: JAVASCRIPT_MUTATIONS,
  java: JAVA_MUTATIONS,
};
const MAX_TEXT = 300;
/** Where a mutant is asked for by its number. */
const ASKED = /(?:__mutant__|Mutant__\.active) ={2,3} (\d+)/g;

interface Found extends Pick<Site, "start" | "end" | "kind"> {
  line: number;
  operator: string;
  original: string;
  text: string;
}

/** Statements can be guarded only where they begin a line in Python; everywhere else they have brackets of their own. */
function canGuard(node: Node, source: string, language: SourceLanguage): boolean {
  if (language !== "python") return true;
  const before = source.slice(source.lastIndexOf("\n", node.startIndex - 1) + 1, node.startIndex);
  const after = /^[^\n]*/.exec(source.slice(node.endIndex))?.[0] ?? "";
  return before.trim() === "" && /^\s*(?:#.*)?$/.test(after);
}

function collect(root: Node, source: string, language: SourceLanguage): { found: Found[]; leading: Site[] } {
  const table = TABLES[language];
  const found = new Map<string, Found>();
  const leading: Site[] = [];
  const visit = (node: Node): void => {
    const spared = table.spared(node);
    if (spared === "all") return;
    for (const { operator, changes } of table.rules.filter((rule) => rule.on.includes(node.type))) {
      for (const { at, text } of changes(node)) {
        const isStatement = table.isStatement(at);
        if (at.text === text || (isStatement && !canGuard(at, source, language))) continue;
        // A change of a statement that cannot be guarded where it stands is none.
        if (!isStatement && /_statement$/.test(at.type)) continue;
        const kind = isStatement ? "statement" : "expression";
        const key = JSON.stringify([at.startIndex, at.endIndex, text.replaceAll(/\s+/g, "")]);
        const place = { start: at.startIndex, end: at.endIndex, line: at.startPosition.row + 1 };
        if (!found.has(key)) found.set(key, { ...place, kind, operator, original: at.text, text });
      }
    }
    // An expression in brackets must not begin a line that could go on from the one before.
    if (node.type === "expression_statement" && language !== "python" && table.isStatement(node)) {
      leading.push({ start: node.startIndex, end: node.endIndex, kind: "statement", variants: [] });
    }
    if (spared !== "inside") for (const child of node.namedChildren) if (child) visit(child);
  };
  visit(root);
  return { found: [...found.values()], leading };
}

/** So many of them, the operators in turn, each operator's in an order of its own. */
function chosen(found: readonly Found[], limit: number, seed: number): Found[] {
  if (found.length <= limit) return [...found];
  const random = createRandom(seed);
  const groups = [...Map.groupBy(found, ({ operator }) => operator).values()].map((group) => random.shuffled(group));
  const taken: Found[] = [];
  for (let round = 0; taken.length < limit; round++) {
    for (const group of groups) {
      const next = group[round];
      if (next && taken.length < limit) taken.push(next);
    }
  }
  return taken;
}

function sitesOf(mutants: readonly (Found & { id: number })[], leading: readonly Site[]): Site[] {
  const sites = new Map<string, Site>();
  for (const { id, start, end, kind, text } of mutants) {
    const key = `${kind} ${start} ${end}`;
    const site = sites.get(key) ?? { start, end, kind, variants: [] };
    site.variants.push({ id, text });
    sites.set(key, site);
  }
  for (const site of leading) {
    const key = `${site.kind} ${site.start} ${site.end}`;
    const begins = mutants.some(
      ({ kind, start, end }) => kind === "expression" && start === site.start && end <= site.end,
    );
    if (begins && !sites.has(key)) sites.set(key, site);
  }
  return [...sites.values()];
}

const MAX_SOURCE = 256 * 1024;

/**
 * All mutants of a source in one text (mutant schemata, Untch 1993): it is loaded once and run with one mutant at a time
 * switched on. At most `limit` mutants (default 60), the operators in turn, repeatable by `seed`; or exactly those of
 * `only`; with `within` only of that part of the text. Types, imports, documentation, messages of errors and what is printed are left alone. Null when the source does
 * not parse, is longer than 256 KiB, or has nothing to change.
 */
export async function mutate(
  source: string,
  language: SourceLanguage,
  options: { limit?: number; seed?: number; only?: readonly Mutant[]; within?: { start: number; end: number } } = {},
): Promise<Mutated | null> {
  const { limit = 60, seed = 1, only, within } = options;
  if (source.length > MAX_SOURCE || SWITCH.test(source)) return null;
  const read = await parseSource(source, language, (root) => collect(root, source, language));
  if (!read) return null;
  const found = within ? read.found.filter(({ start, end }) => start >= within.start && end <= within.end) : read.found;
  const wanted = only && new Set(only.map(({ at, replacement }) => JSON.stringify([at, replacement])));
  const inOrder = (
    wanted
      ? found.filter(({ start, text }) => wanted.has(JSON.stringify([start, shown(text)])))
      : chosen(found, limit, seed)
  )
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((found, index) => ({ ...found, id: index + 1 }));
  if (inOrder.length === 0) return null;
  return {
    language,
    schemata: renderSchemata(source, sitesOf(inOrder, read.leading), DIALECTS[language]),
    mutants: inOrder.map(({ id, start, line, operator, original, text }) => ({
      id,
      at: start,
      line,
      operator,
      original: shown(original),
      replacement: shown(text),
    })),
  };
}

const shown = (text: string): string => text.slice(0, MAX_TEXT);

/** The schemata with one mutant switched on; 0 is none. Pure. */
export function withMutant({ schemata, language }: Pick<Mutated, "schemata" | "language">, id: number): string {
  const dialect = DIALECTS[language];
  return schemata.replace(dialect.switchLine(0), () => dialect.switchLine(id));
}

/**
 * The mutants a line of the schemata belongs to, counted from 1: those that stand on it, else on the nearest line before
 * it that has any. For a compiler that names a line. Pure.
 */
export function mutantsAtLine({ schemata, mutants }: Mutated, line: number): Mutant[] {
  const lines = schemata.split("\n").slice(0, line);
  for (let at = lines.length - 1; at >= 0; at--) {
    const ids = new Set([...(lines[at] ?? "").matchAll(ASKED)].map(([, id]) => Number(id)));
    if (ids.size > 0) return mutants.filter(({ id }) => ids.has(id));
  }
  return [];
}
