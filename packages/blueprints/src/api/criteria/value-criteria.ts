import type { JsonValue } from "@guildhall/contracts";
import type { DraftCheck, Promised } from "../../cli/checks.ts";
import { plural, spaced } from "../../cli/words.ts";
import { nounOf, withArticle } from "../emit/python-types.ts";
import type { ApiEntity, ApiField, ApiForm } from "../form.ts";
import { type Entry, referenceNoun, sampleBody, withoutKey } from "../sample-values.ts";
import { createPath, creation, parentsOf, preparing, samplesOf, startingBody } from "./preparation.ts";
import { promise, requestCheck } from "./promise.ts";

const NEAR = { integer: 1, number: 0.5, decimal: 0.5, text: 1 } as const;

/** Bounds of a field in words, with a value just outside. */
export function boundsOf(field: ApiField): { key: string; says: string; outside: JsonValue }[] {
  const { min, max, above, below } = field.limits;
  if (field.type === "text") {
    return [
      ...(min !== undefined && min > 1
        ? [{ key: "min", says: `shorter than ${min} characters`, outside: "x".repeat(min - 1) }]
        : []),
      ...(max === undefined
        ? []
        : [{ key: "max", says: `longer than ${max} characters`, outside: "x".repeat(max + 1) }]),
    ];
  }
  if (field.type !== "integer" && field.type !== "number" && field.type !== "decimal") return [];
  const near = NEAR[field.type];
  return [
    ...(min === undefined ? [] : [{ key: "min", says: `less than ${min}`, outside: min - near }]),
    ...(above === undefined
      ? []
      : [
          {
            key: "above",
            says: above === 0 ? "not positive, zero or negative" : `not more than ${above}`,
            outside: above,
          },
        ]),
    ...(max === undefined ? [] : [{ key: "max", says: `more than ${max}`, outside: max + near }]),
    ...(below === undefined ? [] : [{ key: "below", says: `not less than ${below}`, outside: below }]),
  ];
}

/** Something that is no value of the type at all. */
const ODD: Record<ApiField["type"], { says: string; value: JsonValue }> = {
  text: { says: "is no text", value: 5 },
  integer: { says: "is no whole number", value: "many" },
  number: { says: "is no number", value: "many" },
  decimal: { says: "is no amount", value: "many" },
  boolean: { says: "is a flag neither true nor false", value: "perhaps" },
  date: { says: "is no date or a day that does not exist", value: "2026-02-30" },
  datetime: { says: "is no date with a time", value: "2026-02-30T10:00:00" },
  choice: { says: "is none of its choices", value: "no-such-choice" },
  reference: { says: "is no id", value: "none" },
};

/** What bodies are refused for, whatever the rules say. */
export function valueCriteria(form: ApiForm, entity: ApiEntity): Promised[] {
  const noun = nounOf(entity);
  const body = startingBody(form, entity, sampleBody(form, entity, 1));
  const made = creation(form, entity, body);
  if (made === null) return [];
  // What is put to its key brings all but the key.
  const sent = sentFields(form, entity);
  const parents = parentsOf(form, entity, [body]);
  const refused = (key: string, title: string, wrong: JsonValue): DraftCheck[] =>
    requestCheck(key, title, "house", {
      method: made.method,
      path: made.path,
      body: wrong,
      status: 422,
      before: parents,
    });
  const good = sampleSent(form, entity, body);
  const without = (name: string): JsonValue => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
  const promises: Promised[] = [];
  const required = sent.filter((field) => field.required && field.default === null);
  if (required.length > 0)
    promises.push(
      promise(
        `${withArticle(noun)} is sent without its ${required.map((field) => spaced(field.name)).join(", ")}`,
        "answer 422 and say what is missing",
        "must",
        required.flatMap((field) =>
          refused(
            `missing-${field.name}`,
            `${withArticle(noun)} without ${spaced(field.name)} is refused`,
            without(field.name),
          ),
        ),
      ),
    );
  promises.push(
    promise(
      `a field of ${withArticle(noun)} holds something else than it should, or is unknown`,
      "answer 422 and say what is wrong",
      "must",
      [
        ...sent.flatMap((field) =>
          refused(`odd-${field.name}`, `${spaced(field.name)} that ${ODD[field.type].says} is refused`, {
            ...good,
            [field.name]: ODD[field.type].value,
          }),
        ),
        ...sent.flatMap((field) =>
          field.type === "boolean"
            ? refused(`word-${field.name}`, `${spaced(field.name)} that is a text is refused`, {
                ...good,
                [field.name]: "true",
              })
            : [],
        ),
        ...refused("unknown", "an unknown field is refused", { ...good, no_such_field: 1 }),
      ],
    ),
  );
  for (const field of entity.fields) promises.push(...fieldCriteria(form, entity, field, body));
  return promises;
}

/** Fields a body brings that creates an entry. */
const sentFields = (form: ApiForm, entity: ApiEntity): ApiField[] =>
  createPath(form, entity) === null ? entity.fields.filter((field) => field.name !== entity.key) : entity.fields;

const sampleSent = (form: ApiForm, entity: ApiEntity, body: Entry): Entry =>
  createPath(form, entity) === null ? withoutKey(entity, body) : body;

function fieldCriteria(form: ApiForm, entity: ApiEntity, field: ApiField, body: Entry): Promised[] {
  const noun = nounOf(entity);
  const name = spaced(field.name);
  const parents = parentsOf(form, entity, [body]);
  const send = (key: string, title: string, sent: Entry, status: number, contains?: JsonValue) => {
    const made = creation(form, entity, sent) ?? creation(form, entity, { ...sent, [entity.key ?? ""]: "no-such-one" });
    if (made === null) return [];
    return requestCheck(key, title, "derived", {
      method: made.method,
      path: made.path,
      ...(made.body === undefined ? {} : { body: made.body }),
      status,
      before: parents,
      ...(contains === undefined ? {} : { contains }),
    });
  };
  const promises: Promised[] = boundsOf(field).map((bound) =>
    promise(
      `the ${name} of ${withArticle(noun)} is ${bound.says}`,
      "refuse it with 422",
      "must",
      send(
        `${bound.key}-${field.name}`,
        `${name} ${bound.says}: refused`,
        { ...body, [field.name]: bound.outside },
        422,
      ),
    ),
  );
  if (field.starts && field.starts.length > 0) promises.push(startsPromise(entity, field, { body, send }));
  else if (field.format !== "plain")
    promises.push(
      promise(
        `the ${name} of ${withArticle(noun)} is no valid ${field.format === "email" ? "e-mail address, email" : "web address, URL"}`,
        "refuse it with 422",
        "must",
        send(`format-${field.name}`, `a bad ${name} is refused`, { ...body, [field.name]: "not one" }, 422),
      ),
    );
  if (field.unique && createPath(form, entity) !== null) {
    const there = preparing(form, samplesOf(form, entity, 1));
    const second = {
      ...startingBody(form, entity, sampleBody(form, entity, 2)),
      [field.name]: body[field.name] ?? null,
    };
    const both = parentsOf(form, entity, [body, second]);
    const first = creation(form, entity, body);
    const before = there && both && first && [...both, first];
    promises.push(
      promise(
        `${withArticle(noun)} is sent with the ${name} of another one`,
        `refuse it with 409, as the ${name} is unique: two ${plural(noun)} never have the same`,
        "must",
        requestCheck(`unique-${field.name}`, `a second ${noun} with the same ${name} is refused`, "derived", {
          method: "POST",
          path: createPath(form, entity) ?? "/",
          body: second,
          status: 409,
          before,
        }),
      ),
    );
  }
  if (field.references) {
    const status = form.decisions.missing === "404" ? 404 : 422;
    promises.push(
      promise(
        `${withArticle(noun)} is sent with ${withArticle(referenceNoun(field.name))} that does not exist`,
        `refuse it with ${status}`,
        "must",
        send(
          `ref-${field.name}`,
          `an unknown ${referenceNoun(field.name)} is refused`,
          { ...body, [field.name]: 999 },
          status,
        ),
      ),
    );
  }
  if (field.default !== null && field.default !== "today" && field.default !== "now") {
    const rest = Object.fromEntries(Object.entries(body).filter(([key]) => key !== field.name));
    promises.push(
      promise(
        `${withArticle(noun)} is sent without ${name}`,
        `set the ${name} to ${String(field.default)} by default`,
        "must",
        send(`default-${field.name}`, `${name} is ${String(field.default)} at first`, rest, 201, {
          [field.name]: field.default,
        }),
      ),
    );
  }
  return promises;
}

type Send = (key: string, title: string, sent: Entry, status: number, contains?: JsonValue) => DraftCheck[];

/** A text that has to begin with one of some beginnings: each is taken, another one is not. */
function startsPromise(entity: ApiEntity, field: ApiField, { body, send }: { body: Entry; send: Send }): Promised {
  const starts = field.starts ?? [];
  const name = spaced(field.name);
  const rest = String(body[field.name] ?? "").slice(starts[0]?.length ?? 0);
  return promise(
    `the ${name} of ${withArticle(nounOf(entity))} does not start with ${starts.join(" or ")}`,
    `refuse it with 422, and accept what begins with ${starts.join(" or ")}`,
    "must",
    [
      ...send(
        `start-${field.name}`,
        `a ${name} that starts otherwise is refused`,
        { ...body, [field.name]: rest },
        422,
      ),
      ...send(
        `inside-${field.name}`,
        `a ${name} that only holds the beginning further on is refused`,
        { ...body, [field.name]: `x${starts[0] ?? ""}${rest}` },
        422,
      ),
      ...starts.flatMap((start, at) =>
        send(
          `start-${field.name}-${at + 1}`,
          `a ${name} that starts with ${start} is accepted`,
          { ...body, [field.name]: `${start}${rest}` },
          201,
        ),
      ),
    ],
  );
}
