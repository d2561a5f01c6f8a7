import type { Node } from "web-tree-sitter";
import { headOf } from "./mutation/dialects.ts";
import { parseSource } from "./parse-source.ts";
import type { SourceLanguage } from "./ports.ts";

/** A place that a run may come by: a statement, or a condition, which is two places. */
export interface CoveragePoint {
  /** A condition that was met says `id`, one that was not says `-id`. */
  id: number;
  /** Index in the source. */
  at: number;
  /** Counted from 1. */
  line: number;
  kind: "statement" | "condition";
}

export interface Instrumented {
  source: string;
  points: CoveragePoint[];
  /** An expression whose value is the list of places passed since it was last evaluated. */
  taken: string;
}

interface Notation {
  /** Defines what the places call; on as few lines as the language allows. */
  head: string;
  /** Statements stand in these. */
  blocks: readonly string[];
  /** Nothing to pass by: declarations, imports, what has to come first. */
  skipped: RegExp;
  conditions: readonly string[];
  point(id: number, indent: string): string;
  branch(id: number, condition: string): string;
  taken: string;
}

const JAVASCRIPT: Notation = {
  head: "var __seen__ = new Set(); function __point__(n) { __seen__.add(n); } function __branch__(n, met) { __seen__.add(met ? n : -n); return met; } function __taken__() { const taken = [...__seen__]; __seen__.clear(); return taken; }\n",
  blocks: ["program", "statement_block", "switch_case", "switch_default"],
  skipped: /declaration$|^(?:import|export|empty)_statement$|^comment$|_signature$/,
  conditions: ["if_statement", "while_statement", "ternary_expression"],
  point: (id) => `__point__(${id});`,
  branch: (id, condition) => `__branch__(${id}, ${condition})`,
  taken: "__taken__()",
};

const NOTATIONS: Record<SourceLanguage, Notation> = {
  python: {
    head: "__seen__ = set()\ndef __point__(n):\n    __seen__.add(n)\ndef __branch__(n, met):\n    __seen__.add(n if met else -n)\n    return met\ndef __taken__():\n    taken = sorted(__seen__)\n    __seen__.clear()\n    return taken\n",
    blocks: ["module", "block"],
    skipped: /_definition$|^(?:import|import_from|future_import|global|nonlocal)_statement$|^comment$/,
    conditions: ["if_statement", "elif_clause", "while_statement", "conditional_expression"],
    point: (id, indent) => `__point__(${id})\n${indent}`,
    branch: (id, condition) => `__branch__(${id}, (${condition}))`,
    taken: "__taken__()",
  },
  javascript: JAVASCRIPT,
  typescript: JAVASCRIPT,
  java: {
    head: "\nclass Seen__ { static final java.util.TreeSet<Integer> seen = new java.util.TreeSet<>(); static void point(int n) { seen.add(n); } static boolean branch(int n, boolean met) { seen.add(met ? n : -n); return met; } static java.util.List<Integer> taken() { var taken = new java.util.ArrayList<>(seen); seen.clear(); return taken; } }\n",
    blocks: ["block", "switch_block_statement_group", "constructor_body"],
    skipped: /_declaration$|^explicit_constructor_invocation$|_comment$|^switch_label$|^yield_statement$/,
    conditions: ["if_statement", "while_statement", "ternary_expression"],
    point: (id) => `Seen__.point(${id}); `,
    branch: (id, condition) => `Seen__.branch(${id}, ${condition})`,
    taken: "Seen__.taken()",
  },
};

/** Declarations that do something are passed by, but only a language that runs them in order may be told so. */
const WORKS = /^(?:lexical_declaration|variable_declaration|local_variable_declaration)$/;
const CONSTANT = /^(?:true|false|none|null|null_literal|number|integer)$/i;

interface Insertion {
  at: number;
  text: string;
}

function isPassed(node: Node, notation: Notation, source: string): boolean {
  if (!node.isNamed || !notation.blocks.includes(node.parent?.type ?? "")) return false;
  if (notation.skipped.test(node.type) && !WORKS.test(node.type)) return false;
  // Documentation and directives.
  if (node.type === "expression_statement" && /string/.test(node.namedChild(0)?.type ?? "")) return false;
  if (node.id === node.parent?.childForFieldName("value")?.id) return false;
  const before = source.slice(source.lastIndexOf("\n", node.startIndex - 1) + 1, node.startIndex);
  return notation !== NOTATIONS.python || before.trim() === "";
}

function conditionOf(node: Node, notation: Notation): Node | null {
  if (!notation.conditions.includes(node.type)) return null;
  const found = node.type === "conditional_expression" ? node.namedChild(1) : node.childForFieldName("condition");
  const inner = found?.type === "parenthesized_expression" ? found.namedChild(0) : found;
  // A pattern's names reach into the branches, which no call hands on.
  return inner && !CONSTANT.test(inner.type) && !/\binstanceof\b|:=/.test(inner.text) ? inner : null;
}

/**
 * The source that tells which of its statements and conditions were passed, in any of the languages and by a call alone:
 * `taken` is evaluated after it, in the same run. Behaves as the original but for its line numbers in Python. Null when
 * the source does not parse.
 */
export function instrument(source: string, language: SourceLanguage): Promise<Instrumented | null> {
  const notation = NOTATIONS[language];
  return parseSource(source, language, (root) => {
    const points: CoveragePoint[] = [];
    const inserted: Insertion[] = [];
    const add = (node: Node, kind: CoveragePoint["kind"]) =>
      points.push({ id: points.length + 1, at: node.startIndex, line: node.startPosition.row + 1, kind });
    const visit = (node: Node): void => {
      if (isPassed(node, notation, source)) {
        const indent = source.slice(source.lastIndexOf("\n", node.startIndex - 1) + 1, node.startIndex);
        inserted.push({ at: node.startIndex, text: notation.point(add(node, "statement"), indent) });
      }
      const condition = conditionOf(node, notation);
      if (condition) {
        const [before = "", after = ""] = notation.branch(add(condition, "condition"), "\0").split("\0");
        inserted.push({ at: condition.startIndex, text: before }, { at: condition.endIndex, text: after });
      }
      for (const child of node.namedChildren) if (child) visit(child);
    };
    visit(root);
    const head = headOf(source, language);
    return {
      source: woven(source, [...inserted, { at: head, text: notation.head }], head),
      points,
      taken: notation.taken,
    };
  });
}

function woven(source: string, inserted: readonly Insertion[], head: number): string {
  let text = "";
  let at = 0;
  // What is defined comes before what calls it, where both stand at one place.
  const order = (one: Insertion) => (one.at === head && inserted.at(-1) === one ? 0 : 1);
  for (const one of [...inserted].sort((a, b) => a.at - b.at || order(a) - order(b))) {
    text += source.slice(at, one.at) + one.text;
    at = one.at;
  }
  return text + source.slice(at);
}
