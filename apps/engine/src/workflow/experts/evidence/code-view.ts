import type { Node } from "web-tree-sitter";
import { parseSource } from "../../../languages/index.ts";
import type { SourceFile } from "../../change/relevant-files.ts";
import { grammarOf } from "./code-map.ts";

/** What a place of a line is: code, the inside of a text, or words for people. */
export type PlaceKind = "code" | "text" | "comment";

/** Says of a line, counted from 1, and a column of it what stands there. */
export type CodeView = (line: number, column: number) => PlaceKind;

interface Span {
  kind: Exclude<PlaceKind, "code">;
  start: number;
  end: number;
}

const TEXTS = new Set(["string", "template_string", "string_literal", "character_literal", "regex", "jsx_text"]);
/** Code that stands inside a text. */
const WITHIN = new Set(["template_substitution", "interpolation"]);
const COMMENT_LINE = /^\s*(?:#|\/\/|\*|\/\*|--\s|;|<!--)/;

/** Comments, documentation and texts of a file, told apart from its code; by its lines where it does not parse. */
export async function codeViewOf({ path, text }: SourceFile): Promise<CodeView> {
  const grammar = grammarOf(path);
  const spans = grammar && (await parseSource(text, grammar, (root) => [...spansOf(root)]));
  if (!spans) {
    const lines = text.split("\n");
    return (line) => (COMMENT_LINE.test(lines[line - 1] ?? "") ? "comment" : "code");
  }
  const starts = lineStarts(text);
  return (line, column) => {
    const at = (starts[line - 1] ?? 0) + column;
    // A match may begin with the quote itself: then it is the code that uses the text.
    return spans.find(({ start, end }) => start < at && at < end)?.kind ?? startsComment(spans, at);
  };
}

const startsComment = (spans: readonly Span[], at: number): PlaceKind =>
  spans.some(({ kind, start }) => kind === "comment" && start === at) ? "comment" : "code";

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function* spansOf(node: Node): Generator<Span> {
  const { type, startIndex: start, endIndex: end } = node;
  if (type.includes("comment")) yield { kind: "comment", start, end };
  else if (TEXTS.has(type)) yield* textSpans(node);
  else for (const child of node.namedChildren) if (child) yield* spansOf(child);
}

/** A text without the code in it; one that is a whole statement is documentation. */
function* textSpans(node: Node): Generator<Span> {
  const kind = node.parent?.type === "expression_statement" ? "comment" : "text";
  let start = node.startIndex;
  for (const child of node.namedChildren) {
    if (!child || !WITHIN.has(child.type)) continue;
    yield { kind, start, end: child.startIndex + 1 };
    for (const inner of child.namedChildren) if (inner) yield* spansOf(inner);
    start = child.endIndex - 1;
  }
  yield { kind, start, end: node.endIndex };
}
