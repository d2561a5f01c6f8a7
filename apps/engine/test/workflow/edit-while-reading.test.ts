import type { ProjectSpec } from "@guildhall/contracts";
import { openTestDatabase } from "@guildhall/db";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createSpecRevisions } from "../../src/workflow/project/spec-revisions.ts";
import { deriveSpec } from "../../src/workflow/spec/derive-spec.ts";
import { withDoneMeanwhile } from "../../src/workflow/spec/done-meanwhile.ts";
import { addExample, answerQuestion, editSpec, removeExample } from "../../src/workflow/spec/edit-spec.ts";
import { draftSpec } from "../../src/workflow/spec/understand-brief.ts";
import type { StageInput } from "../../src/workflow/stages/stage-input.ts";
import { understandStage } from "../../src/workflow/stages/understand-stage.ts";
import { scripted } from "../codegen/scripted-backend.ts";

let db: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.close());

/** Two rules that no code can read: the model is asked about each. */
const BRIEF =
  "A Python command line tool called wordy. `wordy shake <text>` mixes the letters by a rule. `wordy score <text>` rates a text. It plays a little tune.";
const rule = (clause: string) =>
  JSON.stringify({
    inputs: [{ name: "text", type: "text", optional: false, default: "" }],
    result: "text",
    can_fail: false,
    clauses: [clause],
  });
const purposes = (spec: ProjectSpec) => deriveSpec(spec).leaves.map(({ name, purpose }) => `${name}: ${purpose}`);

/** Reads the brief with what a person does while the model works on one of its answers; the requirements afterwards. */
async function readWith(during: (spec: ProjectSpec) => ProjectSpec, answer: 1 | 2 = 2): Promise<ProjectSpec> {
  const { id: projectId } = await db.projects.create({ name: "Wordy" });
  const specs = createSpecRevisions(db);
  const current = async () => {
    const stored = await db.specs.latest(projectId);
    if (!stored) throw new Error("there are no requirements");
    return stored;
  };
  await specs.append(projectId, draftSpec(BRIEF, "python-cli"), "default");
  const { backend, requests } = scripted([rule("Swap each pair of letters."), rule("Count the vowels.")]);
  const held = {
    ...backend,
    chat: async (request: Parameters<typeof backend.chat>[0]) => {
      if (requests.length === answer - 1) {
        const { spec, revision } = await current();
        await specs.append(projectId, during(spec), "user", revision);
      }
      return backend.chat(request);
    },
  };
  const input = {
    context: {
      projectId,
      seed: 1,
      signal: new AbortController().signal,
      emit: async () => {},
      addTokens: async () => {},
      stream: () => () => {},
      stage: async (_stage: string, _label: string, work: () => Promise<string>) => void (await work()),
    },
    services: {
      specs: {
        ...specs,
        current,
        save: async (id: string, spec: ProjectSpec, author: "user" | "model", expected?: number) =>
          (await specs.append(id, spec, author, expected)).revision,
      },
      models: { backend: async () => held },
    },
  } as unknown as StageInput;
  await understandStage(input);
  expect(requests).toHaveLength(2);
  return (await current()).spec;
}

it("keeps what a person does to the rows while the model reads on, and reads the rest", async () => {
  const spec = await readWith((reading) => {
    expect(purposes(reading)[0]).toContain("Swap each pair of letters.");
    const edited = editSpec(reading, [
      { op: "set", path: "/title", value: "Word Smith" },
      { op: "set", path: "/commands/1/help", value: "Rates it" },
    ]);
    const left = { ...edited, outOfScope: ["It plays a little tune"] };
    return addExample(left, { leaf: "shake", args: ["abcd"], outcome: { kind: "returns", value: "badc" } });
  });
  expect(spec.title).toBe("Word Smith");
  expect(JSON.stringify(spec.form)).toContain("Rates it");
  expect(spec.corrections?.map(({ op }) => op)).toEqual(["set", "set"]);
  expect(spec.outOfScope).toEqual(["It plays a little tune"]);
  expect(deriveSpec(spec).examples).toMatchObject([{ leaf: "shake", args: ["abcd"], oracle: "confirmed" }]);
  // Both answers of the model are there as well.
  expect(purposes(spec).join("\n")).toMatch(/shake: [\s\S]*Swap each pair of letters\.[\s\S]*score: [\s\S]*vowels/);
});

it("lets the person's word stand where the model has just written something else", async () => {
  const mine = "Rates a text by its longest word.";
  const spec = await readWith((reading) => editSpec(reading, [{ op: "set", path: "/leaves/1/purpose", value: mine }]));
  expect(purposes(spec)[1]).toBe(`score: ${mine}`);
});

it("keeps an answer to a question that no later reading asks any more", async () => {
  const spec = await readWith((draft) => answerQuestion(draft, "spaces", "count"), 1);
  expect(spec.questions).toMatchObject([{ id: "spaces", answer: "count" }]);
  expect(spec.corrections).toEqual([{ op: "answer", question: "spaces", answer: "count" }]);
  expect(purposes(spec)[0]).toMatch(/Swap each pair[\s\S]*Spaces and punctuation count like letters\./);
});

it("removes again what the person removed while it was read", async () => {
  const spec = await readWith((reading) => editSpec(reading, [{ op: "remove", path: "/commands/1" }]));
  expect(JSON.stringify(spec.form)).not.toContain('"score"');
});

it("changes nothing of a reading nobody touched, and takes an example that was given again by the person's word", () => {
  const base = draftSpec("A Python tool `twice`: `twice ab` prints abab.", "python-cli");
  const next = editSpec(base, [{ op: "set", path: "/title", value: "Two Times" }]);
  expect(withDoneMeanwhile(base, base, next)).toBe(next);
  const [example] = deriveSpec(base).examples;
  if (!example) throw new Error("the brief has an example");
  const outcome = { kind: "returns" as const, value: "ab ab" };
  const given = withDoneMeanwhile(base, addExample(base, { ...example, outcome }), next);
  expect(deriveSpec(given).examples).toMatchObject([{ outcome, oracle: "confirmed" }]);
  expect(given.title).toBe("Two Times");
  const removed = withDoneMeanwhile(base, removeExample(base, example.id), next);
  expect(deriveSpec(removed).examples).toEqual([]);
});
