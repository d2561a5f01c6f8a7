import type { CollectionView, Entity, Mark, WebField, WebForm } from "../form.ts";
import { namesIn, toTypeScript, tryFormula } from "../formula.ts";
import { camel, kebab, pascal } from "../names.ts";
import { comment, fieldLiteral, quote } from "./source.ts";

/** Names the emitted code uses for an entity. */
export const names = (entity: Entity) => ({
  /** `Goal` */
  type: pascal(entity.name),
  /** `goal` */
  one: camel(entity.name, "record"),
  /** `goals`: the collection's key in the store. */
  many: entity.key,
  fields: `${camel(entity.name, "record")}Fields`,
  marks: `${camel(entity.name, "record")}Marks`,
});

/** Fields changed by an action of a list (toggle, steps) and not by typing. */
function hiddenFields(form: WebForm, entity: Entity): Set<string> {
  const views = form.views.filter(
    (view): view is CollectionView => view.kind === "collection" && view.entity === entity.key,
  );
  const inline = entity.fields.filter((field) => field.inline || field.pressed).map((field) => field.key);
  const pressed = views.flatMap((view) => view.actions.flatMap((action) => action.field.split(",")));
  const switches = entity.fields.filter((field) => field.type === "boolean" && pressed.includes(field.key));
  inline.push(...switches.map((field) => field.key));
  return new Set([...views.flatMap((view) => [view.toggle]).filter(Boolean), ...inline]);
}

function typeText(field: WebField): string {
  const nullable = field.required ? "" : " | null";
  if (field.type === "boolean") return "boolean";
  if (field.type === "integer" || field.type === "number" || field.type === "money") return `number${nullable}`;
  return field.type === "date" ? `string${nullable}` : "string";
}

/** A condition as TypeScript over the record named `one`. */
function markCondition(mark: Mark, entity: Entity): string {
  const { one } = names(entity);
  const field = entity.fields.find((candidate) => candidate.key === mark.field);
  const formula = tryFormula(mark.formula, [...entity.fields.map((candidate) => candidate.key), "today"]);
  if (formula) {
    // A record of before may lack a date, and from nothing nothing can be counted.
    const dates = entity.fields.filter(({ key, type }) => type === "date" && namesIn(formula).includes(key));
    const test = toTypeScript(formula, (name) => {
      const used = entity.fields.find((candidate) => candidate.key === name);
      if (!used) return "today()";
      return typeText(used).startsWith("number") && !used.required ? `(${one}.${name} ?? 0)` : `${one}.${name}`;
    });
    return dates.length > 0 ? `${dates.map(({ key }) => `${one}.${key} !== null`).join(" && ")} && (${test})` : test;
  }
  if (!field) return "false";
  const value = `${one}.${field.key}`;
  const other = entity.fields.find((candidate) => candidate.key === mark.value);
  const nullable = typeText(field).endsWith("null");
  const guard = nullable || field.type === "date" ? `${value} !== null && ` : "";
  let test: string;
  if (mark.op === "is empty") test = nullable ? `${value} === null` : `${value} === ""`;
  else if (mark.op === "today") test = `${value} === today()`;
  else if (mark.op === "before today") test = `${guard}${value} < today()`;
  else if (mark.op === "older than")
    test = `${guard}(Date.parse(today()) - Date.parse(${value})) / 86_400_000 > ${other ? `(${one}.${other.key} ?? 0)` : String(Number(mark.value) || 0)}`;
  else if (mark.op === "days ago or more")
    test = `${guard}(Date.parse(today()) - Date.parse(${value})) / 86_400_000 >= ${other ? `(${one}.${other.key} ?? 0)` : String(Number(mark.value) || 0)}`;
  else if (mark.op === "this month") test = `${guard}${value}.slice(0, 7) === today().slice(0, 7)`;
  else if (mark.op === "this month of any year") test = `${guard}${value}.slice(5, 7) === today().slice(5, 7)`;
  else if (mark.op === "this year") test = `${guard}${value}.slice(0, 4) === today().slice(0, 4)`;
  else if (mark.op === "this week") test = `${guard}mondayOf(${value}) === mondayOf(today())`;
  else if (mark.op === "last days")
    test = `${guard}${value} <= today() && (Date.parse(today()) - Date.parse(${value})) / 86_400_000 < ${Number(mark.value) || 0}`;
  else if (mark.op === "after today") test = `${guard}${value} > today()`;
  else if (field.type === "boolean") test = (mark.value === "false") !== (mark.op === "is not") ? `!${value}` : value;
  else if (mark.op === "is" || mark.op === "is not") {
    const numeric = ["integer", "number", "money"].includes(field.type) && Number.isFinite(Number(mark.value));
    test = `${value} ${mark.op === "is" ? "===" : "!=="} ${numeric ? Number(mark.value) : quote(mark.value)}`;
  } else {
    const limit = other ? `(${one}.${other.key} ?? 0)` : String(Number(mark.value) || 0);
    test = `${guard}${value} ${mark.op} ${limit}`;
  }
  const unless = entity.fields.find((candidate) => candidate.key === mark.unless);
  if (unless?.type === "boolean") test = `!${one}.${unless.key} && ${test}`;
  return test;
}

/** src/model.ts: types, fields and named conditions of everything the app holds. */
export function modelFile(form: WebForm): string {
  const needsToday = form.entities.some((entity) =>
    entity.marks.some((mark) =>
      mark.formula ? /\btoday\b/.test(mark.formula) : /today|than|days|^this /.test(mark.op),
    ),
  );
  const needsMonday = form.entities.some((entity) => entity.marks.some((mark) => mark.op === "this week"));
  const marks = form.entities.some((entity) => entity.marks.length > 0);
  const blocks = form.entities.map((entity) => {
    const n = names(entity);
    const hidden = hiddenFields(form, entity);
    const members = entity.fields.map((field) => `  ${field.key}: ${typeText(field)};`).join("\n");
    const fields = entity.fields.map((field) => `  ${fieldLiteral(field, hidden.has(field.key))},`).join("\n");
    const conditions = entity.marks
      .map((mark) => `  { label: ${quote(mark.label)}, holds: (${n.one}) => ${markCondition(mark, entity)} },`)
      .join("\n");
    return [
      `/** ${comment(entity.name)}: one entry of ${comment(entity.plural.toLowerCase())}. */`,
      `export interface ${n.type} extends Stored {\n${members}\n}\n`,
      `export const ${n.fields}: readonly FieldDef[] = [\n${fields}\n];\n`,
      conditions ? `export const ${n.marks}: readonly Mark<${n.type}>[] = [\n${conditions}\n];\n` : "",
    ]
      .filter(Boolean)
      .join("\n");
  });
  const data = form.entities.map((entity) => `  ${names(entity).many}: ${names(entity).type}[];`).join("\n");
  const collections = form.entities.map((entity) => `  ${names(entity).many}: ${names(entity).fields},`).join("\n");
  const seed = form.entities.map((entity) => `${names(entity).many}: []`).join(", ");
  return [
    `import { type FieldDef,${needsMonday ? " mondayOf," : ""} type Stored${needsToday ? ", today" : ""} } from "./fields";`,
    marks ? `import type { Mark } from "./listing";` : "",
    "",
    "/** What the app holds: the shape of its records, and the fields people fill in. */",
    ...blocks,
    `export interface Data {\n${data}\n}\n`,
    "/** Raise this when stored records can no longer be read as they are. */",
    "export const SCHEMA_VERSION = 1;",
    `export const STORAGE_KEY = ${quote(kebab(form.title, "app"))};\n`,
    `export const collections: Record<keyof Data, readonly FieldDef[]> = {\n${collections}\n};\n`,
    "/** What a browser that never saw this app starts with. */",
    `export const seed: Data = { ${seed} };`,
    "",
  ]
    .filter((part, index) => part !== "" || index > 1)
    .join("\n");
}
