import { defineIdiom, fixed, option } from "../idiom.ts";
import { isNumeric } from "../leaf-view.ts";
import { asNumber, roundingOptions } from "../measures.ts";

type Slots = { amount: string; percent: string; meaning: "minus" | "plus" | "part"; digits: number | null };

export const percentOfPrice = defineIdiom<Slots>({
  id: "percent-of-price",
  title: "Discount, tax or tip in percent",
  phrases: [
    "price after a discount in percent",
    "add tax in percent",
    "tip of an amount",
    "price with vat",
    "net price",
  ],
  cues: [["percent", "discount", "tax", "vat", "tip", "markup", "commission", "surcharge"]],
  unless: ["compound", "percentage of", "what percent", "split", "weighted", "years"],
  fit(view) {
    const [a, b] = view.leaf.params;
    const to = view.leaf.returns;
    if (!a || !b || view.leaf.params.length !== 2 || !isNumeric(a.type) || !isNumeric(b.type) || !isNumeric(to))
      return null;
    const named = view.leaf.params.find((param) => /percent|rate|pct|discount|tax|tip|vat/i.test(param.name)) ?? b;
    const amount = named === a ? b : a;
    if (
      view.language === "python" &&
      (a.type === "decimal") !== (b.type === "decimal") &&
      a.type !== "integer" &&
      b.type !== "integer"
    )
      return null;
    const from = a.type === "decimal" || b.type === "decimal" ? "decimal" : "number";
    return {
      amount: fixed(amount.name),
      percent: fixed(named.name),
      meaning: [
        option("minus", ["discount", "off", "reduced", "less", "after discount", "rebate", "cheaper"]),
        option(
          "plus",
          ["plus", "add", "added", "including", "with tax", "gross", "markup", "surcharge", "total with", "after tax"],
          -0.01,
        ),
        option("part", ["amount of tax", "how much tax", "the tip", "tip amount", "commission", "tip for"], -0.02),
      ],
      digits: roundingOptions(view, from, to),
    };
  },
  python({ amount, percent, meaning, digits }, view) {
    const decimal = view.leaf.params.some((param) => param.type === "decimal");
    const value =
      meaning === "part"
        ? `${amount} * ${percent} / 100`
        : `${amount} * (100 ${meaning === "minus" ? "-" : "+"} ${percent}) / 100`;
    return { body: `return ${asNumber("python", value, decimal ? "decimal" : "number", view.leaf.returns, digits)}` };
  },
  typescript({ amount, percent, meaning, digits }, view) {
    const value =
      meaning === "part"
        ? `(${amount} * ${percent}) / 100`
        : `(${amount} * (100 ${meaning === "minus" ? "-" : "+"} ${percent})) / 100`;
    return { body: `return ${asNumber("typescript", value, "number", view.leaf.returns, digits)};` };
  },
  guarantees: [
    {
      language: "python",
      signature: "def discounted(price: Decimal, percent: Decimal) -> Decimal",
      purpose:
        "Price after a discount in percent, rounded to cents. Raise ValueError if the percent is below 0 or above 100.",
      holds:
        'D = Decimal\nassert discounted(D("9.99"), D("15")) == D("8.49") and discounted(D("0.30"), D("55")) == D("0.14")\nfor bad in ("-1", "101"):\n    try:\n        discounted(D(1), D(bad))\n    except ValueError:\n        continue\n    raise AssertionError(bad)',
    },
    {
      language: "typescript",
      signature: "function gross(net: number, taxPercent: number): number",
      purpose: "Price plus tax in percent, rounded to two decimals.",
      holds: "assert.equal(gross(19.99, 7.5), 21.49); assert.equal(gross(1.1, 10), 1.21);",
    },
  ],
});
