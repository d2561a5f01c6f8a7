/** A piece of the brief that is meant literally: in backticks or in a fence. */
export interface Span {
  text: string;
  /** Where the text after it begins. */
  end: number;
  start: number;
  fenced: boolean;
}

/** Backticked text, and the lines of fenced blocks. */
export function spansOf(brief: string): Span[] {
  const spans: Span[] = [];
  const fences = /```[a-z]*\n([\s\S]*?)```/gi;
  for (const match of brief.matchAll(fences)) {
    let at = match.index + match[0].indexOf("\n") + 1;
    for (const line of (match[1] ?? "").split("\n")) {
      if (line.trim() !== "") spans.push({ text: line, start: at, end: at + line.length, fenced: true });
      at += line.length + 1;
    }
  }
  const outside = brief.replace(fences, (block) => " ".repeat(block.length));
  for (const match of outside.matchAll(/`([^`\n]{1,300})`/g))
    spans.push({ text: match[1] ?? "", start: match.index, end: match.index + match[0].length, fenced: false });
  return spans.sort((a, b) => a.start - b.start);
}

/** One word of a command line; `quoted` words are values, never names of options or commands. */
export interface Word {
  text: string;
  quoted: boolean;
}

/** Splits as a shell would; an unclosed quote runs to the end. */
export function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  const pattern = /"((?:[^"\\]|\\.)*)"?|'([^']*)'?|(<[^>]*>(?:\.\.\.)?)|(\[[^\]]*\](?:\.\.\.)?)|((?:[^\s"'\\]|\\.)+)/g;
  for (const match of line.matchAll(pattern)) {
    if (match[1] !== undefined) words.push({ text: match[1].replace(/\\(.)/g, "$1"), quoted: true });
    else if (match[2] !== undefined) words.push({ text: match[2], quoted: true });
    else words.push({ text: match[3] ?? match[4] ?? match[5] ?? "", quoted: false });
  }
  return words;
}

/** Text without code, for reading sentences. */
export const proseOf = (brief: string): string => brief.replace(/```[\s\S]*?```/g, " ").replace(/`([^`\n]*)`/g, "$1");

/** Sentences; a dot inside a name or number does not end one. */
export const sentencesOf = (brief: string): string[] =>
  brief
    .replace(/```[\s\S]*?```/g, " ")
    .split(/(?<=[.!?])(?<!\b(?:e\.g|i\.e|etc|vs)\.)\s+(?=[A-Z"'`]|--?[a-z])|\n+/)
    .map((text) =>
      proseOf(text)
        .replace(/^(?:\s*(?:[-*•#]+|\d+[.)])\s+)+(?=\S)/, "")
        .trim(),
    )
    .filter((text) => text !== "");
