import { defineIdiom, fixed, option, type SlotOption } from "../idiom.ts";
import { isWhole, type LeafView } from "../leaf-view.ts";

type Form = { before: string; point: string; after: string };
type Slots = { param: string; form: Form };

/** How amounts are shown: read from what the purpose and the examples show. */
function formsOf(view: LeafView): SlotOption<Form>[] {
  const shown = view.leaf.examples.flatMap(({ outcome }) =>
    outcome.kind === "returns" && typeof outcome.value === "string" ? [outcome.value] : [],
  );
  const found = new Map<string, Form>();
  for (const text of [...shown, ...view.quoted]) {
    const [, before = "", point, after = ""] = /^([^\d-]*)\d+([.,])\d\d([^\d]*)$/.exec(text) ?? [];
    if (point) found.set(JSON.stringify([before, point, after]), { before, point, after });
  }
  return [...found.values()].slice(0, 2).map((form) => option(form));
}

export const formatCents = defineIdiom<Slots>({
  id: "format-cents",
  title: "Price of an amount in cents",
  phrases: ["price in euros for an amount in cents", "format cents as dollars", "cents to a money text"],
  cues: [
    ["cents", "pence", "minor units"],
    ["price", "euro", "euros", "dollar", "dollars", "money", "amount", "format", "show", "pounds"],
  ],
  unless: ["split", "share", "tip", "round", "total", "thousands"],
  fit(view) {
    const [param, more] = view.leaf.params;
    if (!param || more || !isWhole(param.type, view.language) || view.leaf.returns !== "text") return null;
    return { param: fixed(param.name), form: formsOf(view) };
  },
  python({ param, form }) {
    const text = (part: string): string =>
      JSON.stringify(part).slice(1, -1).replaceAll("{", "{{").replaceAll("}", "}}");
    return {
      body: `sign = "-" if ${param} < 0 else ""\nwhole, rest = divmod(abs(${param}), 100)\nreturn f"{sign}${text(form.before)}{whole}${form.point}{rest:02d}${text(form.after)}"`,
    };
  },
  typescript: ({ param, form }) => ({
    body: `const sign = ${param} < 0 ? "-" : "";\nconst whole = Math.floor(Math.abs(${param}) / 100);\nconst rest = String(Math.abs(${param}) % 100).padStart(2, "0");\nreturn sign + ${JSON.stringify(form.before)} + whole + ${JSON.stringify(form.point)} + rest + ${JSON.stringify(form.after)};`,
  }),
  guarantees: [
    {
      language: "python",
      signature: "def price(cents: int) -> str",
      purpose: 'Price in dollars for an amount in cents, like "$12.50".',
      holds:
        'assert [price(c) for c in (1250, 5, 0, 123456, -5)] == ["$12.50", "$0.05", "$0.00", "$1234.56", "-$0.05"]',
    },
    {
      language: "typescript",
      signature: "function price(cents: number): string",
      purpose: 'Price in euros for an amount in cents, like "12,50 €".',
      holds: 'assert.deepEqual([1250, 5, 123456].map((c) => price(c)), ["12,50 €", "0,05 €", "1234,56 €"]);',
    },
  ],
});
