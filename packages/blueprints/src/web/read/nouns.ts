import { singular } from "../names.ts";

/** Which nouns can name what an app keeps. Pure. */

const WEAK =
  /^(?:app|application|page|web ?page|website|web ?site|user|users|web app|simple|form|example|it|list|view|button|entry|entries|data|information|details|one|task that|following|screen|row|table|column|card with|box|text|field|section|total|dropdown|filter|search|chart|date|name|number|day|week|month|time|person who|summary|everything|something|things?|that|they|i|we|you|which|what|who|there|top|bottom|left|right|header|heading|title|message|badge|price|amount|status|category|counter|option|options|input|dashboard|calculator|errors?|inputs?|outputs?|way|same|other|first|last|second|third|an?|the|kanban|then|buttons?)$/i;
const LITTLE =
  /\b(?:above|below|under|over|at|in|on|to|of|from|the|this|that|these|when|if|show|shows|see|has|have|and|or|is|are|with|for|by|i|we|can|each|every|it|press|click|only|how|many|number|put|puts|make|makes|one|two|three|sorted|ordered|grouped|filtered)\b/i;

/** "A note taking app" is about notes. */
const DOING = /(?<=[a-z])[- ](?:taking|keeping|tracking|logging)\b.*$/i;

/** A noun phrase as the name of a thing; empty when it cannot be one. */
export function nounOf(text: string): string {
  const noun = singular(
    text
      // "Every parent who helps" is a parent; "the person who asks" is whoever uses the page.
      .replace(/(?<!\b(?:person|people|someone|somebody|one|user|users|those))\s+(?:who|which|that)\s+.*$/i, "")
      // Articles first: "a board" is no board of "a".
      .replace(
        /^(?:(?:new|my|our|their|your|its|his|her|a|an|the|each|personal|single|small|simple|some|other|own)\s+)+/gi,
        "",
      )
      .replace(
        /\s+(?:tracker|app|manager|list|log|record|collection|inventory|care|diary|journal|planner|board|sign-?up|book)$/i,
        "",
      )
      .replace(DOING, "")
      // "My week's dinners" are dinners.
      .replace(/^(?:[\p{L}]+['’]s?\s+)+(?=\p{L})/u, "")
      .trim(),
  ).toLowerCase();
  return noun === "" || WEAK.test(noun) || LITTLE.test(noun) || noun.split(" ").length > 3 ? "" : noun;
}
