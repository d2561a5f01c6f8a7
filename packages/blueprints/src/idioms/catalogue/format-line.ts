import type { JsonValue } from "@guildhall/contracts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import type { LeafView } from "../leaf-view.ts";
import { type LinePart, type LineValue, renderLine, templateOf } from "../line-template.ts";

type Slots = { line: LinePart[] };

/** Every value a line may show: scalar parameters, and the fields of parameters that are records. */
function valuesOf(view: LeafView, args: JsonValue[]): LineValue[] {
  return view.leaf.params.flatMap((param, i): LineValue[] => {
    const argument = args[i] ?? null;
    const record = view.record(param.type);
    if (!record) return [{ name: param.name, type: param.type, value: argument }];
    if (argument === null || typeof argument !== "object" || Array.isArray(argument)) return [];
    return record.fields.map((field) => ({
      name: `${param.name}.${field.name}`,
      type: field.type,
      value: argument[field.name] ?? null,
    }));
  });
}

/** What every line says alike; a line whose form depends on its values is no template. */
function templates(view: LeafView): LinePart[][] {
  const found = new Map<string, LinePart[]>();
  for (const example of view.leaf.examples) {
    if (example.outcome.kind !== "returns" || typeof example.outcome.value !== "string") continue;
    const line = templateOf(example.outcome.value, valuesOf(view, example.args));
    if (line) found.set(JSON.stringify(line), line);
  }
  return [...found.values()].slice(0, 3);
}

export const formatLine = defineIdiom<Slots>({
  id: "format-line",
  title: "One line of a shown form",
  phrases: ["one line like", "text such as", "label of an item", "show name and amount in a line", "greeting"],
  cues: [["line", "like", "such as", "label", "text", "format", "show", "greeting", "message", "title"]],
  unless: [
    "if",
    "otherwise",
    "when",
    "unless",
    "under a",
    "largest whole unit",
    "plural",
    "singular",
    "overdue",
    "rounded down",
    "slug",
    "at most",
  ],
  fit(view) {
    if (view.leaf.returns !== "text" || view.leaf.params.length === 0) return null;
    const many = view.leaf.params.length > 1 || view.record(view.leaf.params[0]?.type ?? "none") !== null;
    return many ? { line: templates(view).map((line) => option(line)) } : { line: fixed<LinePart[]>([]).slice(1) };
  },
  python: ({ line }) => ({ body: `return ${renderLine("python", line, (name) => name)}` }),
  typescript: ({ line }) => ({ body: `return ${renderLine("typescript", line, (name) => name)};` }),
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Visit:\n    patient: str\n    day: date\n    fee: Decimal",
      signature: "def line(visit: Visit) -> str",
      purpose: 'One line like "2026-01-05 Ana 45.00 EUR".',
      examples: ['assert line(Visit("Ana", date(2026, 1, 5), Decimal("45"))) == "2026-01-05 Ana 45.00 EUR"'],
      holds: 'assert line(Visit("Bo", date(2026, 2, 15), Decimal("7.5"))) == "2026-02-15 Bo 7.50 EUR"',
    },
    {
      language: "typescript",
      signature: "function greet(name: string, count: number): string",
      purpose: "A greeting line with the name and the count.",
      examples: ['greet("Ana", 3) // "Hello Ana, you have 3 tasks"'],
      holds: 'assert.equal(greet("Bo", 12), "Hello Bo, you have 12 tasks");',
    },
  ],
});
