import type { Node } from "web-tree-sitter";
import { parseSource } from "../../../languages/index.ts";
import type { SourceFile } from "../../change/relevant-files.ts";
import { grammarOf, nodesOf } from "./code-map.ts";

const ASKED =
  /\b(?:rename|benenne|renombra|renomme)\b(?:\s+(?:the|die|la|el|le|function|method|class|variable|funktion|función|fonction))*\s+[`"“']?([A-Za-z_$][\w$]*)[`"”']?(?:\(\))?\s+(?:to|into|as|in|a|en|zu|um in)\s+[`"“']?([A-Za-z_$][\w$]*)[`"”']?/i;
const NAMES = /identifier(?:_pattern)?$/;

/** A renaming a request asks for in so many words; null for any other request. Pure. */
export function renameAsked(request: string): { from: string; to: string } | null {
  const [, from, to] = ASKED.exec(request) ?? [];
  return from && to && from !== to ? { from, to } : null;
}

/** `label` in `<label>` is an element of the page, and no name of the code. */
const isTag = ({ parent, text }: Node): boolean => /^jsx_\w+_element$/.test(parent?.type ?? "") && /^[a-z]/.test(text);

/**
 * Every file with a name given another one wherever it stands as a name: texts, comments and parts of longer names stay.
 * A string is the reason why not: the new name is taken, or the old one is nowhere.
 */
export async function renameSymbol(
  sources: readonly SourceFile[],
  { from, to }: { from: string; to: string },
): Promise<SourceFile[] | string> {
  const changed: SourceFile[] = [];
  for (const source of sources) {
    const grammar = grammarOf(source.path);
    if (grammar === null || !source.text.includes(from)) continue;
    const places = await parseSource(source.text, grammar, (root) => {
      const names = [...nodesOf(root)].filter(
        (node) => NAMES.test(node.type) && node.namedChildCount === 0 && !isTag(node),
      );
      return {
        taken: names.some((node) => node.text === to),
        at: names.filter((node) => node.text === from).map((node) => node.startIndex),
      };
    });
    if (places === null || places.at.length === 0) continue;
    if (places.taken) return `\`${to}\` is a name in ${source.path} already.`;
    let text = source.text;
    for (const at of places.at.toReversed()) text = text.slice(0, at) + to + text.slice(at + from.length);
    changed.push({ path: source.path, text });
  }
  return changed.length > 0 ? changed : `Nothing in the code is called \`${from}\`.`;
}
