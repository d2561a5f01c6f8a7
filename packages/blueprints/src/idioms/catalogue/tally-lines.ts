import { listParams } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isPair, isText, isWhole, listOf, optionalOf, required } from "../leaf-view.ts";

type Order = "most" | "fewest" | "name" | "seen";
type Slots = {
  list: string;
  order: Order;
  tiesByName: boolean;
  repeated: boolean;
  skipEmpty: boolean;
  counted: boolean;
  take: string | number | null;
  /** Without a number all are taken. */
  mayBeAll: boolean;
};

/** How often each text of a list occurs, in the order and with the ties that the words name. */
export const tallyLines = defineIdiom<Slots>({
  id: "tally-lines",
  title: "How often each line occurs",
  phrases: [
    "count how often each line occurs",
    "each name with its number of votes, most votes first",
    "lines that occur more than once with their count",
  ],
  cues: [
    ["how often", "count", "counts", "tally", "occurs", "more than once", "votes"],
    ["each", "every", "more than once"],
  ],
  unless: ["ignoring case", "upper and lower case alike", "per month", "vowel", "pairs of"],
  fit(view) {
    const [list, more] = listParams(view);
    const returned = listOf(view.leaf.returns);
    if (!list || more || !isText(list.element) || returned === null) return null;
    const counted = isPair(returned, ["text", "whole"], view.language);
    const repeated = view.says("more than once", "at least twice", "duplicate lines", "repeated");
    if (!counted && !(repeated && isText(returned))) return null;
    const others = view.leaf.params.filter((param) => param.name !== list.name);
    const take = others.find((param) => isWhole(required(param.type), view.language));
    if (others.length > (take ? 1 : 0)) return null;
    const limit = /\bat most (\d+)\b|\btop (\d+)\b/i.exec(view.leaf.purpose);
    const tiesByName = view.says(
      "ties in alphabetical",
      "ties alphabetically",
      "ties by name",
      "equal counts in alphabetical",
    );
    const tiesBySeen = view.says("ties in the order", "ties by first");
    return {
      list: fixed(list.name),
      order: [
        option<Order>("most", [
          "most frequent first",
          "most votes first",
          "most first",
          "highest first",
          "largest first",
        ]),
        option<Order>("fewest", ["least frequent first", "fewest first", "lowest first"], -0.02),
        option<Order>("name", view.says("alphabetical order") && !tiesByName ? ["alphabetical order"] : [], -0.03),
        option<Order>("seen", tiesBySeen ? [] : ["order they first appear", "order of appearance"], -0.01),
      ],
      tiesByName: [option(tiesByName), option(!tiesByName, [], -0.05)],
      repeated: fixed(repeated),
      skipEmpty: [
        option(view.says("empty lines are left out", "blank lines are left out", "ignoring empty lines")),
        option(false, [], -0.1),
      ],
      counted: fixed(counted),
      mayBeAll: fixed(take !== undefined && optionalOf(take.type) !== null),
      take: fixed(take?.name ?? (limit ? Number(limit[1] ?? limit[2]) : null)),
    };
  },
  python({ list, order, tiesByName, repeated, skipEmpty, counted, take }) {
    const lines = [
      `counts = Counter(${skipEmpty ? `line for line in ${list} if line.strip()` : list})`,
      `rows = ${repeated ? "[row for row in counts.items() if row[1] > 1]" : "list(counts.items())"}`,
    ];
    if (order === "name" || (tiesByName && order !== "seen")) lines.push("rows.sort(key=lambda row: row[0])");
    if (order === "most" || order === "fewest")
      lines.push(`rows.sort(key=lambda row: row[1]${order === "most" ? ", reverse=True" : ""})`);
    const cut = take === null ? "" : `[:${take}]`;
    lines.push(counted ? `return rows${cut}` : `return [row[0] for row in rows${cut}]`);
    return { body: lines.join("\n") };
  },
  typescript({ list, order, tiesByName, repeated, skipEmpty, counted, take, mayBeAll }) {
    const byName = "compareValues(a[0], b[0])";
    const byCount = order === "most" ? "b[1] - a[1]" : "a[1] - b[1]";
    const compare =
      order === "seen" ? null : order === "name" ? byName : tiesByName ? `${byCount} || ${byName}` : byCount;
    const cut = take === null ? "" : `.slice(0, ${take}${mayBeAll ? " ?? undefined" : ""})`;
    return {
      body: [
        "const counts = new Map<string, number>();",
        `for (const line of ${list}) ${skipEmpty ? 'if (line.trim() !== "") ' : ""}counts.set(line, (counts.get(line) ?? 0) + 1);`,
        `const rows = [...counts]${repeated ? ".filter((row) => row[1] > 1)" : ""};`,
        ...(compare ? [`rows.sort((a, b) => ${compare});`] : []),
        `return rows${cut}${counted ? "" : ".map((row) => row[0])"};`,
      ].join("\n"),
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def tally(lines: list[str]) -> list[tuple[str, int]]",
      purpose:
        "Count how often each name occurs, most frequent first, ties in alphabetical order. Empty lines are left out.",
      holds: 'assert tally(["b", "a", "", "c", "c", ""]) == [("c", 2), ("a", 1), ("b", 1)] and tally([]) == []',
    },
    {
      language: "python",
      signature: "def repeated(lines: list[str]) -> list[str]",
      purpose: "Give each line that occurs more than once, in the order they first appear.",
      holds: 'assert repeated(["b", "a", "b", "c", "a"]) == ["b", "a"]',
    },
    {
      language: "typescript",
      signature: "function tally(lines: string[]): [string, number][]",
      purpose: "Count how often each line occurs, least frequent first, ties in the order they first appear.",
      holds: 'assert.deepEqual(tally(["b", "b", "z", "a"]), [["z", 1], ["a", 1], ["b", 2]]);',
    },
    {
      language: "typescript",
      signature: "function top(lines: string[]): [string, number][]",
      purpose: "Count how often each line occurs, most frequent first. Give at most 2 of them.",
      holds: 'assert.deepEqual(top(["b", "a", "a", "c", "a", "c"]), [["a", 3], ["c", 2]]);',
    },
  ],
});
