import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { literalCall, literalValue } from "../../src/languages/call-literals.ts";
import type { SourceLanguage } from "../../src/languages/index.ts";
import { hoistImports } from "../../src/languages/java/java-source.ts";
import { canonicalSource, type SourceValue, sameSourceValue } from "../../src/languages/source-values.ts";
import { typescriptLiteral } from "../../src/languages/typescript/typescript-literal.ts";

const read = (text: string): SourceValue => {
  const value = literalValue(text);
  if (!value) throw new Error(`no literal: ${text}`);
  return value;
};
const same = (a: string, b: string, language: SourceLanguage) => sameSourceValue(read(a), read(b), language);
const canonical = (text: string) => canonicalSource(read(text), "python");

describe("equality", () => {
  it.each<[SourceLanguage, string, string, boolean]>([
    ["python", "[1, 2.0]", "[1.0, 2]", true],
    ["python", "0.3", "0.30000000000000004", true],
    ["python", "0.3", "0.3001", false],
    ["python", "1000000000", "1000000001", false],
    ["python", "True", "1", true],
    ["python", "(1, 2)", "[1, 2]", false],
    ["python", "{1, 2}", "{2, 1}", true],
    ["python", "{1: 'a', 2: 'b'}", "{2: 'b', 1: 'a'}", true],
    ["python", "{1: 'a'}", "{1: 'b'}", false],
    ["python", "123456789012345678901", "123456789012345678902", false],
    ["typescript", "true", "1", false],
    ["typescript", "(1, 2)", "[1, 2]", true],
    ["java", "[1, [2]]", "(1.0, [2])", true],
    ["java", "'a'", "null", false],
  ])("of %s: %s and %s is %s", (language, a, b, wanted) => {
    expect(same(a, b, language)).toBe(wanted);
    expect(same(b, a, language)).toBe(wanted);
  });

  it("takes a Java character for a text of one", () => {
    expect(sameSourceValue({ kind: "char", text: "a" }, { kind: "text", text: "a" }, "java")).toBe(true);
  });
});

describe("canonical text", () => {
  it("is the same for equal values whatever their order", () => {
    const entries = fc.uniqueArray(fc.tuple(fc.string(), fc.integer()), { selector: ([key]) => key, maxLength: 6 });
    fc.assert(
      fc.property(entries, (pairs) => {
        const map = (list: [string, number][]): SourceValue => ({
          kind: "map",
          entries: list.map(([key, n]) => [
            { kind: "text", text: key },
            { kind: "int", text: String(n) },
          ]),
        });
        expect(canonicalSource(map(pairs), "java")).toBe(canonicalSource(map(pairs.toReversed()), "java"));
      }),
    );
  });

  it.each([
    ["0.1234567890123456", "0.123456789012"],
    ["2.0", "2"],
    ["-0.0", "0"],
    ["{'b': (1,), 'a': None}", '{"a": None, "b": (1,)}'],
    ["{3, 1}", "{1, 3}"],
  ])("of %s is %s", (given, wanted) => {
    expect(canonical(given)).toBe(wanted);
  });

  it("of a long value is bounded and still tells values apart", () => {
    const long = (last: string) => canonical(`["${"a".repeat(5000)}", ${last}]`);
    expect(long("1").length).toBeLessThan(2100);
    expect(long("1")).not.toBe(long("2"));
  });
});

describe("plain literals", () => {
  it("are read as Python and JSON write them, everything else is left alone", () => {
    expect(literalCall("w.f('a\\n', -1, [True, None], (2,), ('x'))")).toEqual({
      fn: "w.f",
      args: [
        { kind: "text", text: "a\n" },
        { kind: "int", text: "-1" },
        { kind: "list", items: [{ kind: "bool", value: true }, { kind: "none" }] },
        { kind: "tuple", items: [{ kind: "int", text: "2" }] },
        { kind: "text", text: "x" },
      ],
    });
    for (const other of ["f(x)", "f(1) + 1", "f(a=1)", "f(new Set([1]))", "f(`${1}`)", "f(1L)", "f"]) {
      expect(literalCall(other)).toBeNull();
    }
  });

  it("round-trip through JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const text = JSON.stringify(value);
        const written = typescriptLiteral(read(text), "object");
        expect(JSON.parse(JSON.stringify(new Function(`return (${written})`)()))).toEqual(JSON.parse(text));
      }),
    );
  });

  it("become maps in TypeScript where a program speaks of them", () => {
    expect(typescriptLiteral(read("{1: ('a', None)}"), "map")).toBe('new Map([[1, ["a", null]]])');
  });
});

it("moves the imports of a Java text to its head and keeps the lines", () => {
  const text = "package a.b;\nimport java.util.*;\n\nimport static java.lang.Math.max;\nclass A { }\n";
  expect(hoistImports(text)).toEqual({
    imports: "import java.util.*; import static java.lang.Math.max;",
    rest: "\n\n\n\nclass A { }\n",
  });
});
