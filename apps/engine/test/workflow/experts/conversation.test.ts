import type { RouteDecision, RouteRequest } from "@guildhall/contracts";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openScriptedHouse, owner, type ScriptedHouse, ZIGZAG } from "../test-house.ts";
import { askExpert } from "./imported-shop.ts";

const asked: RouteRequest[] = [];
let verdict: Partial<RouteDecision> = {};

/** A router that says what the test wants; the real one is tried in its own room. */
const route = async (request: RouteRequest): Promise<RouteDecision> => {
  asked.push(request);
  const candidate = (expert: string) => ({
    ...{ expert, intent: null, gate: 0.5, record: 0.5, outcomes: 0, load: 0 },
    score: 0.5,
  });
  return {
    ...{
      id: `decision-${asked.length}`,
      intent: null,
      confidence: 0.5,
      way: "gate",
      abstained: false,
      outOfDomain: false,
    },
    ...{
      candidates: [candidate("reviewer"), candidate("tester"), candidate("coder")],
      reasons: ["because"],
      degraded: [],
    },
    ...{ latencyMs: 1, policy: "p", expert: request.expert },
    ...(request.expert === null ? verdict : {}),
  };
};

let house: ScriptedHouse;
let projectId: string;
beforeAll(async () => {
  house = await openScriptedHouse(route);
  ({ projectId } = await house.built(ZIGZAG));
}, 120_000);
beforeEach(() => {
  asked.length = 0;
  verdict = {};
});
afterAll(() => house.close());

const last = async () => (await house.verbs.messages.list(owner, { projectId })).at(-1);

it("is served by whom the router chooses, who signs the answer beside the decision", async () => {
  verdict = { expert: "reviewer", intent: "review" };
  house.model.on({ when: "What else is wrong?", answer: '{"rows": []}' });
  const { run, message } = await house.verbs.messages.send(owner, {
    projectId,
    text: "any smells in here?",
    mode: "change",
  });
  expect(await house.settled(run?.id ?? "")).toMatchObject({ kind: "ask", status: "done" });
  expect(message.decisionId).toBe("decision-1");
  expect(await last()).toMatchObject({
    role: "guildhall",
    expert: "reviewer",
    decisionId: "decision-1",
    runId: run?.id,
  });
  expect(asked).toMatchObject([{ text: "any smells in here?", projectId, expert: null }]);
  const [outcome] = await house.resources.db.guildOutcomes.list(1);
  expect(outcome).toMatchObject({ decisionId: "decision-1", expert: "reviewer", intent: "review", success: true });
});

it("is served by whom the person names with @, whatever the router thinks, and records that as a choice", async () => {
  verdict = { expert: "coder" };
  const { run } = await house.verbs.messages.send(owner, {
    projectId,
    text: "@Security is zigzag safe?",
    mode: "change",
  });
  await house.settled(run?.id ?? "");
  expect(run?.request).toBe("is zigzag safe?");
  expect(await last()).toMatchObject({ expert: "security", decisionId: "decision-1" });
  expect(asked).toMatchObject([{ text: "is zigzag safe?", expert: "security" }]);
});

it("changes a row of the requirements by the journey, without asking the router", async () => {
  verdict = { expert: "documenter" };
  const run = await house.change(projectId, "Change the title to Zig Zag");
  expect(run).toMatchObject({ kind: "change", status: "done", promptTokens: 0 });
  expect(asked).toEqual([]);
  expect((await house.verbs.spec.get(owner, { projectId }))?.spec.title).toBe("Zig Zag");
  const [outcome] = await house.resources.db.guildOutcomes.list(1);
  expect(outcome).toMatchObject({ expert: "coder", intent: "codegen", success: true, decisionId: null });
}, 120_000);

it("asks the person between the two likeliest where the router abstains, and starts nothing", async () => {
  verdict = { expert: null, abstained: true, way: "person" };
  const runs = (await house.verbs.runs.list(owner, { projectId })).length;
  const sent = await house.verbs.messages.send(owner, { projectId, text: "do the zigzag thing", mode: "change" });
  expect(sent).toMatchObject({ run: null, choices: [{ expert: "reviewer" }, { expert: "tester" }] });
  expect((await last())?.text).toContain("@reviewer");
  expect(await house.verbs.runs.list(owner, { projectId })).toHaveLength(runs);
});

it("lets the mode decide for the coder where that is one of the two likeliest", async () => {
  verdict = { expert: null, abstained: true, candidates: [] };
  const near = (await route({ text: "x", projectId, stage: null, expert: "coder" })).candidates;
  verdict = { expert: null, abstained: true, candidates: near.toReversed() };
  const { run } = await house.verbs.messages.send(owner, {
    projectId,
    text: "something with sparkles",
    mode: "change",
  });
  expect(run).toMatchObject({ kind: "change" });
  await house.settled(run?.id ?? "");
}, 60_000);

it("answers questions in ask mode by the one that only answers", async () => {
  verdict = { expert: "coder" };
  house.model.on({ when: "Question: How are letters", answer: "`zigzag` alternates `upper` and `lower` [1]." });
  const text = "How are letters alternated in zigzag?";
  const { run } = await house.verbs.messages.send(owner, { projectId, text, mode: "ask" });
  expect(await house.settled(run?.id ?? "")).toMatchObject({ kind: "ask", status: "done" });
  expect(await last()).toMatchObject({ expert: "knowledge" });
});

it("writes tests for a leaf whose confirmed examples stay confirmed, and says where the code and a person differ", async () => {
  house.model.on({ when: "Eight different calls of `zigzag`", answer: '"")\nzigzag("a")\nzigzag("xyz")\n```' });
  const { work, ended } = await askExpert(house, projectId, "tester", "write tests for zigzag");
  expect(ended).toMatchObject({ kind: "change", status: "done" });
  if (work?.product.kind !== "tests") throw new Error("no tests");
  const { cases, path, killed } = work.product;
  expect(cases).toEqual(
    expect.arrayContaining([{ call: 'zigzag("banana")', outcome: "'BaNaNa'", oracle: "confirmed" }]),
  );
  expect(cases.some(({ oracle }) => oracle === "none")).toBe(true);
  expect(killed).toBeGreaterThan(0);
  expect(await house.read(projectId, path ?? "")).toContain("confirmed by a person");
  expect((await house.verbs.projects.get(owner, { projectId })).tests.failed).toBe(0);
}, 120_000);

it("lists what nothing proves without writing anything", async () => {
  const { work, ended } = await askExpert(house, projectId, "tester", "which edge cases are not covered yet?");
  expect(ended.status).toBe("done");
  expect(work).toMatchObject({ product: { kind: "tests", path: null, cases: [] }, verdict: { passed: true } });
}, 60_000);

it("keeps every answer of an expert readable after a restart of the conversation", async () => {
  const messages = await house.verbs.messages.list(owner, { projectId });
  const signed = messages.filter(({ role, expert }) => role === "guildhall" && expert !== null);
  expect(signed.length).toBeGreaterThan(3);
  for (const { runId, expert } of signed)
    expect(await house.verbs.runs.work(owner, { runId: runId ?? "" })).toMatchObject({ expert });
});
