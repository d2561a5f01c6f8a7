import { blueprintOf } from "@guildhall/blueprints";
import type { Correction, Example, JsonValue, ProjectSpec, Question } from "@guildhall/contracts";
import { carryOver, examplesOf, sameCall } from "./carry-over.ts";

/** What a person did to requirements: edits, answers, examples, clauses put out of scope. */
interface Deeds {
  corrections: Correction[];
  answered: Question[];
  examples: Example[];
  outOfScope: string[];
}

/**
 * Requirements made from `base` while the person went on from it to `current`, with all that they did done again:
 * their word stands where both say something. Pure.
 */
export function withDoneMeanwhile(base: ProjectSpec, current: ProjectSpec, next: ProjectSpec): ProjectSpec {
  const deeds = deedsSince(base, current);
  const outOfScope = [...new Set([...next.outOfScope, ...deeds.outOfScope])];
  const { corrections, answered, examples } = deeds;
  if (corrections.length + answered.length + examples.length === 0) {
    return outOfScope.length === next.outOfScope.length ? next : { ...next, outOfScope };
  }
  const doing = { ...withExamples(current, examples), corrections };
  const done = carryOver(doing, givingWay(next, deeds), "");
  return { ...done, outOfScope, corrections: [...(next.corrections ?? []), ...corrections] };
}

function deedsSince(base: ProjectSpec, current: ProjectSpec): Deeds {
  const [before, now] = [base.corrections ?? [], current.corrections ?? []];
  const parted = now.findIndex((entry, at) => !same(entry, before[at]));
  const known = examplesOf(base);
  const isKnown = (example: Example) =>
    known.some((other) => sameCall(example, other) && same(example.outcome, other.outcome));
  const wasAnswered = ({ id, answer }: Question) =>
    base.questions.some((other) => other.id === id && other.answer === answer);
  return {
    corrections: parted < 0 ? [] : now.slice(parted),
    answered: current.questions.filter((question) => question.answer !== null && !wasAnswered(question)),
    examples: examplesOf(current).filter((example) => !isKnown(example)),
    outOfScope: current.outOfScope.filter((clause) => !base.outOfScope.includes(clause)),
  };
}

/** `next` without what the person has an answer or an example of their own for, ready to take both. */
function givingWay(next: ProjectSpec, { answered, examples }: Deeds): ProjectSpec {
  const ids = new Set(answered.map(({ id }) => id));
  // A question of the brief is answered again, because its answer changes the form; one about a result is only kept.
  const asked = answered.filter(({ example }) => !example).map((question) => ({ ...question, answer: null }));
  const confirmed = examples.filter(({ oracle }) => oracle === "confirmed");
  const read = examplesOf(next);
  const left = read.filter((example) => !confirmed.some((own) => sameCall(example, own)));
  return {
    ...(left.length < read.length ? withExamples(next, left) : next),
    questions: [...next.questions.filter(({ id }) => !ids.has(id)), ...asked],
  };
}

function withExamples(spec: ProjectSpec, examples: Example[]): ProjectSpec {
  const blueprint = blueprintOf(spec.blueprint);
  return { ...spec, form: blueprint.setExamples(blueprint.form.parse(spec.form), examples) as JsonValue };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
