import { afterEach, beforeEach, expect, it } from "vitest";
import { callVerb } from "../../src/api/cli/verb-call.ts";
import { ASKS_ZIGZAG, openScriptedHouse, owner, type ScriptedHouse, ZIGZAG, ZIGZAG_BODY } from "./test-house.ts";

// One house a test: an accepted leaf is remembered, and would be found again by the next test.
let house: ScriptedHouse;
beforeEach(async () => {
  house = await openScriptedHouse();
});
afterEach(() => house.close());

/** Right for every example of the brief and every property; it breaks on a dollar sign. */
const BREAKS =
  '    if "$" in text:\n        return [][0]\n    return "".join(c.upper() if i % 2 == 0 else c.lower() for i, c in enumerate(text))\n```';
const FILE = "zigzag/rules/zigzag.py";

async function builtBreakable(): Promise<string> {
  const rule = house.model.on({ when: ASKS_ZIGZAG, answer: BREAKS });
  const { projectId } = await house.built(ZIGZAG);
  rule.remove();
  expect(await house.read(projectId, FILE)).toContain("[][0]");
  return projectId;
}
const tryDollar = async (projectId: string) => {
  const targets = await house.verbs.tryIt.targets(owner, { projectId });
  const target = targets.find((entry) => entry.kind === "leaf");
  const call = { targetId: target?.id ?? "", values: { [target?.fields[0]?.name ?? ""]: "a$b" } };
  return { call, result: await house.verbs.tryIt.run(owner, { projectId, ...call }) };
};

it("writes the leaf of a failed try again, and no later code may break on that input", async () => {
  const projectId = await builtBreakable();
  const { call, result } = await tryDollar(projectId);
  expect(result).toMatchObject({ broke: true, raised: expect.stringContaining("IndexError") });

  const asked = house.model.requests.length;
  const fix = await house.verbs.runs.fix(owner, { projectId, trace: result.raised ?? "", call });
  expect(fix).toMatchObject({ leaf: "zigzag", run: { request: expect.stringContaining("Fix zigzag: IndexError") } });
  expect(await house.settled(fix.run?.id ?? "")).toMatchObject({ status: "done", error: null });
  const prompts = house.model.requests.slice(asked).map((request) => request.prompt);
  expect(prompts.join("\n")).toContain('broke on zigzag("a$b")');
  expect(await house.read(projectId, FILE)).not.toContain("[][0]");
  expect((await tryDollar(projectId)).result).toMatchObject({ broke: false, value: "A$B" });

  // The old code is offered again by a model that knows no better: it stays refused.
  const rule = house.model.on({ when: ASKS_ZIGZAG, answer: BREAKS });
  const again = await house.verbs.leaves.retry(owner, { projectId, leaf: "zigzag" });
  await house.settled(again.id);
  rule.remove();
  expect(await house.read(projectId, FILE)).not.toContain("[][0]");
}, 120_000);

it("finds the leaf in a traceback of the program alone, and replaces the code that broke", async () => {
  const projectId = await builtBreakable();
  const trace = `Traceback (most recent call last):\n  File "/workspace/${FILE}", line 5, in zigzag\n    return [][0]\nIndexError: list index out of range`;
  const fix = (await callVerb(house.verbs, owner, "runs.fix", { projectId, trace, call: null })) as {
    run: { id: string };
  };
  expect(await house.settled(fix.run.id)).toMatchObject({ status: "done" });
  expect(await house.read(projectId, FILE)).not.toContain("[][0]");
}, 120_000);

it("starts nothing for an error that points to no leaf, or to a file edited by hand, and words a request", async () => {
  const { projectId } = await house.built(ZIGZAG);
  const runs = await house.verbs.runs.list(owner, { projectId });
  const none = await house.verbs.runs.fix(owner, { projectId, trace: "TypeError: x is not a function", call: null });
  expect(none).toEqual({ leaf: null, run: null, request: expect.stringContaining("x is not a function") });

  const text = await house.read(projectId, FILE);
  await house.write(projectId, FILE, text.replace(ZIGZAG_BODY.split("\n")[0]?.trim() ?? "", "return text[99]"));
  const trace = `Traceback (most recent call last):\n  File "/workspace/${FILE}", line 5, in zigzag\nIndexError: no`;
  const edited = await house.verbs.runs.fix(owner, { projectId, trace, call: null });
  expect(edited).toMatchObject({ leaf: null, run: null, request: expect.stringContaining("edited by hand") });
  expect(await house.verbs.runs.list(owner, { projectId })).toEqual(runs);
}, 120_000);
