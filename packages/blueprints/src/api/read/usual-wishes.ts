import type { ApiEndpoint, ApiEntity } from "../form.ts";
import { orderAtEnd } from "./list-order.ts";
import { aimOf, type Phrase } from "./phrases.ts";
import { childrenOf, entitiesIn, fieldNamed, type Reading } from "./reading.ts";
import { reportFrom } from "./reports.ts";

/** What every API of this kind does anyway, in the words in which a brief wishes for it. */
export interface Usual {
  /** What it spoke of; null leaves that to what was spoken of before. */
  entity: ApiEntity | null;
  /** The endpoint that answers to it; null where a report does. */
  action: ApiEndpoint["action"] | null;
  /** Further names of fields may follow: `filter by state, owner`. */
  fields: boolean;
}

const SAVES =
  /^(?:(?:adds?|creates?|enters?|registers?|records?|stores?|saves?|keeps?|logs?|posts?|uploads?(?= (?:an? )?(?:entry|record))|edits?|updates?|changes?|modif(?:y|ies)|renames?|deletes?|removes?|manages?|tracks?|maintains?|added|created|edited|updated|changed|deleted|removed|recorded|stored|managed|adding|creating|editing|updating|changing|deleting|removing|drops? out(?: of)?|crud(?: for| on)?)\b)/i;
const SEES =
  /^(?:(?:lists?|see|sees|views?|shows?|gets?|fetch(?:es)?|reads?|browse|look(?:s)? at|returns?|gives?|tells?|finds?|displays?|listing|viewing|browsing|seeing|listed|viewed|retrieves?|reports?|i'd like(?: to see)?|look up|count(?=s? ))\b)/i;
const SHOWS =
  /^(?:the |an? )?(?:lists?|overview|api|endpoints?|responses?|it|(?:GET )?\/[\w/-]+)(?: endpoint)? (?:should )?(?:shows?|returns?|gives?|tells?|contains?|lists?|reports?)(?: me| us)?\s+/i;

/** A list by what it is narrowed by: `filter tools by state`, `search contacts by name`. */
const BY =
  /^(?:(filter(?:s|ed|ing|able)?|narrow(?:ed)?)|(search(?:es|ed|ing|able)?|look(?:ed)? up|find(?:ing)?)|(sort(?:s|ed|ing|able)?|order(?:ed|ing)?))(?: (?!by\b|on\b)(.*?))?(?: (?:by|on|for|through|in)(?: (?:their|its|the|an?))? (.+))?$/i;

const LISTED = /\b(?:details?|lists?|all|everything|single|full|overview|of|by id)\b/gi;

const withField = (reading: Reading, words: string, entity: ApiEntity | null): ApiEntity | null => {
  const near = entity ? [entity, ...reading.entities] : reading.entities;
  return near.find((one) => fieldNamed(words, one) !== undefined) ?? null;
};

function narrowed(reading: Reading, text: string, last: ApiEntity | null): Usual | null {
  const match = BY.exec(text);
  if (!match) return null;
  const [, , searches, , object = "", by = ""] = match;
  const aim = aimOf(reading, object, last, false);
  if (aim.rest.replace(LISTED, "").trim() !== "") return null;
  const word =
    /^(?:an? )?(?:words?|text|keywords?|any text|free text|term)(?: in (?:the |its |their )?([\w ]+))?$/i.exec(by);
  if (searches && (word || by === "")) {
    if (by === "" && aim.entity === null && object !== "") return null;
    if (word?.[1] && !withField(reading, word[1], aim.entity)) return null;
    reading.decisions.search = "yes";
    return { entity: aim.entity, fields: false, action: "list" };
  }
  if (by === "") return null;
  const names = by.replace(/[()]/g, "").split(/\s*,\s*|\s+(?:and|or)\s+/);
  const owner = withField(reading, names[0] ?? "", aim.entity ?? last);
  const own = owner && names.every((name) => fieldNamed(name, owner) !== undefined);
  if (!owner || !own || (aim.entity && owner !== aim.entity)) return null;
  if (searches && owner.fields.some((field) => field.type === "text" && field === fieldNamed(names[0] ?? "", owner)))
    reading.decisions.search = "yes";
  return { entity: owner, fields: true, action: "list" };
}

/** `see all items of one list`: the list takes what it belongs to as a filter. */
function related(reading: Reading, text: string): ApiEntity | null {
  const [first, second, ...more] = entitiesIn(text, reading.entities);
  if (!first || more.length > 0) return null;
  if (!second) return first;
  const pair = childrenOf(second, reading.entities).some(({ child }) => child === first);
  return pair && /\b(?:of|for|in|from|on|by|at)\b/i.test(text) ? first : null;
}

function seen(reading: Reading, words: string, last: ApiEntity | null): Usual | null {
  const noun = last ? last.path.replaceAll("-", " ") : "";
  const text = words.replace(/^(?:me|us|you)\s+/i, "").replace(/\bones\b/gi, noun);
  const aim = aimOf(reading, text, last, false);
  const entity = aim.entity
    ? related(reading, text)
    : (last ?? (reading.entities.length === 1 ? (reading.entities[0] ?? null) : null));
  if (aim.rest.replace(LISTED, "").trim() === "") {
    if (aim.entity && !entity) return null;
    return { entity: entity ?? null, fields: false, action: "list" };
  }
  const order = entity ? orderAtEnd(text, entity) : null;
  if (order && entity) {
    const left = aimOf(reading, order.text, last, false);
    if (left.rest.replace(LISTED, "").trim() === "") {
      reading.decisions[`order:${entity.name}`] = `${order.order.descending ? "-" : ""}${order.order.by}`;
      return { entity, fields: false, action: "list" };
    }
  }
  const [plain, overdue] = text.split(/ with (?:the )?(?=overdue|late)/i);
  if (overdue && plain) {
    const both = seen(reading, plain, last);
    return both && reported(reading, `${overdue} ${noun}`) ? both : null;
  }
  return reported(reading, text);
}

/** A report that a wish describes. */
export function reported(reading: Reading, text: string): Usual | null {
  const found =
    reading.reports.length < 8 ? reportFrom(reading, text, { path: null, query: [], says: text.slice(0, 290) }) : null;
  if (!found) return null;
  reading.reports.push(found);
  return { entity: reading.entities.find((one) => one.name === found.entity) ?? null, fields: false, action: null };
}

const savedBy = (verb: string): ApiEndpoint["action"] =>
  /^(?:edit|updat|chang|modif|renam)/i.test(verb)
    ? "change"
    : /^(?:delet|remov|drop)/i.test(verb)
      ? "remove"
      : "create";

/** A part of a wish that needs nothing beyond what the API does: keeping, listing, filters, a report. Null for others. */
export function readUsual(reading: Reading, phrase: Phrase, last: ApiEntity | null): Usual | null {
  const text = phrase.words.join(" ");
  const list = narrowed(reading, text, last);
  if (list) return list;
  const saves = SAVES.exec(text);
  if (saves) {
    const about = `${phrase.passive ? phrase.subject : ""} ${text.slice(saves[0].length)}`;
    const aim = aimOf(reading, about, last, false);
    const [named, other] = entitiesIn(about, reading.entities);
    const linked = !other || !named || childrenOf(other, reading.entities).some(({ child }) => child === named);
    return linked && aim.rest.replace(LISTED, "").trim() === ""
      ? { entity: aim.entity, fields: false, action: savedBy(saves[0]) }
      : null;
  }
  const shows = SHOWS.exec(text) ?? SEES.exec(text);
  if (shows)
    return seen(reading, `${text.slice(shows[0].length)}${phrase.passive ? ` ${phrase.subject}` : ""}`.trim(), last);
  return /^(?:(?:the|an?) )?(?:count|number|sum|total|average|mean|highest|lowest|overdue|how many|which)\b/i.test(text)
    ? reported(reading, text)
    : null;
}

/** A further name in a list of fields: `owner` of `filter by state and owner`. */
export const isFieldOf = (entity: ApiEntity, text: string): boolean =>
  /^[\w -]+$/.test(text) && fieldNamed(text.replace(/^by /i, ""), entity) !== undefined;
