import { readFileSync } from "node:fs";
import { experimentInputSchema } from "@guildhall/contracts";
import { experts } from "@guildhall/experts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { armOf } from "../../../src/guild/experiments/experiment.ts";
import { ExperimentService } from "../../../src/guild/experiments/experiment-service.ts";
import { kindsAbout } from "../../../src/guild/experiments/kinds-about.ts";
import { readPolicy } from "../../../src/guild/gate/policy.ts";
import { SHIPPED_POLICY } from "../../../src/guild/router/policy-shelf.ts";
import { openTestResources } from "../../test-resources.ts";

const PROMPT = "Answer in two sentences and name the file of everything that you say.";
const shipped = readPolicy(readFileSync(SHIPPED_POLICY, "utf8"));
const plan = (change: object) => experimentInputSchema.parse({ name: "try", kind: "model", variant: "big", ...change });

let resources: Awaited<ReturnType<typeof openTestResources>>;
let service: ExperimentService;

const open = async (): Promise<void> => {
  service = await ExperimentService.open({
    db: resources.db,
    log: resources.logger,
    readPolicy: async (id) => (id === "gate-new" ? { ...shipped, id } : null),
    knowsModel: async (id) => id === "big" || id === "small",
    findExpert: (id) => experts.find((expert) => expert.id === id) ?? null,
    onChange: () => {},
  });
};
beforeEach(async () => {
  resources = await openTestResources();
  await open();
});
afterEach(() => resources.close());

/** Projects of one arm, drawn from so many that both have some: the id of an experiment is random. */
const projects = (id: string, arm: "control" | "variant", count: number): string[] =>
  Array.from({ length: count * 6 + 60 }, (_, at) => `p${at}`)
    .filter((project) => armOf(id, project, 0.5) === arm)
    .slice(0, count);

const note = (projectId: string, told: { source: string; success: boolean }, expert = "coder") =>
  service.note({ projectId, expert, createdAt: new Date(Date.now() + 1000).toISOString() }, told);

describe("an experiment", () => {
  it("gives a project always the same arm, and everybody the usual again once it is stopped", async () => {
    const { id } = await service.create(plan({ expert: "coder" }), "owner");
    const [mine = "", other = ""] = [projects(id, "variant", 1)[0], projects(id, "control", 1)[0]];
    expect([1, 2, 3].map(() => service.modelFor("coder", mine))).toEqual(["big", "big", "big"]);
    expect(service.modelFor("coder", other)).toBeNull();
    expect(service.modelFor("tester", mine)).toBeNull();
    expect(service.modelFor("coder", null)).toBeNull();
    expect(await service.stop(id, "owner")).toMatchObject({ state: "stopped", verdict: "waiting" });
    expect(service.modelFor("coder", mine)).toBeNull();
    await expect(service.stop(id, "owner")).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(service.stop("experiment_none", "owner")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("tries a policy or a prompt in the variant's projects", async () => {
    const policies = await service.create(plan({ kind: "policy", variant: "gate-new" }), "owner");
    const prompts = await service.create(plan({ kind: "prompt", expert: "reviewer", variant: PROMPT }), "owner");
    const reviewer = experts.find(({ id }) => id === "reviewer") as (typeof experts)[number];
    expect(service.policyFor(projects(policies.id, "variant", 1)[0] ?? "")?.id).toBe("gate-new");
    expect(service.policyFor(projects(policies.id, "control", 1)[0] ?? "")).toBeNull();
    expect(service.expertFor(reviewer, projects(prompts.id, "variant", 1)[0] ?? "").style).toBe(PROMPT);
    expect(service.expertFor(reviewer, projects(prompts.id, "control", 1)[0] ?? "")).toBe(reviewer);
  });

  it.each([
    [{ expert: "coder", variant: "unheard-of" }, "INVALID_INPUT"],
    [{ expert: "nobody" }, "INVALID_INPUT"],
    [{ kind: "policy", variant: "gate-gone" }, "INVALID_INPUT"],
    [{ kind: "policy", variant: "gate-new", expert: "coder" }, "INVALID_INPUT"],
    [{ kind: "prompt", expert: "reviewer", variant: "short" }, "INVALID_INPUT"],
    [{ kind: "adapter", expert: "coder", variant: "ours" }, "INVALID_INPUT"],
  ])("refuses arms that do not exist: %o", async (change, code) => {
    await expect(service.create(plan(change), "owner")).rejects.toMatchObject({ code });
    expect(await service.list()).toEqual([]);
  });

  it.each(["coder", "tester", "refactorer", "devops", "performance"])(
    "refuses to try a prompt where none is asked with: %s",
    async (expert) => {
      const tried = service.create(plan({ kind: "prompt", expert, variant: PROMPT }), "owner");
      await expect(tried).rejects.toMatchObject({ code: "INVALID_INPUT", remedy: expect.stringContaining("reviewer") });
      expect(await service.list()).toEqual([]);
    },
  );

  it.each(experts.map((expert) => [expert.id, expert] as const))(
    "refuses just what the list of experts does not offer: %s",
    async (id, expert) => {
      const kinds = ["model", "prompt"] as const;
      const taken = [];
      for (const kind of kinds) {
        const made = await service
          .create(plan({ kind, expert: id, variant: kind === "model" ? "big" : PROMPT }), "owner")
          .catch((error: { code: string }) => error.code);
        if (made !== "INVALID_INPUT") taken.push(kind);
      }
      expect(taken).toEqual(kindsAbout(expert));
    },
  );

  it("is about an expert that asks a model: for one that never does, another would change nothing", async () => {
    await expect(service.create(plan({ expert: "devops" }), "owner")).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringContaining("asks no model"),
    });
  });

  it("tries one thing at a time", async () => {
    await service.create(plan({ expert: "coder" }), "owner");
    await expect(service.create(plan({ expert: "coder" }), "owner")).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(service.create(plan({ expert: "tester" }), "owner")).resolves.toBeDefined();
  });

  it("stops by itself when the variant does harm, and says which guard", async () => {
    const { id } = await service.create(plan({ expert: "coder" }), "owner");
    const [good, bad] = [projects(id, "control", 60), projects(id, "variant", 60)];
    for (const [at, project] of good.entries()) {
      await note(project, { source: "tests", success: true });
      await note(bad[at] ?? "", { source: "tests", success: at % 3 === 0 });
    }
    const [view] = await service.list();
    expect(view).toMatchObject({ id, state: "harm", verdict: "harm" });
    expect(view?.harm.success).toBeGreaterThanOrEqual(60);
    expect(service.modelFor("coder", bad[0] ?? "")).toBeNull();
    expect((await resources.db.guildAudit.list(5))[0]).toMatchObject({
      ...{ action: "experiment-harm", by: "house", subject: id, detail: "try: success got worse." },
    });
  });

  it("counts work of its expert only, after it began, and goes on after a restart", async () => {
    const { id } = await service.create(plan({ expert: "coder" }), "owner");
    const [project = ""] = projects(id, "variant", 1);
    await note(project, { source: "tests", success: true });
    await note(project, { source: "tests", success: true }, "tester");
    await service.note(
      { projectId: project, expert: "coder", createdAt: "2020-01-01T00:00:00.000Z" },
      { source: "tests", success: true },
    );
    await open();
    await note(project, { source: "restore", success: false });
    await note(project, { source: "thumbs", success: false });
    expect((await service.list())[0]?.arms.variant).toEqual({
      ...{ outcomes: 1, units: 1, success: 1, undone: 0.5, disliked: 1 },
    });
  });
});
