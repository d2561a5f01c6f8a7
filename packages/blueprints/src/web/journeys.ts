import type { PageStep } from "@guildhall/contracts";
import { derivedJourneys, markJourney, stampJourney, tileJourney, totalJourney } from "./figure-journeys.ts";
import type { Chart, CollectionView, Entity, ViewOf, WebForm, WebView } from "./form.ts";
import { hideJourney } from "./hide-journeys.ts";
import { lowWords, messageJourneys } from "./message-journeys.ts";
import { article, kebab } from "./names.ts";
import { orderJourney, sortJourney } from "./order-journeys.ts";
import { click, hasText, hidden, type Journey, open, typeInto, visible } from "./page-steps.ts";
import { recordJourneys } from "./record-journeys.ts";
import { sampleText, shownText } from "./samples.ts";
import { simpleJourneys } from "./simple-journeys.ts";
import { add, nameRole, opening, type Stage, shownTitle, stageOf, titleOf } from "./stage.ts";
import { overviewJourneys } from "./statement-journeys.ts";
import { inUnit } from "./unit-words.ts";

function filterJourney(stage: Stage, key: string): Journey | null {
  const field = stage.entity.fields.find((candidate) => candidate.key === key);
  // Free text is filtered by the values that are there.
  const [first, second] =
    field?.type === "text" || field?.type === "integer"
      ? [sampleText(field, 0), sampleText(field, 1)]
      : (field?.options ?? []);
  if (!field || first === undefined || second === undefined || first === second) return null;
  const leading = field.pressed
    ? stage.view.actions.find((action) => action.field === key && action.when === `${key}=${first}`)
    : undefined;
  if (field.pressed && leading?.value !== JSON.stringify(second)) return null;
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
      // Nobody types in a state that only buttons change.
      ...(leading ? [click("button", `${leading.label} ${titleOf(stage, 1)}`)] : []),
      { action: "select", role: "combobox", name, value: second },
      hidden(nameRole(stage.view), shownTitle(stage, 0)),
      visible(nameRole(stage.view), shownTitle(stage, 1)),
    ],
  };
}

/** What the figures of a chart are measured in. */
const chartUnit = (entity: Entity, chart: Chart): string =>
  inUnit(entity.fields.find((field) => field.key === chart.field)?.unit ?? "");

function collectionJourneys(form: WebForm, view: CollectionView): Journey[] {
  const stage = stageOf(form, view);
  if (!stage) return [];
  const { entity, title, typed } = stage;
  const one = entity.name.toLowerCase();
  const noun = entity.plural.toLowerCase();
  const role = nameRole(view);
  const name = shownTitle(stage, 0);
  const first = opening(stage);
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
      journey ? [{ ...journey, steps: journey.steps && [...first, ...journey.steps] }] : [],
    );
  const inputs = typed.map((field) => `"${field.label}"${inUnit(field.unit)}`).join(", ");
  found.push({
    id: "add",
    when: `the person fills in ${inputs} and presses "${stage.button}"`,
    shall: `show the new ${one} in the ${view.layout === "table" ? "table" : view.layout === "board" ? "board" : "list"} and put the form back as it was at first`,
    priority: "must",
    oracle: "house",
    steps: [
      ...add(stage, 0),
      visible(role, name),
      ...(title.type === "text" && title.initial === ""
        ? [{ action: "expect" as const, role: "textbox", name: title.label, expect: "value" as const, value: "" }]
        : []),
    ],
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
    const needed = required.requiredMessage || `${required.label} is required.`;
    found.push({
      id: "required",
      when: `the person presses "${stage.button}" while "${required.label}" is empty`,
      shall: `refuse with the message "${needed}"`,
      priority: "must",
      oracle: "house",
      steps: [...add(stage, 0, { [required.key]: "" }), hasText("alert", undefined, needed)],
    });
  }
  found.push({
    id: "keep",
    given: `${article(one)} ${one} was added`,
    when: "the person reloads the page",
    shall: `still show the ${one}: it stays`,
    priority: "must",
    oracle: "house",
    steps: [...add(stage, 0), visible(role, name), { action: "reload" }, visible(role, name)],
  });
  const toggle = entity.fields.find((field) => field.key === view.toggle);
  if (toggle) {
    const box = `Mark ${titleOf(stage, 0)} as ${toggle.label.toLowerCase()}`;
    found.push({
      id: "toggle",
      given: `${article(one)} ${one} was added`,
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
  if (steps && target && !view.actions.some((action) => action.field === steps.key)) {
    const end: PageStep[] =
      view.layout === "board"
        ? [hasText("region", target, name)]
        : [hasText("status", undefined, `${entity.name} marked as ${target}.`)];
    found.push({
      id: "step",
      given: `${article(one)} ${one} was added`,
      when: `the person presses "Mark … as ${target}" of it`,
      shall:
        view.layout === "board"
          ? `move it between the columns: it then stands in ${target}`
          : `set its ${steps.label.toLowerCase()} to ${target}`,
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
      given: `${article(one)} ${one} was added`,
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
      given: `${article(one)} ${one} was added`,
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
      given: `${article(one)} ${one} was added`,
      when: `the person presses "${view.removeLabel || "Delete"} …" of it`,
      shall: `remove the ${one} and offer "Undo", which brings it back`,
      priority: "must",
      oracle: "house",
      steps: [
        ...add(stage, 0),
        click("button", `${view.removeLabel || "Delete"} ${titleOf(stage, 0)}`),
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
      when: `the person adds a second ${one} with the same ${unique.label.toLowerCase()}: twice alike, ignoring case (capitals, upper or lower case, and outer spaces do not matter)`,
      shall: unique.takenMessage
        ? `refuse with the message "${unique.takenMessage}"`
        : "refuse and say that it is already used",
      priority: "must",
      oracle: "house",
      steps: [
        ...add(stage, 0),
        ...add(stage, 1, { [unique.key]: sampleText(unique, 0) }),
        hasText("alert", undefined, unique.takenMessage || "is already used."),
      ],
    });
  const numeric = typed.find((field) => ["integer", "number", "money"].includes(field.type) && field.min !== null);
  if (numeric && numeric.min !== null) {
    const low = numeric.wrongMessage || `${numeric.label} must be at least ${numeric.min}.`;
    found.push({
      id: "range",
      when: `the person types a value ${lowWords(numeric)} into "${numeric.label}"`,
      shall: `refuse with the message "${low}"`,
      priority: "should",
      oracle: "house",
      steps: [...add(stage, 0, { [numeric.key]: String(numeric.min - 1) }), hasText("alert", undefined, low)],
    });
  }
  found.push(...messageJourneys(stage, [required?.key ?? "", numeric?.key ?? ""]));
  found.push(...view.filters.map((key) => filterJourney(stage, key)));
  found.push(...view.hides.map((hide, index) => hideJourney(stage, hide, index)));
  if (view.search && title.type !== "date" && !["integer", "number", "money", "boolean"].includes(title.type)) {
    const box = form.together ? `Search ${noun}` : "Search";
    found.push({
      id: "search",
      when: `the person types a word into "${box}"`,
      shall: `show only the ${noun} that contain it`,
      priority: "must",
      oracle: "derived",
      steps: [
        ...add(stage, 0),
        ...add(stage, 1),
        { action: "fill", role: "searchbox", name: box, value: titleOf(stage, 1) },
        visible(role, shownTitle(stage, 1)),
        hidden(role, name),
      ],
    });
  }
  found.push(orderJourney(stage), ...view.sorts.map((key) => sortJourney(stage, key)));
  found.push(stampJourney(stage));
  found.push(...entity.marks.map((mark) => markJourney(stage, mark.label)));
  found.push(...view.tiles.map((tile, index) => tileJourney(stage, tile, index)));
  for (const [index, chart] of view.charts.entries()) {
    found.push({
      id: `chart-${index + 1}`,
      given: `${article(one)} ${one} was added`,
      when: `the person looks at "${view.title}"`,
      shall: `draw the chart "${chart.title}"${chartUnit(entity, chart)}`,
      priority: "must",
      oracle: "house",
      steps: [...add(stage, 0), visible("heading", chart.title)],
    });
    const figures = totalJourney(stage, chart, index);
    if (figures) found.push(figures);
  }
  found.push(...derivedJourneys(stage), ...recordJourneys(stage), ...overviewJourneys(stage));
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
    journey ? [{ ...journey, steps: journey.steps && [...first, ...journey.steps] }] : [],
  );
}

function dashboardJourneys(form: WebForm, view: ViewOf<"dashboard">): Journey[] {
  const source = form.views.find(
    (other): other is CollectionView =>
      other.kind === "collection" &&
      other.addable &&
      [...view.tiles, ...view.charts].some((part) => part.entity === other.entity),
  );
  const stage = source && stageOf(form, source);
  if (!source || !stage) return [];
  const { entity } = stage;
  const before = [...opening(stage), ...add(stage, 0)];
  const tiles = view.tiles
    .filter((tile) => tile.entity === entity.key)
    .map((tile, index) => tileJourney(stage, tile, index));
  return [
    ...tiles.flatMap((journey): Journey[] => {
      const steps = journey?.steps;
      return journey && steps
        ? [{ ...journey, steps: [...opening(stage), ...steps.slice(0, -1), open(form, view), ...steps.slice(-1)] }]
        : [];
    }),
    ...view.charts.map(
      (chart, index): Journey => ({
        id: `chart-${index + 1}`,
        given: `${article(entity.name)} ${entity.name.toLowerCase()} was added`,
        when: `the person opens "${view.title}"`,
        shall: `draw the chart "${chart.title}"`,
        priority: "must",
        oracle: "house",
        steps: [...before, open(form, view), visible("heading", chart.title)],
      }),
    ),
  ];
}

const DARK_BOX = { role: "checkbox", name: "Dark mode" } as const;
const DARK_SWITCH: Journey = {
  id: "dark",
  when: 'the person ticks "Dark mode"',
  shall: "show the app in dark colours and keep that after a reload",
  priority: "must",
  oracle: "house",
  steps: [{ action: "check", ...DARK_BOX }, { action: "reload" }, { action: "expect", ...DARK_BOX, expect: "checked" }],
};

/** What a view promises, in the order people meet it. */
export function journeysOf(form: WebForm, view: WebView): Journey[] {
  const found =
    view.kind === "collection"
      ? collectionJourneys(form, view)
      : view.kind === "dashboard"
        ? dashboardJourneys(form, view)
        : simpleJourneys(form, view);
  // What the frame does is told with the first page.
  const all = form.darkSwitch && view === form.views[0] ? [...found, DARK_SWITCH] : found;
  return all.map((journey) => ({
    ...journey,
    id: `${kebab(view.id)}-${journey.id}`,
    steps: journey.steps?.slice(0, 40) ?? null,
  }));
}
