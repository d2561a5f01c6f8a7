/** Where an answer's text ends and what of it may be shown already. Pure; the host feeds it decoded text. */
export interface AnswerText {
  /** Text that may be shown now, and whether the answer ended with this piece. */
  push(text: string): { show: string; ended: boolean };
  /** What was still held back when the model stopped by itself. */
  flush(): string;
  /** Everything shown so far. */
  readonly text: string;
}

interface AnswerOptions {
  stop: readonly string[];
  /** Spaces that were cut from the end of the prefill; the model writes them again and they are dropped here. */
  cutIndent: string;
  /** The answer is one JSON value and ends with it. */
  json: boolean;
}

/** Length of the longest end of `text` that begins one of the stop strings. */
function heldBack(text: string, stops: readonly string[]): number {
  let longest = 0;
  for (const stop of stops) {
    for (let length = Math.min(stop.length - 1, text.length); length > longest; length--) {
      if (stop.startsWith(text.slice(-length))) longest = length;
    }
  }
  return longest;
}

/** Follows JSON text and tells when an object or array closed; a bare scalar has no end of its own. */
export function createJsonEnd(): (text: string) => number | null {
  let depth = 0;
  let inString = false;
  let escaped = false;
  return (text) => {
    for (let at = 0; at < text.length; at++) {
      const char = text[at];
      if (escaped) escaped = false;
      else if (inString) {
        if (char === "\\") escaped = true;
        else if (char === '"') inString = false;
      } else if (char === '"') inString = true;
      else if (char === "{" || char === "[") depth += 1;
      else if (char === "}" || char === "]") {
        depth -= 1;
        if (depth === 0) return at + 1;
      }
    }
    return null;
  };
}

/**
 * Cuts at a stop string (which is not part of the answer), holds back what might become one, drops the indent the
 * prefill already has, and ends a JSON answer with its last bracket.
 */
export function createAnswerText({ stop, cutIndent, json }: AnswerOptions): AnswerText {
  const stops = stop.filter((text) => text.length > 0);
  const jsonEnd = json ? createJsonEnd() : null;
  let shown = "";
  let pending = "";
  let indentLeft = cutIndent.length;

  const withoutIndent = (text: string): string => {
    let at = 0;
    while (indentLeft > 0 && at < text.length && (text[at] === " " || text[at] === "\t")) {
      at += 1;
      indentLeft -= 1;
    }
    if (at < text.length) indentLeft = 0;
    return text.slice(at);
  };
  const show = (text: string): string => {
    shown += text;
    return text;
  };

  return {
    get text() {
      return shown;
    },
    push(text) {
      const fresh = withoutIndent(text);
      const closing = jsonEnd?.(fresh) ?? null;
      pending += closing === null ? fresh : fresh.slice(0, closing);
      const cuts = stops.map((entry) => pending.indexOf(entry)).filter((at) => at >= 0);
      if (cuts.length > 0) {
        const visible = pending.slice(0, Math.min(...cuts));
        pending = "";
        return { show: show(visible), ended: true };
      }
      if (closing !== null) {
        const visible = pending;
        pending = "";
        return { show: show(visible), ended: true };
      }
      const keep = heldBack(pending, stops);
      const visible = pending.slice(0, pending.length - keep);
      pending = pending.slice(pending.length - keep);
      return { show: show(visible), ended: false };
    },
    flush() {
      const rest = pending;
      pending = "";
      return show(rest);
    },
  };
}

/**
 * A prefill that ends in spaces would force the model to begin in the middle of a token it knows as one ("    return").
 * The spaces are cut, the model writes them again, and `createAnswerText` drops them.
 */
export function splitPrefill(prefill: string): { kept: string; cutIndent: string } {
  const cutIndent = /[ \t]+$/.exec(prefill)?.[0] ?? "";
  return { kept: prefill.slice(0, prefill.length - cutIndent.length), cutIndent };
}
