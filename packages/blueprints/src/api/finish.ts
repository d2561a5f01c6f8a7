import { isFigureOf } from "./figures.ts";
import {
  type ApiEndpoint,
  type ApiEntity,
  type ApiField,
  type ApiForm,
  type ApiReport,
  type ApiRule,
  entityOf,
  fieldOf,
  isNumber,
  keyOf,
} from "./form.ts";

const unique = <T>(list: T[], key: (one: T) => string): T[] => {
  const seen = new Set<string>();
  return list.filter((one) => !seen.has(key(one)) && seen.add(key(one)));
};

/** Every entry has an id of its own. */
const TAKEN = new Set(["id"]);

function finishField(form: ApiForm, field: ApiField): ApiField {
  const name = TAKEN.has(field.name) ? `${field.name}_value` : field.name;
  const known = field.references !== null && form.entities.some((one) => one.name === field.references);
  const type =
    field.type === "reference" && !known
      ? "integer"
      : field.type === "choice" && field.choices.length === 0
        ? "text"
        : field.type;
  const numeric = isNumber({ type });
  const { min, max } = field.limits;
  const limits =
    !numeric && type !== "text"
      ? {}
      : min !== undefined && max !== undefined && min > max
        ? { min: max, max: min }
        : field.limits;
  const { stepped, ...plain } = field;
  const fits = field.default === null || (type === "choice" ? field.choices.includes(String(field.default)) : true);
  return {
    ...plain,
    ...(stepped !== undefined && type === "choice" && fits && field.default !== null ? { stepped } : {}),
    name,
    type,
    limits: type === "integer" ? rounded(limits) : limits,
    references: type === "reference" ? field.references : null,
    unique: field.unique && !["boolean", "choice"].includes(type),
    default: fits && type !== "reference" ? field.default : null,
    required: field.required && field.default === null,
    format: type === "text" ? field.format : "plain",
  };
}

const rounded = (limits: ApiField["limits"]): ApiField["limits"] =>
  Object.fromEntries(Object.entries(limits).map(([name, value]) => [name, Math.round(value ?? 0)]));

function ruleStands(form: ApiForm, rule: ApiRule): boolean {
  const entity = entityOf(form, rule.entity);
  if (!entity) return false;
  const has = (name: string): boolean => fieldOf(entity, name) !== undefined;
  if ("open" in rule && rule.open && !has(rule.open.field)) return false;
  switch (rule.kind) {
    case "exclusive":
      return rule.by.every(has);
    case "overlap":
      return rule.by.every(has) && has(rule.start) && has(rule.end);
    case "capacity": {
      const parent = entityOf(form, fieldOf(entity, rule.by)?.references ?? "");
      return has(rule.by) && (typeof rule.limit === "number" || fieldOf(parent, rule.limit)?.type === "integer");
    }
    case "stock":
      return has(rule.by) && has(rule.amount) && (rule.direction === null || has(rule.direction.field));
    case "order":
      return has(rule.low) && has(rule.high);
    case "parent": {
      const parent = entityOf(form, fieldOf(entity, rule.by)?.references ?? "");
      return fieldOf(parent, rule.field) !== undefined;
    }
    default:
      return has(rule.field);
  }
}

function reportStands(form: ApiForm, report: ApiReport): boolean {
  const entity = entityOf(form, report.entity);
  if (!entity) return false;
  const has = (name: string): boolean => fieldOf(entity, name) !== undefined;
  const params = new Set(report.params.map((param) => param.name));
  if (report.kind === "filter")
    return (
      (report.sortBy === null || report.sortBy === "id" || has(report.sortBy)) &&
      report.where.every(
        (one) =>
          has(one.field) &&
          (!("param" in one.with) || params.has(one.with.param)) &&
          (!("field" in one.with) || has(one.with.field)),
      )
    );
  if (!report.where.every((one) => has(one.field))) return false;
  if (!has(report.by) || (report.measure.op !== "count" && !has(report.measure.field ?? ""))) return false;
  const [via, factor] = (report.measure.times ?? "").split(".");
  if (!via) return true;
  return factor ? fieldOf(entityOf(form, fieldOf(entity, via)?.references ?? ""), factor) !== undefined : has(via);
}

function endpointStands(form: ApiForm, one: ApiEndpoint): boolean {
  const entity = entityOf(form, one.entity);
  if (!entity) return false;
  if (one.action === "put") return keyOf(entity) !== undefined;
  if (one.action !== "mark") return true;
  const has = (name: string): boolean => fieldOf(entity, name) !== undefined;
  return (
    (one.sets.length > 0 || one.does !== null) &&
    one.sets.every((set) => has(set.field)) &&
    (one.from === null || has(one.from.field)) &&
    (one.does === null || has(one.does.field))
  );
}

/** A key is a field that every entry has and no two share. */
function withKey(entity: ApiEntity): ApiEntity {
  const key = keyOf(entity);
  const { key: _none, ...plain } = entity;
  if (!key || !["text", "integer"].includes(key.type)) return plain;
  const fields = entity.fields.map((field) =>
    field === key ? { ...field, required: true, unique: true, default: null } : field,
  );
  return { ...plain, fields, key: key.name };
}

/** The address of an entry names its key, or its id. */
const addressed = (form: ApiForm, one: ApiEndpoint): ApiEndpoint => ({
  ...one,
  path: one.path.replace(/\{\w+\}/, `{${entityOf(form, one.entity)?.key ?? "id"}}`),
});

/** Figures whose operands are numbers that every entry has, under names no field has. */
function withFigures(entity: ApiEntity): ApiEntity {
  const { figures, ...plain } = entity;
  const kept = (figures ?? []).filter(
    (figure) => !fieldOf(entity, figure.name) && figure.of.every((name) => isFigureOf(fieldOf(entity, name))),
  );
  return kept.length > 0 ? { ...plain, figures: unique(kept, (one) => one.name) } : plain;
}

/** A form in which every reference leads somewhere, so that everything derived from it is total. */
export function finishForm(form: ApiForm): ApiForm {
  const named = unique(form.entities, (one) => one.name.toLowerCase());
  const paths = unique(named, (one) => one.path);
  const whole: ApiForm = { ...form, entities: paths };
  const entities = paths.map(
    (entity): ApiEntity =>
      withKey({
        ...entity,
        fields: unique(
          entity.fields.map((field) => finishField(whole, field)),
          (field) => field.name,
        ),
      }),
  );
  const next: ApiForm = { ...whole, entities: entities.map(withFigures) };
  return {
    ...next,
    endpoints: unique(
      next.endpoints.filter((one) => endpointStands(next, one)).map((one) => addressed(next, one)),
      (one) => `${one.method} ${one.path}`,
    ),
    rules: unique(
      next.rules.filter((rule) => ruleStands(next, rule)),
      (rule) => rule.name,
    ),
    reports: unique(
      next.reports.filter((report) => reportStands(next, report)),
      (report) => report.path,
    ),
    stats: unique(
      next.stats.filter((one) => {
        const entity = entityOf(next, one.entity);
        const numbers = one.figures.every(({ field: name }) => {
          const field = fieldOf(entity, name);
          return field !== undefined && isNumber(field);
        });
        return numbers && (one.by === null || fieldOf(entity, one.by) !== undefined);
      }),
      (one) => one.path,
    ),
    asked: next.asked.filter((one) => {
      const field = fieldOf(entityOf(next, one.entity), one.field);
      return field !== undefined && (field.type !== "choice" || field.choices.includes(String(one.value)));
    }),
  };
}
