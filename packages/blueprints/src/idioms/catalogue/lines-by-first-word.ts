import { defineIdiom, fixed } from "../idiom.ts";
import { isText, listOf, optionalOf, required } from "../leaf-view.ts";

type Slots = { list: string; wanted: string; optional: boolean };

/** The lines whose first word is a given one: a level, a tag. */
export const linesByFirstWord = defineIdiom<Slots>({
  id: "lines-by-first-word",
  title: "Lines by their first word",
  phrases: ["lines whose first word is the level", "log lines of a given level"],
  cues: [["first word is"], ["lines"]],
  unless: ["ignoring case", "not", "without the", "number of"],
  fit(view) {
    const [list, wanted, more] = view.leaf.params;
    const returned = listOf(view.leaf.returns);
    if (!list || !wanted || more || !isText(listOf(list.type) ?? "none") || !isText(returned ?? "none")) return null;
    if (!isText(required(wanted.type))) return null;
    return {
      list: fixed(list.name),
      wanted: fixed(wanted.name),
      optional: fixed(optionalOf(wanted.type) !== null),
    };
  },
  python: ({ list, wanted, optional }) => ({
    body: [
      ...(optional ? [`if ${wanted} is None:`, `    return list(${list})`] : []),
      `return [line for line in ${list} if line.startswith(${wanted}) and not line[len(${wanted}) : len(${wanted}) + 1].isalnum()]`,
    ].join("\n"),
  }),
  typescript: ({ list, wanted, optional }) => ({
    body: [
      ...(optional ? [`if (${wanted} === null) return [...${list}];`] : []),
      `return ${list}.filter((line) => line.startsWith(${wanted}) && !/[\\p{L}\\p{N}]/u.test(line.charAt(${wanted}.length)));`,
    ].join("\n"),
  }),
  guarantees: [
    {
      language: "python",
      signature: "def of_level(lines: list[str], level: str | None) -> list[str]",
      purpose: "Give the lines whose first word is the level, all lines without a level.",
      holds:
        'lines = ["WARN a", "WARNING b", "x WARN", "WARN: c"]\nassert of_level(lines, "WARN") == ["WARN a", "WARN: c"] and of_level(lines, None) == lines',
    },
    {
      language: "typescript",
      signature: "function ofTag(lines: string[], tag: string): string[]",
      purpose: "Give the lines whose first word is the tag.",
      holds: 'assert.deepEqual(ofTag(["a b", "ab", "b a", "a"], "a"), ["a b", "a"]);',
    },
  ],
});
