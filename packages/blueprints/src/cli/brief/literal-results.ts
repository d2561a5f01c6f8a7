/** What stands between something that goes in and what comes out. */
export const ARROW = "(?:->|=>|→|⇒|⟶|==?=?|:)";
export const SAYS =
  "(?:should (?:print|give|return|output|become|be)|prints?|says?|answers?|gives?|returns?|outputs?|becomes?|yields?|produces?|shows?|displays?|means|equals|is|into|results? in)";

/** How a bare result may look: several words; one that is no article; figures and capitals only. */
type Kind = "any" | "word" | "code";

const PROSE =
  /^(what|the|an?|each|all|every|its?|their|how|one|only|just|out|both|them|whether|if|some|nothing|something|everything|which|who|when|where|errors?|results?|lines?|totals?)$/i;

/** A comma, colon or dot inside a number or name ends no clause: `1,234.50`, `a,b`. */
const SIGN = "(?:[^\\s,;().:]|[.:](?!\\s|$)|,(?=[\\w$€£+-]))";
const PIECE = `${SIGN}+`;
const BARE = new RegExp(
  `^(${PIECE}(?:[ \\t](?!and\\b|or\\b|but\\b|while\\b|when\\b|then\\b|with\\b)${PIECE}){0,5}?)(?=[,;)]|[.:](?:\\s|$)|\\s+(?:and|or|but|while|when|then)\\b|\\s*\\n|\\s*$)`,
  "i",
);

/** "119.00 for 19 percent": a figure that is whole before a reason. */
const FIGURE_FIRST = new RegExp(
  `^([-+$€£]?\\d${SIGN}*) (?:for (?!each\\b|every\\b|all\\b|any\\b)|because |since |as |if )`,
);

/** The value a text begins with: backticked, quoted, or a bare run up to the end of its clause. */
export function literalAt(text: string, kind: Kind): string | null {
  const marked = /^(?:`([^`\n]+)`|"([^"\n]*)"|“([^”\n]*)”|'([^'\n]*)'(?!\w))/.exec(text);
  if (marked) return marked[1] ?? marked[2] ?? marked[3] ?? marked[4] ?? null;
  const bare = (kind === "word" ? FIGURE_FIRST.exec(text)?.[1] : undefined) ?? BARE.exec(text)?.[1] ?? "";
  const value = bare.trim().replace(/[.]$/, "");
  if (value === "" || goesOn(value, text.slice(bare.length), kind)) return null;
  // After "is" only figures and codes are surely values: "x is a tool" is prose.
  if (kind === "code") return /^[-+$€£]?[\d.,:]+\S*$|^[A-Z]{2,}$/.test(value) ? value : null;
  if (kind === "any") return value;
  return !value.includes(" ") && (isFigure(value) || !PROSE.test(value)) ? value : null;
}

const isFigure = (value: string): boolean => /^[-+$€£]?\d/.test(value);

/** A clause that says more about the result or the program; it is no part of what is printed. */
const NEW_CLAUSE =
  /^(?:and|but|or|so|then|while|whereas|when|whenever|where|which|who|that|this|it|they|because|since|as|if|unless|otherwise|else|not|never|with|without|for|from|in|on|by|to|e\.g|i\.e|namely|rounded|sorted|ignoring|using|counting|each|the|an?|its|no|nothing|always|also|just|only|even|here|rather|instead|plus|after|before|exactly)\b/i;

/** Does a list or a sentence run on behind the value, so that the value is only its first piece? */
function goesOn(value: string, after: string, kind: Kind): boolean {
  // "prints 2, 2, 3", "prints 2 and 3": the result is the whole list.
  if (
    isFigure(value) &&
    /^(?:,\s+(?:and\s+)?|\s+(?:and|or)\s+)-?\d[\d.,]*(?=\s*(?:[;)]|\.?\s*$|\n|[.,]\s|and\b|or\b))/.test(after)
  )
    return true;
  // "prints yes or no" names two results and gives neither.
  if (/^,?\s+or\s+[^\s`"'“,.;]+(?=\s*(?:[,;)\n]|\.?\s*$|\.\s))/.test(after)) return true;
  const next = /^,\s+(?=\S)([^.;\n]*)/.exec(after)?.[1];
  if (next === undefined || isFigure(value) || NEW_CLAUSE.test(next) || /^[`"'“]/.test(next)) return false;
  const says = kind === "code" ? SAYS : SAYS.replace("|means|equals|is|", "|means|equals|");
  return !new RegExp(`(?:${ARROW}|\\s${says}\\s)`, "i").test(next.split(/,\s/)[0] ?? "");
}
