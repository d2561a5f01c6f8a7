import type { FileDiff, Hunk } from "@guildhall/contracts";

const HEADER = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** Lines with the ends they have, so that joining gives the same text back. Pure. */
export const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The ranges of a unified diff without context. Pure. */
export function readHunks(diff: string): Hunk[] {
  return diff.split("\n").flatMap((line) => {
    const match = HEADER.exec(line);
    if (!match) return [];
    const [, a = "0", removed = "1", b = "0", added = "1"] = match;
    // An empty side names the line before it.
    const from = Number(a) - (removed === "0" ? 0 : 1);
    const to = Number(b) - (added === "0" ? 0 : 1);
    return [{ from, removed: Number(removed), to, added: Number(added) }];
  });
}

/** The old text with the hunks that are kept put in; `keep` is asked by position. Pure. */
export function withHunks(
  { before, after }: Pick<FileDiff, "before" | "after">,
  hunks: Hunk[],
  keep: (index: number) => boolean,
): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const out: string[] = [];
  let at = 0;
  for (const [index, hunk] of hunks.entries()) {
    out.push(...old.slice(at, hunk.from));
    out.push(
      ...(keep(index) ? now.slice(hunk.to, hunk.to + hunk.added) : old.slice(hunk.from, hunk.from + hunk.removed)),
    );
    at = hunk.from + hunk.removed;
  }
  out.push(...old.slice(at));
  return out.join("");
}
