import type { Callee } from "../evidence/callee.ts";
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
  const parts = [baseOf(unit.path), ...(unit.owner === null ? [] : [unit.owner]), unit.name];
  const name = parts.filter((part, at) => part.toLowerCase() !== parts[at - 1]?.toLowerCase()).join("_");
  if (python) return `${folder}/test_${word(name).toLowerCase()}_behaviour.py`;
  const ending = unit.language === "typescript" ? "ts" : "js";
  return `${folder}/${word(name)}.behaviour.test.${ending}`;
}

/** The text of a test file; every value in it was computed by running the code. Pure. */
export function writeTestFile(callee: Callee, path: string, cases: readonly TestCase[]): string {
  return callee.unit.language === "python" ? pytest(callee, cases) : vitest(callee, path, cases);
}

/** A method with its class. */
export const nameOf = ({ owner, name }: CodeUnit): string => (owner === null ? name : `${owner}.${name}`);

const noteOf = ({ oracle }: TestCase): string =>
  oracle === "confirmed" ? "confirmed by a person" : "what the code does now; nobody confirmed it";

function pytest({ unit, module: path, imported }: Callee, cases: readonly TestCase[]): string {
  const module = path
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
    return `def test_${word(nameOf(unit)).toLowerCase()}_${index + 1}():\n    # ${noteOf(entry)}\n${body}\n`;
  });
  return `"""What \`${nameOf(unit)}\` does; see the comment of each case for who vouches for it."""\n\n${imports}from ${module} import ${imported.name}\n\n\n${bodies.join("\n\n")}`;
}

/** A story told in one expression is called by its steps. */
const titleOf = (call: string): string =>
  call
    .replace(/^\(\(\) => \{ const seen = \[\]; const made = .*?; /, "")
    .replace(/; return seen; \}\)\(\)$/, "")
    .replaceAll("made.", "")
    .replaceAll("(...all) => seen.push(all)", "…")
    .slice(0, 100);

function vitest({ unit, module, imported }: Callee, path: string, cases: readonly TestCase[]): string {
  const up = "../".repeat(path.split("/").length - 1);
  const bodies = cases.map((entry) => {
    const body =
      entry.expected.kind === "value"
        ? `expect(${entry.call}).toEqual(${entry.expected.literal});`
        : `expect(() => ${entry.call}).toThrow();`;
    return `  // ${noteOf(entry)}\n  it(${JSON.stringify(titleOf(entry.call))}, () => {\n    ${body}\n  });`;
  });
  const name = imported.exported === "default" ? imported.name : `{ ${imported.name} }`;
  return `import { describe, expect, it } from "vitest";\nimport ${name} from "${up}${module}";\n\ndescribe("${nameOf(unit)}", () => {\n${bodies.join("\n")}\n});\n`;
}
