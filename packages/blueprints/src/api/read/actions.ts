import { type ApiEndpoint, type ApiEntity, type ApiField, apiEndpoint, apiField, isNumber } from "../form.ts";
import { DECISIONS, formsOf, leadsTo, type StateVerb, stateVerbAt } from "./action-verbs.ts";
import { isOpen, type Part, partsOf } from "./clause-parts.ts";
import type { Sentence } from "./coverage.ts";
import { beginnings, stateFor, stateNamed, statesOf } from "./entity-state.ts";
import { answersTo, withoutMethod } from "./named-methods.ts";
import { entityIn, fieldWord, verbsOf } from "./nouns.ts";
import { aimOf, type Phrase, phraseOf, RESTRICTED } from "./phrases.ts";
import { childrenOf, entitiesIn, fieldNamed, type Reading } from "./reading.ts";
import { isFieldOf, readUsual, reported } from "./usual-wishes.ts";

/** What a part of a sentence says is done; `aim` is null while it waits for what a later part names. */
interface Act {
  part: Part;
  verb: StateVerb;
  /** What stands behind the verb; of a passive, before it. */
  about: string;
}

const kebabOf = (verb: string): string => verb.toLowerCase().replace(/[^a-z]+/g, "-");

function pushMark(reading: Reading, entity: ApiEntity, verb: string, more: Partial<ApiEndpoint>): void {
  const path = `/${entity.path}/{id}/${kebabOf(verb)}`;
  if (reading.endpoints.some((one) => one.path === path) || reading.endpoints.length >= 20) return;
  reading.endpoints.push(apiEndpoint("POST", path, "mark", entity.name, more));
}

/** A verb no table knows but a state of an entity does: `served` tells of `serve`. */
function verbOfStates(reading: Reading, words: readonly string[]): { verb: StateVerb; length: number } | null {
  for (const length of [2, 1]) {
    const text = words.slice(0, length).join(" ").toLowerCase();
    for (const entity of reading.entities)
      for (const { says } of statesOf(entity)) {
        const base = leadsTo(text, says) ? text : says === text ? text : null;
        if (base && words.length >= length && /^[a-z ]+$/.test(text))
          return { verb: { verb: base, to: [says], flag: null, back: false }, length };
      }
  }
  return null;
}

const verbAt = (reading: Reading, words: readonly string[]) => stateVerbAt(words) ?? verbOfStates(reading, words);

/** The verb of a phrase: where it begins, or behind a subject of up to three words. */
function actOf(reading: Reading, part: Part, phrase: Phrase): Act | null {
  const { words } = phrase;
  const first = verbAt(reading, words);
  const past = first !== null && words.slice(0, first.length).join(" ") !== "" ? first : null;
  if (past)
    return {
      part,
      verb: past.verb,
      about: phrase.passive
        ? `${phrase.subject} ${words.slice(past.length).join(" ")}`
        : words.slice(past.length).join(" "),
    };
  // `A manager approves a request`: who does it stands before the verb, in its third person.
  for (const at of [1, 2, 3]) {
    const found = stateVerbAt(words.slice(at));
    if (!found || words.length <= at) continue;
    const form = words
      .slice(at, at + found.length)
      .join(" ")
      .toLowerCase();
    const subject = words.slice(0, at).join(" ");
    const spoken = form === found.verb.verb ? /s$/i.test(words[at - 1] ?? "") : formsOf(found.verb.verb)[1] === form;
    if (!spoken || /\b(?:is|are|of|with|has|have|by|as|per|and)\b/i.test(subject)) return null;
    return { part, verb: found.verb, about: words.slice(at + found.length).join(" ") };
  }
  return null;
}

/** An entry that stands for the doing itself: to borrow a book is to make a loan. */
function doingOf(reading: Reading, entity: ApiEntity, verb: StateVerb): ApiEntity | null {
  const children = childrenOf(entity, reading.entities).map(({ child }) => child);
  return (
    children.find(
      (child) =>
        formsOf(verb.verb).some((form) => new RegExp(`^(?:${verbsOf(child)})$`, "i").test(form)) ||
        (verb.back && /^(?:Loan|Rental|Borrowing|Checkout|Lending)$/.test(child.name)),
    ) ?? null
  );
}

/** Where no noun is named: the one entity whose states the verb leads to, or the only one there is. */
function unnamedAim(reading: Reading, verb: StateVerb, last: ApiEntity | null): ApiEntity | null {
  if (last) return last;
  const fitting = reading.entities.filter((entity) => statesOf(entity).some(({ says }) => verb.to.includes(says)));
  return fitting.length === 1
    ? (fitting[0] ?? null)
    : reading.entities.length === 1
      ? (reading.entities[0] ?? null)
      : null;
}

const OPPOSITE: { [verb: string]: { of: string; to: string[] } } = {
  "check out": { of: "check-in", to: ["free", "available", "vacant", "empty", "left", "checked out", "gone"] },
  "check in": { of: "check-out", to: ["available", "in", "free", "returned", "checked in", "in stock"] },
};

/** Of checking in and out, the second one named is the way back. */
function directed(reading: Reading, entity: ApiEntity, verb: StateVerb): StateVerb {
  const other = OPPOSITE[verb.verb];
  const there = other && reading.endpoints.find((one) => one.path === `/${entity.path}/{id}/${other.of}`);
  const flag = there?.sets[0]?.field;
  return other && flag ? { verb: verb.verb, to: other.to, flag: { name: flag, value: false }, back: true } : verb;
}

/** `lend a tool to a member`: who gets it, when nothing else is said. */
function receiverOf(reading: Reading, entity: ApiEntity, text: string): ApiEntity | null {
  const [, before = "", words] = /^(.*?)\b(?:to|for) (?:an? |the |one |another )?([a-z][\w ]*)$/i.exec(text) ?? [];
  const target = words ? entityIn(words, reading.entities) : undefined;
  return target && target !== entity && aimOf(reading, before, entity).rest === "" ? target : null;
}

/** The field that holds who got it, made where there is none; null where there is no room. */
function receiving(entity: ApiEntity, target: ApiEntity): ApiEndpoint["does"] {
  const there = entity.fields.find((field) => field.references === target.name && !field.required);
  if (!there && entity.fields.length >= 16) return null;
  const field = there ?? personField(target.name.replace(/([a-z0-9])([A-Z])/g, "$1 $2"), target);
  if (!there) entity.fields.push(field);
  return { field: field.name, how: "put" };
}

/** The way back also forgets who had it. */
const givenBack = (reading: Reading, entity: ApiEntity): ApiEndpoint["sets"] =>
  reading.endpoints.flatMap((one) =>
    one.entity === entity.name && one.sets.length > 0 && one.does?.how === "put"
      ? [{ field: one.does.field, value: null }]
      : [],
  );

/** An action as an endpoint; false when what it says is not understood whole. */
function perform(reading: Reading, act: Act, entity: ApiEntity, rest: string): boolean {
  const verb = directed(reading, entity, act.verb);
  const doing = doingOf(reading, entity, verb);
  if (doing && !verb.back) {
    if (rest === "") reading.wishes.push({ entity: doing.name, action: "create", says: act.part.text.slice(0, 200) });
    return rest === "";
  }
  const about = doing ?? entity;
  let from: ApiEndpoint["from"] = null;
  const to = doing ? null : receiverOf(reading, about, act.about);
  if (rest !== "" && !to) {
    const state = stateNamed(about, rest);
    // What makes the status waits in the state that the brief names: `approves a pending request`.
    if (state) from = { field: state.field.name, values: [state.value] };
    else if (!(DECISIONS.includes(verb.verb) && rest === "pending")) return false;
  }
  const set = stateFor(reading, about, verb);
  if (set === null) return false;
  const field = about.fields.find((one) => one.name === set.field);
  if (from?.values.includes(set.value)) return false;
  if (from === null && DECISIONS.includes(verb.verb) && field?.type === "choice") {
    const waiting = field.default ?? field.choices[0];
    if (waiting !== undefined && waiting !== set.value) from = { field: field.name, values: [waiting] };
  }
  const says = act.part.text.slice(0, 200);
  const does = to && receiving(about, to);
  if (to && !does) return false;
  pushMark(reading, about, verb.verb, {
    sets: [set, ...(verb.back ? givenBack(reading, about) : [])],
    from,
    does,
    says,
  });
  return true;
}

const ADDS = ["restock", "receive", "deposit", "top up", "credit", "refill", "replenish", "earn", "load"];
const TAKES = ["sell", "withdraw", "spend", "consume", "issue", "debit", "dispense", "redeem", "use"];
const FIGURE = /(?:^|_)(?:quantity|stock|qty|balance|points|credits?|on_hand|units|pieces|copies|amount|count)(?:_|$)/;

/** `restock a product`, `withdraw money from an account`: a figure that goes up or down by what the body brings. */
function moveFigure(reading: Reading, phrase: Phrase, last: ApiEntity | null): ApiEntity | null {
  const { words } = phrase;
  for (const length of [2, 1]) {
    const form = words.slice(0, length).join(" ").toLowerCase();
    const verb = [...ADDS, ...TAKES].find((one) => formsOf(one).includes(form));
    if (!verb) continue;
    const text = phrase.passive ? `${phrase.subject} ${words.slice(length).join(" ")}` : words.slice(length).join(" ");
    const aim = aimOf(reading, text, last);
    const holders = reading.entities.filter((one) => one.fields.some((field) => FIGURE.test(field.name)));
    const entity = aim.entity ?? last ?? (holders.length === 1 ? (holders[0] ?? null) : null);
    const figure = entity?.fields.find((field) => isNumber(field) && FIGURE.test(field.name));
    const words2 = aim.rest.replace(
      /\b(?:number|amount|quantity|pieces?|units?|items?|stock|money|points?|credits?|certain|given)\b/gi,
      " ",
    );
    if (!entity || !figure || words2.trim() !== "") return null;
    pushMark(reading, entity, verb, { does: { field: figure.name, how: ADDS.includes(verb) ? "add" : "take" } });
    return entity;
  }
  return null;
}

/** `move an order to the next status`, `advance it`: on to the next of its choices. */
function goOn(reading: Reading, text: string, last: ApiEntity | null): ApiEntity | null {
  const match =
    /^(?:moves?|moved|advances?|advanced|takes?|brings?|pushe?s?)(?: (.*?))? (?:on )?to (?:the|its|their) next (\w+)$/i.exec(
      text,
    );
  const plain = match ? null : /^advances? (.+)$/i.exec(text);
  if (!match && !plain) return null;
  const aim = aimOf(reading, match?.[1] ?? plain?.[1] ?? "", last);
  const entity = aim.entity ?? last;
  if (!entity || aim.rest !== "") return null;
  const named = match?.[2] ? fieldNamed(match[2], entity) : undefined;
  const choices = entity.fields.filter((field) => field.type === "choice" && field.choices.length > 1);
  const field = named?.type === "choice" ? named : choices.length === 1 ? choices[0] : undefined;
  if (!field) return null;
  pushMark(reading, entity, "advance", { does: { field: field.name, how: "next" } });
  return entity;
}

/** `assign a bug to a developer`: a person is put into a field, which is made where there is none. */
function assign(reading: Reading, text: string, last: ApiEntity | null): ApiEntity | null {
  const match = /^(?:re-?)?assign(?:s|ed)?(?: (.*?))? to (?:an? |the |one |some |another )?([a-z][\w -]*)$/i.exec(text);
  if (!match?.[2]) return null;
  const aim = aimOf(reading, match[1] ?? "", last);
  const to = match[2].trim();
  const [target] = entitiesIn(to, reading.entities);
  const entity = aim.entity ?? last ?? (reading.entities.length === 1 ? (reading.entities[0] ?? null) : null);
  if (!entity || aim.rest !== "" || to.split(" ").length > 2) return null;
  const word = /^(?:someone|somebody|people|persons?|users?|them|it)$/i.test(to)
    ? "assignee"
    : to.replace(/(?<=[a-z]{3})s$/, "");
  const there =
    (target && entity.fields.find((field) => field.references === target.name)) ??
    entity.fields.find((field) => /^assign(?:ee|ed_to)(?:_id)?$/.test(field.name)) ??
    fieldNamed(word, entity);
  const field = there ?? personField(word, target);
  if (!there) {
    if (entity.fields.length >= 16) return null;
    entity.fields.push(field);
  }
  pushMark(reading, entity, "assign", { does: { field: field.name, how: "put" } });
  return entity;
}

const personField = (word: string, target: ApiEntity | undefined): ApiField =>
  target
    ? apiField(`${fieldWord(word)}_id`, "reference", { references: target.name, required: false })
    : apiField(fieldWord(word), "text", { required: false });

/** `mark them as done`, `set an order to shipped`: the state itself is named. */
function markAs(reading: Reading, phrase: Phrase, last: ApiEntity | null): ApiEntity | null {
  const text = phrase.words.join(" ");
  const match =
    /^(?:marks?|marked|flags?|flagged|sets?|puts?|moves?|moved|switch(?:es)?)(?: (.+?))? (?:as|to|back to) (?:being )?"?([\w -]+?)"?$/i.exec(
      text,
    );
  if (!match?.[2]) return null;
  const aim = aimOf(reading, `${phrase.passive ? phrase.subject : ""} ${match[1] ?? ""}`, last);
  const entity = aim.entity ?? last ?? (reading.entities.length === 1 ? (reading.entities[0] ?? null) : null);
  if (!entity || aim.rest !== "") return null;
  const state = stateNamed(entity, match[2]);
  const flag =
    !state && /^mark|^flag/i.test(text) && /^[a-z]+(?: [a-z]+)?$/i.test(match[2]) ? fieldWord(match[2]) : null;
  if (!state && (flag === null || entity.fields.length >= 16)) return null;
  if (flag) entity.fields.push(apiField(flag, "boolean", { required: false, default: false }));
  const set = state ? { field: state.field.name, value: state.value } : { field: flag ?? "", value: true };
  pushMark(reading, entity, `mark ${match[2]}`, { sets: [set] });
  return entity;
}

/** `total distance per vehicle and per driver`: the figure of the report before, by something else. */
function perAnother(reading: Reading, text: string): ReturnType<typeof readUsual> {
  const before = reading.reports.at(-1);
  const figure =
    before?.kind === "group"
      ? /^(.*?) (?:per|by|for each|for every|in each|of each|on each)\b/i.exec(before.says)?.[1]
      : undefined;
  return figure && /^(?:per|by|for each|for every) [\w ]+$/i.test(text) ? reported(reading, `${figure} ${text}`) : null;
}

/** A part that says more than what is done; in a list that is asked for, `not` only tells which entries. */
const isRestricted = (text: string): boolean =>
  RESTRICTED.test(
    /^(?:lists?|show|see|get|give|return)\b/i.test(text)
      ? text.replace(/\b(?:are|is|have|has)(?:n't| not)\b/gi, " ")
      : text,
  );

/** Parts of one sentence in turn; a verb without an object waits for the next one that has it. */
function readSentence(reading: Reading, sentence: Sentence, at: number, before: ApiEntity | null): ApiEntity | null {
  let last = before;
  let waiting: Act[] = [];
  let passive: Phrase | null = null;
  let listed: ApiEntity | null = null;
  const understood = (part: Part): void => {
    reading.coverage.take(part.start, part.end);
    reading.touched.add(at);
  };
  const said = (entity: ApiEntity | null, part: Part, action: ApiEndpoint["action"]): void => {
    const about = entity ?? last ?? reading.entities[0];
    if (about) reading.wishes.push({ entity: about.name, action, says: part.text.slice(0, 200) });
  };
  const settle = (entity: ApiEntity | null): void => {
    for (const act of waiting) {
      const about = entity ?? unnamedAim(reading, act.verb, last);
      if (about && perform(reading, act, about, "")) understood(act.part);
    }
    waiting = [];
  };
  for (const part of partsOf(sentence)) {
    if (!isOpen(reading.coverage, part.start, part.end) || isRestricted(part.text)) continue;
    if (listed && isFieldOf(listed, part.text)) {
      said(listed, part, "list");
      understood(part);
      continue;
    }
    const { text: wording, method } = withoutMethod(part.text);
    const spoken = phraseOf(wording);
    // `Articles can be published and unpublished`: the second part is passive, too.
    const phrase: Phrase =
      passive && spoken.subject === "" && !spoken.passive ? { ...passive, words: spoken.words } : spoken;
    const text = phrase.words.join(" ");
    const there = reading.endpoints.length;
    const special =
      goOn(reading, text, last) ??
      assign(reading, text, last) ??
      moveFigure(reading, phrase, last) ??
      markAs(reading, phrase, last);
    if (special) {
      for (const one of reading.endpoints.slice(there)) one.says = part.text.slice(0, 200);
      settle(special);
      last = special;
      understood(part);
      continue;
    }
    const early = actOf(reading, part, phrase);
    const asks =
      early === null || (early.verb.verb === "return" && /\b(?:all|lists?|number|total|average|count)\b/i.test(text));
    if (early && !asks) {
      const aim = aimOf(reading, early.about, last);
      if (!aim.entity && aim.rest === "" && early.verb.verb !== "return") {
        waiting.push(early);
        passive = phrase.passive ? phrase : null;
        continue;
      }
      const entity = aim.entity ?? last ?? unnamedAim(reading, early.verb, last);
      settle(entity);
      if (entity && perform(reading, early, entity, aim.rest)) {
        last = entity;
        passive = phrase.passive ? phrase : null;
        understood(part);
        continue;
      }
    }
    const usual = readUsual(reading, phrase, last) ?? perAnother(reading, part.text);
    listed = usual?.fields ? usual.entity : null;
    if (usual && method !== null && !answersTo(reading, method, usual.action, usual.entity ?? last)) continue;
    if (usual) {
      if (usual.action) said(usual.entity, part, usual.action);
      if (usual.entity) {
        settle(usual.entity);
        last = usual.entity;
      }
      understood(part);
      continue;
    }
    passive = null;
  }
  settle(null);
  return entitiesIn(sentence.text, reading.entities)[0] ?? last;
}

/** Actions on an entry that the brief names in words: each becomes an endpoint with what it sets and from where. */
export function readActions(reading: Reading): void {
  let last: ApiEntity | null = null;
  for (const [at, sentence] of reading.sentences.entries()) {
    if (sentence.text.includes("`")) continue;
    last = readSentence(reading, sentence, at, last);
  }
  beginnings(reading);
}
