import { counted, plainText, type WorkProduct } from "@guildhall/contracts";
import { z } from "zod";
import { samePhrase, wordsOf } from "../change/place/words.ts";
import { relevantFiles } from "../change/relevant-files.ts";
import { deriveSpec } from "../spec/derive-spec.ts";
import { askRows } from "./evidence/ask-rows.ts";
import { isTestPath } from "./evidence/code-map.ts";
import { type ExpertTask, READ_ONLY, type WayOfWorking } from "./way-of-working.ts";

type Row = Extract<WorkProduct, { kind: "plan" }>["rows"][number];
type Draft = Pick<Row, "title" | "doneWhen" | "by"> & { after: number[]; about: string[] };

const MAX_ROWS = 10;
const BULLET = /^\s*(?:[-*•]|\d+[.)])\s+(.{4,200})$/;
/** A state that can be seen: what a person could check. */
const SEEN =
  /\b(?:shows?|prints?|returns?|passes|passed|fails?|is|are|can|opens?|saves?|refuses?|lists?|answers?|runs?|exists?|sees?|takes?|within|under|less|more|at least|at most|zeigt|läuft|affiche|muestra)\b/i;

const schema = z.object({
  steps: z
    .array(
      z.object({
        title: z.string().min(4).max(90),
        doneWhen: z.string().max(160),
        /** Numbers of steps before it. */
        after: z.array(z.number().int()).max(4),
      }),
    )
    .min(1)
    .max(7),
  questions: z.array(z.string().max(160)).max(3),
});

/**
 * A plan as rows: what the request itself enumerates, what of the project is open, and steps a model adds. Ids, order and
 * references are made by code; a row that is there already, or that nobody could see done, is not kept as one.
 */
export const planner: WayOfWorking = async (task) => {
  await task.context.emit({ type: "progress", label: "Reading what is asked and what is open" });
  const said = enumerated(task.request);
  const open = await openItems(task);
  const answer = await askRows(task, { content: prompt(task, said, open), schema });
  const about = new Set(wordsOf(`${task.request} ${task.spec?.brief ?? ""}`));
  const told = (answer?.steps ?? []).filter(({ title }) => !repeats(title, task.request));
  const spoken = told.filter((step) => speaksOf(step, about));
  // A plan of something else is no plan; one that speaks of what is asked may have a step in words of its own.
  const steps = spoken.length * 2 >= told.length ? told : spoken;
  const added = steps.map(
    ({ title, doneWhen, after }): Draft => ({
      title: title.trim(),
      doneWhen: doneWhen.trim(),
      after,
      about: [],
      by: "model",
    }),
  );
  // What a person listed is the plan; a model's words for the same row only say how it is seen.
  const fromRequest = said.map((title): Draft => {
    const worded = added.find((step) => isSame(step.title, title));
    return { title, doneWhen: worded?.doneWhen ?? "", after: worded?.after ?? [], about: [], by: "request" };
  });
  const drafts = [
    ...fromRequest,
    ...added.filter((step) => !fromRequest.some((row) => isSame(row.title, step.title))),
    ...open,
  ];
  const { rows, questions } = ordered(task, unique(drafts).slice(0, MAX_ROWS));
  const asked = [
    ...questions,
    ...(answer?.questions ?? []).map((question) => question.trim()).filter((question) => question.includes("?")),
  ];
  const bare = rows.filter(({ doneWhen }) => doneWhen === "");
  return {
    ...READ_ONLY,
    product: { kind: "plan", rows, questions: [...new Set(asked)].slice(0, 5) },
    verdict: {
      check: "rows-fit-the-form",
      passed: rows.length > 0 && bare.length === 0,
      reasons:
        rows.length === 0
          ? ["nothing in the request or the project makes a row"]
          : [`${counted(rows.length, "row")}, of which ${rows.length - bare.length} say how one sees that it is done`],
    },
    provenance: [
      { part: "rows of the request", by: "house", source: "what the request lists" },
      { part: "open items", by: "record", source: "criteria and checks of the project" },
      ...(added.length > 0
        ? [{ part: "steps", by: "model" as const, source: "added by the model, duplicates dropped" }]
        : []),
    ],
  };
};

/** The lines or parts of a sentence a request enumerates; none where it lists nothing. Pure. */
export function enumerated(request: string): string[] {
  const bullets = request.split("\n").flatMap((line) => BULLET.exec(line)?.[1]?.trim() ?? []);
  if (bullets.length >= 2) return bullets;
  const listed = /:\s*([^:\n]{8,400})$/m.exec(request.trim())?.[1];
  const parts =
    listed
      ?.split(/,\s*(?:and |und |et |y )?|;\s*|\s+(?:and|und|et|y)\s+/)
      .map((part) => part.replace(/[.?!]$/, "").trim()) ?? [];
  return parts.length >= 3 && parts.every((part) => part.length > 2 && part.length < 90) ? parts : [];
}

/** Whether a step has a word of what is asked. */
const speaksOf = ({ title, doneWhen }: { title: string; doneWhen: string }, about: ReadonlySet<string>): boolean =>
  wordsOf(`${title} ${doneWhen}`).some((word) => word.length > 2 && about.has(word));

/** A step that is the whole request again. */
function repeats(title: string, request: string): boolean {
  const [left, right] = [new Set(wordsOf(title)), new Set(wordsOf(request))];
  return left.intersection(right).size >= 0.8 * Math.max(left.size, right.size);
}

/** "The dates are identified" says of "Identify the dates" no more than that it was done. */
function saysMore({ title, doneWhen }: Pick<Draft, "title" | "doneWhen">): boolean {
  const said = wordsOf(title).map((word) => word.slice(0, 5));
  return wordsOf(doneWhen).filter((word) => word.length > 2 && !said.includes(word.slice(0, 5))).length >= 2;
}

function isSame(a: string, b: string): boolean {
  if (samePhrase(a, b)) return true;
  const [left, right] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const small = Math.min(left.size, right.size);
  return small > 1 && left.intersection(right).size / small >= 0.8;
}

const unique = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter((draft, index) => !drafts.slice(0, index).some((before) => isSame(before.title, draft.title)));

/** Criteria nothing proves and checks that fail: what any plan of this project has to end. */
async function openItems({ spec, services, context }: ExpertTask): Promise<Draft[]> {
  const records = await services.changes.records(context.projectId);
  if (spec === null) {
    return (records ?? [])
      .filter(({ status }) => status === "failed")
      .slice(0, 3)
      .map(
        ({ checkId, file }): Draft => ({
          title: `Mend ${checkId.replace(/::$/, "")}`,
          doneWhen: `${checkId.endsWith("::") ? `${checkId.slice(0, -2)} can be run, and` : `the check ${checkId}`} passes`,
          after: [],
          about: file ? [file] : [],
          by: "project",
        }),
      );
  }
  const { requirements, checks } = deriveSpec(spec);
  const failed = new Set(records?.filter(({ status }) => status === "failed").map(({ checkId }) => checkId));
  return requirements
    .flatMap(({ criteria }) => criteria)
    .flatMap((criterion): Draft[] => {
      const { id } = criterion;
      const text = plainText(criterion);
      const own = checks.filter((check) => check.criteria.includes(id));
      if (own.some((check) => failed.has(check.id)))
        return [{ title: `Make ${id} hold again`, doneWhen: text, after: [], about: [id], by: "project" }];
      return own.length === 0
        ? [{ title: `Give ${id} a check`, doneWhen: text, after: [], about: [id], by: "project" }]
        : [];
    })
    .slice(0, 4);
}

function prompt({ request, spec }: ExpertTask, said: readonly string[], open: readonly Draft[]): string {
  const derived = spec ? deriveSpec(spec) : null;
  const known = derived?.requirements.slice(0, 8).map(({ id, story }) => `${id} ${story}`) ?? [];
  return [
    ...(spec ? [`The project: ${spec.brief.slice(0, 600)}`] : []),
    ...(known.length > 0 ? [`It has already:\n${known.join("\n")}`] : []),
    ...(open.length > 0 ? [`Open in it: ${open.map(({ title }) => title).join("; ")}`] : []),
    ...(said.length > 0
      ? [
          `Listed by the person, keep each as a step in these words:\n${said.map((row, index) => `${index + 1}. ${row}`).join("\n")}`,
        ]
      : []),
    `Asked: ${request.slice(0, 1500)}`,
    // No example: a small model hands it over as its plan.
    "Split what is asked into steps of at most a day, in order, in the words of what is asked. `title` begins with a verb. `doneWhen` says what one sees when the step is done: an input and what it gives, a message, a test that passes. `after` holds the numbers of the steps it needs. `questions` are what must be known first, each with a question mark.",
  ].join("\n\n");
}

/** Ids, references and an order in which nothing comes before what it needs. */
function ordered({ sources, spec }: ExpertTask, drafts: readonly Draft[]): { rows: Row[]; questions: string[] } {
  const criteria = spec ? deriveSpec(spec).requirements.flatMap((requirement) => requirement.criteria) : [];
  const model = drafts.filter(({ by }) => by !== "project");
  const rows = drafts.map((draft, index): Row => {
    const words = new Set(wordsOf(draft.title));
    const served = criteria
      .filter((criterion) => words.intersection(new Set(wordsOf(plainText(criterion)))).size >= 2)
      .map(({ id }) => id);
    const files = relevantFiles(draft.title, [...sources], { recent: [], tests: "read-only" })
      .filter(({ score, path }) => score >= 4 && !isTestPath(path))
      .slice(0, 2)
      .map(({ path }) => path);
    // Only earlier rows: a circle cannot be done.
    const after = draft.after.filter((number) => number >= 1 && number <= index && model[number - 1] !== undefined);
    return {
      id: `P${index + 1}`,
      title: draft.title,
      doneWhen:
        SEEN.test(draft.doneWhen) && saysMore(draft)
          ? draft.doneWhen
          : (criteria.filter(({ id }) => served.includes(id)).map(plainText)[0] ?? ""),
      after: [...new Set(after)].map((number) => `P${number}`),
      about: [...new Set([...draft.about, ...served.slice(0, 2), ...files])],
      by: draft.by,
    };
  });
  const questions = rows
    .filter(({ doneWhen }) => doneWhen === "")
    .map(({ title }) => `How will one see that “${title}” is done?`);
  return { rows, questions };
}
