import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RouteDecision, Verbs } from "@guildhall/contracts";
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
