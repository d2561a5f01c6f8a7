import type { ChangeView, Hunk } from "@guildhall/contracts";

export type ChangedFile = ChangeView["files"][number];

export interface DiffLine {
  kind: "context" | "out" | "in";
  text: string;
  /** Line number on the side it stands on, from 1. */
  number: number;
}

const CONTEXT = 2;
/** More lines than a person reads; the history shows the whole file. */
const MAX_LINES = 400;

const linesOf = (text: string): string[] => text.split("\n");

/** The lines a hunk takes out and puts in, with two lines around it. Pure. */
export function hunkLines(file: Pick<ChangedFile, "before" | "after">, hunk: Hunk): DiffLine[] {
  const [old, now] = [linesOf(file.before), linesOf(file.after)];
  const lines: DiffLine[] = [];
  const push = (kind: DiffLine["kind"], source: string[], from: number, count: number) => {
    for (const [index, text] of source.slice(from, from + count).entries())
      lines.push({ kind, text, number: from + index + 1 });
  };
  const first = Math.max(0, hunk.from - CONTEXT);
  push("context", old, first, hunk.from - first);
  push("out", old, hunk.from, hunk.removed);
  push("in", now, hunk.to, hunk.added);
  const after = hunk.from + hunk.removed;
  // What follows the last line end is no line.
  push("context", old, after, Math.max(0, Math.min(CONTEXT, old.length - 1 - after)));
  return lines.slice(0, MAX_LINES);
}

/** `path` or `path#2`: what is left out. */
export const hunkKey = (path: string, hunk: number): string => `${path}#${hunk}`;

/** The hunks of a file that can be chosen; a file that is no text has none and is kept as it is. Pure. */
export const keysOf = (file: ChangedFile): string[] => file.hunks.map((_, index) => hunkKey(file.path, index));

/** What the engine is told: whole files where nothing of them is kept. Pure. */
export function rejectedOf(files: ChangedFile[], out: ReadonlySet<string>): { path: string; hunk: number | null }[] {
  return files.flatMap((file): { path: string; hunk: number | null }[] => {
    const gone = file.hunks.flatMap((_, index) => (out.has(hunkKey(file.path, index)) ? [index] : []));
    if (gone.length === 0) return [];
    if (gone.length === file.hunks.length) return [{ path: file.path, hunk: null }];
    return gone.map((hunk) => ({ path: file.path, hunk }));
  });
}
