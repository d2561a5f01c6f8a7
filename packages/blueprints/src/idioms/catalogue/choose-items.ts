import type { TypeRef } from "@guildhall/contracts";
import { typescriptType } from "../../literals.ts";
import { type FieldRef, itemName, listParams, read, spokenOf } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isText, isWhole, type LeafView, listOf, required, sameType, tupleOf } from "../leaf-view.ts";
import { type OrderKey, orderOptions, saysOrder, sortInto } from "../orders.ts";
import { filterOptions, type Predicate, renderFilter } from "../predicates.ts";

/** What leaves the function of each chosen element: itself, one field, or some fields as a tuple. */
type Projection = FieldRef[] | "whole";
type Slots = {
  list: string;
  filter: Predicate[];
  order: OrderKey[];
  project: Projection;
  unique: boolean;
  take: string | number | null;
};

function projections(view: LeafView, element: TypeRef, fields: FieldRef[]) {
  const out = listOf(view.leaf.returns);
  if (!out) return [];
  const found: { value: Projection; prior: number }[] = [];
  if (sameType(out, element)) found.push({ value: "whole", prior: 0.1 });
  if (fields.length > 0 && fields[0]?.via !== "self") {
    const members = (view.record(element)?.fields ?? []).filter((field) => listOf(required(field.type)) === "text");
    const meansMembers =
      members.some((field) => spokenOf(view.text, field.name) > 0) &&
      !fields.some((ref) => spokenOf(view.text, ref.name) > 0);
    for (const ref of meansMembers ? [] : fields) {
      if (sameType(required(ref.type), out) || (isText(ref.type) && isText(out))) {
        const leads = new RegExp(`^(the |all |sorted |unique |n |distinct )*${ref.name}s?\\b`, "i").test(
          view.leaf.purpose,
        );
        found.push({ value: [ref], prior: 0.1 * spokenOf(view.text, ref.name) + (leads ? 0.3 : 0) });
      }
    }
    const parts = tupleOf(out);
    if (parts) {
      const lists = parts.map((type) => fields.filter((ref) => sameType(ref.type, type)));
      let combos: FieldRef[][] = [[]];
      for (const options of lists)
        combos = combos
          .flatMap((c) => options.filter((ref) => !c.includes(ref)).map((ref) => [...c, ref]))
          .slice(0, 12);
      for (const combo of combos)
        found.push({ value: combo, prior: 0.05 * combo.filter((ref) => spokenOf(view.text, ref.name) > 0).length });
    }
  }
  return found.sort((a, b) => b.prior - a.prior).slice(0, 5);
}

const CHANGES = /^(marks?|toggles?|sets?|changes?|renames?|updates?|increments?|moves?|adds?|flips?|increases?)\b/i;

export const chooseItems = defineIdiom<Slots>({
  id: "choose-items",
  title: "Filter, sort and take",
  phrases: [
    "filter items by a field",
    "only those that are not done",
    "sorted by date newest first",
    "search title or body containing a query ignoring case",
    "names of items below a minimum",
    "the n largest",
    "items between two dates",
    "unique values sorted",
    "remove an item by id",
    "sort by several fields",
  ],
  cues: [
    [
      "filter",
      "only",
      "sort",
      "order",
      "first",
      "whose",
      "that",
      "which",
      "with",
      "who",
      "search",
      "contain",
      "find",
      "top",
      "names of",
      "titles of",
      "all",
      "of a",
      "on a",
      "in a",
      "by",
      "remove",
      "delete",
      "without",
      "overdue",
      "unique",
      "distinct",
      "not",
    ],
  ],
  unless: [
    "duplicates",
    "group",
    "consecutive",
    "overlap",
    "merge",
    "running",
    "moved",
    "position",
    "shuffle",
    "overdue first",
    "more than once",
    "flag flipped",
    "ignoring case once",
    "random",
  ],
  fit(view) {
    const list = listParams(view)[0];
    if (!list || listOf(view.leaf.returns) === null) return null;
    // A sentence that begins with a change wants changed items, not chosen ones.
    if (CHANGES.test(view.leaf.purpose)) return null;
    const others = view.leaf.params.filter((param) => param.name !== list.name);
    const take = others.find(
      (param) =>
        isWhole(param.type, view.language) &&
        /^(n|k|top|limit|count|how_?many|max_?(items|count|results)?)$/i.test(param.name),
    );
    const fields = list.fields.filter((ref) => listOf(required(ref.type)) === null);
    const filter = filterOptions(
      view,
      list.fields,
      others.filter((param) => param !== take),
    );
    const order = orderOptions(
      view,
      fields.map((ref) => ({ ref })),
    );
    const unique = view.says("unique", "distinct", "without duplicates", "no duplicates", "each once", "once");
    // Nothing to do at all would be a copy of the list: then the words meant something else.
    if (others.length === 0 && !saysOrder(view) && !unique && filter.every((f) => f.value.length === 0)) return null;
    return {
      list: fixed(list.name),
      filter: filter.slice(0, 16),
      order: order.slice(0, 8),
      project: projections(view, list.element, fields),
      unique: unique ? [option(true, [], 0.1)] : [option(false)],
      take: fixed(take?.name ?? null),
    };
  },
  python({ list, filter, order, project, unique, take }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const test = renderFilter("python", filter, item);
    const chosen = test ? `[${item} for ${item} in ${list} if ${test}]` : list;
    const value =
      project === "whole"
        ? item
        : project.length === 1 && project[0]
          ? read("python", project[0], item)
          : `(${project.map((ref) => read("python", ref, item)).join(", ")})`;
    const cut = take ? `[:${take}]` : "";
    const lines: string[] = [];
    const plain = unique && (project !== "whole" || order.every((key) => key.ref.via === "self"));
    if (plain) {
      lines.push(`values = list(dict.fromkeys(${value} for ${item} in ${list}${test ? ` if ${test}` : ""}))`);
      const keyed = order.filter(
        (key) => key.ref.via === "self" || key.ref === (project === "whole" ? null : project[0]),
      );
      const own = keyed[0] ?? (order.length > 0 ? order[0] : undefined);
      lines.push(own ? `return sorted(values${own.descending ? ", reverse=True" : ""})${cut}` : `return values${cut}`);
      return { body: lines.join("\n") };
    }
    if (order.length === 0 && value === item)
      return { body: `return ${chosen === list ? `list(${list})` : chosen}${cut}` };
    if (order.length === 0)
      return { body: `return [${value} for ${item} in ${list}${test ? ` if ${test}` : ""}]${cut}` };
    const name = "chosen";
    if (test) lines.push(`${name} = ${chosen}`);
    const sorted = sortInto("python", "ordered", test ? name : list, order, item);
    if (sorted.includes("\n"))
      lines.push(sorted, value === item ? `return ordered${cut}` : `return [${value} for ${item} in ordered${cut}]`);
    else {
      const expression = sorted.replace(/^ordered = /, "");
      lines.push(
        value === item ? `return ${expression}${cut}` : `return [${value} for ${item} in ${expression}${cut}]`,
      );
    }
    return { body: lines.join("\n") };
  },
  typescript({ list, filter, order, project, unique, take }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const test = renderFilter("typescript", filter, item);
    const value =
      project === "whole"
        ? item
        : project.length === 1 && project[0]
          ? read("typescript", project[0], item)
          : `[${project.map((ref) => read("typescript", ref, item)).join(", ")}]`;
    const chosen = test ? `${list}.filter((${item}) => ${test})` : list;
    const cut = take ? `.slice(0, ${take})` : "";
    const type = value.startsWith("[") ? `: ${typescriptType(listOf(view.leaf.returns) ?? "json")}` : "";
    const map = value === item ? "" : `.map((${item})${type} => ${value})`;
    if (unique) {
      const own = order[0];
      const sort = own ? `.sort((a, b) => ${own.descending ? "compareValues(b, a)" : "compareValues(a, b)"})` : "";
      return { body: `return [...new Set(${chosen}${map})]${sort}${cut};` };
    }
    if (order.length === 0) return { body: `return ${chosen === list && !map ? `[...${list}]` : chosen}${map}${cut};` };
    const sorted = sortInto("typescript", "ordered", test ? `(${chosen})` : list, order)
      .replace("[...(", "")
      .replace(")].sort", ".sort");
    const expression = sorted.replace(/^const ordered = /, "").replace(/;$/, "");
    return { body: `return ${expression}${cut}${map};` };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Task:\n    title: str\n    due: date\n    done: bool",
      signature: "def overdue(tasks: list[Task], today: date) -> list[str]",
      purpose: "Titles of tasks that are not done and due before today, earliest due date first, then by title.",
      holds:
        'D = date\nassert overdue([Task("b", D(2026, 1, 1), False), Task("a", D(2026, 1, 1), False), Task("c", D(2025, 1, 1), False), Task("d", D(2025, 1, 1), True), Task("e", D(2026, 2, 1), False)], D(2026, 2, 1)) == ["c", "a", "b"]',
    },
    {
      language: "python",
      types: "@dataclass\nclass Book:\n    title: str\n    year: int\n    author: str",
      signature: "def newest(books: list[Book], n: int) -> list[Book]",
      purpose: "The n newest books by year, newest first, then by title.",
      holds:
        'b = [Book("z", 2000, "x"), Book("a", 2000, "y"), Book("m", 2010, "q")]\nassert [x.title for x in newest(b, 2)] == ["m", "a"]',
    },
    {
      language: "typescript",
      types: "interface Note { title: string; body: string; pinned: boolean }",
      signature: "function search(notes: Note[], query: string): Note[]",
      purpose: "Notes whose title or body contains the query, ignoring case; pinned notes first.",
      holds:
        'assert.deepEqual(search([{ title: "a", body: "TEA", pinned: false }, { title: "Tea", body: "", pinned: true }, { title: "x", body: "", pinned: true }], "tea").map((n) => n.title), ["Tea", "a"]);',
    },
    {
      language: "typescript",
      types: 'interface Job { id: number; state: "open" | "closed"; price: number }',
      signature: "function cheap(jobs: Job[], maxPrice: number): number[]",
      purpose: "Ids of open jobs that cost at most maxPrice, cheapest first.",
      holds:
        'assert.deepEqual(cheap([{ id: 1, state: "open", price: 9 }, { id: 2, state: "closed", price: 1 }, { id: 3, state: "open", price: 5 }, { id: 4, state: "open", price: 50 }], 9), [3, 1]);',
    },
  ],
});
