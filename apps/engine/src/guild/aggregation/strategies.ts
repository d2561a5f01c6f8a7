import type { AnswerConflict } from "@guildhall/contracts";
import type { Answer } from "./answer.ts";
import { findConflicts } from "./conflicts.ts";
import { contentWords, likeness, partsOf } from "./parts.ts";

/** Answers so alike in their words say the same. */
const SAME = 0.7;
/** In the same words with another number in them they do not. */
const CONTRADICTED = 0.3;

/** Code counts by itself: the prose around it differs in every answer. */
function essence(text: string): string {
  const code = partsOf(text).filter(({ kind }) => kind === "code");
  return code.length > 0 ? code.map((part) => part.text).join("\n") : text;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s.,;:!?"'`*_]+/g, " ")
    .trim();

/** How much two answers say the same, 0 to 1; 1 where they differ in nothing but spaces and signs. */
function agreement(first: Answer, second: Answer): number {
  const [a, b] = [essence(first.text), essence(second.text)];
  if (plain(a) === plain(b)) return 1;
  const contradicts = findConflicts([first, second]).some(({ kind }) => kind !== "style");
  return likeness(contentWords(a), contentWords(b)) * (contradicts ? CONTRADICTED : 1);
}

export interface Pick {
  winner: Answer;
  reason: string;
}

/** The answer that most others support, each by how much it agrees; whole answers go before those cut short. */
function mostSupported(answers: readonly Answer[], weightOf: (answer: Answer) => number): Answer | null {
  const whole = answers.filter(({ cut }) => !cut);
  const among = whole.length > 0 ? whole : answers;
  const support = (one: Answer): number =>
    answers.reduce((sum, other) => sum + weightOf(other) * agreement(one, other), 0);
  const scored = among.map((answer) => ({ answer, score: support(answer) }));
  return (
    scored.reduce<(typeof scored)[number] | null>((best, one) => (best && best.score >= one.score ? best : one), null)
      ?.answer ?? null
  );
}

/** Answers that say the same as the given one, itself included. */
const like = (answers: readonly Answer[], one: Answer): number =>
  answers.filter((other) => agreement(one, other) >= SAME).length;

/** Every answer has one voice. Null for no answers. */
export function vote(answers: readonly Answer[]): Pick | null {
  const winner = mostSupported(answers, () => 1);
  if (!winner) return null;
  return { winner, reason: `${like(answers, winner)} of ${answers.length} answers say the same.` };
}

/** Every answer has the weight of its expert's record. Null for no answers. */
export function weigh(answers: readonly Answer[]): Pick | null {
  const winner = mostSupported(answers, ({ weight }) => weight);
  if (!winner) return null;
  return { winner, reason: `${like(answers, winner)} of ${answers.length} answers, weighed by record, say the same.` };
}

/** The best expert's own first answer, a whole one if there is one. Null for no answers. */
export function best(answers: readonly Answer[]): Pick | null {
  const whole = answers.filter(({ cut }) => !cut);
  const [first] = [...(whole.length > 0 ? whole : answers)].sort((a, b) => b.weight - a.weight);
  return first ? { winner: first, reason: "It is the answer of the expert with the best record." } : null;
}

/** What the next expert in a row is given: the request, and the draft it is to make better. */
export function refineRequest(request: string, draft: string): string {
  return `${request}\n\nA colleague answered:\n\n${draft}\n\nWrite the better answer, whole. Keep what is right, correct what is wrong, add what is missing. Do not speak of the colleague.`;
}

const settled = (conflicts: readonly AnswerConflict[]): string =>
  conflicts
    .map(
      ({ subject, claims }) =>
        `- ${subject}: use ${claims[0]?.value}, not ${claims
          .slice(1)
          .map(({ value }) => value)
          .join(" or ")}`,
    )
    .join("\n");

/** What the merging model is given: the request, every answer, and what is settled between them. */
export function mergeRequest(
  request: string,
  answers: readonly Answer[],
  conflicts: readonly AnswerConflict[],
): string {
  const shown = answers.map(({ text }, index) => `Answer ${index + 1}:\n${text.trim()}`).join("\n\n");
  const rules = conflicts.length === 0 ? "" : `\n\nThey differ, and it is settled:\n${settled(conflicts)}`;
  return `${request}\n\nHere are ${answers.length} answers.\n\n${shown}${rules}\n\nWrite one answer from them. Say nothing that none of them says. Do not speak of the answers.`;
}
