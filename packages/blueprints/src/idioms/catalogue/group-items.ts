import { groupKeys, itemName, type Key, listParams, readKey, spokenOf } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isText, type LeafView, listOf, mapOf, required, sameType } from "../leaf-view.ts";

type Slots = { list: string; key: Key; value: string | null; order: "given" | "sorted" | "all choices" };

const choicesOf = (_view: LeafView, key: Key): string[] => {
  const type = required(key.ref.type);
  return typeof type === "object" && "choice" in type ? type.choice : [];
};

export const groupItems = defineIdiom<Slots>({
  id: "group-items",
  title: "Group items",
  phrases: ["group by a field", "items grouped by status", "titles per category", "tasks of each person"],
  cues: [["group", "grouped", "groups", "by", "per", "each", "for every"]],
  unless: ["sum", "total", "count", "average", "duplicate", "anagram", "sorted by"],
  fit(view) {
    const list = listParams(view)[0];
    const inner = listOf(mapOf(view.leaf.returns) ?? "none");
    if (!list || !inner || view.leaf.params.length !== 1) return null;
    const keys = groupKeys(view, list.fields).filter(({ key, weight }) => key.ref.via !== "self" && weight > -0.5);
    const whole = sameType(inner, list.element);
    const values = list.fields.filter(
      (ref) => ref.via !== "self" && sameType(required(ref.type), inner) && isText(inner),
    );
    const hasChoices = keys.some(({ key }) => choicesOf(view, key).length > 0);
    return {
      list: fixed(list.name),
      key: keys.slice(0, 5).map(({ key, weight }) => option(key, [], 0.15 * weight)),
      value: whole ? fixed(null) : values.map((ref) => option(ref.name, [], 0.1 * spokenOf(view.text, ref.name))),
      order: [
        option("given", [], 0.02),
        option("sorted", ["sorted", "in order", "alphabetical"]),
        ...(hasChoices
          ? [
              option<Slots["order"]>(
                "all choices",
                ["always present", "empty", "all statuses", "even when", "every status"],
                0,
              ),
            ]
          : []),
      ],
    };
  },
  python({ list, key, value, order }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const start = order === "all choices" ? `{name: [] for name in ${JSON.stringify(choicesOf(view, key))}}` : "{}";
    const type = mapOf(view.leaf.returns) ? "" : "";
    const result = order === "sorted" ? "dict(sorted(groups.items()))" : "groups";
    return {
      body: `groups${type} = ${start}\nfor ${item} in ${list}:\n    groups.setdefault(${readKey("python", key, item)}, []).append(${value ? `${item}.${value}` : item})\nreturn ${result}`,
    };
  },
  typescript({ list, key, value, order }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const names = choicesOf(view, key);
    const start =
      order === "all choices" ? `{ ${names.map((name) => `${JSON.stringify(name)}: []`).join(", ")} }` : "{}";
    const element = value ? "string" : typeNameOf(view);
    const body = `const groups: Record<string, ${element}[]> = ${start};\nfor (const ${item} of ${list}) {\n  const key = ${readKey("typescript", key, item)};\n  groups[key] = [...(Object.hasOwn(groups, key) ? (groups[key] ?? []) : []), ${value ? `${item}.${value}` : item}];\n}\n`;
    return {
      body: `${body}return ${order === "sorted" ? "Object.fromEntries(Object.entries(groups).sort((a, b) => compareValues(a[0], b[0])))" : "groups"};`,
    };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Book:\n    title: str\n    author: str",
      signature: "def by_author(books: list[Book]) -> dict[str, list[str]]",
      purpose: "Titles grouped by author.",
      holds: 'assert by_author([Book("b", "z"), Book("a", "z"), Book("c", "y")]) == {"z": ["b", "a"], "y": ["c"]}',
    },
    {
      language: "typescript",
      types: 'interface Card { title: string; status: "todo" | "done" }',
      signature: "function board(cards: Card[]): Record<string, Card[]>",
      purpose: "Cards grouped by status; every status is always present.",
      holds:
        'assert.deepEqual(board([{ title: "a", status: "done" }]), { todo: [], done: [{ title: "a", status: "done" }] });',
    },
  ],
});

function typeNameOf(view: LeafView): string {
  const element = listParams(view)[0]?.element;
  return element && typeof element === "object" && "record" in element ? element.record : "unknown";
}
