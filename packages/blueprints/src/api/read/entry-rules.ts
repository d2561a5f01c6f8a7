import { type ApiEntity, type ApiField, type ApiRule, apiField, isNumber } from "../form.ts";
import type { Sentence } from "./coverage.ts";
import { NUMBER, numberIn } from "./fields.ts";
import { nounPattern, spokenField, verbsOf } from "./nouns.ts";
import { childrenOf, entitiesIn, fieldNamed, freeName, openClauses, type Reading, says, takeWhole } from "./reading.ts";
import { transitionRule } from "./transition-rules.ts";

type Open = Extract<ApiRule, { kind: "exclusive" }>["open"];

const CANNOT = "(?:cannot|can't|can not|must not|may not|must never|can never|may never|never)";
const DONE =
  /(^|_)(returned|closed|cancelled|canceled|ended|finished|done|completed|left|checked_out|released)(_on|_at|_date)?$/;

/** While an entry of this kind counts: until it is returned, closed, cancelled. */
function openOf(entity: ApiEntity): Open {
  const field = entity.fields.find((one) => DONE.test(one.name));
  if (field?.type === "boolean") return { field: field.name, is: false };
  if (field && !field.required) return { field: field.name, is: null };
  return null;
}

/** Is the child spoken of, by its name or by what is done? */
const speaks = (text: string, entity: ApiEntity): boolean =>
  new RegExp(`\\b(?:${nounPattern(entity)}(?:ed|ing)?|${verbsOf(entity)})\\b`, "i").test(text);

/** A child and its parent that a sentence is about. */
function pairIn(reading: Reading, text: string): { child: ApiEntity; parent: ApiEntity; field: ApiField } | null {
  for (const parent of entitiesIn(text, reading.entities))
    for (const { child, field } of childrenOf(parent, reading.entities))
      if (child !== parent && speaks(text, child)) return { child, parent, field };
  return null;
}

const spanOf = (entity: ApiEntity): { start: string; end: string } | null => {
  const start = entity.fields.find((field) => /^(?:start|begin|from|check_in|arriv)/.test(field.name));
  const end = entity.fields.find((field) => /^(?:end|until|to(?:_|$)|check_out|depart|finish)/.test(field.name));
  return start && end && start.type === end.type ? { start: start.name, end: end.name } : null;
};

/** The field behind `of the same doctor`; undefined where nothing is the same, null where no field is called so. */
function sameIn(text: string, entity: ApiEntity): ApiField | null | undefined {
  const word = /\b(?:the same|one|a single) ([a-z]+)\b/i.exec(
    text.replace(/\b(?:the same|one) (?:time|day|date|moment|period|slot)\b/gi, ""),
  )?.[1];
  return word === undefined ? undefined : (fieldNamed(word, entity) ?? null);
}

function overlapRule(reading: Reading, text: string): ApiRule | null {
  if (!/\b(?:overlap\w*|double-?book\w*|at the same time|same time|booked twice|reserved twice)\b/i.test(text))
    return null;
  if (!new RegExp(`\\b(?:${CANNOT}|no |not |refused?|rejected|disallow|prevent|avoid|is an error|409)`, "i").test(text))
    return null;
  // A pause between two, or that they may not even touch, is more than that they do not overlap.
  if (/\b(?:minutes?|hours?|gap|buffer|pause|apart|in between)\b|\bnot (?:even )?(?:touch|start|begin)\b/i.test(text))
    return null;
  const pair = pairIn(reading, text);
  const child = pair?.child ?? entitiesIn(text, reading.entities).find((entity) => spanOf(entity));
  const span = child ? spanOf(child) : null;
  if (!child || !span) return null;
  const same = sameIn(text, child);
  if (same === null) return null;
  const by = same
    ? [same.name]
    : pair
      ? [pair.field.name]
      : child.fields
          .filter((field) => field.references !== null)
          .slice(0, 1)
          .map((field) => field.name);
  // Which of several references counts, the sentence has to say.
  if (!same && !pair && child.fields.filter((field) => field.references !== null).length > 1) return null;
  return {
    kind: "overlap",
    name: freeName(reading, `${child.name} overlaps`, "overlaps"),
    entity: child.name,
    says: text,
    by,
    ...span,
    open: openOf(child),
  };
}

function onceRule(reading: Reading, text: string): ApiRule | null {
  const once = new RegExp(
    `\\b(?:only once|once per|at most once|no more than once|just once|one \\w+ per|(?:${CANNOT}|no|nobody|not)\\b.{0,60}\\btwice)\\b`,
    "i",
  ).test(text);
  if (!once) return null;
  for (const child of reading.entities) {
    if (!speaks(text, child)) continue;
    const by = child.fields.filter((field) => {
      const parent = reading.entities.find((one) => one.name === field.references);
      const word = spokenField(field.name);
      return (
        (parent && new RegExp(`\\b${nounPattern(parent)}\\b`, "i").test(text)) ||
        (["text", "date"].includes(field.type) && new RegExp(`\\b${word}s?\\b`, "i").test(text))
      );
    });
    const keys =
      by.length > 0 && by.length < 2 && /\b(?:every|each|same|an?) (?:person|voter|user|somebody|one)\b/i.test(text)
        ? [
            ...by,
            ...child.fields
              .filter((field) => /voter|person|user|email|name/.test(field.name) && !by.includes(field))
              .slice(0, 1),
          ]
        : by;
    if (keys.length < 2 || keys.length > 3) continue;
    return {
      kind: "exclusive",
      name: freeName(reading, `${child.name} twice`, "twice"),
      entity: child.name,
      says: text,
      by: keys.map((field) => field.name),
      open: null,
    };
  }
  return null;
}

/** `A book that is lent cannot be lent again`, `a car can only be rented by one customer at a time`. */
function exclusiveRule(reading: Reading, text: string): ApiRule | null {
  const again =
    /\b(?:already|again|while (?:it|they) (?:is|are)|at a time|at the same time|only one|twice|until)\b/i.test(text) &&
    new RegExp(`\\b(?:${CANNOT}|can only|only be|refused?|rejected|no |not )`, "i").test(text);
  if (!again) return null;
  const pair = pairIn(reading, text);
  if (!pair) return null;
  const open = openOf(pair.child);
  return {
    kind: "exclusive",
    name: freeName(reading, `${pair.field.name.replace(/_id$/, "")} taken`, "taken"),
    entity: pair.child.name,
    says: text,
    by: [pair.field.name],
    open,
  };
}

function capacityRule(reading: Reading, text: string): ApiRule | null {
  const own =
    /\b(?:more|exceeds?|over|beyond|than|full|up to|at most)\b.{0,40}?\b(?:its|their|the) ([\w ]*?(?:capacity|seats|places|limit|maximum|size|max \w+|spots|slots))\b/i.exec(
      text,
    );
  const pair = pairIn(reading, text);
  if (own?.[1] || (/\bfull\b/i.test(text) && pair)) {
    for (const parent of entitiesIn(text, reading.entities)) {
      const limit = own?.[1]
        ? fieldNamed(own[1], parent)
        : parent.fields.find((field) => /capacity|seats|places|limit|max|spots|slots/.test(field.name));
      if (limit?.type !== "integer") continue;
      const children = childrenOf(parent, reading.entities);
      const found =
        children.find(({ child }) => speaks(text, child)) ?? (children.length === 1 ? children[0] : undefined);
      if (
        !found ||
        found.child.fields.some((field) =>
          /^(?:people|guests|persons|attendees|quantity|seats|party_size)$/.test(field.name),
        )
      )
        continue;
      return {
        kind: "capacity",
        name: freeName(reading, `${parent.name} full`, "full"),
        entity: found.child.name,
        says: text,
        by: found.field.name,
        limit: limit.name,
        open: openOf(found.child),
      };
    }
    return null;
  }
  const most = new RegExp(
    `\\b(?:at most|no more than|a maximum of|maximum|up to|not more than|more than)\\s+${NUMBER}\\s+(?:open |active |current )?([\\w ]+?)(?: at a time| at once| at the same time)?$`,
    "i",
  ).exec(text);
  if (
    !most?.[1] ||
    !pair ||
    !new RegExp(`\\b(?:${nounPattern(pair.child)}|${verbsOf(pair.child)}|books?|items?|things?)\\b`, "i").test(
      most[2] ?? "",
    )
  )
    return null;
  if (/\bmore than\b/i.test(most[0]) && !new RegExp(`\\b(?:${CANNOT}|no more|not more)`, "i").test(text)) return null;
  const subject = entitiesIn(text.slice(0, most.index), reading.entities)[0];
  const by = pair.child.fields.find((field) => field.references === subject?.name);
  if (!by) return null;
  return {
    kind: "capacity",
    name: freeName(reading, `too many ${pair.child.path}`, "too_many"),
    entity: pair.child.name,
    says: text,
    by: by.name,
    limit: numberIn(most[1]),
    open: openOf(pair.child),
  };
}

function stockRule(reading: Reading, text: string): ApiRule | null {
  if (
    !/\b(?:stock|balance|inventory|level|more|quantity)\b/i.test(text) ||
    !/\b(?:below zero|negative|less than zero|under zero|than (?:there (?:is|are)|is (?:there|in stock|available|on hand)|in stock|available|are in stock)|what is there|insufficient|not enough)\b/i.test(
      text,
    )
  )
    return null;
  for (const entity of reading.entities) {
    const amount = entity.fields.find(
      (field) => isNumber(field) && /quantity|amount|qty|count|change|delta|units|points|hours/.test(field.name),
    );
    const by = entity.fields.filter((field) => field.references !== null);
    const direction = entity.fields.find((field) => field.type === "choice" && field.choices.length === 2);
    if (
      !amount ||
      by.length !== 1 ||
      !by[0] ||
      !/move|transaction|entry|transfer|movement|adjustment|booking|posting/i.test(entity.name)
    )
      continue;
    const out = direction?.choices.find((choice) =>
      /^(?:out|outgoing|withdraw\w*|remove\w*|sale|sold|issue|debit|expense|take\w*|spent|redeem\w*)$/i.test(choice),
    );
    if (direction && !out) continue;
    if (direction && amount.limits.min === undefined && amount.limits.above === undefined)
      amount.limits = { ...amount.limits, above: 0 };
    return {
      kind: "stock",
      name: freeName(reading, `${by[0].name.replace(/_id$/, "")} below zero`, "below_zero"),
      entity: entity.name,
      says: text,
      by: by[0].name,
      amount: amount.name,
      direction: direction && out ? { field: direction.name, out } : null,
    };
  }
  return null;
}

/** A value of a field that stands in front of a noun: `closed polls`, `an archived project`. */
function stateBefore(text: string, entity: ApiEntity): { field: ApiField; is: string | boolean; not: boolean } | null {
  const noun = nounPattern(entity);
  for (const field of entity.fields) {
    const values =
      field.type === "boolean" ? [field.name.replace(/^is_/, "")] : field.type === "choice" ? field.choices : [];
    for (const value of values) {
      const word = value.replaceAll("_", "[ _-]");
      const not = new RegExp(
        `\\b(?:not|un)[ -]?${word} ${noun}\\b|\\b${noun} (?:that|which) (?:is|are) not (?:yet )?"?${word}\\b`,
        "i",
      ).test(text);
      const is = new RegExp(
        `\\b"?${word}"? ${noun}\\b|\\b${noun} (?:that|which|whose \\w+) (?:is|are|has been|have been) (?:already )?"?${word}\\b|\\b(?:once|when|after|if|while|until) (?:an? |the )?(?:${noun}|it) (?:is|has been) "?${word}\\b`,
        "i",
      ).test(text);
      if (is || not) return { field, is: field.type === "boolean" ? true : value, not };
    }
  }
  return null;
}

function stateRule(reading: Reading, text: string): ApiRule | null {
  const forbids = new RegExp(
    `\\b(?:${CANNOT}|refused?|rejected|not allowed|forbidden|takes? no|accepts? no|gets? no|receives? no|no longer)\\b`,
    "i",
  ).test(text);
  const only = /\bonly\b/i.test(text);
  if (!forbids && !only) return null;
  for (const entity of entitiesIn(text, reading.entities)) {
    const state = stateBefore(text, entity);
    if (!state) continue;
    const is = state.is;
    const base = { entity: entity.name, says: text, field: state.field.name, is };
    if (forbids && !state.not && /\b(?:deleted|removed)\b/i.test(text))
      return { kind: "kept", name: freeName(reading, `${entity.name} kept`, "kept"), ...base };
    if (
      forbids &&
      !state.not &&
      /\b(?:changed|edited|modified|updated)\b/i.test(text) &&
      !/\bunless\b|\bexcept\b/i.test(text)
    )
      return { kind: "locked", name: freeName(reading, `${entity.name} locked`, "locked"), ...base };
    const child = childrenOf(entity, reading.entities).find(
      (one) => speaks(text.replace(new RegExp(nounPattern(entity), "gi"), " "), one.child) || speaks(text, one.child),
    );
    if (!child || child.child === entity) continue;
    const wanted = only ? !state.not : state.not;
    return {
      kind: "parent",
      name: freeName(reading, `${entity.name} ${state.field.name}`, "state"),
      entity: child.child.name,
      says: text,
      by: child.field.name,
      field: state.field.name,
      is,
      wanted,
    };
  }
  return null;
}

function cascadeRule(reading: Reading, text: string): boolean {
  const match =
    /\b(?:deleting|removing|when|if)\b/i.test(text) &&
    /\b(?:also|too|with it|as well|its|cascade)/i.test(text) &&
    /\b(?:delet|remov|cascade)/i.test(text) &&
    !new RegExp(`\\b${CANNOT}\\b`, "i").test(text);
  const [parent, child] = entitiesIn(text, reading.entities);
  if (!match || !parent || !child || !childrenOf(parent, reading.entities).some((one) => one.child === child))
    return false;
  reading.decisions[`cascade:${parent.name}`] = "yes";
  return true;
}

/** `A customer with orders cannot be deleted`: what the tables refuse anyway. */
function restrictRule(reading: Reading, text: string): boolean {
  if (!new RegExp(`\\b(?:${CANNOT}|refused?|rejected)\\b`, "i").test(text) || !/\b(?:delet|remov)/i.test(text))
    return false;
  if (/\b(?:open|active|unpaid|closed|paid|more than|older)\b/i.test(text)) return false;
  const [parent, child] = entitiesIn(text, reading.entities);
  return Boolean(
    parent && child && childrenOf(parent, reading.entities).some((one) => one.child === child && one.field.required),
  );
}

/** A field that says when an entry was returned or closed, when the brief speaks of it and the entity has none. */
export function addClosingFields(reading: Reading): void {
  const told = /\b(?:return(?:ed|s|ing)?|brought back|given back)\b/i.test(reading.brief);
  for (const entity of reading.entities) {
    if (
      !/^(?:Loan|Rental|Borrowing|Checkout|Lending)$/.test(entity.name) ||
      entity.fields.some((field) => DONE.test(field.name)) ||
      !told
    )
      continue;
    entity.fields.push(apiField("returned_on", "date", { required: false }));
    reading.assumptions.push(`A ${entity.name.toLowerCase()} is open until returned_on is set.`);
  }
}

/** Rules about several entries; each sentence is understood whole or not at all. */
export function readEntryRules(reading: Reading): void {
  for (const sentence of openClauses(reading)) {
    const text = says(sentence)
      .replace(
        /,?\s*(?:and |which )?(?:is |are |must be |it is )?(?:refused|rejected|answered|responds?|returns?|gives?|fails?) (?:with )?(?:a )?(?:status )?(?:code )?409(?: conflict)?$/i,
        " is refused",
      )
      .trim();
    if (sentence.text.includes("`") || reading.rules.length >= 12) continue;
    if (/\b(?:unless|except|if the|within \d|days? (?:before|after)|hours? (?:before|after))\b/i.test(text)) continue;
    if (transitionRule(reading, text)) {
      takeWhole(reading, sentence);
      continue;
    }
    const readers = [overlapRule, onceRule, capacityRule, stockRule, stateRule, exclusiveRule];
    const rule =
      cascadeRule(reading, text) || restrictRule(reading, text)
        ? null
        : readers.map((reader) => reader(reading, text)).find((one) => one !== null);
    if (rule === undefined) continue;
    if (rule) reading.rules.push({ ...rule, says: says(sentence) });
    takeWhole(reading, sentence as Sentence);
  }
}
