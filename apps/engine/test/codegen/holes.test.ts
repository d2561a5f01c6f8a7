import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holesIn } from "../../src/codegen/holes.ts";

const PYTHON = `import math

def area(r):
    """The area.
    >>> area(1)
    """
    # of a circle
    if r < 0:
        raise ValueError("negative")
    square = r * r
    return math.pi * square`;

const removed = (code: string, limit: number) =>
  holesIn(code, limit).map(({ prefix, suffix }) => code.slice(prefix.length, code.length - suffix.length));

describe("lines that are worth writing anew", () => {
  it("takes what is returned first, then what decides, then what computes, never a head or a comment", () => {
    expect(removed(PYTHON, 9)).toEqual([
      "    return math.pi * square",
      "    if r < 0:",
      "    square = r * r",
      '        raise ValueError("negative")',
    ]);
  });

  it("leaves the heads of functions, classes and methods and lone brackets of the other languages alone", () => {
    const java = "import java.util.*;\nclass A {\n    public static int f(int x) {\n        return x + 1;\n    }\n}";
    expect(removed(java, 9)).toEqual(["        return x + 1;"]);
    const script =
      "const f = function (x: number): number {\n  return x;\n};\nexport const g = (x) => {\n  return x;\n};";
    expect(removed(script, 9)).toEqual(["  return x;", "  return x;"]);
  });

  it("gives back the program when the hole is filled with what was taken out", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("return a", "if x:", "", "}", "# no", "b = 1", '"""'), { maxLength: 12 }),
        (lines) => {
          const code = lines.join("\n");
          for (const { prefix, suffix } of holesIn(code, 4)) {
            const line = code.slice(prefix.length, code.length - suffix.length);
            expect(prefix + line + suffix).toBe(code);
            expect(line).not.toContain("\n");
          }
        },
      ),
    );
  });
});
