import type { Field, RecordType, TypeRef } from "@guildhall/contracts";
import type { CalculatorView, Derived, Entity, Rule, ToolView, WebField, WebForm } from "./form.ts";
import type { ToolValue } from "./form-tool.ts";
import { type Formula, namesIn, tryFormula } from "./formula.ts";
import { article, camel, fresh, kebab, pascal } from "./names.ts";

/** A value or rule of the form as a function: written from its formula, or, without one, a leaf. */
export interface Computed {
  name: string;
  owner:
    | { kind: "output"; view: CalculatorView; output: Derived }
    | { kind: "value"; view: ToolView; value: ToolValue }
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

const VALUE_RETURNS: Record<ToolValue["type"], TypeRef> = {
  text: "text",
  integer: "integer",
  number: "number",
  lines: { list: "text" },
};

/** What the values of a tool may be worked out from: its inputs, and the counters of its buttons. */
export function toolParams(view: ToolView): Field[] {
  const inputs = view.inputs.map((field) => ({ name: field.key, type: typeOf({ ...field, required: true }) }));
  const taken = new Set(inputs.map((param) => param.name));
  const counters = view.buttons.flatMap(({ each }) => (each && !taken.has(each.name) ? [each.name] : []));
  return [...inputs, ...[...new Set(counters)].map((name): Field => ({ name, type: "integer" }))];
}

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

/** The values of a tool page; each takes what its formula names, or what it is said to be worked out from. */
function ofTool(view: ToolView, named: (key: string) => Pick<Computed, "name" | "file">): Computed[] {
  const all = toolParams(view);
  const inputs = all.filter((param) => view.inputs.some((field) => field.key === param.name));
  return view.values.map((value) => {
    const formula = tryFormula(
      value.formula,
      all.map((param) => param.name),
    );
    const wanted = formula ? namesIn(formula) : value.over;
    const params = wanted.length > 0 ? all.filter((param) => wanted.includes(param.name)) : inputs;
    return {
      ...named(value.key),
      owner: { kind: "value", view, value },
      label: value.label,
      purpose: value.purpose || `${value.label} from ${params.map((param) => param.name).join(", ")}.`,
      params,
      returns: VALUE_RETURNS[value.type],
      records: [],
      formula,
    };
  });
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
    if (view.kind === "tool") found.push(...ofTool(view, named));
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
          `True when ${article(entity.name)} ${entity.name.toLowerCase()} may be saved. Otherwise people read: ${rule.message}`,
        returns: "boolean",
        ...overRecord(entity, rule.formula, rule.purpose),
      });
    }
  }
  return found;
}

/** Where a value or rule stands in the form it was read from. */
export function pathOfComputed(form: WebForm, { owner }: Computed): string {
  switch (owner.kind) {
    case "output":
      return `/views/${form.views.indexOf(owner.view)}/outputs/${owner.view.outputs.indexOf(owner.output)}`;
    case "value":
      return `/views/${form.views.indexOf(owner.view)}/values/${owner.view.values.indexOf(owner.value)}`;
    case "derived":
      return `/entities/${form.entities.indexOf(owner.entity)}/derived/${owner.entity.derived.indexOf(owner.derived)}`;
    case "rule":
      return `/entities/${form.entities.indexOf(owner.entity)}/rules/${owner.entity.rules.indexOf(owner.rule)}`;
  }
}
