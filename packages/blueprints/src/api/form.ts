import { identifierSchema } from "@guildhall/contracts";
import { z } from "zod";

export const FIELD_TYPES = [
  "text",
  "integer",
  "number",
  "decimal",
  "boolean",
  "date",
  "datetime",
  "choice",
  "reference",
] as const;
/** `put` creates what is not there and changes what is, by the key in its address. */
const ACTIONS = ["list", "create", "read", "change", "replace", "put", "remove", "mark"] as const;
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

const scalar = z.union([z.string().max(200), z.number(), z.boolean(), z.null()]);

const fieldSchema = z.object({
  name: identifierSchema,
  type: z.enum(FIELD_TYPES),
  choices: z.array(z.string().max(40)).max(20),
  required: z.boolean(),
  /** No two entries have the same value. */
  unique: z.boolean(),
  /** `today` of a date and `now` of a date with a time stand for the moment of the request. */
  default: scalar,
  /** Bounds of a number that count themselves in (min, max) or out (above, below); of a text its length. */
  limits: z.object({ min: z.number(), max: z.number(), above: z.number(), below: z.number() }).partial(),
  /** What a text has to look like. */
  format: z.enum(["plain", "email", "url"]),
  /** The brief's words for it where its name says less: `email of the customer`. */
  says: z.string().max(80).optional(),
  /** Beginnings of a text, of which it has to have one: `https://`. */
  starts: z.array(z.string().min(1).max(40)).max(6).optional(),
  /** The entity whose id a reference holds. */
  references: identifierSchema.nullable(),
  /** Of a choice: the states that actions lead to are set by them alone, and by no body. */
  stepped: z.boolean().optional(),
});
export type ApiField = z.infer<typeof fieldSchema>;

const figureSchema = z.object({
  name: identifierSchema,
  op: z.enum(["times", "plus", "minus"]),
  /** Numbers that every entry has, in their order. */
  of: z.array(identifierSchema).min(2).max(4),
  /** The words of the brief. */
  says: z.string().max(300),
});
/** What answers hold beside the fields, worked out from them: `total` is `quantity` times `unitPrice`. */
export type ApiFigure = z.infer<typeof figureSchema>;

const entitySchema = z.object({
  name: identifierSchema,
  /** Its part of the address and its table: `books`. */
  path: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  fields: z.array(fieldSchema).min(1).max(16),
  /** The field that addresses an entry in place of its id: `code` of `/links/{code}`. */
  key: identifierSchema.nullable().optional(),
  figures: z.array(figureSchema).max(4).optional(),
});
export type ApiEntity = z.infer<typeof entitySchema>;

const endpointSchema = z.object({
  method: z.enum(METHODS),
  /** `/loans/{id}/return`. */
  path: z.string().regex(/^\/[a-z0-9{}/_-]{1,79}$/),
  action: z.enum(ACTIONS),
  entity: identifierSchema,
  /** What a `mark` sets; `today` and `now` as in defaults. */
  sets: z.array(z.object({ field: identifierSchema, value: scalar })).max(4),
  /** The words of the brief it answers to; empty where nothing asks for it in words of its own. */
  says: z.string().max(300).default(""),
  /** The only values from which a `mark` goes on; any other is refused with 409. Null: any but what it sets. */
  from: z
    .object({ field: identifierSchema, values: z.array(scalar).min(1).max(10) })
    .nullable()
    .default(null),
  /**
   * What a `mark` does beside setting: puts in what the body brings, adds it to a figure, takes it away from it, or
   * goes on to the next choice.
   */
  does: z
    .object({
      field: identifierSchema,
      how: z.enum(["put", "add", "take", "next"]),
      /** What the body calls the amount, where the brief shows it; `amount` elsewhere. */
      brings: identifierSchema.optional(),
      /** An amount below zero is taken away. */
      signed: z.boolean().optional(),
    })
    .nullable()
    .default(null),
});
export type ApiEndpoint = z.infer<typeof endpointSchema>;

/** While an entry counts: a field is empty, or has a value. Null: as long as it is there. */
const openSchema = z.object({ field: identifierSchema, is: scalar }).nullable();

const ruleBase = {
  /** Name of its function. */
  name: identifierSchema,
  entity: identifierSchema,
  /** The sentence of the brief, or what stands for it. */
  says: z.string().max(300),
};
const ruleSchema = z.discriminatedUnion("kind", [
  /** One open entry at most with the same value: a lent book is not lent again. A leaf. */
  z.object({
    ...ruleBase,
    kind: z.literal("exclusive"),
    by: z.array(identifierSchema).min(1).max(3),
    open: openSchema,
  }),
  /** No two open entries of the same thing overlap in time. A leaf. */
  z.object({
    ...ruleBase,
    kind: z.literal("overlap"),
    by: z.array(identifierSchema).max(2),
    start: identifierSchema,
    end: identifierSchema,
    open: openSchema,
  }),
  /** At most so many open entries for the same thing; the limit is a number or a field of what is referred to. A leaf. */
  z.object({
    ...ruleBase,
    kind: z.literal("capacity"),
    by: identifierSchema,
    limit: z.union([z.number().int().min(1).max(100_000), identifierSchema]),
    open: openSchema,
  }),
  /** What comes in and goes out for the same thing never adds up to less than nothing. A leaf. */
  z.object({
    ...ruleBase,
    kind: z.literal("stock"),
    by: identifierSchema,
    amount: identifierSchema,
    /** The choice that tells in from out; null when the amount has a sign. */
    direction: z.object({ field: identifierSchema, out: z.string().max(40) }).nullable(),
  }),
  /** One field is not before or below another. Written by the house, refused with 422. */
  z.object({
    ...ruleBase,
    kind: z.literal("order"),
    low: identifierSchema,
    high: identifierSchema,
    strict: z.boolean(),
  }),
  /** What is referred to must have, or must not have, a value. Written by the house. */
  z.object({
    ...ruleBase,
    kind: z.literal("parent"),
    by: identifierSchema,
    field: identifierSchema,
    is: scalar,
    wanted: z.boolean(),
  }),
  /** An entry with this value is not changed any more. Written by the house. */
  z.object({ ...ruleBase, kind: z.literal("locked"), field: identifierSchema, is: scalar }),
  /** An entry with this value is not removed. Written by the house. */
  z.object({ ...ruleBase, kind: z.literal("kept"), field: identifierSchema, is: scalar }),
]);
export type ApiRule = z.infer<typeof ruleSchema>;

const OPERATORS = ["is", "not", "empty", "filled", "before", "after", "below", "above", "atMost", "atLeast"] as const;
const conditionSchema = z.object({
  field: identifierSchema,
  op: z.enum(OPERATORS),
  /** Name of the query parameter, of another field, or a plain value. */
  with: z.union([
    z.object({ param: identifierSchema }),
    z.object({ field: identifierSchema }),
    z.object({ value: scalar }),
  ]),
});
export type ApiCondition = z.infer<typeof conditionSchema>;

const reportBase = {
  name: identifierSchema,
  path: z.string().regex(/^\/[a-z0-9/_-]{1,79}$/),
  entity: identifierSchema,
  says: z.string().max(300),
  /** Of the query; a date without a value is today. */
  params: z.array(z.object({ name: identifierSchema, type: z.enum(["text", "integer", "decimal", "date"]) })).max(4),
};
const reportSchema = z.discriminatedUnion("kind", [
  /** Entries that meet all conditions, sorted. A leaf. */
  z.object({
    ...reportBase,
    kind: z.literal("filter"),
    where: z.array(conditionSchema).min(1).max(4),
    sortBy: identifierSchema.nullable(),
    descending: z.boolean(),
  }),
  /** One figure a group. A leaf. */
  z.object({
    ...reportBase,
    kind: z.literal("group"),
    by: identifierSchema,
    part: z.enum(["value", "month", "year", "day"]),
    measure: z.object({
      op: z.enum(["count", "sum", "average", "max", "min"]),
      field: identifierSchema.nullable(),
      /** A second factor: a field of the entity, or `reference.field` of what it refers to. */
      times: z.string().max(80).nullable(),
    }),
    order: z.enum(["group", "largest"]),
    /** A row a group, or one object with the groups as its names. */
    shape: z.enum(["rows", "object"]).default("rows"),
    /** Entries that count at all: only what `is` or is `not` a value. */
    where: z.array(conditionSchema).max(4).default([]),
  }),
]);
export type ApiReport = z.infer<typeof reportSchema>;

/** A list as the brief writes its address: `GET /bookings?room=Blue`. */
const askedSchema = z.object({
  entity: identifierSchema,
  field: identifierSchema,
  value: z.union([z.string().max(80), z.number(), z.boolean()]),
  /** `?maxMinutes=30`: a parameter of its own that bounds the field; undefined where the field itself is asked for. */
  bound: z.object({ param: identifierSchema, op: z.enum(["atMost", "atLeast"]) }).optional(),
});
export type ApiAsked = z.infer<typeof askedSchema>;

const statsSchema = z.object({
  path: z.string().regex(/^\/[a-z0-9{}/_-]{1,79}$/i),
  entity: identifierSchema,
  /** The field whose value stands in the address; null for figures over all entries. */
  by: identifierSchema.nullable(),
  figures: z
    .array(
      z.object({
        /** What the answer calls it. */
        name: identifierSchema,
        op: z.enum(["count", "min", "max", "sum", "average"]),
        field: identifierSchema,
      }),
    )
    .min(1)
    .max(6),
  says: z.string().max(300),
});
/** Figures over entries in one answer: `GET /sensors/{sensor}/stats`. Written by the house. */
export type ApiStats = z.infer<typeof statsSchema>;

const sessionSchema = z.object({
  method: z.enum(METHODS),
  path: z.string().max(200),
  body: z.json().optional(),
  status: z.number().int().min(100).max(599),
  contains: z.json().optional(),
});
/** A request the brief shows with its answer. */
export type ApiSession = z.infer<typeof sessionSchema>;

/** The form of an HTTP API over SQLite. */
export const apiFormSchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  title: z.string().max(80),
  summary: z.string().max(400),
  entities: z.array(entitySchema).min(1).max(8),
  endpoints: z.array(endpointSchema).max(60),
  rules: z.array(ruleSchema).max(12),
  reports: z.array(reportSchema).max(8),
  stats: z.array(statsSchema).max(4).default([]),
  sessions: z.array(sessionSchema).max(12),
  asked: z.array(askedSchema).max(12).default([]),
  /** Answers to the question bank: `missing: "422"`. */
  decisions: z.record(z.string(), z.string()),
  assumptions: z.array(z.string().max(300)).max(20),
  outOfScope: z.array(z.string().max(200)).max(10),
  /** What the brief demands and nothing in this form covers; promises without a check. */
  open: z.array(z.string().max(300)).max(20),
});
export type ApiForm = z.infer<typeof apiFormSchema>;

/** An endpoint of the table; a plain one sets nothing. */
export const apiEndpoint = (
  method: ApiEndpoint["method"],
  path: string,
  action: ApiEndpoint["action"],
  entity: string,
  more: Partial<ApiEndpoint> = {},
): ApiEndpoint => ({ method, path, action, entity, sets: [], says: "", from: null, does: null, ...more });

/** `/tools/{id}/give-back` -> `give back`: what an action is called; `/customers/{id}/points` changes the points of one. */
export const actionVerb = (one: ApiEndpoint): string => {
  const verb = one.path.split("/").at(-1) ?? "mark";
  return verb === one.does?.field ? `change ${verb} of` : verb.replaceAll("-", " ");
};

export const apiField = (name: string, type: ApiField["type"], more: Partial<ApiField> = {}): ApiField => ({
  name,
  type,
  choices: [],
  required: true,
  unique: false,
  default: null,
  limits: {},
  format: "plain",
  references: null,
  ...more,
});

/** Whole numbers, other numbers and amounts of money. */
export const isNumber = ({ type }: Pick<ApiField, "type">): boolean => ["integer", "number", "decimal"].includes(type);

export const entityOf = (form: ApiForm, name: string): ApiEntity | undefined =>
  form.entities.find((one) => one.name === name);

export const fieldOf = (entity: ApiEntity | undefined, name: string): ApiField | undefined =>
  entity?.fields.find((one) => one.name === name);

/** The field whose value stands in the addresses of an entity; undefined where its id does. */
export const keyOf = (entity: ApiEntity | undefined): ApiField | undefined =>
  entity?.key ? fieldOf(entity, entity.key) : undefined;

/** Answers hold the id, unless a key of the entry's own stands for it and nothing refers to it. */
export const showsId = (form: ApiForm, entity: ApiEntity): boolean =>
  keyOf(entity) === undefined ||
  form.entities.some((one) => one.fields.some((field) => field.references === entity.name));

/** A list that holds every entry unless a page is asked for. */
export const isWhole = (form: ApiForm, entity: ApiEntity): boolean => form.decisions[`whole:${entity.name}`] === "yes";

/** The entity a reference field leads to. */
export const parentOf = (form: ApiForm, entity: ApiEntity | undefined, field: string): ApiEntity | undefined => {
  const to = fieldOf(entity, field)?.references;
  return to ? entityOf(form, to) : undefined;
};

/** What a report calls an entry that is referred to: its first text, or its id. */
export const labelOf = (entity: ApiEntity | undefined): string =>
  entity?.fields.find((one) => one.name === "name" || one.name === "title")?.name ??
  entity?.fields.find((one) => one.type === "text" && one.required)?.name ??
  "id";

/** `book_id` -> `book`: how a reference is called. */
export const withoutId = (name: string): string => name.replace(/_id$|(?<=[a-z0-9])Id$/, "");

/** `line-items` -> `line_items`: a table and a module. */
export const tableOf = (entity: ApiEntity): string => entity.path.replaceAll("-", "_");
