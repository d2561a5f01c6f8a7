import type { ApiEntity, ApiForm, ApiRule } from "../form.ts";
import { entityOf, fieldOf, parentOf } from "../form.ts";
import { constantOf, pythonValue } from "./python-types.ts";

export const rulesOf = (form: ApiForm, entity: ApiEntity): ApiRule[] =>
  form.rules.filter((rule) => rule.entity === entity.name);

/** What a rule is asked only for: entries without a value there are about nothing. */
const present = (names: string[]): string => names.map((name) => `values["${name}"] is not None`).join(" and ");

const refuse = (rule: ApiRule, status: number, indent: string): string =>
  `${indent}raise Refused(${status}, ${JSON.stringify(rule.says)})`;

/** The others a rule looks at: those of the same thing, without the entry itself. */
const others = (entity: ApiEntity, by: string[]): string =>
  `[models.${entity.name}(**row) for row in store.rows(db, ${constantOf(entity)}, {${by.map((name) => `"${name}": values["${name}"]`).join(", ")}}) if row["id"] != own]`;

/** Lines of the check of one entity; leaves are called as pure functions of entries. */
export function ruleLines(form: ApiForm, entity: ApiEntity): string[] {
  return rulesOf(form, entity).flatMap((rule): string[] => {
    const entry = `models.${entity.name}(**{**values, "id": own or 0})`;
    if (rule.kind === "order")
      return [
        `    if ${present([rule.low, rule.high])} and values["${rule.high}"] ${rule.strict ? "<=" : "<"} values["${rule.low}"]:`,
        refuse(rule, 422, "        "),
      ];
    if (rule.kind === "parent") {
      const parent = parentOf(form, entity, rule.by);
      if (!parent) return [];
      const value = pythonValue(rule.is, fieldOf(parent, rule.field));
      const compare = rule.wanted ? "!=" : "==";
      // Only a new reference is asked: what is there already may be finished.
      const before = `store.find(db, ${constantOf(entity)}, own)["${rule.by}"]`;
      return [
        `    if ${present([rule.by])} and (own is None or ${before} != values["${rule.by}"]):`,
        `        if store.find(db, ${constantOf(parent)}, values["${rule.by}"])["${rule.field}"] ${compare} ${value}:`,
        refuse(rule, 409, "            "),
      ];
    }
    if (rule.kind === "locked" || rule.kind === "kept") return [];
    const by = Array.isArray(rule.by) ? rule.by : [rule.by];
    const lines = [`    others = ${others(entity, by)}`];
    if (rule.kind === "capacity") {
      const parent = parentOf(form, entity, rule.by);
      if (typeof rule.limit === "string" && !parent) return [];
      if (typeof rule.limit === "string" && parent) {
        lines.push(
          `    limit = store.find(db, ${constantOf(parent)}, values["${rule.by}"])["${rule.limit}"]`,
          `    if limit is not None and rules.${rule.name}(${entry}, others, limit):`,
        );
      } else lines.push(`    if rules.${rule.name}(${entry}, others, ${rule.limit}):`);
    } else lines.push(`    if rules.${rule.name}(${entry}, others):`);
    lines.push(refuse(rule, 409, "        "));
    const asked = by.filter((name) => fieldOf(entity, name)?.required === false);
    return asked.length > 0 ? [`    if ${present(asked)}:`, ...lines.map((line) => `    ${line}`)] : lines;
  });
}

/**
 * Lines that refuse a limit below what is there already: a capacity rule asks about an entry that comes, and nothing
 * comes when the limit itself is lowered. The rule's leaf says of an entry and the others whether that is too many.
 */
export function loweredLimitLines(form: ApiForm, parent: ApiEntity): string[] {
  return form.rules.flatMap((rule): string[] => {
    if (rule.kind !== "capacity" || typeof rule.limit === "number") return [];
    const entity = entityOf(form, rule.entity);
    if (!entity || parentOf(form, entity, rule.by)?.name !== parent.name) return [];
    return [
      `    limit = values["${rule.limit}"]`,
      `    if own is not None and limit is not None and limit != store.find(db, ${constantOf(parent)}, own)["${rule.limit}"]:`,
      `        there = [models.${entity.name}(**row) for row in store.rows(db, ${constantOf(entity)}, {"${rule.by}": own})]`,
      "        if len(there) > limit and any(",
      `            rules.${rule.name}(one, [other for other in there if other.id != one.id], limit) for one in there`,
      "        ):",
      refuse(rule, 409, "            "),
    ];
  });
}

/** Lines of a function that looks at what is left when an entry goes or changes; none where no balance is kept. */
export function balanceLines(form: ApiForm, entity: ApiEntity): string[] {
  return rulesOf(form, entity).flatMap((rule) =>
    rule.kind === "stock"
      ? [
          `    rest = [models.${entity.name}(**row) for row in store.rows(db, ${constantOf(entity)}, {"${rule.by}": before["${rule.by}"]})]`,
          `    if rest and rules.${rule.name}(rest[0], rest[1:]):`,
          refuse(rule, 409, "        "),
        ]
      : [],
  );
}
