import { AppError } from "@guildhall/contracts";
import { z } from "zod";
import { optionsIn } from "./architecture/question-options.ts";
import { NOT_SAID, siftOption } from "./architecture/sift-options.ts";
import { askRows } from "./evidence/ask-rows.ts";
import { type CodeUnit, codeMap } from "./evidence/code-map.ts";
import { unknownNames } from "./evidence/known-names.ts";
import { type ProjectFacts, projectFacts } from "./evidence/project-facts.ts";
import type { ExpertTask, WayOfWorking, WorkDone } from "./way-of-working.ts";

const side = z.object({
  what: z.string().max(240),
  gains: z.string().max(240),
  costs: z.string().max(240),
  wrongWhen: z.string().max(200),
});
const choice = z.object({
  title: z.string().min(3).max(80),
  problem: z.string().max(400),
  chosen: z.number().int(),
  because: z.string().max(300),
  revisitWhen: z.string().max(200),
});
const schema = choice.extend({
  options: z
    .array(side.extend({ name: z.string().min(2).max(60) }))
    .min(2)
    .max(3),
});
type Weighed = z.infer<typeof schema>;

/** Asked for little, a small model repeats itself less; what it says too much is sifted out below. */
const FIELDS =
  "Each field is one short phrase of at most ten words, no sentence, and says what no other field says: `what` the parts and where data goes, `gains` and `costs` in this project, `wrongWhen` a state in which it should not be chosen.";
const CHOSEN = "`chosen` is the number of the option, from 1.";
/** Answers to a question, and no way to build anything. */
const NO_NAME = /^(?:yes|no|option \w+|both|none|it depends)$/i;

const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** Options that are one option in other words, or that gain and cost the same, weigh nothing. Pure. */
export function weighing({ options, chosen, because }: Weighed): string[] {
  const problems = options.flatMap(({ name, gains, costs, what }) => [
    ...(NO_NAME.test(name.trim()) ? [`“${name}” is an answer and no option: name what would be built`] : []),
    ...(gains.trim().length < 8 ? [`“${name}” gains nothing`] : []),
    ...(costs.trim().length < 8 ? [`“${name}” costs nothing`] : []),
    ...(gains.trim() !== "" && gains.trim() === costs.trim() ? [`“${name}” gains what it costs`] : []),
    ...(what.trim() === "" ? [`“${name}” is not described`] : []),
  ]);
  for (const [index, a] of options.entries())
    for (const b of options.slice(index + 1)) {
      const [left, right] = [words(`${a.name} ${a.what}`), words(`${b.name} ${b.what}`)];
      if (left.intersection(right).size >= 0.8 * Math.max(left.size, right.size))
        problems.push(`“${a.name}” and “${b.name}” are one option`);
    }
  if (!options[chosen - 1]) problems.push("none of the options is chosen");
  if (because.trim().length < 8) problems.push("no reason is given");
  return problems;
}

/** Weighs two or three options on the facts of the project, and proposes the decision as a record in docs/adr. */
export const architect: WayOfWorking = async (task) => {
  const { context, sources } = task;
  await context.emit({ type: "progress", label: "Reading the shape of the project" });
  const units = await codeMap(sources);
  const facts = projectFacts(sources, units);
  const content = `The project:\n${facts.lines.map((line) => `- ${line}`).join("\n")}\n${task.spec ? `\nThe idea: ${task.spec.brief.slice(0, 700)}\n` : ""}\nQuestion: ${task.request.slice(0, 1500)}`;
  const names = optionsIn(task.request);
  const about = `${task.request} ${facts.lines.join(" ")} ${task.spec?.brief ?? ""}`;
  let weighed: Weighed | null = null;
  let problems: string[] = [];
  for (let attempt = 0; attempt < task.expert.decoding.samples; attempt += 1) {
    await context.emit({ type: "progress", label: attempt === 0 ? "Weighing options" : "Weighing them again" });
    const again = attempt === 0 ? "" : `\n\nThe last answer did not stand: ${problems.slice(0, 2).join("; ")}.`;
    const answer =
      names.length > 0
        ? await weighEach(task, `${content}${again}`, names)
        : await askRows(task, { content: `${content}${again}\n\n${FIELDS} ${CHOSEN}`, schema });
    if (answer === null) break;
    const sifted = { ...answer, options: answer.options.map((option) => siftOption(option, about)) };
    const found = weighing(sifted);
    // The second answer is not the better one because it came later.
    if (weighed === null || found.length < problems.length) [weighed, problems] = [sifted, found];
    if (problems.length === 0) break;
  }
  if (weighed === null) {
    throw new AppError(
      "STUCK",
      "Options need a model to weigh them, and none answered in the wanted form.",
      "Load a model, or ask again in other words.",
    );
  }
  return proposed(task, { weighed, problems, facts, units });
};

/** The ways a question names are looked at one by one: a small model mixes up what it is asked about together. */
async function weighEach(task: ExpertTask, content: string, names: readonly string[]): Promise<Weighed | null> {
  const options: Weighed["options"] = [];
  for (const name of names) {
    const others = names.filter((other) => other !== name).join("” or “");
    const told = await askRows(task, {
      content: `${content}\n\nSpeak only of “${name}”, as against “${others}”. ${FIELDS}`,
      schema: side,
    });
    if (told === null) return null;
    options.push({ name, ...told });
  }
  const listed = options.map(
    ({ name, gains, costs }, index) => `${index + 1}. ${name}. Gains: ${gains}. Costs: ${costs}.`,
  );
  const chosen = await askRows(task, { content: `${content}\n\n${listed.join("\n")}\n\n${CHOSEN}`, schema: choice });
  return chosen && { ...chosen, options };
}

function proposed(
  { sources, request }: ExpertTask,
  {
    weighed,
    problems,
    facts,
    units,
  }: { weighed: Weighed; problems: string[]; facts: ProjectFacts; units: readonly CodeUnit[] },
): WorkDone {
  const number = 1 + Math.max(0, ...sources.map(({ path }) => Number(/^docs\/adr\/(\d{4})-/.exec(path)?.[1] ?? 0)));
  const id = String(number).padStart(4, "0");
  const path = `docs/adr/${id}-${weighed.title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 50)}.md`;
  const text = record(id, weighed, { request, facts });
  const unknown = unknownNames(text, { sources, units, request });
  const reasons = [...problems, ...unknown.map((name) => `\`${name}\` is nowhere in the project`)];
  return {
    product: {
      kind: "document",
      title: weighed.title,
      files: [path],
      text,
      names: { checked: unknown.checked, dropped: [...unknown] },
    },
    verdict: {
      check: "options-weighed",
      passed: reasons.length === 0,
      reasons: reasons.length > 0 ? reasons : [`${weighed.options.length} options, each with a gain and a price`],
    },
    provenance: [
      { part: "facts", by: "house", source: "files, sizes, imports and dependencies of the project" },
      { part: "options", by: "model", source: "weighed by the model; a person decides" },
    ],
    files: [{ path, text }],
    label: `Proposed decision ${id}: ${weighed.title}`.slice(0, 100),
  };
}

function record(
  id: string,
  { title, problem, options, chosen, because, revisitWhen }: Weighed,
  { request, facts }: { request: string; facts: ProjectFacts },
): string {
  const told = options.map(
    ({ name, what, gains, costs, wrongWhen }, index) =>
      `### ${index + 1}. ${name}\n\n${what || NOT_SAID}\n\n- Gains: ${gains || NOT_SAID}\n- Costs: ${costs || NOT_SAID}\n- Wrong when: ${wrongWhen || NOT_SAID}\n`,
  );
  const best = options[chosen - 1];
  return `# ${id}. ${title}

Status: proposed. A person decides; this record was drafted from the question below.

> ${request.trim().split("\n")[0]?.slice(0, 200)}

## Context

${problem.trim()}

What the project is today, read from its files:

${facts.lines.map((line) => `- ${line}`).join("\n")}

## Options

${told.join("\n")}
## Decision (proposed)

${best ? `Option ${chosen}, ${best.name}: ${because.trim()}` : because.trim()}

Look at this again when: ${revisitWhen.trim() || NOT_SAID}
`;
}
