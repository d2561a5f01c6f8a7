import type { OutlineSymbol } from "@guildhall/contracts";

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ATX = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*$/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
/** A line that is no paragraph cannot be made a heading by the line below it. */
const NO_PARAGRAPH = /^\s*$|^ {0,3}(?:[-*+>]|\d+[.)])(?:\s|$)|^(?: {4}|\t)|^\s*\|/;
const MAX_NAME = 120;

/** Headings of a Markdown text, those in fenced code left out, at most `limit` and whether there are more. */
export function markdownHeadings(text: string, limit: number): { symbols: OutlineSymbol[]; more: boolean } {
  const lines = text.split(/\r\n|\n|\r/);
  const found: { name: string; line: number; level: number }[] = [];
  let fence: string | null = null;
  let at = lines[0] === "---" ? lines.indexOf("---", 1) + 1 : 0;
  for (; at < lines.length && found.length <= limit; at++) {
    const line = lines[at] ?? "";
    const mark = FENCE.exec(line)?.[1] ?? null;
    if (fence !== null) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
      continue;
    }
    if (mark !== null) {
      fence = mark;
      continue;
    }
    const heading = ATX.exec(line);
    const underline = UNDERLINE.exec(lines[at + 1] ?? "");
    if (heading) found.push({ name: withoutClosing(heading[2] ?? ""), line: at + 1, level: heading[1]?.length ?? 1 });
    else if (underline && !NO_PARAGRAPH.test(line)) {
      found.push({ name: line.trim(), line: at + 1, level: underline[1]?.startsWith("=") ? 1 : 2 });
      at++;
    }
  }
  return { symbols: nested(found.slice(0, limit), lines.length), more: found.length > limit };
}

/** `## Title ##` is `Title`; `# C#` keeps its sign. */
function withoutClosing(title: string): string {
  const end = title.trimEnd();
  const bare = end.replace(/#+$/, "");
  return bare !== end && (bare === "" || /\s$/.test(bare)) ? bare.trim() : end.trim();
}

/** A heading reaches to the next one of its level or above; its depth counts the headings it stands under. */
function nested(found: { name: string; line: number; level: number }[], lastLine: number): OutlineSymbol[] {
  const symbols: OutlineSymbol[] = [];
  const open: { level: number; at: number }[] = [];
  for (const { name, line, level } of found) {
    for (let above = open.at(-1); above && above.level >= level; above = open.at(-1)) {
      open.pop();
      const ended = symbols[above.at];
      if (ended) ended.endLine = line - 1;
    }
    symbols.push({ name: name.slice(0, MAX_NAME), kind: "heading", line, endLine: lastLine, depth: open.length });
    open.push({ level, at: symbols.length - 1 });
  }
  return symbols.filter(({ name }) => name !== "");
}
