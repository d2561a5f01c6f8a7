import { itemName, listParams } from "../elements.ts";
import { defineIdiom, fixed } from "../idiom.ts";
import { isWhole } from "../leaf-view.ts";

type Slots = { list: string; field: string | null };

export const nextId = defineIdiom<Slots>({
  id: "next-id",
  title: "Next free id",
  phrases: ["next id, one more than the highest", "new id for an item"],
  cues: [["next id", "new id", "free id", "next number", "unused id"]],
  unless: ["gap", "smallest free"],
  fit(view) {
    const list = listParams(view)[0];
    if (!list || view.leaf.params.length !== 1 || !isWhole(view.leaf.returns, view.language)) return null;
    const field = list.fields.find(
      (ref) => ref.via === "attr" && /id|number/i.test(ref.name) && isWhole(ref.type, view.language),
    );
    if (!field && !isWhole(list.element, view.language)) return null;
    return { list: fixed(list.name), field: fixed(field?.name ?? null) };
  },
  python({ list, field }) {
    const item = itemName(list, [list]);
    return { body: `return max(${field ? `(${item}.${field} for ${item} in ${list})` : list}, default=0) + 1` };
  },
  typescript({ list, field }) {
    const item = itemName(list, [list]);
    return { body: `return Math.max(0, ...${field ? `${list}.map((${item}) => ${item}.${field})` : list}) + 1;` };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Task:\n    id: int\n    title: str",
      signature: "def next_id(tasks: list[Task]) -> int",
      purpose: "The next id: one more than the highest, 1 for none.",
      holds: 'assert next_id([Task(3, "a"), Task(1, "b")]) == 4 and next_id([]) == 1',
    },
    {
      language: "typescript",
      types: "interface Task { id: number }",
      signature: "function nextId(tasks: Task[]): number",
      purpose: "The next id.",
      holds: "assert.equal(nextId([{ id: 3 }, { id: 1 }]), 4); assert.equal(nextId([]), 1);",
    },
  ],
});
