import { describe, expect, it } from "vitest";
import { programOf, runSource } from "../../../../bench/codegen/run-row.ts";
import type { SourceLanguage } from "../../src/languages/index.ts";
import { findJdk } from "../../src/sandbox/toolchains/java-toolchain.ts";
import { driver } from "../languages/sandbox.ts";

interface Row {
  language: SourceLanguage;
  setup?: string;
  right: string;
  wrong: string;
  endless: string;
  tests: string;
}

const typescript = (result: string) => `const half = function (n: number): number {\n  ${result}\n};\n`;
const java = (result: string) =>
  `import java.util.*;\npublic class Half {\n  static int half(int n) { ${result} }\n}\n`;
const ROWS: Row[] = [
  {
    language: "python",
    setup: "import math",
    right: "def half(n):\n    return math.floor(n / 2)\n",
    wrong: "def half(n):\n    return n\n",
    endless: "def half(n):\n    while True: pass\n",
    tests: "assert half(5) == 2\n",
  },
  {
    language: "typescript",
    right: typescript("return Math.floor(n / 2);"),
    wrong: typescript("return n;"),
    endless: typescript("for (;;);"),
    tests: "import * as assert from 'assert'\nassert.deepEqual(half(5), 2);\n",
  },
  {
    language: "javascript",
    setup: "const limit = 2;",
    right: "function half(n) { return Math.floor(n / limit); }\n",
    wrong: "function half(n) { return n; }\n",
    endless: "function half(n) { for (;;); }\n",
    tests: 'require("node:assert").equal(half(5), 2);\n',
  },
  {
    language: "java",
    setup: "import java.math.*;",
    right: java("return BigInteger.valueOf(n).divide(BigInteger.TWO).intValue();"),
    wrong: java("return n;"),
    endless: java("while (n > 0) { } return n;"),
    tests: "class Main {\n  public static void main(String[] args) { if (Half.half(5) != 2) throw new Error(); }\n}\n",
  },
];

describe.each(ROWS)("a row in $language", (row) => {
  const test = row.language === "java" && findJdk() === null ? it.skip : it;
  const run = (candidate: string, timeoutMs?: number) =>
    runSource(driver, { language: row.language, text: programOf(row, candidate), timeoutMs });

  test("passes by exit code 0, and only then", async () => {
    expect(await run(row.right)).toMatchObject({ passed: true });
    expect(await run(row.wrong)).toMatchObject({ passed: false });
  });

  test("that does not end is ended and does not pass", async () => {
    const { passed, output } = await run(row.endless, 1500);
    expect(passed).toBe(false);
    expect(output).toContain("limit on wall");
  });
});
