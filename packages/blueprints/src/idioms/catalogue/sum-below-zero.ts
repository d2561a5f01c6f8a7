import { type Beside, besideOf } from "../beside-others.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isNumeric } from "../leaf-view.ts";

type Slots = { beside: Beside; amount: string; minus: { field: string; is: string } | null };

/** A name for each of them that does not hide the parameter. */
const itemOf = (one: string): string => (one === "entry" ? "each" : "entry");

export const sumBelowZero = defineIdiom<Slots>({
  id: "sum-below-zero",
  title: "Would what came in and went out add up to less than nothing",
  phrases: ["the stock would go below zero", "more goes out than there is", "the balance would be negative"],
  cues: [
    ["add up", "adds up", "sum", "stock", "balance", "total"],
    ["below zero", "less than zero", "less than nothing", "negative"],
  ],
  fit(view) {
    const beside = besideOf(view);
    if (!beside || beside.limit !== null || beside.same.length === 0) return null;
    const amounts = beside.record.fields.filter(
      (field) => isNumeric(field.type) && field.name !== "id" && !beside.same.includes(field.name),
    );
    const out = /whose (\w+) is "([^"]*)" (?:are )?counted as minus/i.exec(view.leaf.purpose);
    return {
      beside: fixed({ ...beside, open: null }),
      amount: amounts.map((field, at) => option(field.name, [field.name], -0.02 * at)),
      minus: fixed(out?.[1] ? { field: out[1], is: out[2] ?? "" } : null),
    };
  },
  python({ beside: { one, list, same }, amount, minus }) {
    const item = itemOf(one);
    const value = minus
      ? `(-${item}.${amount} if ${item}.${minus.field} == ${JSON.stringify(minus.is)} else ${item}.${amount})`
      : `${item}.${amount}`;
    const counts = same.map((name) => `${item}.${name} == ${one}.${name}`).join(" and ");
    return { body: `return sum(${value} for ${item} in [${one}, *${list}] if ${counts}) < 0` };
  },
  typescript({ beside: { one, list, same }, amount, minus }) {
    const item = itemOf(one);
    const value = minus
      ? `(${item}.${minus.field} === ${JSON.stringify(minus.is)} ? -${item}.${amount} : ${item}.${amount})`
      : `${item}.${amount}`;
    const counts = same.map((name) => `${item}.${name} === ${one}.${name}`).join(" && ");
    return {
      body: `return [${one}, ...${list}].filter((${item}) => ${counts}).reduce((sum, ${item}) => sum + ${value}, 0) < 0;`,
    };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Move:\n    id: int\n    product: int\n    kind: str\n    quantity: int",
      signature: "def too_much(move: Move, moves: list[Move]) -> bool",
      purpose:
        'True when the quantity of the move and of the moves with the same product add up to less than zero, those whose kind is "out" counted as minus.',
      holds:
        'M = Move\nassert not too_much(M(2, 1, "out", 5), [M(1, 1, "in", 5)]); assert too_much(M(2, 1, "out", 6), [M(1, 1, "in", 5), M(3, 2, "in", 9)]); assert too_much(M(2, 1, "out", 1), [])',
    },
    {
      language: "typescript",
      types: "interface Entry { id: number; account: string; amount: number }",
      signature: "function overdrawn(entry: Entry, entries: Entry[]): boolean",
      purpose: "True when the amount of the entry and of the entries with the same account add up to less than zero.",
      holds:
        'const e = (account, amount) => ({ id: 0, account, amount }); assert.ok(overdrawn(e("a", -6), [e("a", 5), e("b", 9)])); assert.ok(!overdrawn(e("a", -5), [e("a", 5)]));',
    },
  ],
});
