/** A piece of an answer that stands by itself: a paragraph, an entry of a list, or a block of code. */
export interface Part {
  kind: "prose" | "code";
  text: string;
  /** The word after the fence; empty for prose. */
  language: string;
}

const FENCE = /^\s*(```+|~~~+)\s*([\w+#-]*)/;
const STARTS_ENTRY = /^\s*(?:[-*+]|\d+[.)])\s+/;
const HEADING = /^#{1,6}\s/;

/** An answer in its parts, in order; together they hold every line that is not empty. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let prose: string[] = [];
  let code: { fence: string; language: string; lines: string[] } | null = null;
  const endProse = (): void => {
    const joined = prose.join("\n").trim();
    if (joined !== "") parts.push({ kind: "prose", text: joined, language: "" });
    prose = [];
  };
  for (const line of text.replaceAll("\r\n", "\n").split("\n")) {
    const fence = FENCE.exec(line);
    if (code) {
      if (fence?.[1]?.startsWith(code.fence) && fence[2] === "") {
        parts.push({ kind: "code", text: code.lines.join("\n"), language: code.language });
        code = null;
      } else code.lines.push(line);
      continue;
    }
    if (fence) {
      endProse();
      code = { fence: fence[1] ?? "```", language: (fence[2] ?? "").toLowerCase(), lines: [] };
      continue;
    }
    if (line.trim() === "") endProse();
    else {
      if (STARTS_ENTRY.test(line) || HEADING.test(line)) endProse();
      prose.push(line);
    }
  }
  endProse();
  if (code) parts.push({ kind: "code", text: code.lines.join("\n"), language: code.language });
  return parts;
}

/** Whether a block of code was opened and never closed. */
export function endsInCode(text: string): boolean {
  let open: string | null = null;
  for (const line of text.split("\n")) {
    const fence = FENCE.exec(line);
    if (!fence) continue;
    if (open === null) open = fence[1] ?? "";
    else if (fence[1]?.startsWith(open) && fence[2] === "") open = null;
  }
  return open !== null;
}

/** The sentences of prose; a point inside a number, a path or a name of code ends none. */
export function sentencesOf(prose: string): string[] {
  return prose
    .replace(STARTS_ENTRY, "")
    .split(/(?<=[.!?])(?:["')\]]*)\s+(?=[A-Z`"'(\d])|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

const EMPTY = new Set(
  "a always an and are as at be been but by can do does for from has have if in into is it its may of on or so than that the their then there these they this to was were which will with you your we our us i he she also just very should would could must when while where how what who each any all by default".split(
    " ",
  ),
);

/** A word without its usual endings, so that `retries` and `retry` meet. */
function stem(word: string): string {
  if (word.length <= 3) return word;
  return word
    .replace(/ies$/, "y")
    .replace(/(?:ing|ed)$/, "")
    .replace(/(?<!s)s$/, "")
    .replace(/e$/, "");
}

/** The words that carry meaning, as a set. */
export function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)).map(stem));
}

/** Words in common by all words; 0 where both are empty. */
export function likeness(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const common = [...first].filter((word) => second.has(word)).length;
  const all = first.size + second.size - common;
  return all === 0 ? 0 : common / all;
}

/** The share of the first that the second holds. */
export function coverage(wanted: ReadonlySet<string>, given: ReadonlySet<string>): number {
  return wanted.size === 0 ? 1 : [...wanted].filter((word) => given.has(word)).length / wanted.size;
}
