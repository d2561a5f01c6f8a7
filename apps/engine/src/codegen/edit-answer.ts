import { applyEditBlocks, type Edited, readEditBlocks } from "./edit-blocks.ts";
import { wholeFileFrom } from "./whole-file.ts";

/** Files up to this length are written whole: a small model loses fewer lines than it misquotes. */
const WHOLE_FILE_LINES = 120;
/** Shorter files may lose any share of their lines. */
const SHRINK_FROM_LINES = 10;
const LEFT_OUT =
  /(?:\/\/|#|<!--|\/\*|\{\/\*)\s*(?:\.\.\.|…|rest (?:of|unchanged)|the rest|remaining|existing code|same as (?:before|above)|unchanged|your code here|other (?:code|methods|functions))/i;

export const isLong = (text: string): boolean => text.split("\n").length > WHOLE_FILE_LINES;

/**
 * The file a model's answer makes of `before`: written whole, or by search/replace blocks for long files. Refuses
 * placeholders that stand for left-out code, files that shrink by half, and answers that change nothing. Pure.
 */
export function editedFile(before: string, answer: string, form: "whole" | "blocks"): Edited {
  const made = form === "blocks" ? applyEditBlocks(before, readEditBlocks(answer)) : rewritten(before, answer);
  if ("refused" in made) return made;
  if (LEFT_OUT.test(made.text) && !LEFT_OUT.test(before)) return { refused: "the answer leaves parts of the file out" };
  const [was, is] = [before, made.text].map((text) => text.split("\n").filter((line) => line.trim() !== "").length) as [
    number,
    number,
  ];
  if (was >= SHRINK_FROM_LINES && is * 2 < was) {
    return { refused: `the answer keeps only ${is} of ${was} lines of the file` };
  }
  return made;
}

/** The whole file with the line ends and the byte-order mark it had. */
function rewritten(before: string, answer: string): Edited {
  const found = wholeFileFrom(answer);
  if ("refused" in found) return found;
  const mark = before.startsWith("\uFEFF") ? "\uFEFF" : "";
  const crlf = before.includes("\r\n");
  const ends = before.endsWith("\n") || before === "";
  const body = found.code.replace(/^\uFEFF/, "").replace(/\n+$/, ends ? "\n" : "");
  const text = mark + (crlf ? body.replaceAll("\n", "\r\n") : body);
  return text === before ? { refused: "the answer changes nothing" } : { text };
}
