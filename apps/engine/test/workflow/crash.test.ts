import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type ScriptedModelServer, startScriptedModelServer } from "../scripted-model-server.ts";
import { ASKS_ZIGZAG, type House, makeHome, openHouse, owner, WORDY, ZIGZAG_BODY } from "./test-house.ts";

const CLIENT = fileURLToPath(new URL("../../src/api/cli/guildhall.ts", import.meta.url));

let home: string;
let model: ScriptedModelServer;
let engine: ChildProcess | null = null;
let house: House | null = null;
beforeEach(async () => {
  home = await makeHome();
  model = await startScriptedModelServer({ rules: [{ when: ASKS_ZIGZAG, answer: ZIGZAG_BODY }] });
});
afterEach(async () => {
  engine?.kill("SIGKILL");
  await house?.close();
  house = null;
  await model.close();
  await rm(home, { recursive: true, force: true });
});

/** An engine process of its own that builds an idea; it is killed by the test. */
function buildInProcess(idea: string): ChildProcess {
  const env = {
    ...process.env,
    GUILDHALL_HOME: home,
    GUILDHALL_OFFLINE: "1",
    GUILDHALL_PORT: "0",
    GUILDHALL_PREVIEW_PORT: "0",
    GUILDHALL_LOG_LEVEL: "silent",
    GUILDHALL_MODEL: model.url,
  };
  const args = [CLIENT, "build", "--idea", idea, "--kind", "python-cli", "--json"];
  return spawn(process.execPath, args, { env, stdio: "ignore" });
}

it("goes on by itself after kill -9 in the middle of a leaf, with nothing accepted lost and no gap in the events", async () => {
  const pause = model.on({ when: ASKS_ZIGZAG, answer: ZIGZAG_BODY, pauseAfterTokens: 1 });
  engine = buildInProcess(WORDY);
  await pause.reached;
  const ended = once(engine, "close");
  engine.kill("SIGKILL");
  await ended;
  pause.remove();

  const second = await openHouse({ home, model: model.url });
  house = second;
  const [project] = await second.verbs.projects.list(owner, undefined);
  const projectId = project?.id ?? "";
  const [run] = await second.verbs.runs.list(owner, { projectId });
  const runId = run?.id ?? "";
  expect(await second.settled(runId)).toMatchObject({ status: "done", error: null });

  const all = await second.events(runId);
  expect(all.map((event) => event.seq)).toEqual(all.map((_, index) => index + 1));
  const resumed = all.findLastIndex((event) => event.body.type === "run.resumed");
  const judged = (events: typeof all) =>
    new Set(events.flatMap(({ body }) => (body.type === "candidate.judged" ? [body.leaf] : [])));
  expect(judged(all.slice(0, resumed))).toContain("parse_duration");
  expect(judged(all.slice(resumed))).toEqual(new Set(["zigzag"]));

  const leaves = await second.verbs.leaves.list(owner, { projectId });
  expect(leaves.map(({ leaf, state }) => `${leaf.name} ${state}`)).toEqual(["parse_duration chosen", "zigzag chosen"]);
  const { rows } = await second.verbs.tests.matrix(owner, { projectId });
  expect(rows.filter((row) => row.priority === "must" && row.status !== "passed")).toEqual([]);
}, 120_000);
