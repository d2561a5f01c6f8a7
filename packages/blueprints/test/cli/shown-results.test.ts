import { describe, expect, test } from "vitest";
import { literalAt } from "../../src/cli/brief/literal-results.ts";
import { pythonCli } from "../../src/cli/index.ts";

const formOf = (brief: string) => pythonCli.draft(brief).form;
const shownBy = (brief: string) =>
  formOf(brief).examples.map((one) => [...one.args, one.outcome.kind === "returns" ? one.outcome.value : "refused"]);

describe("a program that is only named is not called", () => {
  test.each([
    [
      "A command-line tool called odd that prints yes if a number is odd, otherwise no. `odd 3` prints yes and `odd 4` prints no.",
      [
        [3, true],
        [4, false],
      ],
    ],
    ["A tool called pal that prints yes for a palindrome and no otherwise. `pal level` prints yes.", [["level", true]]],
    [
      "A tool called prime that says prime when the number is prime, otherwise composite. `prime 8` prints composite.",
      [[8, "composite"]],
    ],
    ['A tool called size that prints "small" up to 10, otherwise "large". `size 5` prints small.', [[5, "small"]]],
    ['A tool called size. size prints "small" up to 10. `size 5` prints small.', [[5, "small"]]],
    ["The odd command prints yes if a number is odd. A tool called odd. odd 3 prints yes.", [[3, true]]],
  ])("%s", (brief, shown) => {
    expect(shownBy(brief)).toEqual(shown);
  });

  test("the shown calls give the type of the value", () => {
    const form = formOf(
      "A command-line tool called odd that prints yes if a number is odd. `odd 3` prints yes and `odd 4` prints no.",
    );
    expect(form.leaves[0]?.params[0]?.type).toBe("integer");
  });
});

describe("a bare result is read to its end or not at all", () => {
  test.each([
    ["A tool called group. `group 1234567` prints 1,234,567.", [[1234567, "1,234,567"]]],
    ["A tool called group. group 1234567 prints 1,234,567.", [[1234567, "1,234,567"]]],
    ["A tool called price. `price 3` prints $1,250.00", [[3, "$1,250.00"]]],
    ["A tool called vat. vat 100 prints 119.00 for 19 percent.", [["100", "119.00"]]],
    ["A tool called shares. `shares 9` prints 3 for each of them.", []],
    ["A tool called greet. `greet Ann` prints Hello, Ann!", []],
    ["A tool called greet. greet Ann prints Hello, Ann!", []],
    ["A tool called parts. `parts 12` prints 2, 2, 3.", []],
    ["A tool called parts. `parts 12` prints 2 and 3.", []],
    ["A tool called pal. `pal level` prints yes or no.", []],
    ["A tool called price. `price 3` prints 12, rounded down, and exits.", [[3, 12]]],
    [
      "A tool called ab. `ab x` prints on, `ab y` prints off.",
      [
        ["x", "on"],
        ["y", "off"],
      ],
    ],
  ])("%s", (brief, shown) => {
    expect(shownBy(brief)).toEqual(shown);
  });

  test.each([
    ["rot, blau -> blue", "any", "rot"],
    ["5400, 45s is 45", "code", "5400"],
    ["hello, but nothing else", "word", "hello"],
    ["red, green, blue", "any", null],
    ["a,b", "word", "a,b"],
  ] as const)("%s", (text, kind, value) => {
    expect(literalAt(text, kind)).toBe(value);
  });
});
