import type { SourceLanguage } from "../../../languages/index.ts";
import type { CodeUnit } from "../evidence/code-map.ts";

/** How the comments of a file write parameters, results and errors. */
export type DocStyle = "rest" | "google" | "numpy" | "tags";

const SIGNS: readonly [DocStyle, RegExp][] = [
  ["rest", /^\s*:(?:param|returns?|raises?)\b/m],
  ["google", /^\s*(?:Args|Arguments|Returns|Raises|Yields):\s*$/m],
  ["numpy", /^\s*(?:Parameters|Returns|Raises)\n\s*-{3,}\s*$/m],
];

const styleIn = (units: readonly CodeUnit[]): DocStyle | null => {
  const counted = SIGNS.map(([style, sign]) => ({
    style,
    count: units.filter(({ doc }) => doc !== null && sign.test(doc)).length,
  })).toSorted((a, b) => b.count - a.count);
  return counted[0] && counted[0].count > 0 ? counted[0].style : null;
};

/** The style of a file's own comments, else of the project's; Google's where none of them says. Pure. */
export function docStyleOf(path: string, language: SourceLanguage, units: readonly CodeUnit[]): DocStyle {
  if (language !== "python") return "tags";
  const python = units.filter((unit) => unit.language === "python");
  return styleIn(python.filter((unit) => unit.path === path)) ?? styleIn(python) ?? "google";
}
