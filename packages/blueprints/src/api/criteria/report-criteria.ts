import type { JsonValue, Leaf } from "@guildhall/contracts";
import type { DraftCheck, Promised } from "../../cli/checks.ts";
import {
  type ApiEntity,
  type ApiField,
  type ApiForm,
  type ApiReport,
  entityOf,
  fieldOf,
  labelOf,
  parentOf,
} from "../form.ts";
import { groupNames } from "../leaves.ts";
import { filtered, grouped } from "../reference.ts";
import { type Entry, markOf, sampleBody } from "../sample-values.ts";
import { fits } from "./fits.ts";
import { preparing, type Wanted } from "./preparation.ts";
import { promise, requestCheck } from "./promise.ts";
import { leafChecks } from "./rule-criteria.ts";

type Group = Extract<ApiReport, { kind: "group" }>;
type Filter = Extract<ApiReport, { kind: "filter" }>;

/** Values that may stand on either side of a condition. */
function candidates(field: ApiField | undefined, other: JsonValue): JsonValue[] {
  if (field?.type === "boolean") return [true, false];
  if (field?.type === "choice") return field.choices;
  if (field?.type === "date") return ["2026-03-09", "2026-03-10", "2026-03-11", null];
  if (field?.type === "datetime") return ["2026-03-09T10:00:00", "2026-03-11T10:00:00", null];
  if (typeof other === "number") return [other - 1, other, other + 1];
  return [other, field?.type === "text" ? "Other text" : 7, null];
}

/** Bodies that meet every condition, and for each condition one that fails in it alone. */
function filterBodies(form: ApiForm, entity: ApiEntity, report: Filter, params: Entry): Entry[] | null {
  const values = report.where.map((condition) => {
    const field = fieldOf(entity, condition.field);
    const other =
      "param" in condition.with
        ? (params[condition.with.param] ?? null)
        : "field" in condition.with
          ? 5
          : condition.with.value;
    const more: Entry = "field" in condition.with ? { [condition.with.field]: 5 } : {};
    const options = candidates(field, other).filter((value) => fits(field, value));
    const meets = (value: JsonValue): boolean =>
      filtered({ ...report, where: [condition] }, [{ ...more, [condition.field]: value }], params).length > 0;
    const good = options.find(meets);
    const bad = options.find((value) => !meets(value));
    return { field: condition.field, more, good, bad };
  });
  if (values.some((one) => one.good === undefined || one.bad === undefined)) return null;
  const meeting: Entry = Object.assign({}, ...values.map((one) => ({ ...one.more, [one.field]: one.good })));
  const bodies = [meeting, ...values.map((one) => ({ ...meeting, [one.field]: one.bad ?? null })), meeting];
  return bodies.map((more, at) => {
    const body = { ...sampleBody(form, entity, at + 1), ...more };
    return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
  });
}

function filterChecks(form: ApiForm, entity: ApiEntity, report: Filter): DraftCheck[] {
  const params: Entry = Object.fromEntries(
    report.params.map((param) => [
      param.name,
      param.type === "date" ? "2026-03-10" : param.type === "text" ? "Text 1" : 5,
    ]),
  );
  const bodies = filterBodies(form, entity, report, params);
  if (!bodies) return [];
  const entries = bodies.map(
    (body, at): Entry => ({
      id: at + 1,
      ...Object.fromEntries(
        entity.fields.map((field) => [field.name, body[field.name] ?? (field.type === "boolean" ? false : null)]),
      ),
    }),
  );
  const wanted = filtered(report, entries, params);
  // Two entries that the order does not tell apart would prove nothing about it.
  const query = Object.entries(params)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join("&");
  return requestCheck(`${report.name}-http`, report.says, "derived", {
    method: "GET",
    path: `${report.path}${query === "" ? "" : `?${query}`}`,
    status: 200,
    contains: wanted.map((entry) => markOf(form, entity, Number(entry.id))),
    before: preparing(form, new Map([[entity.name, bodies]])),
  });
}

function groupChecks(form: ApiForm, entity: ApiEntity, report: Group): DraftCheck[] {
  const parent = parentOf(form, entity, report.by);
  const narrow = form.rules.some(
    (rule) =>
      rule.entity === entity.name && "by" in rule && (Array.isArray(rule.by) ? rule.by : [rule.by]).includes(report.by),
  );
  const keys = narrow ? [1, 2, 3] : [1, 1, 2];
  const byField = fieldOf(entity, report.by);
  const bodies = keys.map((key, at): Entry => {
    const body = sampleBody(form, entity, at + 1);
    const shared = sampleBody(form, entity, key);
    return { ...body, [report.by]: parent ? key : (shared[report.by] ?? null) };
  });
  if (!parent && byField?.type === "choice" && byField.choices[1])
    for (const [at, body] of bodies.entries()) body[report.by] = byField.choices[at === 2 ? 1 : 0] ?? null;
  balanced(form, entity, bodies);
  for (const body of bodies) Object.assign(body, statedBy(entity, report, true));
  // One more of the first group that does not count.
  const uncounted = report.where.length > 0 && !narrow ? { ...bodies[0], ...statedBy(entity, report, false) } : null;
  const wanted: Wanted = new Map([[entity.name, uncounted ? [...bodies, distinct(form, entity, uncounted)] : bodies]]);
  const rows = bodies.map((body) => ({
    label: labelFor(form, entity, report, body),
    value: valueFor(form, entity, report, body),
  }));
  const { label, figure } = groupNames(form, entity, report);
  return requestCheck(`${report.name}-http`, report.says, "derived", {
    method: "GET",
    path: report.path,
    status: 200,
    contains:
      report.shape === "object"
        ? Object.fromEntries(grouped(report, rows))
        : grouped(report, rows).map(([name, value]) => ({ [label]: name, [figure]: value })),
    before: preparing(form, wanted),
  });
}

/** Values that make an entry count, or keep it from counting. */
function statedBy(entity: ApiEntity, report: Group, counts: boolean): Entry {
  return Object.fromEntries(
    report.where.map(({ field: name, op, with: other }): [string, JsonValue] => {
      const value = "value" in other ? other.value : null;
      if (counts === (op === "is")) return [name, value];
      const field = fieldOf(entity, name);
      return [name, typeof value === "boolean" ? !value : (field?.choices.find((choice) => choice !== value) ?? null)];
    }),
  );
}

/** The same entry with values of its own where no two may have the same. */
function distinct(form: ApiForm, entity: ApiEntity, body: Entry): Entry {
  const fourth = sampleBody(form, entity, 4);
  const own = entity.fields.filter((field) => field.unique).map((field) => [field.name, fourth[field.name] ?? null]);
  return { ...body, ...Object.fromEntries(own) };
}

/** Where a balance is kept, what goes out came in before: the last body takes out what the first brought. */
function balanced(form: ApiForm, entity: ApiEntity, bodies: Entry[]): void {
  const rule = form.rules.find((one) => one.kind === "stock" && one.entity === entity.name);
  const [first, last] = [bodies[0], bodies.at(-1)];
  if (rule?.kind !== "stock" || !rule.direction || !first || last?.[rule.direction.field] !== rule.direction.out)
    return;
  last[rule.by] = first[rule.by] ?? null;
  last[rule.amount] = first[rule.amount] ?? null;
}

function labelFor(form: ApiForm, entity: ApiEntity, report: Group, body: Entry): string {
  const parent = parentOf(form, entity, report.by);
  const value = body[report.by] ?? "";
  if (parent) {
    const label = labelOf(parent);
    return label === "id" ? String(value) : String(sampleBody(form, parent, Number(value))[label] ?? "");
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  const length = { value: undefined, year: 4, month: 7, day: 10 }[report.part];
  return String(value).slice(0, length);
}

function valueFor(form: ApiForm, entity: ApiEntity, report: Group, body: Entry): number {
  const own = Number(body[report.measure.field ?? ""] ?? 1);
  const [via, factor] = (report.measure.times ?? "").split(".");
  if (!via) return own;
  if (!factor) return own * Number(body[via] ?? 0);
  const owner = parentOf(form, entity, via);
  return owner ? own * Number(sampleBody(form, owner, Number(body[via] ?? 1))[factor] ?? 0) : own;
}

/** What each report promises. */
export function reportCriteria(form: ApiForm, leaves: Leaf[]): Promised[] {
  return form.reports.flatMap((report) => {
    const entity = entityOf(form, report.entity);
    if (!entity) return [];
    const leaf = leaves.find((one) => one.name === report.name);
    const requests = report.kind === "filter" ? filterChecks(form, entity, report) : groupChecks(form, entity, report);
    return [
      promise(
        `GET ${report.path} is called${report.params.length > 0 ? ` with ${report.params.map((param) => param.name).join(", ")}` : ""}`,
        `give what the brief asks for: ${report.says}${report.kind === "group" && report.shape === "object" ? ", as one object with the total of each" : ""}`,
        "must",
        [...requests, ...(leaf && requests.length > 0 ? leafChecks(leaf) : [])],
      ),
    ];
  });
}
