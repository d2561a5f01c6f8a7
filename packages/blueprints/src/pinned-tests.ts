import type { JsonValue, Leaf, PinnedCheck } from "@guildhall/contracts";
import type { FileMap } from "./blueprint.ts";
import { typescriptLiteral, typescriptTestTitle } from "./literals.ts";

/** What stands at the top of every file of the regression lane. */
export const ABOUT_PINNED =
  "What the accepted code does. Nobody said that it is right: these tests tell when it changes, and prove nothing.";

const PLAIN = `/** Numbers up to the noise of binary fractions. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null, (_key, part) => (typeof part === "number" ? Number(part.toPrecision(9)) : part)),
  );`;

function pinnedTest(check: PinnedCheck, leaf: Leaf, args: string): string {
  const title = JSON.stringify(typescriptTestTitle(check.id, check.title));
  const call = `${leaf.name}(${args})`;
  if (check.outcome.kind === "raises") return `test(${title}, () => {\n  expect(() => ${call}).toThrow();\n});`;
  const wanted = typescriptLiteral(check.outcome.value, leaf.returns, leaf.records);
  const ordered = typeof leaf.returns === "object" && "map" in leaf.returns;
  return [
    `test(${title}, () => {`,
    `  const result = ${call};`,
    `  expect(plain(result)).toEqual(plain(${wanted}));`,
    ...(ordered ? [`  expect(Object.keys(result)).toEqual(Object.keys(${wanted}));`] : []),
    "});",
  ].join("\n");
}

/**
 * The regression lane in vitest, a file a leaf. Pure.
 * @param style how a project imports a leaf's file, and how it writes the arguments of a call
 */
export function typescriptPinnedTests(
  leaves: Leaf[],
  checks: PinnedCheck[],
  style: { importOf: (leaf: Leaf) => string; argsOf?: (leaf: Leaf, args: JsonValue[]) => string },
): FileMap {
  const plainArgs = (leaf: Leaf, args: JsonValue[]) =>
    leaf.params.map((param, at) => typescriptLiteral(args[at] ?? null, param.type, leaf.records)).join(", ");
  const argsOf = style.argsOf ?? plainArgs;
  const files: FileMap = {};
  for (const leaf of leaves) {
    const tests = checks
      .filter((check) => check.leaf === leaf.name)
      .map((check) => pinnedTest(check, leaf, argsOf(leaf, check.args)));
    if (tests.length === 0) continue;
    const imports = `import { expect, test } from "vitest";\nimport { ${leaf.name} } from ${JSON.stringify(style.importOf(leaf))};`;
    const body = tests.join("\n\n");
    files[`tests/regression-${leaf.name}.test.ts`] =
      `// ${ABOUT_PINNED}\n${imports}\n\n${body.includes("plain(") ? `${PLAIN}\n\n` : ""}${body}\n`;
  }
  return files;
}
