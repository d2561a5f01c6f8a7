import type { PageStep } from "@guildhall/contracts";
import { markSamples } from "./figure-journeys.ts";
import type { WebField } from "./form.ts";
import { kebab } from "./names.ts";
import { click, type Journey } from "./page-steps.ts";
import { sampleRecord } from "./samples.ts";
import { add, type Stage, shownTitle, titleOf } from "./stage.ts";

/** Promises about the order of a list: the one it begins with, and those the person may choose. */

const NUMERIC = ["integer", "number", "money"];

/** Below zero when the first of two typed values stands before the second, from low to high. */
const compared = (field: WebField, a: string, b: string): number =>
  NUMERIC.includes(field.type)
    ? Number(a) - Number(b)
    : a.localeCompare(b, "en", { numeric: true, sensitivity: "base" });

/** Steps that add records in another order than they have to stand in; `order` holds the samples from the top down. */
interface Trial {
  steps: PageStep[];
  order: readonly number[];
}

/** Two samples, of which this one has to stand above the other. */
const above = (steps: PageStep[], first: 0 | 1): Trial => ({ steps, order: [first, 1 - first] });

/** Two records whose values of a field differ; null when code finds none. */
function trialOf(stage: Stage, key: string, direction: string): Trial | null {
  if (key === "createdAt") return above([...add(stage, 0), ...add(stage, 1)], direction === "desc" ? 1 : 0);
  const field = stage.typed.find((candidate) => candidate.key === key);
  if (!field) return key === stage.view.toggle ? tickedTrial(stage, direction) : pressedTrial(stage, key, direction);
  const down = direction === "desc" ? -1 : 1;
  if (field.type === "boolean") {
    const [before, after] = direction === "desc" ? ["true", "false"] : ["false", "true"];
    return above([...add(stage, 0, { [key]: after }), ...add(stage, 1, { [key]: before })], 1);
  }
  const [one = "", two = ""] = [0, 1].map((n) => sampleRecord(stage.entity, n)[key]);
  const order = compared(field, one, two) * down;
  if (order === 0) return null;
  const first = order < 0 ? 0 : 1;
  return above([...add(stage, 1 - first), ...add(stage, first)], first);
}

/** A switch that each record shows as a checkbox: ticked on one of two records that begin alike. */
function tickedTrial(stage: Stage, direction: string): Trial | null {
  const label = stage.entity.fields.find(({ key }) => key === stage.view.toggle)?.label;
  if (label === undefined) return null;
  const name = `Mark ${titleOf(stage, direction === "desc" ? 1 : 0)} as ${label.toLowerCase()}`;
  return above([...add(stage, 0), ...add(stage, 1), { action: "check", role: "checkbox", name }], 1);
}

/** A number that only a button raises: pressed on one of two records that begin alike. */
function pressedTrial(stage: Stage, key: string, direction: string): Trial | null {
  const raises = stage.view.actions.find(
    ({ field, value }) => field === key && new RegExp(`^${key} \\+ \\d+$`).test(value),
  );
  if (!raises) return null;
  const press = click("button", `${raises.label} ${titleOf(stage, direction === "desc" ? 1 : 0)}`);
  return above([...add(stage, 0), ...add(stage, 1), press], 1);
}

/** One with the mark and one without it, the one that leads added last. */
function markTrial(stage: Stage, label: string, leads: boolean): Trial | null {
  const samples = markSamples(stage.entity, label);
  const [before, after] = leads ? [samples?.no, samples?.yes] : [samples?.yes, samples?.no];
  return before && after ? above([...add(stage, 0, before), ...add(stage, 1, after)], 1) : null;
}

/** The options of a choice from the top down, where one of them comes first or last. */
function optionOrder(field: WebField, end: string, option: string): string[] {
  const others = field.options.filter((other) => other !== option);
  const isEnd = field.options.indexOf(option) === (end === "first" ? field.options.length - 1 : 0);
  const rest = isEnd ? others.toReversed() : others;
  return end === "first" ? [option, ...rest] : [...rest, option];
}

/** Records with up to three options, the one that leads in the middle; null where no record begins with them. */
function optionTrial(stage: Stage, field: WebField, end: string, option: string): Trial | null {
  const ranked = optionOrder(field, end, option);
  const typed = stage.typed.some(({ key }) => key === field.key);
  // In the columns of a board by that very field the order of the records is another.
  if (ranked.length < 2 || (stage.view.layout === "board" && stage.view.group === field.key)) return null;
  if (!typed) return pressedOption(stage, field, end, option);
  const [first = "", second = ""] = ranked;
  const last = ranked.at(-1) ?? "";
  const of = (n: number, value: string): PageStep[] => add(stage, n, { [field.key]: value });
  return ranked.length === 2
    ? above([...of(0, last), ...of(1, first)], 1)
    : { steps: [...of(0, last), ...of(1, first), ...of(2, second)], order: [1, 2, 0] };
}

/** An option that only a button gives, pressed on one of two records that begin alike. */
function pressedOption(stage: Stage, field: WebField, end: string, option: string): Trial | null {
  const leads = stage.view.actions.find(
    (action) =>
      action.field === field.key &&
      action.value === JSON.stringify(option) &&
      (action.when === "" || action.when === `${field.key}=${field.initial}`),
  );
  if (!leads || field.initial === option) return null;
  const press = click("button", `${leads.label} ${titleOf(stage, end === "first" ? 1 : 0)}`);
  return above([...add(stage, 0), ...add(stage, 1), press], 1);
}

function stand(stage: Stage, order: readonly number[]): PageStep {
  const role = stage.view.layout === "table" ? "table" : stage.view.layout === "board" ? "main" : "list";
  return {
    action: "expect",
    role,
    ...(role === "main" ? {} : { name: stage.entity.plural }),
    expect: "order",
    value: order.map((n) => shownTitle(stage, n)).join("\n"),
  };
}

const ENDS: Partial<Record<WebField["type"], [string, string]>> = {
  date: ["the earliest", "the latest"],
  integer: ["the smallest", "the largest"],
  number: ["the smallest", "the largest"],
  money: ["the smallest", "the largest"],
};

/** What people call the ends of an order by such a number. */
const CALLED: readonly [RegExp, [string, string]][] = [
  [/\b(?:distance|length|duration|minutes|hours|seconds|time)\b/i, ["shortest, fastest", "longest"]],
  [/\b(?:rating|score|stars|grade|points|marks)\b/i, ["worst, lowest", "best, highest"]],
  [/\b(?:price|cost|amount|fee|value)\b/i, ["cheapest", "most expensive"]],
  [/\bweight\b/i, ["lightest", "heaviest"]],
  [/\byear\b/i, ["oldest", "newest"]],
  [/\bage\b/i, ["youngest", "oldest"]],
];

/** Other names that briefs give to the end that comes first. */
function otherNames(field: WebField, direction: string): string {
  const at = direction === "desc" ? 1 : 0;
  if (field.type === "date") return [" (soonest, oldest)", " (newest)"][at] ?? "";
  if (field.type === "boolean" && at === 0) {
    if (/^(?:done|completed?|finished)$/i.test(field.label)) return " (unfinished, open)";
    return /^[a-z]+(?:ed|id|read)$/i.test(field.label) ? ` (un${field.label.toLowerCase()})` : "";
  }
  const called = NUMERIC.includes(field.type) ? CALLED.find(([label]) => label.test(field.label)) : undefined;
  return called ? ` (${called[1][at]})` : "";
}

/** The order a list begins with, in words that a brief would use for it. */
function orderWords(stage: Stage, key: string, rest: string): string {
  const noun = stage.entity.plural.toLowerCase();
  if (key === "mark") return `in this order: the ${noun} that are marked "${rest}" first, then the others`;
  if (key === "createdAt")
    return `in the order in which they were added, ${rest === "desc" ? "the newest (latest) first, on top" : "the oldest first, on top"}`;
  if (key === "unmarked") return `in this order: the others first, the ${noun} that are marked "${rest}" last`;
  const field = stage.entity.fields.find((candidate) => candidate.key === key);
  const [end = "", ...named] = rest.split(":");
  if (field && (end === "first" || end === "last")) {
    const [label, option] = [field.label.toLowerCase(), named.join(":")];
    const others = optionOrder(field, end, option).filter((other) => other !== option);
    return end === "first"
      ? `in this order: the ${noun} with ${label} ${option} (${option} ${label}) first, then ${others.join(", ")}`
      : `in this order: the ${noun} with ${label} ${others.join(", ")}, and those with ${label} ${option} (${option} ${label}) last`;
  }
  const [up, down] =
    field?.type === "boolean"
      ? [`the ${noun} without it`, `the ${noun} with it`]
      : (ENDS[field?.type ?? "text"] ?? ["A", "Z"]);
  const leading = rest === "desc" ? down : up;
  const also = field ? otherNames(field, rest) : "";
  return `sorted in the order of "${field?.label ?? key}", ${leading}${also} first, on top`;
}

/** The order a list begins with. */
export function orderJourney(stage: Stage): Journey | null {
  const [key = "", ...parts] = stage.view.order.split(":");
  const rest = parts.join(":");
  if (key === "") return null;
  const named = stage.entity.fields.find((field) => field.key === key);
  const [end = "", ...option] = parts;
  const trial =
    key === "mark" || key === "unmarked"
      ? markTrial(stage, rest, key === "mark")
      : named && (end === "first" || end === "last")
        ? optionTrial(stage, named, end, option.join(":"))
        : trialOf(stage, key, rest);
  return {
    id: "order",
    when: `several ${stage.entity.plural.toLowerCase()} were added`,
    shall: `show them ${orderWords(stage, key, rest)}`,
    priority: "must",
    oracle: "derived",
    steps: trial && [...trial.steps, stand(stage, trial.order)],
  };
}

/** An order that the person may choose. */
export function sortJourney(stage: Stage, key: string): Journey | null {
  const field = stage.entity.fields.find((candidate) => candidate.key === key);
  if (!field) return null;
  const noun = stage.entity.plural.toLowerCase();
  const name = stage.form.together ? `Sort ${noun} by` : "Sort by";
  const trial = trialOf(stage, key, "asc");
  return {
    id: `sort-${kebab(key)}`,
    when: `the person chooses "${field.label}, ascending" in "${name}"`,
    shall: `sort the ${noun} in the order of their ${field.label.toLowerCase()}`,
    priority: "must",
    oracle: "derived",
    steps: trial && [
      ...trial.steps,
      { action: "select", role: "combobox", name, value: `${field.label}, ascending` },
      stand(stage, trial.order),
    ],
  };
}
