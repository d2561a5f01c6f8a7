import { listParams } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isText, listOf } from "../leaf-view.ts";

type Part = "first" | "second" | "both";
type Slots = { first: string; second: string; parts: Part[] };

const PARTS: Part[][] = [["first", "second"], ["first"], ["second"], ["both"], ["second", "first"]];
const WORDS: Record<Part, string> = { first: "only in the first", second: "only in the second", both: "in both" };

/** What two lists of lines have alone or in common, one part after the other. */
export const linesOfTwo = defineIdiom<Slots>({
  id: "lines-of-two",
  title: "Lines only in one of two lists",
  phrases: ["lines that are only in the first file", "lines both files have", "lines missing in the other list"],
  cues: [["only in the first", "only in the second", "in both"]],
  unless: ["marked", "changed", "diff"],
  fit(view) {
    const lists = listParams(view);
    const [first, second] = lists;
    if (!first || !second || lists.length !== 2 || view.leaf.params.length !== 2) return null;
    const texts = [first.element, second.element, listOf(view.leaf.returns) ?? "none"];
    if (!texts.every(isText)) return null;
    const low = view.leaf.purpose.toLowerCase();
    const said = (["first", "second", "both"] as const)
      .filter((part) => low.includes(WORDS[part]))
      .sort((a, b) => low.indexOf(WORDS[a]) - low.indexOf(WORDS[b]));
    return {
      first: fixed(first.name),
      second: fixed(second.name),
      parts: PARTS.map((parts) => option(parts, [], parts.join() === said.join() ? 0.2 : -0.1)),
    };
  },
  python({ first, second, parts }) {
    const code: Record<Part, string> = {
      first: `[line for line in ${first} if line not in there]`,
      second: `[line for line in ${second} if line not in here]`,
      both: `[line for line in ${first} if line in there]`,
    };
    const uses = (name: string): boolean => parts.some((part) => code[part].endsWith(`in ${name}]`));
    return {
      body: [
        ...(uses("here") ? [`here = set(${first})`] : []),
        ...(uses("there") ? [`there = set(${second})`] : []),
        `return ${parts.map((part) => code[part]).join(" + ")}`,
      ].join("\n"),
    };
  },
  typescript({ first, second, parts }) {
    const code: Record<Part, string> = {
      first: `...${first}.filter((line) => !there.has(line))`,
      second: `...${second}.filter((line) => !here.has(line))`,
      both: `...${first}.filter((line) => there.has(line))`,
    };
    const uses = (name: string): boolean => parts.some((part) => code[part].includes(`${name}.has`));
    return {
      body: [
        ...(uses(" here") || uses("!here") ? [`const here = new Set(${first});`] : []),
        ...(uses("there") ? [`const there = new Set(${second});`] : []),
        `return [${parts.map((part) => code[part]).join(", ")}];`,
      ].join("\n"),
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def differences(lines: list[str], others: list[str]) -> list[str]",
      purpose: "Give the lines that are only in the first list, then the lines only in the second.",
      holds: 'assert differences(["a", "b", "c"], ["c", "d", "a"]) == ["b", "d"] and differences([], ["x"]) == ["x"]',
    },
    {
      language: "typescript",
      signature: "function common(lines: string[], others: string[]): string[]",
      purpose: "Give the lines that are in both lists, in the order of the first.",
      holds: 'assert.deepEqual(common(["a", "b", "c"], ["c", "d", "a"]), ["a", "c"]);',
    },
  ],
});
