import type { Actor, Intent, RouteDecision } from "@guildhall/contracts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSettlements, type Learning, type Routing } from "../../../src/guild/index.ts";
import { assign } from "../../../src/workflow/experts/assign.ts";
import type { GuildDoor } from "../../../src/workflow/index.ts";
import { openTestResources } from "../../test-resources.ts";
import { openLearning } from "./open-learning.ts";

const OWNER: Actor = { id: "owner", role: "owner" };
const TEXT = "do something with the sparkles";

let resources: Awaited<ReturnType<typeof openTestResources>>;
let routing: Routing;
let learning: Learning;
beforeEach(async () => {
  resources = await openTestResources();
  const retrainer = () => Promise.reject(new Error("nothing is trained here"));
  ({ routing, learning } = await openLearning(resources, { retrainer }));
});
afterEach(() => resources.close());

/** A decision that abstained between two. */
async function abstained(): Promise<RouteDecision> {
  const candidate = (expert: string, intent: Intent) => ({
    ...{ expert, intent, gate: 0.3, record: 0.5, outcomes: 0, load: 0, score: 0.4 },
  });
  const decision: RouteDecision = {
    ...{ id: "decision-open", expert: null, intent: null, confidence: 0.3, way: "person", abstained: true },
    ...{ outOfDomain: false, reasons: ["not sure"], degraded: [], latencyMs: 1, policy: "p" },
    candidates: [candidate("reviewer", "review"), candidate("coder", "codegen")],
  };
  await resources.db.guildDecisions.add({ ...decision, text: TEXT, projectId: "p1", stage: null });
  return decision;
}

const asked = { text: TEXT, mode: "change", expert: null, part: null, projectId: "p1", spec: null } as const;
const door = (): GuildDoor => ({
  route: ({ expert }) => (expert === null ? abstained() : Promise.reject(new Error("the router was asked again"))),
  findExpert: (id) => routing.roster.all().find((expert) => expert.id === id) ?? null,
  settlements: createSettlements(resources.db.guildDecisions, resources.clock),
  noteKept: async () => {},
  outcomes: learning.outcomes,
});
const outcomes = () => resources.db.guildOutcomes.ofDecision("decision-open");
const thumb = (said: "up" | "down") => learning.verbs.feedback(OWNER, { decisionId: "decision-open", thumb: said });

describe("what the router gave to nobody", () => {
  it("finds its expert in what is said of work that the mode gave to the coder, and is no word of the person", async () => {
    const assigned = await assign(door(), { ...asked, stage: "build" });
    expect(assigned).toMatchObject({
      ...{ kind: "serve", text: TEXT },
      assignment: { expert: "coder", intent: "codegen", decisionId: "decision-open" },
    });
    expect((await learning.verbs.learning(OWNER)).rows.labelled).toBe(0);
    await thumb("down");
    expect(await outcomes()).toMatchObject([{ source: "thumbs", expert: "coder", intent: "codegen", success: false }]);
    const { decision } = await learning.verbs.decision(OWNER, { decisionId: "decision-open" });
    expect(decision).toMatchObject({ expert: "coder", way: "mode", abstained: true });
  });

  it.each([
    ["by a choice", "reviewer", TEXT],
    ["as the first word", null, `@reviewer ${TEXT}`],
  ])("is settled by the person who then names an expert %s, and is that person's word", async (_how, expert, text) => {
    await abstained();
    const assigned = await assign(door(), { ...asked, expert, text, stage: "build" });
    expect(assigned).toMatchObject({
      ...{ kind: "serve", text: TEXT },
      assignment: { expert: "reviewer", intent: "review", decisionId: "decision-open" },
    });
    expect(await resources.db.guildDecisions.get("decision-open")).toMatchObject({
      expert: "reviewer",
      way: "person",
    });
    await thumb("up");
    expect(await outcomes()).toMatchObject([{ source: "thumbs", expert: "reviewer", success: true }]);
    expect((await learning.verbs.learning(OWNER)).rows).toMatchObject({ labelled: 1, byLabel: { review: 1 } });
  });

  it("is settled once, by these words of this project, and only a while", async () => {
    const open = await abstained();
    const { settlements } = door();
    expect(await settlements.openFor({ text: TEXT, projectId: "p2" })).toBeNull();
    expect(await settlements.openFor({ text: "other words", projectId: "p1" })).toBeNull();
    const later = { now: () => new Date(Date.now() + 2 * 3600_000) };
    const late = createSettlements(resources.db.guildDecisions, later);
    expect(await late.openFor({ text: TEXT, projectId: "p1" })).toBeNull();
    await settlements.settle(open, { expert: "reviewer", intent: "review", way: "person" });
    expect(await settlements.openFor({ text: TEXT, projectId: "p1" })).toBeNull();
    await settlements.settle(open, { expert: "tester", intent: "test", way: "person" });
    expect((await resources.db.guildDecisions.get(open.id))?.expert).toBe("reviewer");
  });
});
