import type { PageStep } from "@guildhall/contracts";
import type { CollectionView, WebField } from "./form.ts";
import { evaluate, type FormulaValue, tryFormula } from "./formula.ts";
import { asInput, numeric } from "./input-steps.ts";
import { article, kebab } from "./names.ts";
import { click, hasText, type Journey, typeInto } from "./page-steps.ts";
import { sampleRecord, sampleText, shownFigure } from "./samples.ts";
import { add, type Stage, titleOf } from "./stage.ts";
import type { Statement, StatementSlot } from "./statement.ts";

/** What the settings of a list, the lines worked out under them and the buttons that set all records promise. */

type Row = Record<string, FormulaValue>;

/** A record as the page holds it after the steps of `add`: switches are left as they are. */
function rowOf(stage: Stage, n: number): Row {
  const record = sampleRecord(stage.entity, n);
  return Object.fromEntries(
    stage.entity.fields.map((field) => [
      field.key,
      field.type === "boolean" ? field.initial === "true" : asInput(field, record[field.key] ?? ""),
    ]),
  );
}

const settingsOf = (view: CollectionView): Row =>
  Object.fromEntries(view.settings.map((field) => [field.key, asInput(field, field.initial)]));

function slotText(slot: StatementSlot, stage: Stage, rows: readonly Row[]): string {
  const { entity, view } = stage;
  const settings = settingsOf(view);
  const record = entity.fields.map((field) => field.key);
  const names = Object.keys(settings);
  const formula = tryFormula(slot.formula, slot.join ? [...names, ...record] : names, record);
  if (!formula) return "";
  if (slot.join === "") return shownFigure(Number(evaluate(formula, settings, rows)), slot.decimals);
  const title = entity.fields[0]?.key ?? "";
  return rows
    .filter((row) => evaluate(formula, { ...settings, ...row }, rows))
    .map((row) => String(row[title]))
    .toSorted((a, b) => a.localeCompare(b))
    .join(slot.join);
}

/** What a statement says over these records; empty when none of its cases holds. */
function statementText(statement: Statement, stage: Stage, rows: readonly Row[]): string {
  const settings = settingsOf(stage.view);
  const record = stage.entity.fields.map((field) => field.key);
  const found = statement.cases.find(({ when }) => {
    const formula = tryFormula(when, Object.keys(settings), record);
    return when === "" || (formula !== null && evaluate(formula, settings, rows) === true);
  });
  return (found?.text ?? "").replace(/\{(\d)\}/g, (_, at) => {
    const slot = found?.slots[Number(at)];
    return slot ? slotText(slot, stage, rows) : "";
  });
}

/** The words of a statement as the brief shows them. */
const spoken = (statement: Statement): string =>
  statement.cases
    .map((row) => `"${row.text.replace(/\{(\d)\}/g, (_, at) => row.slots[Number(at)]?.example || "…")}"`)
    .join(" or ");

function statementJourney(stage: Stage, statement: Statement, index: number): Journey {
  const slots = statement.cases.flatMap((row) => row.slots);
  const rows = [rowOf(stage, 0), rowOf(stage, 1)];
  const [none, both] = [statementText(statement, stage, []), statementText(statement, stage, rows)];
  const look = (text: string): PageStep[] => (text === "" ? [] : [hasText("main", undefined, text)]);
  const formulas = [...new Set(slots.filter((slot) => slot.join === "").map((slot) => slot.formula))];
  const place = stage.view.statementsAt === "below" ? "below the list, at the bottom" : "above the list, on top";
  const steps = [...look(none), ...add(stage, 0), ...add(stage, 1), ...look(both)];
  return {
    id: `statement-${index + 1}`,
    when: `${stage.entity.plural.toLowerCase()} are added, changed or removed`,
    shall:
      `show ${place}, updated right away, a line like ${spoken(statement)}${formulas.length > 0 ? `, worked out as ${formulas.join("; ")}` : ""}`.slice(
        0,
        390,
      ),
    priority: "must",
    oracle: "derived",
    // A formula that nobody said proves nothing until a person has confirmed it.
    steps: slots.some((slot) => slot.guessed) || none + both === "" ? null : steps,
  };
}

function settingJourney(field: WebField): Journey {
  const role = numeric(field) ? "spinbutton" : field.type === "choice" ? "combobox" : "textbox";
  const shows = (value: string): PageStep => ({ action: "expect", role, name: field.label, expect: "value", value });
  const other = [0, 1, 2].map((n) => sampleText(field, n)).find((text) => text !== field.initial);
  return {
    id: `setting-${kebab(field.key)}`,
    when: `the person opens the page, changes the setting "${field.label}" and reloads`,
    shall: `begin with ${field.initial} and keep what was set`,
    priority: "must",
    oracle: "house",
    steps: [
      ...(field.initial === "" ? [] : [shows(field.initial)]),
      ...(other ? [...typeInto(field, other), { action: "reload" as const }, shows(other)] : []),
    ],
  };
}

/** A button that sets a number of every record back. */
function resetJourneys(stage: Stage): Journey[] {
  const { entity, view } = stage;
  return view.bulk.flatMap((action): Journey[] => {
    const field = entity.fields.find((candidate) => candidate.key === action.field.split(",")[0]);
    const up = view.actions.find((other) => other.field === field?.key && /\+ 1$/.test(other.value));
    if (action.remove || !field?.pressed || !up) return [];
    return [
      {
        id: `bulk-${kebab(action.label, "button")}`,
        given: `the ${field.label.toLowerCase()} of ${article(entity.name)} ${entity.name.toLowerCase()} was counted up`,
        when: `the person presses "${action.label}"`,
        shall: `set the ${field.label.toLowerCase()} of every ${entity.name.toLowerCase()} to ${action.value}, keep them all and say so`,
        priority: "must",
        oracle: "derived",
        steps: [
          ...add(stage, 0),
          click("button", `${up.label} ${titleOf(stage, 0)}`),
          click("button", action.label),
          hasText("status", undefined, `${action.label}: done.`),
          { action: "expect", role: "button", name: `${up.label} ${titleOf(stage, 0)}`, expect: "visible" },
        ],
      },
    ];
  });
}

export function overviewJourneys(stage: Stage): Journey[] {
  const { view } = stage;
  return [
    ...view.settings.filter((field) => field.type !== "boolean").map(settingJourney),
    ...view.statements.map((statement, index) => statementJourney(stage, statement, index)),
    ...resetJourneys(stage),
  ];
}
