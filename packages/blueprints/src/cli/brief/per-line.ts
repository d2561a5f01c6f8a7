import type { CliCommand } from "../form.ts";
import type { Pair } from "./outcomes.ts";

type Each = NonNullable<CliCommand["each"]>;

/** Work that needs all lines at once. */
const WHOLE =
  /\b(?:sort(?:s|ed)?|(?:re)?count(?:s|ed|ing)?|how many|number of|totals?|sums?|averages?|(?<!at )most|(?<!at )least|longest|shortest|largest|smallest|duplicates?|unique|distinct|rank(?:s|ed)?|top|order|oldest|newest|groups?|grouped|frequen\w+|summar\w+|reports?|tables?|columns?|numbered|line numbers?|previous|consecutive|in a row|merge[sd]?|joins?|joined|same in both|bigger than the one|first \d+|last \d+|at most \w+ to an? \w+|alphabetical(?:ly)?|rows of|per round|random|shuffle|pick)\b/i;
const EVERY =
  /\breads? (?:the )?lines from (?:stdin|standard input|a file|a text file)\b|\b(?:every|each) (?:single )?line\b|\bline by line\b|\b(?:files?|stdin|standard input|input|reads?|takes?|list)\b(?:(?!\bprint|\bshow|\boutput)[^.;]){0,60}\b(?:one|a|an)\b[^.,;]{0,25}\b(?:per|a|each|on each|to a) line\b|\b(?:on its|on their) own line\b/i;
const ONLY =
  /\b(?:prints?|keeps?|shows?|outputs?|passes|lists?|lets?)\s+(?:out |through )?(?:only|just)\s+(?:the |those )?(?:[\w-]+ ){0,2}?(?:lines?|ones|entries|names|words|addresses|urls|passwords|numbers|dates)\b|\b(?:only|just) (?:prints?|keeps?|shows?) (?:the |those )?lines?\b/i;
const DROPS =
  /\b(?:drops?|removes?|throws? away|filters? out|leaves? out|hides?)\s+(?:all |the |any |those )?lines?\s+(?:that|which|with|containing|starting|matching)\b/i;
const BOTH =
  /\b(?:prints?|shows?|writes?|lists?|outputs?)\s+(?:out )?(?:each|every|the)\s+[\w-]+\s+(?:with|followed by|together with|plus|next to|and)\b/i;

/**
 * Does the program do the same to every line of its input? Then the rule is about one line, and reading, keeping
 * and printing belong to the shell.
 */
export function perLine(told: string): Each | null {
  if (
    !(EVERY.test(told) || ONLY.test(told) || DROPS.test(told)) ||
    WHOLE.test(told.replace(/\bin (?:the )?(?:same |input |file )?order\b/gi, " "))
  )
    return null;
  const show = ONLY.test(told) || DROPS.test(told) ? "kept" : BOTH.test(told) ? "both" : "result";
  const blanks =
    /\b(?:blank|empty) lines?\b[^.;]{0,40}\b(?:skip|ignor|drop|remov|left out|don't count)\w*|\b(?:skip|ignor|drop|remov)\w*[^.;]{0,30}\b(?:blank|empty) lines?\b/i.test(
      told,
    )
      ? "skip"
      : /\b(?:blank|empty) lines?\b[^.;]{0,40}\b(?:stay|kept|keep|remain|preserv|unchanged|as they are)\w*|\b(?:keep|preserv)\w*[^.;]{0,30}\b(?:blank|empty) lines?\b/i.test(
            told,
          )
        ? "keep"
        : "rule";
  return { show, blanks };
}

/** What the rule of one line is told: without the sentence parts about files and standard input. */
export const linePurpose = (told: string, show: Each["show"]): string =>
  `${show === "kept" ? "Tell whether one line is kept. " : "This is the rule for one line. "}${told}`;

/** Lines and what becomes of them, in plain words: `so 1 1/2 cups becomes 2 1/4 cups`, "`salt` is printed as it is". */
export function becomingPairs(brief: string): Pair[] {
  const found: Pair[] = [];
  for (const match of brief.matchAll(
    /(?:\b(?:so|e\.g\.|for example|for instance|thus),?\s+|[(:]\s*)([^,.;:()`"\n]{1,60}?) (?:becomes?|turns into|gives|comes out as) ([^,;:()`"\n]{1,60}?)(?=[,;)]|\.(?:\s|$)|\s*$)/g,
  )) {
    const [input, output] = [match[1]?.trim() ?? "", match[2]?.trim() ?? ""];
    if (/\d/.test(input) && /\d/.test(output) && !/^(?:it|this|that|the result|a|an|the|each|every|any) /i.test(input))
      found.push({ input, output, refused: false });
  }
  for (const match of brief.matchAll(
    /`([^`\n]+)`\)?,?\s+(?:is|are|stays?|comes? out|should stay|gets?) (?:printed |kept |left |shown |written )?(?:exactly |just )?(?:as (?:they|it) (?:are|is)|unchanged|alone|the same)\b/g,
  ))
    found.push({ input: match[1] ?? "", output: match[1] ?? "", refused: false });
  return found;
}
