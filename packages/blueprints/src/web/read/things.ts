import { wordTable } from "@guildhall/contracts";
import type { WebField } from "../form.ts";
import { plural, singular } from "../names.ts";
import { ENTRY_PER_DAY_LIST } from "./entry-per-day.ts";
import { fieldFrom, fieldsFrom } from "./field-phrase.ts";
import { nounOf } from "./nouns.ts";
import { sentences } from "./phrases.ts";
import { titledList } from "./titled-list.ts";

/** The things a brief says an app keeps, each with the fields that the brief lists for it. Pure; no model. */
export interface Thing {
  /** Singular, lower case; empty where the brief lists fields without saying of what. */
  noun: string;
  fields: WebField[];
  /** Where the list begins. */
  at: number;
  /** The verb that stands for its button, as in "Reserve takes …"; empty for "Add …". */
  button: string;
  /** The brief lists everything that is typed in before the button: nothing is to be added. */
  complete?: boolean;
}

/** Nouns for what a verb makes. */
const MADE = wordTable<string>({
  reserve: "reservation",
  book: "booking",
  borrow: "loan",
  lend: "loan",
  order: "order",
  schedule: "appointment",
  enrol: "enrolment",
  "sign up": "sign-up",
});

const NOUN = "([A-Za-z][A-Za-z'-]*(?: [A-Za-z'-]+){0,2}?)";
const MANY = "([A-Za-z][A-Za-z'-]*(?: [A-Za-z'-]+){0,2}?s)";
const DET =
  "(?:(?:new|a|an|one|my|our|their|your|its|his|her|each|every|any|all|the|multiple|several|some|other)\\s+)*";
const ADD =
  "(?:add|adds|adding|create|creates|creating|enter|enters|entering|record|records|recording|log|logs|logging|save|saves|note|notes|track|tracks|tracking|store|stores|storing|register|registers|submit|keep|keeps|collect|collects|manage|manages|note down|write down|put in|put|type in|list|lists|make|post|plan)";
const HAS =
  "(?:has|have|having|consists? of|contains?|includes?|should have|must have|needs|stores|is made of|with fields?|comes with|gets|carries)";
const SAY =
  "(?:i|we|you|they|it|users?|people)?\\s*(?:want to|need to|can|should|would like to|must)?\\s*(?:enter|note|record|store|write down|write|save|keep|log|need|see|set|give|have|add|fill in|track)?";
/** Where a brief says what a thing is made of: the noun, then the list. */
const HEADS: readonly RegExp[] = [
  new RegExp(`\\b(?:each|every|an?|the|all|one)\\s+${NOUN}\\s+${HAS}\\s*:?\\s+(.+)`, "gi"),
  new RegExp(`(?:^|[.;:,]\\s+|\\band\\s+)${MANY}\\s+(?:have|consist of|need|carry|come with)\\s*:?\\s+(.+)`, "gi"),
  // "A board with tickets that have a subject and an owner."
  new RegExp(
    `\\b(?:with|of|for|holds?|keeps?|shows?)\\s+${DET}${MANY}\\s+(?:that|which|who)\\s+(?:have|carry|need)\\s*:?\\s+(.+)`,
    "gi",
  ),
  new RegExp(
    `\\b(?<!\\b(?:an?|simple|small|my) )${ADD}\\s+${DET}${NOUN}(?:\\s+(?:(?:that|which) )?(?:i|we|you|they|people|others)(?: [a-z]+){1,3})?,?\\s+(?:with|by|including|having|containing|each with|that has|that have|consisting of)\\s*(?:the )?(?:fields?)?\\s*:?\\s+(.+)`,
    "gi",
  ),
  new RegExp(`\\b(?:then|and|or|also)\\s+(?:also\\s+)?${DET}${MANY}\\s+(?:with|by|each with)\\s+(.+)`, "gi"),
  new RegExp(
    `\\b(?:${ADD}|(?:list|collection|table|log) of|each|every|per)\\s+${DET}${NOUN}\\s*\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)`,
    "gi",
  ),
  new RegExp(
    `\\b${ADD}\\s+(?:of\\s+)?${DET}${NOUN}(?:\\s+(?:(?:that|which) )?(?:I|we|you|they)(?:'ve|'d)? [a-z]+(?: [a-z]+)?)?\\s*(?::|—|–| - )\\s*(.+)`,
    "gi",
  ),
  new RegExp(
    `\\b(?:each|every|an?)\\s+${NOUN}\\s+(?:belongs|is linked|is assigned) to (?:an?|one|exactly one|the) [a-z]+(?: [a-z]+)? and (?:also )?(?:has|have|gets)\\s+(.+)`,
    "gi",
  ),
  new RegExp(`\\bfor (?:each|every)\\s+(?:single )?${NOUN},?\\s+${SAY}\\s*:?\\s+(.+)`, "gi"),
  new RegExp(
    `\\b(?:list|collection|log|inventory|table|register|catalogue|catalog) of ${DET}${NOUN}\\s+(?:with|including|showing|having|each with)\\s*:?\\s+(.+)`,
    "gi",
  ),
  new RegExp(`^(?:(?:each|every|an?)\\s+)?${NOUN}\\s*(?:fields?)?:\\s*(.+,.+)`, "gi"),
  new RegExp(`(?:^|[:;]\\s*)${NOUN}\\s+(?:with|have|has)\\s+(.+,.+)`, "gi"),
  new RegExp(`(?:^|[.;:,]\\s+)${MANY}\\s+(?:are|get|can be)\\s+(?:added|entered|recorded|noted)\\s+with\\s+(.+)`, "gi"),
];
/** "A journal with …", "a board: …" tell what is kept in it; "each board has …" tells of boards. */
const CONTAINER =
  /^(?:(?:an?|the|my|our|one|new|small|simple|little|tiny|personal|kanban|daily)\s+)*(?:board|journal|diary|planner|tracker|manager|logbook|inventory|collection)$/i;
/** "Three columns: …": the columns of a board are no fields. */
const COLUMNS =
  /^(?:(?:the|two|three|four|five|six|seven|\d+|these|several) )?(?:columns?|lanes?|swim ?lanes?|stages?)\b/i;
/** "Width and Height in metres, Openings, button Add wall": the button behind a list says what is listed. */
const BUTTON =
  /^(?:[^:]{3,60}:\s*)?([A-Za-z][^.;\n]*?)[,;]\s*(?:and )?(?:an? |the )?(?:button\s+)?["“`]?(?:Add|Save|New|Log|Record)\s+([a-z][\w-]*(?: [a-z]+)?)["”`]?(?=[\s.;,]|$)/;
/** "Date, Upper (mmHg), Lower, button Save": the same without the name of the thing. */
const PLAIN_BUTTON =
  /^(?:[^:]{3,60}:\s*)?([A-Z][^.;\n]*?)[,;]\s*(?:and )?(?:an? |the )?button\s+["“`]?[A-Z][a-z]+(?: [a-z]+)?["”`]?(?=[\s.;,]|$)/;
/** "People sign up with their Name". */
const JOINED =
  /\b(?:sign up|signs up|register|registers|join|joins|enter|enters) with (?:their|his|her|a|the|an) ([A-Z][a-z]+(?: [a-z]+)?)(?=[\s.,;(])/;
/** "Type a Title, Add": one field and the button behind it. */
const TYPED =
  /(?:^|[.;:,]\s+|\b(?:[Ii]|[Ww]e|[Yy]ou|[Tt]hey|users?|people)\s+(?:just )?)(?:[Tt]ypes?|[Ee]nters?|[Ff]ills? in|[Pp]uts? in)\s+(?:an?|the)\s+([A-Z][A-Za-z ]{1,24}?)(?:,| and| then)+\s*(?:then )?(?:(?:clicks?|press(?:es)?|hits?|taps?)\b|["“`]?(?:Add|Save)\b)/;
/** "Add card takes a Word and its Meaning". */
const TAKES = new RegExp(
  `(?:^|[.;:,]\\s+|\\b)(?:add|new|create|record|log|save|register|enter)(?:ing)?\\s+(?:an? |new |the )?${NOUN}\\s+(?:takes|asks? for|needs|with|wants)\\s+(.+)`,
  "gi",
);
/** Lists whose thing is named elsewhere. */
const WITHOUT_NOUN: readonly RegExp[] = [
  /\b(?:visitors|guests|people|users|customers|members|everyone|everybody|anyone)\s+(?:can )?(?:leaves?|writes?|gives?|submits?|fills? in|enters?)\s+(.+)/gi,
  /(?:^|[.;:]\s*)(?:(?:the )?(?:form|fields|inputs?|each entry|every entry|an entry|entries)(?: have| has| with)?)\s*:?\s+(.+)/gi,
  /(?:^|[.;]\s+)(?:reserve|book|borrow|lend|order|sign up|enrol|schedule|submit|save|add|log)\s+(?:takes|asks? for|needs)\s+(.+)/gi,
  /\b(?:fields?|attributes|details|columns)\s*(?:for|are|include|includes|of|:|like|such as)?\s*:?\s+(.+)/gi,
  /\b(?:list|tracker|app|log|manager|inventory|board|planner|journal|database|directory|diary)\b[^.:]*?\b(?:with|of)\s+(.+)/gi,
  /\b(?:list|tracker|app|log|manager|inventory|planner|journal|database|directory|diary|care)\b[^.:]{0,30}:\s*(.+)/gi,
  /\b(?:i|we|you|one|users?|people|anyone|everyone|somebody|someone|visitors?)\s+(?:can )?(?:just )?(?:enters?|types?|fills? in|gives?|puts? in)\s+(?:in )?(.+?)\s+(?:and|then|,)\s*(?:then )?(?:clicks?|press(?:es)?|hits?|taps?|it|the (?:app|page|list|site|tool|form|program|entry|result|total))\b/gi,
  ENTRY_PER_DAY_LIST,
  // "We enter the fridge, the temperature and the time of each check."
  /\b(?:i|we|you|they|people|staff|users?)\s+(?:enter|type in|write down|note(?: down)?|record|log)\s+(the [^.;]+(?:,| and) the [^.;]+)/gi,
];
/** "Add button, then Route, Distance (km) and Minutes": what is typed in behind the button. */
const BUTTON_FIRST =
  /\b(?:["“`]?(?:Add|New|Log|Record)["”`]?(?: ([a-z-]+))? button|button ["“`]?(?:Add|New|Log|Record)(?: ([a-z-]+))?["”`]?|(?:[Pp]ress|[Cc]lick|[Tt]ap)(?:s|es)? ["“`]?(?:Add|New)(?: ([a-z-]+))?["”`]?),? (?:and )?then (?:(?:I|we|you|people|they) )?(?:(?:type|enter|fill)s?(?: in)? )?([^\n]+)/;
/** Names written large after "with", "add a" or a colon: the fields, whatever the thing is called. */
const LARGE =
  /(?:\b(?:with|takes?|add|adds|enter|enters|type|types|note|notes|log|logs|record|records)|:)\s+((?:an? |the |its |their |my )?[A-Z][A-Za-z ]{0,24}?(?: \([^)]*\))?(?:,| and)+ (?:an? |the |its |their |my )?[A-Z].*)/g;
const NO_FIELDS =
  /\b(?:shows?|displays?|columns?|buttons?|tabs?|filter\w*|sort\w*|options?|choose|pick|choices?|dropdown|sections?|tiles?|prices?|classes|between|called|figures|below|above|named|statistics|totals?|levels|questions)\b[^.;]*$/i;
/** A word too plain to name a thing by itself does where a button says it: "Add box", "Add entry". */
function nounIn(text: string, brief: string): string {
  const noun = nounOf(text);
  const word = singular(text.trim()).toLowerCase();
  const said =
    noun === "" && /^[a-z][a-z-]+$/.test(word) && new RegExp(`\\b(?:Add|Save|Log|New) ${word}\\b`).test(brief);
  return said ? word : noun;
}

/** "I add entries with project, task and hours": what is added has fields, and its name stands elsewhere. */
const ANY_RECORD = /^(?:new )?(?:entry|entries|items?|records?|rows?)$/i;

const plain = (text: string): string => text.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, "");

/** What is said of one thing in several places is one thing; the fullest list wins, later ones add nothing. */
function merged(things: Thing[]): Thing[] {
  const found: Thing[] = [];
  for (const thing of things) {
    const same = found.find((other) => other.noun === thing.noun);
    if (!same) found.push({ ...thing });
    else if (thing.fields.length > same.fields.length)
      Object.assign(same, { fields: thing.fields, complete: thing.complete });
  }
  return found;
}

/** Every match of a head; a list may hold the head of the next thing. */
function* matches(text: string, head: RegExp): Generator<{ noun: string; list: string; whole: string; index: number }> {
  for (let from = 0; from < text.length; ) {
    head.lastIndex = from;
    const match = head.exec(text);
    if (!match) return;
    const list = match.at(-1) ?? "";
    yield { noun: match.length > 2 ? (match[1] ?? "") : "", list, whole: match[0], index: match.index };
    from = Math.max(match.index + 1, match.index + match[0].length - list.length);
  }
}

/** "A tool that prints" is the program, "add a tool" a thing. */
const isProgram = (noun: string, brief: string): boolean =>
  noun === "tool" && /\b(?:a|an) (?:[a-z]+ ){0,2}tool (?:that|which|to|for|where)\b/i.test(brief);

/** "Reserve takes a guest …" makes reservations, or what the brief calls them. */
function madeBy(head: string, brief: string): { noun: string; button: string } {
  const verb = /^[.;\s]*(reserve|book|borrow|lend|order|sign up|enrol|schedule)\s+(?:takes|asks? for|needs)\b/i.exec(
    head,
  )?.[1];
  if (!verb) return { noun: "", button: "" };
  const said = /\b(?:removes?|cancels?|deletes?) (?:an?|the|that) ([a-z]+)\b/i.exec(brief)?.[1] ?? "";
  return { noun: nounOf(said) || (MADE[verb.toLowerCase()] ?? ""), button: verb };
}

/** Things with lists of fields, in the order in which the brief speaks of them. */
export function thingsIn(whole: string): Thing[] {
  // Lines with figures list no fields.
  const brief = whole.replace(/`([^`\n]*)`/g, (line, text: string) =>
    /[\d:]/.test(text) ? " ".repeat(line.length) : /^[A-Z][^"]*$/.test(text) ? `"${text}"` : line,
  );
  const found: Thing[] = [];
  let at = 0;
  for (const raw of sentences(brief)) {
    const text = plain(raw);
    const start = brief.indexOf(text, at);
    at = start < 0 ? at : start;
    for (const head of [TAKES, ...HEADS])
      for (const match of matches(text, head)) {
        if (COLUMNS.test(match.list)) continue;
        const lead = match.whole.slice(0, -match.list.length);
        if (CONTAINER.test(match.noun) && /(?:\bwith|:)\s*$/i.test(lead) && !/\b(?:each|every)\b/i.test(lead)) continue;
        const noun = nounIn(match.noun, brief);
        const inner = new RegExp(`^${NOUN}\\s+(?:with|have|has)\\b`, "i").test(match.list) && /:\s*$/.test(lead);
        const unnamed = noun === "" && ANY_RECORD.test(match.noun);
        if (inner || (!unnamed && (noun === "" || isProgram(noun, brief) || fieldFrom(noun) === null))) continue;
        const fields = fieldsFrom(match.list);
        if (unnamed && fields.length < 2) continue;
        const taken = head === TAKES;
        const byName =
          taken ||
          /^(?:an? |the |its )?[A-Z]/.test(match.list) ||
          /^(?:a |their |its )?(?:full )?(?:names?|title)\b/i.test(match.list);
        if (fields.length > 1 || (fields.length === 1 && (byName || /^(?:each|every)\b/i.test(match.whole))))
          found.push({ noun, fields, at: at + match.index, button: "" });
      }
    const listed = BUTTON.exec(text);
    const behind = listed ? fieldsFrom(listed[1] ?? "") : [];
    if (listed && behind.length > 1 && nounIn(listed[2] ?? "", brief) !== "")
      found.push({ noun: nounIn(listed[2] ?? "", brief), fields: behind, at, button: "", complete: true });
    const bare = listed ? null : PLAIN_BUTTON.exec(text);
    const rest = bare ? fieldsFrom(bare[1] ?? "") : [];
    if (rest.length > 1) found.push({ noun: "", fields: rest, at, button: "", complete: true });
    const opened = BUTTON_FIRST.exec(text);
    const asked = opened ? fieldsFrom(opened[4] ?? "") : [];
    if (opened && asked.length > 1) {
      const noun = nounIn(opened[1] ?? opened[2] ?? opened[3] ?? "", brief);
      found.push({ noun, fields: asked, at: at + opened.index, button: "", complete: true });
    }
    const typed = TYPED.exec(text) ?? JOINED.exec(text);
    const single = typed ? fieldFrom(typed[1] ?? "") : null;
    if (typed && single)
      found.push({
        noun: /^(?:title|name|item)$/i.test(single.label) ? "" : nounOf(single.label),
        fields: [single],
        at: at + typed.index,
        button: "",
        complete: true,
      });
    for (const head of WITHOUT_NOUN)
      for (const { list, index, whole } of matches(text, head)) {
        if (/\bcolumns?\b[^.]*$/i.test(text.slice(0, index) + text.slice(index).slice(0, -list.length || undefined)))
          continue;
        if (/^(?:columns?|lanes?|a (?:bar|pie|line)|search|filter|(?:two|three|four|five|six|seven) )/i.test(list))
          continue;
        const fields = fieldsFrom(list);
        const figures = fields.some((field) =>
          /^(?:number(?! of (?:people|persons|guests|seats|adults|children))|total|count|sum|average)\b/i.test(
            field.label,
          ),
        );
        if (fields.length > 1 && !figures && !/\b(?:above|below|under) (?:the |it )/i.test(text.slice(0, index + 8)))
          found.push({ ...madeBy(whole, brief), fields, at: at + index });
      }
  }
  const titled = titledList(brief);
  if (titled && !found.some((thing) => thing.fields.length >= titled.fields.length))
    found.push({ ...titled, button: "" });
  if (!found.some((thing) => thing.fields.length > 1))
    for (const match of brief.matchAll(LARGE)) {
      const fields = fieldsFrom(match[1] ?? "");
      const list = match.index + match[0].length - (match[1] ?? "").length;
      const lead =
        brief
          .slice(0, list)
          .split(/[.!?]\s|\n/)
          .at(-1) ?? "";
      if (fields.length < 2 || NO_FIELDS.test(lead)) continue;
      const [first] = fields;
      const named = /\b(?:add|adds|enters?|types?|notes?|logs?|records?)\s+(?:an? |the )?$/i.test(lead);
      const noun = named && first && !/^(?:title|name|date)$/i.test(first.label) ? nounOf(first.label) : "";
      found.push({ noun, fields, at: match.index, button: "", complete: true });
    }
  // "I make decks, and put cards into a deck": a thing that others go into, of which only the name is kept.
  for (const match of brief.matchAll(/\b(?:into|in|to|of|for) (?:an?|each|every|the|one) ([a-z]+)\b/gi)) {
    const noun = nounOf(match[1] ?? "");
    const made =
      noun !== "" &&
      new RegExp(
        `\\b(?:make|create|add|have|keep)s? (?:new |my |several |any number of |different )*${plural(noun)}\\b`,
        "i",
      ).exec(brief);
    const name = fieldFrom("name");
    if (made && name && found.length > 0 && !found.some((thing) => thing.noun === noun))
      found.push({ noun, fields: [name], at: made.index, button: "" });
  }
  const all = merged(found).toSorted((a, b) => a.at - b.at);
  const same = (a: Thing, b: Thing) => a.fields[0]?.key === b.fields[0]?.key;
  return all.filter((thing) => thing.noun !== "" || !all.some((other) => other.noun !== "" && same(thing, other)));
}
