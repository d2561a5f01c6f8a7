const FIRST_CHARS = 4000;
const LAST_CHARS = 4000;
/** Kept beyond what is shown, so that no value is cut before it can be hidden. */
const OVERHANG = 8192;

/** What a preview said: its first lines tell why it did not start, its last ones why it ended. */
export interface PreviewLog {
  add(text: string): void;
  /** For a person, at most `lines` lines. */
  first(lines: number): string;
  last(lines: number): string;
}

export function createPreviewLog(mask: (text: string) => string = (text) => text): PreviewLog {
  let first = "";
  let last = "";
  const clean = (text: string) =>
    text
      .split("\n")
      .map((line) => line.trimEnd())
      .filter((line) => line !== "");
  return {
    add(text) {
      if (first.length < FIRST_CHARS + OVERHANG) first = (first + text).slice(0, FIRST_CHARS + OVERHANG);
      last = (last + text).slice(-LAST_CHARS - OVERHANG);
    },
    first: (lines) => clean(mask(first).slice(0, FIRST_CHARS)).slice(0, lines).join("\n"),
    last: (lines) => clean(mask(last).slice(-LAST_CHARS)).slice(-lines).join("\n"),
  };
}
