/** How a value stands to a limit: below, at most, above, at least. */
type Comparison = "lt" | "le" | "gt" | "ge";

const LESS = "(?:less|fewer|lower|smaller|cheaper|shorter|lighter|earlier|sooner)";
const MORE = "(?:more|greater|higher|larger|bigger|longer|heavier|later)";
const NOT = "\\b(?:not?|never|(?:is|are|does|do|must)n't) (?:be |is |are )?";
const is = (source: string): RegExp => new RegExp(source, "i");

/** Words that can mean nothing but a comparison. A denied one and one with its limit come before the bare word in it. */
const CLEAR: [RegExp, Comparison][] = [
  [is(`${NOT}at least\\b`), "lt"],
  [is(`${NOT}at most\\b`), "gt"],
  [is(`${NOT}(?:${LESS} than|under|below|before)\\b`), "ge"],
  [is(`${NOT}(?:${MORE} than|over|above|after|exceed\\w*)\\b`), "le"],
  [
    is(`\\bat most\\b|\\b${LESS} than or equal\\b|\\bor (?:${LESS}|before|below|under)\\b|\\band (?:below|under)\\b`),
    "le",
  ],
  [/\b(?:on or before|before or on)\b|\b(?:an? |the )?maximum of\b/i, "le"],
  [
    is(`\\bat least\\b|\\b${MORE} than or equal\\b|\\bor (?:${MORE}|after|above|over)\\b|\\band (?:above|over|up)\\b`),
    "ge",
  ],
  [/\b(?:on or after|after or on)\b|\b(?:an? |the )?minimum of\b/i, "ge"],
  [is(`\\b${LESS} than\\b|\\bbelow\\b`), "lt"],
  [is(`\\b${MORE} than\\b|\\babove\\b|\\bexceed(?:s|ing)?\\b`), "gt"],
];
/** Words with other uses beside, as in "after sorting" and "from the file". */
const LOOSE: [RegExp, Comparison][] = [
  [/\bunder\b|\bbefore\b/i, "lt"],
  [/\bup to\b|\buntil\b/i, "le"],
  [/\bover\b|\bafter\b/i, "gt"],
  [/\bsince\b|\bfrom\b/i, "ge"],
];
const AGE: [RegExp, Comparison, Comparison][] = [
  [/\bolder than\b/i, "lt", "gt"],
  [/\b(?:newer|younger) than\b/i, "gt", "lt"],
];

/**
 * The comparison a text makes: "no less than" is at least, "on or before" at most. Of days "older" is before, of
 * numbers above. Null where it makes none, "unclear" where it makes two that differ.
 */
export function comparisonOf(text: string, of: "number" | "date"): Comparison | "unclear" | null {
  const found = new Set<Comparison>();
  let left = text;
  const clear = [
    ...CLEAR,
    ...AGE.map(([said, day, number]): [RegExp, Comparison] => [said, of === "date" ? day : number]),
  ];
  for (const [said, comparison] of clear) {
    if (!said.test(left)) continue;
    found.add(comparison);
    left = left.replace(said, " ");
  }
  if (found.size > 1) return "unclear";
  return [...found][0] ?? LOOSE.find(([said]) => said.test(text))?.[1] ?? null;
}
