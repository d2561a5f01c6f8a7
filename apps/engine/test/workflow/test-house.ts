import { existsSync } from "node:fs";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Actor, RunEvent, RunStatus, RunSummary, Verbs } from "@guildhall/contracts";
import type { CommandResult } from "../../src/api/cli/command.ts";
import { composeRooms } from "../../src/compose-rooms.ts";
import { openResources, type Resources, readEnv } from "../../src/platform/index.ts";
import type { SandboxDriver } from "../../src/sandbox/index.ts";
import type { GuildDoor } from "../../src/workflow/index.ts";
import { type ScriptedModelServer, startScriptedModelServer } from "../scripted-model-server.ts";

const SHARED_HOME =
  process.env.GUILDHALL_TEST_HOME ?? fileURLToPath(new URL("../../../../.guildhall", import.meta.url));

export const owner: Actor = { id: "owner", role: "owner" };

/** `secs` is solved by a tested piece, `zigzag` only by a model. */
export const WORDY =
  "A Python command line tool called wordy. `wordy secs 1h30m` prints 5400 and `wordy secs 45s` prints 45: it turns a duration into seconds. `wordy zigzag banana` prints BaNaNa and `wordy zigzag hello` prints HeLlO: the letters alternate between upper and lower case.";
/** One leaf, which only a model writes. */
export const ZIGZAG =
  "A Python command line tool called zigzag. `zigzag banana` prints BaNaNa, `zigzag hello` prints HeLlO and `zigzag ab` prints Ab: the letters alternate between upper and lower case.";
/** One leaf, which a tested piece solves. */
export const DUR =
  "A tool `dur` that turns a duration into seconds: `dur 1h30m` prints 5400, `dur 45s` prints 45, `dur 2d` prints 172800. Anything else in the text, or an empty text, is an error: `dur x` exits with an error. Python please.";

/** What a model writes for `zigzag`, after the prefilled signature. */
export const ZIGZAG_BODY =
  '    return "".join(c.upper() if i % 2 == 0 else c.lower() for i, c in enumerate(text))\n```';
/** Any request for the leaf `zigzag`. */
export const ASKS_ZIGZAG = "Write `zigzag`";

const ENDED: RunStatus[] = ["done", "failed", "stopped", "interrupted", "waiting"];

/** A home of its own that shares the weights and toolchains set-up laid down once. */
export async function makeHome(share: ("toolchains" | "models")[] = ["toolchains", "models"]): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "guildhall-journey-"));
  for (const folder of share) {
    if (existsSync(join(SHARED_HOME, folder))) await symlink(join(SHARED_HOME, folder), join(home, folder));
  }
  return home;
}

export interface House {
  home: string;
  resources: Resources;
  verbs: Verbs;
  /** Runs a headless command, e.g. `build`. */
  command(name: string, values: Record<string, string>): Promise<CommandResult>;
  /** Resolves when the run has ended or waits for the person. */
  settled(runId: string): Promise<RunSummary>;
  /** Resolves with the first event of a run that fits, past or future. */
  event(runId: string, fits: (event: RunEvent) => boolean): Promise<RunEvent>;
  /** All events of a run, from its log. */
  events(runId: string): Promise<RunEvent[]>;
  /** A project with a brief that was read and waits for approval. */
  understood(brief: string): Promise<{ projectId: string; runId: string }>;
  /** The same, built; the run that built it. */
  built(brief: string): Promise<{ projectId: string; run: RunSummary }>;
  read(projectId: string, path: string): Promise<string>;
  /** Saves over a file as a person does in the editor. */
  write(projectId: string, path: string, text: string): Promise<void>;
  test(projectId: string): Promise<RunSummary>;
  change(projectId: string, text: string): Promise<RunSummary>;
  close(): Promise<void>;
}

/** Every room of the engine on a real database and sandbox, without the doors. */
export async function openHouse(input: {
  home: string;
  model: string;
  driver?: SandboxDriver;
  /** Whom messages go to; left out, their mode alone decides. */
  route?: GuildDoor["route"];
  /** Variables of the engine beside those every test has. */
  variables?: Record<string, string>;
}): Promise<House> {
  const env = readEnv({
    GUILDHALL_HOME: input.home,
    GUILDHALL_LOG_LEVEL: "silent",
    GUILDHALL_OFFLINE: "1",
    GUILDHALL_MODEL: input.model,
    ...input.variables,
  });
  const resources = await openResources(env);
  const doors = { address: () => "http://127.0.0.1", previewUrl: () => null };
  const rooms = await composeRooms(resources, doors, { driver: input.driver, route: input.route ?? null });
  await rooms.start({ samples: false });
  const { verbs, commands } = rooms.parts;

  const events = async (runId: string): Promise<RunEvent[]> => {
    const all: RunEvent[] = [];
    for (;;) {
      const afterSeq = all.at(-1)?.seq ?? 0;
      const page = await verbs.runs.events(owner, { runId, afterSeq, limit: 1000 });
      if (page.length === 0) return all;
      all.push(...page);
    }
  };

  const event: House["event"] = (runId, fits) =>
    new Promise((resolve, reject) => {
      const leave = resources.bus.on("event", (seen) => {
        if (seen.runId !== runId || !fits(seen)) return;
        leave();
        resolve(seen);
      });
      events(runId).then((past) => {
        const seen = past.find(fits);
        if (!seen) return;
        leave();
        resolve(seen);
      }, reject);
    });

  const settled: House["settled"] = (runId) =>
    new Promise((resolve, reject) => {
      let leave = (): void => {};
      const look = () =>
        resources.db.runs.get(runId).then((run) => {
          if (!ENDED.includes(run.status)) return;
          leave();
          resolve(run);
        }, reject);
      leave = resources.bus.on("event", (seen) => {
        if (seen.runId === runId && seen.body.type === "run.finished") void look();
      });
      void look();
    });

  const read: House["read"] = async (projectId, path) => (await verbs.files.read(owner, { projectId, path })).text;
  const understood: House["understood"] = async (brief) => {
    const { id: projectId } = await verbs.projects.create(owner, { name: "Test" });
    const run = await verbs.brainstorm.start(owner, { projectId, brief, blueprint: "python-cli" });
    await settled(run.id);
    return { projectId, runId: run.id };
  };

  return {
    home: input.home,
    resources,
    verbs,
    command: async (name, values) => {
      const command = commands[name];
      if (!command) throw new Error(`there is no command ${name}`);
      const context = { actor: owner, cwd: input.home, signal: new AbortController().signal, log: () => {} };
      return command.run({ values }, context);
    },
    settled,
    event,
    events,
    understood,
    built: async (brief) => {
      const { projectId } = await understood(brief);
      const run = await verbs.runs.build(owner, { projectId });
      return { projectId, run: await settled(run.id) };
    },
    read,
    write: async (projectId, path, text) => {
      const { etag } = await verbs.files.read(owner, { projectId, path });
      await verbs.files.write(owner, { projectId, path, text, etag });
    },
    test: async (projectId) => settled((await verbs.runs.test(owner, { projectId, checkIds: null })).id),
    change: async (projectId, text) => {
      const { run } = await verbs.messages.send(owner, { projectId, text, mode: "change" });
      if (!run) throw new Error("the change was queued");
      return settled(run.id);
    },
    close: async () => {
      await resources.lifecycle.shutdown();
    },
  };
}

export interface ScriptedHouse extends House {
  model: ScriptedModelServer;
  /** Requests for leaves and rows so far, without those that measure the model. */
  asked(): number;
}

/** A house whose model writes the leaf `zigzag` right; everything is removed by `close`. */
export async function openScriptedHouse(
  route?: GuildDoor["route"],
  variables?: Record<string, string>,
): Promise<ScriptedHouse> {
  const home = await makeHome();
  const model = await startScriptedModelServer({ rules: [{ when: ASKS_ZIGZAG, answer: ZIGZAG_BODY }] });
  const house = await openHouse({ home, model: model.url, route, variables });
  return {
    ...house,
    model,
    asked: () => model.requests.filter((request) => request.prompt.includes("Write `")).length,
    close: async () => {
      await house.close();
      await model.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
