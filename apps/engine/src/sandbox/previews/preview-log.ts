const FIRST_CHARS = 4000;
const LAST_CHARS = 4000;

/** What a preview said: its first lines tell why it did not start, its last ones why it ended. */
export interface PreviewLog {
  add(text: string): void;
  /** For a person, at most `lines` lines. */
  first(lines: number): string;
  last(lines: number): string;
}

export function createPreviewLog(): PreviewLog {
  let first = "";
  let last = "";
  const clean = (text: string) =>
    text
      .split("\n")
      .map((line) => line.trimEnd())
      .filter((line) => line !== "");
  return {
    add(text) {
      if (first.length < FIRST_CHARS) first = (first + text).slice(0, FIRST_CHARS);
      last = (last + text).slice(-LAST_CHARS);
    },
    first: (lines) => clean(first).slice(0, lines).join("\n"),
    last: (lines) => clean(last).slice(-lines).join("\n"),
  };
}
