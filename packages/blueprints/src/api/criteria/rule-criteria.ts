import type { JsonValue, Leaf } from "@guildhall/contracts";
import type { DraftCheck, Promised } from "../../cli/checks.ts";
import { type ApiEntity, type ApiForm, type ApiRule, entityOf, fieldOf, parentOf } from "../form.ts";
import { closedValue, isLeafRule, type LeafRule } from "../leaves.ts";
import { addressOf, type Entry, sampleBody, withoutKey } from "../sample-values.ts";
import { steppedFields } from "../steps.ts";
import { creation, making, preparing, type Step, startingBody, type Wanted } from "./preparation.ts";
import { promise, requestCheck } from "./promise.ts";

/** Bodies sent one after the other, and how the last one is answered. */
interface Telling {
  key: string;
  title: string;
  bodies: Entry[];
  status: number;
  /** Entries to make first, beside what the bodies refer to. */
  wanted?: Wanted;
  /** Requests between the first bodies and the last one. */
  between?: Step[];
}

function told(form: ApiForm, entity: ApiEntity, one: Telling): DraftCheck[] {
  const last = one.bodies.at(-1);
  const sent = last ? creation(form, entity, last) : null;
  if (!sent) return [];
  const wanted: Wanted = new Map(one.wanted ?? []);
  wanted.set(entity.name, one.bodies);
  const steps = preparing(form, wanted);
  const own = one.bodies.map((body, at) => making(form, entity, body, at + 1) ?? []);
  const parents = steps?.filter((step) => !own.flat().some(({ path }) => path === step.path)) ?? null;
  const before = parents && [...parents, ...own.slice(0, -1).flat(), ...(one.between ?? [])];
  const { method, path, body } = sent;
  return requestCheck(one.key, one.title, "derived", { method, path, body: body ?? null, status: one.status, before });
}

const withOpen = (rule: LeafRule, body: Entry): Entry =>
  "open" in rule && rule.open && rule.open.is !== null ? { ...body, [rule.open.field]: rule.open.is } : body;

/** Two values around which spans are told: the n-th day or hour. */
function instant(entity: ApiEntity, name: string, n: number): JsonValue {
  const type = fieldOf(entity, name)?.type;
  if (type === "date") return `2026-05-${String(n).padStart(2, "0")}`;
  return type === "text"
    ? `${String(n).padStart(2, "0")}:00`
    : type === "datetime"
      ? `2026-05-01T${String(n).padStart(2, "0")}:00:00`
      : n;
}

function tellings(form: ApiForm, entity: ApiEntity, rule: LeafRule): Telling[] {
  const keys = Array.isArray(rule.by) ? rule.by : [rule.by];
  const sample = (n: number): Entry => startingBody(form, entity, sampleBody(form, entity, n));
  const first = sample(1);
  const shared = Object.fromEntries(keys.map((name) => [name, first[name] ?? null]));
  const body = (n: number, more: Entry = {}): Entry => withOpen(rule, { ...sample(n), ...shared, ...more });
  const closing = "open" in rule && rule.open ? { [rule.open.field]: closedValue(entity, rule.open) } : null;
  const change = form.endpoints.find((one) => one.entity === entity.name && one.action === "change");
  const stepped = steppedFields(form, entity).some(
    ({ field, free }) => closing !== null && field.name in closing && !free.includes(String(closing[field.name])),
  );
  const closed =
    closing && change && !stepped
      ? [{ method: change.method, path: addressOf(form, entity, change.path, 1), body: closing, status: 200 }]
      : null;
  if (rule.kind === "stock") {
    const { direction, amount } = rule;
    const move = (n: number, size: number): Entry =>
      body(
        n,
        direction
          ? { [amount]: Math.abs(size), [direction.field]: size < 0 ? direction.out : (first[direction.field] ?? null) }
          : { [amount]: size },
      );
    return [
      { key: "below", title: "more than there is cannot go out", bodies: [move(1, 5), move(2, -6)], status: 409 },
      { key: "last", title: "all there is can go out", bodies: [move(1, 5), move(2, -5)], status: 201 },
    ];
  }
  if (rule.kind === "overlap") {
    const span = (n: number, from: number, to: number): Entry =>
      body(n, { [rule.start]: instant(entity, rule.start, from), [rule.end]: instant(entity, rule.end, to) });
    return [
      {
        key: "overlap",
        title: "an overlapping one is refused",
        bodies: [span(1, 10, 12), span(2, 11, 13)],
        status: 409,
      },
      {
        key: "inside",
        title: "one inside another is refused",
        bodies: [span(1, 10, 14), span(2, 11, 12)],
        status: 409,
      },
      {
        key: "touching",
        title: "one that begins when another ends is accepted",
        bodies: [span(1, 10, 12), span(2, 12, 13)],
        status: 201,
      },
      ...(closed
        ? [
            {
              key: "closed",
              title: "a closed one is in nobody's way",
              bodies: [span(1, 10, 12), span(2, 10, 12)],
              between: closed,
              status: 201,
            },
          ]
        : []),
    ];
  }
  if (rule.kind === "exclusive")
    return [
      { key: "again", title: "a second one is refused", bodies: [body(1), body(2)], status: 409 },
      {
        key: "other",
        title: "another one is accepted",
        bodies: [body(1), withOpen(rule, sample(2))],
        status: 201,
      },
      ...(closed
        ? [
            {
              key: "closed",
              title: "a second one after the first is closed is accepted",
              bodies: [body(1), body(2)],
              between: closed,
              status: 201,
            },
          ]
        : []),
    ];
  return capacityTellings(form, entity, rule, { body, closed });
}

function capacityTellings(
  form: ApiForm,
  entity: ApiEntity,
  rule: Extract<LeafRule, { kind: "capacity" }>,
  { body, closed }: { body: (n: number) => Entry; closed: Step[] | null },
): Telling[] {
  const parent = parentOf(form, entity, rule.by);
  const most = typeof rule.limit === "number" ? rule.limit : 2;
  if (most > 12) return [];
  const wanted: Wanted | undefined =
    typeof rule.limit === "string" && parent
      ? new Map([[parent.name, [{ ...sampleBody(form, parent, 1), [rule.limit]: most }]]])
      : undefined;
  const full = Array.from({ length: most }, (_, at) => body(at + 1));
  const one = (key: string, title: string, bodies: Entry[], status: number, between?: Step[]): Telling => ({
    key,
    title,
    bodies,
    status,
    ...(wanted ? { wanted } : {}),
    ...(between ? { between } : {}),
  });
  return [
    one("full", `one more than ${most} is refused`, [...full, body(most + 1)], 409),
    one("fits", `as many as ${most} are accepted`, full, 201),
    ...(closed ? [one("closed", "a closed one makes room", [...full, body(most + 1)], 201, closed)] : []),
  ];
}

function houseRule(form: ApiForm, entity: ApiEntity, rule: ApiRule): DraftCheck[] {
  const body = startingBody(form, entity, sampleBody(form, entity, 1));
  if (rule.kind === "order") {
    const wrong = { ...body, [rule.low]: instant(entity, rule.low, 12), [rule.high]: instant(entity, rule.high, 10) };
    const same = { ...body, [rule.low]: instant(entity, rule.low, 12), [rule.high]: instant(entity, rule.high, 12) };
    return [
      ...told(form, entity, { key: "order", title: "the wrong order is refused", bodies: [wrong], status: 422 }),
      ...told(form, entity, {
        key: "same",
        title: `the same twice is ${rule.strict ? "refused" : "accepted"}`,
        bodies: [same],
        status: rule.strict ? 422 : 201,
      }),
    ];
  }
  if (rule.kind === "parent") {
    const parent = parentOf(form, entity, rule.by);
    if (!parent) return [];
    const field = fieldOf(parent, rule.field);
    const other =
      field?.type === "boolean" ? rule.is !== true : (field?.choices.find((choice) => choice !== rule.is) ?? null);
    const make = (value: JsonValue): Wanted =>
      new Map([[parent.name, [{ ...sampleBody(form, parent, 1), [rule.field]: value }]]]);
    const [good, bad] = rule.wanted ? [rule.is, other] : [other, rule.is];
    return [
      ...told(form, entity, {
        key: "parent",
        title: "it is refused while that holds",
        bodies: [body],
        status: 409,
        wanted: make(bad),
      }),
      ...told(form, entity, {
        key: "allowed",
        title: "it is accepted otherwise",
        bodies: [body],
        status: 201,
        wanted: make(good),
      }),
    ];
  }
  if (rule.kind !== "locked" && rule.kind !== "kept") return [];
  const there = preparing(form, new Map([[entity.name, [{ ...body, [rule.field]: rule.is }]]]));
  const removes = rule.kind === "kept";
  const one = form.endpoints.find(
    (item) =>
      item.entity === entity.name &&
      (removes ? item.action === "remove" : item.action === "change" || item.action === "replace"),
  );
  if (!one) return [];
  const other = entity.fields.find((field) => field.name !== rule.field && field.type === "text");
  const sent = one.action === "replace" ? withoutKey(entity, body) : other ? { [other.name]: "Changed" } : {};
  return requestCheck(rule.kind, "it is refused", "derived", {
    method: one.method,
    path: addressOf(form, entity, one.path, 1),
    status: 409,
    before: there,
    ...(removes ? {} : { body: sent }),
  });
}

/** Of a balance: what came in cannot be removed once it went out again. */
function takenAway(form: ApiForm, entity: ApiEntity, rule: LeafRule): DraftCheck[] {
  const remove = form.endpoints.find((one) => one.entity === entity.name && one.action === "remove");
  const moves = tellings(form, entity, rule).find((one) => one.key === "last");
  if (rule.kind !== "stock" || !remove || !moves) return [];
  return requestCheck(`${rule.name}-removed`, "what went out again cannot be removed", "derived", {
    method: "DELETE",
    path: addressOf(form, entity, remove.path, 1),
    status: 409,
    before: preparing(form, new Map([[entity.name, moves.bodies]])),
  });
}

/** Of a capacity that is a field: it cannot be set below what is there, and can be set to exactly that. */
function lowered(form: ApiForm, entity: ApiEntity, rule: LeafRule): DraftCheck[] {
  if (rule.kind !== "capacity" || typeof rule.limit === "number") return [];
  const { limit, name } = rule;
  const parent = parentOf(form, entity, rule.by);
  const one = form.endpoints.find(
    ({ entity: of, action }) => of === parent?.name && (action === "change" || action === "replace"),
  );
  const full = tellings(form, entity, rule).find(({ key }) => key === "fits")?.bodies ?? [];
  if (!parent || !one || full.length < 2) return [];
  const roomy = { ...sampleBody(form, parent, 1), [limit]: full.length + 1 };
  const before = preparing(
    form,
    new Map([
      [parent.name, [roomy]],
      [entity.name, full],
    ]),
  );
  const path = addressOf(form, parent, one.path, 1);
  const set = (key: string, title: string, most: number, status: number): DraftCheck[] =>
    requestCheck(`${name}-${key}`, title, "derived", {
      method: one.method,
      path,
      body: one.action === "replace" ? withoutKey(parent, { ...roomy, [limit]: most }) : { [limit]: most },
      status,
      before,
    });
  return [
    ...set("lowered", "a limit below what is there already is refused", full.length - 1, 409),
    ...set("exact", "a limit of exactly what is there is accepted", full.length, 200),
  ];
}

/** What the rules of an entity promise: by requests, and of a leaf by its tellings. */
export function ruleCriteria(form: ApiForm, entity: ApiEntity, leaves: Leaf[]): Promised[] {
  return form.rules.flatMap((rule) => {
    if (rule.entity !== entity.name || !entityOf(form, rule.entity)) return [];
    const requests = isLeafRule(rule)
      ? [
          ...tellings(form, entity, rule).flatMap((one) =>
            told(form, entity, { ...one, key: `${rule.name}-${one.key}` }),
          ),
          ...takenAway(form, entity, rule),
          ...lowered(form, entity, rule),
        ]
      : houseRule(form, entity, rule).map((check) => ({ ...check, key: `${rule.name}-${check.key}` }));
    const leaf = leaves.find((one) => one.name === rule.name);
    return [
      promise(
        `a request is sent that does not keep to the rule: ${rule.says}`,
        `refuse it with ${rule.kind === "order" ? 422 : 409}, and accept what keeps to the rule`,
        "must",
        [...requests, ...(leaf ? leafChecks(leaf) : [])],
      ),
    ];
  });
}

/** One check a telling of a leaf. */
export const leafChecks = (leaf: Leaf): DraftCheck[] =>
  leaf.examples.map((example, at) => ({
    kind: "example",
    key: `${leaf.name}-ex${at + 1}`,
    title: `${leaf.name}, case ${at + 1}`,
    oracle: example.oracle,
    leaf: leaf.name,
    exampleId: example.id,
  }));
