import { defineIdiom, option, type SlotOption } from "../idiom.ts";
import type { LeafView } from "../leaf-view.ts";

type Slots = { small: string[]; ends: "first and last" | "first"; capitals: boolean };

const LIST =
  /((?:["'`]?[a-z]{1,6}["'`]?,\s*)+["'`]?[a-z]{1,6}["'`]?,?\s+(?:and|or)\s+["'`]?[a-z]{1,6}["'`]?)\b[^.;]*?\b(?:stay|kept|keep|remain|lower)/;

/** The words that the purpose names as staying small. */
function smallWords(view: LeafView): SlotOption<string[]>[] {
  const named = LIST.exec(view.leaf.purpose)?.[1];
  const last = named?.split(/,?\s+(?:and|or)\s+(?=["'`]?[a-z]{1,6}["'`]?$)/) ?? [];
  const words = last.flatMap((part) => part.split(/,\s*/)).map((word) => word.replace(/["'`]/g, "").trim());
  const small = [...new Set(words.filter((word) => /^[a-z]{1,6}$/.test(word)))];
  return small.length > 1 ? [option(small)] : [];
}

export const headlineCase = defineIdiom<Slots>({
  id: "headline-case",
  title: "Headline with small words kept small",
  phrases: ["title case a headline but a, an, and, the stay lowercase", "headline capitals without small words"],
  cues: [
    ["title case", "title cases", "capital", "capitalize", "capitalise", "headline"],
    ["lowercase", "lower case", "small"],
  ],
  unless: ["slug", "acronym", "initials", "camel", "snake"],
  fit(view) {
    const [param, more] = view.leaf.params;
    if (!param || more || param.type !== "text" || view.leaf.returns !== "text") return null;
    return {
      small: smallWords(view),
      ends: [
        option<Slots["ends"]>("first and last", ["last word", "first or last", "first and last"]),
        option<Slots["ends"]>("first", [], 0.05),
      ],
      capitals: [option(false), option(true, ["all capitals", "all caps", "upper case stay", "acronyms"], -0.05)],
    };
  },
  python({ small, ends, capitals }, view) {
    const text = view.leaf.params[0]?.name ?? "";
    const edge = ends === "first" ? "i > 0" : "0 < i < len(words) - 1";
    return {
      body: [
        `small = {${small.map((word) => JSON.stringify(word)).join(", ")}}`,
        `words = ${text}.split(" ")`,
        "shown = []",
        "for i, word in enumerate(words):",
        ...(capitals
          ? [
              "    if len(word) > 1 and word.isupper():",
              "        shown.append(word)",
              `    elif word.lower() in small and ${edge}:`,
            ]
          : [`    if word.lower() in small and ${edge}:`]),
        "        shown.append(word.lower())",
        "    else:",
        "        shown.append(word[:1].upper() + word[1:].lower())",
        'return " ".join(shown)',
      ].join("\n"),
    };
  },
  typescript({ small, ends, capitals }, view) {
    const text = view.leaf.params[0]?.name ?? "";
    const edge = ends === "first" ? "i > 0" : "i > 0 && i < words.length - 1";
    return {
      body: [
        `const small = new Set([${small.map((word) => JSON.stringify(word)).join(", ")}]);`,
        `const words = ${text}.split(" ");`,
        "const shown = words.map((word, i) => {",
        ...(capitals ? ["  if (/\\p{Lu}.*\\p{Lu}/u.test(word) && word === word.toUpperCase()) return word;"] : []),
        `  if (small.has(word.toLowerCase()) && ${edge}) return word.toLowerCase();`,
        "  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();",
        "});",
        'return shown.join(" ");',
      ].join("\n"),
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def headline(line: str) -> str",
      purpose:
        "Title-case a line: each word gets a capital first letter, but a, an, and, of, or, the and to stay lowercase unless they are the first or last word. Words in all capitals stay as they are.",
      holds:
        'assert headline("the lord of the rings") == "The Lord of the Rings" and headline("to be or not to be") == "To Be or Not to Be"\nassert headline("inside NASA and a gArDeN") == "Inside NASA and a Garden" and headline("what to look to") == "What to Look To"\nassert headline("") == ""',
    },
    {
      language: "typescript",
      signature: "function headline(title: string): string",
      purpose: "Capitalise each word of a title, but a, an, of and the are kept in lowercase except as the first word.",
      holds: 'assert.equal(headline("the END of the day"), "The End of the Day"); assert.equal(headline("a"), "A");',
    },
  ],
});
