import { plural } from "../../cli/words.ts";
import {
  type ApiEndpoint,
  type ApiEntity,
  type ApiField,
  type ApiForm,
  entityOf,
  fieldOf,
  isWhole,
  keyOf,
  tableOf,
} from "../form.ts";
import { actionRoute, actionShape } from "./action-route.ts";
import { addressLines, addressParam } from "./addressing.ts";
import { putRoute } from "./put-route.ts";
import { constantOf, functionName, nounOf, pythonValue, withArticle } from "./python-types.ts";
import { balanceLines, loweredLimitLines, ruleLines, rulesOf } from "./rule-lines.ts";
import { keptStateLines, startLines, stepLines, stepSays } from "./step-lines.ts";

const missing = (form: ApiForm): string => (form.decisions.missing === "404" ? "404" : "422");
const filterType = (field: ApiField): string =>
  ({
    text: "str",
    integer: "int",
    number: "float",
    decimal: "Decimal",
    boolean: "bool",
    date: "dt.date",
    datetime: "dt.datetime",
    choice: `Literal[${field.choices.map((choice) => JSON.stringify(choice)).join(", ")}]`,
    reference: "int",
  })[field.type];

/** Query parameters of a list that are none of its columns. */
const OWN_PARAMS = ["limit", "offset", "sort", "q", "db", "response"];
export const filtersOf = (entity: ApiEntity): ApiField[] =>
  entity.fields.filter((field) => !OWN_PARAMS.includes(field.name));
const sortsOf = (entity: ApiEntity): string[] => {
  const columns = ["id", ...entity.fields.map((field) => field.name)];
  return [...columns, ...columns.map((name) => `-${name}`)];
};
/** The order of a list that names none: `-id` is the newest first. */
export const orderOf = (form: ApiForm, entity: ApiEntity): string => {
  const wanted = form.decisions[`order:${entity.name}`] ?? "id";
  return sortsOf(entity).includes(wanted) ? wanted : "id";
};
export const isSearched = (form: ApiForm, entity: ApiEntity): boolean =>
  form.decisions.search === "yes" && entity.fields.some((field) => field.type === "text");

const decorator = (one: ApiEndpoint, summary: string, more: string, description = ""): string =>
  `@router.${one.method.toLowerCase()}("${one.path}", ${more}summary=${JSON.stringify(summary)}${description === "" ? "" : `, description=${JSON.stringify(description)}`})`;

/** Parameters of a list that bound a number, as the brief writes them: `?maxMinutes=30`. */
const boundsOf = (form: ApiForm, entity: ApiEntity): { param: string; field: ApiField; sign: "<=" | ">=" }[] => {
  const asked = form.asked.flatMap((one) => {
    const field = one.entity === entity.name ? fieldOf(entity, one.field) : undefined;
    if (!one.bound || !field || fieldOf(entity, one.bound.param)) return [];
    return [{ param: one.bound.param, field, sign: one.bound.op === "atMost" ? ("<=" as const) : (">=" as const) }];
  });
  return asked.filter(({ param }, at) => asked.findIndex((other) => other.param === param) === at);
};

function listRoute(form: ApiForm, entity: ApiEntity, one: ApiEndpoint): string {
  const sorts = sortsOf(entity).map((name) => `"${name}"`);
  const filters = filtersOf(entity);
  const bounds = boundsOf(form, entity);
  const searched = isSearched(form, entity);
  const bounded = bounds.map(({ param, field, sign }) => `("${field.name}", "${sign}", ${param})`).join(", ");
  const more = `${searched ? ", q=q" : ""}${bounds.length > 0 ? `, bounds=[${bounded}]` : ""}`;
  const many = plural(nounOf(entity));
  return [
    decorator(one, `List ${many}`, `response_model=list[${entity.name}Out], `),
    `def list_${tableOf(entity)}(`,
    "    db: Db,",
    "    response: Response,",
    isWhole(form, entity) ? "    limit: Limit | None = None," : "    limit: Limit = 50,",
    "    offset: Offset = 0,",
    `    sort: Literal[\n${sorts.map((name) => `        ${name},`).join("\n")}\n    ] = "${orderOf(form, entity)}",`,
    ...(searched ? ["    q: Search = None,"] : []),
    ...filters.map((field) => `    ${field.name}: ${filterType(field)} | None = None,`),
    ...bounds.map(({ param, field }) => `    ${param}: ${filterType(field)} | None = None,`),
    "):",
    `    filters = {${filters.map((field) => `"${field.name}": ${field.name}`).join(", ")}}`,
    `    found, total = store.page(db, ${constantOf(entity)}, filters, sort=sort, limit=limit, offset=offset${more})`,
    '    response.headers["X-Total-Count"] = str(total)',
    "    return found",
  ].join("\n");
}

/** Refuses what the tables and rules do not allow; runs inside the transaction that saves. */
function checkFunction(form: ApiForm, entity: ApiEntity): string {
  const constant = constantOf(entity);
  const changes = form.endpoints.some(
    (one) => one.entity === entity.name && ["change", "replace", "put"].includes(one.action),
  );
  return [
    `def check_${functionName(entity)}(db: Db, values: store.Row, own: int | None) -> None:`,
    `    store.check_references(db, ${constant}, values, ${missing(form)})`,
    `    store.check_unique(db, ${constant}, values, own)`,
    ...ruleLines(form, entity),
    ...(changes ? loweredLimitLines(form, entity) : []),
  ].join("\n");
}

/** What an entry leaves behind is checked inside the same transaction; nothing where no balance is kept. */
function balanceFunction(form: ApiForm, entity: ApiEntity): string[] {
  const lines = balanceLines(form, entity);
  return lines.length === 0
    ? []
    : [[`def check_without_${functionName(entity)}(db: Db, before: store.Row) -> None:`, ...lines].join("\n")];
}

const balanceCall = (form: ApiForm, entity: ApiEntity): string[] =>
  balanceLines(form, entity).length === 0 ? [] : [`        check_without_${functionName(entity)}(db, before)`];

function lockLines(
  form: ApiForm,
  { entity, kind, except = [] }: { entity: ApiEntity; kind: "locked" | "kept"; except?: string[] },
): string[] {
  return rulesOf(form, entity).flatMap((rule) => {
    if (rule.kind !== kind || except.includes(rule.field)) return [];
    const field = fieldOf(entity, rule.field);
    return [
      `        if before["${rule.field}"] == ${pythonValue(rule.is, field)}:`,
      `            raise Refused(409, ${JSON.stringify(rule.says)})`,
    ];
  });
}

/** Where the new entry is found, when there is an address to read it. */
function locationLines(form: ApiForm, entity: ApiEntity): string[] {
  const read = form.endpoints.find((one) => one.entity === entity.name && one.action === "read");
  if (!read) return [];
  const key = keyOf(entity);
  const value = key?.type === "text" ? `quote(made["${key.name}"], safe="")` : `made["${key?.name ?? "id"}"]`;
  return [`    response.headers["Location"] = f'${read.path.replace(/\{\w+\}/, `{${value}}`)}'`];
}

function route(form: ApiForm, entity: ApiEntity, one: ApiEndpoint): string {
  const noun = nounOf(entity);
  const name = functionName(entity);
  const table = constantOf(entity);
  const out = `response_model=${entity.name}Out, `;
  const check = (own: string): string => `        check_${name}(db, values, ${own})`;
  const steps = stepSays(form, entity).join(" ");
  switch (one.action) {
    case "list":
      return listRoute(form, entity, one);
    case "create":
      return [
        decorator(one, `Create ${withArticle(noun)}`, `status_code=201, ${out}`, steps),
        `def create_${name}(body: ${entity.name}In, db: Db, response: Response):`,
        "    with store.writing(db):",
        "        values = body.model_dump()",
        ...startLines(form, entity, "        "),
        check("None"),
        `        made = store.insert(db, ${table}, values)`,
        ...locationLines(form, entity),
        "    return made",
      ].join("\n");
    case "read":
      return [
        decorator(one, `Read ${withArticle(noun)}`, out),
        `def read_${name}(${addressParam(entity)}, db: Db):`,
        ...addressLines(entity, "    "),
        `    return store.find(db, ${table}, id)`,
      ].join("\n");
    case "change":
    case "replace": {
      const whole = one.action === "replace";
      return [
        decorator(one, `${whole ? "Replace" : "Change"} ${withArticle(noun)}`, out, steps),
        `def ${one.action}_${name}(${addressParam(entity)}, body: ${entity.name}${whole ? (keyOf(entity) ? "Put" : "In") : "Change"}, db: Db):`,
        "    with store.writing(db):",
        ...addressLines(entity, "        "),
        `        before = store.find(db, ${table}, id)`,
        ...lockLines(form, { entity, kind: "locked" }),
        whole
          ? `        values = ${keyOf(entity) ? "{**before, **body.model_dump()}" : "body.model_dump()"}`
          : "        values = {**before, **body.model_dump(exclude_unset=True)}",
        ...(whole ? keptStateLines(form, entity) : []),
        ...stepLines(form, entity),
        check("id"),
        `        changed = store.update(db, ${table}, id, values)`,
        ...balanceCall(form, entity),
        "    return changed",
      ].join("\n");
    }
    case "put":
      return putRoute(entity, {
        head: decorator(one, `Create or change ${withArticle(noun)}`, out, steps),
        start: startLines(form, entity, "            "),
        locks: [
          ...lockLines(form, { entity, kind: "locked" }),
          ...keptStateLines(form, entity),
          ...stepLines(form, entity),
        ],
        after: balanceCall(form, entity),
      });
    case "remove": {
      const kept = lockLines(form, { entity, kind: "kept" });
      const balance = balanceCall(form, entity);
      return [
        decorator(one, `Remove ${withArticle(noun)}`, "status_code=204, "),
        `def remove_${name}(${addressParam(entity)}, db: Db) -> None:`,
        "    with store.writing(db):",
        ...addressLines(entity, "        "),
        ...(kept.length > 0 || balance.length > 0 ? [`        before = store.find(db, ${table}, id)`, ...kept] : []),
        `        store.remove(db, ${table}, id)`,
        ...balance,
      ].join("\n");
    }
    case "mark":
      return actionRoute(form, {
        entity,
        one,
        locks: lockLines(form, { entity, kind: "locked", except: one.sets.map((set) => set.field) }),
      });
  }
}

/** `routes/books.py`: one function an endpoint of the table. */
export function routesModule(form: ApiForm, entity: ApiEntity): string {
  const endpoints = form.endpoints.filter((one) => one.entity === entity.name);
  const writes = endpoints.some((one) => ["create", "change", "replace", "put", "mark"].includes(one.action));
  const parts = [
    ...(writes ? [checkFunction(form, entity), ...balanceFunction(form, entity)] : []),
    ...endpoints.map((one) => route(form, entity, one)),
  ];
  const body = parts.join("\n\n\n");
  const uses = (word: string): boolean => new RegExp(`(?<![\\w."])${word}\\b`).test(body);
  const parents = form.entities.filter((other) => other !== entity && uses(constantOf(other)));
  const shapes = [
    ...["Change", "In", "Out", "Put"].map((end) => `${entity.name}${end}`),
    ...endpoints.flatMap((one) => actionShape(entity, one) ?? []),
  ]
    .filter(uses)
    .sort();
  const lines = [
    `"""${entity.name === "" ? "" : plural(nounOf(entity)).replace(/^./, (c) => c.toUpperCase())}: one function an endpoint."""`,
    "",
    ...(uses("dt") ? ["import datetime as dt"] : []),
    ...(uses("Decimal") ? ["from decimal import Decimal"] : []),
    ...(uses("Annotated") || uses("Literal")
      ? [`from typing import ${["Annotated", "Literal"].filter(uses).join(", ")}`]
      : []),
    ...(uses("quote") ? ["from urllib.parse import quote"] : []),
    ...(["dt", "Decimal", "Annotated", "Literal", "quote"].some(uses) ? [""] : []),
    `from fastapi import ${["APIRouter", ...["Path", "Response"].filter(uses)].join(", ")}`,
    "",
    `from .. import ${[...(uses("models\\.\\w+") ? ["models"] : []), ...(uses("rules\\.\\w+") ? ["rules"] : []), "store"].join(", ")}`,
    "from ..database import Db",
    ...(["Id", "Limit", "Offset", "Search"].some(uses)
      ? [`from ..params import ${["Id", "Limit", "Offset", "Search"].filter(uses).join(", ")}`]
      : []),
    ...(shapes.length > 0 ? [`from ..schemas import ${shapes.join(", ")}`] : []),
    ...(uses("Refused") ? ["from ..store import Refused"] : []),
    `from ..tables import ${[entity, ...parents].map(constantOf).sort().join(", ")}`,
    "",
    `router = APIRouter(tags=["${entity.path}"])`,
    "",
    "",
    body,
    "",
  ];
  return lines.join("\n");
}

/** Modules of routes, in the order of the entities. */
export const routeModules = (form: ApiForm): string[] =>
  form.entities
    .filter((entity) => form.endpoints.some((one) => one.entity === entity.name))
    .map((entity) => tableOf(entityOf(form, entity.name) ?? entity));
