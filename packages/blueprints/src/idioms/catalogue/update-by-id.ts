import { type FieldRef, itemName, listParams, read, spokenOf } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isNumeric, isText, listOf, required, sameType } from "../leaf-view.ts";

type Change = { field: string; to: "flip" | "true" | "false" | "one more" | "one less" | { param: string } };
type Slots = { list: string; id: FieldRef; idParam: string; change: Change };

export const updateById = defineIdiom<Slots>({
  id: "update-by-id",
  title: "Change one item by its id",
  phrases: [
    "toggle the done flag of the item with this id",
    "mark as done",
    "set the status of an item",
    "rename an item by id",
    "increment the count of an item",
  ],
  cues: [
    [
      "toggle",
      "flip",
      "flips",
      "flipped",
      "mark",
      "marked",
      "set",
      "change",
      "changes",
      "update",
      "rename",
      "increment",
      "increase",
      "complete",
      "move",
      "moves",
      "moved",
    ],
  ],
  unless: ["position", "all items", "index"],
  fit(view) {
    const list = listParams(view)[0];
    if (!list || !sameType(listOf(view.leaf.returns) ?? "none", list.element) || !view.record(list.element))
      return null;
    const others = view.leaf.params.filter((param) => param.name !== list.name);
    const ids = others.filter((param) => list.fields.some((ref) => ref.name === param.name || ref.name === "id"));
    const idParam = others.find((param) => /(^|_)id$|Id$/.test(param.name)) ?? ids[0];
    const idField =
      list.fields.find((ref) => ref.name === idParam?.name) ??
      list.fields.find((ref) => ref.name === "id") ??
      list.fields.find((ref) => ref.name === "name");
    if (!idParam || !idField || others.length > 2) return null;
    const value = others.find((param) => param !== idParam);
    const changes: { change: Change; words: string[]; prior: number }[] = [];
    for (const ref of list.fields) {
      const near = 0.1 * spokenOf(view.text, ref.name);
      if (value) {
        if (
          (ref !== idField && sameType(required(ref.type), required(value.type))) ||
          (isText(ref.type) && isText(value.type) && ref !== idField)
        )
          changes.push({
            change: { field: ref.name, to: { param: value.name } },
            words: [],
            prior: near + (ref.name === value.name ? 0.2 : 0),
          });
      } else if (required(ref.type) === "boolean") {
        changes.push({ change: { field: ref.name, to: "flip" }, words: ["toggle", "flip", "flipped"], prior: near });
        changes.push({
          change: { field: ref.name, to: "true" },
          words: ["mark", "marked", "complete"],
          prior: near - 0.02,
        });
        changes.push({ change: { field: ref.name, to: "false" }, words: ["unmark", "reopen"], prior: near - 0.05 });
      } else if (isNumeric(required(ref.type)) && ref !== idField) {
        changes.push({
          change: { field: ref.name, to: "one more" },
          words: ["increment", "increase", "one more", "adds one"],
          prior: near,
        });
        changes.push({
          change: { field: ref.name, to: "one less" },
          words: ["decrement", "decrease", "one less"],
          prior: near - 0.02,
        });
      }
    }
    return {
      list: fixed(list.name),
      id: fixed(idField),
      idParam: fixed(idParam.name),
      change: changes.map(({ change, words, prior }) => option(change, words, prior)),
    };
  },
  python({ list, id, idParam, change }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const old = `${item}.${change.field}`;
    const value =
      typeof change.to === "object"
        ? change.to.param
        : { flip: `not ${old}`, true: "True", false: "False", "one more": `${old} + 1`, "one less": `${old} - 1` }[
            change.to
          ];
    return {
      body: `return [replace(${item}, ${change.field}=${value}) if ${read("python", id, item)} == ${idParam} else ${item} for ${item} in ${list}]`,
    };
  },
  typescript({ list, id, idParam, change }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const old = `${item}.${change.field}`;
    const value =
      typeof change.to === "object"
        ? change.to.param
        : { flip: `!${old}`, true: "true", false: "false", "one more": `${old} + 1`, "one less": `${old} - 1` }[
            change.to
          ];
    return {
      body: `return ${list}.map((${item}) => (${read("typescript", id, item)} === ${idParam} ? { ...${item}, ${value === change.field ? value : `${change.field}: ${value}`} } : ${item}));`,
    };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Task:\n    id: int\n    title: str\n    done: bool",
      signature: "def complete(tasks: list[Task], id: int) -> list[Task]",
      purpose: "Mark the task with this id as done, in a new list.",
      holds:
        'old = [Task(1, "a", False), Task(2, "b", False)]\nassert complete(old, 2) == [Task(1, "a", False), Task(2, "b", True)] and not old[1].done and complete(old, 9) == old',
    },
    {
      language: "typescript",
      types: "interface Todo { id: number; title: string; done: boolean }",
      signature: "function toggle(todos: Todo[], id: number): Todo[]",
      purpose: "Toggle the done flag of the todo with this id.",
      holds:
        'const old = [{ id: 1, title: "a", done: true }]; assert.deepEqual(toggle(old, 1), [{ id: 1, title: "a", done: false }]); assert.equal(old[0].done, true);',
    },
  ],
});
