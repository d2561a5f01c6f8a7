import { describe, expect, it } from "vitest";
import { docExamples } from "../../src/codegen/doc-examples.ts";

const of = (text: string, params: string[] = ["n"]) => docExamples(text, "f", params);
const one = (call: string, expected: string) => [{ call, expected }];

describe("examples in documentation", () => {
  it.each([
    ["f(2) == 4", one("f(2)", "4")],
    ["f([1, 2], 'a') => [1, 'a']", one("f([1, 2], 'a')", "[1, 'a']")],
    ["f(-1.5) ==> True", one("f(-1.5)", "True")],
    ['f("a, b") ➞ "b"', one('f("a, b")', '"b"')],
    ["f(3) returns 9.", one("f(3)", "9")],
    ["f(3) should return None", one("f(3)", "None")],
    ["f(3) // 9", one("f(3)", "9")],
    ["    >>> f(2)\n    4\n", one("f(2)", "4")],
    [' * >>> f("x")\n * >>> "xx"\n', one('f("x")', '"xx"')],
    [" * > f([])\n * []\n */", one("f([])", "[]")],
    ["Words.f(2) -> 4", one("Words.f(2)", "4")],
    [">>> f(Arrays.asList(1, -2), List.of())\n[1]\n", one("f(Arrays.asList(1, -2), List.of())", "[1]")],
    ['f(new String[][]{{"a"}, {}}) == List.of("a")', one('f(new String[][]{{"a"}, {}})', 'List.of("a")')],
  ])("reads %j", (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  it("reads inputs that are named in a sentence", () => {
    expect(of('For s = "ab", c = "b" the result should be ("a", False)', ["s", "c"])).toEqual(
      one('f("ab", "b")', '("a", False)'),
    );
    expect(of("Input: n = 5\n    Output: 1\n")).toEqual(one("f(5)", "1"));
    expect(of("Input: [4,2,3]\n    Output: [2, 1]\n")).toEqual(one("f([4,2,3])", "[2, 1]"));
    expect(of("Input: [4,2,3]\n    Output: [2, 1]\n", ["a", "b"])).toEqual([]);
  });

  it("takes no value that would have to be worked out, and no call with names in it", () => {
    expect(of("f(2) == g(4)\nf(x) == 3\nf(2) == 4 + 1")).toEqual([]);
    // A slip of the pen: an empty text that goes on.
    expect(of('f(2) == ""abc"')).toEqual([]);
  });

  it("takes neither of two values that contradict each other", () => {
    expect(of("f(1) == 2\nf(1) == 3\nf(2) == 5")).toEqual(one("f(2)", "5"));
  });

  it("does not take another function's examples", () => {
    expect(of("elf(2) == 3\nf2(3) == 4")).toEqual([]);
  });
});
