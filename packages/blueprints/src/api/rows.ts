import type { JsonValue, RowSource, SpecRow } from "@guildhall/contracts";
import { plural, spaced } from "../cli/words.ts";
import { choice, collectRows } from "../form-rows.ts";
import { nounOf } from "./emit/python-types.ts";
import { endpointDoes } from "./endpoint-table.ts";
import { figureSays } from "./figures.ts";
import { type ApiField, type ApiForm, FIELD_TYPES } from "./form.ts";

/** The form as editable rows: entities, endpoints, rules, reports. */
export function apiRows(form: ApiForm, sources: Record<string, RowSource>): SpecRow[] {
  const { rows, add } = collectRows(sources);
  add("/title", "Service", "Title", "text", form.title);
  add("/summary", "Service", "What it is for", "longtext", form.summary);
  add("/entities", "Entities", "Entities", "heading", null, { addTo: "/entities" });
  for (const [at, entity] of form.entities.entries()) {
    const path = `/entities/${at}`;
    add(path, "Entities", `${entity.name} (${plural(nounOf(entity))})`, "heading", null, {
      removable: form.entities.length > 1,
      addTo: `${path}/fields`,
    });
    add(`${path}/name`, "Entities", "Name", "text", entity.name);
    add(`${path}/path`, "Entities", "Address", "text", entity.path, { hint: "small letters, digits and hyphens" });
    for (const [index, field] of entity.fields.entries()) fieldRows(form, field, `${path}/fields/${index}`, add);
    for (const [index, figure] of (entity.figures ?? []).entries())
      add(`${path}/figures/${index}`, "Entities", `${figure.name} = ${figureSays(figure)}`, "heading", null, {
        removable: true,
      });
  }
  for (const [at, one] of form.endpoints.entries()) {
    add(`/endpoints/${at}`, "Endpoints", `${one.method} ${one.path}: ${endpointDoes(form, one)}`, "heading", null, {
      removable: true,
    });
    for (const [index, set] of one.sets.entries())
      add(
        `/endpoints/${at}/sets/${index}/value`,
        "Endpoints",
        `Sets ${spaced(set.field)} to`,
        "text",
        String(set.value),
      );
  }
  for (const [at, rule] of form.rules.entries()) {
    add(`/rules/${at}`, "Rules", rule.says, "heading", null, { removable: true });
    add(`/rules/${at}/says`, "Rules", "What a refusal says", "text", rule.says);
    if (rule.kind === "capacity" && typeof rule.limit === "number")
      add(`/rules/${at}/limit`, "Rules", "At most", "number", rule.limit);
    if (rule.kind === "order") add(`/rules/${at}/strict`, "Rules", "Not even the same", "boolean", rule.strict);
  }
  for (const [at, report] of form.reports.entries()) {
    add(`/reports/${at}`, "Reports", `GET ${report.path}: ${report.says}`, "heading", null, { removable: true });
    add(`/reports/${at}/path`, "Reports", "Address", "text", report.path);
    if (report.kind === "group")
      add(`/reports/${at}/order`, "Reports", "Order", "choice", report.order, {
        options: choice(["group", "largest"]),
      });
  }
  for (const [at, one] of form.stats.entries())
    add(
      `/stats/${at}`,
      "Reports",
      `GET ${one.path}: ${one.figures.map(({ name }) => name).join(", ")}`,
      "heading",
      null,
      {
        removable: true,
      },
    );
  for (const [at, one] of form.sessions.entries())
    add(
      `/sessions/${at}`,
      "Examples",
      `${one.method} ${one.path} ${one.body === undefined ? "" : JSON.stringify(one.body)} -> ${one.status}`,
      "heading",
      null,
      { removable: true },
    );
  if (form.open.length > 0) add("/open", "Not understood", "Promised without a check", "list", form.open);
  return rows;
}

function fieldRows(
  form: ApiForm,
  field: ApiField,
  path: string,
  add: (
    path: string,
    section: string,
    label: string,
    kind: SpecRow["kind"],
    value: JsonValue,
    more?: Partial<SpecRow>,
  ) => void,
): void {
  add(`${path}/name`, "Entities", "Field", "text", field.name, { removable: true });
  if (field.type === "reference")
    add(`${path}/references`, "Entities", `${spaced(field.name)} refers to`, "choice", field.references, {
      options: choice(form.entities.map((one) => one.name)),
    });
  else
    add(`${path}/type`, "Entities", `Type of ${spaced(field.name)}`, "choice", field.type, {
      options: choice(FIELD_TYPES.filter((type) => type !== "reference")),
    });
  if (field.type === "choice")
    add(`${path}/choices`, "Entities", `Choices of ${spaced(field.name)}`, "list", field.choices);
  add(`${path}/required`, "Entities", `${spaced(field.name)} is required`, "boolean", field.required);
  if (field.type !== "boolean" && field.type !== "choice")
    add(`${path}/unique`, "Entities", `${spaced(field.name)} is unique`, "boolean", field.unique);
  for (const [name, label] of [
    ["min", "at least"],
    ["above", "more than"],
    ["max", "at most"],
    ["below", "less than"],
  ] as const) {
    const value = field.limits[name];
    if (value !== undefined)
      add(`${path}/limits/${name}`, "Entities", `${spaced(field.name)} ${label}`, "number", value);
  }
  if (field.stepped !== undefined)
    add(`${path}/stepped`, "Entities", `${spaced(field.name)} is set by its actions only`, "boolean", field.stepped);
  if (field.default !== null)
    add(`${path}/default`, "Entities", `Default of ${spaced(field.name)}`, "text", String(field.default));
}
