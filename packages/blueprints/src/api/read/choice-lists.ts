/** Choices that stand without brackets: `a status of open, closed or done`, `are free or occupied`. */

const NAMES =
  "(?:status|state|stage|phase|kind|type|category|priority|severity|urgency|level|role|size|direction|condition|mood)";
const WORD = "(?!(?:and|or|an?|the|with|which|that|is|are|has|have|optional)\\b)[a-z][\\w-]*";
/** A choice of one or two words, or more in quotes. */
const CHOICE = `(?:"[^"]+"|${WORD}(?: ${WORD})?)`;
const LAST = "(?:, or |, and | or | and |, )";

/** `status (that is) one of open, in progress or closed`, up to the end or to a further field with an article. */
const LISTED = new RegExp(
  `\\b((?:\\w+ )?${NAMES}),?(?: (?:that|which))?(?: (?:can be|may be|is either|is one of|is|being|either|one of|as|of))+(?: either| one of)?:? (${CHOICE}(?:, ${CHOICE})*${LAST}${CHOICE})(?=$|[.;]|,? and (?:an?|the|optional(?:ly)?) )`,
  "gi",
);
/** `a difficulty that is easy, medium or hard`: whatever it is called, what it is can be one of these. */
const THAT_IS = new RegExp(
  `\\b([a-z][\\w-]*),? (?:that|which) (?:is|can be|may be|is either) ((?:${WORD}, )*${WORD},? or (?!not\\b)${WORD})(?=$|[.;]|,? and (?:an?|the|optional(?:ly)?) |, an? )`,
  "gi",
);
/** `status received, cooking, ready, served`: bare words to the end. */
const BARE = new RegExp(`\\b(${NAMES}):? (${WORD}(?:, ${WORD})+(?:,? (?:or|and) ${WORD})?)(?=$|[.;])`, "gi");
/** `state open or closed` in the middle of a list. */
const EITHER = new RegExp(`\\b(${NAMES}) (${WORD}) or (${WORD})(?=$|[.;,]| and )`, "gi");
/** `… and are free or occupied`: a state without a name. */
const UNNAMED = new RegExp(
  `(?:,? and|,) (?:(?:it|they|each) )?(?:is|are|can be|may be) (?:either )?((?:${WORD}, )*${WORD},? or ${WORD})(?=$|[.;])`,
  "i",
);

const bracketed = (list: string): string => `(${list.replace(/,? (?:or|and) /g, ", ").replaceAll('"', "")})`;

/** The same text with choices in brackets, so that their commas cut no list of fields. What is in brackets stays. */
export function withChoices(text: string): string {
  if (/`/.test(text)) return text;
  const parts = text.split(/(\([^()]*\))/);
  const last = parts.length - 1;
  return parts
    .map((part, at) => {
      if (at % 2 === 1) return part;
      const named = part
        .replace(LISTED, (_, name: string, list: string) => `${name} ${bracketed(list)}`)
        .replace(THAT_IS, (whole, name: string, list: string) =>
          /\b(?:true|false|yes|no|zero|positive|empty|more|less)\b/i.test(list) ? whole : `${name} ${bracketed(list)}`,
        );
      if (at !== last) return named.replace(EITHER, "$1 ($2, $3)");
      return named
        .replace(BARE, (_, name: string, list: string) => `${name} ${bracketed(list)}`)
        .replace(EITHER, "$1 ($2, $3)")
        .replace(UNNAMED, (_, list: string) => `, status ${bracketed(list)}`);
    })
    .join("");
}
