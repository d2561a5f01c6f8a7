import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { ErrorBody, FileContent, LeafView, ProjectSummary, RunSummary, Version } from "@guildhall/contracts";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startScriptedModelServer } from "../scripted-model-server.ts";
import { ASKS_ZIGZAG, WORDY, ZIGZAG_BODY } from "../workflow/test-house.ts";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const DISK = "48m";
/** A mount of its own needs root or user namespaces; without both there is no small disk to fill. */
const canMount = spawnSync("unshare", ["--map-root-user", "--mount", "true"]).status === 0;

let home: string;
let engine: ChildProcess | null = null;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "guildhall-full-"));
});
afterEach(async () => {
  if (engine && engine.exitCode === null) {
    const ended = once(engine, "close");
    engine.kill("SIGKILL");
    await ended;
  }
  rmSync(home, { recursive: true, force: true });
});

/** An engine whose home is a small disk of its own. */
async function startOnSmallDisk(variables: Record<string, string> = {}) {
  const script = `mount -t tmpfs -o size=${DISK} none "$GUILDHALL_HOME" && exec "$@"`;
  const args = ["--map-root-user", "--mount", "sh", "-c", script, "sh", process.execPath, MAIN];
  const env = {
    ...process.env,
    GUILDHALL_HOME: home,
    GUILDHALL_OFFLINE: "1",
    GUILDHALL_PORT: "0",
    GUILDHALL_PREVIEW_PORT: "0",
    ...variables,
  };
  const child = spawn("unshare", args, { env, stdio: ["ignore", "pipe", "pipe"] });
  engine = child;
  const stderr = text(child.stderr);
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url) return { url: new URL(url), disk: `/proc/${child.pid}/root${home}` };
  }
  throw new Error(`the engine did not start: ${await stderr}`);
}

interface Answer<T> {
  data?: T;
  error?: ErrorBody;
}

/** Calls verbs as the page does. */
async function signIn(url: URL) {
  const headers = { "content-type": "application/json" };
  const token = url.hash.replace("#token=", "");
  const login = await fetch(new URL("/api/login", url), { method: "POST", headers, body: JSON.stringify({ token }) });
  const cookie = login.headers.get("set-cookie")?.split(";")[0] ?? "";
  return async <T = unknown>(verb: string, input: object, method = "POST"): Promise<Answer<T>> => {
    const address = new URL(`/api/trpc/${verb}`, url);
    if (method === "GET") address.searchParams.set("input", JSON.stringify(input));
    const body = method === "GET" ? undefined : JSON.stringify(input);
    const response = await fetch(address, { method, headers: { ...headers, cookie }, body });
    const json = (await response.json()) as { result?: { data: T }; error?: { data: ErrorBody } };
    return { data: json.result?.data, error: json.error?.data };
  };
}

function fill(path: string): void {
  const file = openSync(path, "w");
  try {
    for (let size = 1024 * 1024; size >= 1; size = size > 4096 ? size / 4 : 0) {
      for (;;) {
        try {
          writeSync(file, Buffer.alloc(size));
        } catch {
          break;
        }
      }
    }
  } finally {
    closeSync(file);
  }
}

it.skipIf(!canMount)(
  "says that the disk is full, with a remedy, loses nothing, and lives on when there is room again",
  async () => {
    const { url, disk } = await startOnSmallDisk();
    const call = await signIn(url);
    const project = await call<ProjectSummary>("projects.create", { name: "Full" });
    const projectId = project.data?.id;
    const save = (path: string, value: string) => call("files.write", { projectId, path, text: value, etag: null });
    expect((await save("kept.txt", "kept")).error).toBeUndefined();

    fill(join(disk, "filler"));
    const full = { code: "DISK_FULL", remedy: expect.stringMatching(/space/) };
    expect((await save("late.txt", "x".repeat(200_000))).error).toMatchObject(full);
    // Rows of the database need room too; the log beside it has some left, so write until it has none.
    let refused: ErrorBody | undefined;
    for (let round = 0; round < 400 && !refused; round += 1) {
      refused = (await call("projects.create", { name: `p${round}` })).error;
    }
    expect(refused).toMatchObject(full);
    expect((await fetch(new URL("/healthz", url))).status).toBe(200);
    expect((await call<FileContent>("files.read", { projectId, path: "kept.txt" }, "GET")).data?.text).toBe("kept");

    rmSync(join(disk, "filler"));
    expect((await save("late.txt", "y".repeat(200_000))).error).toBeUndefined();
    expect((await call<ProjectSummary>("projects.create", { name: "Room again" })).data?.name).toBe("Room again");
    expect((await call<Version[]>("versions.list", { projectId }, "GET")).data?.length).toBe(2);
  },
  120_000,
);

it.skipIf(!canMount)(
  "goes on with a run that the full disk broke off, with nothing accepted lost",
  async () => {
    const model = await startScriptedModelServer({ rules: [{ when: "def zigzag", answer: ZIGZAG_BODY }] });
    const pause = model.on({ when: ASKS_ZIGZAG, answer: ZIGZAG_BODY, pauseAfterTokens: 1 });
    try {
      const { url, disk } = await startOnSmallDisk({ GUILDHALL_MODEL: model.url });
      const call = await signIn(url);
      const projectId = (await call<ProjectSummary>("projects.create", { name: "Wordy" })).data?.id;
      await call("brainstorm.start", { projectId, brief: WORDY, blueprint: "python-cli" });
      const run = async () => (await call<RunSummary[]>("runs.list", { projectId }, "GET")).data?.[0];
      const status = async () => (await run())?.status;
      await expect.poll(status, { timeout: 60_000 }).toBe("waiting");
      await call("runs.build", { projectId });
      await pause.reached;
      fill(join(disk, "filler"));
      pause.release();
      pause.remove();
      const refused = () => call("projects.create", { name: "x" }).then(({ error }) => error?.code);
      await expect.poll(refused, { timeout: 20_000 }).toBe("DISK_FULL");
      rmSync(join(disk, "filler"));
      // Another worker takes it over when its lease runs out, unless its end could be told: then it is resumed.
      const ended = async () => (await status()) === "done" || (await status()) === "failed";
      await expect.poll(ended, { timeout: 90_000, interval: 500 }).toBe(true);
      const runId = (await run())?.id;
      if ((await status()) === "failed") await call("runs.resume", { runId });
      await expect.poll(status, { timeout: 60_000 }).toBe("done");
      const leaves = (await call<LeafView[]>("leaves.list", { projectId }, "GET")).data ?? [];
      expect(leaves.map(({ leaf, state }) => `${leaf.name} ${state}`)).toEqual([
        "parse_duration chosen",
        "zigzag chosen",
      ]);
    } finally {
      await model.close();
    }
  },
  180_000,
);
