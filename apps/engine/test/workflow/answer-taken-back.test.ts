import type { Leaf, ProjectSpec } from "@guildhall/contracts";
import { describe, expect, it } from "vitest";
import { deriveSpec } from "../../src/workflow/spec/derive-spec.ts";
import { addExample, answerQuestion } from "../../src/workflow/spec/edit-spec.ts";
import { withRightQuestion } from "../../src/workflow/spec/right-question.ts";
import { draftSpec } from "../../src/workflow/spec/understand-brief.ts";
import { ZIGZAG } from "./test-house.ts";

const ID = "right:zigzag";
const ARGS = ["guild"];
const brief = draftSpec(ZIGZAG, "python-cli");
const leafOf = (spec: ProjectSpec): Leaf => {
  const leaf = deriveSpec(spec).leaves.find(({ name }) => name === "zigzag");
  if (!leaf) throw new Error("there is no leaf zigzag");
  return leaf;
};
const asked = withRightQuestion(brief, leafOf(brief), {
  args: ARGS,
  outcome: { kind: "returns", value: "GuIlD" },
  rival: { kind: "returns", value: "GUILd" },
});
const after = (...answers: string[]): ProjectSpec =>
  answers.reduce((spec, answer) => answerQuestion(spec, ID, answer), asked);
/** What the examples of the leaf say of the inputs that were asked about. */
const said = (spec: ProjectSpec) =>
  leafOf(spec)
    .examples.filter(({ args }) => args[0] === ARGS[0])
    .map(({ outcome }) => (outcome.kind === "returns" ? outcome.value : "an error"));

describe("an answer that is taken back takes its example along", () => {
  it.each<[string[], string[]]>([
    [["yes"], ["GuIlD"]],
    [["other"], ["GUILd"]],
    [["should be gUiLd"], ["gUiLd"]],
    [["yes", "no"], []],
    [["other", "no"], []],
    [["yes", "decide"], []],
    [["should be gUiLd", "no"], []],
    [['should be "gUiLd"', "decide"], []],
    [["other", "yes"], ["GuIlD"]],
    [["yes", "other"], ["GUILd"]],
    [["yes", "no", "yes"], ["GuIlD"]],
    [["yes", "no", "should be gUiLd"], ["gUiLd"]],
  ])("%j leaves %j", (answers, values) => {
    const spec = after(...answers);
    expect(said(spec)).toEqual(values);
    expect(spec.questions.find(({ id }) => id === ID)?.answer).toBe(answers.at(-1));
    expect(leafOf(spec).examples).toHaveLength(leafOf(brief).examples.length + values.length);
  });

  it("an example for the same inputs that the person gave since then stays", () => {
    const own = addExample(after("yes"), {
      leaf: "zigzag",
      args: ARGS,
      outcome: { kind: "returns", value: "guild" },
    });
    expect(said(answerQuestion(own, ID, "no"))).toEqual(["guild"]);
  });
});
