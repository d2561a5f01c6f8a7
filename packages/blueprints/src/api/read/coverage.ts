/** Which parts of a brief somebody has understood; what is left over is promised without a check. */
export interface Coverage {
  readonly text: string;
  /** Marks the span of a match, or of a text found from `from` on. */
  take(start: number, end: number): void;
  /** What is left of a span, blanks for what was taken. */
  rest(start: number, end: number): string;
  /** The sentences with what is left of each. */
  left(): { sentence: string; rest: string }[];
}

const MARK = "\u0001";

export interface Sentence {
  text: string;
  start: number;
}

/** Sentences, bullets and the parts between semicolons; code in backticks is never cut. */
export function sentencesOf(text: string): Sentence[] {
  const hidden = text.replace(/`[^`\n]*`|"[^"\n]*"|\([^()\n]*\)/g, (span) => span.replace(/[.;:!?]/g, "_"));
  const found: Sentence[] = [];
  let start = 0;
  const cut = (end: number): void => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const bullet = /^(?:[-*•]|\d+[.)])\s+/.exec(raw.trimStart())?.[0].length ?? 0;
    const body = raw.trim().slice(bullet);
    if (body.replace(/[\s.!?;:]/g, "") !== "") found.push({ text: body, start: start + lead + bullet });
    start = end;
  };
  for (const match of hidden.matchAll(/[.!?](?=\s+\S|\s*$)|;|\n+/g)) {
    // "e.g. this" and "3.5" are no ends.
    if (/\b(?:e\.g|i\.e|etc|no|vs)$/i.test(hidden.slice(Math.max(0, match.index - 4), match.index))) continue;
    cut(match.index + match[0].length);
  }
  cut(text.length);
  return found;
}

export function coverageOf(text: string): Coverage {
  const chars = text.split("");
  return {
    text,
    take(start, end) {
      for (let at = Math.max(0, start); at < Math.min(end, chars.length); at++) chars[at] = MARK;
    },
    rest: (start, end) => chars.slice(start, end).join("").replaceAll(MARK, " "),
    left() {
      return sentencesOf(text).map(({ text: sentence, start }) => ({
        sentence: sentence.replace(/\s+/g, " ").replace(/[.;:!?\s]+$/, ""),
        rest: chars
          .slice(start, start + sentence.length)
          .join("")
          .replaceAll(MARK, " "),
      }));
    },
  };
}
