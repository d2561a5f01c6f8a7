import type { JsonValue, Leaf, ProjectSpec, Question } from "@guildhall/contracts";
import { YES } from "./edit-spec.ts";

/** More open questions than these nobody reads. */
export const MAX_OPEN_QUESTIONS = 5;

/** With two examples of the person's own a leaf asks no more, unless its survivors disagree. */
export const ENOUGH_EXAMPLES = 2;

const idOf = (leaf: Leaf): string => `right:${leaf.name}`;

/** Leaves whose examples say too little, the most consequential first: those that serve most criteria. Pure. */
export function leavesToAskAbout(spec: ProjectSpec, leaves: Leaf[]): Leaf[] {
  const asked = new Set(spec.questions.map((question) => question.id));
  const confirmed = (leaf: Leaf) => leaf.examples.filter((example) => example.oracle === "confirmed").length;
  return leaves
    .filter((leaf) => confirmed(leaf) < ENOUGH_EXAMPLES && !asked.has(idOf(leaf)))
    .sort((a, b) => b.criteria.length - a.criteria.length || confirmed(a) - confirmed(b));
}

/** "For this input the result is X, right?": X was computed by running the chosen code. Pure. */
export function withRightQuestion(
  spec: ProjectSpec,
  leaf: Leaf,
  example: { args: JsonValue[]; value: JsonValue },
): ProjectSpec {
  const id = idOf(leaf);
  const inputs = leaf.params.map((param, index) => `${param.name} ${JSON.stringify(example.args[index] ?? null)}`);
  const text = `${leaf.name.replaceAll("_", " ")}: for ${inputs.join(", ")} the result is ${JSON.stringify(example.value)}, right?`;
  const before = spec.questions.find((question) => question.id === id);
  if (before && (before.answer !== null || before.text === text)) return spec;
  const open = spec.questions.filter((question) => question.answer === null && question.id !== id);
  if (open.length >= MAX_OPEN_QUESTIONS) return spec;
  const question: Question = {
    id,
    text: text.slice(0, 300),
    options: [
      { value: YES, label: "Yes, keep it as an example" },
      { value: "no", label: "No, that is wrong" },
    ],
    recommended: YES,
    answer: null,
    example: {
      id,
      leaf: leaf.name,
      args: example.args,
      outcome: { kind: "returns", value: example.value },
      oracle: "none",
    },
  };
  return { ...spec, questions: [...spec.questions.filter((entry) => entry.id !== id), question] };
}
