import type { AnswerPart } from "@guildhall/contracts";
import type { Answer } from "./answer.ts";
import { contentWords, coverage, partsOf } from "./parts.ts";

/** An answer says a part when it holds this share of its words. */
const SAYS = 0.6;

/** Numbers of a text; the mark of a list's entry is none. */
const numbersOf = (text: string): string[] => text.replace(/^\s*\d+[.)]\s/, "").match(/\d+(?:\.\d+)?/g) ?? [];

/** Whether one text has numbers and the other none of them: in the same words it says something else. */
function differsInNumbers(part: string, own: ReadonlySet<string>): boolean {
  const numbers = numbersOf(part);
  return numbers.length > 0 && !numbers.some((number) => own.has(number));
}

/** The parts of a result, each with the answers that say it, those that hold most of it first. */
export function provenanceOf(text: string, answers: readonly Answer[]): AnswerPart[] {
  const words = answers.map(({ id, text: own }) => {
    return { id, own, words: contentWords(own), numbers: new Set(numbersOf(own)) };
  });
  return partsOf(text).map((part) => {
    const wanted = contentWords(part.text);
    const from = words
      .filter(({ numbers }) => !differsInNumbers(part.text, numbers))
      .map(({ id, own, words: said }) => ({ id, share: own.includes(part.text) ? 2 : coverage(wanted, said) }))
      .filter(({ share }) => share >= SAYS)
      .sort((a, b) => b.share - a.share)
      .map(({ id }) => id);
    return { ...part, from };
  });
}

/** Numbers of a merged text that no answer holds: the merging model made them up. */
export function inventedNumbers(text: string, answers: readonly Answer[]): string[] {
  const known = new Set(answers.flatMap((answer) => numbersOf(answer.text)));
  const prose = partsOf(text).filter(({ kind }) => kind === "prose");
  return [...new Set(prose.flatMap((part) => numbersOf(part.text)))].filter((number) => !known.has(number));
}
