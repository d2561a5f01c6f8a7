import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import type { Actor } from "@guildhall/contracts";
import { openTestDatabase } from "@guildhall/db";
import { unzipSync } from "fflate";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { createGitHandler, createShipService, createShipVerbs, folderName } from "../../src/ship/index.ts";
import { createWorkspaceService } from "../../src/workspace/index.ts";

const exec = promisify(execFile);
const actor: Actor = { id: "owner", role: "owner" };
const DAY_MS = 24 * 3600 * 1000;

let home: string;
let server: Server;
let origin = "";
let nowMs = Date.now();
const database = await openTestDatabase();
afterAll(() => database.close());
const tokens = database.apiTokens;
let workspace: ReturnType<typeof createWorkspaceService>;
const verbs = () =>
  createShipVerbs({ workspace, tokens, runSpec: async () => null, publicUrl: () => origin, now: () => nowMs });

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "ship-"));
  workspace = createWorkspaceService({ home });
  const { files, versions } = await workspace.create("p1");
  await files.apply([
    { path: "README.md", data: "# Hi\n" },
    { path: "src/a.py", data: "x = 1\n" },
  ]);
  await versions.commit({ label: "First", origin: "build", runId: null });
  await files.write("src/a.py", "x = 2\n");
  await versions.commit({ label: "Second", origin: "change", runId: null });
  await workspace.create("p2");
  const handler = createGitHandler({ workspace, tokens, now: () => new Date(nowMs) });
  server = createServer((request, response) => void handler(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  origin = typeof address === "object" && address ? `http://127.0.0.1:${address.port}` : "";
});
afterEach(async () => {
  server.close();
  await rm(home, { recursive: true, force: true });
});

const git = (args: string[]) =>
  exec("git", args, {
    cwd: home,
    env: { PATH: "/usr/bin:/bin", HOME: home, GIT_TERMINAL_PROMPT: "0", GIT_CONFIG_NOSYSTEM: "1" },
  });

describe("git clone", () => {
  it("gives the holder of a token the files with their history, and later changes by fetch", async () => {
    const { cloneUrl, expiresAt } = await verbs().cloneToken(actor, { projectId: "p1" });
    expect(Date.parse(expiresAt) - nowMs).toBe(7 * DAY_MS);
    await git(["clone", "-q", cloneUrl, "copy"]);
    expect(await readFile(join(home, "copy/src/a.py"), "utf8")).toBe("x = 2\n");
    const log = await git(["-C", "copy", "log", "--format=%s"]);
    expect(log.stdout).toBe("Second\nFirst\n");
    const { files, versions } = await workspace.open("p1");
    await files.write("src/a.py", "x = 3\n");
    await versions.commit({ label: "Third", origin: "edit", runId: null });
    await git(["-C", "copy", "pull", "-q"]);
    expect(await readFile(join(home, "copy/src/a.py"), "utf8")).toBe("x = 3\n");
  });

  it("is refused without a token, with one of another project, after its time, and for a push", async () => {
    const { cloneUrl } = await verbs().cloneToken(actor, { projectId: "p1" });
    await expect(git(["clone", "-q", `${origin}/git/p1.git`, "a"])).rejects.toThrow();
    await expect(git(["clone", "-q", cloneUrl.replace("p1.git", "p2.git"), "b"])).rejects.toThrow();
    await git(["clone", "-q", cloneUrl, "mine"]);
    await git(["-C", "mine", "-c", "user.name=x", "-c", "user.email=x@x", "commit", "-q", "--allow-empty", "-m", "x"]);
    await expect(git(["-C", "mine", "push", "-q"])).rejects.toThrow();
    nowMs += 8 * DAY_MS;
    await expect(git(["clone", "-q", cloneUrl, "c"])).rejects.toThrow();
    nowMs = Date.now();
  });

  it.each([
    "/git/p1.git/HEAD",
    "/git/p1.git/config",
    "/git/../p1.git/info/refs?service=git-upload-pack",
    "/git/p1.git/info/refs?service=git-receive-pack",
  ])("shows nothing at %s", async (path) => {
    expect((await fetch(origin + path)).status).toBe(404);
  });
});

describe("the zip", () => {
  it("holds the files under one folder, and the history when asked for", async () => {
    const ship = createShipService({ workspace });
    const plain = unzipSync(await buffer(await ship.zip("p1", { name: "My app / ü", history: false })));
    expect(Object.keys(plain)).toEqual(["My-app-u/README.md", "My-app-u/src/a.py"]);
    expect(Buffer.from(plain["My-app-u/src/a.py"] ?? []).toString()).toBe("x = 2\n");
    const full = unzipSync(await buffer(await ship.zip("p1", { name: "x", history: true })));
    expect(Object.keys(full)).toContain("x/.git/HEAD");
    await expect(ship.zip("p9", { name: "x", history: false })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is whole beside a file that is too large to hold, and names it", async () => {
    const { files } = await workspace.open("p1");
    await files.write("NOT-INCLUDED.txt", "mine\n");
    const large = await open(join(files.root, "large.bin"), "w");
    await large.truncate(65 * 1024 * 1024);
    await large.close();
    const ship = createShipService({ workspace });
    const stream = await ship.zip("p1", { name: "x", history: false });
    await files.remove("README.md");
    const zip = unzipSync(await buffer(stream));
    const names = ["x/NOT-INCLUDED.txt", "x/_NOT-INCLUDED.txt", "x/src/a.py"];
    expect(Object.keys(zip).sort()).toEqual(names);
    expect(Buffer.from(zip["x/NOT-INCLUDED.txt"] ?? []).toString()).toBe("mine\n");
    expect(Buffer.from(zip["x/_NOT-INCLUDED.txt"] ?? []).toString()).toMatch(/large\.bin is over 64 MiB/);
  });

  it.each([
    ["../..", "project"],
    ["", "project"],
    ["CON: a/b", "CON-a-b"],
  ])("names its folder safely: %j", (name, folder) => {
    expect(folderName(name)).toBe(folder);
  });
});

it("exports into an empty folder as a repository of its own", async () => {
  const ship = createShipService({ workspace });
  const out = join(home, "out/dir");
  expect(await ship.exportTo("p1", out)).toEqual(["README.md", "src/a.py"]);
  expect((await readdir(out)).sort()).toEqual([".git", "README.md", "src"]);
  expect((await git(["-C", out, "status", "--porcelain"])).stdout).toBe("");
  expect((await git(["-C", out, "remote"])).stdout).toBe("");
  await expect(ship.exportTo("p1", out)).rejects.toMatchObject({ code: "CONFLICT" });
});

it("tells what there is to ship", async () => {
  expect(await verbs().info(actor, { projectId: "p1" })).toEqual({
    run: null,
    cloneUrl: `${origin}/git/p1.git`,
    files: ["README.md", "src/a.py"],
  });
  expect(await verbs().info(actor, { projectId: "p2" })).toEqual({ run: null, cloneUrl: null, files: [] });
});
