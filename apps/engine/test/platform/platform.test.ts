import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEventBus, createLifecycle, lockHome, readEnv, scrubTracing } from "../../src/platform/index.ts";

const silent = pino({ level: "silent" });

describe("the environment", () => {
  it("has defaults and treats an empty variable as not set", () => {
    expect(readEnv({ GUILDHALL_PORT: "" })).toMatchObject({ port: 3000, previewPort: 3001, host: "127.0.0.1" });
  });

  it.each([
    ["GUILDHALL_PORT", "eighty"],
    ["GUILDHALL_PREVIEW_PORT", "70000"],
    ["GUILDHALL_OFFLINE", "maybe"],
    ["GUILDHALL_PUBLIC_URL", "ftp://x"],
    ["GUILDHALL_LOG_LEVEL", "loud"],
  ])("names %s when its value %s is not usable", (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(
      expect.objectContaining({ code: "INVALID_INPUT", message: expect.stringContaining(name) }),
    );
  });

  it("loses the switches that would send traces to a server", () => {
    const variables = { LANGSMITH_TRACING: "true", LANGCHAIN_TRACING_V2: "true", PATH: "/bin" };
    scrubTracing(variables);
    expect(variables).toEqual({ PATH: "/bin" });
  });
});

describe("the lock of the home", () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), "guildhall-lock-"));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  it("is held by one, and free again after release", async () => {
    const lock = await lockHome(home);
    await expect(lockHome(home)).rejects.toMatchObject({ code: "BUSY" });
    await lock.release();
    await (await lockHome(home)).release();
  });

  it("is taken over from a process that is gone, by exactly one of many", async () => {
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    const bootId = (await readFile("/proc/sys/kernel/random/boot_id", "utf8")).trim();
    await writeFile(join(home, "engine.lock"), JSON.stringify({ pid: gone, bootId, startTicks: "1" }));
    const taken = await Promise.allSettled([1, 2, 3, 4].map(() => lockHome(home)));
    expect(taken.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  });

  it("is taken over when its pid was given to another process", async () => {
    const bootId = (await readFile("/proc/sys/kernel/random/boot_id", "utf8")).trim();
    await writeFile(join(home, "engine.lock"), JSON.stringify({ pid: process.pid, bootId, startTicks: "1" }));
    await (await lockHome(home)).release();
  });
});

describe("the shutdown", () => {
  it("stops in the reverse order, once, and goes on after a part that fails or hangs", async () => {
    const lifecycle = createLifecycle(silent, 50);
    const stopped: string[] = [];
    lifecycle.add("database", () => void stopped.push("database"));
    lifecycle.add("hangs", () => new Promise(() => undefined));
    lifecycle.add("fails", () => {
      stopped.push("fails");
      throw new Error("no");
    });
    lifecycle.add("server", () => void stopped.push(lifecycle.signal.aborted ? "server" : "too early"));
    expect(await Promise.all([lifecycle.shutdown(), lifecycle.shutdown()])).toEqual([false, false]);
    expect(stopped).toEqual(["server", "fails", "database"]);
  });
});

describe("the event bus", () => {
  it("reaches every listener although one throws, and none after it left", () => {
    const bus = createEventBus(silent);
    const seen: string[] = [];
    bus.on("invalidate", () => {
      throw new Error("no");
    });
    const leave = bus.on("invalidate", ({ topics }) => void seen.push(...topics));
    bus.emit("invalidate", { projectId: null, topics: ["projects"] });
    leave();
    bus.emit("invalidate", { projectId: null, topics: ["models"] });
    expect(seen).toEqual(["projects"]);
  });
});
