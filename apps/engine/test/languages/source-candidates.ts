import type { SourceLanguage, SourceRequest } from "../../src/languages/index.ts";
import { findJdk } from "../../src/sandbox/toolchains/java-toolchain.ts";

/** The same candidates in each language, for the contract every language keeps. */
export interface Candidates {
  language: SourceLanguage;
  /** Why its tests are skipped here; null where they run. */
  missing: string | null;
  entry: string;
  /** Doubles and sorts a list of whole numbers. */
  right: string;
  wrong: string;
  /** One argument; ends when it is 0, throws at 1, never ends at 2, exits at 3, prints megabytes at 4, fills memory at 5. */
  nasty: string;
  /** The call of the nasty one. */
  nastyEntry: string;
  /** Doubles a list in place and gives it back. */
  inPlace: string;
  syntaxError: string;
  gateOfSyntaxError: string;
  otherName: string;
  /** A function `shape(n)` whose results are below. */
  shapes: string;
  shapesEntry: string;
  /** Canonical text by `n`. */
  shapeTexts: string[];
  calls: SourceRequest["calls"];
  /** What a call of the nasty candidate with 1 raises. */
  raised: string;
}

const expected = [
  { id: "some", call: "double([3, 1])", expected: "[2, 6]" },
  { id: "none", call: "double([])", expected: "[]" },
  { id: "open", call: "double([5])", expected: null },
];

const PYTHON: Candidates = {
  language: "python",
  missing: null,
  entry: "double",
  right: "def double(xs):\n    return sorted(x * 2 for x in xs)\n",
  wrong: "def double(xs):\n    return [x * 2 for x in xs]\n",
  nasty: `import os
def nasty(n):
    if n == 1:
        raise KeyError("one")
    while n == 2:
        pass
    if n == 3:
        os._exit(0)
    if n == 4:
        for _ in range(2000):
            print("x" * 5000)
    if n == 5:
        kept = []
        while True:
            kept.append(bytearray(16 << 20))
    return n
`,
  nastyEntry: "nasty",
  inPlace: "def double(xs):\n    for i in range(len(xs)):\n        xs[i] *= 2\n    xs.sort()\n    return xs\n",
  syntaxError: "def double(xs:\n",
  gateOfSyntaxError: "parse",
  otherName: "def triple(xs):\n    return xs\n",
  shapes: `def shape(n):
    return [{3, 1, 2}, {"b": [1], "a": (2,)}, 0.1 + 0.2, 2.0, "a\\"é", None, True][n]
`,
  shapesEntry: "shape",
  shapeTexts: ["{1, 2, 3}", '{"a": (2,), "b": [1]}', "0.3", "2", '"a\\"é"', "None", "True"],
  calls: expected,
  raised: "KeyError",
};

const nastyScript = (typed: string) => `function nasty(n${typed}) {
  if (n === 1) throw new RangeError("one");
  while (n === 2);
  if (n === 3) process.exit(0);
  if (n === 4) for (let i = 0; i < 2000; i++) console.log("x".repeat(5000));
  if (n === 5) { const kept = []; while (true) kept.push(new Array(1e5).fill(n)); }
  return n;
}
`;

const JAVASCRIPT: Candidates = {
  language: "javascript",
  missing: null,
  entry: "double",
  right: "const double = (xs) => xs.map((x) => x * 2).sort((a, b) => a - b);\nmodule.exports = { double };\n",
  wrong: "function double(xs) {\n  return xs.map((x) => x * 2);\n}\n",
  nasty: nastyScript(""),
  nastyEntry: "nasty",
  inPlace:
    "function double(xs) {\n  xs.forEach((x, i) => { xs[i] = x * 2; });\n  return xs.sort((a, b) => a - b);\n}\n",
  syntaxError: "function double(xs) {\n",
  gateOfSyntaxError: "parse",
  otherName: "function triple(xs) {\n  return xs;\n}\n",
  shapes: `class Point { constructor() { this.y = 1; this.x = 2; } }
function shape(n) {
  return [new Set([3, 1, 2]), { b: [1], a: new Point() }, 0.1 + 0.2, 2.0, 'a"é', null, true, undefined, new Map([["k", -0]]), NaN, 1e-7, 1e21][n];
}
`,
  shapesEntry: "shape",
  shapeTexts: [
    "Set {1, 2, 3}",
    '{"a": {"x": 2, "y": 1}, "b": [1]}',
    "0.3",
    "2",
    '"a\\"é"',
    "null",
    "true",
    "undefined",
    'Map {"k": 0}',
    "NaN",
    "1e-7",
    "1000000000000000000000",
  ],
  calls: expected,
  raised: "RangeError",
};

const TYPESCRIPT: Candidates = {
  ...JAVASCRIPT,
  language: "typescript",
  right: `enum Factor { Two = 2 }
const double = function (xs: Array<number>): number[] {
  return xs.map((x: number) => x * Factor.Two).sort((a, b) => a - b);
}
`,
  wrong: "export function double(xs: number[]): number[] {\n  return xs.map((x) => x * 2);\n}\n",
  nasty: nastyScript(": number"),
  inPlace:
    "const double = (xs: number[]): number[] => {\n  xs.forEach((x, i) => { xs[i] = x * 2; });\n  return xs.sort((a, b) => a - b);\n};\n",
  syntaxError: "function double(xs: number[] {\n",
  otherName: "export const triple = (xs: number[]) => xs;\n",
};

const JAVA: Candidates = {
  language: "java",
  missing: findJdk() ? null : "no JDK 17 or newer is installed here",
  entry: "Numbers.twice",
  right: `import java.util.*;

public class Numbers {
    public static List<Integer> twice(List<Integer> xs) {
        List<Integer> out = new ArrayList<>();
        for (int x : xs) out.add(x * 2);
        Collections.sort(out);
        return out;
    }
}
`,
  wrong: `class Numbers {
    static int[] twice(int[] xs) {
        int[] out = new int[xs.length];
        for (int i = 0; i < xs.length; i++) out[i] = xs[i] * 2;
        return out;
    }
}
`,
  nasty: `class Nasty {
    static int nasty(int n) {
        if (n == 1) throw new IllegalStateException("one");
        while (n == 2) { }
        if (n == 3) System.exit(0);
        if (n == 4) for (int i = 0; i < 2000; i++) System.out.println("x".repeat(5000));
        if (n == 5) {
            java.util.List<long[]> kept = new java.util.ArrayList<>();
            while (true) kept.add(new long[1 << 21]);
        }
        return n;
    }
}
`,
  nastyEntry: "Nasty.nasty",
  inPlace: `class Numbers {
    static int[] twice(int[] xs) {
        for (int i = 0; i < xs.length; i++) xs[i] *= 2;
        java.util.Arrays.sort(xs);
        return xs;
    }
}
`,
  syntaxError: "class Numbers { static int twice( }\n",
  gateOfSyntaxError: "compile",
  otherName: "class Numbers { static int thrice(int x) { return x; } int twice(int x) { return x; } }\n",
  shapes: `import java.util.*;
class Shapes {
    static class Point { int y = 1; int x = 2; }
    static Object shape(int n) {
        Map<String, Object> map = new HashMap<>();
        map.put("b", new long[] {1});
        map.put("a", new Point());
        return List.of(Set.of(3, 1, 2), map, 0.1 + 0.2, 2.0, "a\\"é", Optional.empty(), true, 'c').get(n);
    }
}
`,
  shapesEntry: "Shapes.shape",
  shapeTexts: [
    "Set {1, 2, 3}",
    '{"a": Point {"x": 2, "y": 1}, "b": [1]}',
    "0.3",
    "2",
    '"a\\"é"',
    "Optional null",
    "true",
    '"c"',
  ],
  calls: [
    { id: "some", call: "twice([3, 1])", expected: "[2, 6]" },
    { id: "none", call: "Numbers.twice([])", expected: "java.util.List.of()" },
    { id: "open", call: "twice([5])", expected: null },
  ],
  raised: "IllegalStateException",
};

export const CANDIDATES: Candidates[] = [PYTHON, TYPESCRIPT, JAVASCRIPT, JAVA];
