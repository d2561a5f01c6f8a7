import type { JsonValue, Language } from "@guildhall/contracts";
import { type FieldRef, itemName, listParams, read } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isNumeric, isText, type LeafView, listOf, required } from "../leaf-view.ts";
import { type LinePart, renderLine, templateOf } from "../line-template.ts";

type Ties = "skip" | "dense" | "none";
type Slots = { list: string; score: FieldRef; name: FieldRef; descending: boolean; ties: Ties; line: LinePart[] };

function fieldValue(item: JsonValue, ref: FieldRef): JsonValue {
  if (Array.isArray(item)) return item[Number(ref.name)] ?? null;
  return typeof item === "object" && item !== null ? (item[ref.name] ?? null) : null;
}

/** Line forms of the examples: a rank at the front, then values of the element whose text the line shows. */
function linesOf(view: LeafView, fields: FieldRef[], name: FieldRef, index: number): LinePart[][] {
  const found = new Map<string, LinePart[]>();
  for (const { args, outcome } of view.leaf.examples) {
    const items = args[index];
    if (!Array.isArray(items) || outcome.kind !== "returns" || !Array.isArray(outcome.value)) continue;
    for (const shown of outcome.value) {
      const rank = typeof shown === "string" ? /^\D*?(\d+)/.exec(shown)?.[1] : undefined;
      const own = items.find((item) => String(shown).includes(String(fieldValue(item, name))));
      if (typeof shown !== "string" || rank === undefined || own === undefined) continue;
      const values = fields.map((ref) => ({ name: `field:${ref.name}`, type: ref.type, value: fieldValue(own, ref) }));
      const line = templateOf(shown, [{ name: "rank", type: "integer", value: Number(rank) }, ...values]);
      const first = line?.find((part) => "name" in part);
      if (line && first && "name" in first && first.name === "rank") found.set(JSON.stringify(line), line);
    }
  }
  return [...found.values()].slice(0, 4);
}

export const rankedLines = defineIdiom<Slots>({
  id: "ranked-lines",
  title: "Ranking with ties",
  phrases: ["ranking with equal ranks", "leaderboard lines with places", "ranked results, ties share a rank"],
  cues: [
    ["rank", "ranks", "ranking", "ranked", "place", "places", "position", "leaderboard", "standings"],
    ["line", "lines", "like", "as", "list"],
  ],
  unless: ["points for a win", "per team", "top n", "at most"],
  fit(view) {
    const [list, more] = listParams(view);
    const returned = listOf(view.leaf.returns);
    if (!list || more || view.leaf.params.length !== 1 || returned === null || !isText(returned)) return null;
    const scores = list.fields.filter((ref) => ref.via !== "self" && isNumeric(required(ref.type)));
    const name = list.fields.find((ref) => ref.via !== "self" && isText(required(ref.type)));
    if (!name || ["lines", "ordered", "rank", "before", "place"].includes(list.name)) return null;
    const down = view.says("highest", "most", "best", "descending", "largest", "biggest");
    const up = view.says("fastest", "lowest", "fewest", "shortest", "quickest", "ascending", "smallest");
    return {
      list: fixed(list.name),
      score: scores.map((ref) => option(ref)),
      name: fixed(name),
      descending: [option(true, [], down ? 0.1 : up ? -0.1 : 0), option(false, [], up ? 0.1 : down ? -0.1 : -0.02)],
      ties: [
        option<Ties>("skip", ["skipped", "share a rank", "same rank", "equal", "1, 2, 2, 4", "tie", "ties"]),
        option<Ties>("dense", ["not skipped", "no gaps", "without gaps", "1, 2, 2, 3", "dense"], -0.05),
        option<Ties>("none", [], -0.1),
      ],
      line: linesOf(view, list.fields, name, list.index).map((line) => option(line)),
    };
  },
  python({ list, score, name, descending, ties, line }) {
    const item = itemName(list, ["rank", "lines", "place", "before"]);
    const value = read("python", score, item);
    const lines = [
      `ordered = sorted(${list}, key=lambda ${item}: (${descending ? "-" : ""}${value}, ${read("python", name, item)}))`,
      "lines = []",
      ...(ties === "none" ? [] : ["rank = 0", "before = None"]),
      ties === "dense"
        ? `for ${item} in ordered:`
        : `for ${ties === "none" ? "rank" : "place"}, ${item} in enumerate(ordered, 1):`,
    ];
    if (ties !== "none") {
      lines.push(`    if ${value} != before:`, `        rank = ${ties === "dense" ? "rank + 1" : "place"}`);
      lines.push(`    before = ${value}`);
    }
    const shown = renderLine("python", line, (part) => codeOf("python", part, item, name));
    lines.push(`    lines.append(${shown})`, "return lines");
    return { body: lines.join("\n") };
  },
  typescript({ list, score, name, descending, ties, line }) {
    const item = itemName(list, ["rank", "lines", "place", "before"]);
    const at = (ref: FieldRef, of: string): string => read("typescript", ref, of);
    const [a, b] = descending ? ["b", "a"] : ["a", "b"];
    const shown = renderLine("typescript", line, (part) => codeOf("typescript", part, item, name));
    const sorted = `const ordered = [...${list}].sort((a, b) => ${at(score, a)} - ${at(score, b)} || compareValues(${at(name, "a")}, ${at(name, "b")}));`;
    if (ties === "none")
      return {
        body: `${sorted}\nreturn ordered.map((${item}, i) => {\n  const rank = i + 1;\n  return ${shown};\n});`,
      };
    const next = ties === "dense" ? "rank + 1" : "place + 1";
    return {
      body: `${sorted}\nlet rank = 0;\nlet before: number | null = null;\nreturn ordered.map((${item}${ties === "dense" ? "" : ", place"}) => {\n  if (${at(score, item)} !== before) rank = ${next};\n  before = ${at(score, item)};\n  return ${shown};\n});`,
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def ranked(results: list[tuple[str, int]]) -> list[str]",
      purpose:
        "Ranking lines of name and seconds, fastest first. Equal times share a rank, sorted by name, and the next rank is skipped.",
      examples: ['assert ranked([("Cy", 610), ("Al", 720)]) == ["1. Cy 10:10", "2. Al 12:00"]'],
      holds:
        'assert ranked([("b", 5), ("a", 5), ("c", 9), ("d", 1)]) == ["1. d 0:01", "2. a 0:05", "2. b 0:05", "4. c 0:09"] and ranked([]) == []',
    },
    {
      language: "typescript",
      types: "interface Score { player: string; points: number }",
      signature: "function board(scores: Score[]): string[]",
      purpose: "Leaderboard lines, most points first; ties share a place without gaps (1, 2, 2, 3).",
      examples: ['board([{ player: "Al", points: 3 }, { player: "Bo", points: 8 }]) // ["#1 Bo (8)", "#2 Al (3)"]'],
      holds:
        'assert.deepEqual(board([{ player: "z", points: 1 }, { player: "b", points: 5 }, { player: "a", points: 5 }]), ["#1 a (5)", "#1 b (5)", "#2 z (1)"]);',
    },
  ],
});

/** The code of a value in a line: the rank, or a field of the element. */
const codeOf = (language: Language, part: string, item: string, name: FieldRef): string =>
  part === "rank" ? part : read(language, { ...name, name: part.slice("field:".length) }, item);
