import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLeafJudge, type JudgeRequest } from "../apps/engine/src/languages/index.ts";
import {
  createBubblewrapDriver,
  createTerminalService,
  type SandboxDriver,
  type SandboxSpec,
} from "../apps/engine/src/sandbox/index.ts";
import { type BenchOptions, benchSuite, percentile, rounded } from "./suite.ts";

const STARTS = 100;
const ECHOES = 100;
const CANDIDATES = 200;

interface Traces {
  processes: number;
  mounts: number;
  groups: number;
}

/** What a sandbox could leave on this host: its own processes, mounts, and control groups of this engine. */
async function traces(): Promise<Traces> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  const groups = await readdir("/sys/fs/cgroup", { recursive: true }).catch(() => []);
  return {
    processes: parents.filter((line) => line.includes("guildhall-bench-marker")).length,
    mounts: (await readFile("/proc/self/mountinfo", "utf8")).split("\n").length,
    groups: groups.filter((path) => path.includes(`guildhall-${process.pid}`)).length,
  };
}

async function measureStarts(driver: SandboxDriver, spec: SandboxSpec, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const started = performance.now();
    await driver.run({ ...spec, argv: ["sh", "-c", ": guildhall-bench-marker"] });
    times.push(performance.now() - started);
  }
  return times;
}

/** bubblewrap alone, without limits, filter or mounts of ours, in the same run: what the machine itself takes now. */
function measureBareStarts(count: number): number[] {
  return Array.from({ length: count }, () => {
    const started = performance.now();
    execFileSync("bwrap", ["--unshare-all", "--ro-bind", "/", "/", "--", "/bin/true"]);
    return performance.now() - started;
  });
}

/** Time from a key to the same character as a page would get it, in a shell that waits at its prompt. */
async function measureEcho(driver: SandboxDriver, workspaceDir: string, count: number): Promise<number[]> {
  let heard: (data: string) => void = () => undefined;
  const service = createTerminalService({
    driver,
    workspaceOf: () => workspaceDir,
    onData: ({ data }) => heard(data),
    onExit: () => undefined,
  });
  const until = (pattern: RegExp) =>
    new Promise<void>((done) => {
      let seen = "";
      heard = (data) => {
        seen += data;
        if (pattern.test(seen)) done();
      };
    });
  const atPrompt = until(/ready[\s\S]*\$ /);
  const { terminalId } = await service.open({ projectId: "bench", terminalId: null, cols: 80, rows: 24 });
  service.input(terminalId, "echo rea''dy\n");
  await atPrompt;
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const key = String.fromCharCode(97 + (n % 26));
    const seen = until(new RegExp(key));
    const started = performance.now();
    service.input(terminalId, key);
    await seen;
    times.push(performance.now() - started);
  }
  await service.dispose();
  return times;
}

const request = (id: string): JudgeRequest => ({
  id,
  language: "python",
  code: "def double(x: int) -> int:\n    return x + x\n",
  entry: "double",
  params: [{ name: "x", type: "integer" }],
  returns: "integer",
  records: [],
  tests: [
    {
      id: "e1",
      kind: "example",
      example: { id: "e1", leaf: "double", args: [21], outcome: { kind: "returns", value: 42 }, oracle: "confirmed" },
    },
  ],
  probes: [],
});

async function measureJudge(driver: SandboxDriver, count: number) {
  const judge = createLeafJudge({ driver });
  try {
    await judge.judge([request("warm")]);
    const started = performance.now();
    const verdicts = await judge.judge(Array.from({ length: count }, (_, n) => request(`c${n}`)));
    const seconds = (performance.now() - started) / 1000;
    const right = verdicts.filter((verdict) => verdict.results.every((result) => result.passed)).length;
    return { candidatesPerSecond: rounded(count / seconds), right };
  } finally {
    await judge.dispose();
  }
}

async function measure(options: BenchOptions) {
  const driver = createBubblewrapDriver({ home: options.home });
  const workspaceDir = await mkdtemp(join(tmpdir(), "guildhall-bench-"));
  const count = (usual: number) => Math.min(usual, options.limit ?? usual);
  const spec: SandboxSpec = {
    workspaceDir,
    workspaceAccess: "read-write",
    argv: ["true"],
    toolchains: ["python", "node"],
    network: "none",
  };
  try {
    await driver.run(spec);
    const before = await traces();
    options.say("starting sandboxes");
    const starts = await measureStarts(driver, spec, count(STARTS));
    const after = await traces();
    const bare = measureBareStarts(count(STARTS));
    options.say("typing into a terminal");
    const echoes = await measureEcho(driver, workspaceDir, count(ECHOES));
    options.say("judging candidates");
    const judge = await measureJudge(driver, count(CANDIDATES));
    return {
      n: starts.length,
      metrics: {
        startP50Ms: rounded(percentile(starts, 0.5)),
        startP95Ms: rounded(percentile(starts, 0.95)),
        echoP50Ms: rounded(percentile(echoes, 0.5)),
        echoP95Ms: rounded(percentile(echoes, 0.95)),
        judge,
        leftBehind: {
          processes: after.processes - before.processes,
          mounts: after.mounts - before.mounts,
          groups: after.groups - before.groups,
        },
      },
      baseline: {
        bareStartP50Ms: rounded(percentile(bare, 0.5)),
        bareStartP95Ms: rounded(percentile(bare, 0.95)),
        toReach: { startP95Ms: 100, echoP95Ms: 50, candidatesPerSecond: 50, leftBehind: 0 },
      },
    };
  } finally {
    await rm(workspaceDir, { recursive: true, force: true });
  }
}

/** Start of a sandbox, echo of a terminal, rate of the warm judge, and what a hundred starts leave behind. */
export const suite = benchSuite("sandbox", measure);
