import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AskView, RouteDecision, Verbs } from "@guildhall/contracts";
import { afterEach, beforeEach, expect, it } from "vitest";
import { COMMAND_FORMS } from "../../src/api/cli/command-forms.ts";
import { createGuildCommands } from "../../src/api/cli/guild-commands.ts";
import { requireExpert } from "../../src/api/cli/guild-requests.ts";
import { checkCommand, runCommand } from "../../src/api/cli/run-command.ts";

const DECISION: RouteDecision = {
  id: "decision_1",
  expert: "debugger",
  intent: "debug",
  confidence: 0.93,
  way: "gate",
  abstained: false,
  outOfDomain: false,
  candidates: [{ expert: "debugger", intent: "debug", gate: 0.93, record: 0.5, outcomes: 0, load: 0, score: 0.758 }],
  reasons: ["a stack trace"],
  degraded: [],
  latencyMs: 9.8,
  policy: "gate-1",
};

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "guildhall-experts-"));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const check = (...argv: string[]) => checkCommand(COMMAND_FORMS, { argv, cwd });
const run = (verbs: Partial<Verbs["guild"]>, ...argv: string[]) => {
  const actor = { id: "owner", role: "owner" as const };
  const context = { actor, cwd, signal: new AbortController().signal, log: () => {} };
  const commands = createGuildCommands(verbs as Verbs["guild"]);
  // Only commands are reached here: no other verb is called.
  return runCommand({ commands, verbs: {} as never }, { argv, cwd }, context);
};

it("prints the decision as one document, and for people with its reasons", async () => {
  const asked: unknown[] = [];
  const route: Verbs["guild"]["route"] = async (_, request) => {
    asked.push(request);
    return DECISION;
  };
  const { json, text } = await run({ route }, "route", "it crashes", "--stage", "build");
  expect(asked).toEqual([{ text: "it crashes", projectId: null, stage: "build", expert: null }]);
  expect(json).toBe(DECISION);
  expect(text).toContain("debugger (93 %, by gate)\n  why: a stack trace");
});

it("reads a request from a file behind an @", async () => {
  await writeFile(join(cwd, "wish.txt"), "make it faster");
  const route: Verbs["guild"]["route"] = async (_, { text }) => ({ ...DECISION, reasons: [text] });
  expect((await run({ route }, "route", "@wish.txt")).text).toContain("make it faster");
});

it.each([
  [["route"], "A request is missing."],
  [["route", "text", "--stage", "lunch"], "stage"],
  [["route", "@nowhere.txt"], "cannot be read"],
  [["ask"], "A question is missing."],
  [["ask", "text", "--experts", "a,b,c,d,e"], "experts"],
  [["ask", "text", "--strategy", "dice"], "strategy"],
  [["ask", "text", "--samples", "many"], "samples"],
  [["experts", "add"], 'experts: "add" cannot be done.'],
  [["experts", "add", "nowhere.json"], "cannot be read"],
  [["experts", "dance", "x"], 'experts: "dance" cannot be done.'],
])("refuses %j without an engine", async (argv, message) => {
  await expect(check(...argv)).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: expect.stringContaining(message),
  });
});

it("names the line and the field of a definition that is wrong", () => {
  const problem = { severity: "error" as const, line: 3, column: 5, path: "requests.0", message: "It is too short." };
  expect(() => requireExpert("/home/me/chef.yaml", { expert: null, problems: [problem] })).toThrow(
    "/home/me/chef.yaml:3 requests.0: It is too short.",
  );
});

const ASKED: AskView = {
  id: "ask_1",
  state: "done",
  text: "Which port?",
  startedAt: "2026-01-01T00:00:00.000Z",
  answers: ["debugger-1", "coder-1"].map((id) => {
    const [expert = ""] = id.split("-");
    return { id, expert, state: "done", text: "Port 3000.", cut: false, tokens: 3, error: "" };
  }),
  result: {
    text: "Port 3000.",
    kind: "fact",
    way: "voting",
    reason: "You chose it.",
    parts: [{ kind: "prose", text: "Port 3000.", language: "", from: ["coder-1"] }],
    conflicts: [
      {
        kind: "number",
        subject: "The port.",
        kept: true,
        claims: [
          { value: "3000", answers: ["coder-1"] },
          { value: "8080", answers: ["debugger-1"] },
        ],
        resolution: "It came first.",
      },
    ],
    quality: { missing: ["Which host?"], cut: false, compiles: null, wrongCitations: null, ok: false },
  },
  partial: null,
  tokens: { prompt: 10, completion: 6 },
  wallMs: 100,
  error: "",
};
const preview: Verbs["guild"]["preview"] = async () => {
  const { id: _, ...decision } = DECISION;
  const [first] = decision.candidates;
  const candidates = ["debugger", "coder", "tester"].flatMap((expert) => (first ? [{ ...first, expert }] : []));
  return { ...decision, candidates, needed: 0.6 };
};

it("asks the gate's first two, and tells parts, conflicts and what was found against the answer", async () => {
  const requests: unknown[] = [];
  const ask: Verbs["guild"]["ask"] = async (_, request) => {
    requests.push(request);
    return { ...ASKED, state: "working", result: null };
  };
  const asked: Verbs["guild"]["asked"] = async () => ASKED;
  const { exitCode, json, text } = await run({ ask, asked, preview }, "ask", "Which port?", "--strategy", "voting");
  expect(requests).toMatchObject([{ text: "Which port?", experts: ["debugger", "coder"], strategy: "voting" }]);
  expect([exitCode, json]).toEqual([2, ASKED]);
  expect(text).toContain("part 1 (Port 3000.): coder-1");
  expect(text).toContain("3000 (coder-1) or 8080 (debugger-1). It came first.");
  expect(text).toContain('it says nothing of "Which host?"');
});

it("prints whole answers of a stopped asking as partial, and says beside a result who did not answer", async () => {
  const [first, second] = ASKED.answers;
  const answers = first && second ? [{ ...first, state: "stopped" as const, text: "" }, second] : [];
  const partial = { answered: ["coder-1"], missing: ["debugger-1"] };
  const ask: Verbs["guild"]["ask"] = async () => ({ ...ASKED, state: "stopped", answers, partial, result: null });
  const stopped = await run({ ask }, "ask", "Which port?", "--experts", "debugger,coder");
  expect([stopped.exitCode, stopped.text]).toEqual([
    1,
    "It was stopped.\nPartial: coder-1 answered, debugger-1 did not.\n\ncoder-1:\nPort 3000.",
  ]);
  const merged = await run({ ask: async () => ({ ...ASKED, partial }) }, "ask", "Which port?", "--experts", "coder");
  expect(merged.text).toContain("Partial: coder-1 answered, debugger-1 did not.");
});

it("ends with 1 and the reason where nobody answered", async () => {
  const ask: Verbs["guild"]["ask"] = async (_, { experts }) => ({
    ...ASKED,
    state: "failed",
    answers: [],
    result: null,
    error: `${experts.join(" and ")} did not answer.`,
  });
  const { exitCode, text } = await run({ ask }, "ask", "Which port?", "--experts", "tester, coder");
  expect([exitCode, text]).toEqual([1, "tester and coder did not answer."]);
});
