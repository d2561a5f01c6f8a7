import type { Example, Field, JsonValue, Leaf, RecordType, TypeRef } from "@guildhall/contracts";
import { fieldName, pascal, plural, spaced } from "../cli/words.ts";
import { recordOf } from "./emit/models.ts";
import { functionName, nounOf } from "./emit/python-types.ts";
import {
  type ApiCondition,
  type ApiEntity,
  type ApiForm,
  type ApiReport,
  type ApiRule,
  entityOf,
  fieldOf,
  parentOf,
  withoutId,
} from "./form.ts";
import { filtered, grouped, isRefused } from "./reference.ts";
import { type Entry, sampleEntry } from "./sample-values.ts";

export type LeafRule = Extract<ApiRule, { kind: "exclusive" | "overlap" | "capacity" | "stock" }>;
type Group = Extract<ApiReport, { kind: "group" }>;
type Filter = Extract<ApiReport, { kind: "filter" }>;

export const isLeafRule = (rule: ApiRule): rule is LeafRule =>
  ["exclusive", "overlap", "capacity", "stock"].includes(rule.kind);

const base = { language: "python" as const, raises: false, properties: [], criteria: [] };
const fileOf = (name: string): string => `app/rules/${name}.py`;

/** `without a returned_on`, `whose status is "active"`. */
function openText(entity: ApiEntity, rule: LeafRule): string {
  if (!("open" in rule) || rule.open === null) return "";
  const field = fieldOf(entity, rule.open.field);
  if (rule.open.is === null) return ` without a ${rule.open.field}`;
  if (field?.type === "boolean") return rule.open.is === true ? ` that is ${field.name}` : ` that is not ${field.name}`;
  return ` whose ${rule.open.field} is "${String(rule.open.is)}"`;
}

const sameText = (names: string[]): string =>
  names.length === 0 ? "" : ` with the same ${names.join(" and the same ")}`;

function rulePurpose(entity: ApiEntity, rule: LeafRule): string {
  const [one, many] = [nounOf(entity), plural(nounOf(entity))];
  const open = openText(entity, rule);
  if (rule.kind === "stock") {
    const out = rule.direction
      ? `, those whose ${rule.direction.field} is "${rule.direction.out}" counted as minus`
      : "";
    return `True when the ${rule.amount} of the ${one} and of the ${many}${sameText([rule.by])} add up to less than zero${out}.`;
  }
  const itself = open === "" ? "" : `the ${one} is one${open} and `;
  if (rule.kind === "capacity")
    return `True when ${itself}limit or more of the ${many}${sameText([rule.by])} are there already${open === "" ? "" : `, counting only one${open}`}.`;
  if (rule.kind === "exclusive")
    return `True when ${itself}another of the ${many}${sameText(rule.by)} is there already${open === "" ? "" : `, one${open}`}.`;
  return `True when ${itself}it overlaps one of the ${many}${sameText(rule.by)}${open} in time, from ${rule.start} to ${rule.end}; one that begins when another ends does not overlap it.`;
}

/** Tellings of one rule: clear cases and the borders between them. */
function ruleCases(
  form: ApiForm,
  entity: ApiEntity,
  rule: LeafRule,
): { entry: Entry; others: Entry[]; limit: number }[] {
  const keys = Array.isArray(rule.by) ? rule.by : [rule.by];
  const make = (id: number, more: Entry = {}): Entry => {
    const key = Object.fromEntries(keys.map((name) => [name, sampleKey(entity, name, 1)]));
    const open = "open" in rule && rule.open ? { [rule.open.field]: rule.open.is } : {};
    return sampleEntry(form, entity, id, { ...key, ...open, ...more });
  };
  const first = keys[0];
  const elsewhere: Entry = first ? { [first]: sampleKey(entity, first, 2) } : {};
  const closed: Entry | null =
    "open" in rule && rule.open ? { [rule.open.field]: closedValue(entity, rule.open) } : null;
  const cases: { entry: Entry; others: Entry[]; limit: number }[] = [];
  const add = (entry: Entry, others: Entry[], limit = 2): void => void cases.push({ entry, others, limit });
  if (rule.kind === "stock") {
    const { direction, amount } = rule;
    const moved = (id: number, size: number, more: Entry = {}): Entry =>
      make(
        id,
        direction
          ? {
              [amount]: Math.abs(size),
              [direction.field]: size < 0 ? direction.out : inward(entity, direction),
              ...more,
            }
          : { [amount]: size, ...more },
      );
    add(moved(0, -4), [moved(1, 5)]);
    add(moved(0, -5), [moved(1, 5)]);
    add(moved(0, -6), [moved(1, 5)]);
    add(moved(0, -1), []);
    add(moved(0, -3), [moved(1, 2), moved(2, 9, elsewhere)]);
    add(moved(0, 1), [moved(1, 5), moved(2, -5)]);
    return cases;
  }
  if (rule.kind === "overlap") {
    const span = (id: number, from: number, to: number, more: Entry = {}): Entry =>
      make(id, { [rule.start]: moment(entity, rule.start, from), [rule.end]: moment(entity, rule.end, to), ...more });
    add(span(0, 10, 12), [span(1, 11, 13)]);
    add(span(0, 10, 12), [span(1, 12, 13)]);
    add(span(0, 10, 12), [span(1, 8, 10)]);
    add(span(0, 10, 14), [span(1, 11, 12), span(2, 15, 16)]);
    if (first) add(span(0, 10, 12), [span(1, 10, 12, elsewhere)]);
    if (closed) add(span(0, 10, 12), [span(1, 10, 12, closed)]);
    if (closed) add(span(0, 10, 12, closed), [span(1, 10, 12)]);
    return cases;
  }
  add(make(0), [make(1)], 1);
  add(make(0), [], 1);
  add(make(0), [make(1, elsewhere)], 1);
  if (rule.kind === "capacity") {
    add(make(0), [make(1)], 2);
    add(make(0), [make(1), make(2)], 2);
    add(make(0), [make(1), make(2), make(3, elsewhere)], 3);
  }
  if (closed) {
    add(make(0), [make(1, closed)], 1);
    add(make(0, closed), [make(1)], 1);
    add(make(0), [make(1, closed), make(2)], 1);
  }
  for (const other of keys.slice(1)) add(make(0), [make(1, { [other]: sampleKey(entity, other, 2) })], 1);
  return cases;
}

const inward = (entity: ApiEntity, direction: { field: string; out: string }): JsonValue =>
  fieldOf(entity, direction.field)?.choices.find((choice) => choice !== direction.out) ?? null;

const sampleKey = (entity: ApiEntity, name: string, n: number): JsonValue => {
  const field = fieldOf(entity, name);
  if (field?.type === "reference" || field?.type === "integer") return n;
  if (field?.type === "date") return `2026-03-0${n}`;
  if (field?.type === "datetime") return `2026-03-0${n}T10:00:00`;
  if (field?.type === "choice") return field.choices[n - 1] ?? field.choices[0] ?? "";
  if (field?.type === "boolean") return n === 1;
  return field?.type === "text" ? `${spaced(name)} ${n}` : n;
};

/** Something that closes an entry. */
export function closedValue(entity: ApiEntity, open: { field: string; is: JsonValue }): JsonValue {
  const field = fieldOf(entity, open.field);
  if (field?.type === "boolean") return open.is !== true;
  if (field?.type === "choice") return field.choices.find((choice) => choice !== open.is) ?? null;
  if (field?.type === "datetime") return "2026-03-20T10:00:00";
  return field?.type === "date" ? "2026-03-20" : "closed";
}

const moment = (entity: ApiEntity, name: string, n: number): JsonValue => {
  const field = fieldOf(entity, name);
  if (field?.type === "date") return `2026-03-${String(n).padStart(2, "0")}`;
  if (field?.type === "datetime") return `2026-03-01T${String(n).padStart(2, "0")}:00:00`;
  return field?.type === "text" ? `${String(n).padStart(2, "0")}:00` : n;
};

function ruleLeaf(form: ApiForm, entity: ApiEntity, rule: LeafRule): Leaf {
  const record = recordOf(entity);
  const one = functionName(entity);
  const many = plural(one);
  const params: Field[] = [
    { name: one, type: { record: record.name } },
    { name: many === one ? `${one}_list` : many, type: { list: { record: record.name } } },
    ...(rule.kind === "capacity" ? [{ name: "limit", type: "integer" as const }] : []),
  ];
  return {
    ...base,
    name: rule.name,
    purpose: rulePurpose(entity, rule),
    params,
    returns: "boolean",
    records: [record],
    examples: ruleCases(form, entity, rule).map(({ entry, others, limit }, at) => ({
      id: `${rule.name}-${at + 1}`,
      leaf: rule.name,
      args: [entry, others, ...(rule.kind === "capacity" ? [limit] : [])],
      outcome: { kind: "returns", value: isRefused(rule, entry, others, limit) },
      oracle: "derived",
    })),
    file: fileOf(rule.name),
  };
}

/** How a condition reads in a purpose. */
function conditionText(entity: ApiEntity, { field, op, with: other }: ApiCondition): string {
  const is = fieldOf(entity, field);
  const value = "param" in other ? other.param : "field" in other ? `their ${other.field}` : other.value;
  const shown = "value" in other && typeof other.value === "string" ? `"${other.value}"` : String(value);
  if (op === "empty") return `without a ${field}`;
  if (op === "filled") return `with a ${field}`;
  if (is?.type === "boolean" && "value" in other)
    return (other.value === true) === (op === "is") ? `that are ${field}` : `that are not ${field}`;
  const words = {
    is: "is",
    not: "is not",
    before: "is before",
    after: "is after",
    below: "is below",
    above: "is above",
    atMost: "is at most",
    atLeast: "is at least",
  };
  return `whose ${field} ${words[op]} ${shown}`;
}

function filterLeaf(form: ApiForm, entity: ApiEntity, report: Filter): Leaf {
  const record = recordOf(entity);
  const many = plural(functionName(entity));
  const where = report.where.map((one) => conditionText(entity, one)).join(" and ");
  const order = report.sortBy ? `, sorted by ${report.sortBy}${report.descending ? " descending" : ""}` : "";
  const params = report.params.map((param): Field => ({ name: param.name, type: param.type }));
  return {
    ...base,
    name: report.name,
    purpose: `The ${plural(nounOf(entity))} ${where}${order}.`,
    params: [{ name: many, type: { list: { record: record.name } } }, ...params],
    returns: { list: { record: record.name } },
    records: [record],
    examples: filterCases(form, entity, report).map(
      ({ entries, given }, at): Example => ({
        id: `${report.name}-${at + 1}`,
        leaf: report.name,
        args: [entries, ...report.params.map((param) => given[param.name] ?? null)],
        outcome: { kind: "returns", value: filtered(report, entries, given) },
        oracle: "derived",
      }),
    ),
    file: fileOf(report.name),
  };
}

const paramSample = (report: ApiReport): Entry =>
  Object.fromEntries(
    report.params.map((param) => [
      param.name,
      param.type === "date" ? "2026-03-10" : param.type === "text" ? "Text 1" : 5,
    ]),
  );

/** A value on this side (-1), at (0) or beyond (1) what a condition compares with. */
function sideValue(entity: ApiEntity, condition: ApiCondition, side: number, given: Entry): JsonValue {
  const field = fieldOf(entity, condition.field);
  const other =
    "param" in condition.with ? given[condition.with.param] : "field" in condition.with ? 5 : condition.with.value;
  if (condition.op === "empty" || condition.op === "filled") {
    if (side <= 0) return null;
    return field?.type === "date"
      ? "2026-03-05"
      : field?.type === "datetime"
        ? "2026-03-05T10:00:00"
        : field?.type === "text"
          ? "x"
          : 1;
  }
  if (field?.type === "boolean") return side > 0;
  if (field?.type === "choice")
    return side === 0 ? String(other) : (field.choices.find((choice) => choice !== other) ?? "");
  if (field?.type === "date") return side < 0 ? "2026-03-09" : side > 0 ? "2026-03-11" : "2026-03-10";
  if (field?.type === "datetime") return `2026-03-${10 + side}T00:00:00`;
  if (typeof other === "number") return other + side;
  return side === 0 ? (other ?? null) : `${String(other)}${side > 0 ? "z" : " a"}`;
}

/** Entries on all sides of all conditions, in an order that is not the one wanted. */
function filterCases(form: ApiForm, entity: ApiEntity, report: Filter): { entries: Entry[]; given: Entry }[] {
  const given = paramSample(report);
  let rows: Entry[] = [{}];
  for (const condition of report.where)
    rows = rows.flatMap((row) =>
      [1, 0, -1].map((side) => ({
        ...row,
        [condition.field]: sideValue(entity, condition, side, given),
        ...("field" in condition.with ? { [condition.with.field]: 5 } : {}),
      })),
    );
  const entries = rows.slice(0, 27).map((row, at) => sampleEntry(form, entity, at + 1, row));
  // Where the order says nothing of two entries, only one of them is shown.
  const { sortBy } = report;
  const distinct = sortBy
    ? entries.filter(
        (entry, at) =>
          entries.findIndex(
            (other) =>
              other[sortBy] === entry[sortBy] && matches(report, other, given) === matches(report, entry, given),
          ) === at,
      )
    : entries;
  return [
    { entries, given },
    { entries: distinct.toReversed(), given },
    { entries: [], given },
  ];
}

const matches = (report: Filter, entry: Entry, given: Entry): boolean => filtered(report, [entry], given).length > 0;

/** What one group is called, and the figure. */
export function groupNames(
  form: ApiForm,
  entity: ApiEntity,
  report: Group,
): { label: string; attribute: string; value: string; figure: string } {
  const parent = parentOf(form, entity, report.by);
  const label = parent ? withoutId(report.by) : report.part === "value" ? report.by : report.part;
  const figure = { count: "count", sum: "total", average: "average", max: "largest", min: "smallest" }[
    report.measure.op
  ];
  const value = report.measure.times !== null ? "amount" : (report.measure.field ?? "id");
  return {
    label,
    // A word Python reserves is no name of a field.
    attribute: fieldName(label, "group"),
    value: value === label ? "value" : value,
    figure: figure === label ? "figure" : figure,
  };
}

/** The type of the figure. */
export function figureType(entity: ApiEntity, report: Group): "integer" | "number" | "decimal" {
  const { op, field, times } = report.measure;
  if (op === "count") return "integer";
  const type = fieldOf(entity, field ?? "")?.type;
  if (times !== null) return "decimal";
  if (op === "average") return type === "decimal" ? "decimal" : "number";
  return type === "decimal" ? "decimal" : type === "integer" ? "integer" : "number";
}

function groupLeaf(form: ApiForm, entity: ApiEntity, report: Group): Leaf {
  const { attribute: label, value } = groupNames(form, entity, report);
  const type = figureType(entity, report);
  const counted = report.measure.op === "count";
  const source: TypeRef = counted ? "integer" : report.measure.times !== null ? "decimal" : sourceType(entity, report);
  const record: RecordType = {
    name: `${pascal(report.name, "Report")}Row`,
    fields: [
      { name: label, type: "text" },
      { name: counted ? "id" : value, type: source },
    ],
  };
  const what = counted
    ? "How many rows there are"
    : `The ${{ sum: "total", average: "average", max: "largest", min: "smallest", count: "" }[report.measure.op]} ${value}`;
  const order = report.order === "largest" ? `largest first, then by ${label}` : `sorted by ${label}`;
  const written = (figure: number): JsonValue => (type === "decimal" ? figure.toFixed(2) : figure);
  return {
    ...base,
    name: report.name,
    purpose: `${what} per ${label}, ${order}${report.measure.op === "average" ? "; rounded to 2 decimals" : ""}.`,
    params: [{ name: "rows", type: { list: { record: record.name } } }],
    returns: { map: type },
    records: [record],
    examples: GROUP_CASES.map((rows, at) => ({
      id: `${report.name}-${at + 1}`,
      leaf: report.name,
      args: [
        rows.map((row, id) => ({
          [label]: row.label,
          [counted ? "id" : value]: counted ? id + 1 : source === "decimal" ? row.value.toFixed(2) : row.value,
        })),
      ],
      outcome: {
        kind: "returns",
        value: Object.fromEntries(grouped(report, rows).map(([name, figure]) => [name, written(figure)])),
      },
      oracle: "derived",
    })),
    file: fileOf(report.name),
  };
}

const sourceType = (entity: ApiEntity, report: Group): TypeRef => {
  const type = fieldOf(entity, report.measure.field ?? "")?.type;
  return type === "decimal" || type === "integer" ? type : "number";
};

const rowsOf = (...pairs: [string, number][]) => pairs.map(([label, value]) => ({ label, value }));
const GROUP_CASES = [
  rowsOf(["pear", 4], ["apple", 2], ["pear", 6], ["fig", 20]),
  rowsOf(["b", 3], ["a", 3], ["c", 1]),
  rowsOf(["only", 5]),
  [],
];

/** Every leaf of a form: rules, then reports. */
export function apiLeaves(form: ApiForm): Leaf[] {
  const rules = form.rules.flatMap((rule) => {
    const entity = entityOf(form, rule.entity);
    return entity && isLeafRule(rule) ? [ruleLeaf(form, entity, rule)] : [];
  });
  const reports = form.reports.flatMap((report) => {
    const entity = entityOf(form, report.entity);
    if (!entity) return [];
    return [report.kind === "filter" ? filterLeaf(form, entity, report) : groupLeaf(form, entity, report)];
  });
  return [...rules, ...reports];
}
