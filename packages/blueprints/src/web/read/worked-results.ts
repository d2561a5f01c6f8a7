import { DECIMALS_COUNT, decimalsTold } from "../decimals.ts";
import type { Derived, WebField } from "../form.ts";
import { sentence } from "../names.ts";
import { fieldFrom } from "./field-phrase.ts";
import { sentences, splitList } from "./phrases.ts";
import { sameWords, wordsOf } from "./spoken-words.ts";
import { before } from "./tool-words.ts";

/** What a page that works something out shows: named behind "shows", "tells me", "see", else by its opening. Pure. */
export interface AskedResult {
  label: string;
  type: Derived["type"];
  /** So many decimals are always shown, where the brief says so. */
  decimals?: number;
}

/** "With two decimals", "to one decimal place": how a result is shown, and no name. */
const DECIMALS = new RegExp(
  `,?\\s*\\b(?:with|to|rounded to|in)\\s+(?:exactly |always )?(${DECIMALS_COUNT})\\s+decimals?(?: places?)?\\b`,
  "i",
);
const decimalsIn = (text: string): number | undefined => {
  const said = DECIMALS.exec(text)?.[1];
  return said === undefined ? undefined : decimalsTold(said);
};

const SHOWN =
  /\b(?:shows?|displays?|gives? (?:me|back)|returns?|outputs?|sees?|tells?(?= (?:what|how|whether|which)\b)|tells? (?:me|us|you|them)|finds? out|get|gets|says|learn)\b\s+(?:me |us |you )?(.+)$/i;
/** Behind it stands how the result is worked out or what happens next. */
const BEHIND =
  /\s+(?:using|based on|according to|when (?!I |it |we |they )|as soon as|while)\b.*$|,\s*(?:button|live|as I type)\b.*$/i;

/** "The total and what each person pays, both with two decimals": said of all of them. */
const SHARED =
  /,?\s+(?:both|all|each)(?: of (?:them|these))?(?: (?:rounded|shown))? (?:with|to) \w+ (?:decimals?|decimal places)$/i;

/** Results in the order of the brief; none that is one of the inputs. */
export function resultsOf(brief: string, inputs: readonly WebField[]): AskedResult[] {
  const found: AskedResult[] = [];
  for (const text of sentences(brief.replace(/;\s+/g, ".\nIt "))) {
    const said =
      SHOWN.exec(text)?.[1]
        ?.replace(/[.!]+$/, "")
        .replace(BEHIND, "") ?? "";
    const shared = SHARED.exec(said);
    const own = shared ? said.slice(0, shared.index) : said;
    const all = shared || partsOf(said.replace(DECIMALS, "")).length === 1 ? decimalsIn(said) : undefined;
    for (const part of partsOf(own.replace(/,\s*(?=(?:with|to|rounded to) \w+ decimals?\b)/gi, " "))) {
      const decimals = decimalsIn(part) ?? all;
      const named = resultFrom(part.replace(DECIMALS, "").trim(), inputs);
      const counted = decimals !== undefined && named && ["number", "money"].includes(named.type);
      const result = counted ? { ...named, decimals } : named;
      if (result && !found.some((other) => other.label === result.label)) found.push(result);
    }
  }
  if (found.length === 0) found.push(...openingResult(brief, inputs));
  return found.slice(0, 6);
}

/** "Whether it is weak, okay or strong, and what is missing": the options belong to the first part. */
function partsOf(said: string): string[] {
  const parts: string[] = [];
  for (const part of splitList(said)) {
    const last = parts.at(-1);
    const open = last !== undefined && /^whether\b/i.test(last) && /^[\p{L}-]+(?: [\p{L}-]+)?$/u.test(part);
    if (open) parts[parts.length - 1] = `${last}, ${part}`;
    else parts.push(part);
  }
  // "The total cost and the cost per passenger" are two; a last option keeps its "or".
  return parts.map((part) => (/^whether\b.*,/i.test(part) ? part.replace(/, ([^,]+)$/, " or $1") : part));
}

const numberLike = (label: string): Derived["type"] => {
  const guess = fieldFrom(label);
  return guess?.type === "money" || guess?.type === "integer" ? guess.type : "number";
};

function resultFrom(part: string, inputs: readonly WebField[]): AskedResult | null {
  const clean = part.replace(/^(?:the|a|an|my|your|their|its|his|her|our)\s+/i, "").trim();
  // "A 10% discount" is a value and no name.
  if (!/^\p{L}/u.test(clean) || clean.length > 60) return null;
  const money = inputs.some((field) => field.type === "money");
  const many = /^how many\s+(.+)$/i.exec(clean)?.[1];
  if (many) return { label: sentence(many), type: "integer" };
  const much = /^how much\s+(.+)$/i.exec(clean)?.[1];
  if (much) return { label: sentence(clean), type: money ? "money" : "number" };
  if (/^how (?:long|far|old|fast|big|often)\b/i.test(clean)) return { label: sentence(clean), type: "number" };
  // "Whether it is weak, okay or strong" is a word of a scale, and no yes or no.
  if (/^whether\b.* or (?!not\b)/i.test(clean)) return { label: "Rating", type: "text" };
  if (/^whether\b/i.test(clean)) return { label: sentence(clean), type: "boolean" };
  if (/^what\b/i.test(clean))
    return {
      label: sentence(clean),
      type: /\b(?:pays?|costs?|owes?|earns?|saves?)\b/i.test(clean)
        ? "money"
        : /\b(?:is|are|to)\b/i.test(clean)
          ? "text"
          : "number",
    };
  if (/^(?:which|who|when)\b/i.test(clean)) return { label: sentence(clean), type: "text" };
  if (clean.split(/\s+/).length > 8 || /^(?:it|them|that|this|result|a value|list)$/i.test(clean)) return null;
  const type = numberLike(clean);
  return { label: sentence(clean), type: TEXTUAL.test(clean) ? "text" : type };
}
const TEXTUAL =
  /\b(?:name|word|text|sentence|message|level|rating|category|advice|class|verdict|grade|colou?r|sign|suggestion|strength)\b/i;

/** "Turns a dog's age into human years", "works out how many tiles I need": the opening says the result. */
function openingResult(brief: string, inputs: readonly WebField[]): AskedResult[] {
  const [opening = ""] = brief.split(/[:.;](?:\s|$)/);
  const said =
    /\b(?:turns?|converts?|changes?|translates?)\b.+?\b(?:in)?to\s+(.+)$/i.exec(opening)?.[1] ??
    /\b(?:works? out|figures? out|calculat(?:es?|ing)|comput(?:es?|ing)|estimat(?:es?|ing)|finds? out|predicts?|suggests?)\s+(.+)$/i.exec(
      opening,
    )?.[1] ??
    (/\b(?:rates|scores)\b/i.test(opening) ? "rating" : before(opening, /calculator|estimator|converter/));
  const result = said
    ? resultFrom(said.replace(BEHIND, "").replace(/\s+(?:for|from|of) (?:an?|the|my) .*$/i, ""), inputs)
    : null;
  return result &&
    !inputs.some((field) => sameWords(wordsOf(field.label), wordsOf(result.label)) === wordsOf(result.label).length)
    ? [result]
    : [];
}
