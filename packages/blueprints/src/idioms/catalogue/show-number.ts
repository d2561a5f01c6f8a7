import { defineIdiom, fixed, option } from "../idiom.ts";
import { isNumeric } from "../leaf-view.ts";

type Slots = { param: string; digits: number };

export const showNumber = defineIdiom<Slots>({
  id: "show-number",
  title: "Number without needless zeros",
  phrases: [
    "amount with at most two decimals and no pointless zeros",
    "number without trailing zeros",
    "3 instead of 3.0",
  ],
  cues: [
    ["zeros", "zeroes", "at most two decimals", "at most 2 decimals", "at most one decimal", "at most three decimals"],
    ["no", "without", "not", "drop", "strip", "remove", "instead", "at most", "needless", "trailing"],
  ],
  unless: ["leading", "pad", "padded"],
  fit(view) {
    const [param, more] = view.leaf.params;
    if (!param || more || !isNumeric(param.type) || view.leaf.returns !== "text") return null;
    return {
      param: fixed(param.name),
      digits: [
        option(2, ["two decimals", "2 decimals", "cents"]),
        option(1, ["one decimal", "1 decimal"], -0.02),
        option(3, ["three decimals", "3 decimals"], -0.03),
      ],
    };
  },
  python({ param, digits }, view) {
    const type = view.leaf.params[0]?.type;
    const step = `Decimal("${(10 ** -digits).toFixed(digits)}")`;
    const exact = type === "decimal" ? param : `Decimal(str(${param}))`;
    return {
      body: `rounded = ${exact}.quantize(${step}, rounding=ROUND_HALF_UP)\ntext = f"{rounded:f}".rstrip("0").rstrip(".")\nreturn "0" if text == "-0" else text`,
    };
  },
  typescript: ({ param, digits }) => ({ body: `return String(roundTo(${param}, ${digits}));` }),
  guarantees: [
    {
      language: "python",
      signature: "def show(amount: float) -> str",
      purpose: "Amount with at most two decimals and no pointless zeros.",
      holds:
        'assert [show(x) for x in (3.0, 1.75, 0.5, 0.1 + 0.2, 100, 2.999, -0.001, 0.125)] == ["3", "1.75", "0.5", "0.3", "100", "3", "0", "0.13"]',
    },
    {
      language: "python",
      signature: "def show(amount: Decimal) -> str",
      purpose: "Amount with at most one decimal, without trailing zeros.",
      holds: 'assert [show(Decimal(x)) for x in ("3.00", "1.75", "20", "0.04")] == ["3", "1.8", "20", "0"]',
    },
    {
      language: "typescript",
      signature: "function show(amount: number): string",
      purpose: "Number with at most 2 decimals, no needless zeros.",
      holds: 'assert.deepEqual([3, 1.75, 0.1 + 0.2, -0.001, 100].map(show), ["3", "1.75", "0.3", "0", "100"]);',
    },
  ],
});
