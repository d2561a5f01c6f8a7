import type { Hole } from "./fim-prompt.ts";

/** A line that opens a block is followed by the block. */
const OPENS = /[{([:,=>|&+\\]\s*$|\b(?:do|then|else|begin)\s*$/;
/** What editors put in by themselves behind the cursor. */
const ONLY_CLOSERS = /^[\s)\]}"'`;,]*$/;
/** Where the text of a file's first level begins again, for a cursor that stands deeper. */
const OUTER = [
  "\ndef ",
  "\nclass ",
  "\nfunction ",
  "\nexport ",
  "\nimport ",
  "\nif __name__",
  "\n@",
  "\npublic ",
  "\n#",
];

const firstLine = (text: string): string => text.split("\n", 1)[0] ?? "";

/**
 * Where a completion ends by itself. In the middle of a line, or behind code that opens no block, one line is wanted.
 * On an empty line or behind an opened block several are: until an empty line, the line that follows already, or the
 * file's first level.
 */
export function infillStops({ prefix, suffix }: Hole): string[] {
  const line = prefix.slice(prefix.lastIndexOf("\n") + 1);
  const rest = firstLine(suffix);
  const inLine = !ONLY_CLOSERS.test(rest);
  const blank = line.trim() === "";
  if (inLine || !(blank || OPENS.test(line))) return ["\n"];
  const next = suffix
    .slice(rest.length)
    .split("\n")
    .find((text) => text.trim() !== "");
  return ["\n\n", ...(next === undefined ? [] : [`\n${next}`]), ...(blank && line !== "" ? OUTER : [])];
}
