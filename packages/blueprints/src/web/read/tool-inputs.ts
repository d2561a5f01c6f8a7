import { type WebField, webFieldSchema } from "../form.ts";
import { camel } from "../names.ts";
import { fieldFrom } from "./field-phrase.ts";
import { optionsIn, splitList, typeOfName } from "./phrases.ts";
import { ownWords, type Sentence } from "./tool-text.ts";

/** The inputs of a page that works something out: names with a capital, as people write labels, and what is said of each. */

/** Words that announce what is typed in. */
const ASKS =
  /\b(?:pastes?|types?(?: in)?|sets?|enters?|entering|fills? in|you give(?: it)?|gives? it|given|picks?|chooses?|test an?|fields?|inputs?|numbers|dates|asks? for|a box|text box|takes?|boxes)\b:?/i;
/** What follows the inputs in such a sentence. */
const ENDS =
  /,?\s+(?:and (?:a |one |the )?)?(?:buttons?\b|press(?:es)?\b|click\b|hits?\b|tap\b|then\b|to (?:see|learn|get|find)\b)|,\s+(?:and )?(?:an?|one|the) [A-Z]\w*(?: [a-z]+)? button\b|,?\s+and (?:get|gets|see|sees|learn|shows?|a button|it|the|[a-z]+ buttons?)\b|\ue000/;
const KINDS: readonly [RegExp, WebField["type"]][] = [
  [/^(?:(?:one|two|three|four|the|an?|whole)\s+)*(?:whole numbers?|integers?)\s+/i, "integer"],
  [/^(?:(?:one|two|three|four|the|an?)\s+)*(?:numbers?|decimals?)\s+/i, "number"],
  [/^(?:(?:one|two|the|an?)\s+)*dates?,?\s+/i, "date"],
  [/^(?:(?:one|two|the|an?)\s+)*(?:tick ?box(?:es)?|check ?box(?:es)?|switch(?:es)?)\s+/i, "boolean"],
  [/^(?:(?:one|two|the|an?)\s+)*(?:big )?(?:text (?:box|area|field)|textarea)\s+/i, "longtext"],
  [/^(?:(?:one|two|the|an?)\s+)*(?:big )?box(?: (?:labelled|labeled|called|named|for))?\s+/i, "longtext"],
  [/^(?:(?:one|two|the|an?)\s+)*(?:fields?|inputs?)(?: (?:for|called|named|labelled))?:?\s+/i, "text"],
];
const NAME =
  /^["“`]?([A-Z][\w'’-]*(?: (?!of\b|in\b|and\b|or\b|with\b|for\b|from\b|starting\b|where\b|into\b|as\b|to\b|on\b|at\b|that\b|which\b|is\b|are\b)[a-z][\w'’-]*){0,3})/;

const LIMITS = /\d\s*(?:to|-|–|and|\.\.)\s*\d|\b(?:at least|at most|up to|min|max|zero|above|over|more than|greater)\b/;

/** Flags of a bracket in the words that the reader of fields knows. */
const asFlags = (text: string): string =>
  text
    .replace(
      /\b(?:first|starting|initially|begins? (?:at|with|as)|starts? (?:at|with|as|on)|preset to)\s+(-?[\d.]+)/gi,
      "default $1",
    )
    .replace(/\b(?:may|can) (?:stay|be(?: left)?) (?:empty|blank)\b/gi, "optional")
    .replace(/\bdecimals(?: allowed)?\b/gi, "decimals");

interface Part {
  field: WebField;
  kind: WebField["type"] | null;
}

function partField(text: string, carried: WebField["type"] | null): Part | null {
  let rest = text.replace(/^[\s\-*•]+/, "").trim();
  let kind: WebField["type"] | null = null;
  for (const [words, type] of KINDS) {
    const match = words.exec(rest);
    if (!match) continue;
    kind = type === "text" ? null : type;
    rest = rest.slice(match[0].length);
    break;
  }
  rest = rest
    .replace(/^(?:(?:and|then)\s+)?(?:chooses?|picks?|enters?|types?|sets?|gives?|pastes?|selects?)\s+/i, "")
    .replace(/^(?:(?:an?|the|your|their|his|her|my|optional(?:ly)?|one)\s+)+/i, "")
    .replace(/^(?:number|whole number)\s+(?=[A-Z])/, "");
  const name = NAME.exec(rest)?.[1];
  if (!name) return null;
  const bracket = asFlags(/\(([^)]*)\)/.exec(rest)?.[1] ?? "");
  const unit = /^\s+in ([A-Za-z%€£$²]+)/.exec(rest.slice(name.length))?.[1] ?? "";
  // Options are read from a bracket; every other word of it is a flag.
  const read = fieldFrom(`${name} (${[bracket, unit && `in ${unit}`].filter(Boolean).join(", ")})`.replace(" ()", ""));
  const drop = /^(?:drop-?down|select|choice|choose|pick)(?: list| menu)?(?: of|:)?\s+(.+)$/i.exec(bracket);
  const options = drop ? optionsIn(drop[1] ?? "") : [];
  const guess = typeOfName(name);
  const base = read ?? webFieldSchema.parse({ key: camel(name), label: name, type: guess.type });
  const flags = bracket.toLowerCase();
  const initial = /\bdefault (-?[\d.]+)/.exec(flags)?.[1] ?? base.initial;
  const said: WebField["type"] | null =
    options.length >= 2
      ? "choice"
      : /\bwhole\b/.test(flags)
        ? "integer"
        : /\bnumbers?\b/.test(flags)
          ? /\d+ to \d+/.test(flags) && !/decimal/.test(flags)
            ? "integer"
            : "number"
          : /\bdecimal|percent|%/.test(flags) || /percent|%/.test(unit)
            ? "number"
            : (kind ?? carried);
  // "Paid" of a sum is no tick box; one is asked for in so many words.
  const guessed = (base.type === "choice" && base.options.length < 2) || base.type === "boolean" ? "text" : base.type;
  const type = said ?? guessed;
  const field = webFieldSchema.parse({
    ...base,
    key: camel(name),
    label: name,
    type,
    options: options.length >= 2 ? options : type === "choice" ? base.options : [],
    initial: type === "date" && initial === "today" && !/today/.test(flags) ? "" : initial,
    required: type !== "boolean" && !/\boptional\b/.test(flags) && !/\boptional\b/i.test(text),
    // A smallest value that the brief does not name is no rule of it.
    min: LIMITS.test(flags) ? base.min : null,
    max: LIMITS.test(flags) ? base.max : null,
    unit:
      type === "number" || type === "integer" || type === "money"
        ? base.unit.replace(/^\$$/, bracket.includes("$") ? "$" : "")
        : "",
  });
  return { field: field.type === "money" ? { ...field, type: "number" } : field, kind };
}

/** The fields of a list of names; it ends at the first part without a name of its own. */
function listed(text: string): WebField[] {
  const found: WebField[] = [];
  let carried: WebField["type"] | null = null;
  const shared = /\((?:both|all) ([^)]*)\)\s*$/.exec(text)?.[1] ?? "";
  const opened = text
    .replace(/,?\s+(?:and|then)\s+(?:sets?|chooses?|picks?|enters?|types?|gives?)\s+/gi, ", ")
    .replace(/^((?:\w+ )?(?:dates|numbers|boxes)),?\s+(?=[A-Z])/, "$1 ");
  const parts = splitList(shared ? opened.replace(/\((?:both|all) [^)]*\)\s*$/, "") : opened);
  for (const part of parts) {
    // "one per line starting with an amount" describes what stands before it.
    const read = partField(part, carried);
    if (!read) {
      const range = /^(?:all |each )?(whole )?numbers?\b(?: from)?\s+(-?\d+)\s*(?:to|-|–)\s*(\d+)/i.exec(part);
      if (range)
        for (const [index, field] of found.entries())
          found[index] = {
            ...field,
            type: range[1] ? "integer" : "number",
            min: Number(range[2]),
            max: Number(range[3]),
          };
      if (found.length > 0 && !/^[a-z]/.test(part)) break;
      continue;
    }
    // "numbers Serves and Wanted": the kind holds for those behind it too.
    if (read.kind)
      carried =
        /s,?\s/.test(part.slice(0, 14)) && /^(?:\w+ )?(?:numbers|dates|boxes|whole numbers)/i.test(part)
          ? read.kind
          : null;
    const least = /at least (\d+)/.exec(shared)?.[1];
    const field =
      least && (read.field.type === "number" || read.field.type === "integer")
        ? { ...read.field, min: Number(least) }
        : read.field;
    if (!found.some((other) => other.key === field.key)) found.push(field);
  }
  return found;
}

/** Where a sentence begins to list inputs: behind a word that asks, or behind a colon that opens the brief. */
function starts(words: string): string[] {
  const ask = ASKS.exec(words);
  const colon = /^(?![^:]*\bbuttons?\b)[^:\ue000]{3,60}:\s+(?=(?:an? |the )?[A-Z])/.exec(words);
  return [
    ...(ask
      ? [
          /^(?:numbers|dates|a box|text box)/i.test(ask[0])
            ? words.slice(ask.index)
            : words.slice(ask.index + ask[0].length),
        ]
      : []),
    ...(colon ? [words.slice(colon[0].length)] : []),
  ];
}

/** Names that are no numbers, although nothing else is said of them. */
const TEXTS =
  /\b(?:texts?|words?|phrases?|sentences?|messages?|names?|titles?|passwords?|passphrases?|codes?|clues?|letters?|notes?|lines?|address(?:es)?|sources?|answers?|guess(?:es)?|lists?|urls?|poems?|questions?|place|city|country|colou?rs?|tags?|articles?|paragraphs?|essays?|story|stories|keywords?|slogans?|hashtags?|ingredients?|email|medium|campaign)\b/i;

const LONG = /^(?:texts?|articles?|essays?|story|poems?|paragraphs?|options|lines|list|ingredients|notes?)$/i;
/** A name in quotes behind the word for what it names. */
const NAMED = /\b(?:fields?|box(?:es)?|inputs?|numbers?|dates?|drop-?downs?|called|labell?ed|named)[\s:]*$/i;

/** The words of a sentence with the quoted names of inputs in their places. */
function withNames(sentence: Sentence): string {
  let words = sentence.words;
  for (const literal of sentence.literals) {
    const [from, to] = [literal.at - sentence.at, literal.end - sentence.at];
    if (/^[A-Z][\w ]{0,30}$/.test(literal.text) && NAMED.test(words.slice(0, from)))
      words = words.slice(0, from) + literal.text.padEnd(to - from, " ") + words.slice(to);
  }
  return words;
}

/** What people type in, in the order of the brief; on a page that shows numbers a name that says no type is one. */
export function toolInputs(sentences: readonly Sentence[]): WebField[] {
  const numbers = sentences.some(
    ({ literals, words }) =>
      /\bdecimals?\b|\d\.\d{2}\b/.test(words) || literals.some((literal) => /\d/.test(literal.text)),
  );
  return named(sentences).map((field) =>
    field.type === "text" && ((numbers && !TEXTS.test(field.label)) || /^-?\d/.test(field.initial))
      ? { ...field, type: "number" }
      : field.type === "text" && LONG.test(field.label)
        ? { ...field, type: "longtext" }
        : field,
  );
}

function named(sentences: readonly Sentence[]): WebField[] {
  let found: WebField[] = [];
  for (const sentence of sentences) {
    const words = withNames(sentence).replaceAll(/\([^()]*\)/g, (bracket) => bracket.replaceAll("\ue000", ""));
    // A bullet that is nothing but names is a list of inputs.
    const bullet =
      /^\s*[-*•]\s+((?:[A-Z][\w ]*(?:\([^()]*\))?,\s*)+(?:and )?[A-Z][\w ]*(?:\([^()]*\))?)\s*[.;]?\s*$/.exec(
        words,
      )?.[1];
    for (const start of bullet ? [bullet] : starts(words)) {
      const end = ENDS.exec(start);
      const fields = listed(
        (end ? start.slice(0, end.index) : start).replace(/[.!?;:]\s*$/, "").replaceAll("\ue000", ""),
      );
      if (fields.length > found.length) found = fields;
    }
  }
  return found.slice(0, 10);
}

/** Names of buttons, in the order of the brief. */
export function toolButtons(sentences: readonly Sentence[], inputs: readonly WebField[]): string[] {
  const found: string[] = [];
  const add = (name: string | undefined, at = 1) => {
    const clean = name?.trim() ?? "";
    if (clean === "" || clean.length > 24 || inputs.some((field) => field.label === clean)) return;
    if (!found.some((other) => other.toLowerCase() === clean.toLowerCase()))
      found.splice(at < 0 ? 0 : found.length, 0, clean);
  };
  const name =
    "([A-Z][\\w'’-]*(?: (?!and\\b|or\\b|to\\b|it\\b|the\\b|for\\b|then\\b|lists?\\b|shows?\\b|gives?\\b|that\\b|which\\b|button\\b)[a-z]+){0,2})";
  for (const sentence of sentences) {
    const { literals, at } = sentence;
    const words = ownWords(sentence);
    const quotedNear = literals.filter((literal) => {
      const before = sentence.words.slice(Math.max(0, literal.at - at - 24), literal.at - at);
      const after = sentence.words.slice(literal.end - at, literal.end - at + 10);
      return (
        /\b(?:press(?:es)?|hits?|buttons?|click(?:ing)?)\s*(?:called |named |labelled )?\ue000*$/i.test(before) ||
        /^\s*buttons?\b/i.test(after)
      );
    });
    for (const literal of quotedNear) if (/^[A-Z]/.test(literal.text)) add(literal.text);
    const pressed = new RegExp(
      `\\b(?:[Pp]ress(?:es|ing)?|[Hh]its?|[Cc]lick(?:s|ing)?|[Tt]aps?)\\s+(?:the |on )?${name}(?:(?:,| or) ${name})?(?: or ${name})?`,
    ).exec(words);
    for (const part of pressed?.slice(1) ?? []) add(part);
    add(new RegExp(`\\bbutton(?: called| named| labelled)?:? ${name}(?=[\\s,.;:)]|$)`).exec(words)?.[1]);
    add(new RegExp(`\\b(?:[Aa]n?|the|with) ${name} button\\b`).exec(words)?.[1]);
    add(new RegExp(`,? then ${name}(?=\\s*[.,;]|\\s*$)`).exec(words)?.[1]);
    add(new RegExp(`^\\s*[-*•]?\\s*${name} button\\s*[.;]?\\s*$`).exec(words)?.[1]);
    const described = /\bbuttons?:\s*(.+)$/s.exec(words)?.[1];
    for (const part of described?.split(/,\s+(?:and )?(?=[A-Z])/) ?? [])
      add(
        /^([A-Z]\w*(?: [a-z]+){0,2}?)(?: (?:button )?[a-z]+(?:s|es)\b(?! [a-z]+s\b)|\s*[.,]?\s*$)/.exec(
          part.trim(),
        )?.[1],
      );
  }
  return found.slice(0, 6);
}
