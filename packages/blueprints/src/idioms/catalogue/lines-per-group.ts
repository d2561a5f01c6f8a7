import type { JsonValue, Language } from "@guildhall/contracts";
import { groupKeys, itemName, type Key, listParams, read, readKey } from "../elements.ts";
import { type GroupValue, groupsOf, groupValues, lineValues } from "../group-lines.ts";
import { defineIdiom, fixed, option, type SlotOption } from "../idiom.ts";
import { isText, type LeafView, listOf, required } from "../leaf-view.ts";
import { type LinePart, renderLine, templateOf } from "../line-template.ts";

type Order = { by: string; descending: boolean } | null;
type Slots = { list: string; form: { key: Key; line: LinePart[] }; order: Order; joined: boolean };

const isList = (key: Key): boolean => listOf(required(key.ref.type)) !== null;

function keysOf(view: LeafView): { key: Key; weight: number }[] {
  const fields = listParams(view)[0]?.fields ?? [];
  const members = fields
    .filter((ref) => isText(listOf(required(ref.type)) ?? "none"))
    .map((ref) => ({ key: { ref, part: "same" as const }, weight: 0.8 }));
  return [...groupKeys(view, fields), ...members].filter(({ key }) => key.part !== "week" && key.part !== "weekday");
}

const linesOf = (value: JsonValue): string[] =>
  Array.isArray(value)
    ? value.filter((line) => typeof line === "string")
    : typeof value === "string"
      ? value.split("\n")
      : [];

/** Line forms of the examples, each with the grouping that explains it: every group of the example has its line. */
function forms(view: LeafView): SlotOption<Slots["form"]>[] {
  const list = listParams(view)[0];
  if (!list) return [];
  const values = groupValues(list.fields);
  const found = new Map<string, SlotOption<Slots["form"]>>();
  for (const { key, weight } of keysOf(view)) {
    for (const { args, outcome } of view.leaf.examples) {
      const items = args[list.index];
      if (!Array.isArray(items) || outcome.kind !== "returns") continue;
      const lines = linesOf(outcome.value);
      const groups = groupsOf(items, key);
      if (groups.length === 0 || groups.length !== lines.length) continue;
      for (const group of groups) {
        const own = lines.find((text) => text.includes(group.key));
        const line = own === undefined ? null : templateOf(own, lineValues(group, items, values));
        const shown = line?.flatMap((part) => ("name" in part ? [part.name] : [])) ?? [];
        if (line && shown.includes("key") && shown.length > 1)
          found.set(JSON.stringify([key, line]), option({ key, line }, [], 0.1 * weight));
      }
    }
  }
  return [...found.values()].slice(0, 6);
}

/** By the key, by a value that lines may show, or as first seen. */
function orders(view: LeafView): SlotOption<Order>[] {
  const values = groupValues(listParams(view)[0]?.fields ?? []).filter(
    ({ of }) => of !== "key" && !of.endsWith("hare"),
  );
  const ranked = ["first", "most", "highest", "biggest", "largest", "descending", "top", "ranked", "lowest", "fewest"];
  const plain = ["alphabetical", "alphabetically", "in order", "sorted by name", "chronological", "oldest", "sorted"];
  const asked = view.says(...ranked);
  const byKey = view.says(...plain);
  const down = !view.says("lowest", "fewest", "smallest", "least", "ascending");
  return [
    option<Order>(null, [], asked || byKey ? -0.15 : 0.02),
    option<Order>({ by: "key", descending: false }, [], byKey ? 0.1 : -0.03),
    ...values.flatMap(({ name, of }) => {
      const said = of === "count" ? 0.02 : view.says(of) ? 0.05 : 0;
      const prior = (asked ? 0.08 : -0.1) - (byKey ? 0.05 : 0) + said;
      return [
        option<Order>({ by: name, descending: true }, [], prior - (down ? 0 : 0.1)),
        option<Order>({ by: name, descending: false }, [], prior - (down ? 0.1 : 0)),
      ];
    }),
  ];
}

/** Values the rows need: those shown and the one sorted by. */
function needed(view: LeafView, { form, order }: Slots): GroupValue[] {
  const names = new Set(["key", ...form.line.flatMap((part) => ("name" in part ? [part.name] : []))]);
  if (order) names.add(order.by);
  return groupValues(listParams(view)[0]?.fields ?? []).filter(({ name }) => names.has(name));
}

const snake = (name: string): string => name.replace("Share", "_share");

function valueCode(language: Language, { of, ref }: GroupValue, list: string, item: string): string {
  const python = language === "python";
  const sum = (of: string): string => {
    if (!ref) return "";
    const value = read(language, ref, item);
    return python ? `sum(${value} for ${item} in ${of})` : `${of}.reduce((sum, ${item}) => sum + ${value}, 0)`;
  };
  const size = (of: string): string => (python ? `len(${of})` : `${of}.length`);
  switch (of) {
    case "key":
      return "key";
    case "count":
      return size("members");
    case "share":
      return `${python ? "100 * " : "(100 * "}${size("members")}${python ? "" : ")"} / ${size(list)}`;
    case "total":
      return sum("members");
    case "average":
      return `${sum("members")} / ${size("members")}`;
    case "totalShare":
      return python
        ? `100 * ${sum("members")} / ${sum(list)} if ${sum(list)} else 0`
        : `${sum(list)} === 0 ? 0 : (100 * ${sum("members")}) / ${sum(list)}`;
  }
}

export const linesPerGroup = defineIdiom<Slots>({
  id: "lines-per-group",
  title: "One line for each group",
  phrases: [
    "one line per category with count and total",
    "every tag with how many items have it",
    "a line for each hour with the number of requests",
    "name, count and share of each group as lines",
  ],
  cues: [
    ["per", "each", "every", "by", "how many", "how often", "number of", "count", "counts"],
    ["line", "lines", "like", "as", "list", "report", "rows", "with"],
  ],
  unless: ["at most", "only those", "only the", "limit"],
  fit(view) {
    const lists = listParams(view);
    const [list] = lists;
    const returned = listOf(view.leaf.returns);
    const joined = view.leaf.returns === "text";
    if (!list || view.leaf.params.length !== 1 || !(joined || (returned !== null && isText(returned)))) return null;
    if (["groups", "rows", "key", "members"].includes(list.name)) return null;
    return { list: fixed(list.name), form: forms(view), order: orders(view), joined: fixed(joined) };
  },
  python(slots, view) {
    const { list, form, order, joined } = slots;
    const item = itemName(list, ["key", "members", "count", "total", "average", "share"]);
    const values = needed(view, slots);
    const names = values.map(({ name }) => snake(name));
    const key = readKey("python", form.key, item);
    const textual = form.key.part !== "same" || isText(required(form.key.ref.type));
    const lines = [
      "groups: dict[str, list] = {}",
      `for ${item} in ${list}:`,
      ...(isList(form.key)
        ? [`    for key in ${key}:`, `        groups.setdefault(key, []).append(${item})`]
        : [`    groups.setdefault(${textual ? key : `str(${key})`}, []).append(${item})`]),
      `rows = [(${values.map((value) => valueCode("python", value, list, item)).join(", ")}) for key, members in groups.items()]`,
    ];
    if (order) {
      const at = values.findIndex(({ name }) => name === order.by);
      lines.push(
        order.by === "key"
          ? "rows.sort()"
          : `rows.sort(key=lambda row: (${order.descending ? "-" : ""}row[${at}], row[0]))`,
      );
    }
    const line = renderLine("python", form.line, snake);
    lines.push(
      joined
        ? `return "\\n".join(${line} for ${names.join(", ")} in rows)`
        : `return [${line} for ${names.join(", ")} in rows]`,
    );
    return { body: lines.join("\n") };
  },
  typescript(slots, view) {
    const { list, form, order, joined } = slots;
    const item = itemName(list, ["key", "members", "count", "total", "average", "share"]);
    const values = needed(view, slots);
    const names = values.map(({ name }) => name);
    const key = readKey("typescript", form.key, item);
    const textual = form.key.part !== "same" || isText(required(form.key.ref.type));
    const add = "groups.set(key, [...(groups.get(key) ?? []), ITEM]);".replace("ITEM", item);
    const lines = [
      `const groups = new Map<string, typeof ${list}>();`,
      `for (const ${item} of ${list}) {`,
      ...(isList(form.key)
        ? [`  for (const key of ${key}) ${add}`]
        : [`  const key = ${textual ? key : `String(${key})`};`, `  ${add}`]),
      "}",
      "const rows = [...groups].map(([key, members]) => ({",
      ...values.map((value) =>
        value.of === "key" ? "  key," : `  ${value.name}: ${valueCode("typescript", value, list, item)},`,
      ),
      "}));",
    ];
    if (order) {
      const [a, b] = order.descending ? ["b", "a"] : ["a", "b"];
      const first = order.by === "key" ? "" : `${a}.${order.by} - ${b}.${order.by} || `;
      lines.push(`rows.sort((a, b) => ${first}compareValues(a.key, b.key));`);
    }
    const line = renderLine("typescript", form.line, (name) => name);
    lines.push(`return rows.map(({ ${names.join(", ")} }) => ${line})${joined ? '.join("\\n")' : ""};`);
    return { body: lines.join("\n") };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Expense:\n    day: date\n    category: str\n    amount: float",
      signature: "def summary(expenses: list[Expense]) -> list[str]",
      purpose: "One line per category like `Travel count=2 total=99.90 avg=49.95`, biggest total first.",
      examples: [
        'assert summary([Expense(date(2026, 1, 1), "Food", 3.0), Expense(date(2026, 1, 2), "Travel", 19.9), Expense(date(2026, 1, 3), "Travel", 80.0)]) == ["Travel count=2 total=99.90 avg=49.95", "Food count=1 total=3.00 avg=3.00"]',
      ],
      holds:
        'day = date(2026, 1, 1)\nassert summary([Expense(day, "b", 1.0), Expense(day, "a", 1.0), Expense(day, "c", 5.5)]) == ["c count=1 total=5.50 avg=5.50", "a count=1 total=1.00 avg=1.00", "b count=1 total=1.00 avg=1.00"]\nassert summary([]) == []',
    },
    {
      language: "python",
      signature: "def hours(times: list[str]) -> list[str]",
      purpose: "One line for each hour with the number of requests, hours in order.",
      examples: ['assert hours(["08:15:02", "23:00:01", "08:59:00"]) == ["08: 2", "23: 1"]'],
      holds: 'assert hours(["23:00:00", "00:01:00", "09:10:10"]) == ["00: 1", "09: 1", "23: 1"] and hours([]) == []',
    },
    {
      language: "typescript",
      types: "interface Bookmark { title: string; tags: string[] }",
      signature: "function tagLines(bookmarks: Bookmark[]): string[]",
      purpose: "Every tag with how many bookmarks have it, alphabetically.",
      examples: ['tagLines([{ title: "a", tags: ["web", "js"] }, { title: "b", tags: ["js"] }]) // ["js 2", "web 1"]'],
      holds:
        'assert.deepEqual(tagLines([{ title: "a", tags: ["z", "a"] }, { title: "b", tags: [] }, { title: "c", tags: ["a"] }]), ["a 2", "z 1"]);',
    },
    {
      language: "typescript",
      signature: "function shares(votes: string[]): string",
      purpose: "One line per option with its votes and share in percent, most votes first.",
      examples: ['shares(["a", "b", "b"]) // "b: 2 (66.7%)\\na: 1 (33.3%)"'],
      holds: 'assert.equal(shares(["x", "y", "z", "z"]), "z: 2 (50.0%)\\nx: 1 (25.0%)\\ny: 1 (25.0%)");',
    },
  ],
});
