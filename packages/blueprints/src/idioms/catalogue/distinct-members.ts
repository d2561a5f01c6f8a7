import { itemName, listParams, spokenOf } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { listOf, required } from "../leaf-view.ts";

type Slots = { list: string; field: string; order: "sorted" | "given" };

export const distinctMembers = defineIdiom<Slots>({
  id: "distinct-members",
  title: "All members of lists inside items",
  phrases: ["all tags used, each once, sorted", "every genre of the movies", "distinct names of all items"],
  cues: [["all", "every", "each once", "distinct", "unique", "used"]],
  unless: ["how many", "count", "most"],
  fit(view) {
    const list = listParams(view)[0];
    if (!list || view.leaf.params.length !== 1 || listOf(view.leaf.returns) !== "text") return null;
    const members = list.fields.filter(
      (ref) => ref.via === "attr" && listOf(required(ref.type)) === "text" && spokenOf(view.text, ref.name) > 0,
    );
    return {
      list: fixed(list.name),
      field: members.map((ref) => option(ref.name)),
      order: [
        option("sorted", ["sorted", "alphabetical", "in order"]),
        option("given", ["order of appearance", "first appearance"], 0.02),
      ],
    };
  },
  python({ list, field, order }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const all = `name for ${item} in ${list} for name in ${item}.${field}`;
    return { body: order === "sorted" ? `return sorted({${all}})` : `return list(dict.fromkeys(${all}))` };
  },
  typescript({ list, field, order }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    return {
      body: `return [...new Set(${list}.flatMap((${item}) => ${item}.${field}))]${order === "sorted" ? ".sort(compareValues)" : ""};`,
    };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Post:\n    title: str\n    tags: list[str]",
      signature: "def all_tags(posts: list[Post]) -> list[str]",
      purpose: "All tags, each once, sorted.",
      holds: 'assert all_tags([Post("a", ["z", "x"]), Post("b", ["x"])]) == ["x", "z"] and all_tags([]) == []',
    },
    {
      language: "typescript",
      types: "interface Post { title: string; tags: string[] }",
      signature: "function allTags(posts: Post[]): string[]",
      purpose: "All tags, each once, in order of first appearance.",
      holds:
        'assert.deepEqual(allTags([{ title: "a", tags: ["z", "x"] }, { title: "b", tags: ["x", "a"] }]), ["z", "x", "a"]);',
    },
  ],
});
