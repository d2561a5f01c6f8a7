import type { PageStep } from "@guildhall/contracts";
import { computedOf } from "./computed.ts";
import { decimalsInWords } from "./decimals.ts";
import type { Chart, Entity, Mark, Tile } from "./form.ts";
import { evaluate, type FormulaValue, tryFormula } from "./formula.ts";
import { formulaWords } from "./formula-words.ts";
import { asInput } from "./input-steps.ts";
import { article, kebab } from "./names.ts";
import { click, hasText, hidden, type Journey, open, visible } from "./page-steps.ts";
import { sampleRecord, sampleText, shownDerived, shownNumber } from "./samples.ts";
import { add, nameRole, type Stage, shownTitle, titleOf } from "./stage.ts";

/** A number that may be left out takes no part in what is average, smallest or largest. */
function isOptional(entity: Entity, tile: Tile): boolean {
  const field = entity.fields.find((candidate) => candidate.key === tile.field);
  return ["average", "smallest", "largest"].includes(tile.measure) && field !== undefined && !field.required;
}

/** Such a number, where a record without it can be typed in. */
const mayBeMissing = (stage: Stage, tile: Tile): boolean =>
  tile.mark === "" &&
  isOptional(stage.entity, tile) &&
  stage.entity.rules.length === 0 &&
  stage.typed.some((field) => field.key === tile.field && field.initial === "");

/** Steps and counted records of a figure that looks only at some records; null when code finds none to try it on. */
function countedBy(stage: Stage, tile: Tile): { steps: PageStep[]; counted: Record<string, string>[] } | null {
  const { entity } = stage;
  const records = [0, 1].map((n) => sampleRecord(entity, n));
  const both = [...add(stage, 0), ...add(stage, 1)];
  if (tile.mark === "") return { steps: both, counted: records };
  const [key = "", value] = tile.mark.split("=");
  const field = entity.fields.find((candidate) => candidate.key === key);
  if (field?.type === "choice") return { steps: both, counted: records.filter((record) => record[key] === value) };
  if (field?.type === "boolean" && field.key === stage.view.toggle) {
    const box = `Mark ${titleOf(stage, 0)} as ${field.label.toLowerCase()}`;
    return {
      steps: [...both, { action: "check", role: "checkbox", name: box }],
      counted: records.slice(value === "true" ? 0 : 1, value === "true" ? 1 : 2),
    };
  }
  if (field?.type === "boolean" && value !== undefined && !field.inline && !field.pressed) {
    const of = { [field.key]: value };
    return {
      steps: [...add(stage, 0, of), ...add(stage, 1, { [field.key]: value === "true" ? "false" : "true" })],
      counted: [sampleRecord(entity, 0, of)],
    };
  }
  const samples = markSamples(entity, tile.mark);
  if (!samples) return null;
  return {
    steps: [...add(stage, 0, samples.yes), ...add(stage, 1, samples.no)],
    counted: [sampleRecord(entity, 0, samples.yes)],
  };
}

/** The number of a record that a figure adds up: a field, or a value worked out by a formula. */
function numberOf(stage: Stage, key: string): ((record: Record<string, string>) => number) | null {
  const { entity } = stage;
  if (key === "") return () => 1;
  if (entity.fields.some((field) => field.key === key)) return (record) => Number(record[key]);
  const row = entity.derived.find((candidate) => candidate.key === key);
  const formula =
    row &&
    tryFormula(
      row.formula,
      entity.fields.map((field) => field.key),
    );
  if (!formula) return null;
  return (record) =>
    Number(
      evaluate(
        formula,
        Object.fromEntries(entity.fields.map((field) => [field.key, asInput(field, record[field.key] ?? "")])),
      ),
    );
}

/** Of the time that goes on now: this week, this month, the last days. */
const isCurrent = ({ op }: Pick<Mark, "op">): boolean =>
  op === "this month" || op === "this week" || op === "this year" || op === "last days";

/** The text a figure shows, and the steps that make it so; null when code finds none to try it on. */
export function figureOf(stage: Stage, tile: Tile, plain = false): { steps: PageStep[]; text: string } | null {
  const { entity } = stage;
  const shown =
    entity.fields.find((field) => field.key === tile.field) ?? entity.derived.find((row) => row.key === tile.field);
  const part = countedBy(stage, tile);
  const read = numberOf(stage, tile.measure === "count" ? "" : tile.field);
  if (!part || !read || tile.entity !== entity.key) return null;
  const values = part.counted.map(read);
  const total = values.reduce((sum, value) => sum + value, 0);
  const figures = {
    count: values.length,
    sum: Math.round(total * 10_000) / 10_000,
    average: values.length > 0 ? total / values.length : 0,
    smallest: values.length > 0 ? Math.min(...values) : 0,
    largest: values.length > 0 ? Math.max(...values) : 0,
  };
  const counts = tile.measure === "count" || !shown;
  const type = shown?.type === "money" ? "money" : "number";
  const text = counts
    ? shownNumber(figures[tile.measure], "number", "")
    : shownNumber(figures[tile.measure] * tile.times, type, plain ? "" : shown.unit, tile.decimals);
  return { steps: part.steps, text };
}

export function tileJourney(stage: Stage, tile: Tile, index: number): Journey | null {
  const { entity } = stage;
  const one = entity.name.toLowerCase();
  const figure = figureOf(stage, tile);
  // One of a stretch of time that nothing here can type in is promised and not proved.
  const mark = entity.marks.find(({ label }) => label === tile.mark);
  if (!figure && !(mark && isCurrent(mark))) return null;
  const [key = "", value] = tile.mark.split("=");
  const label = entity.fields.find((field) => field.key === key)?.label ?? "";
  const low = label.toLowerCase();
  const worked = tile.measure === "count" ? undefined : entity.derived.find((row) => row.key === tile.field);
  const from = worked?.formula ? `, of each ${formulaWords(worked.formula, entity.fields)}` : "";
  const which =
    tile.mark === ""
      ? ""
      : value === undefined
        ? ` marked "${tile.mark}"`
        : value === "true"
          ? ` with "${label}" on (${low})`
          : value === "false"
            ? ` with "${label}" off (not ${low})`
            : ` with ${low} ${value}`;
  const filled = isOptional(entity, tile) ? " that has one" : "";
  const without = mayBeMissing(stage, tile);
  return {
    id: `tile-${index + 1}`,
    when: `two ${entity.plural.toLowerCase()}${without ? ", and one without a number," : ""} are added`,
    shall: `show the figure "${tile.label}" worked out over every ${one}${filled}${which}${from}${tile.times === 1 ? "" : `, times ${tile.times}`}${tile.decimals === undefined ? "" : `, with ${decimalsInWords(tile.decimals)}`}`,
    priority: "must",
    oracle: "derived",
    steps:
      worked?.guessed || !figure
        ? null
        : [
            ...figure.steps,
            ...(without ? add(stage, 2, { [tile.field]: "" }) : []),
            hasText("group", tile.label, figure.text),
          ],
  };
}

/** Two records alike in what a chart tells apart: their numbers are added up, and the chart says so in words. */
export function totalJourney(stage: Stage, chart: Chart, index: number): Journey | null {
  const { entity } = stage;
  const by = stage.typed.find((field) => field.key === chart.by);
  const number = stage.typed.find((field) => field.key === chart.field);
  const plain = ["sum", "average"].includes(chart.measure) && chart.mark === "" && !chart.month && !chart.share;
  if (!plain || !number || by?.type !== "text" || by.unique || by.from) return null;
  const average = chart.measure === "average";
  const same = sampleText(number, 0) === sampleText(number, 1);
  const other = number.min ?? Number(sampleText(number, 0)) - 1;
  // Of two equal numbers the average is what each is, and shows nothing.
  const alike = { [by.key]: sampleText(by, 0), ...(average && same ? { [number.key]: String(other) } : {}) };
  const records = [sampleRecord(entity, 0), sampleRecord(entity, 1, alike)];
  const total = records.reduce((sum, record) => sum + Number(record[number.key]), 0);
  const figure = average ? total / records.length : total;
  const label = by.label.toLowerCase();
  return {
    id: `chart-${index + 1}-figures`,
    when: `two ${entity.plural.toLowerCase()} with the same ${label} are added`,
    shall: average
      ? `show the average of their ${number.label.toLowerCase()} in "${chart.title}": one per ${label}`
      : `add up their ${number.label.toLowerCase()} in "${chart.title}": one total per ${label}`,
    priority: "must",
    oracle: "derived",
    steps: [
      ...add(stage, 0),
      ...add(stage, 1, alike),
      visible("img", `${chart.title}: ${sampleText(by, 0)} ${shownNumber(figure, number.type, number.unit)}`),
    ],
  };
}

/** The button that sets a date to today takes a record out of what is due. */
export function stampJourney(stage: Stage): Journey | null {
  const { entity, view } = stage;
  const field = entity.fields.find((candidate) => candidate.key === view.stamp);
  if (!field) return null;
  const name = `Mark ${titleOf(stage, 0)} as ${view.stampLabel.toLowerCase()}`;
  const list = view.layout === "table" ? "table" : "list";
  const before = add(stage, 0, { [field.key]: "2020-03-01" });
  const shown = hasText(list, entity.plural, "2020-03-01");
  return {
    id: "stamp",
    given: `${article(entity.name)} ${entity.name.toLowerCase()} was added`,
    when: `the person presses "${view.stampLabel}"`,
    shall: `set its ${field.label.toLowerCase()} to today`,
    priority: "must",
    oracle: "house",
    steps: [
      ...before,
      ...(view.layout === "board" ? [] : [shown]),
      click("button", name),
      hasText("status", undefined, `${entity.name} marked as ${view.stampLabel.toLowerCase()}.`),
    ],
  };
}

/** A sample record for which a mark holds, and one for which it does not; null when code finds none. */
export function markSamples(
  entity: Entity,
  label: string,
): { yes: Record<string, string>; no: Record<string, string> } | null {
  const mark = entity.marks.find((candidate) => candidate.label === label);
  const field = entity.fields.find((candidate) => candidate.key === mark?.field);
  if (!mark || !field || mark.formula) return null;
  if (isCurrent(mark))
    // The form starts with today, which is in this month whenever the test runs.
    return field.initial === "today" ? { yes: { [field.key]: "" }, no: { [field.key]: "2020-03-01" } } : null;
  if (mark.op === "is" && field.type === "boolean") {
    const other = mark.value === "true" ? "false" : "true";
    return { yes: { [field.key]: mark.value }, no: { [field.key]: other } };
  }
  if (mark.op === "older than" || mark.op === "days ago or more") {
    const gap = entity.fields.find((candidate) => candidate.key === mark.value);
    const set = gap ? { [gap.key]: "10" } : {};
    return { yes: { ...set, [field.key]: "2020-03-01" }, no: { ...set, [field.key]: "2035-03-01" } };
  }
  if (mark.op === "before today" || mark.op === "after today") {
    const [past, future] = [{ [field.key]: "2020-03-01" }, { [field.key]: "2035-03-01" }];
    return mark.op === "before today" ? { yes: past, no: future } : { yes: future, no: past };
  }
  if (mark.op === "is" && field.type === "choice") {
    const other = field.options.find((option) => option !== mark.value);
    return other ? { yes: { [field.key]: mark.value }, no: { [field.key]: other } } : null;
  }
  if (mark.op === "is" && Number.isFinite(Number(mark.value)) && mark.value !== "") {
    const near = Number(mark.value) + (field.max === null || Number(mark.value) < field.max ? 1 : -1);
    return { yes: { [field.key]: mark.value }, no: { [field.key]: String(near) } };
  }
  if (!["<=", "<", ">=", ">"].includes(mark.op)) return null;
  const other = entity.fields.find((candidate) => candidate.key === mark.value);
  const limit = other ? 10 : Number(mark.value);
  if (!Number.isFinite(limit)) return null;
  const set = other ? { [other.key]: "10" } : {};
  const low = { ...set, [field.key]: String(Math.max(field.min ?? 0, limit - 1)) };
  const high = { ...set, [field.key]: String(limit + 5) };
  // At most nothing is nothing; below nothing there is none.
  if (field.min !== null && (field.min > limit || (field.min === limit && mark.op === "<"))) return null;
  return mark.op.startsWith("<") ? { yes: low, no: high } : { yes: high, no: low };
}

/** What a record is called that was given these values: nothing that is known beforehand where its name is today. */
function namedBy(stage: Stage, n: number, given: Record<string, string>): string[] {
  const value = given[stage.title.key];
  return value === undefined ? [shownTitle(stage, n)] : value === "" ? [] : [value];
}

export function markJourney(stage: Stage, label: string): Journey | null {
  const samples = markSamples(stage.entity, label);
  const mark = stage.entity.marks.find((candidate) => candidate.label === label);
  const field = stage.entity.fields.find((candidate) => candidate.key === mark?.field);
  if (!mark || !field) return null;
  // A box that stands on the records and not in the form has a journey of its own.
  const ticked = field.type === "boolean" && !stage.typed.includes(field);
  if (ticked && (field.key !== stage.view.toggle || mark.op !== "is" || mark.unless || mark.formula)) return null;
  const noun = stage.entity.plural.toLowerCase();
  const limit =
    stage.entity.fields.find((candidate) => candidate.key === mark.value)?.label.toLowerCase() ?? mark.value;
  const other = stage.entity.fields.some((candidate) => candidate.key === mark.value);
  const days = other ? `the days that its "${limit}" says` : `${limit} days`;
  const viewFor = stage.form.views.find(
    (candidate) => candidate.kind === "collection" && candidate.entity === stage.entity.key && candidate.only === label,
  );
  const words = stage.view.showWords[stage.entity.marks.indexOf(mark) + 1] ?? label;
  const look: PageStep[] = viewFor
    ? [open(stage.form, viewFor)]
    : [{ action: "select", role: "combobox", name: stage.form.together ? `Show ${noun}` : "Show", value: words }];
  const tick = (n: number): PageStep => ({
    action: "check",
    role: "checkbox",
    name: `Mark ${titleOf(stage, n)} as ${field.label.toLowerCase()}`,
  });
  const role = viewFor?.kind === "collection" ? nameRole(viewFor) : nameRole(stage.view);
  return {
    id: `mark-${kebab(label)}`,
    when: viewFor ? `the person opens "${viewFor.title}"` : `the person chooses "${words}" in "Show"`,
    shall: `show exactly the ${noun} that are highlighted with a warning as ${label}, each with these words, and hide the others: their ${field.label.toLowerCase()} ${mark.op === "<=" ? "is at most" : mark.op === ">=" ? "is at least" : mark.op === "<" ? "is below" : mark.op === ">" ? "is above" : "is"} ${mark.op.endsWith("today") ? mark.op : mark.op === "older than" ? `longer ago than ${days}` : mark.op === "days ago or more" ? `at least ${days} ago` : mark.op.startsWith("this ") ? `in ${mark.op}` : mark.op === "last days" ? `in the last ${days}, today included` : limit}`,
    priority: "must",
    oracle: "derived",
    steps: samples && [
      ...(ticked ? [...add(stage, 0), ...add(stage, 1), tick(mark.value === "true" ? 0 : 1)] : []),
      ...(ticked ? [] : [...add(stage, 0, samples.yes), ...add(stage, 1, samples.no)]),
      ...look,
      ...namedBy(stage, 0, samples.yes).map((name) => visible(role, name)),
      ...namedBy(stage, 1, samples.no).map((name) => hidden(role, name)),
      ...(viewFor || stage.view.layout === "board"
        ? []
        : [hasText(stage.view.layout === "table" ? "table" : "list", stage.entity.plural, label)]),
    ],
  };
}

/** Values worked out from a record by a formula, as the card or row shows them. */
export function derivedJourneys(stage: Stage): Journey[] {
  const record = sampleRecord(stage.entity, 0);
  return computedOf(stage.form).flatMap((computed): Journey[] => {
    if (computed.owner.kind !== "derived" || computed.owner.entity.key !== stage.entity.key || !computed.formula)
      return [];
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
        ? shownDerived(value, derived)
        : typeof value === "boolean"
          ? value
            ? "Yes"
            : "No"
          : value;
    return [
      {
        id: `derived-${kebab(computed.name)}`,
        when: `${article(stage.entity.name)} ${stage.entity.name.toLowerCase()} is shown`,
        shall: `show its "${derived.label}", which is ${formulaWords(derived.formula, stage.entity.fields)}`,
        priority: "must",
        oracle: "derived",
        // What nobody said or confirmed proves nothing.
        steps: derived.guessed
          ? null
          : [...add(stage, 0), hasText(stage.view.layout === "table" ? "table" : "list", stage.entity.plural, text)],
      },
    ];
  });
}
