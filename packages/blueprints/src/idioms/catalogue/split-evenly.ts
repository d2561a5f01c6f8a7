import { defineIdiom, fixed, option } from "../idiom.ts";
import { isNumeric, isWhole, listOf } from "../leaf-view.ts";

type Slots = { total: string; parts: string; weighted: boolean; cents: boolean };

export const splitEvenly = defineIdiom<Slots>({
  id: "split-evenly",
  title: "Split an amount to the cent",
  phrases: [
    "split an amount equally among n people so that the parts add up",
    "divide money by weights",
    "leftover cents go to the first",
  ],
  cues: [["split", "divide", "share", "distribute", "parts", "instalments", "installments"]],
  unless: ["string", "words", "items", "text into", "percentage"],
  fit(view) {
    const part = listOf(view.leaf.returns);
    const [first, second] = view.leaf.params;
    if (!part || !isNumeric(part) || !first || !second || view.leaf.params.length !== 2 || !isNumeric(first.type))
      return null;
    const weights = listOf(second.type);
    const weighted = weights !== null && isNumeric(weights);
    if (!weighted && !isWhole(second.type, view.language)) return null;
    if (view.language === "python" && first.type !== part) return null;
    const whole = first.type === "integer" || view.says("in cents", "of cents", "whole cents");
    return {
      total: fixed(first.name),
      parts: fixed(second.name),
      weighted: fixed(weighted),
      cents: view.language === "typescript" ? [option(whole), option(!whole, [], -0.05)] : fixed(whole),
    };
  },
  python({ total, parts, weighted, cents }, view) {
    const first = view.leaf.params[0]?.type;
    const weights = weighted ? `[Decimal(str(weight)) for weight in ${parts}]` : `[Decimal(1)] * ${parts}`;
    if (cents) return { body: `return _share_cents(${total}, ${weights})` };
    const whole = first === "decimal" ? `int(_cents(${total}) * 100)` : `round(${total} * 100)`;
    return {
      body: `shares = _share_cents(${whole}, ${weights})\nreturn [${first === "decimal" ? "Decimal(share) / 100" : "share / 100"} for share in shares]`,
    };
  },
  typescript({ total, parts, weighted, cents }) {
    const weights = weighted ? parts : `Array.from({ length: ${parts} }, () => 1)`;
    if (cents) return { body: `return shareCents(${total}, ${weights});` };
    return {
      body: `return shareCents(Math.round(roundTo(${total}, 2) * 100), ${weights}).map((cents) => cents / 100);`,
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def split(amount: Decimal, people: int) -> list[Decimal]",
      purpose: "Split an amount equally among people to the cent; leftover cents go to the first.",
      holds:
        'assert split(Decimal("10"), 3) == [Decimal("3.34"), Decimal("3.33"), Decimal("3.33")]\nassert all(sum(split(Decimal("9.97"), n)) == Decimal("9.97") for n in range(1, 12))',
    },
    {
      language: "typescript",
      signature: "function divide(cents: number, weights: number[]): number[]",
      purpose: "Divide an amount in cents by weights.",
      holds: "assert.deepEqual(divide(100, [1, 1, 1]), [34, 33, 33]); assert.deepEqual(divide(100, [3, 1]), [75, 25]);",
    },
  ],
});
