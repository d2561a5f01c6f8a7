import { describe, expect, it } from "vitest";
import { extractLeaf, fencedBlocks } from "../../src/codegen/extract.ts";
import { missingPythonImports } from "../../src/codegen/python-imports.ts";

const python = (answer: string, prefill = "") => extractLeaf({ language: "python", entry: "f", prefill, answer });
const code = (result: ReturnType<typeof extractLeaf>) =>
  "code" in result ? result.code : `refused: ${result.refused}`;

describe("extraction of an answer", () => {
  it("takes a language word on the line after the fence as part of the fence", () => {
    expect(code(python("```\npython\ndef f(x):\n    return x\n```"))).toBe("def f(x):\n    return x");
  });

  it("continues a prefill up to the closing fence and drops what follows", () => {
    const result = python("    return x + 1\n```\nThis adds one.", "```python\ndef f(x):\n");
    expect(code(result)).toBe("def f(x):\n    return x + 1");
  });

  it("drops demonstrations that would run at import", () => {
    const answer =
      "```python\nimport re\nLIMIT = 3\ndef f(x):\n    return x\n\nresult = f(3)\nprint(result)\nassert f(1) == 1\nif __name__ == '__main__':\n    f(2)\n```";
    expect(code(python(answer))).toBe("import re\n\nLIMIT = 3\n\ndef f(x):\n    return x");
  });

  it("keeps helper functions and decorators with their functions", () => {
    const answer = "```python\n@cache\ndef helper(n):\n    return n\n\ndef f(x):\n    return helper(x)\n```";
    expect(code(python(answer))).toContain("@cache\ndef helper(n):");
  });

  it("finds the block that defines the function among several", () => {
    expect(code(python("```\nprint(1)\n```\ntext\n```py\ndef f():\n    return 1\n```"))).toBe("def f():\n    return 1");
  });

  it("reads an answer without a fence", () => {
    expect(code(python("Sure! Here it is:\ndef f(x):\n    return x\n"))).toBe("def f(x):\n    return x");
  });

  it("keeps lines of a triple-quoted string that look like statements", () => {
    const answer = "```python\ndef f():\n    return '''\nprint(1)\n'''\n```";
    expect(code(python(answer))).toContain("print(1)");
  });

  it.each([
    "    pass\n```",
    "    # TODO: implement\n    return None\n```",
    "    raise NotImplementedError\n```",
    "    ...\n```",
  ])("refuses the placeholder body %j", (answer) => {
    expect(python(answer, "```python\ndef f(x):\n")).toHaveProperty("refused");
  });

  it("refuses an answer that defines something else", () => {
    expect(python("```python\ndef g():\n    return 1\n```")).toHaveProperty("refused");
  });

  it("reads TypeScript and drops its console lines", () => {
    const answer = "  return `${a} {`;\n}\n\n// Example\nconsole.log(f(1));\n```";
    const result = extractLeaf({
      language: "typescript",
      entry: "f",
      prefill: "```ts\nexport function f(a: number): string {\n",
      answer,
    });
    expect(code(result)).toBe("export function f(a: number): string {\n  return `${a} {`;\n}");
  });

  it("keeps a TypeScript helper written after the function", () => {
    const answer = "  return help(a);\n}\n\nfunction help(a: number): number {\n  return a;\n}\n```";
    const result = extractLeaf({
      language: "typescript",
      entry: "f",
      prefill: "```ts\nexport function f(a: number): number {\n",
      answer,
    });
    expect(code(result)).toContain("function help");
  });

  it("marks a cut-off fence as not closed", () => {
    expect(fencedBlocks("```python\ndef f():")).toEqual([{ language: "python", code: "def f():", closed: false }]);
  });
});

describe("missing imports", () => {
  it("adds what is used and neither imported nor defined", () => {
    const lines = missingPythonImports("def f(x: str) -> Decimal:\n    m = re.match('a', x)\n    return Decimal(x)");
    expect(lines).toEqual(["import re", "from decimal import Decimal"]);
  });

  it("does not import a name that only occurs in a string or comment", () => {
    expect(missingPythonImports("def f():\n    return 'Decimal'  # re.match")).toEqual([]);
  });

  it("tells the module datetime from the class", () => {
    expect(missingPythonImports("def f(s):\n    return datetime.datetime.strptime(s, '%Y')")).toEqual([
      "import datetime",
    ]);
    expect(missingPythonImports("def f(s):\n    return datetime.strptime(s, '%Y')")).toEqual([
      "from datetime import datetime",
    ]);
  });
});
