import type { AnswerPart } from "@guildhall/contracts";
import type { Answer } from "./answer.ts";
import { contentWords, coverage, partsOf } from "./parts.ts";

/** An answer says a part when it holds this share of its words. */
const SAYS = 0.6;

/** The parts of a result, each with the answers that say it, those that hold most of it first. */
export function provenanceOf(text: string, answers: readonly Answer[]): AnswerPart[] {
  const words = answers.map(({ id, text: own }) => ({ id, own, words: contentWords(own) }));
  return partsOf(text).map((part) => {
    const wanted = contentWords(part.text);
    const from = words
      .map(({ id, own, words: said }) => ({ id, share: own.includes(part.text) ? 2 : coverage(wanted, said) }))
      .filter(({ share }) => share >= SAYS)
      .sort((a, b) => b.share - a.share)
      .map(({ id }) => id);
    return { ...part, from };
  });
}

/** Numbers of a merged text that no answer holds: the merging model made them up. */
export function inventedNumbers(text: string, answers: readonly Answer[]): string[] {
  const known = new Set(answers.flatMap((answer) => answer.text.match(/\d+(?:\.\d+)?/g) ?? []));
  const prose = partsOf(text)
    .filter(({ kind }) => kind === "prose")
    .map((part) => part.text.replace(/^\s*\d+[.)]\s/, ""));
  return [...new Set(prose.flatMap((part) => part.match(/\d+(?:\.\d+)?/g) ?? []))].filter(
    (number) => !known.has(number),
  );
}
