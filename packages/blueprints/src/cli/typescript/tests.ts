import type { Check, Leaf, TypeRef } from "@guildhall/contracts";
import type { FileMap } from "../../blueprint.ts";
import { recordsIn, typescriptLiteral, typescriptTestTitle, typescriptType } from "../../literals.ts";
import { cliChecks } from "../checks.ts";
import type { CliForm } from "../form.ts";

type CheckOf<K extends Check["kind"]> = Extract<Check, { kind: K }>;
const ts = (value: unknown): string => JSON.stringify(value);

/** How values of a type are generated; small, so that a failing case is readable. */
function arbitrary(type: TypeRef, leaf: Leaf): string {
  if (typeof type === "string") {
    return {
      text: "fc.string({ maxLength: 20 })",
      integer: "fc.integer({ min: -1000, max: 1000 })",
      number: "fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)",
      decimal: "fc.integer({ min: -100000, max: 100000 }).map((cents) => cents / 100)",
      boolean: "fc.boolean()",
      date: 'fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10))',
      datetime:
        'fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }).map((time) => time.toISOString().slice(0, 19))',
      json: "fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string({ maxLength: 9 }))",
      none: "fc.constant(null)",
    }[type];
  }
  if ("list" in type) return `fc.array(${arbitrary(type.list, leaf)}, { maxLength: 6 })`;
  if ("map" in type)
    return `fc.dictionary(fc.string({ minLength: 1, maxLength: 9 }), ${arbitrary(type.map, leaf)}, { maxKeys: 5, noNullPrototype: true })`;
  if ("tuple" in type) return `fc.tuple(${type.tuple.map((part) => arbitrary(part, leaf)).join(", ")})`;
  if ("optional" in type) return `fc.option(${arbitrary(type.optional, leaf)}, { nil: null })`;
  if ("choice" in type) return `fc.constantFrom(${type.choice.map((value) => `${ts(value)} as const`).join(", ")})`;
  const fields = leaf.records.find((record) => record.name === type.record)?.fields ?? [];
  return `fc.record({ ${fields.map((one) => `${one.name}: ${arbitrary(one.type, leaf)}`).join(", ")} })`;
}

function exampleTest(check: CheckOf<"example" | "raises">, leaf: Leaf): string[] {
  const example = leaf.examples.find((one) => one.id === check.exampleId);
  if (!example) return [`  throw new Error("the example of this test is missing");`];
  const args = leaf.params.map((param, at) => typescriptLiteral(example.args[at] ?? null, param.type, leaf.records));
  const call = `${leaf.name}(${args.join(", ")})`;
  if (example.outcome.kind === "raises")
    return [
      `  expect(() => ${call}).toThrow(${example.outcome.messageContains ? ts(example.outcome.messageContains) : ""});`,
    ];
  const wanted = typescriptLiteral(example.outcome.value, leaf.returns, leaf.records);
  if (leaf.returns === "number" || leaf.returns === "decimal") return [`  expect(${call}).toBeCloseTo(${wanted}, 6);`];
  const ordered = typeof leaf.returns === "object" && "map" in leaf.returns;
  return [
    `  const result = ${call};`,
    `  expect(result).toEqual(${wanted});`,
    ...(ordered ? [`  expect(Object.keys(result)).toEqual(Object.keys(${wanted}));`] : []),
  ];
}

const isNumberList = (type: TypeRef): boolean =>
  typeof type === "object" && "list" in type && ["integer", "number", "decimal"].includes(String(type.list));

function propertyBody(check: CheckOf<"property">, leaf: Leaf): string[] {
  const at = check.param ?? 0;
  const names = leaf.params.map((param) => param.name);
  const x = names[at] ?? names[0] ?? "value";
  const call = `${leaf.name}(${names.join(", ")})`;
  const again = (inner: string): string =>
    `${leaf.name}(${names.map((name) => (name === x ? inner : name)).join(", ")})`;
  const outcome = (text: string): string => (leaf.raises ? `attempt(() => ${text})` : text);
  const first = leaf.raises
    ? [`const result = attempt(() => ${call});`, "if (result === undefined) return;"]
    : [`const result = ${call};`];
  const order = (sign: string): string[] =>
    isNumberList(leaf.returns)
      ? [`expect(result).toEqual([...result].sort((a, b) => ${sign === "+" ? "a - b" : "b - a"}));`]
      : [`expect(result).toEqual([...result].sort()${sign === "+" ? "" : ".reverse()"});`];
  switch (check.property) {
    case "never-raises":
      return [`expect(() => ${call}).not.toThrow();`];
    case "deterministic":
      return [
        `const before = structuredClone([${names.join(", ")}]);`,
        ...first,
        `expect([${names.join(", ")}]).toEqual(before);`,
        `expect(${call}).toEqual(result);`,
      ];
    case "idempotent":
      return [...first, `expect(${again("result")}).toEqual(result);`];
    case "same-multiset":
      return [
        ...first,
        `expect(result.map((one) => JSON.stringify(one)).sort()).toEqual(${x}.map((one) => JSON.stringify(one)).sort());`,
      ];
    case "subset":
      return [...first, `for (const one of result) expect(${x}).toContainEqual(one);`];
    case "sorted-ascending":
      return [...first, ...order("+")];
    case "sorted-descending":
      return [...first, ...order("-")];
    case "no-duplicates":
      return [...first, "expect(new Set(result.map((one) => JSON.stringify(one))).size).toBe(result.length);"];
    case "preserves-length":
      return [...first, `expect(result.length).toBe(${x}.length);`];
    case "non-negative":
      return [...first, "for (const one of [result].flat()) expect(one).toBeGreaterThanOrEqual(0);"];
    case "sum-preserved":
      return [
        ...first,
        `expect(result.reduce((sum, one) => sum + one, 0)).toBeCloseTo([${x}].flat().reduce((sum, one) => sum + one, 0), 6);`,
      ];
    case "empty-in-empty-out":
      return [
        `const result = ${again(emptyOf(leaf.params[at]?.type ?? "text"))};`,
        `expect(Object.keys(Object(result))).toEqual([]);`,
      ];
    case "order-independent":
      return [...first, `expect(${outcome(again(`[...${x}].reverse()`))}).toEqual(result);`];
    case "round-trip":
      return [...first, `expect(${check.with ?? leaf.name}(result)).toEqual(${x});`];
  }
}

const emptyOf = (type: TypeRef): string =>
  typeof type === "object" && "list" in type ? "[]" : typeof type === "object" && "map" in type ? "{}" : '""';

function propertyTest(check: CheckOf<"property">, leaf: Leaf): string[] {
  const params = leaf.params.filter((_, at) => check.property !== "empty-in-empty-out" || at !== (check.param ?? 0));
  const body = propertyBody(check, leaf);
  if (params.length === 0) return body.map((line) => `  ${line}`);
  return [
    "  fc.assert(",
    `    fc.property(${params.map((param) => arbitrary(param.type, leaf)).join(", ")}, (${params.map((param) => `${param.name}: ${typescriptType(param.type)}`).join(", ")}) => {`,
    ...body.map((line) => `      ${line}`),
    "    }),",
    "    { numRuns: 50 },",
    "  );",
  ];
}

const ATTEMPT = `
/** The result, or undefined when the input is refused. */
function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
`;

function ruleTests(leaves: Leaf[], checks: Check[]): string | null {
  const functions = new Set<string>();
  const tests: string[] = [];
  for (const check of checks) {
    if (check.kind !== "example" && check.kind !== "raises" && check.kind !== "property") continue;
    const leaf = leaves.find((one) => one.name === check.leaf);
    if (!leaf) continue;
    functions.add(leaf.name);
    if (check.kind === "property" && check.with) functions.add(check.with);
    const body = check.kind === "property" ? propertyTest(check, leaf) : exampleTest(check, leaf);
    tests.push(`test(${ts(typescriptTestTitle(check.id, check.title))}, () => {\n${body.join("\n")}\n});\n`);
  }
  if (tests.length === 0) return null;
  const body = tests.join("\n");
  const models = [
    ...new Set(leaves.flatMap((leaf) => [...leaf.params.map((param) => param.type), leaf.returns]).flatMap(recordsIn)),
  ]
    .filter((name) => new RegExp(`: ${name}\\b`).test(body))
    .sort();
  return `// The rules: examples that a person confirmed, and properties that hold for any input.
${body.includes("fc.") ? `import fc from "fast-check";\n` : ""}import { expect, test } from "vitest";
${models.length > 0 ? `import type { ${models.join(", ")} } from "../src/models.ts";\n` : ""}import { ${[...functions].sort().join(", ")} } from "../src/rules/index.ts";

${body}${body.includes("attempt(") ? ATTEMPT : ""}`;
}

/** A call of the program is ended after this; a test may take that long for each it makes. */
const CALL_MS = 30_000;

function cliTest(check: CheckOf<"cli">): string {
  const call = (args: string[], stdin?: string): string =>
    `run(${ts(args)}${stdin === undefined ? "" : `, ${ts(stdin)}`})`;
  return [
    `test(${ts(typescriptTestTitle(check.id, check.title))}, () => {`,
    `  const run = inEmptyFolder(${Object.keys(check.files).length > 0 ? ts(check.files) : ""});`,
    ...check.before.map((args) => `  expect(${call(args)}.status).toBe(0);`),
    `  const result = ${call(check.args, check.stdin)};`,
    `  expect(result.status, result.stderr).toBe(${check.exitCode});`,
    ...(check.stdoutEquals === undefined
      ? []
      : [`  expect(result.stdout.replace(/\\n+$/, "")).toBe(${ts(check.stdoutEquals.replace(/\n+$/, ""))});`]),
    ...check.stdoutContains.map((text) => `  expect(result.stdout).toContain(${ts(text)});`),
    ...check.stderrContains.map((text) => `  expect(result.stderr).toContain(${ts(text)});`),
    `}, ${CALL_MS * (check.before.length + 1)});`,
    "",
  ].join("\n");
}

const PROGRAM = `// Calls the program as a person would, in an empty folder.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));

export interface Result {
  status: number | null;
  stdout: string;
  stderr: string;
}

export function inEmptyFolder(files: Record<string, string> = {}): (args: string[], stdin?: string) => Result {
  const folder = mkdtempSync(join(tmpdir(), "program-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return (args, stdin = "") => spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, input: stdin, encoding: "utf8", timeout: ${CALL_MS} });
}
`;

/** One vitest test a check, its id in brackets in the title. */
export function typescriptTests(form: CliForm, leaves: Leaf[]): FileMap {
  const checks = cliChecks(form, leaves);
  const files: FileMap = {};
  const rules = ruleTests(leaves, checks);
  if (rules) files["tests/rules.test.ts"] = rules;
  const calls = checks.filter((check): check is CheckOf<"cli"> => check.kind === "cli");
  if (calls.length > 0) {
    files["tests/program.ts"] = PROGRAM;
    files["tests/cli.test.ts"] =
      `// The program from outside: what it prints and how it ends.\nimport { expect, test } from "vitest";\nimport { inEmptyFolder } from "./program.ts";\n\n${calls.map(cliTest).join("\n")}`;
  }
  return files;
}
