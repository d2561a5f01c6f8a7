import { plural, snake } from "../../cli/words.ts";
import { type ApiForm, type ApiStats, entityOf, fieldOf } from "../form.ts";
import { constantOf, isOptional, nounOf } from "./python-types.ts";

const TYPES: Record<string, string> = { integer: "int", number: "float", decimal: "Decimal", boolean: "bool" };

const WORK: Record<ApiStats["figures"][number]["op"], (values: string) => string> = {
  count: () => "len(found)",
  min: (values) => `min(${values})`,
  max: (values) => `max(${values})`,
  sum: (values) => `sum(${values})`,
  average: (values) => `sum(${values}) / len(${values})`,
};

/** The route that answers with figures; 404 where there is nothing to work them out of. */
export function statsRoute(form: ApiForm, stats: ApiStats): string {
  const entity = entityOf(form, stats.entity);
  if (!entity) return "";
  const by = stats.by === null ? undefined : fieldOf(entity, stats.by);
  const many = plural(nounOf(entity));
  const used = [...new Set(stats.figures.filter(({ op }) => op !== "count").map(({ field }) => field))];
  const lists = used.map((name) => {
    const field = fieldOf(entity, name);
    const value = field?.type === "decimal" ? `float(row["${name}"])` : `row["${name}"]`;
    const kept = field && isOptional(field) ? ` if row["${name}"] is not None` : "";
    return `    ${name} = [${value} for row in found${kept}]`;
  });
  const empty = ["found", ...used].map((name) => `not ${name}`).join(" or ");
  const none = by ? `f"There are no ${many} with the ${by.name} {${by.name}}."` : `"There are no ${many}."`;
  return [
    `@router.get("${stats.path}", response_model=dict[str, int | float], summary=${JSON.stringify(stats.says)})`,
    `def ${snake(stats.path.replace(/[{}]/g, "").replaceAll("/", " "), "stats")}(${by ? `${by.name}: ${TYPES[by.type] ?? "str"}, ` : ""}db: Db):`,
    `    found = store.rows(db, ${constantOf(entity)}${by ? `, {"${by.name}": ${by.name}}` : ""})`,
    ...lists,
    `    if ${empty}:`,
    `        raise store.Refused(404, ${none})`,
    "    return {",
    ...stats.figures.map(({ name, op, field }) => `        "${name}": ${WORK[op](field)},`),
    "    }",
  ].join("\n");
}
