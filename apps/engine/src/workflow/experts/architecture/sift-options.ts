import { wordsOf } from "../../change/place/words.ts";

/** One way to build it, as a model words it. */
export interface Option {
  name: string;
  what: string;
  gains: string;
  costs: string;
  wrongWhen: string;
}

/** Said openly where nothing that was said could be kept. */
export const NOT_SAID = "not said";

const REPEATS = 0.7;
const CONTRADICTS = 0.5;
/** A phrase of so few words is what was asked for; it may name something new. */
const SHORT = 8;
/** What says nothing before it begins to say something. */
const LEAD =
  /^(?:(?:this|the|that) (?:option|approach|solution|method|choice)|it|this|which)\s+(?:(?:also|would|will|can|may)\s+)*(?:(?:allows?(?: for)?|provides?|offers?|enables?|ensures?|gives?|means?|is wrong when|costs?|gains?)\s+)?/i;
const WRONG_LEAD = /^(?:it (?:is|would be) )?(?:wrong )?(?:when|if)\s+/i;

const sentencesOf = (text: string) =>
  text
    .split(/(?<=[.!?;])\s+/)
    .map((part) => ({
      said: part.trim().replace(LEAD, "").replace(/[.;]$/, "").trim(),
      isPhrase: !/[.!?]$/.test(part.trim()),
    }))
    .filter(({ said }) => said !== "");

/** How much of the shorter of two texts stands in the other. */
function shared(a: string, b: string): number {
  const [left, right] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const small = Math.min(left.size, right.size);
  return small === 0 ? 0 : left.intersection(right).size / small;
}

/**
 * An option with what says something: a sentence that repeats another part of it goes, one that has no word of what the
 * question is about, and a “wrong when” that only turns a gain around. What is left over may be empty. Pure.
 */
export function siftOption(option: Option, about: string): Option {
  const known = new Set(wordsOf(`${about} ${option.name}`));
  const kept: string[] = [];
  const sift = (text: string, wrong: (sentence: string) => boolean = () => false): string => {
    const own = sentencesOf(text).filter(({ said, isPhrase }, index) => {
      const words = wordsOf(said);
      const anchored = words.some((word) => known.has(word)) || (index === 0 && isPhrase && words.length <= SHORT);
      if (!anchored || words.length === 0 || wrong(said)) return false;
      return !kept.some((before) => shared(before, said) >= REPEATS);
    });
    kept.push(...own.map(({ said }) => said));
    return own.map(({ said }) => said).join("; ");
  };
  const what = sift(option.what);
  const gains = sift(option.gains);
  const costs = sift(option.costs);
  // Also a gain that was left out above: to be wrong when it gains contradicts either.
  const turned = (sentence: string) => shared(sentence, option.gains) >= CONTRADICTS;
  return {
    name: option.name.trim(),
    what,
    gains,
    costs,
    wrongWhen: sift(option.wrongWhen, turned).replace(WRONG_LEAD, ""),
  };
}
