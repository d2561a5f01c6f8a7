import { defineIdiom, fixed, option } from "../idiom.ts";
import { isPair, isWhole, listOf, optionalOf, required } from "../leaf-view.ts";

type Order = "most" | "name" | "seen";
type Slots = { text: string; order: Order; tiesByName: boolean; take: string | number | null; mayBeAll: boolean };

const PYTHON_WORDS = String.raw`re.findall(r"[^\W_]+(?:['’][^\W_]+)*", `;
const TYPESCRIPT_WORDS = String.raw`.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? []`;

/** Words of a text with their counts, all of them or the first ones. */
export const tallyWords = defineIdiom<Slots>({
  id: "tally-words",
  title: "How often each word of a text occurs",
  phrases: ["count how often each word of the text occurs", "words with their counts in alphabetical order"],
  cues: [
    ["word", "words"],
    ["how often", "count", "counts", "frequency"],
  ],
  unless: ["longest", "upper and lower case differ", "case sensitive", "stop words"],
  fit(view) {
    const [text, take, more] = view.leaf.params;
    const returned = listOf(view.leaf.returns);
    if (!text || more || text.type !== "text" || !returned || !isPair(returned, ["text", "whole"], view.language))
      return null;
    if (take && !isWhole(required(take.type), view.language)) return null;
    const limit = /\bat most (\d+)\b|\btop (\d+)\b/i.exec(view.leaf.purpose);
    const tiesByName = view.says("ties in alphabetical", "ties alphabetically");
    return {
      text: fixed(text.name),
      order: [
        option<Order>("most", ["most frequent first", "most common", "most frequent", "highest first"]),
        option<Order>("name", view.says("alphabetical order") && !tiesByName ? ["alphabetical order"] : [], -0.03),
        option<Order>("seen", ["order of appearance", "order they first appear"], -0.02),
      ],
      tiesByName: [option(tiesByName), option(!tiesByName, [], -0.05)],
      mayBeAll: fixed(take !== undefined && optionalOf(take.type) !== null),
      take: fixed(take?.name ?? (limit ? Number(limit[1] ?? limit[2]) : null)),
    };
  },
  python: ({ text, order, tiesByName, take }) => ({
    body: [
      `rows = list(Counter(${PYTHON_WORDS}${text}.lower())).items())`,
      ...(order === "name" || (order === "most" && tiesByName) ? ["rows.sort(key=lambda row: row[0])"] : []),
      ...(order === "most" ? ["rows.sort(key=lambda row: row[1], reverse=True)"] : []),
      `return rows${take === null ? "" : `[:${take}]`}`,
    ].join("\n"),
  }),
  typescript: ({ text, order, tiesByName, take, mayBeAll }) => {
    const byName = "compareValues(a[0], b[0])";
    const compare =
      order === "seen" ? null : order === "name" ? byName : `b[1] - a[1]${tiesByName ? ` || ${byName}` : ""}`;
    return {
      body: [
        "const counts = new Map<string, number>();",
        `for (const word of ${text}.toLowerCase()${TYPESCRIPT_WORDS}) counts.set(word, (counts.get(word) ?? 0) + 1);`,
        `return [...counts]${compare ? `.sort((a, b) => ${compare})` : ""}${take === null ? "" : `.slice(0, ${take}${mayBeAll ? " ?? undefined" : ""})`};`,
      ].join("\n"),
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def word_counts(text: str) -> list[tuple[str, int]]",
      purpose: "Count how often each word of the text occurs, in alphabetical order.",
      holds: 'assert word_counts("b a, B!") == [("a", 1), ("b", 2)]',
    },
    {
      language: "typescript",
      signature: "function topWords(text: string, top: number): [string, number][]",
      purpose: "Count how often each word of the text occurs, most frequent first, ties in alphabetical order.",
      holds: 'assert.deepEqual(topWords("c b b a a d", 3), [["a", 2], ["b", 2], ["c", 1]]);',
    },
  ],
});
