import type { Citation } from "@guildhall/contracts";
import { wordsOf } from "../../change/place/words.ts";
import type { Excerpt } from "./excerpts.ts";

export interface CitedAnswer {
  /** Sentences that stand, each with its marks; empty where none does. */
  text: string;
  citations: Citation[];
  /** Sentences left out because nothing shown supports them. */
  dropped: string[];
}

const MARK = /\[(\d{1,2})\]/g;
const NAME = /`([^`\n]+)`/g;
const NUMBER = /(?<![\w.])\d+(?:[.,]\d+)?(?![\w])/g;
/** At least so much of a sentence's telling words must stand in what it cites. */
const SHARE = 0.34;
const COMMON = new Set(
  "that which when where then than there these those they them from into with without also only just not no yes will would can could may must should does do did done has have had been being were was any all each every some such more most other one two same so if but because while after before called calls function file code project value returns return uses used".split(
    " ",
  ),
);

const telling = (text: string): string[] =>
  wordsOf(text.replaceAll(MARK, " ")).filter((word) => word.length > 2 && !COMMON.has(word));

/** Sentences of an answer; a fence is one, and so is a line of a list. */
function sentencesOf(answer: string): string[] {
  return answer
    .split(/(```[\s\S]*?```)/)
    .flatMap((part) =>
      part.startsWith("```") ? [part] : part.split(/(?<=[.!?](?:\s*\[\d{1,2}\])*)\s+(?=[A-ZÄÖÜÉ`"*¿¡-])|\n+/),
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** What a sentence puts in backticks, without the brackets of a call. */
const namesIn = (sentence: string): string[] =>
  [...sentence.matchAll(NAME)].map(([, name = ""]) => name.replace(/\(.*\)$/, "").toLowerCase());

/** How well an excerpt holds what a sentence says, 0 to 1; 0 when a name or number of it is nowhere in it. */
function support(sentence: string, excerpt: Excerpt): number {
  const bare = sentence.replaceAll(MARK, " ");
  const held = `${excerpt.path}\n${excerpt.text}`;
  const lower = held.toLowerCase();
  const names = namesIn(bare);
  const numbers = [...bare.replaceAll(NAME, " ").matchAll(NUMBER)].map(([number]) => number);
  const pinned = [...names, ...numbers];
  const found = pinned.filter((name) => lower.includes(name));
  if (names.length > 0 && !names.some((name) => lower.includes(name))) return 0;
  if (numbers.some((number) => !lower.includes(number))) return 0;
  const words = telling(bare);
  const has = new Set(wordsOf(held));
  const share = words.length === 0 ? 0 : words.filter((word) => has.has(word)).length / words.length;
  return found.length > 0 ? Math.max(share, 0.5) : share;
}

/** The lines of an excerpt that hold the words of a sentence. */
function narrowed(sentence: string, excerpt: Excerpt): Citation {
  const words = new Set(telling(sentence));
  const bare = sentence.replaceAll(MARK, " ");
  const exact = [
    ...[...bare.matchAll(NAME)].map(([, name = ""]) => name.replace(/\(.*\)$/, "")),
    ...[...bare.replaceAll(NAME, " ").matchAll(NUMBER)].map(([number]) => number),
  ];
  const holds = (line: string) =>
    wordsOf(line).some((word) => words.has(word)) || exact.some((part) => line.includes(part));
  const hits = excerpt.text.split("\n").flatMap((line, index) => (holds(line) ? [index] : []));
  const first = hits[0] ?? 0;
  const last = hits.at(-1) ?? excerpt.endLine - excerpt.startLine;
  return { path: excerpt.path, startLine: excerpt.startLine + first, endLine: excerpt.startLine + last };
}

/**
 * Lays an answer against what was shown: a sentence stands when an excerpt it names, or else the best one, holds its
 * numbers, some of its names and a third of its words, and when every name in it was shown; the others are left out. Pure.
 */
export function citeAnswer(answer: string, excerpts: readonly Excerpt[]): CitedAnswer {
  const citations: Citation[] = [];
  const dropped: string[] = [];
  const numberOf = (citation: Citation): number => {
    const same = citations.findIndex((known) => JSON.stringify(known) === JSON.stringify(citation));
    return same >= 0 ? same + 1 : citations.push(citation);
  };
  const shown = excerpts
    .map(({ path, text }) => `${path}\n${text}`)
    .join("\n")
    .toLowerCase();
  const kept = sentencesOf(answer).flatMap((sentence) => {
    const marked = [...sentence.matchAll(MARK)].flatMap(([, number]) => excerpts[Number(number) - 1] ?? []);
    const ranked = excerpts
      .map((excerpt) => ({ excerpt, held: support(sentence, excerpt) + (marked.includes(excerpt) ? 0.1 : 0) }))
      .filter(({ excerpt, held }) => held >= SHARE + (marked.includes(excerpt) ? 0.1 : 0))
      .sort((a, b) => b.held - a.held);
    const standing = ranked.filter(({ excerpt }) => marked.includes(excerpt));
    const used = (standing.length > 0 ? standing : ranked.slice(0, 1)).slice(0, 2);
    // One name that nothing shown has is enough to be made up.
    if (used.length === 0 || namesIn(sentence).some((name) => !shown.includes(name))) {
      dropped.push(sentence.slice(0, 200));
      return [];
    }
    const marks = used.map(({ excerpt }) => `[${numberOf(narrowed(sentence, excerpt))}]`).join("");
    const bare = sentence
      .replaceAll(MARK, "")
      .replace(/\s+([.!?])?$/, "$1")
      .trim();
    return [sentence.startsWith("```") ? `${bare}\n${marks}` : `${bare} ${marks}`];
  });
  return { text: kept.join(kept.some((part) => /^(?:[-*]|\d+\.|```)/.test(part)) ? "\n" : " "), citations, dropped };
}
