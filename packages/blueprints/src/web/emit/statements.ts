import type { CollectionView, Entity, WebField } from "../form.ts";
import { type Formula, namesIn, type Overall, toTypeScript, tryFormula } from "../formula.ts";
import type { StatementCase, StatementSlot } from "../statement.ts";
import { names } from "./model-file.ts";
import { fieldLiteral, quote } from "./source.ts";

/** Settings of a list and the lines under them, as code of its view. */

const NUMERIC = ["integer", "number", "money"];

/** A number that may be left out. */
const isOpen = (field: WebField): boolean => NUMERIC.includes(field.type) && !field.required;

/** The settings as a constant of the file; empty without any. */
export function settingsConstant(view: CollectionView): string {
  if (view.settings.length === 0) return "";
  const rows = view.settings.map((field) => `  ${fieldLiteral(field)},`).join("\n");
  return `const settingFields: readonly FieldDef[] = [\n${rows}\n];\n\n`;
}

/** TypeScript of a formula over all records in `rows`, the settings, and one record where it stands inside a figure. */
function codeOf(formula: Formula, view: CollectionView, entity: Entity, rows: string): string {
  const n = names(entity);
  const reach = (name: string): string => {
    const setting = view.settings.find((field) => field.key === name);
    if (setting)
      return NUMERIC.includes(setting.type)
        ? `Number(settings.${name})`
        : setting.type === "boolean"
          ? `settings.${name} === true`
          : `String(settings.${name})`;
    const field = entity.fields.find((candidate) => candidate.key === name);
    return field && isOpen(field) ? `(${n.one}.${name} ?? 0)` : `${n.one}.${name}`;
  };
  const overall = (how: Overall, each: string | null, of: Formula | null): string => {
    if (how === "count") return each === null ? `${rows}.length` : `${rows}.filter((${n.one}) => ${each}).length`;
    // An empty number adds nothing to a sum, and takes no part in what is average, smallest or largest.
    const used = how === "sum" || !of ? [] : namesIn(of);
    const filled = entity.fields
      .filter((field) => isOpen(field) && used.includes(field.key))
      .map((field) => `${n.one}.${field.key} !== null`);
    const counted = filled.length > 0 ? `${rows}.filter((${n.one}) => ${filled.join(" && ")})` : rows;
    return `${how}Of(${counted}, (${n.one}) => ${each})`;
  };
  return toTypeScript(formula, reach, overall);
}

const read = (text: string, view: CollectionView, entity: Entity, one = false): Formula | null => {
  const settings = view.settings.map((field) => field.key);
  const record = entity.fields.map((field) => field.key);
  return tryFormula(text, one ? [...settings, ...record] : settings, record);
};

function slotCode(slot: StatementSlot, view: CollectionView, entity: Entity, rows: string): string {
  const formula = read(slot.formula, view, entity, slot.join !== "");
  if (!formula) return '""';
  const code = codeOf(formula, view, entity, rows);
  if (slot.join === "")
    return slot.decimals === null ? `plainNumber(${code})` : `withDecimals(${code}, ${slot.decimals})`;
  const n = names(entity);
  const title = entity.fields[0]?.key ?? "id";
  return `namesOf(${rows}.filter((${n.one}) => ${code}).map((${n.one}) => String(${n.one}.${title})), ${quote(slot.join)})`;
}

function caseText(row: StatementCase, view: CollectionView, entity: Entity, rows: string): string {
  const parts = row.text.split(/(\{\d\})/).filter(Boolean);
  if (row.slots.length === 0) return quote(row.text);
  const inner = parts.map((part) => {
    const slot = row.slots[Number(/^\{(\d)\}$/.exec(part)?.[1] ?? Number.NaN)];
    return slot ? `\${${slotCode(slot, view, entity, rows)}}` : part.replaceAll(/[`\\]|\$\{/g, "");
  });
  return `\`${inner.join("")}\``;
}

/** The lines of a list: each shows the first of its cases that holds. */
export function statementElements(view: CollectionView, entity: Entity, rows: string): string {
  return view.statements
    .map((statement) => {
      const choice = statement.cases.reduceRight((rest, row) => {
        const text = caseText(row, view, entity, rows);
        const when = read(row.when, view, entity);
        return when ? `${codeOf(when, view, entity, rows)} ? ${text} : ${rest}` : text;
      }, '""');
      return `<p className="line">{${choice}}</p>`;
    })
    .join("\n        ");
}
