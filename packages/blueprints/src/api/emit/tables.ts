import { type ApiEntity, type ApiField, type ApiForm, entityOf, tableOf } from "../form.ts";
import { constantOf, isOptional, nounOf } from "./python-types.ts";
import { isSearched } from "./routes.ts";

const SQL_TYPES: Record<ApiField["type"], string> = {
  text: "TEXT",
  integer: "INTEGER",
  number: "REAL",
  decimal: "REAL",
  boolean: "INTEGER",
  date: "TEXT",
  datetime: "TEXT",
  choice: "TEXT",
  reference: "INTEGER",
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function column(form: ApiForm, field: ApiField): string {
  const parts = [`"${field.name}"`, SQL_TYPES[field.type]];
  if (!isOptional(field)) parts.push("NOT NULL");
  if (field.unique) parts.push("UNIQUE");
  if (field.type === "choice") parts.push(`CHECK ("${field.name}" IN (${field.choices.map(quoted).join(", ")}))`);
  const to = field.references ? entityOf(form, field.references) : undefined;
  if (to) {
    const cascades = form.decisions[`cascade:${to.name}`] === "yes";
    parts.push(`REFERENCES "${tableOf(to)}" (id) ON DELETE ${cascades ? "CASCADE" : "RESTRICT"}`);
  }
  return `    ${parts.join(" ")}`;
}

/** Referred tables first, so that the file reads from the ground up. */
function inOrder(form: ApiForm): ApiEntity[] {
  const done: ApiEntity[] = [];
  const visit = (entity: ApiEntity, from: ApiEntity[]): void => {
    if (done.includes(entity) || from.includes(entity)) return;
    for (const field of entity.fields) {
      const to = field.references ? entityOf(form, field.references) : undefined;
      if (to) visit(to, [...from, entity]);
    }
    done.push(entity);
  };
  for (const entity of form.entities) visit(entity, []);
  return done;
}

/** `0001_tables.sql`: a table an entity, an index a reference. */
export function tablesMigration(form: ApiForm): string {
  const tables = inOrder(form).map((entity) => {
    const columns = ["    id INTEGER PRIMARY KEY AUTOINCREMENT", ...entity.fields.map((field) => column(form, field))];
    const indexes = entity.fields
      .filter((field) => field.references !== null)
      .map((field) => `CREATE INDEX ${tableOf(entity)}_by_${field.name} ON "${tableOf(entity)}" ("${field.name}");`);
    return [`CREATE TABLE "${tableOf(entity)}" (`, columns.join(",\n"), ");", ...indexes].join("\n");
  });
  return `${tables.join("\n\n")}\n`;
}

const LOADS: Record<ApiField["type"], string> = {
  text: "str",
  integer: "int",
  number: "float",
  decimal: "amount",
  boolean: "bool",
  date: "date.fromisoformat",
  datetime: "datetime.fromisoformat",
  choice: "str",
  reference: "int",
};

const tuple = (items: string[]): string =>
  items.length === 0 ? "()" : `(${items.join(", ")}${items.length === 1 ? "," : ""})`;

/** `tables.py`: what the store has to know of each table. */
export function tablesModule(form: ApiForm): string {
  const tables = form.entities.map((entity) => {
    const unique = entity.fields.filter((field) => field.unique).map((field) => `"${field.name}"`);
    const references = entity.fields.flatMap((field) => {
      const to = field.references ? entityOf(form, field.references) : undefined;
      return to ? [`("${field.name}", "${tableOf(to)}", "${nounOf(to)}")`] : [];
    });
    const texts = entity.fields.filter((field) => field.type === "text").map((field) => `"${field.name}"`);
    const searched = isSearched(form, entity) ? texts : [];
    return [
      `${constantOf(entity)} = Table(`,
      `    name="${tableOf(entity)}",`,
      `    noun="${nounOf(entity)}",`,
      "    columns={",
      ...entity.fields.map((field) => `        "${field.name}": ${LOADS[field.type]},`),
      "    },",
      ...(unique.length > 0 ? [`    unique=${tuple(unique)},`] : []),
      ...(references.length > 0 ? [`    references=${tuple(references)},`] : []),
      ...(searched.length > 0 ? [`    searched=${tuple(searched)},`] : []),
      ")",
    ].join("\n");
  });
  const body = tables.join("\n\n");
  const dates = ["date", "datetime"].filter((name) => body.includes(`${name}.fromisoformat`));
  const days = dates.filter((name) => name === "datetime" || /(?<!time)\bdate\.fromisoformat/.test(body));
  const imports = days.length > 0 ? `from datetime import ${days.join(", ")}\n\n` : "";
  const store = body.includes(": amount,") ? "from .store import Table, amount" : "from .store import Table";
  return `"""The tables as migrations/ makes them."""\n\n${imports}${store}\n\n${body}\n`;
}
