import { itemName, listParams, read } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isDayField, isNumeric, listOf, required, sameType } from "../leaf-view.ts";

type Slots = {
  list: string;
  opening: string | null;
  amount: string;
  order: string | null;
  record: string | null;
  fields: string[];
  balance: string;
  cents: boolean;
};

export const runningBalance = defineIdiom<Slots>({
  id: "running-balance",
  title: "Balance after each entry",
  phrases: [
    "balance after each entry in order of date starting from an opening balance",
    "running balance of transactions",
    "account history",
  ],
  cues: [
    ["balance", "running total", "cumulative", "running"],
    ["after each", "running", "history", "cumulative", "each"],
  ],
  fit(view) {
    const list = listParams(view)[0];
    const out = listOf(view.leaf.returns);
    if (!list || !out || !view.record(list.element)) return null;
    const record = view.record(out);
    const others = view.leaf.params.filter((param) => param.name !== list.name);
    if (others.length > 1 || others.some((param) => !isNumeric(param.type)) || (!record && !isNumeric(out)))
      return null;
    const amounts = list.fields.filter((ref) => isNumeric(required(ref.type)));
    const day = list.fields.find((ref) => isDayField({ name: ref.name, type: ref.type }));
    const copied =
      record?.fields.filter((field) =>
        list.fields.some((ref) => ref.name === field.name && sameType(ref.type, field.type)),
      ) ?? [];
    const rest = record?.fields.filter((field) => !copied.includes(field)) ?? [];
    if (record && (rest.length !== 1 || !rest[0] || !isNumeric(rest[0].type))) return null;
    return {
      list: fixed(list.name),
      opening: fixed(others[0]?.name ?? null),
      amount: amounts.map((ref) => option(ref.name)),
      order: day
        ? [
            option(day.name, ["order of date", "by date", "sorted", "chronological", "date order"]),
            option(null, ["given order"], 0.05),
          ]
        : fixed(null),
      record: fixed(record?.name ?? null),
      fields: fixed(record?.fields.map((field) => field.name) ?? []),
      balance: fixed(rest[0]?.name ?? "balance"),
      cents:
        view.language === "typescript"
          ? [option(true, ["cents", "two decimals", "rounded"], 0.02), option(false)]
          : fixed(false),
    };
  },
  python({ list, opening, amount, order, record, fields, balance }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const type = listParams(view)[0]?.fields.find((ref) => ref.name === amount)?.type;
    const start = opening ?? (type === "decimal" ? 'Decimal("0")' : "0");
    const values = fields.map((name) => (name === balance ? balance : `${item}.${name}`));
    const name = balance === opening ? "current" : balance;
    return {
      body: `${name} = ${start}\nrows = []\nfor ${item} in ${order ? `sorted(${list}, key=lambda ${item}: ${item}.${order})` : list}:\n    ${name} += ${item}.${amount}\n    rows.append(${record ? `${record}(${values.map((v) => (v === balance ? name : v)).join(", ")})` : name})\nreturn rows`,
    };
  },
  typescript({ list, opening, amount, order, record, fields, balance, cents }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const name = balance === opening ? "current" : balance;
    const source = order ? `[...${list}].sort((a, b) => compareValues(a.${order}, b.${order}))` : list;
    const next = cents ? `roundTo(${name} + ${item}.${amount}, 2)` : `${name} + ${item}.${amount}`;
    const row = record
      ? `{ ${fields.map((field) => (field === balance ? (name === balance ? balance : `${balance}: ${name}`) : `${field}: ${read("typescript", { name: field, type: "text", via: "attr" }, item)}`)).join(", ")} }`
      : name;
    return {
      body: `let ${name} = ${opening ?? 0};\nreturn ${source}.map((${item}) => {\n  ${name} = ${next};\n  return ${row};\n});`,
    };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Entry:\n    day: date\n    amount: Decimal",
      signature: "def balances(entries: list[Entry], opening: Decimal) -> list[Decimal]",
      purpose: "The running balance after each entry in order of date.",
      holds:
        'D = Decimal\nassert balances([Entry(date(2026, 1, 2), D("1")), Entry(date(2026, 1, 1), D("-5"))], D("10")) == [D("5"), D("6")]',
    },
    {
      language: "typescript",
      types: "interface Entry { date: string; amount: number }\ninterface Row { date: string; balance: number }",
      signature: "function history(entries: Entry[]): Row[]",
      purpose: "The balance after each entry in order of date, rounded to cents.",
      holds:
        'assert.deepEqual(history([{ date: "2026-01-03", amount: 0.2 }, { date: "2026-01-01", amount: 0.1 }]), [{ date: "2026-01-01", balance: 0.1 }, { date: "2026-01-03", balance: 0.3 }]);',
    },
  ],
});
