import type { PageStep } from "@guildhall/contracts";
import { type Computed, computedOf } from "./computed.ts";
import { slotsOf } from "./finish-tool.ts";
import type { ToolView, WebField, WebForm } from "./form.ts";
import type { ToolButton } from "./form-tool.ts";
import { evaluate, type Formula, type FormulaValue, namesIn, tryFormula } from "./formula.ts";
import { asInput, numeric, typedValue } from "./input-steps.ts";
import { click, hasText, type Journey, typeInto, visible } from "./page-steps.ts";
import { fixed, plain } from "./templates/src/tool-run.ts";
import { placesIn } from "./tool-examples.ts";

const RESULT = "Result";
const roleOf = (field: WebField): string =>
  numeric(field)
    ? "spinbutton"
    : field.type === "choice"
      ? "combobox"
      : field.type === "boolean"
        ? "checkbox"
        : "textbox";

/** Typing everything in; an input that begins with something is emptied where nothing is given. */
const fill = (view: ToolView, typed: Record<string, string>): PageStep[] =>
  view.inputs.flatMap((field): PageStep[] => {
    const value = typed[field.key] ?? "";
    if (value === "" && field.initial !== "" && (numeric(field) || field.type === "text"))
      return [{ action: "fill", role: roleOf(field), name: field.label, value: "" }];
    return typeInto(field, value);
  });
const pressing = (button: ToolButton | undefined): PageStep[] => (button?.label ? [click("button", button.label)] : []);

const inputsOf = (view: ToolView, typed: Record<string, string>): Record<string, FormulaValue> =>
  Object.fromEntries(
    view.inputs.map((field) => {
      const text = typed[field.key] ?? "";
      // Nothing typed in is no number; where it may stay empty it is zero.
      return [field.key, numeric(field) && text === "" ? (field.required ? Number.NaN : 0) : asInput(field, text)];
    }),
  );

/** The refusals of the page as formulas, in the order in which they are looked at. */
const rulesOf = (view: ToolView) =>
  view.refusals.flatMap((refusal) => {
    const formula = tryFormula(
      refusal.formula,
      view.inputs.map((field) => field.key),
    );
    return formula ? [{ refusal, formula }] : [];
  });

const refusedBy = (view: ToolView, button: ToolButton, typed: Record<string, string>) =>
  rulesOf(view).find(
    ({ formula }) =>
      namesIn(formula).every((key) => button.needs.includes(key)) && evaluate(formula, inputsOf(view, typed)) !== true,
  )?.refusal;

const limitsOf = (node: Formula): number[] => {
  if (node.kind === "number") return [node.value];
  if (node.kind === "unary") return limitsOf(node.of).map((value) => (node.op === "-" ? -value : value));
  if (node.kind === "binary") return [node.left, node.right].flatMap(limitsOf);
  if (node.kind === "if") return [node.test, node.yes, node.no].flatMap(limitsOf);
  return node.kind === "call" ? node.args.flatMap(limitsOf) : [];
};

/** What may be tried for an input: its usual value, the limits of the rules and their neighbours, later days. */
function candidates(view: ToolView, field: WebField, formulas: readonly Formula[]): string[] {
  const usual = typedValue(field);
  if (numeric(field)) {
    const limits = formulas.filter((formula) => namesIn(formula).includes(field.key)).flatMap(limitsOf);
    const near = limits.flatMap((limit) => [limit, limit + 1, limit - 1]);
    const fits = (value: number) => value >= (field.min ?? value) && value <= (field.max ?? value);
    return [usual, ...[...near, 1, 5, 40, 2000].filter(fits).map(String)];
  }
  if (field.type === "date") return [usual, "2031-01-05", "2032-08-20"];
  if (field.type === "choice") return field.options.length > 0 ? field.options : [usual];
  return view.inputs.length > 0 ? [usual] : [];
}

/** Values that no refusal of the page meets; null when a small search finds none. */
function goodValues(view: ToolView, button: ToolButton): Record<string, string> | null {
  const formulas = rulesOf(view).map((rule) => rule.formula);
  const typed = Object.fromEntries(view.inputs.map((field) => [field.key, typedValue(field)]));
  const search = (at: number): boolean => {
    const field = view.inputs[at];
    if (!field) return refusedBy(view, button, typed) === undefined;
    for (const value of candidates(view, field, formulas).slice(0, 5)) {
      typed[field.key] = value;
      if (search(at + 1)) return true;
    }
    return false;
  };
  return view.inputs.length <= 6 && search(0) ? typed : refusedBy(view, button, typed) ? null : typed;
}

/** What is typed so that just this message is read. */
function badValues(view: ToolView, button: ToolButton, message: string): Record<string, string> | null {
  const rule = rulesOf(view).find(({ refusal }) => refusal.message === message);
  const good = goodValues(view, button);
  if (!rule || !good || !namesIn(rule.formula).every((key) => button.needs.includes(key))) return null;
  const limits = limitsOf(rule.formula);
  for (const key of namesIn(rule.formula)) {
    const field = view.inputs.find((input) => input.key === key);
    if (!field) continue;
    const tries = numeric(field)
      ? [...limits.flatMap((limit) => [limit - 1, limit + 1, limit]), -1, 100_000].map(String)
      : field.type === "date"
        ? ["2030-01-01", "2040-01-01"]
        : [""];
    for (const value of tries) {
      const typed = { ...good, [key]: value };
      if (refusedBy(view, button, typed)?.message === message) return typed;
    }
  }
  return null;
}

/** Does a case of the brief show this very line? */
const proved = (view: ToolView, button: number, line: string): boolean =>
  view.cases.some(
    (row) => row.button === button && !row.derived && row.shows.some((shown) => placesIn(line, shown) !== null),
  );

/** The line as the page shows it for these inputs; null where a value of it has no sure formula. */
function shownLine(
  view: ToolView,
  computed: readonly Computed[],
  line: string,
  typed: Record<string, string>,
): string | null {
  let known = true;
  const inputs = inputsOf(view, typed);
  const text = line.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const entry = computed.find((row) => row.owner.kind === "value" && row.owner.value.key === key);
    const value = entry?.owner.kind === "value" ? entry.owner.value : null;
    if (!value) return String(inputs[key] ?? "");
    if (!entry?.formula || value.guessed) {
      known = false;
      return "";
    }
    const result = evaluate(entry.formula, inputs);
    if (typeof result !== "number") return String(result);
    if (!Number.isFinite(result)) known = false;
    return value.decimals === null ? plain(result) : fixed(result, value.decimals);
  });
  return known ? text : null;
}

const told = (view: ToolView, typed: Record<string, string>): string =>
  view.inputs
    .filter((field) => (typed[field.key] ?? "") !== "" && typed[field.key] !== field.initial)
    .map((field) => `${field.type === "boolean" ? "" : `"${typed[field.key]}" as `}"${field.label}"`)
    .join(", ");

const KINDS: Partial<Record<WebField["type"], string>> = {
  integer: "a whole number",
  number: "a number, decimals too",
  money: "an amount",
  date: "a date",
  boolean: "a tick box",
  choice: "a dropdown",
  longtext: "a text box",
};

/** `"Shift" (a whole number, 1 to 25)`. */
function described(field: WebField): string {
  const range =
    field.min !== null && field.max !== null
      ? `${field.min} to ${field.max}`
      : field.min !== null
        ? `at least ${field.min}`
        : "";
  const parts = [
    KINDS[field.type] ?? "a text",
    field.unit && `in ${field.unit}`,
    numeric(field) ? range : "",
    field.initial && `first ${field.initial}`,
    field.required || field.type === "boolean" ? "" : numeric(field) ? "may stay empty: then 0" : "may stay empty",
  ];
  return `"${field.label}" (${parts.filter(Boolean).join(", ")})`;
}

/** What a page that works something out promises. */
export function toolJourneys(form: WebForm, view: ToolView): Journey[] {
  const computed = computedOf(form).filter((entry) => entry.owner.kind === "value" && entry.owner.view === view);
  const live = view.buttons[0]?.label === "";
  const names = view.buttons.map((button) => `"${button.label}"`).join(", ");
  const action = (button: ToolButton) => (live ? "" : ` and presses "${button.label}"`);
  const found: Journey[] = [
    {
      id: "inputs",
      when: "the page is opened",
      shall: `ask for ${view.inputs.map(described).join(", ")}${live ? " and follow the typing" : ` and offer the button ${names}`}`,
      priority: "must",
      oracle: "house",
      steps: [
        ...view.inputs.map((field) => visible(roleOf(field), field.label)),
        ...view.buttons.filter((button) => button.label !== "").map((button) => visible("button", button.label)),
      ],
    },
  ];
  for (const [index, row] of view.cases.entries()) {
    const button = view.buttons[row.button];
    if (!button) continue;
    const typed = { ...Object.fromEntries(view.inputs.map((field) => [field.key, field.initial])), ...row.given };
    found.push({
      id: `case-${index + 1}`,
      when: `the person types ${told(view, typed)}${action(button)}`,
      shall: `show ${row.shows.map((text) => `"${text}"`).join(", ")}`,
      priority: "must",
      oracle: row.derived ? "derived" : "confirmed",
      steps: [...fill(view, typed), ...pressing(button), ...row.shows.map((text) => hasText("region", RESULT, text))],
    });
  }
  for (const [b, button] of view.buttons.entries()) {
    const typed = goodValues(view, button);
    for (const [l, line] of button.lines.entries()) {
      const slots = slotsOf(line);
      const text = line === button.each?.line || !typed ? null : shownLine(view, computed, line, typed);
      if (typed && text !== null && slots.length > 0) {
        found.push({
          id: `line-${b + 1}-${l + 1}`,
          when: `the person types ${told(view, typed) || "nothing else"}${action(button)}`,
          shall: `show "${text}": ${formulasOf(view, slots) || "what was typed in"}`,
          priority: "must",
          oracle: "derived",
          steps: [...fill(view, typed), ...pressing(button), hasText("region", RESULT, text)],
        });
        const spare = spareOf(view, slots);
        const less = { ...typed, ...Object.fromEntries(spare.map((field) => [field.key, ""])) };
        const rest = spare.length === 0 || refusedBy(view, button, less) ? null : shownLine(view, computed, line, less);
        if (rest !== null)
          found.push({
            id: `empty-${b + 1}-${l + 1}`,
            when: `the person types ${told(view, less) || "nothing else"} and leaves ${spare.map(({ label }) => `"${label}"`).join(", ")} empty${action(button)}`,
            shall: `count it as 0 and show "${rest}"`,
            priority: "must",
            oracle: "derived",
            steps: [...fill(view, less), ...pressing(button), hasText("region", RESULT, rest)],
          });
        continue;
      }
      // A formula that no case of the brief shows and nothing else tries stays an open promise.
      const unsure = slots.some((key) => (view.values.find((value) => value.key === key)?.formula ?? "") !== "");
      if (unsure && !proved(view, b, line))
        found.push({
          id: `line-${b + 1}-${l + 1}`,
          when: `the person fills in everything${action(button)}`,
          shall: `show "${line}" with ${formulasOf(view, slots)}`,
          priority: "must",
          oracle: "none",
          steps: null,
        });
    }
  }
  found.push(...refusalJourneys(view, live));
  return found;
}

/** Numbers that may stay empty and that the values of a line are worked out from. */
function spareOf(view: ToolView, slots: readonly string[]): WebField[] {
  const used = view.values
    .filter((value) => slots.includes(value.key))
    .flatMap((value) => {
      const formula = tryFormula(
        value.formula,
        view.inputs.map((field) => field.key),
      );
      return formula ? namesIn(formula) : [];
    });
  return view.inputs.filter(
    (field) => numeric(field) && !field.required && field.initial === "" && used.includes(field.key),
  );
}

const formulasOf = (view: ToolView, slots: readonly string[]): string =>
  view.values
    .filter((value) => slots.includes(value.key) && value.formula !== "")
    .map((value) => `${value.label.toLowerCase()} is ${value.formula}`)
    .join("; ")
    .slice(0, 260);

function refusalJourneys(view: ToolView, live: boolean): Journey[] {
  const found: Journey[] = view.refusals.flatMap((refusal, index): Journey[] => {
    const tried = view.buttons.flatMap((button) => {
      const typed = badValues(view, button, refusal.message);
      return typed ? [{ button, typed }] : [];
    })[0];
    const told = (refusal.said || `not ${refusal.formula}`).slice(0, 300);
    // What no formula covers is left to a leaf: nothing tries it yet.
    if (!tried)
      return [
        {
          id: `refusal-${index + 1}`,
          given: told,
          when: "the result is worked out",
          shall: `say "${refusal.message}" and show no result`,
          priority: "must",
          oracle: "none",
          steps: null,
        },
      ];
    return [
      {
        id: `refusal-${index + 1}`,
        given: told,
        when: live ? "the person types that" : `the person presses "${tried.button.label}"`,
        shall: `say "${refusal.message}" and show no result`,
        priority: "must",
        oracle: "derived",
        steps: [...fill(view, tried.typed), ...pressing(tried.button), hasText("alert", undefined, refusal.message)],
      },
    ];
  });
  const [button] = view.buttons;
  const covered = view.refusals.map((refusal) => refusal.formula).join(" ");
  const required = view.inputs.find(
    (field) =>
      field.required &&
      field.initial === "" &&
      !["choice", "boolean", "colour"].includes(field.type) &&
      button?.needs.includes(field.key) &&
      !covered.includes(field.key),
  );
  const good = button && goodValues(view, button);
  if (!live && required && good)
    found.push({
      id: "required",
      when: `the person presses "${button.label}" while "${required.label}" is empty`,
      shall: `say "${required.label} is required."`,
      priority: "must",
      oracle: "house",
      steps: [
        ...fill(view, { ...good, [required.key]: "" }),
        ...pressing(button),
        hasText("alert", undefined, required.requiredMessage || `${required.label} is required.`),
      ],
    });
  return found;
}
