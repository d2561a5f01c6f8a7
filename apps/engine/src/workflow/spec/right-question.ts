import type { Example, JsonValue, Leaf, ProjectSpec, Question } from "@guildhall/contracts";
import type { AskableExample } from "../../codegen/index.ts";
import { OTHER, YES } from "./edit-spec.ts";

/** A call, its result and the rival one; longer ones are not asked about. */
const MAX_QUESTION_TEXT = 500;

/** More open questions than these nobody reads. */
export const MAX_OPEN_QUESTIONS = 5;

/** With two examples of the person's own a leaf asks no more, unless its survivors disagree. */
export const ENOUGH_EXAMPLES = 2;

/** The first question of a leaf, and the one more that is asked where the answer left two sides. */
const idsOf = (leaf: Leaf): [string, string] => [`right:${leaf.name}`, `right:${leaf.name}:2`];

/** Leaves whose examples say too little, the most consequential first: those that serve most criteria. Pure. */
export function leavesToAskAbout(spec: ProjectSpec, leaves: Leaf[]): Leaf[] {
  const asked = new Map(spec.questions.map((question) => [question.id, question.answer !== null]));
  const isOpen = (leaf: Leaf) => idsOf(leaf).some((id) => asked.get(id) === false);
  const isDone = (leaf: Leaf) => idsOf(leaf).every((id) => asked.get(id) === true);
  const confirmed = (leaf: Leaf) => leaf.examples.filter((example) => example.oracle === "confirmed").length;
  return leaves
    .filter((leaf) => confirmed(leaf) < ENOUGH_EXAMPLES && !isOpen(leaf) && !isDone(leaf))
    .sort((a, b) => b.criteria.length - a.criteria.length || confirmed(a) - confirmed(b));
}

/**
 * "For this input the result is X, right?", or "A or B?" where two large groups of survivors disagree. Every value was
 * computed by running code. Pure.
 */
export function withRightQuestion(spec: ProjectSpec, leaf: Leaf, asked: AskableExample): ProjectSpec {
  const [first, second] = idsOf(leaf);
  const isAnswered = (id: string) => spec.questions.some((entry) => entry.id === id && entry.answer !== null);
  // After an answer only two sides are worth another question.
  if (isAnswered(first) && !asked.rival) return spec;
  const id = isAnswered(first) ? second : first;
  const about = aboutCall(leaf, asked.args);
  const { outcome, rival } = asked;
  const text = rival
    ? `${about}: ${outcomeText(outcome)} or ${outcomeText(rival)}?`
    : `${about} the result is ${outcomeText(outcome)}, right?`;
  const before = spec.questions.find((question) => question.id === id);
  if (before && (before.answer !== null || before.text === text)) return spec;
  const open = spec.questions.filter((question) => question.answer === null && question.id !== id);
  if (open.length >= MAX_OPEN_QUESTIONS) return spec;
  const question: Question = {
    id,
    text: text.slice(0, MAX_QUESTION_TEXT),
    options: rival ? sides(outcome, rival) : RIGHT_OR_WRONG,
    recommended: YES,
    answer: null,
    example: { id, leaf: leaf.name, args: asked.args, outcome, oracle: "none" },
    ...(rival ? { rival } : {}),
  };
  return { ...spec, questions: [...spec.questions.filter((entry) => entry.id !== id), question] };
}

/** A failing example whose requirement is unclear becomes the question whether it is right. Pure. */
export function withCheckQuestion(
  spec: ProjectSpec,
  leaf: Leaf,
  { checkId, args, outcome }: { checkId: string; args: JsonValue[]; outcome: Example["outcome"] },
): ProjectSpec {
  const id = `unclear:${checkId}`;
  if (spec.questions.some((question) => question.id === id && question.answer === null)) return spec;
  const question: Question = {
    id,
    text: `${aboutCall(leaf, args)} the result is ${outcomeText(outcome)}, right?`.slice(0, 300),
    options: RIGHT_OR_WRONG,
    recommended: YES,
    answer: null,
    example: { id, leaf: leaf.name, args, outcome, oracle: "none" },
  };
  return { ...spec, questions: [...spec.questions.filter((entry) => entry.id !== id), question] };
}

function aboutCall(leaf: Leaf, args: JsonValue[]): string {
  const inputs = leaf.params.map((param, index) => `${param.name} ${JSON.stringify(args[index] ?? null)}`);
  return `${leaf.name.replaceAll("_", " ")}: for ${inputs.join(", ")}`;
}

const RIGHT_OR_WRONG: Question["options"] = [
  { value: YES, label: "Yes, keep it as an example" },
  { value: "no", label: "No, that is wrong" },
];

const sides = (outcome: Example["outcome"], rival: Example["outcome"]): Question["options"] => [
  { value: YES, label: outcomeText(outcome) },
  { value: OTHER, label: outcomeText(rival) },
  { value: "no", label: "Neither" },
];

const outcomeText = (outcome: Example["outcome"]): string =>
  outcome.kind === "returns" ? JSON.stringify(outcome.value) : "an error";
