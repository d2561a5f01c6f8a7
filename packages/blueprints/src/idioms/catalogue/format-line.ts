import type { JsonValue } from "@guildhall/contracts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isNumeric, type LeafView, required } from "../leaf-view.ts";
import { type LinePart, type LineValue, renderLine, templateOf } from "../line-template.ts";

type Slots = { line: LinePart[] };

/** Every value a line may show: scalar parameters, and the fields of parameters that are records. */
function valuesOf(view: LeafView, args: JsonValue[]): LineValue[] {
  const given = view.leaf.params.flatMap((param, i): LineValue[] => {
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
  return [...given, ...computed(view, given)];
}

/** What a line may show of two numbers beside them: the share of one in the other in percent, and their product. */
function computed(view: LeafView, given: LineValue[]): LineValue[] {
  const numbers = given.filter(({ type }) => isNumeric(required(type)) && required(type) === type);
  const [a, b, more] = numbers;
  if (!a || !b || more) return [];
  const mixed = [a, b].some(({ type }) => type === "decimal") && [a, b].some(({ type }) => type === "number");
  if (mixed && view.language === "python") return [];
  const fraction = [a, b].some(({ type }) => type === "decimal") ? "decimal" : "number";
  const share = (part: LineValue, whole: LineValue): LineValue => ({
    name:
      view.language === "python"
        ? `(100 * ${part.name} / ${whole.name} if ${whole.name} else 0)`
        : `(${whole.name} === 0 ? 0 : (100 * ${part.name}) / ${whole.name})`,
    type: fraction,
    figure: true,
    value: Number(whole.value) === 0 ? 0 : (100 * Number(part.value)) / Number(whole.value),
  });
  const type = a.type === "integer" && b.type === "integer" ? "integer" : fraction;
  const product = Number((Number(a.value) * Number(b.value)).toFixed(9));
  return [share(a, b), share(b, a), { name: `(${a.name} * ${b.name})`, type, value: product }];
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
    {
      language: "python",
      signature: "def share(part: int, total: int) -> str",
      purpose: "The share of the part in the total as a line.",
      examples: ['assert share(3, 8) == "errors: 3 of 8 (37.5%)"'],
      holds: 'assert share(2, 3) == "errors: 2 of 3 (66.7%)" and share(0, 0) == "errors: 0 of 0 (0.0%)"',
    },
    {
      language: "typescript",
      signature: "function position(name: string, quantity: number, price: number): string",
      purpose: "A line of an invoice with name, quantity, price and the amount.",
      examples: ['position("Tea", 3, 2.5) // "3 x Tea at 2.50 = 7.50"'],
      holds: 'assert.equal(position("Jam", 2, 4), "2 x Jam at 4.00 = 8.00");',
    },
    {
      language: "typescript",
      signature: "function workLine(name: string, minutes: number): string",
      purpose: "One line with the name and the hours and minutes.",
      examples: ['workLine("Report", 90) // "Report 1:30"'],
      holds: 'assert.equal(workLine("Call", 5), "Call 0:05"); assert.equal(workLine("x", 600), "x 10:00");',
    },
  ],
});
