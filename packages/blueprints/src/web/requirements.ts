import type { Check, Criterion, JsonValue, Requirement } from "@guildhall/contracts";
import { type Computed, computedOf } from "./computed.ts";
import type { WebForm, WebView } from "./form.ts";
import { journeysOf } from "./journeys.ts";
import { kebab } from "./names.ts";
import type { Journey } from "./page-steps.ts";

/** A promise with what tries it. Ids are made here, once, so that criteria and checks always agree. */
interface Row {
  criterion: Criterion;
  checks: Check[];
}

function story(form: WebForm, view: WebView): string {
  switch (view.kind) {
    case "collection":
      return `As a person I keep my ${form.entities.find((entity) => entity.key === view.entity)?.plural.toLowerCase() ?? "records"} in "${view.title}".`;
    case "dashboard":
      return `As a person I see at a glance how things stand in "${view.title}".`;
    case "calculator":
    case "tool":
      return `As a person I get a value worked out in "${view.title}".`;
    case "generator":
      return `As a person I let "${view.title}" surprise me.`;
    case "timer":
      return `As a person I watch the time in "${view.title}".`;
    case "inquiry":
      return `As a visitor I send what I have to say in "${view.title}".`;
    case "page":
      return `As a visitor I read "${view.title}".`;
    case "study":
    case "quiz":
      return `As a learner I test what I know in "${view.title}".`;
    case "converter":
      return `As a person I convert values in "${view.title}".`;
    case "textTool":
      return `As a person I count and change a text in "${view.title}".`;
    case "greeting":
      return `As a person I design a card in "${view.title}".`;
  }
}

function journeyRow(journey: Journey, id: string): Row {
  const { given, when, shall, priority, oracle, steps } = journey;
  const clip = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
  const criterion: Criterion = {
    id,
    ...(given ? { given } : {}),
    when: clip(when, 300),
    shall: clip(shall, 400),
    priority,
  };
  const checks: Check[] = steps
    ? [{ kind: "page", id: journey.id, title: clip(`${when}: ${shall}`, 200), criteria: [id], oracle, steps }]
    : [];
  return { criterion, checks };
}

/** A leaf's own promise: its value. Only examples decide it; without one it stays an unproved must. */
function computedRow(form: WebForm, computed: Computed, id: string): Row | null {
  const examples = form.examples.filter((example) => example.leaf === computed.name);
  if (computed.formula && examples.length === 0) return null;
  const what = computed.owner.kind === "rule" ? "a record is saved" : `"${computed.label}" is worked out`;
  const criterion: Criterion = {
    id,
    when: what,
    shall: `follow the rule: ${computed.purpose}`.slice(0, 400),
    priority: "must",
  };
  const base = kebab(computed.name);
  const checks: Check[] = examples.map((example) => ({
    kind: example.outcome.kind === "raises" ? "raises" : "example",
    id: `${base}-example-${kebab(example.id, "one")}`,
    title: `${computed.name}(${JSON.stringify(example.args).slice(1, -1)})`.slice(0, 200),
    criteria: [id],
    oracle: example.oracle,
    leaf: computed.name,
    exampleId: example.id,
  }));
  if (examples.length > 0 && computed.records.length === 0) {
    checks.push({
      kind: "property",
      id: `${base}-deterministic`,
      title: `${computed.name} gives the same result for the same input`,
      criteria: [id],
      oracle: "derived",
      leaf: computed.name,
      property: "deterministic",
    });
  }
  return { criterion, checks };
}

/** Words of a rule, and words that only say where a result stands. */
const RULE =
  /\b(?:at (?:most|least)|round\w*|stays?|kept|keeps?|never|always|unless|if|when|without|only|except|each|every|until|(?:more|less|fewer|larger|smaller) than|from|up to|over|under|ignor\w+|no matter)\b/i;
const WHERE_SHOWN = /\b(?:shows?|appears?|stands?) (?:up )?(?:under|below|above|next to|beside)\b|\bno button\b/i;

/** Does a text of the brief hold a value of an example, or stand in it? */
function speaksOf(text: string, value: JsonValue): boolean {
  if (typeof value === "number") return (text.match(/-?\d+(?:\.\d+)?/g) ?? []).some((found) => Number(found) === value);
  if (Array.isArray(value)) return value.some((part) => speaksOf(text, part));
  return typeof value === "string" && value.length > 1 && (text.includes(value) || value.includes(text));
}

/**
 * A purpose of several rules is not proved by an example of one: each sentence that shows no example of its own stays an
 * open must, until as many further examples are confirmed.
 */
function openRules(form: WebForm, computed: Computed): string[] {
  if (computed.owner.kind !== "value" || computed.formula) return [];
  const sentences = computed.purpose.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const examples = form.examples.filter((example) => example.leaf === computed.name && example.oracle !== "none");
  const known = examples.flatMap(({ args, outcome }) => [...args, outcome.kind === "returns" ? outcome.value : null]);
  const isShown = (text: string) =>
    [...text.matchAll(/["“]([^"”]+)["”]/g)].some((match) => known.some((value) => speaksOf(match[1] ?? "", value)));
  const silent = sentences.filter((text) => RULE.test(text) && !WHERE_SHOWN.test(text) && !isShown(text));
  const shown = sentences.length - silent.length;
  return silent.slice(Math.max(0, examples.length - Math.max(1, shown)));
}

function belongs(computed: Computed, form: WebForm, view: WebView): boolean {
  if (computed.owner.kind === "output" || computed.owner.kind === "value") return computed.owner.view === view;
  const { entity } = computed.owner;
  return form.views.find((other) => other.kind === "collection" && other.entity === entity.key) === view;
}

function plan(form: WebForm): { requirements: Requirement[]; checks: Check[] } {
  const computed = computedOf(form);
  const requirements: Requirement[] = [];
  const checks: Check[] = [];
  const used = new Set<string>();
  for (const view of form.views) {
    const number = requirements.length + 1;
    const criteria: Criterion[] = [];
    const next = () => `R${number}.${criteria.length + 1}`;
    const push = (row: Row | null) => {
      if (!row) return;
      criteria.push(row.criterion);
      for (const check of row.checks) {
        let id = check.id;
        for (let n = 2; used.has(id); n++) id = `${check.id}-${n}`;
        used.add(id);
        checks.push({ ...check, id });
      }
    };
    for (const journey of journeysOf(form, view)) push(journeyRow(journey, next()));
    for (const entry of computed) {
      if (!belongs(entry, form, view)) continue;
      push(computedRow(form, entry, next()));
      for (const rule of openRules(form, entry))
        push({
          criterion: {
            id: next(),
            when: `"${entry.label}" is worked out`,
            shall: `keep to “${rule.slice(0, 360)}”`,
            priority: "must",
          },
          checks: [],
        });
    }
    if (criteria.length > 0) requirements.push({ id: `R${number}`, story: story(form, view), criteria });
  }
  return { requirements, checks };
}

export const requirementsOf = (form: WebForm): Requirement[] => plan(form).requirements;
export const checksOf = (form: WebForm): Check[] => plan(form).checks;

/** The criteria a computed value serves. */
export function criteriaOf(form: WebForm, computed: Computed): string[] {
  const found = requirementsOf(form).flatMap((requirement) => requirement.criteria);
  const served = new Set(
    checksOf(form).flatMap((check) => ("leaf" in check && check.leaf === computed.name ? check.criteria : [])),
  );
  for (const criterion of found) {
    if (criterion.shall.includes(`"${computed.label}"`) || criterion.shall.includes(computed.purpose.slice(0, 200)))
      served.add(criterion.id);
  }
  return [...served].sort();
}
