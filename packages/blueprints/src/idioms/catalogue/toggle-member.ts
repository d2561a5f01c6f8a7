import { defineIdiom, fixed, option } from "../idiom.ts";
import { listOf, sameType } from "../leaf-view.ts";

type Slots = { holder: string; field: string; member: string; sorted: boolean };

export const toggleMember = defineIdiom<Slots>({
  id: "toggle-member",
  title: "Add to a list of an item, or take out again",
  phrases: [
    "the day is added to its days or removed when it is already there",
    "toggle a tag of an item",
    "mark a day as done or not done",
  ],
  cues: [["toggle", "toggles", "toggled", "already there", "already in", "already has", "or removed", "or remove"]],
  unless: ["flag", "all items", "unless"],
  fit(view) {
    const { params, returns } = view.leaf;
    const holder = params.find(({ type }) => view.record(type));
    const member = params.find((param) => param !== holder);
    if (!holder || !member || params.length !== 2 || !sameType(returns, holder.type)) return null;
    const fields = view.record(holder.type)?.fields.filter(({ type }) => sameType(listOf(type) ?? "none", member.type));
    const sorted = view.says("sorted", "in order", "stay sorted", "alphabetical");
    return {
      holder: fixed(holder.name),
      member: fixed(member.name),
      field: (fields ?? []).map(({ name }) => option(name, [name])),
      sorted: [option(sorted, [], 0.05), option(!sorted, [], -0.05)],
    };
  },
  python({ holder, field, member, sorted }) {
    const list = `${holder}.${field}`;
    const added = sorted ? `sorted([*${list}, ${member}])` : `[*${list}, ${member}]`;
    return {
      body: `if ${member} in ${list}:\n    return replace(${holder}, ${field}=[other for other in ${list} if other != ${member}])\nreturn replace(${holder}, ${field}=${added})`,
    };
  },
  typescript({ holder, field, member, sorted }) {
    const list = `${holder}.${field}`;
    const added = `[...${list}, ${member}]${sorted ? ".sort(compareValues)" : ""}`;
    return {
      body: `const changed = ${list}.includes(${member}) ? ${list}.filter((other) => other !== ${member}) : ${added};\nreturn { ...${holder}, ${field}: changed };`,
    };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Habit:\n    name: str\n    days: list[date]",
      signature: "def toggle(habit: Habit, day: date) -> Habit",
      purpose: "A copy in which the day is added to its days, or removed when it is already there; days stay sorted.",
      holds:
        'a, b, c = date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 3)\nh = Habit("x", [a, c])\nassert toggle(h, b).days == [a, b, c] and toggle(h, a).days == [c] and h.days == [a, c]',
    },
    {
      language: "typescript",
      types: "interface Note { text: string; tags: string[] }",
      signature: "function toggleTag(note: Note, tag: string): Note",
      purpose: "Toggles a tag of a note.",
      holds:
        'const n = { text: "x", tags: ["b"] }; assert.deepEqual(toggleTag(n, "a").tags, ["b", "a"]); assert.deepEqual(toggleTag(n, "b").tags, []); assert.deepEqual(n.tags, ["b"]);',
    },
  ],
});
