import { listParams } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isPair, isText, listOf } from "../leaf-view.ts";

type Slots = { list: string; wanted: string; flag: string | null; fold: boolean; numbered: boolean };

/** The lines that contain a text, on request without regard to case, with or without their numbers. */
export const matchingLines = defineIdiom<Slots>({
  id: "matching-lines",
  title: "Lines that contain a text",
  phrases: ["lines that contain a word", "search lines for a text with line numbers", "filter lines by a search term"],
  cues: [
    ["contain", "contains", "containing", "with the word", "search"],
    ["line", "lines"],
  ],
  unless: ["whole word", "regular expression", "do not contain", "not contain", "without"],
  fit(view) {
    const [list, more] = listParams(view);
    const returned = listOf(view.leaf.returns);
    if (!list || more || !isText(list.element) || returned === null) return null;
    const numbered = isPair(returned, ["whole", "text"], view.language);
    if (!numbered && !isText(returned)) return null;
    const others = view.leaf.params.filter((param) => param.name !== list.name);
    const wanted = others.filter((param) => param.type === "text");
    const flags = others.filter((param) => param.type === "boolean");
    const [word] = wanted;
    if (!word || wanted.length > 1 || flags.length > 1 || others.length !== wanted.length + flags.length) return null;
    const low = view.says("ignoring case", "upper and lower case alike", "case insensitive", "regardless of case");
    return {
      list: fixed(list.name),
      wanted: fixed(word.name),
      flag: fixed(flags[0]?.name ?? null),
      fold: flags.length > 0 ? fixed(false) : [option(low), option(!low, [], -0.1)],
      numbered: fixed(numbered),
    };
  },
  python({ list, wanted, flag, fold, numbered }) {
    const plain = `${wanted} in line`;
    const low = `${wanted}.lower() in line.lower()`;
    const test = flag ? `(${low} if ${flag} else ${plain})` : fold ? low : plain;
    return {
      body: numbered
        ? `return [(number, line) for number, line in enumerate(${list}, 1) if ${test}]`
        : `return [line for line in ${list} if ${test}]`,
    };
  },
  typescript({ list, wanted, flag, fold, numbered }) {
    const plain = `line.includes(${wanted})`;
    const low = `line.toLowerCase().includes(${wanted}.toLowerCase())`;
    const test = flag ? `(${flag} ? ${low} : ${plain})` : fold ? low : plain;
    return {
      body: numbered
        ? `return ${list}.flatMap((line, at): [number, string][] => (${test} ? [[at + 1, line]] : []));`
        : `return ${list}.filter((line) => ${test});`,
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def find(lines: list[str], word: str, i: bool) -> list[tuple[int, str]]",
      purpose:
        "Lines that contain the word, each with its line number; upper and lower case count as the same when i is true.",
      holds:
        'assert find(["a Tea", "b", "tea"], "tea", False) == [(3, "tea")] and find(["a Tea", "b", "tea"], "tea", True) == [(1, "a Tea"), (3, "tea")]',
    },
    {
      language: "typescript",
      signature: "function find(lines: string[], term: string): [number, string][]",
      purpose: "Lines that contain the term, each with its line number, upper and lower case alike.",
      holds: 'assert.deepEqual(find(["a Tea", "b", "tea"], "TEA"), [[1, "a Tea"], [3, "tea"]]);',
    },
  ],
});
