import { itemName, listParams } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isNumeric, listOf, mapOf, required } from "../leaf-view.ts";

type Slots = { list: string; price: string; names: string; extra: string | null; extraIs: "percent" | "amount" };

export const splitBill = defineIdiom<Slots>({
  id: "split-bill",
  title: "Share items among people to the cent",
  phrases: [
    "share each item equally among its names and add the tip",
    "split a bill so that the shares add up to the total",
    "who pays how much",
  ],
  cues: [
    ["split", "share", "shares", "divide"],
    ["equally", "among", "names", "people", "each"],
  ],
  unless: ["settle", "already paid", "owes"],
  fit(view) {
    const list = listParams(view)[0];
    const returns = mapOf(view.leaf.returns);
    if (!list || !returns || !isNumeric(returns) || returns === "integer") return null;
    const price = list.fields.filter((ref) => ref.via === "attr" && isNumeric(required(ref.type)));
    const names = list.fields.filter((ref) => listOf(required(ref.type)) === "text");
    const others = view.leaf.params.filter((param) => param.name !== list.name);
    if (others.length > 1 || others.some((param) => !isNumeric(param.type))) return null;
    if (view.language === "python" && (returns !== "decimal" || price.some((ref) => required(ref.type) !== "decimal")))
      return null;
    return {
      list: fixed(list.name),
      price: price.map((ref) => option(ref.name)),
      names: names.map((ref) => option(ref.name)),
      extra: fixed(others[0]?.name ?? null),
      extraIs: /percent|rate|pct/i.test(others[0]?.name ?? "")
        ? fixed("percent")
        : [option("percent", ["percent"]), option("amount", ["amount"], -0.05)],
    };
  },
  python({ list, price, names, extra, extraIs }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const grand = !extra
      ? "sum(shares.values())"
      : extraIs === "percent"
        ? `sum(shares.values()) * (100 + ${extra}) / 100`
        : `sum(shares.values()) + ${extra}`;
    return {
      body: `shares: dict[str, Decimal] = {}
for ${item} in ${list}:
    for name in ${item}.${names}:
        shares[name] = shares.get(name, Decimal(0)) + ${item}.${price} / len(${item}.${names})
total = int((_cents(${grand}) if shares else Decimal(0)) * 100)
parts = _share_cents(total, list(shares.values()))
return {name: Decimal(part) / 100 for name, part in zip(shares, parts)}`,
    };
  },
  typescript({ list, price, names, extra, extraIs }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const grand = !extra ? "total" : extraIs === "percent" ? `(total * (100 + ${extra})) / 100` : `total + ${extra}`;
    return {
      body: `const shares = new Map<string, number>();
for (const ${item} of ${list}) {
  for (const name of ${item}.${names}) shares.set(name, (shares.get(name) ?? 0) + ${item}.${price} / ${item}.${names}.length);
}
const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
const parts = shareCents(Math.round(roundTo(${grand}, 2) * 100), [...shares.values()]);
return Object.fromEntries([...shares.keys()].map((name, i) => [name, (parts[i] ?? 0) / 100]));`,
    };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Item:\n    price: Decimal\n    names: list[str]",
      signature: "def split(items: list[Item], tip_percent: Decimal) -> dict[str, Decimal]",
      purpose:
        "Share each item's price equally among its names, add the tip, round to cents so that the shares add up (leftover cents go to the first names).",
      holds:
        'D = Decimal\nassert split([Item(D("10.00"), ["A", "B", "C"])], D("0")) == {"A": D("3.34"), "B": D("3.33"), "C": D("3.33")}\nassert split([Item(D("12"), ["Ana"]), Item(D("18"), ["Bo"])], D("10")) == {"Ana": D("13.20"), "Bo": D("19.80")}\nassert split([], D("5")) == {}\nfor n in range(1, 8):\n    r = split([Item(D("9.99"), [str(i) for i in range(n)]), Item(D("0.05"), ["0"])], D("7"))\n    assert sum(r.values()) == D("10.74"), r',
    },
    {
      language: "typescript",
      types: "interface Item { price: number; names: string[] }",
      signature: "function split(items: Item[], tipPercent: number): Record<string, number>",
      purpose: "Share each item's price equally among its names, add the tip, to the cent.",
      holds:
        'assert.deepEqual(split([{ price: 10, names: ["A", "B", "C"] }], 0), { A: 3.34, B: 3.33, C: 3.33 }); assert.deepEqual(split([{ price: 12, names: ["A"] }, { price: 18, names: ["B"] }], 10), { A: 13.2, B: 19.8 });',
    },
  ],
});
