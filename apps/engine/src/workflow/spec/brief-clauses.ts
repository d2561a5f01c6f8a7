/** A brief cut into what it says one after the other. Pure. */

const MARKS = ".,;:!?";
/** Marks inside quotes, brackets and code do not end a clause: each is put away as a character no text holds. */
const hide = (span: string): string =>
  span.replaceAll(/[.,;:!?]/g, (mark) => String.fromCharCode(0xe000 + MARKS.indexOf(mark)));
const reveal = (text: string): string =>
  text.replaceAll(/[\ue000-\ue005]/g, (mark) => MARKS[mark.charCodeAt(0) - 0xe000] ?? "");

const AT_FIRST = "by default|at first|initially|(?:at|from) the (?:start|beginning)";
/**
 * "When printing, hide done tasks", "hides done tasks, ticked at first": of what is hidden, a comma cuts off no condition.
 * Alone it would be in plain words, and the rest would hold always.
 */
const CONDITION_OF_HIDING: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<=^|[.!?;:\n]\s*)(?:and |but )?(?:${AT_FIRST}|(?:when|whenever|while|if|once|on|at|during|for) [^,.;:\n]{2,60}),(?=[^,.;:\n]*\bhid(?:e|es|ing|den)\b)`,
    "gi",
  ),
  new RegExp(
    String.raw`\bhid(?:e|es|ing|den)\b[^,.;:\n]*,(?= (?:(?:it |which |that )?(?:is |starts )?(?:already )?(?:ticked|checked|on)\b|${AT_FIRST}|(?:when|if|while|for|from|at|on) ))`,
    "gi",
  ),
];

/** Sentences and bullets, cut where a list or a second wish begins; quotes, brackets and code stay whole. */
export function clausesOf(brief: string): string[] {
  const whole = brief.replace(/```[\s\S]*?```/g, " ").replace(/`[^`\n]*`|"[^"\n]*"|“[^”\n]*”|\([^()\n]*\)/g, hide);
  return CONDITION_OF_HIDING.reduce((text, condition) => text.replace(condition, hide), whole)
    .split(
      /\n+|(?<=[.!?])\s+|[;:]\s+|,\s+|\s+(?:and(?! minus\b)|but|while|plus(?! (?:and|or) minus\b))\s+(?=\p{Ll}+ )/u,
    )
    .map((part) => reveal(part).replace(/^(?:[\s\-*•]|\d+[.)]\s)+|[\s.!?,]+$/g, ""))
    .filter((part) => part !== "");
}

/** What the whole is called ends where it is said what it has or does. */
const BEHIND_NAME = /\s+(?=(?:with|that|where|which)\b)/i;
/** Names and deeds of what works by itself: such a name is a promise, and a list under that name does not keep it. */
const WORKS =
  /\b(?:timer|stopwatch|clock|alarm|metronome|counter|calculator|converter|generator|translator|simulator|visuali[sz]er|game|quiz|puzzle|crossword|chess|chat|bot|calendar|map|editor|whiteboard|drawing|player|scanner|reminder|picker|roller|shuffler|spinner|wheel|solver)\b(?=$|\s+(?:for|of|in|on|to|from|between|against)\b)|^(?:play|split|convert|turn|draw|simulate|compare|roll|flip|guess|translate|send|scan|chat|generate|animate)\b/i;

/** The opening of a brief: what the whole is called, what is said behind that, and whether the name is of something that works. */
export function headOf(opening: string): { head: string; rest: string; works: boolean } {
  const [head = "", ...rest] = opening.split(BEHIND_NAME);
  return { head, rest: rest.join(" "), works: WORKS.test(head.trim()) };
}
