import { tidyTool } from "./finish-tool.ts";
import {
  type Action,
  type Chart,
  type CollectionView,
  type Entity,
  type Tile,
  valuesOf,
  type WebField,
  type WebForm,
  type WebView,
} from "./form.ts";
import { tryFormula } from "./formula.ts";
import { camel, fresh, kebab, pascal, plural, sentence } from "./names.ts";

/** Names the emitted files use themselves. */
const TAKEN_TYPES = [
  "Stored",
  "Data",
  "FieldDef",
  "Mark",
  "Values",
  "Value",
  "Draft",
  "App",
  "Listing",
  "Point",
  "Cell",
  "Badge",
  "Field",
  "Error",
  "Date",
  "Map",
  "Set",
  "Object",
  "String",
  "Number",
  "Record",
  "Promise",
  "Symbol",
  "Array",
];
const NUMERIC = ["integer", "number", "money"];

function tidyField(raw: WebField, taken: Set<string>): WebField {
  const field = raw.from ? { ...raw, type: "choice" as const } : raw;
  const label = sentence(field.label);
  const options = [...new Set(field.options.map((option) => option.trim()).filter(Boolean))];
  const isNumber = NUMERIC.includes(field.type);
  const type = field.type === "choice" && !field.from && options.length < 2 ? "text" : field.type;
  let initial = field.initial;
  if (field.from) initial = "";
  else if (type === "choice" && !options.includes(initial))
    initial = options.find((option) => option.toLowerCase() === initial.toLowerCase()) ?? "";
  if (isNumber && !Number.isFinite(Number(initial))) initial = "";
  if (type === "boolean" && initial !== "true") initial = "";
  if (type === "date" && initial !== "today" && !/^\d{4}-\d{2}-\d{2}$/.test(initial)) initial = "";
  const [min, max] =
    field.min !== null && field.max !== null && field.min > field.max ? [field.max, field.min] : [field.min, field.max];
  const bounded = isNumber || type === "text" || type === "longtext";
  return {
    ...field,
    key: fresh(camel(field.key), taken),
    label,
    type,
    options: type === "choice" && !field.from ? options : [],
    inline: field.inline && type === "boolean",
    pressed:
      field.pressed &&
      ((isNumber && initial !== "") ||
        (type === "choice" && options.includes(initial)) ||
        (field.type === "date" && !field.required)),
    initial,
    min: bounded ? min : null,
    max: bounded ? max : null,
    required: type === "boolean" ? false : field.required,
    unit: isNumber ? field.unit : "",
  };
}

function tidyEntity(entity: Entity, takenKeys: Set<string>, takenTypes: Set<string>): Entity {
  let name = sentence(entity.name);
  if (takenTypes.has(pascal(name))) name = `${name} entry`;
  takenTypes.add(pascal(name));
  const taken = new Set(["id", "createdAt"]);
  const fields = entity.fields.map((field) => tidyField(field, taken));
  // What names a record stands in a heading: one line.
  const opening = fields[0];
  if (opening?.type === "longtext" && /description|text|content|name|title/i.test(opening.label))
    fields[0] = { ...opening, type: "text" };
  // The first field names a record everywhere; a switch or long text cannot.
  const named = fields.findIndex((field) => field.type === "text");
  const first = fields[0];
  if (first && ["boolean", "longtext", "colour", "choice"].includes(first.type) && named > 0)
    fields.unshift(...fields.splice(named, 1));
  // It has to be there, so that no date that a button sets later can be it.
  const titled = fields.map((field, index) =>
    index === 0
      ? { ...field, required: field.type !== "boolean", pressed: field.pressed && field.type !== "date" }
      : field,
  );
  const keys = new Set(titled.map((field) => field.key));
  const labels = new Set<string>();
  return {
    ...entity,
    name,
    plural: sentence(entity.plural) || plural(name),
    key: fresh(camel(entity.key), takenKeys),
    fields: titled.map((field) => ({ ...field, label: fresh(field.label, labels) })),
    derived: entity.derived.map((row) => ({ ...row, key: fresh(camel(row.key), keys) })),
    marks: entity.marks
      .filter(
        (mark) =>
          titled.some((field) => field.key === mark.field) &&
          (mark.formula === "" || tryFormula(mark.formula, [...titled.map((field) => field.key), "today"]) !== null),
      )
      .map((mark) => ({ ...mark, unless: titled.some((field) => field.key === mark.unless) ? mark.unless : "" })),
    rules: entity.rules
      .filter(
        (rule) =>
          rule.kind === "formula" ||
          [rule.by, rule.day, rule.start, rule.end].every(
            (key) => key === "" || titled.some((field) => field.key === key),
          ),
      )
      .map((rule) => ({ ...rule, key: fresh(camel(rule.key), keys) })),
    rollups: entity.rollups.map((row) => ({ ...row, key: fresh(camel(row.key), keys) })),
  };
}

const fieldIn = (entity: Entity | undefined, key: string, types?: readonly string[]): string =>
  entity?.fields.some((field) => field.key === key && (!types || types.includes(field.type))) ? key : "";

function tidyTile(tile: Tile, entities: Entity[]): Tile[] {
  const entity = entities.find((candidate) => candidate.key === tile.entity);
  if (!entity) return [];
  const derived = entity.derived.some((row) => row.key === tile.field && NUMERIC.includes(row.type));
  if (tile.measure !== "count" && !derived && !fieldIn(entity, tile.field, NUMERIC)) return [];
  return [{ ...tile, mark: knownMark(tile.mark, entity) }];
}

/** A mark of the entity or `field=value`; empty for one that is no longer there. */
function knownMark(mark: string, entity: Entity): string {
  const [field = ""] = mark.split("=");
  return entity.marks.some((one) => one.label === mark) || fieldIn(entity, field) ? mark : "";
}

const hasOption = (entity: Entity, key: string, option: string): boolean =>
  entity.fields.some((field) => field.key === key && field.type === "choice" && field.options.includes(option));

/** Checkboxes that hide a state there is. */
const tidyHides = (hides: CollectionView["hides"], entity: Entity): CollectionView["hides"] =>
  once(
    once(
      hides.filter(
        ({ field, value }) =>
          hasOption(entity, field, value) || (value === "true" && fieldIn(entity, field, ["boolean"]) !== ""),
      ),
      ({ field, value }) => `${field} ${value}`,
    ),
    ({ label }) => label,
  );

/** An order of a field that is there, of when records were added, or of a mark; empty for any other. */
function knownOrder(order: string, entity: Entity): string {
  const [key = "", ...rest] = order.split(":");
  const [end = "", ...option] = rest;
  const known =
    key === "mark" || key === "unmarked"
      ? entity.marks.some((mark) => mark.label === rest.join(":"))
      : end === "first" || end === "last"
        ? hasOption(entity, key, option.join(":"))
        : key === "createdAt" || fieldIn(entity, key);
  return known ? order : "";
}

function tidyChart(chart: Chart, entities: Entity[]): Chart[] {
  const entity = entities.find((candidate) => candidate.key === chart.entity);
  if (!entity || !fieldIn(entity, chart.by)) return [];
  if (chart.measure !== "count" && !fieldIn(entity, chart.field, NUMERIC)) return [];
  return [
    { ...chart, mark: knownMark(chart.mark, entity), month: chart.month && fieldIn(entity, chart.by, ["date"]) !== "" },
  ];
}

/** On one page two fields of the same name could not be told apart. */
function distinctLabels(entities: Entity[]): Entity[] {
  const taken = new Set<string>();
  return entities.map((entity) => {
    const fields = entity.fields.map((field) => {
      if (!taken.has(field.label.toLowerCase())) return field;
      return { ...field, label: fresh(`${entity.name} ${field.label.toLowerCase()}`.slice(0, 56), taken) };
    });
    for (const field of fields) taken.add(field.label.toLowerCase());
    return { ...entity, fields };
  });
}

const ROLLUP_NAMES = ["sum", "count", "total", "all", "parents"];

/** The entity with the new keys of the others in its references. */
const pointing = (entity: Entity, renamed: ReadonlyMap<string, string>): Entity => ({
  ...entity,
  fields: entity.fields.map((field) => (field.from === "" ? field : { ...field, from: renamed.get(field.from) ?? "" })),
  rollups: entity.rollups.map((row) => ({ ...row, entity: renamed.get(row.entity) ?? row.entity })),
});

/** References between entities that lead somewhere; the rest becomes plain text or is dropped. */
function tidyLinks(entity: Entity, entities: Entity[]): Entity {
  const known = (key: string) => entities.find((other) => other.key === key && other !== entity);
  return {
    ...entity,
    rollups: entity.rollups.filter((row) => {
      const child = known(row.entity);
      const links = child?.fields.some((field) => field.key === row.link && field.from === entity.key);
      return links && (row.field === "" || fieldIn(child, row.field, NUMERIC)) && tryFormula(row.formula, ROLLUP_NAMES);
    }),
  };
}

/** Buttons whose field and formula exist. */
function tidyActions(actions: Action[], entity: Entity): Action[] {
  const names = [...entity.fields.map((field) => field.key), "today"];
  return once(
    actions.filter(
      (action) =>
        (action.remove ||
          (action.field.split(",").every((key) => fieldIn(entity, key)) &&
            valuesOf(action).every((value) => tryFormula(value, names)))) &&
        (action.when === "" || fieldIn(entity, action.when.split("=")[0] ?? "")),
    ),
    (action) => action.label,
  );
}

function once<T>(rows: T[], name: (row: T) => string): T[] {
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(name(row)) && seen.add(name(row)));
}

/** Settings with names of their own, and the statements whose formulas read over them and the records. */
function tidyOverview(view: CollectionView, entity: Entity): Pick<CollectionView, "settings" | "statements"> {
  const keys = new Set([...entity.fields, ...entity.derived].map((row) => row.key));
  const labels = new Set(entity.fields.map((field) => field.label));
  const settings = view.settings
    .map((field) => tidyField({ ...field, from: "", inline: false, pressed: false }, keys))
    .map((field) => ({ ...field, label: fresh(field.label, labels), required: field.type !== "boolean" }));
  const record = entity.fields.map((field) => field.key);
  const names = settings.map((field) => field.key);
  const reads = (text: string, own: readonly string[]) => tryFormula(text, own, record) !== null;
  const statements = view.statements.filter((statement) =>
    statement.cases.every(
      ({ when, text, slots }) =>
        (when === "" || reads(when, names)) &&
        slots.every((slot) => reads(slot.formula, slot.join ? [...names, ...record] : names)) &&
        [...text.matchAll(/\{(\d)\}/g)].every((match) => slots[Number(match[1])] !== undefined),
    ),
  );
  return { settings, statements };
}

function tidyView(view: WebView, entities: Entity[]): WebView | null {
  const entity = "entity" in view ? entities.find((candidate) => candidate.key === view.entity) : undefined;
  switch (view.kind) {
    case "collection": {
      if (!entity) return null;
      const group =
        fieldIn(entity, view.group, ["choice"]) ||
        (view.layout === "board" ? (entity.fields.find((field) => field.type === "choice")?.key ?? "") : "");
      return {
        ...view,
        group,
        layout: view.layout === "board" && !group ? "cards" : view.layout,
        toggle: fieldIn(entity, view.toggle, ["boolean"]),
        counter: fieldIn(entity, view.counter, ["integer", "number"]),
        stamp: fieldIn(entity, view.stamp, ["date"]),
        stampLabel: view.stampLabel.trim() || "Done today",
        order: knownOrder(view.order, entity),
        steps: fieldIn(entity, view.steps, ["choice"]),
        actions: tidyActions(view.actions, entity),
        bulk: tidyActions(view.bulk, entity),
        ...tidyOverview(view, entity),
        lines: view.lines.filter((line) =>
          line.slots.every((slot) => tidyTile({ ...slot, entity: slot.entity || entity.key }, entities).length > 0),
        ),
        filters: [...new Set(view.filters.filter((key) => fieldIn(entity, key, ["choice", "text", "integer"])))],
        hides: tidyHides(view.hides, entity),
        sorts: [...new Set(view.sorts.filter((key) => fieldIn(entity, key)))],
        only: entity.marks.some((mark) => mark.label === view.only) ? view.only : "",
        addable: view.addable && view.only === "",
        tiles: once(
          view.tiles.flatMap((tile) => tidyTile({ ...tile, entity: entity.key }, entities)),
          (tile) => tile.label,
        ),
        charts: once(
          view.charts.flatMap((chart) => tidyChart({ ...chart, entity: entity.key }, entities)),
          (chart) => chart.title,
        ),
        empty:
          view.empty ||
          (view.addable && view.only === ""
            ? `No ${entity.plural.toLowerCase()} yet. Add the first one.`
            : `No ${entity.plural.toLowerCase()} here.`),
      };
    }
    case "dashboard": {
      const tiles = once(
        view.tiles.flatMap((tile) => tidyTile(tile, entities)),
        (tile) => tile.label,
      );
      const charts = once(
        view.charts.flatMap((chart) => tidyChart(chart, entities)),
        (chart) => chart.title,
      );
      return tiles.length + charts.length > 0 ? { ...view, tiles, charts } : null;
    }
    case "calculator": {
      const taken = new Set<string>();
      const labels = new Set<string>();
      const inputs = view.inputs
        .map((field) => tidyField({ ...field, from: "" }, taken))
        .map((field) => ({ ...field, label: fresh(field.label, labels) }));
      return {
        ...view,
        inputs,
        outputs: view.outputs.map((output) => ({
          ...output,
          key: camel(output.key),
          label: fresh(sentence(output.label), labels),
        })),
      };
    }
    case "tool": {
      const taken = new Set<string>();
      const labels = new Set<string>();
      const inputs = view.inputs
        .map((field) => tidyField({ ...field, from: "" }, taken))
        .map((field) => ({ ...field, label: fresh(field.label, labels) }));
      return tidyTool(view, inputs);
    }
    case "inquiry": {
      const taken = new Set<string>();
      const labels = new Set<string>();
      return {
        ...view,
        fields: view.fields
          .map((field) => tidyField({ ...field, from: "" }, taken))
          .map((field) => ({ ...field, label: fresh(field.label, labels) })),
      };
    }
    case "generator": {
      const names = new Set(view.pools.map((pool) => pool.key));
      const known = (name: string) =>
        names.has(name) || name === "number" || (name === "keyword" && view.keyword !== "");
      const options = view.choice?.options ?? [];
      const pattern = view.pattern
        .replace(/\{(\w+)\}/g, (whole, name: string) => (known(name) ? whole : ""))
        .replace(/\s+/g, " ")
        .trim();
      return {
        ...view,
        pools: view.pools.map((pool) => ({ ...pool, option: options.includes(pool.option) ? pool.option : "" })),
        pattern: pattern || `{${view.pools[0]?.key ?? "number"}}`,
      };
    }
    case "study":
      if (!entity?.fields[0]) return null;
      return {
        ...view,
        front: fieldIn(entity, view.front) || entity.fields[0].key,
        back: fieldIn(entity, view.back) || (entity.fields[1] ?? entity.fields[0]).key,
      };
    case "quiz": {
      const questions = view.questions
        .map((question) => ({ ...question, options: [...new Set(question.options)] }))
        .filter((question) => question.options.length >= 2);
      return questions.length > 0
        ? {
            ...view,
            questions: questions.map((question) => ({
              ...question,
              answer: question.options.includes(question.answer) ? question.answer : (question.options[0] ?? ""),
            })),
          }
        : null;
    }
    default:
      return view;
  }
}

/** Completes and repairs a form: references that lead nowhere are dropped, names made unique, empty texts filled. */
export function finish(form: WebForm): WebForm {
  const keys = new Set<string>();
  const types = new Set(TAKEN_TYPES);
  const there = new Set(form.entities.map((entity) => entity.key));
  const tidied = form.entities.map((entity) =>
    tidyEntity(
      {
        ...entity,
        fields: entity.fields.map((field) =>
          field.from === entity.key || !there.has(field.from) ? { ...field, from: "" } : field,
        ),
      },
      keys,
      types,
    ),
  );
  const renamed = new Map(form.entities.map((entity, index) => [entity.key, tidied[index]?.key ?? entity.key]));
  const linked = tidied.map((entity) => tidyLinks(pointing(entity, renamed), tidied));
  const entities = form.together ? distinctLabels(linked) : linked;
  const ids = new Set<string>();
  const titles = new Set<string>();
  const paths = new Set<string>();
  const views = form.views.flatMap((raw) => {
    const view = tidyView("entity" in raw ? { ...raw, entity: renamed.get(raw.entity) ?? raw.entity } : raw, entities);
    if (!view) return [];
    let title = sentence(view.title);
    while (titles.has(title) || paths.has(kebab(title))) title = `${title} 2`;
    titles.add(title);
    paths.add(kebab(title));
    return [{ ...view, title, id: fresh(camel(view.id), ids) }];
  });
  const name = sentence(form.title);
  if (views.length === 0) {
    views.push({
      kind: "page",
      id: "home",
      title: name,
      intro: "",
      sections: [{ kind: "hero", heading: name, text: form.summary, action: "", items: [] }],
    });
  }
  const together =
    form.together &&
    views.length > 1 &&
    views.every((view) => ["collection", "study", "page", "inquiry"].includes(view.kind));
  return { ...form, title: name, entities, views, together };
}
