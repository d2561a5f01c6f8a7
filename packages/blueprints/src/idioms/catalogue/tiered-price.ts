import { defineIdiom, fixed } from "../idiom.ts";
import { isNumeric, isText, type LeafView } from "../leaf-view.ts";

type Tier = { bound: number; price: string };
type Row = { key: string | null; tiers: Tier[] };
type Slots = { table: { rows: Row[]; value: string; key: string | null; extras: { flag: string; adds: string }[] } };

const PRICE = "(?:[€$£] ?)?(\\d+(?:\\.\\d+)?)(?: ?(?:€|\\$|£|euros?|EUR|USD))?";
const STEP = `${PRICE} (?:up to|until|for up to) (\\d+(?:\\.\\d+)?)(?: ?[A-Za-z]{1,8})?`;

const tiersOf = (text: string): Tier[] =>
  [...text.matchAll(new RegExp(STEP, "g"))].map((match) => ({ price: match[1] ?? "0", bound: Number(match[2]) }));

/** What a flag adds: "--insured adds 3.50". */
export function extrasOf(view: LeafView): { flag: string; adds: string }[] | null {
  const found = view.leaf.params
    .filter((param) => param.type === "boolean")
    .map(({ name }) => {
      const word = name.replaceAll("_", "[-_ ]");
      const adds = new RegExp(`\\b${word}\\b[^.;]{0,40}?\\b(?:adds?|costs?|is|plus) (?:another )?${PRICE}`, "i").exec(
        view.leaf.purpose,
      )?.[1];
      return adds === undefined ? null : { flag: name, adds };
    });
  return found.every((one) => one !== null) ? found : null;
}

/** Prices by bounds, for every key the purpose names; null unless each row rises and all parameters have a part in it. */
function tableOf(view: LeafView): Slots["table"] | null {
  const { params, purpose } = view.leaf;
  const numbers = params.filter((param) => isNumeric(param.type));
  const texts = params.filter((param) => isText(param.type));
  const extras = extrasOf(view);
  const [value] = numbers;
  const [key] = texts;
  if (!value || numbers.length !== 1 || texts.length > 1 || !extras) return null;
  if (params.length !== 1 + texts.length + extras.length) return null;
  const keyed = [
    ...purpose.matchAll(
      new RegExp(`\\b([A-Z][\\w-]*)"? (?:costs?|is|pays?|:) ((?:${STEP}(?:, ?(?:and )?| and )?)+)`, "g"),
    ),
  ].map((match): Row => ({ key: match[1] ?? "", tiers: tiersOf(match[2] ?? "") }));
  const rows: Row[] = key ? keyed : [{ key: null, tiers: tiersOf(purpose) }];
  const rising = rows.every(
    ({ tiers }) => tiers.length > 1 && tiers.every((tier, at) => at === 0 || tier.bound > (tiers[at - 1]?.bound ?? 0)),
  );
  return rows.length > 0 && rising ? { rows, value: value.name, key: key?.name ?? null, extras } : null;
}

const refusesZero = (view: LeafView): boolean =>
  /\b(?:zero|0) or (?:less|negative)\b|\bpositive\b/i.test(view.leaf.purpose);

export const tieredPrice = defineIdiom<Slots>({
  id: "tiered-price",
  title: "Price by weight or size and zone",
  phrases: [
    "postage of a parcel by weight and zone",
    "price up to a bound",
    "4.90 up to 2 kg, 6.90 up to 5 kg",
    "shipping cost by weight",
  ],
  cues: [["up to", "until"]],
  ownErrors: true,
  fit(view) {
    const { returns, raises } = view.leaf;
    const table = tableOf(view);
    return table && raises && isNumeric(returns) ? { table: fixed(table) } : null;
  },
  python({ table }, view) {
    const money = (text: string): string =>
      view.leaf.returns === "decimal" ? `Decimal("${text}")` : view.leaf.returns === "integer" ? `int(${text})` : text;
    const tiers = (row: Row): string =>
      `[${row.tiers.map((tier) => `(${tier.bound}, ${money(tier.price)})`).join(", ")}]`;
    const extra = table.extras.map((one) => ` + (${money(one.adds)} if ${one.flag} else 0)`).join("");
    const rows = table.rows.map((row) => `${JSON.stringify(row.key)}: ${tiers(row)}`).join(", ");
    const first = table.rows[0];
    return {
      body: [
        ...(refusesZero(view)
          ? [`if ${table.value} <= 0:`, `    raise ValueError(f"{${table.value}} is not more than 0")`]
          : []),
        ...(table.key
          ? [
              `tiers = {${rows}}.get(${table.key})`,
              "if tiers is None:",
              `    raise ValueError(f"unknown ${table.key}: {${table.key}}")`,
            ]
          : [`tiers = ${first ? tiers(first) : "[]"}`]),
        "for bound, price in tiers:",
        `    if ${table.value} <= bound:`,
        `        return price${extra}`,
        `raise ValueError(f"{${table.value}} is too much")`,
      ].join("\n"),
    };
  },
  typescript({ table }, view) {
    const tiers = (row: Row): string =>
      `[${row.tiers.map((tier) => `[${tier.bound}, ${Number(tier.price)}]`).join(", ")}]`;
    const extra = table.extras.map((one) => ` + (${one.flag} ? ${Number(one.adds)} : 0)`).join("");
    const rows = table.rows.map((row) => `[${JSON.stringify(row.key)}, ${tiers(row)}]`).join(", ");
    const first = table.rows[0];
    return {
      body: [
        ...(refusesZero(view)
          ? [`if (${table.value} <= 0) throw new Error(\`\${${table.value}} is not more than 0\`);`]
          : []),
        ...(table.key
          ? [
              `const tiers = new Map<string, [number, number][]>([${rows}]).get(${table.key});`,
              `if (!tiers) throw new Error(\`unknown ${table.key}: \${${table.key}}\`);`,
            ]
          : [`const tiers: [number, number][] = ${first ? tiers(first) : "[]"};`]),
        "for (const [bound, price] of tiers) {",
        `  if (${table.value} <= bound) return roundTo(price${extra}, 2);`,
        "}",
        `throw new Error(\`\${${table.value}} is too much\`);`,
      ].join("\n"),
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def postage(kg: Decimal, zone: str, express: bool) -> Decimal",
      purpose:
        "Postage by weight: A costs 2.10 up to 1 kg, 3.20 up to 3 kg and 7.00 up to 10 kg; B costs 4.00 up to 1 kg and 9.50 up to 10 kg. --express adds 5.25. Raise ValueError for zero or less, more than 10 kg or an unknown zone.",
      holds:
        'D = Decimal\nassert postage(D("1"), "A", False) == D("2.10") and postage(D("1.01"), "B", True) == D("14.75")\nfor bad in ((D("0"), "A"), (D("10.5"), "A"), (D("1"), "C")):\n    try:\n        postage(*bad, False)\n    except ValueError:\n        continue\n    raise AssertionError(bad)',
    },
    {
      language: "typescript",
      signature: "function ticket(age: number): number",
      purpose: "Ticket price by age: 0 up to 5, 3.50 up to 17 and 8 up to 99. Throw an Error for higher ages.",
      holds: "assert.deepEqual([5, 6, 18].map((age) => ticket(age)), [0, 3.5, 8]); assert.throws(() => ticket(100));",
    },
  ],
});
