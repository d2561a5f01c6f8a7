import type { Actor, TeamExpert } from "@guildhall/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_RULES } from "../../../src/guild/house-rules/parse-house-rules.ts";
import { createRouting, type Routing } from "../../../src/guild/index.ts";
import { openTestResources } from "../../test-resources.ts";

const OWNER: Actor = { id: "owner", role: "owner" };
const VISITOR = { id: "visitor", role: "visitor" } as unknown as Actor;

/** Twenty requests that are no other expert's. */
const REQUESTS = Array.from({ length: 20 }, (_, at) => `translate page number ${at + 1} of the manual into Dutch`);
const TRANSLATOR: TeamExpert = {
  id: "translator",
  name: "Translator",
  summary: "Brings texts into another language.",
  intents: [],
  requests: REQUESTS,
  confidenceThreshold: 0,
  basedOn: "coder",
  style: "",
};
const yamlOf = ({ id, name, summary, requests }: TeamExpert): string =>
  `id: ${id}\nname: ${name}\nsummary: ${summary}\nrequests:\n${requests.map((one) => `  - ${one}\n`).join("")}`;

describe("what the pages of the guild ask", () => {
  let resources: Awaited<ReturnType<typeof openTestResources>>;
  let routing: Routing;

  beforeAll(async () => {
    resources = await openTestResources();
    routing = await createRouting(resources, {
      embedder: async () => null,
      loadedModel: async () => null,
      houseRules: { rules: DEFAULT_RULES },
      pool: { loadOf: () => ({ load: 0, overCap: false }), setExperts: () => {} },
    });
  });
  afterAll(() => resources.close());

  const preview = (text: string) => routing.verbs.preview(OWNER, { text, stage: null });

  it("previews a decision with every expert as a candidate and stores nothing", async () => {
    const text = "write unit tests for the date parser";
    const shown = await preview(text);
    expect(shown.candidates).toHaveLength(12);
    expect(shown.candidates[0]?.expert).toBe("tester");
    expect(await resources.db.guildDecisions.list({ limit: 5 })).toEqual([]);
    const decided = await routing.verbs.route(OWNER, { text, projectId: null, stage: null, expert: null });
    expect(decided.confidence).toBeCloseTo(shown.confidence, 9);
    expect(shown.candidates.slice(0, 3)).toEqual(decided.candidates);
    expect(await resources.db.guildDecisions.list({ limit: 5 })).toHaveLength(1);
  });

  it("says what the first candidate needs to be chosen alone, and chooses nobody below it", async () => {
    const shown = await preview("clean up the parser and write down how it works, or test it, or both");
    expect(shown.needed).toBeGreaterThanOrEqual(DEFAULT_RULES.moe.router.min_confidence);
    expect(shown.abstained).toBe(shown.outOfDomain || (shown.candidates[0]?.gate ?? 0) < shown.needed);
    expect(shown.expert === null).toBe(shown.abstained);
  });

  it.each(["", "   ", "a\u0000b"])("refuses to preview what is no request: %j", async (text) => {
    await expect(preview(text)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  it("tells the way of working of an expert, and of one that does not exist that there is none", async () => {
    const reviewer = await routing.verbs.expert(OWNER, { expert: "reviewer" });
    expect(reviewer).toMatchObject({ product: "findings", check: "rows-point-at-lines", basedOn: null });
    expect(reviewer.requests.length).toBeGreaterThan(0);
    expect(reviewer.requestCount).toBeGreaterThanOrEqual(reviewer.requests.length);
    await expect(routing.verbs.expert(OWNER, { expert: "painter" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("reads an expert from YAML and from JSON alike", async () => {
    for (const text of [yamlOf(TRANSLATOR), JSON.stringify(TRANSLATOR)]) {
      expect(await routing.verbs.readExpert(OWNER, { text })).toEqual({ expert: TRANSLATOR, problems: [] });
    }
    expect(routing.roster.knows("translator")).toBe(false);
  });

  it.each([
    ["a field nobody knows", `${yamlOf(TRANSLATOR)}colour: red\n`, 25, /no such field/],
    ["a missing field", yamlOf(TRANSLATOR).replace(/name: .*\n/, ""), 1, /missing/],
    ["too few requests", yamlOf({ ...TRANSLATOR, requests: REQUESTS.slice(0, 3) }), 5, /at least 20/],
    ["an id that is taken", yamlOf({ ...TRANSLATOR, id: "coder" }), 1, /taken/],
    [
      "a request that is another expert's",
      yamlOf({ ...TRANSLATOR, requests: [...REQUESTS, "Review the changes before I ship"] }),
      25,
      /both claim/,
    ],
    ["broken YAML", "id: [translator\n", 2, /./],
    ["nothing at all", "", 1, /missing/],
  ])("names the line of %s", async (_, text, line, message) => {
    const { expert, problems } = await routing.verbs.readExpert(OWNER, { text });
    expect(expert).toBeNull();
    expect(problems[0]).toMatchObject({ severity: "error", line });
    expect(problems.map((problem) => problem.message).join(" ")).toMatch(message);
  });

  it("compares only outcomes of decisions that the router made, not a person", async () => {
    const decide = async (expert: string | null) =>
      routing.verbs.route(OWNER, { text: "write unit tests for the cart", projectId: null, stage: null, expert });
    const [own, named] = [await decide(null), await decide("coder")];
    const outcome = { intent: "test", success: true, weight: 1, source: "tests" } as const;
    await routing.outcomes.add({ ...outcome, decisionId: named.id, expert: "coder" });
    expect((await routing.verbs.worth(OWNER)).routed).toBeNull();
    await routing.outcomes.add({ ...outcome, decisionId: own.id, expert: own.expert ?? "" });
    expect((await routing.verbs.worth(OWNER)).routed?.outcomes).toBe(own.expert === null ? undefined : 1);
  });

  it("shows nothing of it to anybody but the owner", async () => {
    const { verbs } = routing;
    for (const asked of [
      () => verbs.preview(VISITOR, { text: "write tests", stage: null }),
      () => verbs.expert(VISITOR, { expert: "coder" }),
      () => verbs.readExpert(VISITOR, { text: "" }),
      () => verbs.worth(VISITOR),
    ]) {
      await expect(asked()).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });
});
