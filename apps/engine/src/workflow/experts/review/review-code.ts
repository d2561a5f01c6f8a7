import type { ReviewFinding } from "@guildhall/contracts";
import type { Node } from "web-tree-sitter";
import { parseSource, type SourceLanguage } from "../../../languages/index.ts";
import type { SourceFile } from "../../change/relevant-files.ts";
import { type CodeUnit, grammarOf, languageOf, nodesOf } from "../evidence/code-map.ts";
import { besideTheProduct, isGenerated } from "../evidence/file-kind.ts";
import { findingAt } from "./finding-at.ts";
import { debugLeftover, leftOpen } from "./leftovers.ts";
import { PYTHON_RULES } from "./python-rules.ts";
import type { TreeRule } from "./rule.ts";
import { SCRIPT_RULES } from "./script-rules.ts";
import { copies, shapeFindings } from "./shape-rules.ts";
import { unusedImports } from "./unused-imports.ts";

const BLOCKS = /^(?:block|statement_block|module|program|switch_case|switch_default|switch_block_statement_group)$/;
/** Declarations that hold wherever they stand. */
const HOISTED = /function|class|interface|type_alias|enum|empty_statement|import|export/;

/** What comes after a statement that leaves its block. */
const unreachable: TreeRule = (node) => {
  if (!/^(?:return|raise|throw|break|continue)_statement$/.test(node.type)) return null;
  const next = node.nextNamedSibling;
  if (!BLOCKS.test(node.parent?.type ?? "") || !next || next.type.includes("comment") || HOISTED.test(next.type))
    return null;
  // `return` before a `yield` makes a generator that gives nothing.
  if (/^switch_(?:case|default|label)$/.test(next.type) || /^yield\b/.test(next.text)) return null;
  return {
    severity: "medium",
    rule: "unreachable",
    message: "What follows this line in the same block is never run.",
    cure: "Take it away, or move it before.",
  };
};

const RULES: Record<SourceLanguage, TreeRule[]> = {
  python: [...PYTHON_RULES, unreachable],
  javascript: [...SCRIPT_RULES, unreachable],
  typescript: [...SCRIPT_RULES, unreachable],
  java: [unreachable],
};
/** Looked for in tests and examples as well. */
const EVERYWHERE = [leftOpen, debugLeftover];

async function treeFindings(file: SourceFile): Promise<ReviewFinding[]> {
  const language = languageOf(file.path);
  const grammar = grammarOf(file.path);
  if (!language || !grammar) return [];
  const shipped = besideTheProduct(file.path) === null;
  const rules = shipped ? [...RULES[language], ...EVERYWHERE] : EVERYWHERE;
  const found = await parseSource(file.text, grammar, (root) => {
    const hits = [...nodesOf(root)].flatMap((node) =>
      rules.flatMap((rule) => {
        const said = rule(node, language);
        return said ? [findingAt(file, node.startPosition.row + 1, said)] : [];
      }),
    );
    return shipped ? [...hits, ...importFindings(root, file, language)] : hits;
  });
  return found ?? [];
}

const importFindings = (root: Node, file: SourceFile, language: SourceLanguage): ReviewFinding[] =>
  unusedImports(root, file.path, language).map(({ line, names }) =>
    findingAt(file, line, {
      severity: "low",
      rule: "unused-import",
      message: `${names.map((name) => `\`${name}\``).join(", ")} ${names.length === 1 ? "is" : "are"} imported and not used.`,
      cure: "Take the import away.",
    }),
  );

/** What rules find in files; whole functions only where `units` has them. Nobody mends what a program wrote. */
export async function reviewCode(files: readonly SourceFile[], units: readonly CodeUnit[]): Promise<ReviewFinding[]> {
  const written = files.filter((file) => languageOf(file.path) !== null && !isGenerated(file));
  const texts = new Map(written.map(({ path, text }) => [path, text]));
  const trees = (await Promise.all(written.map(treeFindings))).flat();
  const own = units.filter(({ path }) => texts.has(path));
  const shapes = own
    .filter(({ path }) => besideTheProduct(path) === null)
    .flatMap((unit) => shapeFindings(unit, texts.get(unit.path) ?? ""));
  return [...trees, ...shapes, ...copies(own, texts)];
}
