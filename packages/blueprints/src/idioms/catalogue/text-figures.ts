import { defineIdiom, fixed, option } from "../idiom.ts";
import { isWhole, mapOf } from "../leaf-view.ts";

type Figure = "lines" | "words" | "characters";
type Slots = {
  text: string;
  figures: Figure[];
  /** The average length of a word too, written with so many decimals. */
  wordLength: number | null;
};

const PYTHON: Record<Figure, (text: string) => string> = {
  lines: (text) => `len(${text}.splitlines())`,
  words: (text) => `len(${text}.split())`,
  characters: (text) => `len(${text})`,
};
const TYPESCRIPT: Record<Figure, (text: string) => string> = {
  lines: (text) => `${text} === "" ? 0 : ${text}.replace(/\\r?\\n$/, "").split(/\\r?\\n/).length`,
  words: (text) => `${text}.split(/\\s+/).filter(Boolean).length`,
  characters: (text) => `[...${text}].length`,
};

/** Lines, words and characters of a text, those that are named, in their order. */
export const textFigures = defineIdiom<Slots>({
  id: "text-figures",
  title: "Lines, words and characters of a text",
  phrases: ["count the lines, words and characters of a text", "how many lines and words a text has"],
  cues: [
    ["count", "number of", "how many"],
    ["lines", "words", "characters"],
  ],
  unless: ["each word", "how often", "longest", "unique", "distinct", "per line"],
  fit(view) {
    const [text, more] = view.leaf.params;
    const length = /\baverage word length with (\d) decimals?\b/i.exec(view.leaf.purpose)?.[1];
    const returned = mapOf(view.leaf.returns) ?? "none";
    if (!text || more || text.type !== "text") return null;
    if (length === undefined ? !isWhole(returned, view.language) : returned !== "text") return null;
    const low = view.leaf.purpose.toLowerCase();
    const said = (["lines", "words", "characters"] as const)
      .filter((name) => new RegExp(`\\b${name}\\b`).test(low))
      .sort((a, b) => low.indexOf(a) - low.indexOf(b));
    return said.length < 2
      ? null
      : {
          text: fixed(text.name),
          figures: [option(said)],
          wordLength: fixed(length === undefined ? null : Number(length)),
        };
  },
  python: ({ text, figures, wordLength }) => ({
    body:
      wordLength === null
        ? `return {${figures.map((name) => `"${name}": ${PYTHON[name](text)}`).join(", ")}}`
        : `words = ${text}.split()\naverage = _round_half_up(sum(len(word) for word in words) / len(words), ${wordLength}) if words else 0.0\nreturn {${figures.map((name) => `"${name}": str(${PYTHON[name](text)})`).join(", ")}, "average word length": f"{average:.${wordLength}f}"}`,
  }),
  typescript: ({ text, figures, wordLength }) => ({
    body:
      wordLength === null
        ? `return { ${figures.map((name) => `${name}: ${TYPESCRIPT[name](text)}`).join(", ")} };`
        : `const words = ${text}.split(/\\s+/).filter(Boolean);\nconst letters = words.reduce((sum, word) => sum + [...word].length, 0);\nconst average = words.length === 0 ? 0 : roundTo(letters / words.length, ${wordLength});\nreturn { ${figures.map((name) => `${name}: String(${TYPESCRIPT[name](text)})`).join(", ")}, "average word length": average.toFixed(${wordLength}) };`,
  }),
  guarantees: [
    {
      language: "python",
      signature: "def figures(text: str) -> dict[str, int]",
      purpose: "Count the lines, words and characters of the text.",
      holds:
        'assert figures("a bc\\nd\\n") == {"lines": 2, "words": 3, "characters": 7} and figures("") == {"lines": 0, "words": 0, "characters": 0}',
    },
    {
      language: "python",
      signature: "def figures(text: str) -> dict[str, str]",
      purpose: "Count the lines, words of the text and give the average word length with 1 decimal.",
      holds:
        'assert figures("one two\\nthree") == {"lines": "2", "words": "3", "average word length": "3.7"} and figures("")["average word length"] == "0.0"',
    },
    {
      language: "typescript",
      signature: "function figures(text: string): Record<string, number>",
      purpose: "Count the words and lines of the text.",
      holds: 'assert.deepEqual(figures("a bc\\nd\\n"), { words: 3, lines: 2 });',
    },
  ],
});
