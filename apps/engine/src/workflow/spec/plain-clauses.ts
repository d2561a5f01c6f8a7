import { withoutWayOfLeading } from "./unpromised-deeds.ts";

/**
 * What a clause asks for in plainer words, before its telling words are held against what is agreed: wordings of one wish
 * that share no word with one another, and words that say for whom or by whom and promise nothing. Pure.
 */

/** Deeds that give something out, which may leave a part of it out. */
export const OUTPUTS = /\b(?:export|print|list|show|display|download|return|output|copy|send)(?:s|ed|ing)?\b/i;

/** Ways to say that something is still there later. */
const KEPT: readonly [RegExp, string][] = [
  [
    /\b(?:nothing|no (?:data|entry|entries|items?)|never|not)\b[^.;]{0,24}\b(?:lost|lose|disappears?|vanish(?:es)?|gone|forgotten)\b/gi,
    "everything is kept",
  ],
  [
    /\bclos(?:e|es|ed|ing)(?: (?:or|and) (?:re)?(?:load|open)\w*)?(?: (?:the|my|this) (?:page|browser|tab|window|laptop|app))?\b/gi,
    "reload",
  ],
];
/** Other words for what is always told in the same. */
const SAME_WISH: readonly [RegExp, string][] = [
  [/\b(?:tick|check)[ -]box/gi, "checkbox"],
  [/\bstands? out\b|\b(?:is|are) easy to (?:see|spot)\b/gi, "highlighted"],
  [/\bswitch(?:es)? (?:over )?to\b/gi, "show"],
  [/\bin per ?cent(?:ages?)?\b/gi, "%"],
  [/\bkeep (?:an eye on|track of|an overview of)\b/gi, ""],
];
const LATER =
  /\b(?:re-?load|re-?open|clos(?:e|es|ed|ing) (?:or|and|the|my|this) |come back|next (?:time|day|visit)|tomorrow)/i;
/** "Our spreadsheet got out of hand", "my notes keep getting lost", "we always forget who paid": why somebody asks. */
const WHY =
  /^(?:and |but |so |because |since |as )?(?:(?:our|my) [\p{L}-]+(?: [\p{L}-]+){0,2} (?:(?:got|ha(?:s|ve) gotten) (?:out of|too|lost|messy|mixed)|keeps? (?:getting (?:lost|mixed)|breaking|disappearing|failing|crashing|piling up)|ha(?:s|ve) (?:become|grown) too)\b|(?:I|we) (?:keep|always|often|usually|constantly) (?:forget(?:ting)?|miscount(?:ing)?|los(?:e|ing) track|mix(?:ing)? up|misplac(?:e|ing))\b)[^.;]*$/iu;
/**
 * "No login", "no account needed", "works without a server": no page here has one. "Export runs without passwords" says
 * what an output leaves out, where "runs" is no verb.
 */
const SERVER =
  "(?:(?:log|sign)-?\\s?(?:ins?|ups?)|accounts?|registration|passwords?|servers?|back-?ends?|databases?|internet|installation)";
const RUNS =
  "(?:(?:^|(?<=\\b(?:it|that|which|and|also|still|just|app|page|tool|program|script|site|service|everything|this|must|should|to|can|shall|will) ))runs?)";
const NO_SERVER = new RegExp(
  `(?:^|\\b(?:and|with) )no ${SERVER}(?: (?:is )?(?:needed|required|necessary|please))?$|(?:\\b(?:works?|usable)|${RUNS}) without (?:an? |any )?${SERVER}\\b(?! (?:is|are|has|have)\\b)`,
  "gi",
);
/** "Show the users with no passwords": what is shown, and no word about signing in. */
const SHOWN_WITHOUT = new RegExp(`${OUTPUTS.source}[^.;]*\\bwith no passwords?$`, "i");
/** "So please make us a guest list page": what the whole is called, once more. */
export const isNamingWhole = (clause: string): boolean =>
  /^(?:and |so |then )?(?:please )?(?:make|build|write|create|give|(?:I|we)(?:'d)? (?:want|need|like)) (?:me |us )?(?:an?|the|some|one) (?:[\p{L}-]+ ){0,4}(?:page|app|tool|site|website|program)$/iu.test(
    clause,
  );
/** "Seats (how many chairs they need)": said of a field, and no rule of it. */
const SAID_BEHIND =
  /\((?:how|what|which|who|when|where) (?![^()]*(?:\d|\b(?:must|has to|have to|can|cannot|may|should|only|unique|required|optional|default|least|most|never|not|no)\b))[^()]*\)/gi;
/** "Add button", "People press Add": what is pressed. */
const ONLY_BUTTON = /^(?:[Ww]ith )?(?:[Aa]n? |[Tt]he )?["“]?(\p{Lu}\p{L}+)["”]? button$/u;
const WHO_PRESSES =
  /^(?!(?:\p{L}+ )*(?:only|nobody|no|never|not|cannot|must)\b)(?:\p{L}+ ){1,3}(?=(?:press|click|tap|hit)(?:es|s)?\b)/iu;
/** "I'm a freelancer", "We are a small team". */
const WHO_SPEAKS = /^(?:I['’]?m|I am|we['’]?re|we are) (?:an? |the |two |three )?[\p{L}-]+(?: [\p{L}-]+){0,4}$/iu;
/** "… for our chess club", behind what it is. */
const FOR_WHOM =
  /(?<=\p{L}{3} )for (?:my|our) [^,;:.]{3,50}$|(?<=\b(?:log|list|overview|tracker|table|register|book|board|sheet|diary|inventory|directory) )for an? [^,;:.]{3,50}$/iu;
/** "A page where a choir keeps its songs": the songs. */
const WHO_KEEPS =
  /\bwhere (?:I|we|you|they|people|everybody|everyone|(?:an?|the|my|our) \p{L}+(?: \p{L}+)?) (?:can )?(?:keep|track|plan|record|log|collect|manage|note|list|organi[sz]e|enter|add|save|store)s?(?: track of)? (?:(?:my|our|its|their|all|the) )*(?:\p{L}+['’]s? )?/giu;
/** "With the columns name and email": the name and the email. */
const CALLED_FIELDS = /\b(?:columns|fields)\b(?= \p{L})/giu;
/** "A small REST backend for …": the kind of thing, which the blueprint answers. */
const KIND_OF_SERVICE = /\b(?:with an? )?(?:(?:REST(?:ful)?|JSON|HTTP) )+(?:API|backend|service|server)s?\b/gi;
/** "The room it stands in": the room. */
const SAID_OF =
  /^((?:and )?(?:the|an?|its|which|what) [\p{L}]+(?: [\p{L}]+)?) (?:(?:that|which) )?(?:it|he|she|they) [\p{L}]+(?: [\p{L}]+){0,2}$/iu;
/** "Hours (like 1.5)": a value that the field can hold. */
const VALUE_LIKE = /\((?:like|e\.g\.|for example|such as),? -?\d[\d.,]*\)/gi;

/** "(--due 2025-01-31)": a date that an option takes. */
const DATE_LIKE = /\(((?:with )?--[a-z][\w-]*)[ =]\d{4}-\d{2}-\d{2}\)/gi;

/** The clause in plainer words; empty where it only says who speaks. `opening`: it begins the brief. */
export function plainClause(clause: string, opening: boolean): string {
  if (WHO_SPEAKS.test(clause) || WHY.test(clause)) return "";
  const spelled = clause.replaceAll(/n['’]t\b/g, " not");
  const kept = LATER.test(clause) ? KEPT.reduce((text, [words, plain]) => text.replace(words, plain), spelled) : clause;
  const own = SAME_WISH.reduce((text, [words, plain]) => text.replace(words, plain), withoutWayOfLeading(kept))
    .replace(SAID_OF, "$1")
    .replace(SAID_BEHIND, "")
    .replace(!opening && SHOWN_WITHOUT.test(clause) ? /(?!)/ : NO_SERVER, "")
    .replace(ONLY_BUTTON, "press $1")
    .replace(WHO_PRESSES, "")
    .replace(VALUE_LIKE, "")
    .replace(DATE_LIKE, "($1)")
    .replace(CALLED_FIELDS, "");
  return opening ? own.replace(FOR_WHOM, "").replace(KIND_OF_SERVICE, "").replace(WHO_KEEPS, "where ") : own;
}
