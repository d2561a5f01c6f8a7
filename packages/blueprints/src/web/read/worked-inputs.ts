import { type WebField, webFieldSchema } from "../form.ts";
import { camel, sentence } from "../names.ts";
import { fieldFrom, fieldsFrom } from "./field-phrase.ts";
import { optionsIn, sentences, splitList } from "./phrases.ts";

/** What a page that works something out asks for: behind a colon, or behind "type", "choose", "give". Pure. */
export type AskedInput = WebField;

/** Where the list of inputs ends and the wish to see something begins. */
const RESULT =
  /[;.]\s|,?\s+(?:and|then|to|so)\s+(?:(?:then|it|I|you|we|they|the page|the app|also)\s+)*(?:shows?|displays?|calculates?|gives?|returns?|see|sees|gets?|tells?|works? out|finds? out|suggests?|press|presses|click|clicks|know)\b|,\s*(?:it|the page|the app|press|click|then)\b|\s+(?:shows?|tells?|displays?)\s+(?:me|us|you|the|what|how)\b/i;
const VERB =
  /\b(?:enters?|types?(?: in)?|choos(?:e|es)|picks?|selects?|gives?|puts? in|fills? in|inputs?|fields?(?: (?:called|named|are|for))?|asks? for|takes?|based on|from)\s*:?\s+/gi;
const LEAD = /^(?:(?:i|you|we|they|people|users?|one|someone|please|just)\s+)?(?:(?:can|have to|must|should)\s+)?/i;
const CHOOSING = /^(?:choos|pick|select)/i;

/** Inputs in the order in which the brief names them. */
export function askedOf(brief: string): AskedInput[] {
  const found: AskedInput[] = [];
  const add = (fields: readonly WebField[]) => {
    for (const field of fields)
      if (!found.some((other) => other.key === field.key || sameOptions(other, field))) found.push(field);
  };
  for (const text of sentences(brief)) {
    const behind = /^[^:]*:\s*(.+)$/s.exec(text)?.[1] ?? "";
    if (behind !== "" && !startsWithVerb(behind)) add(listOf(untilResult(behind)));
    for (const match of text.matchAll(VERB)) {
      const rest = untilResult(text.slice(match.index + match[0].length));
      // A second verb begins a list of its own: "type the age and choose the size".
      const own =
        rest.split(
          /,?\s+(?:and|then|or)\s+(?=(?:then |also )?(?:enter|type|choose|pick|select|give|put in|fill in|press|click)\b)/i,
        )[0] ?? rest;
      add(CHOOSING.test(match[0]) ? chosenOf(own) : listOf(own));
    }
  }
  return found.slice(0, 10);
}

const startsWithVerb = (text: string): boolean =>
  new RegExp(VERB.source, "i").exec(text.replace(LEAD, ""))?.index === 0;
const untilResult = (text: string): string => (text.split(RESULT)[0] ?? text).replace(/[.;]+$/, "");
const sameOptions = (a: WebField, b: WebField): boolean =>
  a.options.length > 0 && a.options.join() === b.options.join();

/** "Small, medium or large" is one input with three options; "a size (S, M, L)" has a name already. */
function chosenOf(text: string): WebField[] {
  const named = fieldsFrom(text);
  if (/\(|:/.test(text) || named.some((field) => field.options.length > 1)) return named.map(asInput);
  const options = optionsIn(
    text.replace(/^(?:between|from|one of|either|whether (?:it|he|she|they) (?:is|are))\s+/i, ""),
  );
  if (options.length < 2 || !/\bor\b|\bbetween\b|\bone of\b|\bfrom\b/i.test(text)) return named.map(asInput);
  const label = options.every((option) => SIZES.test(option)) ? "Size" : "Choice";
  return [webFieldSchema.parse({ key: camel(label), label, type: "choice", required: true, options })];
}
const SIZES = /^(?:x?small|medium|x?large|big|tiny|huge|giant|s|m|l|xl|xs)$/i;

/** A clause as the name of an input: "what I have already", "how much I put aside a month". */
const CLAUSE = /^(?:what|how much|how many|how long|how far|how often)\b.{3,50}$/i;

function listOf(text: string): WebField[] {
  const parts = splitList(text);
  const found: WebField[] = [];
  for (const part of parts) {
    const field = fieldFrom(part) ?? clauseInput(part) ?? longName(part);
    if (!field) break;
    found.push(field);
  }
  // Brackets, shared units and the like are read over the whole list.
  const whole = fieldsFrom(text);
  return (whole.length >= found.length ? whole : found).map(asInput);
}

/** "Fuel consumption per 100 km", "price of one litre of paint": a name too long for a field of a list. */
const longName = (part: string): WebField | null => {
  const name = part.replace(/^(?:the|a|an|my|your|our|their|its)\s+/i, "");
  const plain = /^[a-z][a-z0-9 %€$£'’-]{2,55}$/i.test(name) && name.split(/\s+/).length <= 8;
  if (!plain || /\b(?:is|are|shows?|see|when|if|that|which)\b/i.test(name)) return null;
  return webFieldSchema.parse({ key: camel(name), label: sentence(name), type: "number", required: true });
};

function clauseInput(part: string): WebField | null {
  if (!CLAUSE.test(part) || part.length > 56) return null;
  const money = /\b(?:pay|paid|spend|spent|earn\w*|cost\w*|put aside|save|owe\w*|charge\w*)\b/i.test(part);
  const type = /^how many\b/i.test(part)
    ? "integer"
    : money && !/^how (?:long|far|often)/i.test(part)
      ? "money"
      : "number";
  return webFieldSchema.parse({
    key: camel(part),
    label: sentence(part),
    type,
    required: true,
    unit: type === "money" ? "$" : "",
    min: 0,
  });
}

/** Words for what is typed as text; anything else that is no choice is a number. */
const TEXT =
  /\b(?:names?|words?|text|sentence|password|message|letters?|title|phrase|string|poem|address|code|colou?r|city|country)\b/i;
const NEVER_BELOW_NOTHING =
  /\b(?:weight|height|distance|length|width|hours|minutes|days|points|size|area|speed|rate|percent|litres?|years|number|people|amount|price|total|bill|age|income|salary)\b/i;

/** An input of a page that works something out: a number where nothing says otherwise, and required unless it is one that may be left out. */
function asInput(field: WebField): WebField {
  const type =
    field.type === "text" && !TEXT.test(field.label) ? "number" : field.type === "longtext" ? "text" : field.type;
  const numeric = ["integer", "number", "money"].includes(type);
  const min =
    numeric &&
    field.min === null &&
    NEVER_BELOW_NOTHING.test(field.label) &&
    !/change|difference|temperature/i.test(field.label)
      ? 0
      : field.min;
  return {
    ...field,
    type,
    required: numeric ? field.required : type !== "boolean",
    min,
    unit: /^percent(?:age)?\b|\bpercent(?:age)?$/i.test(field.label) && field.unit === "" ? "%" : field.unit,
  };
}
