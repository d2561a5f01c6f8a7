import { z } from "zod";
import type { SlotStep } from "../blueprint.ts";
import { computedOf } from "./computed.ts";
import { finish } from "./finish.ts";
import type { ToolView, WebForm } from "./form.ts";
import type { ToolValue } from "./form-tool.ts";
import { evaluate, type FormulaValue, tryFormula } from "./formula.ts";
import { camel } from "./names.ts";
import { toolExamples } from "./tool-examples.ts";
import { searchFormula } from "./tool-search.ts";

/** Formulas of a tool page that the brief does not state in so many words: asked of the model, judged by its cases. */

const answerSchema = z.object({
  results: z
    .array(z.object({ name: z.string().max(40), formula: z.string().max(160) }))
    .min(1)
    .max(6),
});

const toolOf = (form: WebForm): ToolView | undefined =>
  form.views.find((view): view is ToolView => view.kind === "tool");
const open = (view: ToolView | undefined): ToolValue[] =>
  view?.values
    .filter((value) => value.formula === "" && (value.type === "integer" || value.type === "number"))
    .slice(0, 6) ?? [];

/** The names a value may use: the inputs, and the counter of the line it stands in. */
function namesFor(view: ToolView, value: ToolValue): string[] {
  const each = view.buttons.find((button) => button.each?.line.includes(`{${value.key}}`))?.each;
  const inputs = view.inputs.map((field) => field.key);
  return each && !inputs.includes(each.name) ? [...inputs, each.name] : inputs;
}

const withFormula = (form: WebForm, view: ToolView, value: ToolValue, formula: string): WebForm => {
  const values = view.values.map((other) => (other.key === value.key ? { ...other, formula, guessed: true } : other));
  return { ...form, views: form.views.map((other) => (other === view ? { ...view, values } : other)) };
};

/** Does the formula give what every case of the brief shows? True as well where none shows the value. */
function fitsCases(form: WebForm, view: ToolView, value: ToolValue, formula: string): boolean {
  const tried = withFormula(form, view, value, formula);
  const entry = computedOf(tried).find((row) => row.owner.kind === "value" && row.owner.value.key === value.key);
  if (!entry?.formula) return false;
  const parsed = entry.formula;
  return toolExamples(tried)
    .filter((example) => example.leaf === entry.name && example.outcome.kind === "returns")
    .every((example) => {
      const given = Object.fromEntries(
        entry.params.map((param, index) => [param.name, example.args[index] as FormulaValue]),
      );
      const wanted = example.outcome.kind === "returns" ? Number(example.outcome.value) : Number.NaN;
      return Math.abs(Number(evaluate(parsed, given)) - wanted) < 0.5 * 10 ** -(value.decimals ?? 0) + 1e-9;
    });
}

/** A formula whose value is shown with digits gives just these, so that the example of the brief holds to the digit. */
const rounded = (value: ToolValue, formula: string): string =>
  value.decimals === null || /^(?:round|ceil|floor)\(/.test(formula) ? formula : `round(${formula}, ${value.decimals})`;

/** The formula as it was answered, then with percentages divided by a hundred, which small models forget. */
function variants(view: ToolView, value: ToolValue, formula: string, known: ReadonlyMap<string, string>): string[] {
  if (formula === "") return [];
  const inputs = new Set(view.inputs.map((field) => field.key));
  const whole = formula.replaceAll(/[A-Za-z_]\w*/g, (name) => {
    const other = inputs.has(name) ? undefined : known.get(name);
    return other === undefined ? name : `(${other})`;
  });
  const shares = view.inputs.filter((field) => /percent|%|rate/i.test(`${field.unit} ${field.label}`));
  const divided = whole.replaceAll(/[A-Za-z_]\w*(?!\s*\/\s*100\b)(?!\w)/g, (name) =>
    shares.some((field) => field.key === name) ? `(${name} / 100)` : name,
  );
  return [...new Set([whole, divided])].map((text) => rounded(value, text)).filter((text) => text.length <= 590);
}

/** What the first case of the brief shows for a value, as the question tells it. */
function shownFor(form: WebForm, value: ToolValue): string {
  const entry = computedOf(form).find((row) => row.owner.kind === "value" && row.owner.value.key === value.key);
  const example = toolExamples(form).find((row) => row.leaf === entry?.name && row.oracle === "confirmed");
  if (!entry || example?.outcome.kind !== "returns") return "";
  const given = entry.params.map((param, index) => `${param.name} = ${JSON.stringify(example.args[index])}`);
  return ` (is ${JSON.stringify(example.outcome.value)} for ${given.join(", ")})`;
}

export const toolFormulaStep: SlotStep<WebForm> = {
  id: "tool-formula",
  label: "Working out the results",
  wanted: (_brief, form) => open(toolOf(form)).length > 0,
  schema: answerSchema,
  maxTokens: 260,
  messages: (brief, form) => {
    const view = toolOf(form);
    const inputs = view?.inputs.map((field) =>
      field.type === "choice"
        ? `${field.key} (${field.options.map((option) => `"${option}"`).join(", ")})`
        : field.type === "boolean"
          ? `${field.key} (yes/no)`
          : field.type === "date"
            ? `${field.key} (date)`
            : /percent|%|rate/i.test(`${field.unit} ${field.label}`)
              ? `${field.key} (percent)`
              : field.key,
    );
    const counters = view?.buttons.flatMap(({ each }) =>
      each && !view.inputs.some((field) => field.key === each.name) ? [`${each.name} (1, 2, 3, …)`] : [],
    );
    return [
      {
        role: "system",
        content:
          "You write the formula of each result over the named inputs. Use only + - * / % ( ) numbers, the input names, round(x, 2), min, max, floor, ceil(x), days(from, to) and a condition like (x > 5 ? 1 : 2). Percentages are divided by 100. Rounding up to the cent is ceil(x * 100) / 100. Answer with JSON only.",
      },
      {
        role: "user",
        content:
          "Idea: a taxi fare page: Base, Kilometres at 2 each, Discount in percent and Riders; it shows `Fare: 18.00` and `Each: 9.00`, each share rounded up to the cent\nInputs: base, kilometres, discount (percent), riders\nResults: Fare (is 18 for base = 4, kilometres = 8, discount = 10, riders = 2); Each (is 9 for base = 4, kilometres = 8, discount = 10, riders = 2)",
      },
      {
        role: "assistant",
        content: JSON.stringify({
          results: [
            { name: "Fare", formula: "(base + kilometres * 2) * (1 - discount / 100)" },
            { name: "Each", formula: "ceil((base + kilometres * 2) * (1 - discount / 100) / riders * 100) / 100" },
          ],
        }),
      },
      {
        role: "user",
        content: `Idea: ${brief.replace(/\s+/g, " ").trim().slice(0, 900)}\nInputs: ${[...(inputs ?? []), ...(counters ?? [])].join(", ")}\nResults: ${open(
          view,
        )
          .map((value) => `${value.label}${shownFor(form, value)}`)
          .join("; ")}`,
      },
    ];
  },
  apply: (form, answer, brief) => {
    const parsed = answerSchema.safeParse(answer);
    const view = toolOf(form);
    if (!parsed.success || !view) return { form, changed: [] };
    const at = form.views.indexOf(view);
    const changed: string[] = [];
    const waiting = open(view);
    // A result may be named in a later one: its formula stands there in brackets.
    const known = new Map<string, string>();
    const values = view.values.map((value, index) => {
      const place = waiting.indexOf(value);
      const row =
        place < 0
          ? undefined
          : (parsed.data.results.find((result) => result.name.toLowerCase() === value.label.toLowerCase()) ??
            parsed.data.results[place]);
      const said = variants(view, value, row?.formula.trim() ?? "", known).find(
        // What the brief shows decides: a formula that gives something else is none.
        (text) => tryFormula(text, namesFor(view, value)) !== null && fitsCases(form, view, value, text),
      );
      const shown = place >= 0 && shownFor(form, value) !== "";
      const formula =
        said ?? (shown ? searchFormula(brief, view, value, (text) => fitsCases(form, view, value, text)) : null);
      if (formula === null) return value;
      known.set(camel(value.label), formula);
      changed.push(`/views/${at}/values/${index}/formula`);
      return { ...value, formula, guessed: true };
    });
    if (changed.length === 0) return { form, changed };
    const next = finish({ ...form, views: form.views.map((other) => (other === view ? { ...view, values } : other)) });
    return { form: { ...next, examples: toolExamples(next) }, changed };
  },
};
