import type { Hole } from "./fim-prompt.ts";

/**
 * Characters kept around the cursor, about 300 tokens together (4.1 characters of our own code are a token of the
 * default model). What follows the cursor is read anew at every keystroke, since it stands behind what changes: so it
 * is short. What precedes it is read once, as long as its beginning stays where it is.
 */
export const WINDOW = { prefixChars: 1020, suffixChars: 160 } as const;
/** A new cut leaves room for typing before the next one is due, and enough to go on from. */
const AFTER_CUT_CHARS = 640;
const LEAST_CHARS = 420;
/** Enough of a beginning to find it again in the grown text. */
const HEAD_CHARS = 64;
/** Typing, deleting and choosing a suggestion change so much at the end. */
const CHANGED_CHARS = 120;

const BLOCK =
  /^(?:async |export |pub |public |private |static |@|def |class |func |function |fn |interface |type |impl )/;

/** How good a line is to begin with: the first of a block, a line after an empty one, any line. */
function rankOf(line: string, before: string): number {
  if (line.trim() === "") return 0;
  if (BLOCK.test(line.trimStart())) return line.startsWith(" ") || line.startsWith("\t") ? 2 : 3;
  return before.trim() === "" ? 2 : 1;
}

/** Where to begin when nothing was begun before: the best line start near the wanted length, else there. */
function freshCut(prefix: string): number {
  const wanted = prefix.length - AFTER_CUT_CHARS;
  const earliest = prefix.length - WINDOW.prefixChars + CHANGED_CHARS;
  const latest = prefix.length - LEAST_CHARS;
  let best = { at: wanted, rank: 0 };
  for (let at = prefix.indexOf("\n", earliest) + 1; at > 0 && at <= latest; at = prefix.indexOf("\n", at) + 1) {
    const line = prefix.slice(at, (prefix.indexOf("\n", at) + 1 || prefix.length + 1) - 1);
    const before = prefix.slice(prefix.lastIndexOf("\n", at - 2) + 1, at - 1);
    const rank = rankOf(line, before);
    const nearer = Math.abs(at - wanted) < Math.abs(best.at - wanted);
    if (rank > best.rank || (rank === best.rank && nearer)) best = { at, rank };
  }
  return best.at;
}

function commonLength(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same += 1;
  return same;
}

/**
 * Where the earlier window begins in the text of now, within the limit, and how much of it still stands there. Of
 * several places, as in code that repeats itself, the one where most stands.
 */
function findEarlier(prefix: string, earlier: string): { at: number; same: number } | null {
  const head = earlier.slice(0, HEAD_CHARS);
  if (head === "") return null;
  const earliest = Math.max(0, prefix.length - WINDOW.prefixChars);
  let best: { at: number; same: number } | null = null;
  for (let at = prefix.indexOf(head, earliest); at >= 0; at = prefix.indexOf(head, at + 1)) {
    const same = commonLength(earlier, prefix.slice(at));
    if (best === null || same > best.same) best = { at, same };
  }
  return best;
}

function cutSuffix(suffix: string): string {
  if (suffix.length <= WINDOW.suffixChars) return suffix;
  const cut = suffix.slice(0, WINDOW.suffixChars);
  const line = cut.lastIndexOf("\n");
  return line > 0 ? cut.slice(0, line) : cut;
}

/**
 * The part of a file the model is given. `earlier`: the prefix given at the last keystroke, so that the text begins
 * at the same place as long as it fits and the model need not read its beginning again.
 */
export function infillWindow({ prefix, suffix }: Hole, earlier: string | null): Hole {
  const short = prefix.length <= WINDOW.prefixChars;
  const found = earlier === null ? null : findEarlier(prefix, earlier);
  const at = found?.at ?? (short ? 0 : freshCut(prefix));
  return { prefix: prefix.slice(at), suffix: cutSuffix(suffix) };
}

/** Whether a prefix goes on with the text of an earlier window, apart from what was just typed or deleted. */
export function continues(earlier: string, prefix: string): boolean {
  const found = findEarlier(prefix, earlier);
  const now = prefix.length - (found?.at ?? 0);
  const same = found?.same ?? commonLength(earlier, prefix);
  const shorter = Math.min(earlier.length, now);
  return same > 0 && same >= shorter - CHANGED_CHARS && same >= shorter / 2;
}
