import type { PageStep } from "@guildhall/contracts";
import { computedOf } from "./computed.ts";
import type { CollectionView, Entity, Tile, ViewOf, WebField, WebForm, WebView } from "./form.ts";
import { evaluate, type FormulaValue } from "./formula.ts";
import { kebab } from "./names.ts";
import { click, hasText, hidden, type Journey, open, typeInto, visible } from "./page-steps.ts";
import { sampleRecord, sampleText, shownNumber, shownText } from "./samples.ts";
import { simpleJourneys } from "./simple-journeys.ts";

interface Stage {
  form: WebForm;
  view: CollectionView;
  entity: Entity;
  /** Fields the form of the page shows. */
  typed: WebField[];
  title: WebField;
  button: string;
}

const nameRole = (view: CollectionView): string => (view.layout === "table" ? "cell" : "heading");

/** Steps that add sample `n`, with some values set by the caller. */
function add(stage: Stage, n: number, changes: Record<string, string> = {}): PageStep[] {
  const record = sampleRecord(stage.entity, n, changes);
  return [
    ...stage.typed.flatMap((field) =>
      typeInto(field, field.type === "boolean" ? (changes[field.key] ?? "") : (record[field.key] ?? "")),
    ),
    click("button", stage.button),
  ];
}

const titleOf = (stage: Stage, n: number): string => sampleText(stage.title, n);
const shownTitle = (stage: Stage, n: number): string => shownText(stage.title, titleOf(stage, n));

function tileJourney(stage: Stage, tile: Tile, index: number): Journey | null {
  const field = stage.entity.fields.find((candidate) => candidate.key === tile.field);
  const one = stage.entity.name.toLowerCase();
  const records = [0, 1].map((n) => sampleRecord(stage.entity, n));
  const [markField = "", markValue] = tile.mark.split("=");
  const chosen = stage.entity.fields.find((candidate) => candidate.key === markField);
  if (tile.mark !== "" && chosen?.type !== "choice") {
    return null;
  }
  const counted = tile.mark === "" ? records : records.filter((record) => record[markField] === markValue);
  if (tile.field !== "" && !field && tile.measure !== "count") return null;
  const values = counted.map((record) => (field ? Number(record[field.key]) : 1));
  const total = values.reduce((sum, value) => sum + value, 0);
  const figures = {
    count: values.length,
    sum: total,
    average: values.length > 0 ? total / values.length : 0,
    smallest: values.length > 0 ? Math.min(...values) : 0,
    largest: values.length > 0 ? Math.max(...values) : 0,
  };
  const text =
    field && tile.measure !== "count"
      ? shownNumber(figures[tile.measure], field.type, field.unit)
      : shownNumber(figures[tile.measure], "number", "");
  return {
    id: `tile-${index + 1}`,
    when: `two ${stage.entity.plural.toLowerCase()} are added`,
    shall: `show the figure "${tile.label}" worked out over every ${one}${tile.mark ? ` with ${tile.mark.replace("=", " ")}` : ""}`,
    priority: "must",
    oracle: "derived",
    steps: [...add(stage, 0), ...add(stage, 1), hasText("group", tile.label, text)],
  };
}

function filterJourney(stage: Stage, key: string): Journey | null {
  const field = stage.entity.fields.find((candidate) => candidate.key === key);
  const [first, second] = field?.options ?? [];
  if (!field || first === undefined || second === undefined) return null;
  const name = `Filter by ${field.label.toLowerCase()}`;
  return {
    id: `filter-${kebab(key)}`,
    when: `the person chooses a value in "${name}"`,
    shall: `show only the ${stage.entity.plural.toLowerCase()} with that ${field.label.toLowerCase()}`,
    priority: "must",
    oracle: "derived",
    steps: [
      ...add(stage, 0, { [key]: first }),
      ...add(stage, 1, { [key]: second }),
      { action: "select", role: "combobox", name, value: second },
      hidden(nameRole(stage.view), shownTitle(stage, 0)),
      visible(nameRole(stage.view), shownTitle(stage, 1)),
    ],
  };
}

/** A sample record for which a mark holds, and one for which it does not; null when code finds none. */
function markSamples(
  entity: Entity,
  label: string,
): { yes: Record<string, string>; no: Record<string, string> } | null {
  const mark = entity.marks.find((candidate) => candidate.label === label);
  const field = entity.fields.find((candidate) => candidate.key === mark?.field);
  if (!mark || !field) return null;
  if (mark.op === "older than") {
    const gap = entity.fields.find((candidate) => candidate.key === mark.value);
    const set = gap ? { [gap.key]: "10" } : {};
    return { yes: { ...set, [field.key]: "2020-03-01" }, no: { ...set, [field.key]: "2035-03-01" } };
  }
  if (mark.op === "before today" || mark.op === "after today") {
    const [past, future] = [{ [field.key]: "2020-03-01" }, { [field.key]: "2035-03-01" }];
    return mark.op === "before today" ? { yes: past, no: future } : { yes: future, no: past };
  }
  if (!["<=", "<", ">=", ">"].includes(mark.op)) return null;
  const other = entity.fields.find((candidate) => candidate.key === mark.value);
  const limit = other ? 10 : Number(mark.value);
  if (!Number.isFinite(limit)) return null;
  const set = other ? { [other.key]: "10" } : {};
  const low = { ...set, [field.key]: String(Math.max(field.min ?? 0, limit - 1)) };
  const high = { ...set, [field.key]: String(limit + 5) };
  if (field.min !== null && field.min >= limit && mark.op.startsWith("<")) return null;
  return mark.op.startsWith("<") ? { yes: low, no: high } : { yes: high, no: low };
}

function markJourney(stage: Stage, label: string): Journey | null {
  const samples = markSamples(stage.entity, label);
  const mark = stage.entity.marks.find((candidate) => candidate.label === label);
  const field = stage.entity.fields.find((candidate) => candidate.key === mark?.field);
  if (!samples || !mark || !field) return null;
  const noun = stage.entity.plural.toLowerCase();
  const limit =
    stage.entity.fields.find((candidate) => candidate.key === mark.value)?.label.toLowerCase() ?? mark.value;
  const viewFor = stage.form.views.find(
    (candidate) => candidate.kind === "collection" && candidate.entity === stage.entity.key && candidate.only === label,
  );
  const look: PageStep[] = viewFor
    ? [open(stage.form, viewFor)]
    : [{ action: "select", role: "combobox", name: "Show", value: label }];
  const role = viewFor?.kind === "collection" ? nameRole(viewFor) : nameRole(stage.view);
  return {
    id: `mark-${kebab(label)}`,
    when: viewFor ? `the person opens "${viewFor.title}"` : `the person chooses "${label}" in "Show"`,
    shall: `show exactly the ${noun} whose ${field.label.toLowerCase()} ${mark.op === "<=" ? "is at most" : mark.op === ">=" ? "is at least" : mark.op === "<" ? "is below" : mark.op === ">" ? "is above" : "is"} ${mark.op.endsWith("today") ? mark.op : mark.op === "older than" ? `longer ago than ${limit} days` : limit}`,
    priority: "must",
    oracle: "derived",
    steps: [
      ...add(stage, 0, samples.yes),
      ...add(stage, 1, samples.no),
      ...look,
      visible(role, shownTitle(stage, 0)),
      hidden(role, shownTitle(stage, 1)),
    ],
  };
}

/** Values worked out from a record by a formula, as the card or row shows them. */
function derivedJourneys(stage: Stage): Journey[] {
  const record = sampleRecord(stage.entity, 0);
  return computedOf(stage.form).flatMap((computed): Journey[] => {
    if (computed.owner.kind !== "derived" || computed.owner.entity !== stage.entity || !computed.formula) return [];
    const { derived } = computed.owner;
    if (computed.params.length > 1) return [];
    const inputs: Record<string, FormulaValue> = Object.fromEntries(
      stage.entity.fields.map((field) => [
        field.key,
        ["integer", "number", "money"].includes(field.type)
          ? Number(record[field.key])
          : field.type === "boolean"
            ? false
            : (record[field.key] ?? ""),
      ]),
    );
    const value = evaluate(computed.formula, inputs);
    const text =
      typeof value === "number"
        ? shownNumber(value, derived.type, derived.unit)
        : typeof value === "boolean"
          ? value
            ? "Yes"
            : "No"
          : value;
    return [
      {
        id: `derived-${kebab(computed.name)}`,
        when: `a ${stage.entity.name.toLowerCase()} is shown`,
        shall: `show its "${derived.label}", which is ${derived.formula}`,
        priority: "must",
        oracle: "derived",
        steps: [...add(stage, 0), hasText(stage.view.layout === "table" ? "table" : "list", stage.entity.plural, text)],
      },
    ];
  });
}

function collectionJourneys(form: WebForm, view: CollectionView): Journey[] {
  const entity = form.entities.find((candidate) => candidate.key === view.entity);
  const title = entity?.fields[0];
  if (!entity || !title) return [];
  const one = entity.name.toLowerCase();
  const noun = entity.plural.toLowerCase();
  const typed = entity.fields.filter(
    (field) =>
      !form.views.some(
        (other) => other.kind === "collection" && other.entity === entity.key && other.toggle === field.key,
      ),
  );
  const stage: Stage = { form, view, entity, typed, title, button: view.addButton || `Add ${one}` };
  const role = nameRole(view);
  const name = shownTitle(stage, 0);
  const first = open(form, view);
  const found: (Journey | null)[] = [
    {
      id: "empty",
      given: `there are no ${noun} yet`,
      when: `the person opens "${view.title}"`,
      shall: "say that there is nothing yet and how to begin",
      priority: "should",
      oracle: "house",
      steps: [visible("heading", view.title), ...(view.addable ? [visible("button", stage.button)] : [])],
    },
  ];
  if (!view.addable)
    return found.flatMap((journey) =>
      journey ? [{ ...journey, steps: journey.steps && [first, ...journey.steps] }] : [],
    );
  const inputs = typed.map((field) => `"${field.label}"`).join(", ");
  found.push({
    id: "add",
    when: `the person fills in ${inputs} and presses "${stage.button}"`,
    shall: `show the new ${one} in the ${view.layout === "table" ? "table" : view.layout === "board" ? "board" : "list"}`,
    priority: "must",
    oracle: "house",
    steps: [...add(stage, 0), visible(role, name)],
  });
  const required = typed.find(
    (field) =>
      field.required &&
      field.type !== "boolean" &&
      field.type !== "choice" &&
      field.type !== "colour" &&
      field.initial === "",
  );
  if (required) {
    found.push({
      id: "required",
      when: `the person presses "${stage.button}" while "${required.label}" is empty`,
      shall: `refuse with the message "${required.label} is required."`,
      priority: "must",
      oracle: "house",
      steps: [...add(stage, 0, { [required.key]: "" }), hasText("alert", undefined, `${required.label} is required.`)],
    });
  }
  found.push({
    id: "keep",
    given: `a ${one} was added`,
    when: "the person reloads the page",
    shall: `still show the ${one}`,
    priority: "must",
    oracle: "house",
    steps: [...add(stage, 0), visible(role, name), { action: "reload" }, visible(role, name)],
  });
  const toggle = entity.fields.find((field) => field.key === view.toggle);
  if (toggle) {
    const box = `Mark ${titleOf(stage, 0)} as ${toggle.label.toLowerCase()}`;
    found.push({
      id: "toggle",
      given: `a ${one} was added`,
      when: `the person ticks the checkbox "Mark … as ${toggle.label.toLowerCase()}" of it`,
      shall: `mark it as ${toggle.label.toLowerCase()} and keep that after a reload`,
      priority: "must",
      oracle: "house",
      steps: [
        ...add(stage, 0),
        { action: "check", role: "checkbox", name: box },
        { action: "expect", role: "checkbox", name: box, expect: "checked" },
        { action: "reload" },
        { action: "expect", role: "checkbox", name: box, expect: "checked" },
      ],
    });
  }
  const steps = entity.fields.find((field) => field.key === (view.layout === "board" ? view.group : view.steps));
  const target = steps?.options.at(-1);
  if (steps && target) {
    const end: PageStep[] =
      view.layout === "board"
        ? [hasText("region", target, name)]
        : [hasText("status", undefined, `${entity.name} marked as ${target}.`)];
    found.push({
      id: "step",
      given: `a ${one} was added`,
      when: `the person presses "Mark … as ${target}" of it`,
      shall: `set its ${steps.label.toLowerCase()} to ${target}`,
      priority: "must",
      oracle: "house",
      steps: [...add(stage, 0), click("button", `Mark ${titleOf(stage, 0)} as ${target}`), ...end],
    });
  }
  const counter = entity.fields.find((field) => field.key === view.counter);
  if (counter) {
    const voting = /^votes?$/i.test(counter.label);
    const press = voting
      ? `Vote for ${titleOf(stage, 0)}`
      : `Add 1 to ${counter.label.toLowerCase()} of ${titleOf(stage, 0)}`;
    const shown = view.layout === "table" ? hasText("table", entity.plural, "8") : hasText("list", entity.plural, "8");
    found.push({
      id: "count",
      given: `a ${one} was added`,
      when: `the person presses "${voting ? "Vote for …" : `Add 1 to ${counter.label.toLowerCase()} of …`}"`,
      shall: `add one to its ${counter.label.toLowerCase()}`,
      priority: "must",
      oracle: "derived",
      steps: [...add(stage, 0, { [counter.key]: "7" }), click("button", press), shown],
    });
  }
  if (view.editable) {
    const changed = titleOf(stage, 1);
    found.push({
      id: "edit",
      given: `a ${one} was added`,
      when: `the person presses "Edit …" of it, changes "${title.label}" and presses "Save changes"`,
      shall: `show the ${one} as changed`,
      priority: "must",
      oracle: "house",
      steps: [
        ...add(stage, 0),
        click("button", `Edit ${titleOf(stage, 0)}`),
        ...typeInto(title, changed),
        click("button", "Save changes"),
        visible(role, shownText(title, changed)),
        hidden(role, name),
      ],
    });
  }
  if (view.removable) {
    found.push({
      id: "delete",
      given: `a ${one} was added`,
      when: `the person presses "Delete …" of it`,
      shall: `remove the ${one} and offer "Undo", which brings it back`,
      priority: "must",
      oracle: "house",
      steps: [
        ...add(stage, 0),
        click("button", `Delete ${titleOf(stage, 0)}`),
        hidden(role, name),
        click("button", "Undo"),
        visible(role, name),
      ],
    });
  }
  const unique = typed.find((field) => field.unique);
  if (unique)
    found.push({
      id: "unique",
      when: `the person adds a second ${one} with the same ${unique.label.toLowerCase()}`,
      shall: "refuse and say that it is already used",
      priority: "must",
      oracle: "house",
      steps: [
        ...add(stage, 0),
        ...add(stage, 1, { [unique.key]: sampleText(unique, 0) }),
        hasText("alert", undefined, "is already used."),
      ],
    });
  const numeric = typed.find((field) => ["integer", "number", "money"].includes(field.type) && field.min !== null);
  if (numeric && numeric.min !== null)
    found.push({
      id: "range",
      when: `the person types a ${numeric.label.toLowerCase()} below ${numeric.min}`,
      shall: `refuse with the message "${numeric.label} must be at least ${numeric.min}."`,
      priority: "should",
      oracle: "house",
      steps: [
        ...add(stage, 0, { [numeric.key]: String(numeric.min - 1) }),
        hasText("alert", undefined, `${numeric.label} must be at least ${numeric.min}.`),
      ],
    });
  found.push(...view.filters.map((key) => filterJourney(stage, key)));
  if (view.search && title.type !== "date" && !["integer", "number", "money", "boolean"].includes(title.type)) {
    found.push({
      id: "search",
      when: `the person types a word into "Search ${noun}"`,
      shall: `show only the ${noun} that contain it`,
      priority: "must",
      oracle: "derived",
      steps: [
        ...add(stage, 0),
        ...add(stage, 1),
        { action: "fill", role: "searchbox", name: `Search ${noun}`, value: titleOf(stage, 1) },
        visible(role, shownTitle(stage, 1)),
        hidden(role, name),
      ],
    });
  }
  found.push(...entity.marks.map((mark) => markJourney(stage, mark.label)));
  found.push(...view.tiles.map((tile, index) => tileJourney(stage, tile, index)));
  for (const [index, chart] of view.charts.entries()) {
    found.push({
      id: `chart-${index + 1}`,
      given: `a ${one} was added`,
      when: `the person looks at "${view.title}"`,
      shall: `draw the chart "${chart.title}"`,
      priority: "must",
      oracle: "house",
      steps: [...add(stage, 0), visible("heading", chart.title)],
    });
  }
  found.push(...derivedJourneys(stage));
  if (view.transfer)
    found.push({
      id: "export",
      when: `the person presses "Export CSV" or "Export JSON"`,
      shall: `save all ${noun} as a file that "Import" reads back`,
      priority: "should",
      oracle: "house",
      steps: [...add(stage, 0), click("button", "Export JSON"), visible("button", "Import")],
    });
  return found.flatMap((journey) =>
    journey ? [{ ...journey, steps: journey.steps && [first, ...journey.steps] }] : [],
  );
}

function dashboardJourneys(form: WebForm, view: ViewOf<"dashboard">): Journey[] {
  const source = form.views.find(
    (other): other is CollectionView =>
      other.kind === "collection" &&
      other.addable &&
      [...view.tiles, ...view.charts].some((part) => part.entity === other.entity),
  );
  const entity = form.entities.find((candidate) => candidate.key === source?.entity);
  const title = entity?.fields[0];
  if (!source || !entity || !title) return [];
  const typed = entity.fields.filter((field) => source.toggle !== field.key);
  const stage: Stage = {
    form,
    view: source,
    entity,
    typed,
    title,
    button: source.addButton || `Add ${entity.name.toLowerCase()}`,
  };
  const before = [open(form, source), ...add(stage, 0)];
  const tiles = view.tiles
    .filter((tile) => tile.entity === entity.key)
    .map((tile, index) => tileJourney(stage, tile, index));
  return [
    ...tiles.flatMap((journey): Journey[] => {
      const steps = journey?.steps;
      return journey && steps
        ? [{ ...journey, steps: [open(form, source), ...steps.slice(0, -1), open(form, view), ...steps.slice(-1)] }]
        : [];
    }),
    ...view.charts.map(
      (chart, index): Journey => ({
        id: `chart-${index + 1}`,
        given: `a ${entity.name.toLowerCase()} was added`,
        when: `the person opens "${view.title}"`,
        shall: `draw the chart "${chart.title}"`,
        priority: "must",
        oracle: "house",
        steps: [...before, open(form, view), visible("heading", chart.title)],
      }),
    ),
  ];
}

/** What a view promises, in the order people meet it. */
export function journeysOf(form: WebForm, view: WebView): Journey[] {
  const found =
    view.kind === "collection"
      ? collectionJourneys(form, view)
      : view.kind === "dashboard"
        ? dashboardJourneys(form, view)
        : simpleJourneys(form, view);
  return found.map((journey) => ({
    ...journey,
    id: `${kebab(view.id)}-${journey.id}`,
    steps: journey.steps?.slice(0, 40) ?? null,
  }));
}
