import { type Blueprint, blueprintOf, type SlotStep } from "@guildhall/blueprints";
import type { BlueprintId, JsonValue, ProjectSpec, Question } from "@guildhall/contracts";
import { fillSlots } from "../../codegen/index.ts";
import type { ChatBackend } from "../../models/index.ts";
import { deriveSpec } from "./derive-spec.ts";
import { MAX_OPEN_QUESTIONS } from "./right-question.ts";

/** What code alone reads from a brief: the first rows, before any model answered. Pure. */
export function draftSpec(brief: string, blueprintId: BlueprintId): ProjectSpec {
  const blueprint = blueprintOf(blueprintId);
  const { form, sources } = blueprint.draft(brief);
  return assemble({ brief, blueprint, form, sources, previous: null });
}

/** The questions a form leaves open, the most consequential first, at most five. Pure. */
function openQuestions(blueprint: Blueprint, brief: string, form: unknown): Question[] {
  return blueprint.questions
    .filter((template) => template.open(brief, form))
    .sort((a, b) => b.impact - a.impact)
    .slice(0, MAX_OPEN_QUESTIONS)
    .map((template) => ({
      id: template.id,
      text: template.text(form),
      options: template.options(form),
      recommended: template.recommended(form),
      answer: null,
    }));
}

function assemble(input: {
  brief: string;
  blueprint: Blueprint;
  form: unknown;
  sources: ProjectSpec["sources"];
  previous: ProjectSpec | null;
}): ProjectSpec {
  const form = input.blueprint.finish(input.form);
  const { title, summary } = input.blueprint.describe(form);
  return {
    brief: input.brief,
    blueprint: input.blueprint.id,
    title,
    summary,
    form: form as JsonValue,
    questions: openQuestions(input.blueprint, input.brief, form),
    assumptions: input.blueprint.assumptions(form),
    outOfScope: input.previous?.outOfScope ?? [],
    sources: input.sources,
  };
}

/**
 * Lets the model fill what code could not read, one control message after the other. After each the rows that
 * changed are handed on, so that the person sees them appear. A step whose answer cannot be used changes nothing.
 * @throws AppError of the backend
 */
export async function understandBrief(input: {
  spec: ProjectSpec;
  backend: ChatBackend;
  seed: number;
  signal: AbortSignal;
  onStep: (label: string, done: number, total: number) => Promise<void>;
  onSpec: (spec: ProjectSpec, changed: string[]) => Promise<void>;
  onTokens: (usage: { prompt: number; completion: number }) => Promise<void>;
  onToken: (text: string) => void;
}): Promise<ProjectSpec> {
  const blueprint = blueprintOf(input.spec.blueprint);
  let spec = input.spec;
  let form: unknown = blueprint.form.parse(spec.form);
  const tried = new Set<string>();
  for (let next = nextStep(blueprint, spec, form, tried); next; next = nextStep(blueprint, spec, form, tried)) {
    tried.add(next.id);
    await input.onStep(next.label, tried.size - 1, blueprint.steps.length);
    const answer = await fillSlots(
      input.backend,
      { messages: next.messages(spec.brief, form), schema: next.schema, maxTokens: next.maxTokens, seed: input.seed },
      { signal: input.signal, onToken: input.onToken },
    );
    await input.onTokens({ prompt: answer.promptTokens, completion: answer.completionTokens });
    if (answer.value === null) continue;
    const left = unplacedOf(spec);
    const applied = next.apply(form, answer.value, spec.brief, left);
    const sources = { ...spec.sources };
    for (const path of applied.changed) sources[path] = "model";
    const read = assemble({ brief: spec.brief, blueprint, form: applied.form, sources, previous: spec });
    if (next.rereads && unplacedOf(read).length >= left.length) continue;
    form = applied.form;
    spec = read;
    await input.onSpec(spec, applied.changed);
  }
  return spec;
}

const unplacedOf = (spec: ProjectSpec): string[] => deriveSpec(spec).unplaced;

/** Steps may be added by earlier answers (one a command), so the list is asked again after each. */
function nextStep(
  blueprint: Blueprint,
  spec: ProjectSpec,
  form: unknown,
  tried: Set<string>,
): SlotStep<unknown> | undefined {
  return blueprint.steps.find(
    (step) => !tried.has(step.id) && step.wanted(spec.brief, form) && (!step.rereads || unplacedOf(spec).length > 0),
  );
}
