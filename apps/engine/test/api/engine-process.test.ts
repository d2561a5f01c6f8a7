import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const CLIENT = fileURLToPath(new URL("../../src/api/cli/guildhall.ts", import.meta.url));

let home: string;
let running: ChildProcess[] = [];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guildhall-engine-"));
});
afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
  running = [];
  await rm(home, { recursive: true, force: true });
});

/** A real process on a home of its own, without network and on free ports unless told otherwise. */
function start(file: string, args: string[] = [], variables: Record<string, string> = {}) {
  const env = {
    ...process.env,
    GUILDHALL_HOME: home,
    GUILDHALL_OFFLINE: "1",
    GUILDHALL_PORT: "0",
    GUILDHALL_PREVIEW_PORT: "0",
    ...variables,
  };
  const child = spawn(process.execPath, [file, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  running.push(child);
  return child;
}

async function startEngine() {
  const child = start(MAIN);
  const stderr = text(child.stderr);
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url) return { child, url: new URL(url) };
  }
  throw new Error(`the engine did not start: ${await stderr}`);
}

async function guildhall(...args: string[]) {
  const child = start(CLIENT, [...args, "--json"]);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { json: JSON.parse(stdout), stderr };
}

it("keeps everything acknowledged over kill -9, starts again at once, and ends in order on SIGTERM", async () => {
  const first = await startEngine();
  const made = await guildhall("projects.create", "--name", "Survivor");
  const killed = once(first.child, "close");
  first.child.kill("SIGKILL");
  await killed;

  const second = await startEngine();
  const token = second.url.hash.replace("#token=", "");
  const login = await fetch(new URL("/api/login", second.url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  const cookie = login.headers.get("set-cookie")?.split(";")[0] ?? "";
  const list = await fetch(new URL("/api/trpc/projects.list", second.url), { headers: { cookie } });
  const { result } = (await list.json()) as { result: { data: { id: string; name: string; sample: boolean }[] } };
  expect(result.data.filter((project) => !project.sample)).toMatchObject([{ id: made.json.id, name: "Survivor" }]);

  const ended = once(second.child, "close");
  second.child.kill("SIGTERM");
  expect((await ended)[0]).toBe(0);
}, 60_000);

it("ends in order when the terminal and the program that started it both tell it to", async () => {
  const { child } = await startEngine();
  const ended = once(child, "close");
  child.kill("SIGINT");
  await delay(5);
  child.kill("SIGINT");
  expect((await ended)[0]).toBe(0);
  expect(await readdir(home)).not.toContain("engine.lock");
}, 60_000);

it("names the taken port and the variable to set, and leaves no lock behind", async () => {
  const blocker = createServer().listen(0, "127.0.0.1");
  await once(blocker, "listening");
  const address = blocker.address();
  const port = String(typeof address === "object" ? address?.port : "");
  const child = start(MAIN, [], { GUILDHALL_PORT: port });
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  blocker.close();
  expect(code).toBe(1);
  expect(stderr).toContain(`Port ${port}`);
  expect(stderr).toContain("GUILDHALL_PORT=");
  // A command can take the home, so the lock is free.
  expect((await guildhall("projects.list")).json).toEqual([]);
}, 60_000);
