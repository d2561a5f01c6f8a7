import { setTimeout as pause } from "node:timers/promises";
import type { ClientToServer, RunSummary, ServerToClient } from "@guildhall/contracts";
import { io, type Socket } from "socket.io-client";
import { type LiveEngine, startLiveEngine } from "./live-engine.ts";

type Tab = Socket<ServerToClient, ClientToServer>;

/** A function no idiom fits, with an example: the model must write, and go on writing. */
const BRIEF =
  'A Python command line tool called riddle. `riddle turn "Hello World"` turns every second word back to front and writes every vowel of the other words twice, and prints `Heelloo dlroW`.';
const LOOK_MS = 250;

export interface EventLag {
  /** From the time in the stored event to its arrival, one a socket and event; same clock on both sides. */
  lagMs: number[];
  /** Different events of the log. */
  events: number;
  /** Token previews that arrived at the first socket: proof that the model was writing. */
  tokens: number;
}

async function openTab(engine: LiveEngine, projectId: string, heard: (tab: Tab) => void): Promise<Tab> {
  const tab: Tab = io(engine.url, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie: engine.cookie },
  });
  heard(tab);
  await new Promise<void>((done, fail) => {
    tab.once("connect", done);
    tab.once("connect_error", fail);
  });
  await new Promise<void>((done) => void tab.emit("watch", { projectId, after: {} }, () => done()));
  return tab;
}

const ENDED = new Set(["waiting", "done", "failed", "stopped", "interrupted"]);

async function settled(engine: LiveEngine, run: RunSummary, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (performance.now() < end) {
    const runs = await engine.call("runs", "list", { projectId: run.projectId });
    if (ENDED.has(runs.find(({ id }) => id === run.id)?.status ?? "failed")) return true;
    await pause(LOOK_MS);
  }
  return false;
}

/** Tabs that all watch one project while the real model writes for it; each of its two runs (brief, build) gets `limitMs`. */
export async function measureEventLag(home: string, sockets: number, limitMs: number): Promise<EventLag> {
  const engine = await startLiveEngine(home);
  const tabs: Tab[] = [];
  try {
    const { id: projectId } = await engine.call("projects", "create", { name: "Event lag" });
    const lagMs: number[] = [];
    const seen = new Set<string>();
    let tokens = 0;
    for (let n = 0; n < sockets; n++) {
      const first = n === 0;
      tabs.push(
        await openTab(engine, projectId, (tab) => {
          tab.on("event", (event) => {
            lagMs.push(Date.now() - Date.parse(event.at));
            seen.add(`${event.runId}/${event.seq}`);
          });
          if (!first) return;
          tab.on("token", () => {
            tokens += 1;
          });
        }),
      );
    }
    // Reading the brief uses the model too; on a slow machine it may be all there is time for.
    const understood = await engine.call("brainstorm", "start", { projectId, brief: BRIEF, blueprint: "python-cli" });
    if (await settled(engine, understood, limitMs)) {
      const build = await engine.call("runs", "build", { projectId, seed: 1 });
      if (!(await settled(engine, build, limitMs))) await engine.call("runs", "stop", { runId: build.id });
    } else await engine.call("runs", "stop", { runId: understood.id });
    return { lagMs, events: seen.size, tokens };
  } finally {
    for (const tab of tabs) tab.disconnect();
    await engine.stop();
  }
}
