import { OUTPUTS } from "./plain-clauses.ts";
import { tellingWords } from "./telling-words.ts";

/**
 * Clauses that take something away from what is promised elsewhere: "runs must not be deleted", "the total without today",
 * "only I may edit", "at most 3". Their words stand in the very promise they contradict, so such a clause is spoken of
 * by one promise alone, which holds its words and restricts them. Pure.
 */

/** Forms of one deed, in briefs and promises; any other verb stands for itself. */
const DEEDS: readonly RegExp[] = [
  /\b(?:delet|remov|eras|discard|clear)\w*/i,
  /\b(?:edit|chang|modif|updat|alter|renam|correct)\w*/i,
  /\b(?:keep|kept|sav|stor|remember|persist|stay|surviv|add|creat|enter|insert|record|log)\w*/i,
  /\b(?:show|display|list|print|visible|appear)\w*/i,
  /\b(?:count|includ|sum|total|worked out)\w*/i,
  /\b(?:tick|untick|check|mark|complet|finish)\w*/i,
  /\b(?:reset|mov)\w*/i,
];
const deedOf = (text: string): RegExp | undefined => DEEDS.find((deed) => deed.test(text));

/** A bound is a limit, which forbids nothing else: "must not be more than 5", "never below zero". */
const BOUND = "(?:be |go |get |fall )?(?:more|less|fewer|longer|shorter|higher|lower|above|below|over|under|beyond)";
/** "Cannot be changed", "must never", "no way to edit": whatever is forbidden. The verb is the first group. */
const FORBIDS = new RegExp(
  String.raw`\b(?:(?:must|may|shall|should|can|could)(?:n?['’]t| ?not)|never|no longer|nothing (?:is|are|can|may|must|should)|no (?:way|possibility|option|button) to|(?:not|n['’]t) (?:allowed|able|possible|meant) to|impossible to|(?:nobody|no one)(?: else)? (?:can|may|must|should)|no (?:\p{L}+ ){1,3}(?:can|may|must|should))(?! ${BOUND}\b) (?:(?:be|ever|have|get|also) )*(\p{L}+)`,
  "iu",
);
const IS_NOT = "(?:(?:do|does|did|is|are|was|were|has|have|had|can|could)(?:n?['’]t| ?not)|(?:has|have|had) no)";
/** "Are not kept", "does not show": only what a promise does somewhere else. */
const DENIES =
  /(?<!\b(?:if|when|whether|unless|where)\b[^,;]{0,30})\b(?:do|does|did|is|are|was|were)(?:n['’]t| not) (?:(?:be|ever|being) )*(\p{L}+)/iu;

/** What a promise says of a case to refuse it, hide it or leave it out. */
const REFUSES =
  /\b(?:refus\w*|reject\w*|not|never|no|nothing|cannot|without|except|exclud\w*|left out|leav\w* out|ignor\w*|off|unless|409|422|403|401|exit with [1-9])\b|n['’]t\b/i;
/** What promises say of an empty list, of an unknown number and of the others of a filter refuses nothing. */
const NO_REFUSAL =
  /\bthere (?:is|are) no(?:ne|thing)?\b(?: such)?|\bno \p{L}+ (?:has|have|is|was) (?:that|given)\b|\bhide the others\b|\b(?:is|are) not given\b/giu;

/** Of the telling words of such a clause this share has to stand in one promise. */
const ONE_PROMISE_SHARE = 0.6;
/** A ban is short: of three words none may stand elsewhere. */
const BAN_SHARE = 0.75;

interface Restriction {
  asks: RegExp;
  says: RegExp;
  /** The deed of the clause has to be that of the promise, too. */
  deed?: true;
  /** Another share than the usual one. */
  share?: number;
}
const RESTRICTIONS: readonly Restriction[] = [
  // "The total without today": a thing without something else, and not a page that works without an account.
  {
    asks: /\b(?:without(?! (?:(?:any|an?|the|having|needing|need of|need for) )*(?:log|sign|account|regist|server|internet|install|password|reload|librar|framework|depend|database|back-?end|connection|set-?up|ads?\b))|except(?:ing)?|excluding|apart from|other than|left out|leav(?:e|es|ing) out|omit\w*|skip\w*)\b/i,
    says: /\b(?:without|except|exclud\w*|left out|leav\w* out|not|no|never|only|off|empty|missing|omit\w*|skip\w*|ignor\w*)\b/i,
  },
  // "Only I may delete", "show only the urgent ones".
  {
    asks: /\bonly\b(?! (?:need|want|have to|one)\b)/i,
    says: /\b(?:only|exactly|no other|nothing else|refus\w*|at most|at least|401|403|409|422|never|unless)\b/i,
  },
  // "Delete all runs", "edit several runs at once".
  {
    asks: /\b(?:delet|remov|clear|empt|eras|reset|edit|chang|tick|check|mark|mov)\w*\s+(?:all|everything|several|many|multiple|every)\b|\b(?:all|several|many|multiple|selected)\b.{0,80}\b(?:at once|at the same time|in one go|together|with one (?:button|click|press))\b|\bbulk\b/i,
    says: /\b(?:all|every|everything|each|several|selected|at once)\b/i,
    deed: true,
    share: BAN_SHARE,
  },
  // "The total size of the beds that are not planted", "how many are not planted".
  {
    asks: new RegExp(
      String.raw`^(?=.*\b(?:total|sum|average|count|number of|show|list|see|mark(?:ed)?|highlight(?:ed)?)\b).*\b(?:that|which|who|ones) ${IS_NOT}\b|\bhow many\b.{0,80}\b${IS_NOT}\b`,
      "i",
    ),
    says: /\b(?:not|no|never|cannot|without|off|false|only|except|refus\w*|ignor\w*|skip\w*|left out)\b|n['’]t\b/i,
  },
  // "At most three cards", "only the last 20", "never below zero".
  {
    asks: new RegExp(
      String.raw`\b(?:at most|(?:no|not) more than|a? ?maximum (?:of|is)|limited to|only the (?:first|last|latest|newest|top)|(?:not|never|n['’]t) ${BOUND}(?: than)?) (?:\d|zero|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred)`,
      "i",
    ),
    says: /\b(?:at most|at least|more than|less than|maximum|limit\w*|only|refus\w*|never|first|last|largest|smallest|latest|up to)\b/i,
    // A setting says the figure and not of what.
    share: 0.5,
  },
  // "Amounts must be positive": a bound, in the words of a promise.
  {
    asks: /\b(?:must|has to|have to|can(?:not|['’]t)|may not|should) (?:not )?be (?:a )?(?:positive|negative)\b/i,
    says: /\b(?:zero or (?:less|more)|(?:more|less|greater|smaller) than (?:0|1|zero)|(?:above|below|at least) (?:0|1|zero)|positive|negative)\b/i,
  },
  // "A unique number", "may only be used once": of that very field.
  {
    asks: /\bunique\b|\bonly (?:\w+ ){0,2}once\b|\b(?:not|never) (?:\w+ ){0,2}more than once\b/i,
    says: /\b(?:unique|alike|twice|once|already|409)\b/i,
  },
  // "Deleting asks for confirmation first".
  {
    asks: /\bconfirm(?:ation|s)?\b|\b(?:be|is|are) confirmed first\b|\b(?:must|has to|have to|should) be confirmed\b|\bare you sure\b|\basks? (?:me |us |the user )?(?:first|before|again|whether)\b/i,
    says: /\basks?\b|\bsure\b|\bconfirm/i,
  },
];

/**
 * "Export without passwords", "list the users without their passwords": what an output leaves out, and neither entries
 * that lack something ("without a date") nor a figure ("the total without today"). The thing is the first group.
 */
const LEAVES_OUT = new RegExp(
  String.raw`${OUTPUTS.source}(?![^.;]*\b(?:total|sum|average|price|cost|amount|count|number)\b)[^.;]*?\b(?:without|with no|minus|leaving out|but not)\s+(?!an?\b|\p{L}+ing\b)(?:(?:the|their|its|his|her|our|my|any|all|those|these) )*([\p{L}-]{3,})`,
  "iu",
);
/** The promise that something is left out, with what stands behind it. */
const LEFT_OUT =
  /\b(?:without|except\w*|exclud\w*|leav\w* out|omit\w*|hid(?:e|es|den)|(?:not|never) (?:show|print|list|display|export|contain|hold|includ|return)\w*)\b(.{0,60})/giu;

/** "But only when there are many", "only in the evening": when something holds, at the end of what is said. */
const ONLY_WHEN = /\bonly (?:when|if|while|once|as long as|until|in|on|at|during|after|before) (.+)$/i;
/** What is said of every wish, or that a field may stay empty. */
const AS_NEEDED =
  /^(?:(?:(?:it|that|this) is )?(?:needed|necessary|possible|wanted|required|asked for)|there (?:is|are) (?:any|one|some(?:thing)?|anything)(?: to \p{L}+)?)[.\s]*$/iu;
const SMALL = new Set("the a an it this that i we you they he she is are be was there of to".split(" "));
/** As they are written: "printing" and "show" are one word elsewhere. */
const lettersIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Whether a clause has a condition in plain words, of which no share can speak, and no promise holds every one of them. */
function isPlainCondition(part: string, promised: readonly ToldText[]): boolean {
  const behind = ONLY_WHEN.exec(part)?.[1];
  if (behind === undefined || AS_NEEDED.test(behind) || tellingWords(behind).size > 0) return false;
  const words = lettersIn(behind).filter((word) => !SMALL.has(word));
  return !promised.some(({ text }) => {
    const said = new Set(lettersIn(text));
    return words.every((word) => said.has(word));
  });
}

/** What is promised, behind its case. */
const shallOf = (text: string): string => text.slice(text.lastIndexOf(" → ") + 1);

/** "A page that lists them": a deed also in the opening. */
const DOES_OUTPUT = /\b(?:export|print|list|show|display|download|return|output|copie|send)(?:s|ing)\b/i;
/** "A run list with no passwords": what the whole is called, where "list" is no deed. */
const NAMES_WHOLE =
  /\b(?:page|app|tool|site|website|program|(?:an?|my|our) (?:[\p{L}-]+ ){0,3}list)\b[^.;]*\bwith(?:out| no)\b/iu;

/** Whether a clause wants something left out of what is given out, and no promise leaves just that out. */
function leavesOut(part: string, promised: readonly ToldText[], opening: boolean): boolean {
  if (opening && NAMES_WHOLE.test(part) && !DOES_OUTPUT.test(part)) return false;
  const left = tellingWords(LEAVES_OUT.exec(part)?.[1] ?? "");
  return (
    left.size > 0 &&
    !promised.some(({ text }) =>
      [...shallOf(text).matchAll(LEFT_OUT)].some(([, behind = ""]) => left.isSubsetOf(tellingWords(behind))),
    )
  );
}

/** An agreed text with its telling words. A promise stands behind its case and an arrow, where it has one. */
export interface ToldText {
  text: string;
  words: ReadonlySet<string>;
}

/** A text as clauses are held against it. Pure. */
export const toldText = (text: string): ToldText => ({ text, words: tellingWords(text) });

/** Words that stand in a third of the promises and more: what they are all about, which one alone need not name. Pure. */
export function commonWords(promised: readonly ToldText[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { words } of promised) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1 && count * 3 >= promised.length).map(([word]) => word));
}

/**
 * Whether a clause restricts what no single promise restricts.
 * @param shown settings, which say a limit as well
 * @param common words of what all the promises are about
 * @param opening it begins the brief
 */
export function isUnrestricted(
  clause: string,
  promised: readonly ToldText[],
  shown: readonly ToldText[],
  common: ReadonlySet<string>,
  opening: boolean,
): boolean {
  return partsOf(clause).some((part) => {
    const words = tellingWords(part);
    const verb = (FORBIDS.exec(part) ?? deniedDeed(part))?.[1];
    if (verb !== undefined && !promised.some((one) => forbids(one, verb.toLowerCase(), words, common))) return true;
    if (leavesOut(part, promised, opening) || isPlainCondition(part, promised)) return true;
    return RESTRICTIONS.some(
      (one) => one.asks.test(part) && ![...promised, ...shown].some(restricts(part, words, one)),
    );
  });
}

/** The clause, and what it says in brackets: each restricts by itself. What is quoted and lists of values forbid nothing. */
function partsOf(clause: string): string[] {
  const plain = clause.replaceAll(/`[^`]*`|"[^"]*"|“[^”]*”|\([^()]*,[^()]*\)/g, " ");
  const inBrackets = [...plain.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? "");
  return [plain.replaceAll(/\([^()]*\)/g, " "), ...inBrackets];
}

const restricts =
  (part: string, words: ReadonlySet<string>, { says, deed, share = ONE_PROMISE_SHARE }: Restriction) =>
  (told: ToldText): boolean =>
    says.test(told.text) && (!deed || (deedOf(part)?.test(told.text) ?? true)) && shareOf(words, told.words) >= share;

function deniedDeed(clause: string): RegExpExecArray | null {
  const found = DENIES.exec(clause);
  return found !== null && deedOf(found[1] ?? "") !== undefined ? found : null;
}

/** Whether a promise forbids the deed: for the same things, and in no narrower case than the clause has. */
function forbids(
  { text, words: said }: ToldText,
  verb: string,
  words: ReadonlySet<string>,
  common: ReadonlySet<string>,
): boolean {
  const told = text.replaceAll(NO_REFUSAL, "");
  if (!REFUSES.test(told)) return false;
  const deed = deedOf(verb);
  // "Must not be before": a rule of values, whose words stand in it.
  if (deed === undefined) return tellingWords(verb).isSubsetOf(said) && shareOf(words, said) >= BAN_SHARE;
  const others = withoutDeed(words, deed);
  if (!deed.test(told) || shareOf(others.difference(common), said) < BAN_SHARE) return false;
  // "Parts must not be deleted" holds in every case; a promise for some of them does not keep it.
  const inCase = withoutDeed(tellingWords(/^(.*?) → /.exec(text)?.[1] ?? ""), deed);
  return others.size > 1 || shareOf(inCase, words) >= ONE_PROMISE_SHARE;
}

const withoutDeed = (words: ReadonlySet<string>, deed: RegExp): Set<string> =>
  new Set([...words].filter((word) => !deed.test(word)));

const shareOf = (words: ReadonlySet<string>, said: ReadonlySet<string>): number =>
  words.size === 0 ? 1 : words.intersection(said).size / words.size;
