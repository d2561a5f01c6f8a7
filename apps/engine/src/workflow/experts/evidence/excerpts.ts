import type { Citation } from "@guildhall/contracts";
import { wordsOf } from "../../change/place/words.ts";
import type { SourceFile } from "../../change/relevant-files.ts";
import { type CodeUnit, isTestPath, languageOf } from "./code-map.ts";

/** A part of a file that may hold an answer. */
export interface Excerpt extends Citation {
  text: string;
  score: number;
}

const WINDOW = 14;
/** Longer functions are shown in windows like any text. */
const MAX_UNIT_LINES = 40;
const MAX_TEXT = 200_000;
/** What even a word is worth that every part has: a project may be one file. */
const EVERYWHERE = 0.4;
const LEAST = 0.5;
const MAX_PARTS = 8;
const FEW = 3;
const NEVER =
  /(?:^|\/)(?:package-lock\.json|pnpm-lock\.yaml|yarn\.lock|poetry\.lock)$|\.(?:svg|lock|map|min\.js|min\.css)$/i;
const QUOTED = /[`"“]([^`"”\n]{2,60})[`"”]/g;
/** What a question shares with every file tells nothing. */
const ASKING = new Set(
  "where what which who how why when does do did has have can could would should show tell explain file function code project there we use used uses happen work works find defined means mean".split(
    " ",
  ),
);

/** The telling words of a question, without those that only ask. Pure. */
export const questionWords = (question: string): Set<string> =>
  new Set(wordsOf(question).filter((word) => !ASKING.has(word) && word.length > 1));

function partsOf({ path, text }: SourceFile, units: readonly CodeUnit[]): Omit<Excerpt, "score">[] {
  const lines = text.split("\n");
  const own = units.filter(
    (unit) => unit.path === path && unit.kind === "function" && unit.endLine - unit.startLine < MAX_UNIT_LINES,
  );
  const covered = new Set(own.flatMap(({ startLine, endLine }) => range(startLine, endLine)));
  const parts = own.map(({ startLine, endLine }) => ({ startLine, endLine }));
  let begin: number | null = null;
  for (let line = 1; line <= lines.length + 1; line += 1) {
    const free = line <= lines.length && !covered.has(line);
    if (free && begin === null) begin = line;
    const full = begin !== null && line - begin >= WINDOW && (lines[line - 1] ?? "").trim() === "";
    if (begin !== null && (!free || full || line - begin >= 2 * WINDOW)) {
      parts.push({ startLine: begin, endLine: line - 1 });
      begin = free ? line : null;
    }
  }
  return parts
    .map(trimmedTo(lines))
    .map(({ startLine, endLine }) => ({
      path,
      startLine,
      endLine,
      text: lines.slice(startLine - 1, endLine).join("\n"),
    }))
    .filter((part) => part.text.trim() !== "");
}

/** Without empty lines at its ends. */
const trimmedTo =
  (lines: readonly string[]) =>
  (part: { startLine: number; endLine: number }): { startLine: number; endLine: number } => {
    let { startLine, endLine } = part;
    while (startLine < endLine && (lines[startLine - 1] ?? "").trim() === "") startLine += 1;
    while (endLine > startLine && (lines[endLine - 1] ?? "").trim() === "") endLine -= 1;
    return { startLine, endLine };
  };

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/**
 * The parts of a project that share rare words with a question, best first, at most `maxCharacters` of text: whole
 * functions where they are short, else windows. Words of paths and of names count more. Pure.
 */
export function excerptsFor(
  question: string,
  {
    sources,
    units,
    maxCharacters,
  }: { sources: readonly SourceFile[]; units: readonly CodeUnit[]; maxCharacters: number },
): Excerpt[] {
  const wanted = questionWords(question);
  const quoted = [...question.matchAll(QUOTED)].map(([, text = ""]) => text);
  const aboutTests = /\btests?\b/i.test(question);
  const parts = sources
    .filter(({ path, text }) => !NEVER.test(path) && text.length <= MAX_TEXT)
    .flatMap((source) => partsOf(source, units));
  const words = parts.map((part) => new Set(wordsOf(part.text)));
  const rarity = new Map(
    [...wanted].map((word) => [
      word,
      EVERYWHERE + Math.log((parts.length + 1) / (1 + words.filter((has) => has.has(word)).length)),
    ]),
  );
  const scored = parts.map((part, index) => {
    const shared = [...wanted].filter((word) => words[index]?.has(word));
    let score =
      shared.reduce((sum, word) => sum + (rarity.get(word) ?? 0), 0) * (shared.length / Math.max(1, wanted.size) + 0.5);
    const named = units.find((unit) => unit.path === part.path && unit.startLine === part.startLine);
    score += 2 * wordsOf(`${part.path} ${named?.name ?? ""}`).filter((word) => wanted.has(word)).length;
    score += 6 * quoted.filter((text) => part.text.includes(text)).length;
    return { ...part, score: isTestPath(part.path) && !aboutTests ? score * 0.6 : score };
  });
  const fitting = scored
    .filter(({ score }) => score > LEAST)
    .sort((a, b) => b.score - a.score || a.path.localeCompare(b.path));
  // A question may use other words for the same thing: where few parts share any, the beginning of the code is shown.
  const rest = scored.filter(
    (part) => !fitting.includes(part) && !isTestPath(part.path) && languageOf(part.path) !== null,
  );
  const ranked = fitting.length < FEW ? [...fitting, ...rest] : fitting;
  const chosen: Excerpt[] = [];
  let left = maxCharacters;
  for (const part of ranked) {
    if (part.text.length > left) continue;
    left -= part.text.length;
    chosen.push(part);
    if (chosen.length === MAX_PARTS) break;
  }
  return chosen;
}
