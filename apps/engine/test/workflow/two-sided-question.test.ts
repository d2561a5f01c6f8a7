import { afterAll, beforeAll, expect, it } from "vitest";
import { openScriptedHouse, owner, type ScriptedHouse } from "./test-house.ts";

/** Its one example does not tell whether the second or every second letter is meant. */
const VAGUE = "A Python command line tool called wave. `wave ab` prints aB: a wave of upper and lower case.";
const EVERY_SECOND = '    return "".join(c.upper() if i % 2 == 1 else c.lower() for i, c in enumerate(text))\n```';
const ONLY_SECOND = "    return text[:1] + text[1:2].upper() + text[2:]\n```";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
  let asked = 0;
  house.model.on({
    when: "Write `wave`",
    answer: () => {
      asked += 1;
      return asked % 2 === 1 ? EVERY_SECOND : ONLY_SECOND;
    },
  });
});
afterAll(() => house.close());

const question = async (projectId: string) =>
  (await house.verbs.spec.get(owner, { projectId }))?.questions.find((entry) => entry.id === "right:wave");
const wave = async (projectId: string) => (await house.verbs.leaves.list(owner, { projectId }))[0];

it("asks A or B where two groups disagree, and chooses again from what is stored as soon as it is answered", async () => {
  const { projectId } = await house.built(VAGUE);
  const before = await wave(projectId);
  const asked = await question(projectId);
  expect(asked?.text).toMatch(/^wave: for text ".+": ".+" or ".+"\?$/);
  expect(asked?.options.map((option) => option.label)).toEqual([
    JSON.stringify(asked?.example?.outcome.kind === "returns" ? asked.example.outcome.value : null),
    JSON.stringify(asked?.rival?.kind === "returns" ? asked.rival.value : null),
    "Neither",
  ]);
  const set = await house.verbs.leaves.candidates(owner, { projectId, leaf: "wave" });
  expect(set?.behaviours.length).toBe(2);
  expect(set?.inUse).toBe(set?.winner);

  const requests = house.model.requests.length;
  const versions = (await house.verbs.versions.list(owner, { projectId })).length;
  await house.verbs.spec.answer(owner, { projectId, questionId: "right:wave", answer: "other" });
  const after = await wave(projectId);
  expect(after?.code.trim()).not.toBe(before?.code.trim());
  expect(after).toMatchObject({ state: "chosen", source: "sample" });
  expect(after?.leaf.examples).toContainEqual(
    expect.objectContaining({ args: asked?.example?.args, oracle: "confirmed" }),
  );
  expect(house.model.requests.length).toBe(requests);
  expect(await house.read(projectId, after?.leaf.file ?? "")).toContain(after?.code.trim());
  const [head, ...older] = await house.verbs.versions.list(owner, { projectId });
  expect([head?.label, older.length]).toEqual(["Chose wave again", versions]);
  expect(await house.verbs.leaves.candidates(owner, { projectId, leaf: "wave" })).toMatchObject({
    winner: set?.behaviours[1]?.candidates[0],
    checks: [...(set?.checks ?? []), { id: expect.any(String) }],
  });
  // Nothing is left to search for: the next build asks no model.
  await house.settled((await house.verbs.runs.build(owner, { projectId })).id);
  expect(house.model.requests.length).toBe(requests);
}, 120_000);

it("keeps the code and says so where no stored candidate gives the answer; the next build searches anew", async () => {
  const { projectId } = await house.built(VAGUE);
  const before = await wave(projectId);
  await house.verbs.spec.answer(owner, { projectId, questionId: "right:wave", answer: 'should be "zz"' });
  expect(await wave(projectId)).toMatchObject({
    code: before?.code,
    detail: "No candidate gives what you confirmed: build again",
  });
  const requests = house.model.requests.length;
  await house.settled((await house.verbs.runs.build(owner, { projectId })).id);
  expect(house.model.requests.length).toBeGreaterThan(requests);
}, 120_000);
