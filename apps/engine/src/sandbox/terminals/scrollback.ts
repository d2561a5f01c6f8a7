/** The last text of a terminal, with the number of the chunk it ends with. */
export interface Scrollback {
  /** Returns the chunk's number: 1, 2, 3 … */
  append(data: string): number;
  read(): { text: string; seq: number };
}

/** Keeps at most `maxChars`, cut at a line where there is one, so that no escape sequence is halved. */
export function createScrollback(maxChars: number): Scrollback {
  let text = "";
  let seq = 0;
  return {
    append(data) {
      text += data;
      seq++;
      if (text.length > maxChars) {
        const from = text.length - maxChars;
        const line = text.indexOf("\n", from);
        text = text.slice(line >= 0 && line < text.length - 1 ? line + 1 : from);
      }
      return seq;
    },
    read: () => ({ text, seq }),
  };
}
