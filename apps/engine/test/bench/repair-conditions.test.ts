import { describe, expect, it } from "vitest";
import { conditionsOf, testData } from "../../../../bench/repair/conditions.ts";

describe("what a test asserts, one by one", () => {
  it("is read from asserts, loops left out", () => {
    const test = `def check(f):
    assert f([1, 2], "a, b") == [1, [2]]
    assert f(
        3) == 4, "message, with a comma"
    assert abs(f(1.5) - 2) < 1e-6
    assert f(2)
    for x in range(3):
        print(x)
check(f)
`;
    expect(conditionsOf("python", test)).toEqual([
      { call: 'f([1, 2], "a, b")', expected: "[1, [2]]" },
      { call: "f(\n        3)", expected: "4" },
      { call: "abs(f(1.5) - 2) < 1e-6", expected: "True" },
      { call: "f(2)", expected: "True" },
    ]);
  });

  it("is read from JavaScript without the texts that were only made to compare", () => {
    const test =
      "const t = () => {\n  console.assert(JSON.stringify(f([], 7)) === JSON.stringify([1]))\n  console.assert(f('a)') === 'b')\n  console.assert(f(1) < 2)\n}\n";
    expect(conditionsOf("javascript", test)).toEqual([
      { call: "f([], 7)", expected: "[1]" },
      { call: "f('a)')", expected: "'b'" },
      { call: "f(1) < 2", expected: "true" },
    ]);
  });

  it("is read from the list a Java test compares, on an object of its own", () => {
    const test = `class Main { void m() { Solution s = new Solution();
      List<Boolean> correct = Arrays.asList(
        s.f(List.of(1, 2)).equals(List.of(2)),
        s.g("a, b") == 3,
        !s.h(1)
      ); } }`;
    expect(conditionsOf("java", test)).toEqual([
      { call: "new Solution().f(List.of(1, 2))", expected: "List.of(2)" },
      { call: 'new Solution().g("a, b")', expected: "3" },
      { call: "!new Solution().h(1)", expected: "true" },
    ]);
  });

  it("is read from a list of arguments with values", () => {
    expect(testData("testdata = [\n    [[17, 0], 17],\n    [['a, b', [1]], [2, 3]],\n]\n")).toEqual([
      { args: "17, 0", expected: "17" },
      { args: "'a, b', [1]", expected: "[2, 3]" },
    ]);
  });
});
