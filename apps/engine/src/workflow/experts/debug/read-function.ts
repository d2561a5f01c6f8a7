import type { Citation } from "@guildhall/contracts";
import type { Node } from "web-tree-sitter";
import { parseSource } from "../../../languages/index.ts";
import { wordsOf } from "../../change/place/words.ts";
import type { SourceFile } from "../../change/relevant-files.ts";
import type { CodeAnswer } from "../evidence/answer-by-code.ts";
import { type CodeUnit, grammarOf, isFunction, nodesOf } from "../evidence/code-map.ts";
import { questionWords } from "../evidence/excerpts.ts";

/** A way out of a function, with what must hold to come there. */
interface WayOut {
  node: Node;
  text: string;
  conditions: string[];
  score: number;
}

const RAISES = /^(?:raise|throw)_statement$/;
const MAX_WAYS = 4;
const MAX_SHOWN = 140;
/** Words of a question and how code says them. */
const SAID_IN_CODE = new Map([
  ["negative", /<=?\s*-?0\b|-1\b/],
  ["zero", /[=!]=\s*0\b|\b0\b/],
  ["empty", /\bnot \w+|\blen\(|\.length\b|\.isEmpty\(|["']{2}/],
  ["missing", /\bNone\b|\bnull\b|\bundefined\b|\bnot in\b/],
  ["none", /\bNone\b/],
  ["null", /\bnull\b|\bNone\b/],
  ["large", />/],
  ["long", />/],
  ["old", />/],
]);

const shown = (text: string): string => `\`${text.replace(/\s+/g, " ").replaceAll("`", "'").slice(0, MAX_SHOWN)}\``;

/**
 * Answers from the text of a function why it fails: the ways out by an error that share words with the question, what
 * must hold there, and where the names in that come from. Null where it raises nothing. Nothing is run.
 */
export async function readFunction(
  unit: CodeUnit,
  source: SourceFile,
  { question, name }: { question: string; name: string },
): Promise<CodeAnswer | null> {
  return parseSource(source.text, grammarOf(unit.path) ?? unit.language, (root) => {
    const scope = [...nodesOf(root)].find(
      (node) => isFunction(node) && node.childForFieldName("body")?.startIndex === unit.bodyStart,
    );
    const body = scope?.childForFieldName("body");
    if (!scope || !body) return null;
    const ways = waysOut(scope, body, question, unit.name);
    const [best] = ways;
    if (!best) return null;
    const citations: Citation[] = [];
    const cite = (node: Node): string => {
      const place = { path: unit.path, startLine: node.startPosition.row + 1, endLine: node.endPosition.row + 1 };
      const at = citations.findIndex(
        ({ startLine, endLine }) => startLine === place.startLine && endLine === place.endLine,
      );
      return `[${at >= 0 ? at + 1 : citations.push(place)}]`;
    };
    const rows = ways.map(
      ({ node, text, conditions }) =>
        `- ${shown(text)}${conditions.length > 0 ? `, when ${conditions.map(shown).join(" and ")}` : ""} ${cite(node)}`,
    );
    const origins = originsOf(best, body).map(
      ({ left, right, node }) => `- ${shown(left)} there is ${shown(right)} ${cite(node)}`,
    );
    const text = [`\`${name}\` in \`${unit.path}\`, as it reads; nothing was run:`, ...rows, ...origins].join("\n");
    return { text, citations };
  });
}

function waysOut(scope: Node, body: Node, question: string, own: string): WayOut[] {
  const asked = questionWords(question);
  for (const word of wordsOf(own)) asked.delete(word);
  const found = [...nodesOf(body, (child) => !isFunction(child))]
    .filter((node) => RAISES.test(node.type))
    .map((node): WayOut => {
      const conditions = conditionsOf(node, scope);
      return { node, text: node.text, conditions, score: closeness(`${node.text}\n${conditions.join("\n")}`, asked) };
    });
  const best = Math.max(0, ...found.map(({ score }) => score));
  return found
    .filter(({ score }) => score >= best)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MAX_WAYS);
}

/** Words shared with a question; what code says in signs counts twice: it is the rarer. */
function closeness(text: string, asked: ReadonlySet<string>): number {
  const has = new Set(wordsOf(text));
  let score = 0;
  for (const word of asked) {
    if (has.has(word)) score += 1;
    if (SAID_IN_CODE.get(word)?.test(text)) score += 2;
  }
  return score;
}

/** What must hold for a statement to be reached, outermost first. */
function conditionsOf(node: Node, scope: Node): string[] {
  const found = passedBy(node);
  for (let child = node, up = node.parent; up && child.id !== scope.id; child = up, up = up.parent) {
    if (/^(?:if|elif|while)_(?:statement|clause)$/.test(up.type)) {
      const condition = bare(up.childForFieldName("condition")?.text ?? "");
      const otherwise = child.type === "else_clause" || child.type === "elif_clause" || isAlternative(child, up);
      if (condition !== "") found.unshift(otherwise ? `not (${condition})` : condition);
    }
    if (up.type === "except_clause") found.unshift(up.text.split(":")[0] ?? "");
    if (up.type === "catch_clause") found.unshift(`catch ${up.childForFieldName("parameter")?.text ?? ""}`.trim());
  }
  return found;
}

/** An `if` right before that leaves: whoever comes here did not go that way. */
function passedBy(node: Node): string[] {
  const before = node.previousNamedSibling;
  const leaves = /^(?:return|raise|throw|continue|break)_statement$/;
  const body = before?.type === "if_statement" ? before.childForFieldName("consequence") : null;
  const last = body && leaves.test(body.type) ? body : body?.namedChildren.at(-1);
  if (!before || !leaves.test(last?.type ?? "") || before.childForFieldName("alternative")) return [];
  return [`not (${bare(before.childForFieldName("condition")?.text ?? "")})`];
}

const isAlternative = (child: Node, parent: Node): boolean => parent.childForFieldName("alternative")?.id === child.id;
const bare = (condition: string): string => condition.replace(/^\((.*)\)$/s, "$1");

/** Where the names of the innermost condition get their values in this function. */
function originsOf({ conditions, node }: WayOut, body: Node): { left: string; right: string; node: Node }[] {
  const names = new Set(conditions.at(-1)?.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
  return [...nodesOf(body, (child) => !isFunction(child))].flatMap((child) => {
    if (!/^(?:assignment|assignment_expression|variable_declarator)$/.test(child.type)) return [];
    if (child.startIndex > node.startIndex) return [];
    const left = (child.childForFieldName("left") ?? child.childForFieldName("name"))?.text ?? "";
    const right = (child.childForFieldName("right") ?? child.childForFieldName("value"))?.text ?? "";
    return names.has(left) && right !== "" && right !== "None" ? [{ left, right, node: child }] : [];
  });
}
