import type { Check, JsonValue } from "@guildhall/contracts";
import type { FileMap } from "../../blueprint.ts";
import { typescriptLiteral } from "../../literals.ts";
import { type Computed, computedOf } from "../computed.ts";
import type { WebForm } from "../form.ts";
import { checksOf } from "../requirements.ts";
import { names } from "./model-file.ts";
import { quote } from "./source.ts";

/** The arguments of a call as text; a record gets what every stored one has besides its fields. */
export const argsOf = (computed: Pick<Computed, "params" | "records">, args: JsonValue[]): string =>
  computed.params
    .map((param, index) => {
      const literal = typescriptLiteral(args[index] ?? null, param.type, computed.records);
      const record = typeof param.type === "object" && "record" in param.type;
      return record ? literal.replace(/^\{\s*/, '{ id: "1", createdAt: "", ') : literal;
    })
    .join(", ");

function testOf(check: Check, computed: Computed, form: WebForm): string {
  const title = quote(`[${check.id}] ${check.title}`);
  if (check.kind === "example" || check.kind === "raises") {
    const example = form.examples.find((candidate) => candidate.id === check.exampleId);
    if (!example) return "";
    const call = `${computed.name}(${argsOf(computed, example.args)})`;
    if (example.outcome.kind === "raises") {
      const message = example.outcome.messageContains ? quote(example.outcome.messageContains) : "";
      return `test(${title}, () => {\n  expect(() => ${call}).toThrow(${message});\n});`;
    }
    const wanted = typescriptLiteral(example.outcome.value, computed.returns, computed.records);
    const assertion = computed.returns === "number" ? `toBeCloseTo(${wanted}, 6)` : `toEqual(${wanted})`;
    return `test(${title}, () => {\n  expect(${call}).${assertion};\n});`;
  }
  if (check.kind !== "property") return "";
  const calls = form.examples
    .filter((example) => example.leaf === computed.name && example.outcome.kind === "returns")
    .map(
      (example) =>
        `  expect(${computed.name}(${argsOf(computed, example.args)})).toEqual(${computed.name}(${argsOf(computed, example.args)}));`,
    );
  return `test(${title}, () => {\n${calls.length > 0 ? calls.join("\n") : `  expect(typeof ${computed.name}).toBe("function");`}\n});`;
}

/** tests/: examples and properties of the rules, what the store survives, and one look at every page. */
export function testFiles(form: WebForm): FileMap {
  const files: FileMap = {};
  const rules = computedOf(form);
  const checks = checksOf(form);
  const tests = checks.flatMap((check) => {
    if (!("leaf" in check)) return [];
    const computed = rules.find((entry) => entry.name === check.leaf);
    const text = computed ? testOf(check, computed, form) : "";
    return text ? [text] : [];
  });
  if (tests.length > 0) {
    const imports = rules
      .filter((entry) => checks.some((check) => "leaf" in check && check.leaf === entry.name))
      .map((entry) => `import { ${entry.name} } from ${quote(`../${entry.file.slice(0, -3)}`)};`);
    files["tests/rules.test.ts"] =
      `import { expect, test } from "vitest";\n${imports.join("\n")}\n\n${tests.join("\n\n")}\n`;
  }
  files["tests/app.test.tsx"] = `import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { App } from "../src/App";

afterEach(() => {
  cleanup();
  localStorage.clear();
  window.location.hash = "";
});

test.each([${form.views.map((view) => quote(view.title)).join(", ")}])("opens %s", (title) => {
  window.location.hash = \`#/\${title.toLowerCase().replace(/[^a-z0-9]+/g, "-")}\`;
  render(<App />);
  expect(screen.getAllByRole("heading", { level: 1 }).length).toBeGreaterThan(0);
});
`;
  const [entity] = form.entities;
  if (entity) {
    const { many } = names(entity);
    files["tests/store.test.ts"] = `import { beforeEach, expect, test, vi } from "vitest";
import { STORAGE_KEY } from "../src/model";

beforeEach(() => {
  localStorage.clear();
  vi.resetModules();
});

test("survives storage that holds something else", async () => {
  localStorage.setItem(STORAGE_KEY, "{ not json");
  const { reviveItems } = await import("../src/store");
  expect(reviveItems(${quote(many)}, "nonsense")).toEqual([]);
});

test("gives every row that comes from a file an id", async () => {
  const { reviveItems } = await import("../src/store");
  const [row] = reviveItems(${quote(many)}, [{}, null, 7]);
  expect(row?.id).toMatch(/.+/);
});
`;
  }
  return files;
}
