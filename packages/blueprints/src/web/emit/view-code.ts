import { type Computed, computedOf } from "../computed.ts";
import type { Chart, Entity, Tile, WebForm } from "../form.ts";
import { camel } from "../names.ts";
import { names } from "./model-file.ts";
import { attribute, importsFor, quote } from "./source.ts";

/** What views of every kind are written with: figures, charts and import lines. */

export const findEntity = (form: WebForm, key: string): Entity => {
  const entity = form.entities.find((candidate) => candidate.key === key) ?? form.entities[0];
  if (!entity) throw new Error(`The form has no entity ${key}.`);
  return entity;
};

export const fieldOf = (entity: Entity, key: string) => `fieldOf(${names(entity).fields}, ${quote(key)})`;

/** `{ label: "Total", text: figureText(rows, "sum", …) }` */
export const tileText = (form: WebForm, tile: Tile, entity: Entity, rows: string): string =>
  `{ label: ${quote(tile.label)}, text: ${figureCode(form, tile, entity, rows)} }`;

/** The code of the rows with a mark, or with `field=value`; of all rows without one. */
function marked(mark: string, entity: Entity, rows: string): string {
  const n = names(entity);
  const [field, value] = mark.split("=");
  const index = entity.marks.findIndex((candidate) => candidate.label === mark);
  const chosen = entity.fields.find((candidate) => candidate.key === field);
  if (index >= 0) return `${rows}.filter((${n.one}) => ${n.marks}[${index}]?.holds(${n.one}))`;
  if (!chosen || value === undefined) return rows;
  const wanted = chosen.type === "boolean" ? String(value === "true") : quote(value);
  return `${rows}.filter((${n.one}) => ${n.one}.${chosen.key} === ${wanted})`;
}

/** The code of the text of a figure. */
export function figureCode(form: WebForm, tile: Tile, entity: Entity, rows: string, plain = false): string {
  const n = names(entity);
  const from = marked(tile.mark, entity, rows);
  const shown =
    tile.decimals === undefined ? (tile.times === 1 ? "" : `, ${tile.times}`) : `, ${tile.times}, ${tile.decimals}`;
  const derived = entity.derived.find((row) => row.key === tile.field);
  const computed = derived
    ? computedOf(form).find((entry) => entry.owner.kind === "derived" && entry.owner.derived === derived)
    : undefined;
  if (derived && computed && tile.measure !== "count") {
    const worked = `${from}.map((${n.one}) => ({ ${derived.key}: amountOf(() => ${callOf(computed, n.one)}) }))`;
    const unit = derived.unit && !plain ? `, unit: ${quote(derived.unit)}` : "";
    return `figureText(${worked}, ${quote(tile.measure)}, { key: ${quote(derived.key)}, type: ${quote(derived.type === "money" ? "money" : "number")}${unit} }${shown})`;
  }
  const whole = plain ? `{ ...${fieldOf(entity, tile.field)}, unit: "" }` : fieldOf(entity, tile.field);
  const field = tile.measure === "count" ? "" : `, ${whole}`;
  return `figureText(${from}, ${quote(tile.measure)}${field}${field && shown})`;
}

/** A chart element over the rows that the chart is about. */
export function chartElement(chart: Chart, entity: Entity, all: string): string {
  const rows = marked(chart.mark, entity, all);
  const by = entity.fields.find((field) => field.key === chart.by);
  const group = [`key: ${quote(chart.by)}`];
  if (chart.month) group.push("month: true");
  else if (by?.type === "choice") group.push(`order: ${fieldOf(entity, chart.by)}.options`);
  const field = entity.fields.find((candidate) => candidate.key === chart.field);
  const key = chart.measure === "count" || !field ? "" : `, ${quote(field.key)}`;
  const format =
    field && chart.measure !== "count"
      ? `formatNumber(value, ${quote(field.type)}${field.unit ? `, ${quote(field.unit)}` : ""})`
      : "formatNumber(value)";
  const component = { bar: "BarChart", line: "LineChart", pie: "PieChart" }[chart.type];
  return `<${component}
        ${attribute("title", chart.title)}
        points={figuresBy(${rows}, { ${group.join(", ")} }, ${quote(chart.measure)}${key})}
        format={(value) => ${chart.share ? `withShare(${format}, value, figure(${rows}, ${quote(chart.measure)}${key || ", null"}))` : format}}
      />`;
}

const COMPONENTS = [
  "Badge",
  "BarChart",
  "Cell",
  "EmptyState",
  "Figures",
  "LineChart",
  "PageHead",
  "PieChart",
  "RecordForm",
  "SettingsPanel",
  "Toolbar",
  "TransferBar",
];

/** Import lines of everything a view file may use. */
export function viewImports(body: string, form: WebForm): string {
  const known: Record<string, string[]> = {};
  known["../attempt"] = ["amountOf", "holds", "textOf"];
  for (const name of COMPONENTS) known[`../components/${name}`] = [name];
  known["../act"] = ["act"];
  known["../editing"] = ["useEditing"];
  known["../links"] = ["type Link", "removeLinked", "rename", "withOptions"];
  known["../fields"] = ["type FieldDef", "fieldOf", "formatNumber", "isEmpty", "today", "type Values"];
  known["../listing"] = ["useListing"];
  known["../model"] = form.entities.flatMap((entity) => [
    names(entity).fields,
    names(entity).marks,
    `type ${names(entity).type}`,
  ]);
  known["../notice"] = ["announce"];
  known["../overall"] = ["averageOf", "withDecimals", "largestOf", "namesOf", "plainNumber", "smallestOf", "sumOf"];
  known["../settings"] = ["useSettings"];
  for (const computed of computedOf(form)) known[`../${computed.file.slice(4, -3)}`] = [computed.name];
  known["../store"] = [
    "addItem",
    "appendItems",
    "itemsOf",
    "removeItem",
    "replaceItems",
    "reviveItems",
    "updateItem",
    "useItems",
  ];
  known["../measure"] = ["figure"];
  known["../summary"] = ["figureText", "figuresBy", "standing", "withShare"];
  return importsFor(body, known);
}

export const callOf = (computed: Computed, record: string): string =>
  `${computed.name}(${[record, ...(computed.params.length > 1 ? ["today()"] : [])].join(", ")})`;

/** A name for the component of a view: `GoalsView`. */
export const componentName = (id: string): string => {
  const name = camel(id, "main");
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}View`;
};
