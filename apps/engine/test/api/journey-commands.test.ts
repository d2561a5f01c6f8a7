import type { BuildReport, RunSummary } from "@guildhall/contracts";
import pino from "pino";
import { beforeEach, expect, it } from "vitest";
import { createJourneyCommands } from "../../src/api/index.ts";
import { createEventBus, type EventBus } from "../../src/platform/index.ts";
import type { BuildRequest } from "../../src/workflow/index.ts";

const run = (id: string): RunSummary => ({ id, projectId: "p1" }) as RunSummary;
const REPORT = { ok: false, criteria: [], tests: { passed: 0, failed: 0 }, wallMs: 1, run: null, findings: [] };

let bus: EventBus;
let stopped: string[];
let logged: string[];
beforeEach(() => {
  bus = createEventBus(pino({ level: "silent" }));
  stopped = [];
  logged = [];
});

/** Runs `guildhall build` whose journey is this function. */
function build(journey: (onRun: NonNullable<BuildRequest["onRun"]>) => Promise<void>, signal: AbortSignal) {
  const commands = createJourneyCommands({
    journey: {
      build: async (_, { onRun }) => {
        await journey(onRun ?? (() => {}));
        return REPORT as unknown as BuildReport;
      },
      change: async () => Promise.reject(new Error("not asked")),
    },
    bus,
    runs: {
      stop: async (_, { runId }) => {
        stopped.push(runId);
        return run(runId);
      },
    },
  });
  const context = {
    actor: { id: "owner", role: "owner" as const },
    cwd: "/",
    signal,
    log: (line: string) => void logged.push(line),
  };
  return commands.build?.run({ values: { idea: "A tool that adds." } }, context);
}

const say = (runId: string, label: string): void =>
  bus.emit("event", { runId, projectId: "p1", seq: 1, at: "", body: { type: "progress", label } } as never);

it("logs what its own run does, and nothing of other projects", async () => {
  await build(async (onRun) => {
    onRun(run("r1"));
    say("r1", "leaves");
    say("r2", "somebody else's");
  }, new AbortController().signal);
  expect(logged).toEqual(["  leaves"]);
});

it("stops the run of a caller that left, and gives the report of what there is by then", async () => {
  const left = new AbortController();
  const result = await build(async (onRun) => {
    onRun(run("r1"));
    left.abort();
    onRun(run("r2"));
  }, left.signal);
  expect(stopped).toEqual(["r1", "r2"]);
  expect(result).toMatchObject({ exitCode: 2, json: REPORT });
});
