import type { Leaf, ProjectSpec } from "@guildhall/contracts";
import { expect, it } from "vitest";
import { leavesToAskAbout, withRightQuestion } from "../../src/workflow/spec/right-question.ts";

const leaf = { name: "mean", params: [{ name: "xs", type: { list: "number" } }], examples: [], criteria: [] };
const asked = (rival: boolean) => ({
  args: [[1, 2, 2]],
  outcome: { kind: "returns" as const, value: 1.6666 },
  rival: rival ? { kind: "returns" as const, value: 1.7 } : null,
});
const none = { questions: [] } as unknown as ProjectSpec;
const answered = (spec: ProjectSpec): ProjectSpec => ({
  ...spec,
  questions: spec.questions.map((question) => ({ ...question, answer: "no" })),
});
const ids = (spec: ProjectSpec) => spec.questions.map(({ id }) => id);

it("asks about a leaf once more after an answer, where two sides are left, and not a third time", () => {
  const one = withRightQuestion(none, leaf as unknown as Leaf, asked(true));
  expect(ids(one)).toEqual(["right:mean"]);
  expect(leavesToAskAbout(one, [leaf as unknown as Leaf])).toEqual([]);
  const first = answered(one);
  expect(leavesToAskAbout(first, [leaf as unknown as Leaf])).toHaveLength(1);
  expect(ids(withRightQuestion(first, leaf as unknown as Leaf, asked(false)))).toEqual(["right:mean"]);
  const two = withRightQuestion(first, leaf as unknown as Leaf, asked(true));
  expect(ids(two)).toEqual(["right:mean", "right:mean:2"]);
  const done = answered(two);
  expect(ids(withRightQuestion(done, leaf as unknown as Leaf, asked(true)))).toEqual(ids(two));
  expect(leavesToAskAbout(done, [leaf as unknown as Leaf])).toEqual([]);
});
