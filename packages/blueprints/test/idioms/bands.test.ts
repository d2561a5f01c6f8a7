import { describe, expect, test } from "vitest";
import { bandsIn } from "../../src/idioms/bands.ts";

/** The label of a value, as the function the bands become gives it. */
function labelOf(text: string, value: number): string | null {
  const table = bandsIn(text, Number.isInteger(value));
  const found = table?.steps.find((one) =>
    one.tests.every(({ op, bound }) =>
      op === "<" ? value < bound : op === "<=" ? value <= bound : op === ">" ? value > bound : value >= bound,
    ),
  );
  return found?.label ?? table?.otherwise ?? null;
}

describe("labels within bounds", () => {
  test.each([
    ["D from 50, C from 60, B from 70, A from 80, otherwise F.", [20, 50, 65, 79, 95], ["F", "D", "C", "B", "A"]],
    [
      '"small" up to 10, "large" over 10 and up to 100, otherwise "huge".',
      [10, 11, 100, 1000],
      ["small", "large", "large", "huge"],
    ],
    ['"medium" up to 100, "small" up to 10, otherwise "huge".', [5, 50, 500], ["small", "medium", "huge"]],
    ['"cold" below 10, "hot" from 25, otherwise "mild".', [9, 10, 25], ["cold", "mild", "hot"]],
    ["A from 90 to 100, B from 80 to 89, otherwise F.", [101, 90, 89, 79], ["F", "A", "B", "F"]],
    ["A score of at least 90 is A, at least 80 is B, otherwise F.", [90, 85, 10], ["A", "B", "F"]],
    ['Below 10 it is "cold", from 25 it is "hot", otherwise it is "mild".', [9, 10, 25], ["cold", "mild", "hot"]],
  ])("%s", (text, values, labels) => {
    expect(values.map((value) => labelOf(text, value))).toEqual(labels);
  });

  test.each([
    ["bands that overlap", "cold below 30, hot over 10, otherwise mild."],
    ["a band that is not read", "A from 90, B between 80 and 89, otherwise F."],
    ["a bound in another form", "A from 90, 50 or less is F, otherwise C."],
    ["nothing left over", '"small" up to 10, "large" over 10, otherwise "huge".'],
    ["a word that is no label", "From 25 it gets hot, otherwise mild."],
  ])("none is read where there is %s", (_, text) => {
    expect(bandsIn(text, false)).toBeNull();
  });
});
