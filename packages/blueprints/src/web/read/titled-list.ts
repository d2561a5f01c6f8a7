import type { WebField } from "../form.ts";
import { fieldsFrom } from "./field-phrase.ts";
import { nounOf } from "./nouns.ts";

/** "A page for our bakery's pre-orders: customer, product, …": the page is named after what it lists. Pure. */

const TITLED =
  /\b(?:web ?page|page|web ?app|app|application|website|web ?site|site|tool|overview)\s+(?:for|of|about|with|showing|to \w+(?: \w+)?|(?:where|in which|on which) [^.:]{3,40}?)\s+([^.:;]{3,50}):\s*([^\n]+)/i;
/** "I want to keep an eye on my pantry: item, amount and best before date." */
const KEPT =
  /\b(?:keep (?:an eye on|track of|an overview of)|look after|manage|follow|organi[sz]e)\s+([^.:;,]{3,50}):\s*([^\n]+)/i;
/** Parts of a page that shows and keeps nothing. */
const SECTION =
  /^(?:about(?: us)?|contact(?: us)?|menu|gallery|pric(?:es|ing)|services?|team|testimonials?|(?:opening )?hours|home|features?|faqs?|footer|header|hero|location|reviews|projects?|portfolio|blog|map|(?:our )?story|news|events|photos)$/i;

export interface TitledList {
  /** Singular; empty where the words before the colon name no plural thing. */
  noun: string;
  fields: WebField[];
  at: number;
}

/** The noun at the end of the words before the colon, if it is a plural: "a small bakery's pre-orders". */
function lastNoun(text: string): string {
  const own = text
    .replace(/^.*\b[\p{L}]+['’]s?\s+/u, "")
    .replace(/^.*\b(?:of|for|my|our|the|all|their|her|his|its)\s+/i, "")
    .trim();
  return /[a-z]s$/i.test(own) && own.split(/\s+/).length <= 3 ? nounOf(own) : "";
}

/** The list behind such an opening; null where there is none, or where it lists parts of a page. */
export function titledList(brief: string): TitledList | null {
  const match = TITLED.exec(brief) ?? KEPT.exec(brief);
  if (!match) return null;
  const fields = fieldsFrom(match[2]?.split(/[.!?](?:\s|$)/)[0] ?? "");
  if (fields.length < 2 || fields.some((field) => SECTION.test(field.label))) return null;
  return { noun: lastNoun(match[1] ?? ""), fields, at: match.index };
}
