import type { JsonValue, Leaf, ProjectSpec, Question } from "@guildhall/contracts";
import { YES } from "./edit-spec.ts";

/** "For this input the result is X, right?": X was computed by running the chosen code. Pure. */
export function withRightQuestion(
  spec: ProjectSpec,
  leaf: Leaf,
  example: { args: JsonValue[]; value: JsonValue },
): ProjectSpec {
  const id = `right:${leaf.name}`;
  const inputs = leaf.params.map((param, index) => `${param.name} ${JSON.stringify(example.args[index] ?? null)}`);
  const text = `${leaf.name.replaceAll("_", " ")}: for ${inputs.join(", ")} the result is ${JSON.stringify(example.value)}, right?`;
  const before = spec.questions.find((question) => question.id === id);
  if (before && (before.answer !== null || before.text === text)) return spec;
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
