import type { CodeUnit } from "../evidence/code-map.ts";

export interface TestCase {
  call: string;
  /** A literal for a value, the type of an error for what is raised. */
  expected: { kind: "value"; literal: string } | { kind: "raised"; error: string };
  oracle: "confirmed" | "none";
}

const word = (text: string) => text.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
const baseOf = (path: string) => (path.split("/").at(-1) ?? path).replace(/\.[^.]+$/, "");

/** Where the tests of a function go: beside the tests there are. Pure. */
export function testPathOf(unit: CodeUnit, paths: readonly string[]): string {
  const python = unit.language === "python";
  const folder = ["tests", "test"].find((name) => paths.some((path) => path.startsWith(`${name}/`))) ?? "tests";
  const name =
    unit.name.toLowerCase() === baseOf(unit.path).toLowerCase() ? unit.name : `${baseOf(unit.path)}_${unit.name}`;
  if (python) return `${folder}/test_${word(name).toLowerCase()}_behaviour.py`;
  const ending = unit.language === "typescript" ? "ts" : "js";
  return `${folder}/${word(name)}.behaviour.test.${ending}`;
}

/** The text of a test file; every value in it was computed by running the code. Pure. */
export function writeTestFile(unit: CodeUnit, path: string, cases: readonly TestCase[]): string {
  return unit.language === "python" ? pytest(unit, cases) : vitest(unit, path, cases);
}

const noteOf = ({ oracle }: TestCase): string =>
  oracle === "confirmed" ? "confirmed by a person" : "what the code does now; nobody confirmed it";

function pytest(unit: CodeUnit, cases: readonly TestCase[]): string {
  const module = unit.path
    .replace(/^src\//, "")
    .replace(/(?:\/__init__)?\.py$/, "")
    .replaceAll("/", ".");
  const raises = cases.some(({ expected }) => expected.kind === "raised");
  const imports = raises ? "import pytest\n\n" : "";
  const bodies = cases.map((entry, index) => {
    const body =
      entry.expected.kind === "value"
        ? `    assert ${entry.call} == ${entry.expected.literal}`
        : `    with pytest.raises(Exception) as raised:\n        ${entry.call}\n    assert type(raised.value).__name__ == "${entry.expected.error}"`;
    return `def test_${word(unit.name)}_${index + 1}():\n    # ${noteOf(entry)}\n${body}\n`;
  });
  return `"""What \`${unit.name}\` does; see the comment of each case for who vouches for it."""\n\n${imports}from ${module} import ${unit.name}\n\n\n${bodies.join("\n\n")}`;
}

function vitest(unit: CodeUnit, path: string, cases: readonly TestCase[]): string {
  const up = "../".repeat(path.split("/").length - 1);
  const bodies = cases.map((entry) => {
    const body =
      entry.expected.kind === "value"
        ? `expect(${entry.call}).toEqual(${entry.expected.literal});`
        : `expect(() => ${entry.call}).toThrow();`;
    return `  // ${noteOf(entry)}\n  it(${JSON.stringify(entry.call.slice(0, 100))}, () => {\n    ${body}\n  });`;
  });
  return `import { describe, expect, it } from "vitest";\nimport { ${unit.name} } from "${up}${unit.path}";\n\ndescribe("${unit.name}", () => {\n${bodies.join("\n")}\n});\n`;
}
