import { expect, it } from "vitest";
import { detectSuites } from "../../src/languages/index.ts";

const kinds = async (paths: string[], manifest: object | string | null, script: string) => {
  const files = manifest === null ? paths : [...paths, "package.json"];
  const text = async (path: string) =>
    path !== "package.json" ? script : typeof manifest === "string" ? manifest : JSON.stringify(manifest);
  return (await detectSuites(files, text)).map(({ kind, notRun }) => `${kind}${notRun === null ? "" : ", not run"}`);
};

it.each<[string, string[], object | string | null, string[]]>([
  ["pytest by its files", ["a.py", "tests/test_a.py"], null, ["pytest"]],
  ["vitest where the manifest names it", ["a.test.ts"], { devDependencies: { vitest: "^3" } }, ["vitest"]],
  ["jest's files, which vitest runs", ["a.test.js"], { scripts: { test: "jest" } }, ["vitest"]],
  ["another runner by npm, not run", ["a.test.js"], { scripts: { test: "mocha" } }, ["npm, not run"]],
  ["nothing in npm's own placeholder", [], { scripts: { test: 'echo "Error: no test specified" && exit 1' } }, []],
  ["maven, not run", ["pom.xml", "src/A.java"], null, ["maven, not run"]],
  [
    "several at once",
    ["test_a.py", "pom.xml"],
    { scripts: { test: "mocha" } },
    ["pytest", "npm, not run", "maven, not run"],
  ],
  ["nothing where there is nothing", ["a.py"], null, []],
  ["and is not troubled by a manifest that is none", ["test_a.py"], "{ broken", ["pytest"]],
  ["nor by one of another shape", ["test_a.py"], { scripts: ["x"] }, ["pytest"]],
])("recognises %s", async (_, paths, manifest, expected) => {
  expect(await kinds(paths, manifest, "")).toEqual(expected);
});

it("recognises vitest by what a test file imports, where no manifest names it", async () => {
  const imports = 'import { it } from "vitest";';
  expect(await kinds(["a.spec.ts"], null, imports)).toEqual(["vitest"]);
  expect(await kinds(["a.spec.ts"], null, 'import test from "node:test";')).toEqual([]);
  expect(await kinds(["a.ts"], null, imports)).toEqual([]);
});
