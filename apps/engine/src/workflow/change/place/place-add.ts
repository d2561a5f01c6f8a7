import type { JsonValue, RowEdit } from "@guildhall/contracts";
import { wordTable } from "@guildhall/contracts";
import { findItem, findRow } from "./find-row.ts";
import { addFigure } from "./place-figure.ts";
import { type Placed, type Placing, rowOf, setRow } from "./placed.ts";
import { tailOf } from "./row-items.ts";
import { listOf, optionMeant } from "./row-value.ts";
import { samePhrase, unquoted, wordsOf } from "./words.ts";

/** Said of something that is no field of a record. */
const NO_FIELD =
  /\b(?:chart|graph|figure|button|page|view|tab|command|filter|search|export|theme|mode|link to|message)\b/i;
const ADD =
  /^(?:please\s+|can you\s+|could you\s+|i (?:also )?(?:want|need)\s+|let me\s+)?(?:add|include|create|introduce|show|enable|turn on|switch on|display)\s+(?:an?\s+|the\s+|another\s+|some\s+|new\s+)*(.+?)[.!]?$/is;
const FIELD =
  /^(?:(?:new\s+)?(?:field|column|property|attribute|input)\s+(?:(?:called|named|for|with)\s+)?(?:the\s+)?(.+)|(.+?)\s+(?:field|column|property|attribute|input)(\s.+)?)$/is;
const OPTION = /^(?:option|choice|value)\s+(?:(?:called|named)\s+)?(.+?)\s+(?:to|for|in)\s+(?:the\s+)?(.+)$/is;
const INTO = /^(.+?)\s+(?:to|as)\s+(?:the\s+|an?\s+)?(.+?)(?:\s+(?:options?|choices?|list|field))?$/is;
/** "paid checkbox", "checkbox for paid", "choice Payment". */
const TYPED =
  /^(?:(checkbox|tickbox|dropdown|choice|text|number|date)\s+(?:for|called|named)\s+(.+)|(.+?)\s+(checkbox|tickbox|dropdown))$/i;
const PAGE = /^(?:page|tab|screen)\s+(?:(?:called|named|about|for)\s+)?(.+)$|^(.+?)\s+(?:page|tab|screen)$/i;
const TO_WHAT = /\s+(?:to|for|on|in)\s+(?:the\s+|each\s+|every\s+|all\s+)?([\w -]+)$/i;
const AS_TYPE = /\s+(?:as|which is|that is|of type)\s+(?:an?\s+)?([\w /]+?)(?=\s+(?:with|\()|$)/i;
const OPTIONS = /\s*(?:\(([^)]*[,/][^)]*)\)|(?:with|having)\s+(?:the\s+)?(?:options?|choices?|values?)\s+(.+))$/i;
const CALLED = /^(?:called|named)\s+/i;

/** What the last word of a field's name says of its type. */
const TYPE_WORDS: [RegExp, string[]][] = [
  [/\b(?:date|day|deadline|birthday|due)$/i, ["date"]],
  [/\b(?:notes?|comments?|remarks?|description)$/i, ["longtext", "text"]],
  [/\b(?:price|cost|amount|fee|salary|budget)$/i, ["money", "decimal"]],
  [/\b(?:count|quantity|age|year|pages|stock|points|score|number)$/i, ["integer"]],
  [/\b(?:e-?mail)(?: address)?$/i, ["email", "text"]],
  [/\b(?:url|link|website)$/i, ["url", "text"]],
  [/\b(?:done|paid|finished|completed|archived|favou?rite)$/i, ["boolean"]],
  [/\b(?:time)$/i, ["time", "text"]],
  [/\b(?:priority|status)$/i, ["choice"]],
  [/\b(?:phone|tags?|author|title|name|address|place|location|category|shop|payee|owner)(?: number)?$/i, ["text"]],
];
const USUAL = wordTable<string[]>({ priority: ["Low", "Medium", "High"], status: ["Open", "Done"] });

/** "add a due date", "add a field notes", "add the option Health to category", "add dark mode". Pure. */
export function placeAdd(placing: Placing): Placed | null {
  const phrase = ADD.exec(placing.request.trim())?.[1];
  if (!phrase) return null;
  return (
    addOption(placing, phrase) ??
    addFigure(placing, phrase) ??
    addPage(placing, phrase) ??
    addSwitch(placing, phrase) ??
    addFilter(placing, phrase) ??
    (/^\s*(?:please\s+)?(?:show|display|enable|turn|switch)\b/i.test(placing.request)
      ? null
      : addField(placing, phrase))
  );
}

function addOption({ rows, items }: Placing, phrase: string): Placed | null {
  const said = OPTION.exec(phrase);
  const lists = rows.filter((row) => tailOf(row.path) === "options" && row.kind === "list");
  for (const row of lists) {
    const owner = items.find((item) => row.path === `${item.path}/options`);
    const name = owner?.names[0];
    if (!owner || !name) continue;
    const prefix = new RegExp(`^(?:new\\s+)?${escaped(name)}\\s+(?:(?:called|named)\\s+)?(.+)$`, "i").exec(phrase)?.[1];
    const into = INTO.exec(phrase);
    const value = [said, into].find((match) => match && samePhrase(match[2] ?? "", name))?.[1] ?? prefix;
    if (!value || /\b(?:field|column|filter|chart)\b/i.test(value)) continue;
    const options = Array.isArray(row.value) ? row.value.map(String) : [];
    return setRow(row, [...options, ...listOf(value)], name);
  }
  return null;
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** "add dark mode", "add a search": a switch of the form. */
function addSwitch({ rows, items }: Placing, phrase: string): Placed | null {
  const row = findRow(rows, items, phrase.replace(/\s+(?:switch|button|feature|option|box)$/i, ""));
  return row?.kind === "boolean" && !/\/(?:fields|inputs)\/\d+\//.test(row.path) ? setRow(row, true) : null;
}

function addFilter({ rows, items }: Placing, phrase: string): Placed | null {
  const by = /^(?:filter\s+(?:by|for|on)\s+(?:the\s+)?(.+)|(.+?)\s+filter)$/i.exec(phrase);
  const field = by && findItem(items, (by[1] ?? by[2]) as string, ["fields"]);
  const row = rows.find((entry) => tailOf(entry.path) === "filters" && entry.kind === "list");
  if (!field || !row || rowOf(field, "type")?.value !== "choice") return null;
  const filters = Array.isArray(row.value) ? row.value.map(String) : [];
  return setRow(row, [...filters, field.names[0] ?? ""]);
}

function addPage({ rows, items }: Placing, phrase: string): Placed | null {
  const said = PAGE.exec(phrase);
  const name = unquoted(said?.[1] ?? said?.[2] ?? "");
  const list = rows.find((row) => row.addTo === "/views")?.addTo;
  if (!list || !/^[\p{L}\p{N} '-]{2,40}$/u.test(name) || name.split(/\s+/).length > 3) return null;
  if (items.some((item) => item.list === "views" && item.names.some((known) => samePhrase(known, name)))) return null;
  return { edits: [{ op: "add", path: list, value: name }], summary: `Added the page ${name}` };
}

interface NewField {
  name: string;
  options: string[];
  type: string;
  /** Said to be a field, or only guessed from its name. */
  said: boolean;
  where: string;
}

function readField(phrase: string): NewField | null {
  let rest = phrase;
  const listed = OPTIONS.exec(rest);
  if (listed) rest = rest.slice(0, listed.index);
  const type = AS_TYPE.exec(rest)?.[1] ?? "";
  rest = rest.replace(AS_TYPE, "");
  const typed = TYPED.exec(rest.trim().replace(TO_WHAT, (where) => (/^\s+for\b/.test(where) ? where : "")));
  const typedName = typed?.[2] ?? typed?.[3];
  if (typed && typedName) {
    const where = TO_WHAT.exec(rest)?.[1] ?? "";
    const type = typed[1] ?? typed[4] ?? "";
    return { name: unquoted(typedName), options: [], type, said: true, where: typed[1] ? "" : where };
  }
  const form = FIELD.exec(rest.trim());
  const tail = (form?.[3] ?? "").trim();
  if (form?.[2] && /^[\w ]+$/.test(tail) && !/^(?:to|for|on|in|called|named)\b/i.test(tail)) {
    return {
      name: tail,
      options: listOf((listed?.[1] ?? listed?.[2] ?? "").replaceAll("/", ",")),
      type: form[2],
      said: true,
      where: "",
    };
  }
  const where = TO_WHAT.exec(form ? (form[1] ?? ` ${tail}`) : rest)?.[1] ?? "";
  const name = unquoted((form ? (form[1] ?? form[2] ?? "") : rest).replace(TO_WHAT, "").replace(CALLED, ""));
  const called = /^(?:called|named)\s+(.+)$/i.exec(tail.replace(TO_WHAT, ""))?.[1];
  const options = listOf((listed?.[1] ?? listed?.[2] ?? "").replaceAll("/", ","));
  if (wordsOf(name).length === 0 || name.split(/\s+/).length > 4 || /["“`-]{2}|[<>]/.test(name)) return null;
  return { name: called ? unquoted(called) : name, options, type, said: form !== null, where };
}

function addField({ rows, items }: Placing, phrase: string): Placed | null {
  const field = readField(phrase);
  if (!field || NO_FIELD.test(field.name)) return null;
  const guessed = TYPE_WORDS.find(([pattern]) => pattern.test(field.name))?.[1] ?? null;
  if (!field.said && guessed === null) return null;
  const lists = rows.filter((row) => row.addTo !== undefined && /\/fields$/.test(row.addTo));
  const list = lists.length === 1 ? lists[0] : lists.find((row) => belongs(row.section, row.label, field.where));
  if (!list?.addTo) return null;
  const at = items.filter((item) => new RegExp(`^${list.addTo}/\\d+$`).test(item.path));
  if (at.some((item) => item.names.some((name) => samePhrase(name, field.name)))) return null;
  const offered = (at[0] && rowOf(at[0], "type")?.options) ?? [];
  const has = (type: string) => offered.some((option) => option.value === type);
  const wanted = field.options.length > 0 ? "choice" : field.type ? optionMeant(offered, field.type) : null;
  const type = wanted ?? guessed?.find(has) ?? null;
  const options =
    field.options.length > 0 ? field.options : (USUAL[wordsOf(field.name).at(-1) ?? ""] ?? ["Open", "Done"]);
  // The two kinds of form call the parts of a field differently.
  const labelled = list.addTo.startsWith("/entities/");
  const value: JsonValue = {
    ...(labelled ? { label: sentence(field.name) } : { name: field.name }),
    ...(type === null || type === "text" ? {} : { type }),
    ...(type === "choice" ? { [labelled ? "options" : "choices"]: options } : {}),
  };
  const edits: RowEdit[] = [{ op: "add", path: list.addTo, value }];
  return { edits, summary: `Added the field ${field.name}${type && type !== "text" ? ` (${type})` : ""}` };
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function belongs(section: string, label: string, where: string): boolean {
  const context = new Set(wordsOf(`${section} ${label}`));
  const telling = wordsOf(where);
  return telling.length > 0 && telling.every((word) => context.has(word));
}
