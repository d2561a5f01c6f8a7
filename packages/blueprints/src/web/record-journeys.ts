import type { PageStep } from "@guildhall/contracts";
import { figureOf } from "./figure-journeys.ts";
import type { Action, Rule } from "./form.ts";
import { evaluate, type FormulaValue, tryFormula } from "./formula.ts";
import { formulaWords } from "./formula-words.ts";
import { asInput, numeric } from "./input-steps.ts";
import { article, kebab } from "./names.ts";
import { click, hasText, hidden, type Journey, visible } from "./page-steps.ts";
import { sampleRecord, shownText } from "./samples.ts";
import { add, nameRole, type Stage, shownTitle, titleOf } from "./stage.ts";

/** Promises that only some lists make: buttons of records, rules over records, checkboxes, lines with figures. */

const listRole = (stage: Stage): PageStep["role"] => (stage.view.layout === "table" ? "table" : "list");

/** The value a button gives to its field, as the page shows it; null when it cannot be known here. */
function valueAfter(stage: Stage, action: Action): string | null {
  const field = stage.entity.fields.find((candidate) => candidate.key === action.field);
  const formula = tryFormula(action.value, [...stage.entity.fields.map((candidate) => candidate.key), "today"]);
  if (!field || !formula || /\btoday\b/.test(action.value)) return null;
  const record = sampleRecord(stage.entity, 0);
  const inputs: Record<string, FormulaValue> = Object.fromEntries(
    stage.entity.fields.map((candidate) => [candidate.key, asInput(candidate, record[candidate.key] ?? "")]),
  );
  const value = evaluate(formula, inputs);
  if (
    typeof value === "number" &&
    ((field.min !== null && value < field.min) || (field.max !== null && value > field.max))
  )
    return null;
  return typeof value === "boolean" ? null : shownText(field, String(value));
}

/** Buttons that lead from the first state to one, in their order; null where none do. */
function pressesTo(stage: Stage, key: string, wanted: string): Action[] | null {
  const initial = stage.entity.fields.find((field) => field.key === key)?.initial ?? "";
  const leading = stage.view.actions.filter((action) => action.field === key && action.when.startsWith(`${key}=`));
  const chain: Action[] = [];
  for (let now = wanted; now !== initial; ) {
    const last = leading.find((action) => action.value === JSON.stringify(now));
    if (!last || chain.length > leading.length) return null;
    chain.unshift(last);
    now = last.when.slice(key.length + 1);
  }
  return chain;
}

function actionJourney(stage: Stage, action: Action): Journey | null {
  const { entity, view } = stage;
  const one = entity.name.toLowerCase();
  const [key = "", wanted = ""] = action.when.split("=");
  const field = entity.fields.find((candidate) => candidate.key === key);
  const typable = field && stage.typed.includes(field) && field.type === "choice";
  const ready: Record<string, string> = typable ? { [key]: wanted } : {};
  const after = valueAfter(stage, action);
  const before = field?.pressed && field.type === "choice" ? pressesTo(stage, key, wanted) : [];
  if (before === null) return null;
  const pressOf = ({ label }: Action): PageStep => click("button", `${label} ${titleOf(stage, 0)}`);
  const press = pressOf(action);
  const base = {
    id: `action-${kebab(action.label, "button")}`,
    given: `${article(one)} ${one} was added${typable ? ` with ${field.label.toLowerCase()} ${wanted}` : ""}`,
    when: `the person presses "${action.label}" of it${action.example ? `, like a button "${action.label} ${action.example}"` : ""}`,
    priority: "must" as const,
  };
  if (action.remove)
    return {
      ...base,
      shall: `take the ${one} off the list`,
      oracle: "derived",
      steps: [...add(stage, 0, ready), press, hidden(nameRole(view), shownTitle(stage, 0))],
    };
  if (entity.derived.some((row) => row.key === "currentStreak") && action.field.includes(","))
    return {
      ...base,
      shall: "count today once: its current streak is 1, also when it is pressed again the same day",
      oracle: "derived",
      steps: [...add(stage, 0, ready), press, press, hasText(listRole(stage) ?? "list", entity.plural, "1 in a row")],
    };
  const label = entity.fields.find((candidate) => candidate.key === action.field)?.label.toLowerCase() ?? "state";
  const shows = (text: string): PageStep => hasText(listRole(stage) ?? "list", entity.plural, text);
  if (field?.pressed && field.type === "choice" && after !== null)
    return {
      ...base,
      shall: `turn its ${label} from "${wanted}", as which it appears before, into "${after}"; the button goes away then`,
      oracle: "derived",
      steps: [
        ...add(stage, 0),
        ...before.map(pressOf),
        shows(wanted),
        press,
        shows(after),
        hidden("button", `${action.label} ${titleOf(stage, 0)}`),
      ],
    };
  return {
    ...base,
    shall:
      (after === null ? `change its ${label} and say so` : `set its ${label} to ${after}`) +
      (/^max\(.*, 0\)$/.test(action.value) ? ", never below zero" : "") +
      (action.refusal
        ? `; where that is not allowed, say "${action.refusal.replace("{0}", action.example || "…")}"`
        : ""),
    oracle: after === null ? "house" : "derived",
    steps: [
      ...add(stage, 0, ready),
      press,
      hasText("status", undefined, `${entity.name}: ${action.label}.`),
      ...(after === null || view.layout === "board" ? [] : [shows(after)]),
    ],
  };
}

/** Values of a record that a rule refuses, found by trying a few for the fields it names. */
function refusedBy(stage: Stage, rule: Rule): Record<string, string> | null {
  const names = [...stage.entity.fields.map((field) => field.key), "today"];
  const formula = tryFormula(rule.formula, names);
  if (!formula) return null;
  const record = sampleRecord(stage.entity, 0);
  const fields = stage.typed.filter((field) => new RegExp(`\\b${field.key}\\b`).test(rule.formula));
  const tries: Record<string, string[]> = Object.fromEntries(
    fields.map((field) => [
      field.key,
      field.type === "date" ? ["2020-01-01", "2039-01-01"] : field.type === "time" ? ["08:00", "20:00"] : ["1", "90"],
    ]),
  );
  const broken = (changes: Record<string, string>) => {
    const all = { ...record, ...changes };
    const values = Object.fromEntries(
      stage.entity.fields.map((field) => [field.key, asInput(field, all[field.key] ?? "")]),
    );
    return evaluate(formula, { ...values, today: "2030-01-01" }) === false;
  };
  const inRange = (key: string, text: string) => {
    const field = stage.entity.fields.find((candidate) => candidate.key === key);
    return (field?.min ?? -1e9) <= Number(text) && Number(text) <= (field?.max ?? 1e9);
  };
  const found = fields.flatMap((field) =>
    (tries[field.key] ?? [])
      .filter((text) => ["date", "time"].includes(field.type) || inRange(field.key, text))
      .filter((text) => broken({ [field.key]: text }))
      // The other values stay as they are, or a sample that keeps the rule would be found again.
      .map((text) => ({ ...Object.fromEntries(fields.map(({ key }) => [key, record[key] ?? ""])), [field.key]: text })),
  );
  // The first rule that is broken speaks: those before it have to hold, with what may be empty left empty if need be.
  const earlier = stage.entity.rules.slice(0, stage.entity.rules.indexOf(rule));
  const open = stage.typed.filter((field) => !field.required && numeric(field) && !fields.includes(field));
  const emptied = Object.fromEntries(open.map((field) => [field.key, ""]));
  const alone = [...found, ...found.map((changes) => ({ ...changes, ...emptied }))].find((changes) =>
    earlier.every((other) => {
      const formula = tryFormula(other.formula, names);
      const all: Record<string, string> = { ...record, ...changes };
      const values = Object.fromEntries(
        stage.entity.fields.map((field) => [field.key, asInput(field, all[field.key] ?? "")]),
      );
      return formula === null || evaluate(formula, { ...values, today: "2030-01-01" }) === true;
    }),
  );
  return alone ?? null;
}

function ruleJourney(stage: Stage, rule: Rule): Journey | null {
  const one = stage.entity.name.toLowerCase();
  const label = (key: string) => stage.entity.fields.find((field) => field.key === key)?.label.toLowerCase() ?? key;
  const refused = [hasText("alert", undefined, rule.message)];
  const base = {
    id: `rule-${kebab(rule.key)}`,
    shall: `refuse with the message "${rule.message}"`,
    priority: "must" as const,
    oracle: "derived" as const,
  };
  if (rule.kind === "overlap")
    return {
      ...base,
      when: `the person adds a second ${one} that overlaps another with the same ${label(rule.by)}`,
      steps: [...add(stage, 0), ...add(stage, 0, {}), ...refused],
    };
  if (rule.kind === "limit") {
    const value = rule.value || sampleRecord(stage.entity, 0)[rule.by] || "";
    const field = stage.typed.find((candidate) => candidate.key === rule.by);
    // Samples are alike from the fourth on.
    const enough = rule.max < 3 || (rule.max < 6 && !stage.entity.fields.some(({ unique }) => unique));
    const rows = Array.from({ length: rule.max + 1 }, (_, n) => add(stage, n, { [rule.by]: value })).flat();
    return {
      ...base,
      when: `there would be more than ${rule.max} with ${label(rule.by)} ${rule.value || "alike"}`,
      steps: field && enough && rows.length < 34 ? [...rows, ...refused] : null,
    };
  }
  const changes = refusedBy(stage, rule);
  return {
    ...base,
    when: `${article(one)} ${one} is saved that breaks the rule: ${formulaWords(rule.formula, stage.entity.fields)}`,
    steps: changes && [...add(stage, 0, changes), ...refused],
  };
}

/** What the buttons, rules, checkboxes and lines of a list promise. */
export function recordJourneys(stage: Stage): Journey[] {
  const { entity, view } = stage;
  const one = entity.name.toLowerCase();
  const found: (Journey | null)[] = view.actions.map((action) => actionJourney(stage, action));
  found.push(
    ...entity.rules.filter((rule) => rule.kind !== "formula" || rule.formula).map((rule) => ruleJourney(stage, rule)),
  );
  const ticks = entity.fields.filter((field) => field.inline);
  const [tick] = ticks;
  if (tick) {
    const box = `${titleOf(stage, 0)} ${tick.label}`;
    const clear = view.bulk.find((action) => action.field.split(",").includes(tick.key) && action.value === "false");
    const checked = (value: string): PageStep => ({
      action: "expect",
      role: "checkbox",
      name: box,
      expect: "checked",
      value,
    });
    found.push({
      id: "tick",
      given: `${article(one)} ${one} was added`,
      when: `the person ticks "${tick.label}" of it`,
      shall: "keep the tick after a reload",
      priority: "must",
      oracle: "house",
      steps: [
        ...add(stage, 0),
        { action: "check", role: "checkbox", name: box },
        { action: "reload" },
        checked("true"),
      ],
    });
    if (clear)
      found.push({
        id: "clear-ticks",
        given: `${article(one)} ${one} was ticked`,
        when: `the person presses "${clear.label}"`,
        shall: `untick it and keep the ${one}`,
        priority: "must",
        oracle: "derived",
        steps: [
          ...add(stage, 0),
          { action: "check", role: "checkbox", name: box },
          click("button", clear.label),
          checked("false"),
          visible(nameRole(view), shownTitle(stage, 0)),
        ],
      });
  }
  for (const action of view.bulk) {
    if (action.remove && action.when === "")
      found.push({
        id: `bulk-${kebab(action.label, "button")}`,
        given: `${article(one)} ${one} was added`,
        when: `the person presses "${action.label}"`,
        shall: `remove every ${one}`,
        priority: "must",
        oracle: "derived",
        steps: [...add(stage, 0), click("button", action.label), hidden(nameRole(view), shownTitle(stage, 0))],
      });
  }
  for (const [index, line] of view.lines.entries()) {
    const figures = line.slots.map((slot) => figureOf(stage, slot, true));
    const [first] = figures;
    // Several figures in a line are tried together only when the same records make them all.
    const same = figures.every((figure) => figure && JSON.stringify(figure.steps) === JSON.stringify(first?.steps));
    const text = line.text.replace(/\{(\d)\}/g, (_, n) => figures[Number(n)]?.text ?? "");
    found.push({
      id: `line-${index + 1}`,
      when: `two ${entity.plural.toLowerCase()} are added`,
      shall: `show a line like "${line.text.replace(/\{\d\}/g, "…")}" with the figures of what is there`,
      priority: "must",
      oracle: "derived",
      steps: first && same ? [...first.steps, hasText("main", undefined, text)] : null,
    });
  }
  for (const row of entity.rollups)
    found.push({
      id: `rollup-${kebab(row.label)}`,
      given: `${article(one)} ${one} was added`,
      when: "nothing points to it yet",
      shall: `show its "${row.label}"`,
      priority: "must",
      oracle: "house",
      steps: [
        ...add(stage, 0),
        hasText(listRole(stage) ?? "list", entity.plural, view.layout === "table" ? "0" : row.label),
      ],
    });
  return found.flatMap((journey) => (journey ? [journey] : []));
}
