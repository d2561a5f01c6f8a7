import { everyWord, tellingWords } from "./telling-words.ts";

/**
 * Clauses that want something hidden: spoken of by a promise alone that hides just that, whenever the clause says. "By
 * default", "from guests" and "when printing" are plain or stand elsewhere, so every word of such a clause counts. Pure.
 */

/** Of the words for what is hidden, this share has to stand in a promise in a person's own words. */
const OF_THAT_SHARE = 0.6;

/** "A checkbox hides finished tasks": what stands before, and what is hidden with all that is said behind it. */
const HIDES = /^(.*?)\bhid(?:e|es|ing)\s+(?:away\s+)?(.{3,})$/i;
/** "Finished tasks are hidden": what is hidden, and what is said behind that. */
const IS_HIDDEN =
  /^(.{3,}?\b(?:is|are|be|being|gets?|stays?|remains?|starts?|begins?)(?: out)?(?: \p{L}+)?)\s+hidden\b(.*)$/iu;

const BOX = "(?:check ?box|tick ?box|box|switch|toggle|option)";
/** Who ticks what, and that it is ticked: how a checkbox hides, and no further condition. */
const WHEN_TICKED = String.raw`(?:when|whenever|if|while|once|as long as) (?:(?:(?:I|we|you|they|people|somebody|someone|(?:the|a) (?:person|user)) (?:tick|check|press|click|choose|use|want|like|need|activate|turn on|switch on)s?(?: to| it| that| so| (?:on )?(?:the|a|this|that) ${BOX})*)|(?:(?:it|that|(?:the|a|this|that) ${BOX}) (?:is|gets) )?(?:ticked|checked|active|turned on|switched on|wanted|needed))`;
/** Behind what is hidden: that a checkbox does it, when it is ticked, in the list that has it. */
const OF_THE_BOX = new RegExp(
  String.raw`\s+(?:(?:with|by|via|using|through) (?:an? |one |the |this )?(?:single |simple |small )?${BOX}(?: (?:called|named|labell?ed))?|${WHEN_TICKED}|(?:in|from) (?:(?:the|my|our|this) (?:list|table|view|page|overview)|view)|please)[\s)]*$`,
  "i",
);
const TICKED_BEFORE = new RegExp(String.raw`^(?:${WHEN_TICKED}|in the (?:list|table|view)),?\s+`, "i");
/** Before what hides: a condition, a ban, or how a checkbox stands at first. */
const CONDITION = new RegExp(
  String.raw`^(?:when|whenever|while|if|once|at|on|in|during|for|after|before|until|unless)\b|\b(?:default|first|initial(?:ly)?|automatic(?:ally)?|always|already|never|not|no|without|only|(?:start|beginning|is|are|be|starts|comes) (?:ticked|checked|active|on|set)|(?:ticked|checked|active) ${BOX})\b|n['’]t\b`,
  "i",
);

/** What is said of a thing without narrowing which one is meant. */
const FILLING = new Set(
  everyWord(
    "the a an all of those these any my our your everything what which that ones items entries records rows is are be been has have can could may should will it them this with in as already off",
  ),
);
const meantIn = (text: string): string[] => everyWord(text).filter((word) => !FILLING.has(word));

/** What a clause wants hidden; `free`: nothing before it narrows when or for whom. */
interface HiddenWish {
  named: string;
  free: boolean;
}

function wishOf(clause: string): HiddenWish | null {
  const [, before = "", hidden] = HIDES.exec(clause) ?? [];
  const [, subject, behind = ""] = hidden === undefined ? (IS_HIDDEN.exec(clause) ?? []) : [];
  if (hidden !== undefined)
    return { named: ofTheBoxGone(hidden), free: !CONDITION.test(before.replace(TICKED_BEFORE, "").trim()) };
  if (subject === undefined) return null;
  return { named: `${subject.replace(TICKED_BEFORE, "")} ${ofTheBoxGone(` ${behind}`)}`, free: true };
}

function ofTheBoxGone(text: string): string {
  const shorter = text.replace(OF_THE_BOX, "");
  return shorter === text ? text.trim() : ofTheBoxGone(shorter);
}

/** Promises that a checkbox or a choice of what is shown leaves out what is in a state: the things, and the state. */
const LEAVES_OUT: readonly RegExp[] = [
  /^\s*hide the (.+?) (?:with|that are) (.+), and show them again\b/i,
  /^\s*show exactly the (.+?) that are .*? as not (.+?), each\b.*\bhide the others\b/i,
];

function isHiddenBy({ named, free }: HiddenWish, shall: string): boolean {
  const [, things, state] = LEAVES_OUT.map((form) => form.exec(shall)).find((found) => found !== null) ?? [];
  if (things !== undefined && state !== undefined) return free && isJust(named, meantIn(things), everyWord(state));
  // A choice that shows what has a mark hides the others, and not what has it.
  if (!/\bhid(?:e|es|den)\b/i.test(shall) || /\bhide the others\b/i.test(shall)) return false;
  const words = tellingWords(named);
  return words.intersection(tellingWords(shall)).size >= words.size * OF_THAT_SHARE;
}

/** Whether words name things in a state, and nothing else: neither a part of them nor a condition. */
function isJust(named: string, things: readonly string[], state: readonly string[]): boolean {
  const known = new Set([...things, ...state]);
  const words = meantIn(named);
  // "The status of done tasks", "the done tasks' notes": a part of the things.
  const part = /^(.+?) of (?!status|state|stage)/i.exec(named)?.[1] ?? /['’]s? (.+)$/.exec(named)?.[1] ?? "";
  return (
    words.every((word) => known.has(word)) &&
    words.includes(state.at(-1) ?? "") &&
    meantIn(part).every((word) => things.includes(word))
  );
}

/** The clause without what a checkbox is called, and with it: either may say what is hidden. */
const readingsOf = (clause: string): string[] => [
  clause
    .replaceAll(/"[^"]*"|“[^”]*”/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim(),
  clause.replaceAll(/["“”]/g, ""),
];

/** Whether a clause wants something hidden, and none of the promises hides just that. `shalls`: without their cases. */
export function isStillShown(clause: string, shalls: readonly string[]): boolean {
  const wishes = readingsOf(clause)
    .map(wishOf)
    .filter((wish) => wish !== null)
    .filter(({ named, free }) => meantIn(named).length > 0 || !free);
  return wishes.length > 0 && !wishes.some((wish) => shalls.some((shall) => isHiddenBy(wish, shall)));
}
