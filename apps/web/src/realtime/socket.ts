import type { ClientToServer, InvalidateTopic, RunEvent, ServerToClient } from "@guildhall/contracts";
import { io, type Socket } from "socket.io-client";
import { queryClient, trpc } from "@/api";
import { applyConsole, applyEvents, applyToken, lastSeqOf, useRunStore } from "./run-store";

type EngineSocket = Socket<ServerToClient, ClientToServer>;

let socket: EngineSocket | null = null;
const watched = new Map<string, Set<string>>();
const pending: RunEvent[] = [];
const filling = new Set<string>();
let frame: number | null = null;

/** The one connection of this page; opened on first use, reopened by itself. */
export function engineSocket(): EngineSocket {
  if (socket !== null) return socket;
  const opened: EngineSocket = io({
    path: "/socket.io",
    transports: ["websocket", "polling"],
    reconnectionDelayMax: 3_000,
  });
  socket = opened;
  opened.on("connect", () => {
    const before = useRunStore.getState().connection;
    useRunStore.setState({ connection: "live" });
    for (const projectId of watched.keys()) sendWatch(projectId);
    // What changed while we were away is unknown: everything shown is asked for again.
    if (before === "lost") void queryClient.invalidateQueries();
  });
  opened.on("disconnect", () => useRunStore.setState({ connection: "lost" }));
  opened.on("connect_error", () => useRunStore.setState({ connection: "lost" }));
  opened.on("event", (event) => {
    pending.push(event);
    if (frame === null) frame = requestFrame(flush);
  });
  opened.on("token", ({ projectId, ...preview }) => applyToken(projectId, preview));
  opened.on("previewConsole", ({ projectId, ...line }) => applyConsole(projectId, line));
  opened.on("invalidate", ({ projectId, topics }) => invalidate(projectId, topics));
  return opened;
}

/** Hidden tabs get no animation frames; events must still be folded there. */
function requestFrame(run: () => void): number {
  return document.hidden ? window.setTimeout(run, 100) : requestAnimationFrame(run);
}

function flush(): void {
  frame = null;
  const batch = pending.splice(0);
  const next = new Map<string, number>();
  const ready: RunEvent[] = [];
  for (const event of batch) {
    const expected = next.get(event.runId) ?? lastSeqOf(event.runId) + 1;
    if (event.seq > expected) void fillGap(event.runId);
    else {
      ready.push(event);
      next.set(event.runId, event.seq + 1);
    }
  }
  applyEvents(ready);
  for (const event of ready) if (event.body.type === "spec.changed") invalidate(event.projectId, ["spec"]);
}

/** Reads what is missing from the log; the log is the truth, the socket only tells sooner. */
async function fillGap(runId: string): Promise<void> {
  if (filling.has(runId)) return;
  filling.add(runId);
  try {
    for (;;) {
      const events = await queryClient.fetchQuery({
        ...trpc.runs.events.queryOptions({ runId, afterSeq: lastSeqOf(runId), limit: 1000 }),
        staleTime: 0,
        gcTime: 0,
      });
      applyEvents(events);
      if (events.length < 1000) return;
    }
  } catch {
    // The next event of this run, or the reconnect, tries again.
  } finally {
    filling.delete(runId);
  }
}

function sendWatch(projectId: string): void {
  const after: Record<string, number> = {};
  for (const runId of watched.get(projectId) ?? []) after[runId] = lastSeqOf(runId);
  socket?.emit("watch", { projectId, after }, (reply) => {
    if (reply.error !== null) for (const runId of watched.get(projectId) ?? []) void fillGap(runId);
  });
}

/** Follows a project and replays the runs named from where this page stopped. Returns the way to stop. */
export function watchProject(projectId: string, runIds: string[]): () => void {
  const known = watched.get(projectId);
  const fresh = known === undefined || runIds.some((id) => !known.has(id));
  watched.set(projectId, new Set([...(known ?? []), ...runIds]));
  const connected = engineSocket();
  if (fresh && connected.connected) sendWatch(projectId);
  return () => {
    watched.delete(projectId);
    socket?.emit("unwatch", { projectId });
  };
}

/** Loads the events of an older run on demand. */
export function loadRun(runId: string): Promise<void> {
  return fillGap(runId);
}

const PATHS: Record<InvalidateTopic, () => readonly (readonly unknown[])[]> = {
  projects: () => [trpc.projects.pathKey()],
  spec: () => [trpc.spec.pathKey(), trpc.tryIt.pathKey()],
  runs: () => [trpc.runs.list.pathKey(), trpc.system.status.pathKey()],
  messages: () => [trpc.messages.pathKey()],
  files: () => [trpc.files.pathKey(), trpc.ship.pathKey(), trpc.tryIt.pathKey()],
  versions: () => [trpc.versions.pathKey()],
  tests: () => [trpc.tests.pathKey()],
  preview: () => [trpc.preview.pathKey()],
  models: () => [trpc.models.list.pathKey(), trpc.system.status.pathKey()],
  leaves: () => [trpc.leaves.pathKey()],
  guild: () => [trpc.guild.pathKey()],
  health: () => [trpc.system.status.pathKey()],
};

interface Keyed {
  input?: { projectId?: string };
}

function invalidate(projectId: string | null, topics: InvalidateTopic[]): void {
  for (const topic of topics) {
    for (const queryKey of PATHS[topic]()) {
      void queryClient.invalidateQueries({
        queryKey,
        predicate: (query) => {
          const about = (query.queryKey[1] as Keyed | undefined)?.input?.projectId;
          return projectId === null || about === undefined || about === projectId;
        },
      });
    }
  }
}
