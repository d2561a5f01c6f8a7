import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type ScriptedModelServer, startScriptedModelServer } from "../scripted-model-server.ts";
import { type House, makeHome, openHouse, openScriptedHouse, owner, ZIGZAG } from "./test-house.ts";

let model: ScriptedModelServer;
let spare: ScriptedModelServer;
let house: House;

beforeEach(async () => {
  model = await startScriptedModelServer();
  spare = await startScriptedModelServer();
  house = await openHouse({ home: await makeHome([]), model: model.url });
});
afterEach(async () => {
  await house.close();
  await Promise.all([model.close(), spare.close()]);
});

const rules = (text: string): Promise<void> => writeFile(join(house.home, "guildhall.yaml"), text);
const ask = (text: string) =>
  house.verbs.guild.ask(owner, {
    text,
    experts: ["architect"],
    samples: 1,
    strategy: "auto",
    projectId: null,
    wait: true,
  });

it("a broken guildhall.yaml is told with its line by verb, status and doctor, and changes nothing", async () => {
  const { verbs } = house;
  await rules("moe:\n  router:\n    top_k: 99\n");
  await expect
    .poll(async () => (await verbs.guild.houseRules(owner, undefined)).problems, { timeout: 30_000 })
    .toMatchObject([{ line: 3, path: "moe.router.top_k" }]);
  expect((await verbs.system.status(owner, undefined)).houseRules).toEqual({ source: "defaults", problems: 1 });
  const doctor = await verbs.system.doctor(owner, undefined);
  expect(doctor.checks.find(({ id }) => id === "house-rules")).toMatchObject({
    status: "degraded",
    detail: expect.stringContaining("guildhall.yaml:3:12"),
  });
  expect((await verbs.guild.houseRules(owner, undefined)).rules.moe.router.top_k).toBe(3);
}, 120_000);

it("models that guildhall.yaml names for an expert serve it from then on, and replace each other when they fail", async () => {
  const { verbs } = house;
  model.on({ when: "hello", answer: "from the default model" });
  spare.on({ when: "hello", answer: "from the spare server" });
  expect((await ask("hello")).result?.text).toBe("from the default model");
  await verbs.models.addServer(owner, { kind: "openai", url: spare.url, apiKey: "", model: "scripted", name: "spare" });
  const [first] = await verbs.models.list(owner, undefined);
  const chosen = (await verbs.models.list(owner, undefined)).find(({ isDefault }) => isDefault) ?? first;
  await rules(`moe:\n  experts:\n    - name: architect\n      models: [spare, ${chosen?.id}]\n`);
  await expect
    .poll(async () => (await verbs.guild.houseRules(owner, undefined)).source, { timeout: 30_000 })
    .toBe("file");
  expect((await ask("hello")).result?.text).toBe("from the spare server");
  await spare.close();
  expect((await ask("hello")).result?.text).toBe("from the default model");
  const pool = await verbs.guild.pool(owner, undefined);
  expect(pool.experts.find(({ expert }) => expert === "architect")?.replicas).toHaveLength(2);
  expect(pool.replicas.find(({ success }) => success < 1)).toMatchObject({ attempts: 2 });
}, 120_000);

it("nothing is routed in a project while guildhall.yaml switches the guild off, and again once it is on", async () => {
  const routed: string[] = [];
  const other = await openScriptedHouse(async ({ text }) => {
    routed.push(text);
    throw new Error("the router was asked");
  });
  try {
    const { projectId } = await other.understood(ZIGZAG);
    const send = (text: string) => other.verbs.messages.send(owner, { projectId, text, mode: "ask" });
    const rule = async (enabled: boolean): Promise<void> => {
      await writeFile(join(other.home, "guildhall.yaml"), `moe:\n  enabled: ${enabled}\n`);
      await expect
        .poll(async () => (await other.verbs.guild.houseRules(owner, undefined)).rules.moe.enabled, { timeout: 30_000 })
        .toBe(enabled);
    };
    await rule(false);
    await send("What does it do?");
    expect(routed).toEqual([]);
    await rule(true);
    await expect(send("What does it do?")).rejects.toThrow("the router was asked");
    expect(routed).toHaveLength(1);
  } finally {
    await other.close();
  }
}, 120_000);
