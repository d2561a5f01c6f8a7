import { itemName, listParams } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isText, listOf, required, sameType } from "../leaf-view.ts";
import { type OrderKey, orderOptions, sortInto } from "../orders.ts";
import { filterOptions, type Predicate, renderFilter } from "../predicates.ts";

type Slots = {
  list: string;
  filter: Predicate[];
  order: OrderKey[];
  field: string | null;
  none: "null" | "refuse" | "empty text";
};

export const pickItem = defineIdiom<Slots>({
  id: "pick-item",
  title: "Find one item",
  phrases: [
    "the cheapest item",
    "the most recent entry",
    "find the item with this id",
    "the next due task",
    "name of the longest",
    "item with the highest value",
  ],
  cues: [
    [
      "find",
      "item with",
      "the",
      "which",
      "next",
      "most",
      "cheapest",
      "longest",
      "latest",
      "newest",
      "oldest",
      "highest",
      "lowest",
      "first",
      "best",
    ],
    [
      "with",
      "by",
      "most",
      "cheapest",
      "longest",
      "latest",
      "newest",
      "oldest",
      "highest",
      "lowest",
      "next",
      "earliest",
      "first",
      "best",
      "id",
      "name",
      "largest",
      "smallest",
    ],
  ],
  unless: [
    "how many",
    "total",
    "sum",
    "count",
    "consecutive",
    "parse",
    "merge",
    "frequent",
    "often",
    "votes",
    "common",
  ],
  fit(view) {
    const list = listParams(view)[0];
    if (!list || !view.record(list.element)) return null;
    const returns = required(view.leaf.returns);
    const whole = sameType(returns, list.element);
    const fields = list.fields.filter((ref) => sameType(required(ref.type), returns) && isText(returns));
    if (!whole && fields.length === 0) return null;
    const others = view.leaf.params.filter((param) => param.name !== list.name);
    const optional = returns !== view.leaf.returns;
    return {
      list: fixed(list.name),
      filter: filterOptions(view, list.fields, others).slice(0, 12),
      order: orderOptions(
        view,
        list.fields.filter((ref) => listOf(required(ref.type)) === null).map((ref) => ({ ref })),
      )
        .filter(({ value }) => value.length > 0 || others.length > 0)
        .slice(0, 8),
      field: whole ? fixed(null) : fields.map((ref, i) => option(ref.name, [], -0.02 * i)),
      none: optional
        ? fixed("null")
        : whole
          ? fixed("refuse")
          : [option("empty text", ["empty"]), option("refuse", ["raise", "throw"])],
    };
  },
  python({ list, filter, order, field, none }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const test = renderFilter("python", filter, item);
    const failed = { null: "return None", refuse: 'raise ValueError("there is none")', "empty text": 'return ""' }[
      none
    ];
    const sorted =
      order.length > 0
        ? sortInto("python", "found", test ? "found" : list, order, item)
        : test
          ? ""
          : `found = ${list}`;
    return {
      body: `${test ? `found = [${item} for ${item} in ${list} if ${test}]\n` : ""}${sorted ? `${sorted}\n` : ""}if not found:\n    ${failed}\nreturn found[0]${field ? `.${field}` : ""}`,
    };
  },
  typescript({ list, filter, order, field, none }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const test = renderFilter("typescript", filter, item);
    const failed = { null: "return null;", refuse: 'throw new Error("there is none");', "empty text": 'return "";' }[
      none
    ];
    const chosen = test ? `${list}.filter((${item}) => ${test})` : list;
    const sorted =
      order.length > 0 ? sortInto("typescript", "ordered", chosen, order).replace(/^const ordered = |;$/g, "") : chosen;
    return {
      body: `const [found] = ${sorted};\nif (found === undefined) ${failed}\nreturn found${field ? `.${field}` : ""};`,
    };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Task:\n    title: str\n    due: date\n    done: bool",
      signature: "def next_task(tasks: list[Task]) -> Task | None",
      purpose: "The task that is not done with the earliest due date, or None.",
      holds:
        'T = Task\nassert next_task([T("a", date(2026, 2, 1), False), T("b", date(2026, 1, 1), True), T("c", date(2026, 1, 9), False)]).title == "c" and next_task([]) is None',
    },
    {
      language: "typescript",
      types: "interface Item { id: string; price: number }",
      signature: "function findItem(items: Item[], id: string): Item | null",
      purpose: "Find the item with this id, or null.",
      holds:
        'assert.equal(findItem([{ id: "a", price: 1 }, { id: "b", price: 2 }], "b")?.price, 2); assert.equal(findItem([], "a"), null);',
    },
  ],
});
