import type { ApiEntity } from "../form.ts";
import { nounPattern } from "./nouns.ts";
import { entitiesIn, lastWord, type Reading } from "./reading.ts";

/** A verb with who does it and what it is done to, as a part of a sentence says it. */
export interface Phrase {
  /** Words before the verb; of a passive, what it is done to. */
  subject: string;
  /** From the verb on. */
  words: string[];
  passive: boolean;
}

/** `Editors can`, `I want to`, `Endpoints to`, `let me`: what leads to the verb of a wish. */
const WISH_LEAD =
  /^(?:(?<subject>(?:[\w'-]+ ){0,4}?)(?:can|could|may|shall|should|will|must be able to|should be able to|(?:is|are|be) able to|wants? to|needs? to|has to|have to|would like to|'d like to|(?:i|we)'d like to|gets? to|lets? (?:me|us|you|users?|people|clients?)|allows? (?:\w+ )?to|allowing (?:\w+ )?to|endpoints? (?:to|for)|calls? to|ways? to|possible to|able to|supports?) (?:also )?(?:be able to )?)(?<rest>.+)$/i;

/** What restricts a wish: an action with one of these is more than the action. */
export const RESTRICTED =
  /\b(?:only|unless|except|not|n't|cannot|never|without|until|before|after|within|if|when|whenever|once|while|at most|at least|more than|less than|no|nobody|automatically|must)\b|n't\b/i;

/** A part of a sentence as a wish with a verb; the verb is at the beginning of `words`. */
export function phraseOf(text: string): Phrase {
  const lead = WISH_LEAD.exec(text);
  const rest = (lead?.groups?.rest ?? text).replace(/^(?:to|also|then|i|we|please)\s+/i, "");
  const subject = (lead?.groups?.subject ?? "").trim();
  const passive = /^be\s+(?:also\s+)?(.+)$/i.exec(rest);
  return { subject, words: (passive?.[1] ?? rest).split(/\s+/), passive: passive !== null };
}

/** Words that say nothing of what is done: articles, pronouns, courtesy. */
const FILLER =
  /\b(?:an?|the|each|every|all|any|my|our|its|their|his|her|one|ones|single|it|them|these|those|this|that|they|he|she|back|again|too|also|either|as well|at any time|anytime|later|new|existing|entry|entries|to|in|into|from|of|for|on|out|by id|by its id|us|me|please|yet|whole|own|some)\b/gi;

export interface Aim {
  entity: ApiEntity | null;
  /** What stands there beside the entity and words that say nothing. */
  rest: string;
}

/**
 * What a verb is aimed at; a pronoun stands for what was spoken of last.
 * @param others whether other entities the text names are part of what is left
 */
export function aimOf(reading: Reading, text: string, last: ApiEntity | null, others = true): Aim {
  const named = entitiesIn(text, reading.entities);
  const pronoun = /\b(?:it|them|one|these|those|this)\b/i.test(text);
  const found = named[0] ?? (pronoun ? last : null);
  const gone = others ? named.slice(0, 1) : named;
  const rest = gone.reduce(
    (left, one) =>
      left
        .replace(new RegExp(`\\b${nounPattern(one)}\\b`, "gi"), " ")
        .replace(new RegExp(`\\b${lastWord(one)}\\b`, "gi"), " "),
    text,
  );
  return {
    entity: found,
    rest: rest
      .replace(FILLER, " ")
      .replace(/[\s,.;:]+/g, " ")
      .trim(),
  };
}
