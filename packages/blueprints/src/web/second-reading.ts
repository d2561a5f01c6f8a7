import { wordTable } from "@guildhall/contracts";
import { z } from "zod";
import type { SlotStep } from "../blueprint.ts";
import { finish } from "./finish.ts";
import {
  type CollectionView,
  type Entity,
  type FieldType,
  MEASURES,
  tileSchema,
  type WebField,
  type WebForm,
  webFieldSchema,
} from "./form.ts";
import { camel, sentence } from "./names.ts";
import { fieldFrom } from "./read/field-phrase.ts";
import { asSaid, typeOfName } from "./read/phrases.ts";

/**
 * Where code placed only a part of a brief, the model lists what one record holds. Of its answer only what the brief
 * says in those words counts, and only where code read nothing: it adds fields and figures, it changes none.
 */

const KINDS = wordTable<FieldType>({
  text: "text",
  "long text": "longtext",
  number: "number",
  money: "money",
  "yes/no": "boolean",
  date: "date",
  time: "time",
  choice: "choice",
});
const kindNames = Object.keys(KINDS) as [string, ...string[]];

const answerSchema = z.object({
  thing: z.string().max(24),
  fields: z
    .array(
      z.object({ label: z.string().max(24), type: z.enum(kindNames), options: z.array(z.string().max(20)).max(6) }),
    )
    .min(1)
    .max(8),
  figures: z
    .array(
      z.object({
        label: z.string().max(30),
        how: z.enum(MEASURES),
        field: z.string().max(24),
      }),
    )
    .max(4),
});
type Answer = z.infer<typeof answerSchema>;

/** What people do to a record, and what is worked out: neither is a detail that is typed in. */
const NO_DETAIL =
  /^(?:add|new|create|edit|change|delete|remove|move|copy|generate|start|stop|pause|reset|search|filter|sort|export|import|undo|save|show|view|mark|tick|chart|pie|graph|dark|light|mode|total|sum|average|balance|count|number of (?!people|guests|persons|seats)|current|streak|how many)\b|\b(?:chart|mode|total|average|balance|streak|count)$/i;

/** A clause that asks to see something asks for a figure or a view; nothing in it is typed in. */
const ASKS_TO_SEE =
  /\b(?:how (?:many|much|long|often)|shows?|see|tells?|displays?|highlights?|total|average|sum|latest|newest)\b/i;
/** A figure of this year or of some records only is another figure. */
const ONLY_SOME =
  /\b(?:this|last|per|each|every|today|by|of (?:the|those)|who|that|which|where|with|without|unless|not)\b/i;

const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:ies|es|s|ed|ing)$/, "")
    .slice(0, 6);
const stemsOf = (text: string): string[] =>
  text
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word.length > 2 && !/^(?:the|and|they|are|is|of|for|from|per|each|was|has)$/i.test(word))
    .map(stem);
const shares = (one: readonly string[], other: readonly string[]): boolean => one.some((word) => other.includes(word));

const listOf = (form: WebForm): CollectionView | undefined =>
  form.views.find((view): view is CollectionView => view.kind === "collection" && view.addable);

/** The fields of an answer that an unplaced clause names and the form has not; typed by the clause, the name, the model. */
function newFields(answer: Answer, entity: Entity, unplaced: readonly string[]): WebField[] {
  const found: WebField[] = [];
  for (const row of answer.fields) {
    const label = sentence(row.label.replace(/[{}<>`"]/g, "").trim());
    const words = stemsOf(label);
    const clause = unplaced.find(
      (text) => words.length > 0 && !ASKS_TO_SEE.test(text) && words.every((word) => stemsOf(text).includes(word)),
    );
    const known = [...entity.fields, ...found].some((field) => shares(stemsOf(field.label), words));
    const key = camel(label, "");
    if (!clause || known || key === "" || NO_DETAIL.test(label)) continue;
    found.push(fieldOf(key, asSaid(label, clause), row, clause));
  }
  return found;
}

function fieldOf(key: string, label: string, row: Answer["fields"][number], clause: string): WebField {
  const said = fieldFrom(clause);
  if (said && shares(stemsOf(said.label), stemsOf(label))) return { ...said, key, label };
  const options = row.options.map((option) => sentence(option.trim())).filter((option) => option.length > 0);
  const named = typeOfName(label);
  const kind = KINDS[row.type] ?? "text";
  const type = kind === "choice" && options.length < 2 ? "text" : kind === "text" ? named.type : kind;
  const range = /\b(?:from )?(\d+) (?:to|and|-) (\d+)\b/.exec(clause);
  const bounded = range && (type === "number" || type === "integer");
  return webFieldSchema.parse({
    key,
    label,
    type: bounded ? "integer" : type,
    options: type === "choice" ? (kind === "choice" ? [...new Set(options)] : [...named.options]) : [],
    min: bounded ? Number(range[1]) : null,
    max: bounded ? Number(range[2]) : null,
  });
}

/** Figures that an unplaced clause asks for, over a number of the record. */
function newFigures(
  answer: Answer,
  entity: Entity,
  view: CollectionView,
  unplaced: readonly string[],
): CollectionView["tiles"] {
  return answer.figures.flatMap((row) => {
    const label = sentence(row.label.trim());
    const field = entity.fields.find(
      (one) => ["integer", "number", "money"].includes(one.type) && shares(stemsOf(one.label), stemsOf(row.field)),
    );
    const asked = unplaced.some(
      (text) => SAID[row.how].test(text) && !ONLY_SOME.test(text) && shares(stemsOf(row.field || label), stemsOf(text)),
    );
    const known = view.tiles.some((tile) => tile.measure === row.how && tile.field === (field?.key ?? ""));
    if (!asked || known || (row.how !== "count" && !field)) return [];
    return [
      tileSchema.parse({
        label,
        entity: entity.key,
        measure: row.how,
        field: row.how === "count" ? "" : (field?.key ?? ""),
      }),
    ];
  });
}

/** A clause asks for a figure in one of these words, or it does not ask for it. */
const SAID: Record<(typeof MEASURES)[number], RegExp> = {
  count: /\b(?:how many|number|count)\b/i,
  sum: /\b(?:total|sum|altogether|overall|how much|how many)\b/i,
  average: /\b(?:average|mean)\b/i,
  largest: /\b(?:largest|biggest|highest|most|longest|max\w*)\b/i,
  smallest: /\b(?:smallest|lowest|least|shortest|min\w*)\b/i,
};

const SYSTEM =
  "You read an app idea and list what one record of it holds. thing: the noun of one record. fields: every detail that a record has, in the words of the idea, the naming one first; options only for choice. figures: totals, counts or averages that the idea asks to see. Add nothing the idea does not say. Answer with JSON only.";

const WORKED: Answer = {
  thing: "Record",
  fields: [
    { label: "Album", type: "text", options: [] },
    { label: "Artist", type: "text", options: [] },
    { label: "Year", type: "number", options: [] },
    { label: "Condition", type: "choice", options: ["Poor", "Good", "Mint"] },
    { label: "Lent", type: "yes/no", options: [] },
    { label: "Paid", type: "money", options: [] },
  ],
  figures: [
    { label: "Records", how: "count", field: "" },
    { label: "Total paid", how: "sum", field: "Paid" },
  ],
};

export const secondReading: SlotStep<WebForm> = {
  id: "second-reading",
  label: "Reading again what was left over",
  rereads: true,
  wanted: (_brief, form) => listOf(form) !== undefined,
  schema: answerSchema,
  maxTokens: 360,
  messages: (brief) => [
    { role: "system", content: SYSTEM },
    {
      role: "user",
      content:
        "Idea: Keep my vinyl records: artist, album, year and condition from poor to mint; mark the ones I lent to a friend. Tell me how many I have and what they cost me altogether, I type in what I paid.",
    },
    { role: "assistant", content: JSON.stringify(WORKED) },
    { role: "user", content: `Idea: ${brief.replace(/\s+/g, " ").trim().slice(0, 900)}` },
  ],
  apply: (form, answer, _brief, unplaced = []) => {
    const parsed = answerSchema.safeParse(answer);
    const view = listOf(form);
    const entity = form.entities.find((one) => one.key === view?.entity);
    if (!parsed.success || !view || !entity) return { form, changed: [] };
    const fields = newFields(parsed.data, entity, unplaced);
    const wider = { ...entity, fields: [...entity.fields, ...fields].slice(0, 16) };
    const tiles = newFigures(parsed.data, wider, view, unplaced);
    if (fields.length === 0 && tiles.length === 0) return { form, changed: [] };
    const at = form.entities.indexOf(entity);
    const next = finish({
      ...form,
      entities: form.entities.map((one) => (one === entity ? wider : one)),
      views: form.views.map((one) => (one === view ? { ...view, tiles: [...view.tiles, ...tiles].slice(0, 8) } : one)),
    });
    return {
      form: next,
      changed: fields.flatMap((_, index) => {
        const path = `/entities/${at}/fields/${entity.fields.length + index}`;
        return [`${path}/label`, `${path}/type`];
      }),
    };
  },
};
