import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmod, mkdtemp, rm, stat, symlink, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { BuildReport, RunSummary } from "@guildhall/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attach } from "../../src/api/cli/attach.ts";
import { doctorText } from "../../src/api/cli/house-commands.ts";
import { commandSocketPath, prepareSocketFolder } from "../../src/api/cli/socket-path.ts";
import { createJourneyCommands } from "../../src/api/index.ts";
import type { BuildRequest } from "../../src/workflow/index.ts";
import { openTestDoors, type TestDoors } from "./test-doors.ts";

const CLIENT = fileURLToPath(new URL("../../src/api/cli/guildhall.ts", import.meta.url));
const REPORT: BuildReport = {
  ok: false,
  projectId: "prj_1",
  runId: "run_1",
  stages: [],
  criteria: [{ id: "R1.1", text: "adds", priority: "must", status: "failed", oracle: "confirmed", tests: ["t1"] }],
  tests: { passed: 0, failed: 1 },
  regression: { passed: 0, failed: 0 },
  files: ["a.py"],
  run: null,
  tokens: { prompt: 1, completion: 2 },
  wallMs: 1000,
  version: null,
  assumptions: [],
  findings: [],
};

let test: TestDoors;
let folder: string;
const builds: BuildRequest[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guildhall-cli-"));
  const journey = {
    build: async (_: unknown, request: BuildRequest) => {
      builds.push(request);
      const { id } = await test.resources.db.projects.create({ name: "built" });
      request.onRun?.({ id: "run_1" } as RunSummary);
      test.resources.bus.emit("event", {
        runId: "run_1",
        projectId: id,
        seq: 1,
        at: new Date().toISOString(),
        body: { type: "stage.started", stage: "build", label: "Writing" },
      });
      return REPORT;
    },
    change: async () => ({ ...REPORT, ok: true, expert: "coder", diff: "" }),
  };
  test = await openTestDoors({
    commands: {
      // The bus belongs to the engine that `openTestDoors` is making.
      ...createJourneyCommands({
        journey,
        bus: { emit: () => {}, on: (name, listener) => test.resources.bus.on(name, listener) },
        runs: { stop: async () => Promise.reject(new Error("nobody stops it")) },
      }),
      wide: {
        summary: "Prints much.",
        usage: "",
        options: {},
        run: async () => ({ exitCode: 0, json: { text: "x".repeat(2_000_000) }, text: "" }),
      },
      patient: {
        summary: "Waits until it is stopped.",
        usage: "",
        options: {},
        run: async (_, { signal, log }) => {
          log("waiting");
          await once(signal, "abort");
          return { exitCode: 1, json: { kept: "half" }, text: "half of it" };
        },
      },
    },
  });
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

async function guildhall(...args: string[]) {
  const env = { ...process.env, GUILDHALL_HOME: test.resources.env.home };
  const child = spawn(process.execPath, [CLIENT, ...args], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { stdout, stderr, code };
}

describe("the command line attached to a running engine", () => {
  it("calls any verb by name, with fields or JSON, and prints exactly one document", async () => {
    const made = await guildhall("projects.create", "--name", "By fields", "--json");
    expect(made.code).toBe(0);
    expect(JSON.parse(made.stdout)).toMatchObject({ name: "By fields" });
    expect(made.stdout.trimEnd().split("\n")).toHaveLength(1);
    const called = await guildhall("call", "projects.create", '{"name":"By JSON"}', "--json");
    expect(JSON.parse(called.stdout)).toMatchObject({ name: "By JSON" });
    const listed = await guildhall("projects.list", "--json");
    expect(JSON.parse(listed.stdout).map((project: { name: string }) => project.name)).toContain("By fields");
  });

  it("refuses what it does not know with INVALID_INPUT, the remedy and exit code 1", async () => {
    for (const args of [
      ["frobnicate"],
      ["call", "projects.fly"],
      ["projects.create", "--name"],
      ["build", "--wings"],
    ]) {
      const refused = await guildhall(...args, "--json");
      expect(refused.code).toBe(1);
      expect(JSON.parse(refused.stdout)).toMatchObject({
        ok: false,
        error: { code: "INVALID_INPUT", message: expect.any(String), remedy: expect.any(String) },
      });
      expect(refused.stderr).toContain(JSON.parse(refused.stdout).error.remedy);
    }
  });

  it("tells progress on stderr and the result on stdout, with exit code 2 for built but not proved", async () => {
    await writeFile(join(folder, "idea.txt"), "A tool that adds.");
    const args = ["build", "--idea", "@idea.txt", "--language", "python", "--out", "out", "--seed", "7"];
    const built = await guildhall(...args, "--json");
    expect(built.code).toBe(2);
    expect(JSON.parse(built.stdout)).toEqual(REPORT);
    expect(built.stderr).toContain("build: Writing");
    expect(builds.at(-1)).toEqual({
      idea: "A tool that adds.",
      kind: undefined,
      language: "python",
      answers: "auto",
      out: join(folder, "out"),
      name: undefined,
      seed: 7,
      onRun: expect.any(Function),
    });
    const forPeople = await guildhall(...args);
    expect(forPeople.stdout).toContain("✗ R1.1  adds  [failed, confirmed]");
    expect((await guildhall("change", "--project", "prj_1", "--request", "faster")).code).toBe(0);
  });

  it("hands over a large document whole", async () => {
    const wide = await guildhall("wide", "--json");
    expect(JSON.parse(wide.stdout).text).toHaveLength(2_000_000);
  });

  it("prints what a stopped command has by then", async () => {
    const env = { ...process.env, GUILDHALL_HOME: test.resources.env.home };
    const child = spawn(process.execPath, [CLIENT, "patient"], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
    await once(child.stderr, "data");
    child.kill("SIGINT");
    expect(await text(child.stdout)).toBe("half of it\n");
  });

  it("makes a token for other programs, lists it without its secret, and revokes it", async () => {
    const run = async (...args: string[]) => JSON.parse((await guildhall("token", ...args, "--json")).stdout);
    const made = await run("create", "--name", "my editor", "--scopes", "complete,chat", "--days", "7");
    expect(made).toMatchObject({ ok: true, name: "my editor", scopes: ["complete", "chat"], lastUsedAt: null });
    const models = () => fetch(`${test.address}/v1/models`, { headers: { authorization: `Bearer ${made.token}` } });
    expect((await models()).status).toBe(200);
    const { tokens } = await run("list");
    expect(tokens).toEqual([expect.objectContaining({ id: made.id, lastUsedAt: expect.any(String) })]);
    expect(JSON.stringify(tokens)).not.toContain(made.token);
    expect(made.token.endsWith(tokens[0].hint)).toBe(true);
    expect(await run("revoke", made.id)).toEqual({ ok: true });
    expect((await models()).status).toBe(401);
  });

  it.each([
    ["--scopes", ["create", "--scopes", "everything"]],
    ["--days", ["create", "--days", "0"]],
    ["token list", ["revoke"]],
    ["create, list or revoke", ["burn"]],
    ["one word too many", ["create", "burn"]],
  ])("says what is wrong with a token command: %s", async (word, args) => {
    const refused = await guildhall("token", ...args);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(word);
  });

  it("makes a login address that works, and explains every command in its help", async () => {
    const { url } = JSON.parse((await guildhall("login", "--json")).stdout);
    expect(url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${test.port}/#token=[\\w-]{43}$`));
    const help = await guildhall("help");
    for (const word of ["doctor", "build --idea", "change --project", "login", "projects.list"]) {
      expect(help.stdout).toContain(word);
    }
  });
});

describe("the socket of the command line", () => {
  it("is open to its owner only", async () => {
    const { mode } = await stat(commandSocketPath(test.resources.env.home));
    expect(mode & 0o777).toBe(0o600);
  });

  it("answers nonsense with an error and lives on", async () => {
    const reply = async (line: string) => {
      const socket = connect(commandSocketPath(test.resources.env.home));
      socket.write(`${line}\n`);
      return JSON.parse(await text(socket));
    };
    expect((await reply("not json")).error.code).toBe("INVALID_INPUT");
    expect((await reply('{"argv":5}')).error.code).toBe("INVALID_INPUT");
    expect((await reply("x".repeat(1_100_000))).error.code).toBe("TOO_LARGE");
    expect((await reply(JSON.stringify({ argv: ["help"], cwd: "/" }))).result.exitCode).toBe(0);
  });

  it("has a path that fits a socket for any home", () => {
    expect(commandSocketPath("/srv/guildhall")).toBe("/srv/guildhall/engine.sock");
    expect(Buffer.byteLength(commandSocketPath(`/${"deep/".repeat(40)}`))).toBeLessThanOrEqual(107);
  });

  it("is never taken from a folder that somebody else may have made", async () => {
    const long = `/${randomUUID()}/${"deep/".repeat(40)}`;
    const made = dirname(commandSocketPath(long));
    expect(await attach(long)).toBeNull();
    try {
      await prepareSocketFolder(long);
      expect(await attach(long)).toBeNull();
      await chmod(made, 0o777);
      const refused = { code: "FORBIDDEN", message: expect.stringContaining(made) };
      await expect(prepareSocketFolder(long)).rejects.toMatchObject(refused);
      await expect(attach(long)).rejects.toMatchObject(refused);
      await rm(made, { recursive: true });
      await symlink(folder, made);
      await expect(attach(long)).rejects.toMatchObject(refused);
    } finally {
      await rm(made, { recursive: true, force: true });
    }
  });
});

it("prints the doctor's findings with their remedies", () => {
  const check = { id: "a", title: "Sandbox", detail: "no bwrap", remedy: "apt install bubblewrap" };
  const table = doctorText({ ok: false, checks: [{ ...check, status: "failed" }] });
  expect(table).toContain("FAILED    Sandbox: no bwrap\n            → apt install bubblewrap");
});
