/** One place of a file in a model's words: the lines as they stand, and what they become. */
export interface EditBlock {
  search: string;
  replace: string;
}

export type Edited = { text: string } | { refused: string };

const OPEN = /^\s*<{5,9}\s*SEARCH\b.*$/i;
const MIDDLE = /^\s*={5,9}\s*$/;
const CLOSE = /^\s*>{5,9}\s*(?:REPLACE\b.*)?$/i;
/** How alike two lines must be to stand for each other, as a share of their pairs of letters. */
const ALIKE = 0.85;
/** Alike in the mean, so that one invented line does not carry a place. */
const MIN_FUZZY_LINES = 2;

/** The search/replace blocks of an answer, whatever stands around them. An unclosed block is left out. Pure. */
export function readEditBlocks(answer: string): EditBlock[] {
  const blocks: EditBlock[] = [];
  let part: "none" | "search" | "replace" = "none";
  let [search, replace]: [string[], string[]] = [[], []];
  for (const line of answer.replaceAll("\r\n", "\n").split("\n")) {
    if (OPEN.test(line)) {
      [part, search, replace] = ["search", [], []];
    } else if (part === "search" && MIDDLE.test(line)) {
      part = "replace";
    } else if (part === "replace" && CLOSE.test(line)) {
      blocks.push({ search: search.join("\n"), replace: replace.join("\n") });
      part = "none";
    } else if (part === "search") search.push(line);
    else if (part === "replace") replace.push(line);
  }
  return blocks;
}

interface Line {
  text: string;
  end: string;
}

/** Lines apart from their ends. */
const linesOf = (text: string): Line[] =>
  (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => {
    const [end = ""] = /\r?\n$/.exec(line) ?? [];
    return { text: line.slice(0, line.length - end.length), end };
  });

const plain = (text: string): string[] => (text === "" ? [] : text.split("\n"));

/**
 * Applies blocks one after the other. Each must name exactly one place: by its very lines, else without trailing
 * blanks, else without indentation (which the new lines then get), else by lines nearly alike. Line ends, a byte-order
 * mark and every other line stay as they are. Refused with the reason when a place is not found or not the only one. Pure.
 */
export function applyEditBlocks(text: string, blocks: EditBlock[]): Edited {
  if (blocks.length === 0) return { refused: "the answer holds no edit" };
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const lines = linesOf(text.slice(mark.length));
  const crlf = lines.filter((line) => line.end === "\r\n").length * 2 > lines.length;
  for (const [index, block] of blocks.entries()) {
    const search = plain(block.search);
    if (search.every((line) => line.trim() === "")) return { refused: `edit ${index + 1} names no line of the file` };
    const place = findPlace(lines, search);
    if ("refused" in place) return { refused: `edit ${index + 1}: ${place.refused}` };
    const replaced = plain(block.replace).map(place.shape);
    const lastEnd = lines[place.at + search.length - 1]?.end ?? "";
    const end = crlf ? "\r\n" : "\n";
    const put = replaced.map((line, at) => ({ text: line, end: at === replaced.length - 1 ? lastEnd : end }));
    lines.splice(place.at, search.length, ...put);
  }
  const result = mark + lines.map((line) => line.text + line.end).join("");
  return result === text ? { refused: "the edit changes nothing" } : { text: result };
}

type Place = { at: number; shape: (line: string) => string } | { refused: string };

const asIs = (line: string): string => line;

function findPlace(lines: Line[], search: string[]): Place {
  const texts = lines.map((line) => line.text);
  for (const same of [(a: string, b: string) => a === b, (a: string, b: string) => a.trimEnd() === b.trimEnd()]) {
    const found = placesWhere(texts, search, same);
    if (found.length === 1) return { at: found[0] ?? 0, shape: asIs };
    if (found.length > 1) return ambiguous(search, found);
  }
  const shifted = placesWhere(texts, search, (a, b) => a.trim() === b.trim());
  if (shifted.length === 1) return indented(texts, search, shifted[0] ?? 0);
  if (shifted.length > 1) return ambiguous(search, shifted);
  if (search.length < MIN_FUZZY_LINES) return notFound(search);
  const near = placesWhere(texts, search, (a, b) => alike(a.trim(), b.trim()) >= ALIKE);
  if (near.length === 1) return indented(texts, search, near[0] ?? 0);
  return near.length > 1 ? ambiguous(search, near) : notFound(search);
}

function placesWhere(texts: string[], search: string[], same: (a: string, b: string) => boolean): number[] {
  const found: number[] = [];
  for (let at = 0; at + search.length <= texts.length; at += 1)
    if (search.every((line, offset) => same(texts[at + offset] ?? "", line))) found.push(at);
  return found;
}

const headline = (search: string[]): string => (search.find((line) => line.trim() !== "") ?? "").trim().slice(0, 80);
const notFound = (search: string[]): Place => ({ refused: `the file has no line “${headline(search)}”` });
const ambiguous = (search: string[], at: number[]): Place => ({
  refused: `“${headline(search)}” stands in ${at.length} places`,
});

const indentOf = (line: string): string => /^[ \t]*/.exec(line)?.[0] ?? "";

/** The new lines get the indentation the place has in the file, tabs included. */
function indented(texts: string[], search: string[], at: number): Place {
  const first = search.findIndex((line) => line.trim() !== "");
  const [said, real] = [indentOf(search[first] ?? ""), indentOf(texts[at + first] ?? "")];
  if (said === real) return { at, shape: asIs };
  const shape = (line: string) => {
    if (line.trim() === "") return line;
    return line.startsWith(said) ? real + line.slice(said.length) : real + line.trimStart();
  };
  return { at, shape };
}

/** Sørensen-Dice over pairs of neighbouring letters: 1 for the same text. */
function alike(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const [left, right] = [pairs(a), pairs(b)];
  if (left.length + right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const left = counts.get(pair) ?? 0;
    if (left > 0) shared += 1;
    counts.set(pair, left - 1);
  }
  return (2 * shared) / (left.length + right.length);
}
