import { type Actor, experimentInputSchema, type PromotionReport, type RouteDecision } from "@guildhall/contracts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ExperimentService } from "../../../src/guild/experiments/experiment-service.ts";
import { readPolicy, writePolicy } from "../../../src/guild/gate/policy.ts";
import { FIT } from "../../../src/guild/gate/training/fit-options.ts";
import type { Learning, Routing } from "../../../src/guild/index.ts";
import { childRetrainer } from "../../../src/guild/learning/child-retrainer.ts";
import type { LabelledRow } from "../../../src/guild/learning/label-rows.ts";
import type { Retrainer } from "../../../src/guild/learning/retrainer.ts";
import type { JobQueue } from "../../../src/jobs/index.ts";
import type { Clock } from "../../../src/platform/index.ts";
import { openTestResources } from "../../test-resources.ts";
import { openLearning } from "./open-learning.ts";

const OWNER: Actor = { id: "owner", role: "owner" };
const VISITOR = { id: "visitor", role: "visitor" } as unknown as Actor;

const REPORT: PromotionReport = {
  promote: true,
  refusals: [],
  held: { rows: 60, active: 0.5, candidate: 0.8, gained: 20, lost: 2, p: 0.0001 },
  canary: { rows: 800, control: 0.7, candidate: 0.71, gained: 20, lost: 12 },
  ece: { control: 0.03, candidate: 0.03 },
  classes: [],
  moreRowsNeeded: 0,
};
const REFUSED: PromotionReport = { ...REPORT, promote: false, refusals: ["docs fell from 90.0 % to 70.0 %."] };

let resources: Awaited<ReturnType<typeof openTestResources>>;
let routing: Routing;
let experiments: ExperimentService;
let learning: Learning;
let jobs: JobQueue;
let reports: PromotionReport[];
let orders: { learned: LabelledRow[] }[];

/** Gives the policy in force under a new name, with the next report. */
const scripted: Retrainer = async (order) => {
  orders.push(order);
  const policyId = `gate-candidate-${orders.length}`;
  const text = writePolicy({ ...readPolicy(order.active), id: policyId });
  return { policyId, text, report: reports.shift() ?? REPORT, rows: { trained: 70, held: 60, trimmed: 3 } };
};

async function open(retrainer: Retrainer = scripted, clock: Clock = resources.clock): Promise<void> {
  ({ jobs, routing, experiments, learning } = await openLearning(resources, { retrainer, clock }));
}

beforeEach(async () => {
  resources = await openTestResources();
  reports = [];
  orders = [];
  await open();
});
afterEach(() => resources.close());

const ask = (text: string, projectId: string | null = null): Promise<RouteDecision> =>
  routing.verbs.route(OWNER, { text, projectId, stage: null, expert: null });

const THINGS = ["cart", "menu", "login", "invoice", "report", "calendar", "search", "upload", "stock", "ticket"];
const ENDS = [
  "quickly",
  "again",
  "today",
  "for beta",
  "for staff",
  "at night",
  "in bulk",
  "by mail",
  "offline",
  "twice",
];

/** A hundred requests that people wanted another expert for: a quarter of them is held out. */
async function teach(): Promise<void> {
  for (const thing of THINGS) {
    for (const end of ENDS) {
      const decision = await ask(`write unit tests for the ${thing} ${end}`);
      await learning.verbs.feedback(OWNER, {
        decisionId: decision.id,
        otherExpert: thing < "m" ? "reviewer" : "coder",
      });
    }
  }
}

async function retrained() {
  const { id } = await learning.verbs.retrain(OWNER);
  await jobs.idle();
  const training = (await learning.verbs.learning(OWNER)).trainings.find((one) => one.id === id);
  if (!training) throw new Error("the training is not listed");
  return training;
}

describe("feedback", () => {
  it("is kept with its decision, adds up, and is told to the record once", async () => {
    const { id, expert } = await ask("write unit tests for the price calculator and raise the test coverage");
    await learning.verbs.feedback(OWNER, { decisionId: id, thumb: "down", reason: "  wrong file " });
    await learning.verbs.feedback(OWNER, { decisionId: id, thumb: "up" });
    await learning.verbs.feedback(OWNER, { decisionId: id, otherExpert: "reviewer" });
    const view = await learning.verbs.decision(OWNER, { decisionId: id });
    expect(view).toMatchObject({ decision: { id, expert }, feedback: { thumb: "up", otherExpert: "reviewer" } });
    expect(await resources.db.guildOutcomes.ofDecision(id)).toMatchObject([
      { source: "thumbs", success: false, expert: "tester" },
      { source: "other-expert", success: false, expert: "tester" },
    ]);
    expect((await learning.verbs.learning(OWNER)).rows).toMatchObject({ labelled: 1, byLabel: { review: 1 } });
  });

  it("leaves nothing in the record of a thumb that is taken back, and counts it once when it is given again", async () => {
    const { id, expert, intent } = await ask("write unit tests for the price calculator and raise the test coverage");
    const before = routing.records.recordOf(expert ?? "", intent);
    const thumb = (said: "up" | "down" | null) =>
      learning.verbs.feedback(OWNER, { decisionId: id, thumb: said, otherExpert: said === null ? null : "reviewer" });
    await thumb("up");
    expect(routing.records.recordOf(expert ?? "", intent).outcomes).toBe(before.outcomes + 2);
    await thumb(null);
    expect(await resources.db.guildOutcomes.ofDecision(id)).toEqual([]);
    expect(routing.records.recordOf(expert ?? "", intent)).toEqual(before);
    await learning.verbs.feedback(OWNER, { decisionId: id, thumb: "up" });
    expect(await resources.db.guildOutcomes.ofDecision(id)).toMatchObject([{ source: "thumbs", success: true }]);
  });

  it("is told to an experiment once, however often it is taken back and given again", async () => {
    const plan = { name: "try", kind: "model", expert: "tester", control: null, variant: "big" } as const;
    await learning.verbs.createExperiment(OWNER, experimentInputSchema.parse(plan));
    const { id } = await ask("write unit tests for the price calculator and raise the test coverage", "p1");
    for (const thumb of ["down", null, "down"] as const) {
      await learning.verbs.feedback(OWNER, { decisionId: id, thumb });
    }
    const told = vi.spyOn(experiments, "note");
    await learning.verbs.feedback(OWNER, { decisionId: id, thumb: null });
    await learning.verbs.feedback(OWNER, { decisionId: id, thumb: "up" });
    expect(told).not.toHaveBeenCalled();
    const [{ arms } = never()] = await learning.verbs.experiments(OWNER);
    expect([arms.control.disliked, arms.variant.disliked].filter((share) => share === 1)).toHaveLength(1);
  });

  it("refuses unknown decisions, unknown experts and people without the right", async () => {
    const said = { decisionId: "decision_none", thumb: "up" as const };
    await expect(learning.verbs.feedback(OWNER, said)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(learning.verbs.feedback(VISITOR, said)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const { id } = await ask("write unit tests for the parser");
    const other = { decisionId: id, otherExpert: "nobody" };
    await expect(learning.verbs.feedback(OWNER, other)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("takes the same words asked again soon for a failure of the first answer", async () => {
    const text = "write unit tests for the price calculator and raise the test coverage";
    const { id } = await ask(text, "p1");
    await ask(text, "p2");
    expect(await resources.db.guildOutcomes.ofDecision(id)).toEqual([]);
    await ask(`${text}!`, "p1");
    await expect
      .poll(() => resources.db.guildOutcomes.ofDecision(id))
      .toMatchObject([{ source: "regenerated", success: false }]);
  });
});

describe("retraining", () => {
  it("says how many more rows it needs instead of judging by too few", async () => {
    const training = await retrained();
    expect(training).toMatchObject({ state: "failed", error: expect.stringMatching(/25 more are needed/) });
    expect(orders).toEqual([]);
  });

  it("makes a good candidate the shadow, which scores live requests and decides nothing", async () => {
    await teach();
    const shipped = routing.policies.active()?.id;
    const training = await retrained();
    expect(training).toMatchObject({ state: "shadow", policyId: "gate-candidate-1", againstId: shipped });
    expect(orders[0]?.learned.length).toBe(100);
    const decision = await ask("review my branch before I merge it");
    expect(decision.policy).toBe(shipped);
    await learning.verbs.feedback(OWNER, { decisionId: decision.id, thumb: "up" });
    await expect.poll(async () => (await learning.verbs.learning(OWNER)).shadow?.scored).toBe(1);
    expect((await learning.verbs.learning(OWNER)).shadow).toMatchObject({
      ...{ policyId: "gate-candidate-1", agreement: 1, labelled: 1, activeRight: 1, shadowRight: 1 },
    });
  });

  it("finds a shadow of the same weights to agree also on what is out of the domain", async () => {
    await teach();
    await retrained();
    const texts = ["what is the capital of France?", "book me a flight to Lisbon for Friday"];
    for (const text of texts) {
      const decision = await ask(text);
      expect(decision.outOfDomain).toBe(true);
      await learning.verbs.feedback(OWNER, { decisionId: decision.id, otherExpert: "knowledge" });
    }
    await expect.poll(async () => (await learning.verbs.learning(OWNER)).shadow?.scored).toBe(2);
    const { shadow } = await learning.verbs.learning(OWNER);
    expect(shadow).toMatchObject({ agreement: 1, labelled: 2, activeRight: 1, shadowRight: 1 });
  });

  it("is started at night by what was said since the last one, also of an older decision", async () => {
    const night = new Date();
    night.setHours(3, 30, 0, 0);
    await open(scripted, { ...resources.clock, now: () => night });
    await teach();
    const { id } = await ask("write unit tests for the parser");
    await retrained();
    const nightlies = async () =>
      (await learning.verbs.learning(OWNER)).trainings.filter(({ trigger }) => trigger === "nightly").length;
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      learning.start();
      await learning.verbs.feedback(OWNER, { decisionId: id, otherExpert: "reviewer" });
      vi.advanceTimersByTime(60_000);
      await expect.poll(nightlies, { timeout: 20_000 }).toBe(1);
    } finally {
      learning.stop();
      vi.useRealTimers();
    }
    await jobs.idle();
  }, 60_000);

  it("promotes the shadow and takes that back, each with a line in the audit trail", async () => {
    await teach();
    const shipped = routing.policies.active()?.id;
    await retrained();
    const promoted = await learning.verbs.promote(OWNER, { policyId: "gate-candidate-1" });
    expect(promoted).toMatchObject({ before: shipped, active: { id: "gate-candidate-1", state: "active" } });
    expect((await ask("review my branch")).policy).toBe("gate-candidate-1");
    expect((await learning.verbs.learning(OWNER)).rollbackTo).toBe(shipped);
    const back = await learning.verbs.rollback(OWNER);
    expect(back).toMatchObject({ before: "gate-candidate-1", active: { id: shipped } });
    expect((await ask("review my branch")).policy).toBe(shipped);
    const { audit, trainings, rollbackTo } = await learning.verbs.learning(OWNER);
    expect(audit.map(({ action, by }) => [action, by])).toEqual([
      ["rolled-back", "owner"],
      ["promoted", "owner"],
      ["shadow", "house"],
    ]);
    expect(trainings[0]?.state).toBe("rolled-back");
    expect(rollbackTo).toBeNull();
    await expect(learning.verbs.rollback(OWNER)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("keeps of a refused candidate only the report, and never promotes it", async () => {
    await teach();
    reports = [REFUSED];
    const training = await retrained();
    expect(training).toMatchObject({ state: "refused", report: { refusals: REFUSED.refusals } });
    expect(await resources.db.gatePolicies.list()).toEqual([]);
    const policyId = "gate-candidate-1";
    await expect(learning.verbs.promote(OWNER, { policyId })).rejects.toThrow(/docs fell/);
    await expect(learning.verbs.promote(OWNER, { policyId: "gate-x" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("does not promote what was held against another policy than the active one", async () => {
    await teach();
    await retrained();
    const active = routing.policies.active() ?? never();
    const weights = Buffer.from(writePolicy({ ...active, id: "gate-by-hand" }));
    const { metrics, dataHash, featureVersion } = active;
    await resources.db.gatePolicies.add({
      ...{ id: "gate-by-hand", state: "retired", featureVersion, metrics, dataHash, weights },
    });
    await resources.db.gatePolicies.activate("gate-by-hand");
    await routing.policies.refresh();
    const promote = learning.verbs.promote(OWNER, { policyId: "gate-candidate-1" });
    await expect(promote).rejects.toThrow(/gate-by-hand is active now/);
  });

  it("lets a newer candidate take the place of the shadow", async () => {
    await teach();
    await retrained();
    const second = await retrained();
    const { trainings, shadow } = await learning.verbs.learning(OWNER);
    expect(second.state).toBe("shadow");
    expect(shadow?.policyId).toBe("gate-candidate-2");
    expect(trainings[1]).toMatchObject({ state: "refused", error: expect.stringMatching(/newer candidate/) });
  });

  it("refuses a second training while one works", async () => {
    const held = Promise.withResolvers<void>();
    await teach();
    const slow: Retrainer = async (order, signal) => {
      await held.promise;
      return scripted(order, signal);
    };
    await open(slow);
    await learning.verbs.retrain(OWNER);
    await expect(learning.verbs.retrain(OWNER)).rejects.toMatchObject({ code: "BUSY" });
    held.resolve();
    await jobs.idle();
  });
});

describe("the child process of a training", () => {
  const order = () => ({
    learned: THINGS.map(
      (thing, at): LabelledRow => ({
        ...{ text: `groom the ${thing} epic`, label: "planning", weight: 1, by: `u${at}` },
        ...{ at: "2026-11-01", saidAt: "2026-11-01" },
        ...{ decisionId: `d${at}`, because: "another expert was asked for", held: at % 2 === 0 },
      }),
    ),
    team: [],
    active: writePolicy(routing.policies.active() ?? never()),
    home: resources.env.home,
    now: "2026-11-01T00:00:00.000Z",
    options: { ...FIT, hidden: 4, networks: 1, epochs: 1, folds: 2, fills: 1 },
  });

  it("trains a candidate that can be read, with the word of the rule", async () => {
    const found = await childRetrainer(order(), new AbortController().signal);
    expect(readPolicy(found.text).id).toBe(found.policyId);
    expect(found.rows).toEqual({ trained: 5, held: 5, trimmed: 0 });
    expect(found.report.refusals.join()).toMatch(/held-out rows/);
  }, 120_000);

  it("ends when it is stopped", async () => {
    const stop = new AbortController();
    const training = childRetrainer(order(), stop.signal);
    stop.abort();
    await expect(training).rejects.toMatchObject({ code: "CANCELLED" });
  });
});

const never = (): never => {
  throw new Error("there is no policy");
};
