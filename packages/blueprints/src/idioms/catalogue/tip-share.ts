import { defineIdiom, option } from "../idiom.ts";
import { isNumeric, isWhole } from "../leaf-view.ts";

type Slots = { amount: string; people: string; percent: string };

export const tipShare = defineIdiom<Slots>({
  id: "tip-share",
  title: "What each person pays with the tip",
  phrases: ["what each person pays", "tip per person", "share of the bill with the tip"],
  cues: [
    ["tip", "service"],
    ["each", "per person", "share", "split", "splitter"],
  ],
  ownErrors: true,
  fit(view) {
    const { params, returns } = view.leaf;
    const [third] = params.slice(2);
    if (params.length !== 3 || !third || !(returns === "decimal" || returns === "number")) return null;
    if (!params.every((param) => isNumeric(param.type))) return null;
    const people = params.filter(
      (param) => isWhole(param.type, view.language) && /people|person|guest|split|ways|^n/i.test(param.name),
    );
    const percent = params.filter((param) => /tip|percent|rate|service/i.test(param.name));
    const amount = params.filter((param) => !people.includes(param) && !percent.includes(param));
    if (people.length !== 1 || percent.length !== 1) return null;
    const named = (list: typeof params) => list.map((param) => option(param.name));
    return { amount: named(amount), people: named(people), percent: named(percent) };
  },
  python({ amount, people, percent }, view) {
    const cents = view.leaf.returns === "decimal" ? "share" : "float(share)";
    return {
      body: `if ${people} < 1:
    raise ValueError("${people} must be at least 1")
if ${amount} < 0 or ${percent} < 0:
    raise ValueError("amounts must not be negative")
share = _cents(Decimal(str(${amount})) * (100 + Decimal(str(${percent}))) / 100 / ${people})
return ${cents}`,
    };
  },
  typescript({ amount, people, percent }) {
    return {
      body: `if (${people} < 1) throw new Error("${people} must be at least 1");
if (${amount} < 0 || ${percent} < 0) throw new Error("amounts must not be negative");
return roundTo((${amount} * (100 + ${percent})) / 100 / ${people}, 2);`,
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def share(amount: Decimal, people: int, percent: float) -> Decimal",
      purpose: "What each person pays with the tip in percent.",
      holds:
        'assert share(Decimal("84.50"), 4, 15) == Decimal("24.29") and share(Decimal("100"), 1, 10) == Decimal("110.00")',
    },
    {
      language: "typescript",
      signature: "function share(amount: number, people: number, tip: number): number",
      purpose: "What each person pays with the tip in percent.",
      holds: "assert.equal(share(84.5, 4, 15), 24.29); assert.throws(() => share(10, 0, 10));",
    },
  ],
});
