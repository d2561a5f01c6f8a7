import { type ApiField, apiField, isNumber } from "../form.ts";
import { withChoices } from "./choice-lists.ts";
import { withoutIdAside } from "./counted-ids.ts";
import { fieldFrom, limitsIn, listParts } from "./fields.ts";
import { fieldWord } from "./nouns.ts";

const STORES =
  "(?:creat(?:es?|ing)|adds?|adding|stores?|saves?|registers?|records?|keeps?|logs?|makes?|books?|submits?|inserts?|places?|opens?)";
const TAKES =
  "(?:takes?|taking|accepts?|expects?|needs?|receives?|wants?|with|having|from|given|by giving|carrying|by sending|sends?)";
const BODY = "(?:(?:in )?(?:an? |the )?(?:json )?(?:body|object|payload)|json|(?:the )?fields)";
const JOINED = "(?:with|of|like|such as|containing|that (?:has|holds)|holding|having|from)";

/** Behind what is brought: `and keeps them`, `creates a note`, `and returns it with its id`. */
const tails = (noun: string): RegExp[] => {
  const it = `(?:it|them|one|the (?:new |created |stored |whole )*(?:${noun}|one|entry)|an? (?:new )?(?:${noun}))`;
  return [
    new RegExp(
      `(?:^|,? and |, )(?:then )?(?:returns?|answers?(?: with)?|gives?(?: back)?|responds? with) ${it}(?: (?:back|as json))?(?:,? (?:with|including|and) (?:its|the|an) (?:new )?id)?$`,
      "i",
    ),
    /(?:^|,? and |, )(?:(?:returns?|answers?|responds?)(?: with)?|with) (?:status )?201(?: created)?$/i,
    new RegExp(`(?:^|,? and |, | )(?:then )?${STORES} ${it}$`, "i"),
  ];
};

const lead = (noun: string): RegExp =>
  new RegExp(
    `^(?:to )?(?:${STORES} (?:(?:an?|one|the|new|single) )*(?:${noun}|entry|one|it)?\\s*)?(?:${TAKES}\\s+)?(?:${BODY}\\s*)?(?:${JOINED}\\s+)?:?\\s*`,
    "i",
  );

const CHANGING = /^(?:changes?|updates?|edits?|replaces?|overwrites?|modif(?:y|ies)|renames?|marks?|moves?)\b/i;

/** `both like 2026-05-04T09:00:00`: what the values before it look like. */
const LIKE =
  /,?\s*(?:(both|all|each)(?: of them)?\s+)?(?:like|such as|e\.g\.|for example|written as)\s+"?([\dT:.-]+)"?$/i;
const typeLike = (value: string): ApiField["type"] | null =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/.test(value) ? "datetime" : /^\d{4}-\d\d-\d\d$/.test(value) ? "date" : null;

const LIMIT =
  /\b(?:of )?(?:at least|at most|more than|less than|greater than|above|below|over|under|between|from|up to|no more than|min(?:imum(?: of)?|\.)?|max(?:imum(?: of)?|\.)?) -?\d[\d.,]*(?: (?:and|to|-) -?\d[\d.,]*)?(?: (?:characters?|letters?))?/gi;
const NAME =
  /^(?:(?:an?|the|its|their|optional|unique|required|positive|non-?negative|whole|number of|short)\s+)*(?!(?:that|which|whose|must|should|if|when|as|by|like|and|or|only|not|no|all|every)\b)[a-z][\w-]*(?: (?!(?:that|which|whose|must|should|if|when|as|by|like|and|or|only|not|is|are|made|from|an?|the|them|it|they|to|for|in|on|at|with|when|so|then)\b)[a-z][\w-]*){0,2}$/i;
const ASIDE =
  /^(?:(?:just|only) )?(?:(?:its|the|an?) )?(?:name|title|text|plain text|string|free text|number|whole number|integer|date|decimal|optional|required|unique|true or false|true\/false|yyyy-mm-dd|iso(?: 8601)?(?: date| datetime)?)$/i;

/** `like 2026-05-04` in brackets behind a field. */
const exampleType = (aside: string): ApiField["type"] | null => {
  const value = /^(?:like|such as|e\.g\.|for example|as) "?([\dT:.-]+)"?$/i.exec(aside.trim())?.[1];
  return value === undefined ? null : typeLike(value);
};

function withExample(field: ApiField | null, asides: string[]): ApiField | null {
  const type = asides.map(exampleType).find((one) => one !== null);
  const most = asides.some((aside) => /^(?:zero|0) or more$/i.test(aside.trim()));
  if (!field) return null;
  if (type) return apiField(field.name, type, { required: field.required });
  return most && isNumber(field) ? { ...field, limits: { ...field.limits, min: 0 } } : field;
}

/** One field of a list in which every word is understood; null for others. */
function plainField(part: string): ApiField | null {
  const asides = [...part.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? "");
  const outside = part
    .replace(/\([^()]*\)/g, " ")
    .replace(LIMIT, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (!NAME.test(outside)) return null;
  const field = withExample(fieldFrom(part), asides);
  const told = (aside: string): boolean =>
    ASIDE.test(aside.trim()) ||
    exampleType(aside) !== null ||
    /^(?:zero|0) or more$/i.test(aside.trim()) ||
    (limitsIn(aside) !== null && aside.replace(LIMIT, " ").trim() === "") ||
    /^(?:positive|(?:non-?|not |never |can(?:not|'t) be )negative|>=? ?-?\d+|<=? ?\d+|\d+ ?(?:-|to) ?\d+)$/i.test(
      aside.trim(),
    ) ||
    (field?.type === "choice" && !/\b(?:if|when|only|unless)\b/i.test(aside));
  const parts = asides.flatMap((aside) => (field?.type === "choice" ? [aside] : aside.split(/\s*[,;]\s*/)));
  return parts.every(told) ? field : null;
}

/** A field of a body that the brief shows as JSON. */
function shownField(name: string, value: unknown): ApiField | null {
  if (!/^[a-z]\w*$/.test(name)) return null;
  const named = fieldFrom(name);
  if (typeof value === "boolean") return apiField(name, "boolean");
  if (typeof value === "number") {
    const figure = named && isNumber(named) ? named.type : "integer";
    return apiField(name, figure === "integer" && !Number.isInteger(value) ? "number" : figure);
  }
  if (typeof value !== "string") return null;
  const type = typeLike(value) ?? "text";
  return apiField(name, type, type === "text" && named ? { format: named.format } : {});
}

function shownFields(json: string): ApiField[] | null {
  try {
    const body: unknown = JSON.parse(json);
    if (body === null || typeof body !== "object" || Array.isArray(body)) return null;
    const fields = Object.entries(body).map(([name, value]) => shownField(name, value));
    return fields.every((field) => field !== null) ? fields : null;
  } catch {
    return null;
  }
}

/** `creates a customer with 0 points`: figures an entry begins with, and the words without them. */
export function withoutStart(says: string, noun: string): { text: string; fields: ApiField[] } {
  const start = new RegExp(
    `(?<=\\b${STORES} (?:(?:an?|the|one|new) )*(?:${noun}))\\s+(?:(?:that|which) starts? )?(?:with|at) (0|zero|no|\\d+) ([a-z]\\w*)(?=$|[\\s,.;])`,
    "i",
  );
  const text = withoutIdAside(says);
  const [whole, figure = "", name = ""] = start.exec(text) ?? [];
  if (whole === undefined) return { text, fields: [] };
  const value = /^(?:zero|no)$/i.test(figure) ? 0 : Number(figure);
  return {
    text: text.replace(whole, ""),
    fields: [apiField(fieldWord(name), "integer", { required: false, default: value })],
  };
}

/**
 * What a request brings, as the words about it tell: `takes a code and a url and keeps them`. Null when a word is not
 * understood; empty where they tell of no field.
 * @param noun a pattern of what is created
 */
export function bodyFields(says: string, noun: string, json: string): ApiField[] | null {
  let text = says.replace(/\s+/g, " ").trim();
  for (let before = ""; before !== text; ) {
    before = text;
    for (const tail of tails(noun)) text = text.replace(tail, "").trim();
  }
  const shown = /`?(\{[^{}]*\})`?$/.exec(text)?.[1] ?? json;
  const words = text
    .replace(/`?\{[^{}]*\}`?$/, "")
    .trim()
    .replace(lead(noun), "")
    .trim();
  if (shown !== "") return words === "" ? shownFields(shown) : null;
  if (words === "") return [];
  // A list of fields is opened by a verb or `with`; other words are about something else.
  if (words === text || CHANGING.test(text)) return null;
  const like = LIKE.exec(words);
  const type = like?.[2] ? typeLike(like[2]) : null;
  if (like && !type) return null;
  const parts = listParts(withChoices(like ? words.slice(0, like.index) : words));
  const fields = parts.map(plainField);
  if (!fields.every((field) => field !== null)) return null;
  if (!type) return fields;
  const count = /^both$/i.test(like?.[1] ?? "") ? 2 : like?.[1] ? fields.length : 1;
  return fields.map((field, at) =>
    at < fields.length - count ? field : apiField(field.name, type, { required: field.required }),
  );
}
