import { createRequire } from "node:module";
import { Language, type Node, Parser } from "web-tree-sitter";
import type { Grammar } from "./ports.ts";

const require = createRequire(import.meta.url);
/** Grammars as the packages carry them; nothing is compiled here. */
const GRAMMARS: Record<Grammar, string> = {
  python: require.resolve("tree-sitter-python/tree-sitter-python.wasm"),
  javascript: require.resolve("tree-sitter-javascript/tree-sitter-javascript.wasm"),
  typescript: require.resolve("tree-sitter-typescript/tree-sitter-typescript.wasm"),
  tsx: require.resolve("tree-sitter-typescript/tree-sitter-tsx.wasm"),
  java: require.resolve("tree-sitter-java/tree-sitter-java.wasm"),
};

let started: Promise<void> | null = null;
const parsers = new Map<Grammar, Promise<Parser>>();

async function load(language: Grammar): Promise<Parser> {
  started ??= Parser.init();
  await started;
  const parser = new Parser();
  parser.setLanguage(await Language.load(GRAMMARS[language]));
  return parser;
}

const parserOf = (language: Grammar): Promise<Parser> => {
  const known = parsers.get(language) ?? load(language);
  parsers.set(language, known);
  return known;
};

/**
 * Reads a source text as a tree and hands its root to `read`; the tree is gone afterwards. Places are indexes of the
 * text. Null when the text does not parse.
 */
export async function parseSource<T>(source: string, language: Grammar, read: (root: Node) => T): Promise<T | null> {
  const tree = (await parserOf(language)).parse(source);
  if (!tree) return null;
  try {
    return tree.rootNode.hasError ? null : read(tree.rootNode);
  } finally {
    tree.delete();
  }
}

/**
 * The same for a text that may be anybody's: where it does not parse, the tree holds what was understood, and its root
 * says `hasError`. Null when that takes longer than `limitMs`.
 */
export async function readBrokenSource<T>(
  source: string,
  language: Grammar,
  limitMs: number,
  read: (root: Node) => T,
): Promise<T | null> {
  const parser = await parserOf(language);
  const end = performance.now() + limitMs;
  const tree = parser.parse(source, null, { progressCallback: () => performance.now() > end });
  if (!tree) {
    // It would go on with this text at the next one.
    parser.reset();
    return null;
  }
  try {
    return read(tree.rootNode);
  } finally {
    tree.delete();
  }
}
