import { defineIdiom, fixed, type SlotOption } from "../idiom.ts";
import { isNumeric, type LeafView } from "../leaf-view.ts";

/** A number of the purpose, or a parameter. */
type Amount = number | string;
type Slots = { count: string; packs: { size: Amount; price: Amount | null } };

const SIZE =
  /(?:serves?|holds?|feeds?|fits?|seats?|covers?|contains?|takes?|carries|packs? of|boxes of|for|per|of)\s+(?:up to |about )?$/i;

/** Numbers and free parameters that may be a pack's size and its price, likeliest first. */
function packOptions(view: LeafView, count: string): SlotOption<Slots["packs"]>[] {
  const literals = [...view.leaf.purpose.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?![\w.]*\d)/g)].map((m) => ({
    value: Number(m[0]) as Amount,
    sized: SIZE.test(view.leaf.purpose.slice(0, m.index)) && Number.isInteger(Number(m[0])),
  }));
  const free = view.leaf.params
    .filter(({ name }) => name !== count)
    .map(({ name }) => ({ value: name as Amount, sized: /size|per|capacity|serves|seats|pack/i.test(name) }));
  const all = [...free, ...literals].filter(({ value }) => value !== 0).slice(0, 4);
  const options: SlotOption<Slots["packs"]>[] = [];
  for (const size of all) {
    const prior = size.sized ? 0.1 : -0.05;
    options.push({ value: { size: size.value, price: null }, prior: prior - (all.length > 1 ? 0.08 : 0) });
    for (const price of all)
      if (price !== size) options.push({ value: { size: size.value, price: price.value }, prior });
  }
  return options;
}

export const wholePacks = defineIdiom<Slots>({
  id: "whole-packs",
  title: "Whole packs, rounded up",
  phrases: [
    "one cake costs 28.50 and serves 12, rounded up to whole cakes",
    "how many boxes of 6 are needed",
    "number of buses for so many people",
    "price of whole packs",
  ],
  cues: [
    [
      "rounded up",
      "round up",
      "rounding up",
      "whole packs",
      "needed",
      "enough",
      "full",
      "every started",
      "started",
      "begun",
      "partly",
    ],
  ],
  unless: ["rounded down", "percent", "nearest", "decimals"],
  fit(view) {
    const { params, returns } = view.leaf;
    if (!params.every(({ type }) => isNumeric(type)) || !isNumeric(returns) || params.length > 3) return null;
    if (view.language === "python" && params.some(({ type }) => type === "decimal")) return null;
    const count = params.find(({ name }) => !/size|per|capacity|price|cost|rate/i.test(name))?.name;
    return count === undefined ? null : { count: fixed(count), packs: packOptions(view, count) };
  },
  python({ count, packs }, view) {
    const needed = `math.ceil(${count} / ${packs.size})`;
    const price = view.leaf.returns === "decimal" ? `Decimal("${packs.price}")` : packs.price;
    return { body: `return ${packs.price === null ? needed : `${needed} * ${price}`}` };
  },
  typescript: ({ count, packs }) => ({
    body:
      packs.price === null
        ? `return Math.ceil(${count} / ${packs.size});`
        : `return roundTo(Math.ceil(${count} / ${packs.size}) * ${packs.price}, 2);`,
  }),
  guarantees: [
    {
      language: "python",
      signature: "def cake_price(guests: int) -> float",
      purpose: "Price of cakes: one cake costs 28.50 and serves 12 guests, rounded up to whole cakes.",
      holds: "assert [cake_price(n) for n in (0, 1, 12, 13, 36)] == [0, 28.5, 28.5, 57, 85.5]",
    },
    {
      language: "python",
      signature: "def boxes(eggs: int) -> int",
      purpose: "How many boxes of 6 are needed for the eggs.",
      holds: "assert [boxes(n) for n in (0, 1, 6, 7)] == [0, 1, 1, 2]",
    },
    {
      language: "typescript",
      signature: "function parking(minutes: number, pricePerHour: number): number",
      purpose: "Parking fee: every started hour of 60 minutes costs the price per hour.",
      holds: "assert.deepEqual([parking(0, 2), parking(60, 2), parking(61, 2.5)], [0, 2, 5]);",
    },
  ],
});
