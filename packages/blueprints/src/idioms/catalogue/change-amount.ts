import { defineIdiom, fixed, option } from "../idiom.ts";
import { isNumeric, isText, mapOf, sameType } from "../leaf-view.ts";

type Slots = {
  map: string;
  key: string;
  amount: string;
  takes: boolean;
  /** What is refused beside a result below zero. */
  refuse: { short: boolean; unknown: boolean; notPositive: boolean };
  dropZero: boolean;
};

const TAKING = [
  "take out",
  "taking",
  "remove",
  "use",
  "using",
  "consume",
  "withdraw",
  "sell",
  "subtract",
  "minus",
  "spend",
];

export const changeAmount = defineIdiom<Slots>({
  id: "change-amount",
  title: "Put into or take out of a stock",
  phrases: [
    "new stock after adding an amount of a product",
    "take an amount out of the pantry",
    "change the quantity of an item, refuse less than zero",
  ],
  cues: [
    ["stock", "inventory", "pantry", "amount", "quantity", "balance", "count", "supply", "points"],
    [
      "add",
      "adding",
      "take",
      "taking",
      "remove",
      "use",
      "using",
      "change",
      "put",
      "withdraw",
      "sell",
      "subtract",
      "consume",
    ],
  ],
  unless: ["total", "sum of", "average", "percent", "below", "low"],
  ownErrors: true,
  fit(view) {
    const { params, returns } = view.leaf;
    const map = params.find(({ type }) => isNumeric(mapOf(type) ?? "none"));
    const value = map && mapOf(map.type);
    const key = params.find(({ type }) => isText(type));
    const amount = params.find(({ type }) => isNumeric(type));
    if (!map || !value || !key || !amount || params.length !== 3) return null;
    if (!sameType(returns, map.type) || !sameType(value, amount.type)) return null;
    const takes = view.says(...TAKING);
    const both = view.says("negative to", "negative takes", "or take", "adding");
    const unknown = view.says(
      "unknown",
      "not there",
      "do not have",
      "don t have",
      "not in",
      "missing",
      "does not exist",
    );
    const positive = view.says(
      "must be positive",
      "not positive",
      "positive number",
      "zero or less",
      "zero or negative",
    );
    const short = view.leaf.raises;
    const zero = view.says(
      "zero leave",
      "hits zero",
      "reaches zero",
      "at zero",
      "nothing left",
      "drop",
      "disappear",
      "leaves the list",
    );
    return {
      map: fixed(map.name),
      key: fixed(key.name),
      amount: fixed(amount.name),
      takes: [option(takes && !both, [], 0.1), option(!(takes && !both), [], -0.15)],
      refuse: fixed({ short, unknown: short && unknown, notPositive: short && positive }),
      dropZero: [option(zero, [], 0.05), option(!zero, [], -0.15)],
    };
  },
  python({ map, key, amount, takes, refuse, dropZero }, view) {
    const refusal = (test: string, text: string): string => `if ${test}:\n    raise ValueError(f"${text}")`;
    const zero =
      view.leaf.returns && typeof view.leaf.returns === "object" && mapOf(view.leaf.returns) === "decimal"
        ? 'Decimal("0")'
        : "0";
    return {
      body: [
        ...(refuse.notPositive ? [refusal(`${amount} <= 0`, "the amount must be positive")] : []),
        ...(refuse.unknown ? [refusal(`${key} not in ${map}`, `unknown: {${key}}`)] : []),
        `changed = ${map}.get(${key}, ${zero}) ${takes ? "-" : "+"} ${amount}`,
        ...(refuse.short ? [refusal("changed < 0", `not enough of {${key}}`)] : []),
        ...(dropZero
          ? ["if changed == 0:", `    return {other: held for other, held in ${map}.items() if other != ${key}}`]
          : []),
        `return {**${map}, ${key}: changed}`,
      ].join("\n"),
    };
  },
  typescript({ map, key, amount, takes, refuse, dropZero }) {
    const refusal = (test: string, text: string): string => `if (${test}) throw new Error(\`${text}\`);`;
    return {
      body: [
        ...(refuse.notPositive ? [refusal(`!(${amount} > 0)`, "the amount must be positive")] : []),
        ...(refuse.unknown ? [refusal(`!Object.hasOwn(${map}, ${key})`, `unknown: \${${key}}`)] : []),
        `const before = Object.hasOwn(${map}, ${key}) ? (${map}[${key}] ?? 0) : 0;`,
        `const changed = roundTo(before ${takes ? "-" : "+"} ${amount}, 6);`,
        ...(refuse.short ? [refusal("changed < 0", `not enough of \${${key}}`)] : []),
        ...(dropZero
          ? [
              `if (changed === 0) return Object.fromEntries(Object.entries(${map}).filter(([other]) => other !== ${key}));`,
            ]
          : []),
        `return { ...${map}, [${key}]: changed };`,
      ].join("\n"),
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def change_stock(stock: dict[str, int], product: str, amount: int) -> dict[str, int]",
      purpose:
        "New stock after adding an amount (negative to take out) of a product. Raise ValueError if the stock would become negative.",
      holds:
        's = {"a": 1}\nassert change_stock(s, "b", 2) == {"a": 1, "b": 2} and s == {"a": 1}\nassert change_stock(s, "a", -1) == {"a": 0}\ntry:\n    change_stock(s, "a", -2)\n    raise AssertionError\nexcept ValueError:\n    pass',
    },
    {
      language: "typescript",
      signature:
        "function takeOut(pantry: Record<string, number>, name: string, amount: number): Record<string, number>",
      purpose:
        "The pantry after taking an amount out; what hits zero leaves the list. Throws for an unknown name, when there is not enough, and when the amount is not positive.",
      holds:
        'assert.deepEqual(takeOut({ rice: 0.3 }, "rice", 0.1), { rice: 0.2 }); assert.deepEqual(takeOut({ rice: 1, tea: 2 }, "rice", 1), { tea: 2 }); for (const [n, a] of [["tea", 1], ["rice", 2], ["rice", 0]]) assert.throws(() => takeOut({ rice: 1 }, n, a));',
    },
  ],
});
