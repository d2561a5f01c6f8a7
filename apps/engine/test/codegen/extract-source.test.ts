import { describe, expect, it } from "vitest";
import { extractSource } from "../../src/codegen/extract-source.ts";
import { type CodeProblem, readProblem } from "../../src/codegen/problem.ts";

const java = readProblem({
  language: "java",
  prompt: "import java.util.*;\n\nclass Words {\n    public static int count(String s) {\n",
  instructions: "",
  setup: "",
  entry: "Words.count",
});
const python: CodeProblem = { ...java, language: "python", prompt: "def f(n):\n", entry: "f" };
const code = (problem: CodeProblem, prefill: string, answer: string): string => {
  const found = extractSource(problem, prefill, answer);
  return "code" in found ? found.code : `refused: ${found.refused}`;
};

describe("the whole source of an answer", () => {
  const begun = `\`\`\`java\n${java.prompt}`;

  it("continues a Java class to its last bracket and drops what follows", () => {
    const answer = "        return s.length(); // not }\n    }\n}\n\nThis counts.\n```\nclass Other {}";
    expect(code(java, begun, answer)).toBe(`${java.prompt}        return s.length(); // not }\n    }\n}`);
  });

  it("closes what a cut answer left open, and stops at a bracket too many", () => {
    expect(code(java, begun, '        return "}{".length();\n')).toBe(`${java.prompt}        return "}{".length();}}`);
    expect(code(java, begun, "        return 1;\n    }\n}\n}\nclass Late {}\n")).toBe(
      `${java.prompt}        return 1;\n    }\n}`,
    );
  });

  it("refuses Java that does not define the method", () => {
    expect(code(java, "```java\n", "class Words {\n    int size() { return 1; }\n}\n```")).toContain("refused");
  });

  it("adds the standard imports that Python code uses and forgets", () => {
    expect(code(python, "```python\n", "def f(n):\n    return math.sqrt(n)\n```")).toBe(
      "import math\ndef f(n):\n    return math.sqrt(n)",
    );
  });
});
