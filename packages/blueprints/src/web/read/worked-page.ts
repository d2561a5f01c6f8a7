import { type AskedInput, askedOf } from "./worked-inputs.ts";
import { type AskedResult, resultsOf } from "./worked-results.ts";

/**
 * A page that works something out and keeps nothing: inputs, and results that follow from them. What tells it from a
 * list is how the brief is built — its opening says what is worked out ("that splits a bill"), or it types something in
 * and sees what comes of it ("type the age … and see") — and that nothing is kept, filtered or listed. Pure.
 */
export interface WorkedPage {
  inputs: AskedInput[];
  results: AskedResult[];
}

/** What such pages do. */
const MAKES =
  /\b(?:splits?|splitting|turns?|convert(?:s|ing)?|works? out|working out|figures? out|calculat\w+|comput(?:es?|ing)|estimat(?:es?|ing|or)|rates|rating of|checks? (?:whether|if|how|my|a|the)|tells? (?:me|you|us|them|people) (?:how|what|whether|if|which)|predicts?|compares?|scores|finds? out|adds? up|suggests? (?:how|what|which)|shows? (?:how (?:much|many|long|far|old|often)|what (?:each|it|I|you|we|they)))\b/i;
const PAGE = /\b(?:page|app|site|website|tool|form|calculator|converter|estimator|planner|checker|helper)\b/i;
/** What is kept, or worked with afterwards, is a list. */
const KEEPS =
  /\b(?:keeps?|keeping|tracks?|tracking|tracker|logs?|logging|records?|recording|saves?|stores?|collects?|list|lists|listing|manages?|managing|remembers?|history|filter(?:ed|s)?|sort(?:ed|s)?|search|deletes?|removes?|edits?|adds?(?! up)|adding|mark(?:ed|s)?|inventory|diary|journal|every \w+ has|each \w+ has|chart|graph)\b/i;
const TYPED = /\b(?:enters?|types?(?: in)?|choos(?:e|es)|picks?|selects?|gives?|puts? in|fills? in|inputs?)\b/i;
const SEEN =
  /\b(?:sees?|shows?|tells?|get|gets|find out|displays?|learn|know)\b[^.]{0,80}|\b(?:it|the page|the app) (?:says|tells|shows)\b/i;

/** What chance decides follows from no input. */
const CHANCE = /\b(?:random(?:ly)?|surprise|shuffles?|dice|lottery|draws? (?:a|one))\b/i;

/** Inputs and results of a page that works something out; null for any other. */
export function readWorkedPage(brief: string): WorkedPage | null {
  if (KEEPS.test(brief.replace(/\b(?:track record|to the list)\b/gi, " "))) return null;
  if (CHANCE.test(brief)) return null;
  const [opening = ""] = brief.split(/[:.;](?:\s|$)/);
  const says = PAGE.test(opening) && MAKES.test(opening);
  const typed = TYPED.exec(brief);
  const follows = typed !== null && SEEN.test(brief.slice(typed.index + typed[0].length));
  if (!says && !follows) return null;
  const inputs = askedOf(brief);
  const results = resultsOf(brief, inputs);
  return inputs.length > 0 && results.length > 0 ? { inputs, results } : null;
}
