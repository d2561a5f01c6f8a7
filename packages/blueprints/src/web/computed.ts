import type { Field, RecordType, TypeRef } from "@guildhall/contracts";
import type { CalculatorView, Derived, Entity, Rule, WebField, WebForm } from "./form.ts";
import { type Formula, namesIn, tryFormula } from "./formula.ts";
import { camel, fresh, kebab, pascal } from "./names.ts";

/** A value or rule of the form as a function: written from its formula, or, without one, a leaf. */
export interface Computed {
  name: string;
  owner:
    | { kind: "output"; view: CalculatorView; output: Derived }
    | { kind: "derived"; entity: Entity; derived: Derived }
    | { kind: "rule"; entity: Entity; rule: Rule };
  label: string;
  purpose: string;
  params: Field[];
  returns: TypeRef;
  records: RecordType[];
  formula: Formula | null;
  /** `src/rules/tip-amount.ts` */
  file: string;
}

/** The type a field has in the emitted model. */
function typeOf(field: WebField): TypeRef {
  switch (field.type) {
    case "integer":
      return field.required ? "integer" : { optional: "integer" };
    case "number":
    case "money":
      return field.required ? "number" : { optional: "number" };
    case "boolean":
      return "boolean";
    case "date":
      return field.required ? "date" : { optional: "date" };
    default:
      return "text";
  }
}

const RETURNS: Record<Derived["type"], TypeRef> = {
  text: "text",
  integer: "integer",
  number: "number",
  money: "number",
  boolean: "boolean",
};

/** The record type of an entity, as leaves see it. */
const recordOf = (entity: Entity): RecordType => ({
  name: pascal(entity.name),
  fields: entity.fields.map((field) => ({ name: field.key, type: typeOf(field) })),
});

const NEEDS_TODAY = /\b(today|overdue|ago|days? (?:left|until|since)|age)\b/i;

function overRecord(
  entity: Entity,
  formula: string,
  purpose: string,
): Pick<Computed, "params" | "records" | "formula"> {
  const names = [...entity.fields.map((field) => field.key), "today"];
  const parsed = tryFormula(formula, names);
  const today = parsed ? namesIn(parsed).includes("today") : NEEDS_TODAY.test(purpose);
  const params: Field[] = [{ name: camel(entity.name, "record"), type: { record: pascal(entity.name) } }];
  if (today) params.push({ name: "today", type: "date" });
  return { params, records: [recordOf(entity)], formula: parsed };
}

/** Every worked-out value and rule, with a function name of its own. */
export function computedOf(form: WebForm): Computed[] {
  const taken = new Set<string>();
  const named = (key: string) => {
    const name = fresh(camel(key), taken);
    return { name, file: `src/rules/${kebab(name)}.ts` };
  };
  const found: Computed[] = [];
  for (const view of form.views) {
    if (view.kind !== "calculator") continue;
    for (const output of view.outputs) {
      const names = view.inputs.map((field) => field.key);
      const formula = tryFormula(output.formula, names);
      const used = formula ? new Set(namesIn(formula)) : null;
      const params = view.inputs.filter((field) => used === null || used.has(field.key));
      found.push({
        ...named(output.key),
        owner: { kind: "output", view, output },
        label: output.label,
        purpose:
          output.purpose || `${output.label} from ${view.inputs.map((field) => field.label.toLowerCase()).join(", ")}.`,
        params: params.map((field) => ({ name: field.key, type: typeOf({ ...field, required: true }) })),
        returns: RETURNS[output.type],
        records: [],
        formula,
      });
    }
  }
  for (const entity of form.entities) {
    for (const derived of entity.derived) {
      found.push({
        ...named(derived.key),
        owner: { kind: "derived", entity, derived },
        label: derived.label,
        purpose: derived.purpose || `${derived.label} of ${entity.name.toLowerCase()}.`,
        returns: RETURNS[derived.type],
        ...overRecord(entity, derived.formula, `${derived.label} ${derived.purpose}`),
      });
    }
    for (const rule of entity.rules) {
      if (rule.kind !== "formula") continue;
      found.push({
        ...named(rule.key),
        owner: { kind: "rule", entity, rule },
        label: rule.message,
        purpose:
          rule.purpose ||
          `True when a ${entity.name.toLowerCase()} may be saved. Otherwise people read: ${rule.message}`,
        returns: "boolean",
        ...overRecord(entity, rule.formula, rule.purpose),
      });
    }
  }
  return found;
}
