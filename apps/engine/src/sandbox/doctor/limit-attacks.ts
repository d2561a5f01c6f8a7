import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { formatBytes } from "../limits.ts";
import type { SandboxResult } from "../ports.ts";
import { type Attack, type AttackOutcome, node } from "./attack.ts";

const MIB = 1024 ** 2;

/** Held when it was ended by exactly this limit. */
function endedBy(limit: SandboxResult["limit"], result: SandboxResult): AttackOutcome {
  const how = result.limit ? `ended by the limit on ${result.limit}` : `ended with exit code ${result.exitCode}`;
  return { held: result.limit === limit, detail: `A program without end was ${how} after ${result.durationMs} ms.` };
}

const tasks: Attack = {
  id: "sandbox.tasks",
  title: "Processes are limited",
  limit: "tasks",
  async run(driver, spec) {
    const bomb = node(`
      import { spawn } from "node:child_process";
      const go = () => {
        for (let n = 0; n < 50; n++) spawn("sleep", ["30"], { stdio: "ignore" }).on("error", () => undefined);
        setImmediate(go);
      };
      go();
    `);
    return endedBy("tasks", await driver.run({ ...spec(bomb), limits: { tasks: 64, wallMs: 20_000 } }));
  },
};

const memory: Attack = {
  id: "sandbox.memory",
  title: "Memory is limited",
  limit: "memory",
  async run(driver, spec) {
    const eat = node("const kept = []; for (;;) kept.push(Buffer.alloc(16 * 1024 * 1024, 1));");
    const limits = { memoryBytes: 256 * MIB, wallMs: 20_000 };
    return endedBy("memory", await driver.run({ ...spec(eat), limits }));
  },
};

const disk: Attack = {
  id: "sandbox.disk",
  title: "The project folder is limited",
  async run(driver, spec) {
    const limit = 32 * MIB;
    const fill = "for n in $(seq 2000); do head -c 4000000 /dev/zero > f$n || exit 9; sleep 0.02; done";
    return endedBy("disk", await driver.run({ ...spec(["sh", "-c", fill]), limits: { workspaceBytes: limit } }));
  },
};

const memoryFolders: Attack = {
  id: "sandbox.tmp",
  title: "/tmp and /dev/shm are limited",
  async run(driver, spec) {
    const fill =
      "for d in /tmp /dev/shm; do head -c 400000000 /dev/zero > $d/f 2>/dev/null && echo $d; rm -f $d/f; done; true";
    const result = await driver.run({ ...spec(["sh", "-c", fill]), limits: { tmpBytes: 64 * MIB } });
    const held = result.exitCode === 0 && result.stdout === "";
    return { held, detail: held ? "400 MB did not fit." : `400 MB fitted into ${result.stdout.trim()}.` };
  },
};

const output: Attack = {
  id: "sandbox.output",
  title: "Output is limited",
  async run(driver, spec) {
    const result = await driver.run({ ...spec(["yes"]), limits: { outputBytes: MIB, wallMs: 20_000 } });
    const stored = Buffer.byteLength(result.stdout);
    const outcome = endedBy("output", result);
    return { held: outcome.held && stored <= MIB, detail: `${outcome.detail} ${formatBytes(stored)} were kept.` };
  },
};

const time: Attack = {
  id: "sandbox.time",
  title: "Time is limited",
  run: async (driver, spec) => endedBy("wall", await driver.run({ ...spec(["sleep", "60"]), limits: { wallMs: 300 } })),
};

const stubborn: Attack = {
  id: "sandbox.signals",
  title: "A program that ignores SIGTERM is ended",
  async run(driver, spec) {
    const process = await driver.start(spec(["sh", "-c", "trap '' TERM INT HUP; echo on; while :; do sleep 1; done"]));
    process.stderr.resume();
    await new Promise((done) => process.stdout.once("data", done));
    const started = performance.now();
    await process.kill(100);
    const { signal } = await process.exited;
    const ms = Math.round(performance.now() - started);
    return { held: signal === "SIGKILL", detail: `It was gone ${ms} ms after it was asked to end.` };
  },
};

async function runningWith(marker: string): Promise<number> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  return lines.filter((line) => line.includes(marker)).length;
}

const leftovers: Attack = {
  id: "sandbox.leftovers",
  title: "Nothing stays behind",
  async run(driver, spec) {
    const marker = `guildhall-${randomBytes(8).toString("hex")}`;
    const daemon = `for n in 1 2 3; do setsid sh -c 'sleep 300; : ${marker}' >/dev/null 2>&1 & done; sleep 0.1`;
    const result = await driver.run(spec(["sh", "-c", daemon]));
    const left = await runningWith(marker);
    return { held: result.exitCode === 0 && left === 0, detail: `Three daemons were started; ${left} are left.` };
  },
};

const abort: Attack = {
  id: "sandbox.stop",
  title: "Stop ends everything",
  async run(driver, spec) {
    const marker = `guildhall-${randomBytes(8).toString("hex")}`;
    const stop = new AbortController();
    const running = driver.run(spec(["sh", "-c", `sleep 300 & sleep 300; : ${marker}`]), { signal: stop.signal });
    const outcome = running.then(
      () => "ended by itself",
      () => "stopped",
    );
    await pause(150);
    stop.abort();
    const [how, left] = [await outcome, await runningWith(marker)];
    return { held: how === "stopped" && left === 0, detail: `It was ${how}; ${left} processes are left.` };
  },
};

export const LIMIT_ATTACKS: Attack[] = [tasks, memory, disk, memoryFolders, output, time, stubborn, leftovers, abort];
