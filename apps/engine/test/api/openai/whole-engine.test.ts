import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import OpenAI from "openai";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openDoors } from "../../../src/api/index.ts";
import { composeRooms } from "../../../src/compose-rooms.ts";
import { openResources, type Resources, readEnv } from "../../../src/platform/index.ts";
import { type ScriptedModelServer, startScriptedModelServer } from "../../scripted-model-server.ts";
import { makeHome, owner } from "../../workflow/test-house.ts";

let model: ScriptedModelServer;
let spare: ScriptedModelServer;
let home: string;
let resources: Resources;
let verbs: Awaited<ReturnType<typeof composeRooms>>["parts"]["verbs"];
let client: OpenAI;

beforeEach(async () => {
  model = await startScriptedModelServer({ rules: [{ when: "", answer: "from the first" }] });
  spare = await startScriptedModelServer({ rules: [{ when: "", answer: "from the spare" }] });
  home = await makeHome([]);
  resources = await openResources(
    readEnv({
      GUILDHALL_HOME: home,
      GUILDHALL_LOG_LEVEL: "silent",
      GUILDHALL_OFFLINE: "1",
      GUILDHALL_MODEL: model.url,
      GUILDHALL_PORT: "0",
      GUILDHALL_PREVIEW_PORT: "0",
    }),
  );
  const rooms = await composeRooms(resources, { address: () => "http://127.0.0.1", previewUrl: () => null });
  const doors = await openDoors(resources, { ...rooms.parts, headless: false });
  await rooms.start({ samples: false });
  verbs = rooms.parts.verbs;
  const { token } = await verbs.tokens.create(owner, { name: "test", scopes: ["chat", "read"], expiresInDays: 1 });
  client = new OpenAI({ apiKey: token, baseURL: `${doors.address}/v1`, maxRetries: 0 });
});
afterEach(async () => {
  await resources.lifecycle.shutdown();
  await Promise.all([model.close(), spare.close()]);
  await rm(home, { recursive: true, force: true });
});

const ask = async (text: string): Promise<{ answer: string; expert: string | null }> => {
  const { data, response } = await client.chat.completions
    .create({ model: "guildhall/auto", messages: [{ role: "user", content: text }] })
    .withResponse();
  return { answer: data.choices[0]?.message.content ?? "", expert: response.headers.get("x-guildhall-expert") };
};

it("a request finds its expert by the router, and the decision is stored under the id of the header", async () => {
  const { response } = await client.chat.completions
    .create({
      model: "guildhall/auto",
      messages: [{ role: "user", content: "Write a function that splits a bill to the cent" }],
    })
    .withResponse();
  const header = (name: string) => response.headers.get(`x-guildhall-${name}`);
  expect([header("expert"), header("way")]).toEqual(["coder", "gate"]);
  expect(Number(header("confidence"))).toBeGreaterThan(0.7);
  expect((await resources.db.guildDecisions.chosen(["gate"], 10)).get(header("decision") ?? "")).toBe("coder");
}, 60_000);

it("no request at /v1 fails while another server can answer, although the first dies under load", async () => {
  await verbs.models.addServer(owner, { kind: "openai", url: spare.url, apiKey: "", model: "scripted", name: "spare" });
  const first = (await verbs.models.list(owner, undefined)).find(({ isDefault }) => isDefault);
  await writeFile(
    join(home, "guildhall.yaml"),
    `moe:\n  experts:\n    - name: coder\n      models: [${first?.id}, spare]\n`,
  );
  const source = async () => (await verbs.guild.houseRules(owner, undefined)).source;
  await expect.poll(source, { timeout: 10_000 }).toBe("file");
  const cut = model.on({ when: "cut in the middle", answer: "one two three four five", failure: "cut" });
  expect((await ask("Write a function that is cut in the middle")).answer).toBe("from the spare");
  cut.remove();
  const text = (index: number) => `Write a function that splits a bill among ${index} people`;
  expect((await ask(text(1))).answer).toBe("from the first");
  const answers = Array.from({ length: 40 }, async (_, index) => {
    if (index === 10) await model.close();
    return ask(text(index + 2));
  });
  const all = await Promise.all(answers);
  expect(all.every(({ expert }) => expert === "coder")).toBe(true);
  expect(all.every(({ answer }) => answer.startsWith("from the "))).toBe(true);
  expect((await ask(text(99))).answer).toBe("from the spare");
}, 60_000);
