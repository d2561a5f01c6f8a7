import type { JsonValue, TypeRef } from "@guildhall/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalDecimal, compareDecimals, sumDecimals } from "../../src/languages/decimals.ts";
import { canonicalValue, fingerprint, sameValue } from "../../src/languages/index.ts";
import { cutPythonTest, cutVitestTest, pytestName } from "../../src/languages/test-source.ts";

const ROW = [
  {
    name: "Row",
    fields: [
      { name: "a", type: "integer" as const },
      { name: "b", type: "decimal" as const },
    ],
  },
];

describe("two JSON forms", () => {
  it.each<[JsonValue, JsonValue, TypeRef, boolean]>([
    ["3.40", "3.4", "decimal", true],
    ["-0.00", "0", "decimal", true],
    ["1e2", "100", "decimal", true],
    ["3.34", "3.35", "decimal", false],
    [3.4, "3.4", "decimal", false],
    [0.1 + 0.2, 0.3, "number", true],
    [1.0000001, 1, "number", false],
    [true, 1, "integer", false],
    [1, true, "boolean", false],
    [null, null, { optional: "text" }, true],
    [null, "", { optional: "text" }, false],
    [{ x: 1, y: 2 }, { y: 2, x: 1 }, { map: "integer" }, false],
    [{ b: "1.0", a: 1 }, { a: 1, b: "1" }, { record: "Row" }, true],
    [{ a: 1, b: "1", c: 0 }, { a: 1, b: "1" }, { record: "Row" }, false],
    [{ x: [1], y: null }, { y: null, x: [1] }, "json", true],
    [[1, 2], [1, 2, 3], { list: "integer" }, false],
    [{ $type: "tuple", value: "(1,)" }, [1], { list: "integer" }, false],
    ["a", ["a"], "text", false],
  ])("%j and %j as %j mean the same: %s", (got, expected, type, same) => {
    expect(sameValue(got, expected, type, ROW)).toBe(same);
    if (same) expect(canonicalValue(got, type, ROW)).toBe(canonicalValue(expected, type, ROW));
  });
});

it("fingerprints tell bugs from refusals and leave out words", () => {
  const raised = (error: string, message: string, refusal?: true) =>
    fingerprint({ kind: "raised", error, message, refusal }, "text", []);
  expect(raised("ValueError", "a", true)).toBe(raised("Other", "b", true));
  expect(raised("KeyError", "a")).not.toBe(raised("TypeError", "a"));
  expect(fingerprint({ kind: "returned", value: "1.0" }, "decimal", [])).toBe(
    fingerprint({ kind: "returned", value: "1" }, "decimal", []),
  );
});

it("decimals add up and compare exactly", () => {
  const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  const text = (n: number) => (n / 100).toFixed(2);
  fc.assert(
    fc.property(fc.array(cents), cents, cents, (list, a, b) => {
      expect(sumDecimals(list.map(text))).toBe(canonicalDecimal(text(list.reduce((sum, n) => sum + n, 0))));
      expect(compareDecimals(text(a), text(b))).toBe(Math.sign(a - b));
    }),
  );
  expect([canonicalDecimal("abc"), canonicalDecimal(""), canonicalDecimal("."), sumDecimals(["1", "x"])]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

describe("a test is cut out of its file", () => {
  it("with its decorators, for pytest", () => {
    const source =
      "import x\n\n@a\n@b(1)\ndef test_R1_1_a(\n    tmp,\n):\n    one()\n\n    two()\n\n\ndef test_R1_1_a2():\n    pass\n";
    expect(cutPythonTest(source, pytestName("R1.1/a"))).toBe(
      "@a\n@b(1)\ndef test_R1_1_a(\n    tmp,\n):\n    one()\n\n    two()",
    );
    expect(cutPythonTest(source, pytestName("R1.1"))).toBeNull();
  });

  it("by the id in its title, for vitest", () => {
    const source =
      'test("[a1] x", () => {\n  one();\n});\n\nit(\n  "[b] y",\n  () => {\n    two();\n  },\n);\ntest("[c] z", () => go());\n';
    expect(cutVitestTest(source, "a1")).toBe('test("[a1] x", () => {\n  one();\n});');
    expect(cutVitestTest(source, "b")).toBe('it(\n  "[b] y",\n  () => {\n    two();\n  },\n);');
    expect(cutVitestTest(source, "c")).toBe('test("[c] z", () => go());');
    expect(cutVitestTest(source, "a")).toBeNull();
  });
});
