import { wordsLeft } from "./words-left.ts";

/** What every work on lines speaks of. */
const LINE_WORDS = "file files text standard stdin list lists all each every";

/** A text that is read piece by piece; what is left at the end was not understood. */
export class Reader {
  text: string;
  constructor(text: string) {
    this.text = text.toLowerCase();
  }
  /** Takes the first match out of the text. */
  take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.text);
    if (found) this.text = `${this.text.slice(0, found.index)} ; ${this.text.slice(found.index + found[0].length)}`;
    return found;
  }
  has(pattern: RegExp): boolean {
    return this.take(pattern) !== null;
  }
  /** Everything was read but for grammar and these words. */
  isDone(known: string): boolean {
    return wordsLeft(this.text, `${LINE_WORDS} ${known}`).length === 0;
  }
}
