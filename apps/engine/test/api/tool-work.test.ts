import {
  AppError,
  type BuildReport,
  type ReviewFinding,
  type RunSummary,
  type Verbs,
  type Work,
} from "@guildhall/contracts";
import { experts } from "@guildhall/experts";
import pino from "pino";
import { beforeEach, describe, expect, it } from "vitest";
import { createToolWork } from "../../src/api/index.ts";
import type { ToolWork } from "../../src/api/mcp/ports.ts";
import { createEventBus, type EventBus } from "../../src/platform/index.ts";
import { scripted } from "../codegen/scripted-backend.ts";

const run = (id: string): RunSummary => ({ id, projectId: "p1" }) as RunSummary;
const finding: ReviewFinding = {
  path: "a.py",
  line: 3,
  severity: "high",
  rule: "bare-except",
  message: "It hides every error.",
  cure: "Name the error.",
  quote: "except:",
  by: "rule",
  explained: "",
};

let bus: EventBus;
let stopped: string[];
let sent: unknown[];
let tools: ToolWork;
let finishes: boolean;
let build: (onRun: (started: RunSummary) => void) => Promise<BuildReport>;

function say(runId: string, body: object): void {
  bus.emit("event", { runId, projectId: "p1", seq: 1, at: "", body } as never);
}

const finish = (runId: string) => say(runId, { type: "run.finished", status: "done", error: null, wallMs: 1 });

beforeEach(() => {
  bus = createEventBus(pino({ level: "silent" }));
  stopped = [];
  sent = [];
  finishes = true;
  const verbs = {
    runs: {
      stop: async (_: unknown, { runId }: { runId: string }) => {
        stopped.push(runId);
        return run(runId);
      },
      work: async () =>
        ({ product: { kind: "findings", rows: [finding], notes: ["Looked at a.py."] } }) as unknown as Work,
    },
    messages: {
      send: async (_: unknown, wish: unknown) => {
        sent.push(wish);
        if (finishes) finish("r9"); // sooner than its caller learns the id
        return { message: {}, run: run("r9"), choices: [] };
      },
    },
  } as unknown as Pick<Verbs, "runs" | "messages">;
  tools = createToolWork({
    verbs,
    headless: {
      build: async (_, { onRun }) => build(onRun ?? (() => {})),
      change: async () => {
        throw new AppError("NOT_FOUND", "no", "no");
      },
    },
    guild: {
      experts: () => experts,
      routes: () => true,
      route: async () => {
        throw new Error("not asked");
      },
      backendFor: async () => scripted(["Line 2 swallows errors."]).backend,
    },
    bus,
    address: () => "http://house",
  });
});

describe("long work of a tool", () => {
  it("tells what its own runs do, and nothing of others", async () => {
    build = async (onRun) => {
      onRun(run("r1"));
      say("r1", { type: "stage.started", stage: "build", label: "Writing" });
      say("r2", { type: "stage.started", stage: "build", label: "Somebody else's" });
      return {} as BuildReport;
    };
    const told: string[] = [];
    await tools.build({ idea: "x" }, { signal: new AbortController().signal, tell: (line) => told.push(line) });
    expect(told).toEqual(["build: Writing"]);
  });

  it("stops the run that works when nobody waits any more, and one that starts after that", async () => {
    const controller = new AbortController();
    build = async (onRun) => {
      onRun(run("r1"));
      finish("r1");
      onRun(run("r2"));
      controller.abort();
      onRun(run("r3"));
      return {} as BuildReport;
    };
    await tools.build({ idea: "x" }, { signal: controller.signal, tell: () => {} });
    expect(stopped).toEqual(["r2", "r3"]);
  });
});

describe("a review", () => {
  const following = { signal: new AbortController().signal, tell: () => {} };

  it("of a project is the reviewer's own, as rows", async () => {
    const { rows, text } = await tools.review({ projectId: "p1", request: "Look for mistakes" }, following);
    expect(sent).toEqual([{ projectId: "p1", text: "Look for mistakes", mode: "ask", expert: "reviewer" }]);
    expect(rows).toEqual([finding]);
    expect(text).toContain("high: a.py:3: It hides every error. Name the error. [bare-except]");
  });

  it("of a project ends when nobody waits for it any more, whatever its run does", async () => {
    finishes = false;
    const controller = new AbortController();
    const wish = { projectId: "p1", request: "Look for mistakes" };
    const review = tools.review(wish, { signal: controller.signal, tell: () => {} });
    setImmediate(() => controller.abort(new Error("cancelled")));
    await expect(review).rejects.toThrow("cancelled");
    expect(stopped).toEqual(["r9"]);
  });

  it("of code that is shown begins with what the rules find, and marks what only a model says", async () => {
    const code = "try:\n    run()\nexcept:\n    pass\n";
    const { rows, text } = await tools.review({ code, path: "a.py", request: "Review this" }, following);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ by }) => by === "rule")).toBe(true);
    expect(text).toContain("Read by the model, run by nobody:\nLine 2 swallows errors.");
  });
});
