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

/** Steps that add two records in the wrong order; `first` is the sample that has to stand above the other. */
interface Trial {
  steps: PageStep[];
  first: 0 | 1;
}

/** Two records whose values of a field differ; null when code finds none. */
function trialOf(stage: Stage, key: string, direction: string): Trial | null {
  if (key === "createdAt") return { steps: [...add(stage, 0), ...add(stage, 1)], first: direction === "desc" ? 1 : 0 };
  const field = stage.typed.find((candidate) => candidate.key === key);
  if (!field) return pressedTrial(stage, key, direction);
  const down = direction === "desc" ? -1 : 1;
  if (field.type === "boolean") {
    const [before, after] = direction === "desc" ? ["true", "false"] : ["false", "true"];
    return { steps: [...add(stage, 0, { [key]: after }), ...add(stage, 1, { [key]: before })], first: 1 };
  }
  const [one = "", two = ""] = [0, 1].map((n) => sampleRecord(stage.entity, n)[key]);
  const order = compared(field, one, two) * down;
  if (order === 0) return null;
  const first = order < 0 ? 0 : 1;
  return { steps: [...add(stage, 1 - first), ...add(stage, first)], first };
}

/** A number that only a button raises: pressed on one of two records that begin alike. */
function pressedTrial(stage: Stage, key: string, direction: string): Trial | null {
  const raises = stage.view.actions.find(
    ({ field, value }) => field === key && new RegExp(`^${key} \\+ \\d+$`).test(value),
  );
  if (!raises) return null;
  const press = click("button", `${raises.label} ${titleOf(stage, direction === "desc" ? 1 : 0)}`);
  return { steps: [...add(stage, 0), ...add(stage, 1), press], first: 1 };
}

/** One with the mark, added behind one without it. */
function markTrial(stage: Stage, label: string): Trial | null {
  const samples = markSamples(stage.entity, label);
  return samples && { steps: [...add(stage, 0, samples.no), ...add(stage, 1, samples.yes)], first: 1 };
}

function standsFirst(stage: Stage, first: 0 | 1): PageStep {
  const role = stage.view.layout === "table" ? "table" : stage.view.layout === "board" ? "main" : "list";
  return {
    action: "expect",
    role,
    ...(role === "main" ? {} : { name: stage.entity.plural }),
    expect: "order",
    value: `${shownTitle(stage, first)}\n${shownTitle(stage, 1 - first)}`,
  };
}

const ENDS: Partial<Record<WebField["type"], [string, string]>> = {
  date: ["the earliest", "the latest"],
  integer: ["the smallest", "the largest"],
  number: ["the smallest", "the largest"],
  money: ["the smallest", "the largest"],
  boolean: ["those without", "those with"],
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
  const field = stage.entity.fields.find((candidate) => candidate.key === key);
  const [up, down] = ENDS[field?.type ?? "text"] ?? ["A", "Z"];
  const end = rest === "desc" ? down : up;
  const also = field ? otherNames(field, rest) : "";
  return `sorted in the order of "${field?.label ?? key}", ${end}${also} first, on top`;
}

/** The order a list begins with. */
export function orderJourney(stage: Stage): Journey | null {
  const [key = "", ...parts] = stage.view.order.split(":");
  const rest = parts.join(":");
  if (key === "") return null;
  const trial = key === "mark" ? markTrial(stage, rest) : trialOf(stage, key, rest);
  return {
    id: "order",
    when: `several ${stage.entity.plural.toLowerCase()} were added`,
    shall: `show them ${orderWords(stage, key, rest)}`,
    priority: "must",
    oracle: "derived",
    steps: trial && [...trial.steps, standsFirst(stage, trial.first)],
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
      standsFirst(stage, trial.first),
    ],
  };
}
