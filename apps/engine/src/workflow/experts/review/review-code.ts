import type { ReviewFinding } from "@guildhall/contracts";
import type { Node } from "web-tree-sitter";
import { parseSource, type SourceLanguage } from "../../../languages/index.ts";
import type { SourceFile } from "../../change/relevant-files.ts";
import { type CodeUnit, isTestPath, languageOf, nodesOf } from "../evidence/code-map.ts";
import { lineAt } from "../evidence/numbered.ts";
import { PYTHON_RULES } from "./python-rules.ts";
import type { TreeRule } from "./rule.ts";
import { SCRIPT_RULES } from "./script-rules.ts";

/** McCabe's own limit (A Complexity Measure, 1976). */
const MAX_COMPLEXITY = 10;
const MAX_DEPTH = 4;
const MAX_LINES = 60;
const MAX_PARAMS = 5;
const MIN_COPY_LINES = 5;
const MAX_QUOTE = 160;
const LEFTOVER = /\b(?:TODO|FIXME|XXX|HACK)\b/;

const RULES: Partial<Record<SourceLanguage, TreeRule[]>> = {
  python: PYTHON_RULES,
  javascript: SCRIPT_RULES,
  typescript: SCRIPT_RULES,
};

/** What comes after a statement that leaves its block. */
const unreachable: TreeRule = (node) => {
  if (!/^(?:return|raise|throw|break|continue)_statement$/.test(node.type)) return null;
  const next = node.nextNamedSibling;
  if (!next || next.type === "comment" || /function|class/.test(next.type)) return null;
  return {
    severity: "medium",
    rule: "unreachable",
    message: "What follows this line in the same block is never run.",
    cure: "Take it away, or move it before.",
  };
};

const finding = (
  path: string,
  text: string,
  line: number,
  rest: Pick<ReviewFinding, "severity" | "rule" | "message" | "cure">,
): ReviewFinding => ({
  path,
  line,
  ...rest,
  quote: lineAt(text, line).trim().slice(0, MAX_QUOTE),
  by: "rule",
  explained: "",
});

async function treeFindings({ path, text }: SourceFile): Promise<ReviewFinding[]> {
  const language = languageOf(path);
  const rules = language && RULES[language];
  if (!language || !rules) return [];
  const found = await parseSource(text, language, (root) => {
    const hits: ReviewFinding[] = [];
    for (const node of nodesOf(root))
      for (const rule of [...rules, unreachable]) {
        const said = rule(node, language);
        if (said) hits.push(finding(path, text, node.startPosition.row + 1, said));
      }
    return language === "python" ? [...hits, ...unusedImports(root, path, text)] : hits;
  });
  return found ?? [];
}

/** Names that are imported and stand nowhere else in a Python file; an `__init__` hands names on. */
function unusedImports(root: Node, path: string, text: string): ReviewFinding[] {
  if (path.endsWith("__init__.py")) return [];
  return [...nodesOf(root)].flatMap((node) => {
    if (node.type !== "import_statement" && node.type !== "import_from_statement") return [];
    if (/^from __future__/.test(node.text)) return [];
    const names = node.text
      .replace(/^from .* import/s, "")
      .replace(/^import/, "")
      .split(",")
      .flatMap(
        (part) => /(?:\bas\s+)?([A-Za-z_]\w*)[\s()]*$/.exec(part.trim().replace(/^([\w]+)\..*$/, "$1"))?.[1] ?? [],
      );
    const rest = text.slice(0, node.startIndex) + text.slice(node.endIndex);
    const unused = names.filter((name) => !new RegExp(`\\b${name}\\b`).test(rest));
    return unused.length === 0
      ? []
      : [
          finding(path, text, node.startPosition.row + 1, {
            severity: "low",
            rule: "unused-import",
            message: `${unused.map((name) => `\`${name}\``).join(", ")} is imported and not used.`,
            cure: "Take the import away.",
          }),
        ];
  });
}

function shapeFindings(unit: CodeUnit, text: string): ReviewFinding[] {
  if (unit.kind === "class") return [];
  const rows: ReviewFinding[] = [];
  const say = (rule: string, severity: ReviewFinding["severity"], message: string, cure: string) =>
    rows.push(finding(unit.path, text, unit.startLine, { rule, severity, message, cure }));
  const lines = unit.endLine - unit.startLine + 1;
  if (unit.complexity > MAX_COMPLEXITY)
    say(
      "complexity",
      unit.complexity > 2 * MAX_COMPLEXITY ? "high" : "medium",
      `\`${unit.name}\` has ${unit.complexity} ways through it; more than ${MAX_COMPLEXITY} are hard to test.`,
      "Split it where its questions change.",
    );
  if (unit.depth > MAX_DEPTH)
    say(
      "nesting",
      "medium",
      `\`${unit.name}\` is nested ${unit.depth} deep.`,
      "Return early, or give the inner part a name.",
    );
  if (lines > MAX_LINES)
    say("long-function", "low", `\`${unit.name}\` has ${lines} lines.`, "Split it into steps with names.");
  const params = unit.params.filter((name) => name !== "self" && name !== "cls");
  if (params.length > MAX_PARAMS)
    say(
      "many-parameters",
      "low",
      `\`${unit.name}\` takes ${params.length} values; callers mix them up.`,
      "Pass those that belong together as one.",
    );
  return rows;
}

/** Functions whose bodies are the same but for space. */
function copies(units: readonly CodeUnit[], texts: Map<string, string>): ReviewFinding[] {
  const seen = new Map<string, CodeUnit>();
  return units.flatMap((unit) => {
    if (unit.kind === "class" || unit.endLine - unit.startLine < MIN_COPY_LINES || isTestPath(unit.path)) return [];
    const body = unit.text.slice(unit.bodyStart - unit.start).replace(/\s+/g, " ");
    const first = seen.get(body);
    seen.set(body, first ?? unit);
    if (!first) return [];
    return [
      finding(unit.path, texts.get(unit.path) ?? "", unit.startLine, {
        severity: "medium",
        rule: "copied-code",
        message: `\`${unit.name}\` repeats \`${first.name}\` of ${first.path}, line ${first.startLine}.`,
        cure: "Keep one of them and call it.",
      }),
    ];
  });
}

function leftovers({ path, text }: SourceFile): ReviewFinding[] {
  return text.split("\n").flatMap((line, index) => {
    if (LEFTOVER.test(line) && /(?:#|\/\/|\/?\*)/.test(line))
      return [
        finding(path, text, index + 1, {
          severity: "low",
          rule: "left-open",
          message: "Something was left for later here.",
          cure: "Do it, or make it a requirement.",
        }),
      ];
    if (/^\s*(?:console\.(?:log|debug)\(|breakpoint\(\)|debugger\b|import pdb\b)/.test(line))
      return [
        finding(path, text, index + 1, {
          severity: "low",
          rule: "debug-leftover",
          message: "A trace of debugging stayed in the code.",
          cure: "Take it away, or log it.",
        }),
      ];
    return [];
  });
}

/** What rules find in files, worst first within a file; whole functions only where `units` has them. */
export async function reviewCode(files: readonly SourceFile[], units: readonly CodeUnit[]): Promise<ReviewFinding[]> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const code = files.filter(({ path }) => languageOf(path) !== null);
  const trees = (await Promise.all(code.filter(({ path }) => !isTestPath(path)).map(treeFindings))).flat();
  const own = units.filter(({ path }) => texts.has(path));
  const shapes = own
    .filter(({ path }) => !isTestPath(path))
    .flatMap((unit) => shapeFindings(unit, texts.get(unit.path) ?? ""));
  return [...trees, ...shapes, ...copies(own, texts), ...code.flatMap(leftovers)];
}
