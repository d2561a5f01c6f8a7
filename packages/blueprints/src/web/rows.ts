import type { JsonValue, RowSource, SpecRow } from "@guildhall/contracts";
import { wordTable } from "@guildhall/contracts";
import {
  ACCENTS,
  CONVERTERS,
  FIELD_TYPES,
  MEASURES,
  OPERATORS,
  type ToolView,
  type WebField,
  type WebForm,
  type WebView,
} from "./form.ts";
import type { Statement } from "./statement.ts";

/** The form as rows of the requirements screen; `path` is what an edit names. */

const choices = (values: readonly string[], labels: Record<string, string> = {}) =>
  values.map((value) => ({ value, label: labels[value] ?? value }));
const TYPE_LABELS = wordTable<string>({
  text: "Text",
  longtext: "Long text",
  integer: "Whole number",
  number: "Number with decimals",
  money: "Money",
  boolean: "Yes / no (tickbox)",
  date: "Date",
  time: "Time",
  choice: "Choice",
  url: "Web address",
  email: "Email",
  colour: "Colour",
});

class Rows {
  readonly list: SpecRow[] = [];
  readonly sources: Record<string, RowSource>;
  section = "App";

  constructor(sources: Record<string, RowSource>) {
    this.sources = sources;
  }

  add(kind: SpecRow["kind"], path: string, label: string, value: JsonValue, more: Partial<SpecRow> = {}): void {
    this.list.push({
      path,
      section: this.section,
      label,
      kind,
      value,
      source: this.sources[path] ?? "default",
      ...more,
    });
  }

  heading(path: string, label: string, more: Partial<SpecRow> = {}): void {
    this.add("heading", path, label, label, more);
  }

  field(path: string, field: WebField): void {
    this.heading(path, field.label, { removable: true });
    this.add("text", `${path}/label`, "Label", field.label);
    this.add("choice", `${path}/type`, "Type", field.type, { options: choices(FIELD_TYPES, TYPE_LABELS) });
    if (field.type !== "boolean") this.add("boolean", `${path}/required`, "Required", field.required);
    if (field.type === "choice") this.add("list", `${path}/options`, "Options", field.options);
    if (["integer", "number", "money"].includes(field.type)) {
      this.add("text", `${path}/unit`, "Unit", field.unit, { hint: "Shown beside the number, like $ or kg" });
      this.add("number", `${path}/min`, "Smallest value", field.min);
      this.add("number", `${path}/max`, "Largest value", field.max);
    }
    if (field.type === "text") this.add("boolean", `${path}/unique`, "No two alike", field.unique);
    this.add("text", `${path}/initial`, "Starts with", field.initial);
    if (field.requiredMessage)
      this.add("text", `${path}/requiredMessage`, "Said when it is empty", field.requiredMessage);
    if (field.wrongMessage) this.add("text", `${path}/wrongMessage`, "Said when it is not allowed", field.wrongMessage);
    if (field.takenMessage)
      this.add("text", `${path}/takenMessage`, "Said when another is the same", field.takenMessage);
  }
}

const DOWNWARDS: Partial<Record<WebField["type"], [string, string]>> = {
  date: ["earliest first", "latest first"],
  integer: ["smallest first", "largest first"],
  number: ["smallest first", "largest first"],
  money: ["smallest first", "largest first"],
};

/** A list may begin ordered by any field, up or down. */
function orders({ key, label, type, options }: WebField): { value: string; label: string }[] {
  const [up, down] = DOWNWARDS[type] ?? ["A to Z", "Z to A"];
  const named = type === "choice" ? options : [];
  return [
    ...named.flatMap((option) =>
      ["first", "last"].map((end) => ({ value: `${key}:${end}:${option}`, label: `${label} ${option} ${end}` })),
    ),
    { value: `${key}:asc`, label: `${label}, ${up}` },
    { value: `${key}:desc`, label: `${label}, ${down}` },
  ];
}

function viewRows(rows: Rows, form: WebForm, view: WebView, path: string): void {
  const entityOf = (key: string) => form.entities.find((entity) => entity.key === key);
  const fieldChoices = (key: string, types: readonly string[] | null, none = "None") => [
    { value: "", label: none },
    ...(entityOf(key)?.fields ?? [])
      .filter((field) => types === null || types.includes(field.type))
      .map((field) => ({ value: field.key, label: field.label })),
  ];
  rows.add("text", `${path}/title`, "Title", view.title);
  rows.add("text", `${path}/intro`, "Introduction", view.intro);
  switch (view.kind) {
    case "collection": {
      rows.add("choice", `${path}/layout`, "Shown as", view.layout, {
        options: choices(["cards", "table", "board"], { cards: "Cards", table: "Table", board: "Board" }),
      });
      if (view.layout === "board")
        rows.add("choice", `${path}/group`, "Columns by", view.group, {
          options: fieldChoices(view.entity, ["choice"]),
        });
      if (view.addable)
        rows.add("text", `${path}/addButton`, "Add button", view.addButton, { hint: "Empty: named after the thing" });
      rows.add("boolean", `${path}/editable`, "Can be edited", view.editable);
      rows.add("boolean", `${path}/removable`, "Can be deleted", view.removable);
      for (const [list, title] of [
        ["actions", "Buttons of each record"],
        ["bulk", "Buttons for all records"],
      ] as const)
        view[list].forEach((action, index) => {
          const at = `${path}/${list}/${index}`;
          rows.heading(at, `${title}: ${action.label}`, { removable: true });
          rows.add("text", `${at}/label`, "Name", action.label);
          if (!action.remove) rows.add("text", `${at}/value`, `Sets ${action.field} to`, action.value);
        });
      view.lines.forEach((line, index) => {
        rows.heading(`${path}/lines/${index}`, line.text, { removable: true });
        rows.add("text", `${path}/lines/${index}/text`, "Line above the list", line.text, {
          hint: "Figures are {0}, {1}",
        });
      });
      rows.heading(`${path}/settings`, "Settings of the page", { addTo: `${path}/settings` });
      view.settings.forEach((field, index) => {
        rows.field(`${path}/settings/${index}`, field);
      });
      if (view.statements.length > 0)
        rows.add("choice", `${path}/statementsAt`, "Lines stand", view.statementsAt, {
          options: choices(["above", "below"], { above: "Above the list", below: "Below the list" }),
        });
      statementRows(rows, view.statements, `${path}/statements`);
      rows.add("choice", `${path}/toggle`, "Checkbox for", view.toggle, {
        options: fieldChoices(view.entity, ["boolean"]),
      });
      rows.add("choice", `${path}/steps`, "Buttons for", view.steps, {
        options: fieldChoices(view.entity, ["choice"]),
      });
      rows.add("choice", `${path}/counter`, "Counts up", view.counter, {
        options: fieldChoices(view.entity, ["integer", "number"]),
      });
      rows.add("choice", `${path}/stamp`, "Button sets to today", view.stamp, {
        options: fieldChoices(view.entity, ["date"]),
      });
      rows.add("boolean", `${path}/search`, "Search", view.search);
      rows.add("list", `${path}/filters`, "Filters", view.filters, { hint: "Names of choice fields" });
      view.hides.forEach((hide, index) => {
        rows.heading(`${path}/hides/${index}`, `Checkbox "${hide.label}"`, { removable: true });
        rows.add("text", `${path}/hides/${index}/label`, "Checkbox that hides", hide.label);
      });
      rows.add("list", `${path}/sorts`, "Can be sorted by", view.sorts);
      rows.add("choice", `${path}/order`, "First order", view.order, {
        options: [
          { value: "", label: "Oldest entry first" },
          { value: "createdAt:desc", label: "Newest entry first" },
          ...(entityOf(view.entity)?.marks ?? []).flatMap(({ label }) => [
            { value: `mark:${label}`, label: `${label} first` },
            { value: `unmarked:${label}`, label: `${label} last` },
          ]),
          ...(entityOf(view.entity)?.fields ?? []).flatMap(orders),
        ],
      });
      rows.add("text", `${path}/empty`, "When empty", view.empty);
      rows.add("boolean", `${path}/transfer`, "Export and import", view.transfer);
      tileRows(rows, form, view.tiles, `${path}/tiles`);
      chartRows(rows, form, view.charts, `${path}/charts`);
      return;
    }
    case "dashboard":
      tileRows(rows, form, view.tiles, `${path}/tiles`);
      chartRows(rows, form, view.charts, `${path}/charts`);
      return;
    case "calculator":
      rows.add("text", `${path}/button`, "Button", view.button, { hint: "Empty: the result follows while typing" });
      rows.heading(`${path}/inputs`, "Inputs", { addTo: `${path}/inputs` });
      view.inputs.forEach((field, index) => {
        rows.field(`${path}/inputs/${index}`, field);
      });
      rows.heading(`${path}/outputs`, "Results", { addTo: `${path}/outputs` });
      view.outputs.forEach((output, index) => {
        derivedRows(rows, `${path}/outputs/${index}`, output);
      });
      return;
    case "tool":
      toolRows(rows, view, path);
      return;
    case "generator":
      rows.add("text", `${path}/button`, "Button", view.button);
      rows.add("text", `${path}/pattern`, "Pattern", view.pattern, { hint: "Names of lists in braces" });
      rows.add("number", `${path}/amount`, "Results at a time", view.amount);
      if (view.choice) rows.add("list", `${path}/choice/options`, view.choice.label, view.choice.options);
      rows.heading(`${path}/pools`, "Lists", { addTo: `${path}/pools` });
      view.pools.forEach((pool, index) => {
        rows.heading(`${path}/pools/${index}`, pool.label, { removable: true });
        rows.add("text", `${path}/pools/${index}/label`, "Name", pool.label);
        rows.add("list", `${path}/pools/${index}/items`, "Entries", pool.items);
      });
      return;
    case "timer":
      rows.add("choice", `${path}/mode`, "Counts", view.mode, {
        options: choices(["until", "minutes", "stopwatch"], {
          until: "Down to a moment",
          minutes: "Down some minutes",
          stopwatch: "Up",
        }),
      });
      rows.add("number", `${path}/minutes`, "Minutes", view.minutes);
      if (view.mode === "minutes")
        rows.add("number", `${path}/rest`, "Minutes of rest", view.rest, { hint: "0: it ends after one round" });
      return;
    case "inquiry":
      rows.add("text", `${path}/submit`, "Button", view.submit);
      rows.add("text", `${path}/success`, "Message when sent", view.success);
      rows.add("boolean", `${path}/lock`, "Button off until all is valid", view.lock);
      rows.heading(`${path}/fields`, "Fields", { addTo: `${path}/fields` });
      view.fields.forEach((field, index) => {
        rows.field(`${path}/fields/${index}`, field);
      });
      return;
    case "page":
      rows.heading(`${path}/sections`, "Sections", { addTo: `${path}/sections` });
      view.sections.forEach((section, s) => {
        const at = `${path}/sections/${s}`;
        rows.heading(at, section.heading || "Section", { removable: true, addTo: `${at}/items` });
        rows.add("choice", `${at}/kind`, "Kind", section.kind, {
          options: choices(["hero", "tiles", "text", "questions", "list"]),
        });
        rows.add("text", `${at}/heading`, "Heading", section.heading);
        rows.add("longtext", `${at}/text`, "Text", section.text);
        if (section.kind === "hero") rows.add("text", `${at}/action`, "Button", section.action);
        section.items.forEach((item, i) => {
          rows.heading(`${at}/items/${i}`, item.title, { removable: true });
          rows.add("text", `${at}/items/${i}/title`, "Title", item.title);
          rows.add("longtext", `${at}/items/${i}/text`, "Text", item.text);
        });
      });
      return;
    case "study":
      rows.add("choice", `${path}/front`, "Question side", view.front, { options: fieldChoices(view.entity, null) });
      rows.add("choice", `${path}/back`, "Answer side", view.back, { options: fieldChoices(view.entity, null) });
      return;
    case "quiz":
      rows.heading(`${path}/questions`, "Questions", { addTo: `${path}/questions` });
      view.questions.forEach((question, q) => {
        const at = `${path}/questions/${q}`;
        rows.heading(at, question.text, { removable: true });
        rows.add("text", `${at}/text`, "Question", question.text);
        rows.add("list", `${at}/options`, "Answers", question.options);
        rows.add("choice", `${at}/answer`, "Right answer", question.answer, { options: choices(question.options) });
      });
      return;
    case "converter":
      rows.add("list", `${path}/domains`, "Quantities", view.domains, { hint: CONVERTERS.join(", ") });
      return;
    case "textTool":
      rows.add("text", `${path}/label`, "Name of the box", view.label);
      rows.add("text", `${path}/empty`, "Said without a text", view.empty);
      for (const list of ["figures", "buttons"] as const)
        view[list].forEach((row, index) => {
          rows.heading(`${path}/${list}/${index}`, row.label, { removable: true });
          rows.add("text", `${path}/${list}/${index}/label`, list === "figures" ? "Count" : "Button", row.label);
        });
      return;
    case "greeting":
      rows.add("text", `${path}/message`, "First message", view.message);
      rows.add("list", `${path}/backgrounds`, "Backgrounds", view.backgrounds);
      rows.add("list", `${path}/fonts`, "Fonts", view.fonts);
  }
}

function statementRows(rows: Rows, statements: readonly Statement[], path: string): void {
  statements.forEach((statement, s) => {
    rows.heading(`${path}/${s}`, statement.cases.map((row) => row.text).join(" / "), { removable: true });
    statement.cases.forEach((row, c) => {
      const at = `${path}/${s}/cases/${c}`;
      rows.add("text", `${at}/text`, "Line", row.text, { hint: "Figures are {0}, {1}" });
      if (statement.cases.length > 1)
        rows.add("text", `${at}/when`, "Shown when", row.when, { hint: "Empty: otherwise" });
      row.slots.forEach((slot, n) => {
        const what = slot.join ? `Names at {${n}} of those with` : `Figure {${n}}`;
        const hint = slot.guessed ? "A guess: please check" : "Like sum(price * quantity) or count(done)";
        rows.add("text", `${at}/slots/${n}/formula`, what, slot.formula, { hint });
      });
    });
  });
}

function toolRows(rows: Rows, view: ToolView, path: string): void {
  rows.heading(`${path}/inputs`, "Inputs", { addTo: `${path}/inputs` });
  view.inputs.forEach((field, index) => {
    rows.field(`${path}/inputs/${index}`, field);
  });
  view.buttons.forEach((button, index) => {
    const at = `${path}/buttons/${index}`;
    rows.heading(at, button.label || "While typing");
    if (button.label) rows.add("text", `${at}/label`, "Button", button.label);
    button.lines.forEach((line, l) => {
      rows.add("text", `${at}/lines/${l}`, "Shows", line, { hint: "Values are named in braces" });
    });
    if (button.empty) rows.add("text", `${at}/empty`, "Shown when there is nothing to list", button.empty);
  });
  view.values.forEach((value, index) => {
    const at = `${path}/values/${index}`;
    rows.heading(at, value.label);
    rows.add("text", `${at}/formula`, "Formula", value.formula, {
      hint: "Empty: written as a function from the description",
    });
    rows.add("longtext", `${at}/purpose`, "Description", value.purpose);
  });
  view.refusals.forEach((refusal, index) => {
    const at = `${path}/refusals/${index}`;
    rows.heading(at, refusal.message, { removable: true });
    rows.add("text", `${at}/message`, "Refuses with", refusal.message, { hint: refusal.said });
    rows.add("text", `${at}/formula`, "Unless", refusal.formula);
  });
}

function derivedRows(
  rows: Rows,
  path: string,
  derived: { label: string; type: string; unit: string; purpose: string; formula: string },
): void {
  rows.heading(path, derived.label, { removable: true });
  rows.add("text", `${path}/label`, "Label", derived.label);
  rows.add("choice", `${path}/type`, "Type", derived.type, {
    options: choices(["text", "integer", "number", "money", "boolean"], TYPE_LABELS),
  });
  rows.add("text", `${path}/unit`, "Unit", derived.unit);
  rows.add("text", `${path}/formula`, "Formula", derived.formula, {
    hint: "Empty: written as a function from the description",
  });
  rows.add("longtext", `${path}/purpose`, "Description", derived.purpose);
}

function tileRows(
  rows: Rows,
  form: WebForm,
  tiles: readonly { label: string; entity: string; measure: string; field: string; mark: string }[],
  path: string,
): void {
  rows.heading(path, "Figures", { addTo: path });
  tiles.forEach((tile, index) => {
    const at = `${path}/${index}`;
    rows.heading(at, tile.label, { removable: true });
    rows.add("text", `${at}/label`, "Label", tile.label);
    rows.add("choice", `${at}/measure`, "Shows", tile.measure, { options: choices(MEASURES) });
    rows.add("choice", `${at}/field`, "Of", tile.field, { options: numericOptions(form, tile.entity) });
    rows.add("choice", `${at}/mark`, "Counts", tile.mark, { options: thoseOptions(form, tile.entity) });
  });
}

/** All entries, those with a mark, or those of one option of a choice or switch. */
function thoseOptions(form: WebForm, key: string): { value: string; label: string }[] {
  const entity = form.entities.find((entry) => entry.key === key);
  const fields = (entity?.fields ?? []).flatMap((field) =>
    (field.type === "boolean" ? ["true"] : field.options).map((option) => ({
      value: `${field.key}=${option}`,
      label: field.type === "boolean" ? `Only ${field.label}` : `Only ${field.label}: ${option}`,
    })),
  );
  const marks = (entity?.marks ?? []).map(({ label }) => ({ value: label, label: `Only ${label}` }));
  return [{ value: "", label: "All entries" }, ...marks, ...fields];
}

const numericOptions = (form: WebForm, key: string) => [
  { value: "", label: "Entries" },
  ...(form.entities.find((entity) => entity.key === key)?.fields ?? [])
    .filter((field) => ["integer", "number", "money"].includes(field.type))
    .map((field) => ({ value: field.key, label: field.label })),
];

function chartRows(
  rows: Rows,
  form: WebForm,
  charts: readonly {
    title: string;
    entity: string;
    type: string;
    by: string;
    month: boolean;
    measure: string;
    field: string;
  }[],
  path: string,
): void {
  rows.heading(path, "Charts", { addTo: path });
  charts.forEach((chart, index) => {
    const at = `${path}/${index}`;
    const fields = form.entities.find((entity) => entity.key === chart.entity)?.fields ?? [];
    rows.heading(at, chart.title, { removable: true });
    rows.add("text", `${at}/title`, "Title", chart.title);
    rows.add("choice", `${at}/type`, "Drawn as", chart.type, {
      options: choices(["bar", "line", "pie"], { bar: "Bars", line: "Line", pie: "Ring" }),
    });
    rows.add("choice", `${at}/by`, "One for each", chart.by, {
      options: fields.map((field) => ({ value: field.key, label: field.label })),
    });
    rows.add("boolean", `${at}/month`, "Dates by month", chart.month);
    rows.add("choice", `${at}/measure`, "Shows", chart.measure, { options: choices(MEASURES) });
    rows.add("choice", `${at}/field`, "Of", chart.field, { options: numericOptions(form, chart.entity) });
  });
}

/** All rows of a web app's form. */
export function rowsOf(form: WebForm, sources: Record<string, RowSource>): SpecRow[] {
  const rows = new Rows(sources);
  rows.add("text", "/title", "Name", form.title);
  rows.add("text", "/summary", "What it does", form.summary);
  rows.add("choice", "/accent", "Colour", form.accent, { options: choices(ACCENTS) });
  rows.add("boolean", "/darkSwitch", "Switch for dark mode", form.darkSwitch);
  form.entities.forEach((entity, e) => {
    const at = `/entities/${e}`;
    rows.section = `Keeps: ${entity.plural}`;
    rows.heading(at, entity.name, { removable: form.entities.length > 1 });
    rows.add("text", `${at}/name`, "One is called", entity.name);
    rows.add("text", `${at}/plural`, "Many are called", entity.plural);
    rows.heading(`${at}/fields`, "Fields", { addTo: `${at}/fields` });
    entity.fields.forEach((field, f) => {
      rows.field(`${at}/fields/${f}`, field);
    });
    rows.heading(`${at}/derived`, "Worked-out values", { addTo: `${at}/derived` });
    entity.derived.forEach((derived, d) => {
      derivedRows(rows, `${at}/derived/${d}`, derived);
    });
    rows.heading(`${at}/marks`, "Marks", { addTo: `${at}/marks` });
    entity.marks.forEach((mark, m) => {
      rows.heading(`${at}/marks/${m}`, mark.label, { removable: true });
      rows.add("text", `${at}/marks/${m}/label`, "Label", mark.label);
      rows.add("choice", `${at}/marks/${m}/field`, "When", mark.field, {
        options: entity.fields.map((field) => ({ value: field.key, label: field.label })),
      });
      rows.add("choice", `${at}/marks/${m}/op`, "Is", mark.op, { options: choices(OPERATORS) });
      rows.add("text", `${at}/marks/${m}/value`, "Value", mark.value);
    });
    rows.heading(`${at}/rules`, "Rules", { addTo: `${at}/rules` });
    entity.rules.forEach((rule, r) => {
      rows.heading(`${at}/rules/${r}`, rule.message, { removable: true });
      rows.add("text", `${at}/rules/${r}/message`, "Message", rule.message);
      rows.add("text", `${at}/rules/${r}/formula`, "Must be true", rule.formula);
      rows.add("longtext", `${at}/rules/${r}/purpose`, "Description", rule.purpose);
    });
  });
  form.views.forEach((view, v) => {
    rows.section = `Page: ${view.title}`;
    rows.heading(`/views/${v}`, view.title, {
      removable: form.views.length > 1,
      ...(v === 0 ? { addTo: "/views" } : {}),
    });
    viewRows(rows, form, view, `/views/${v}`);
  });
  return rows.list;
}
