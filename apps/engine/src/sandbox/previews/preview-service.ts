import type { Duplex } from "node:stream";
import { AppError, type EndpointAnswer, type EndpointCall, type PreviewView } from "@guildhall/contracts";
import { PREVIEW_LIMITS } from "../limits.ts";
import type { SandboxDriver } from "../ports.ts";
import { NO_ENVIRONMENT } from "../project-environment.ts";
import { openPreviewLabels } from "./preview-label.ts";
import { requestOver } from "./request-over.ts";
import { type PreviewRequest, type RunningPreview, runPreview } from "./run-preview.ts";

/** A preview nobody visited for so long is stopped. */
export const PREVIEW_IDLE_MS = 30 * 60 * 1000;

export interface PreviewServiceOptions {
  driver: SandboxDriver;
  /** GUILDHALL_HOME: keeps the key of the labels. */
  home: string;
  /** Address of a preview, e.g. `http://<label>.localhost:3001/`. */
  urlOf(label: string): string;
  onChange(projectId: string, view: PreviewView): void;
  /** A preview nobody visited for so long is stopped. */
  idleMs?: number;
}

/** One running prototype a project, in a sandbox, reached only through `connect`. They end with the engine. */
export interface PreviewService {
  /**
   * Builds and starts it, in place of the one that runs. Answers at once; phases follow through onChange. Trouble of
   * the prototype is the state `failed` with the first lines of its log, never an exception.
   */
  start(projectId: string, request: PreviewRequest): PreviewView;
  /** The view once it is ready, failed or stopped. */
  settled(projectId: string): Promise<PreviewView>;
  stop(projectId: string): Promise<PreviewView>;
  /** Says beside one that runs that the project's values have changed since it started. */
  outdate(projectId: string): void;
  get(projectId: string): PreviewView;
  /** A connection to the prototype. Throws AppError NOT_FOUND for an unknown label, BUSY when it does not answer. */
  connect(label: string): Promise<Duplex>;
  /**
   * One request to the prototype of a project and its answer, without the values the prototype was started with. Throws
   * as `connect`, and TIMEOUT.
   */
  request(projectId: string, call: EndpointCall): Promise<EndpointAnswer>;
  /** Takes the values the newest preview of a project was started with out of a text. */
  mask(projectId: string, text: string): string;
  /** The project a label stands for, while it has a preview. */
  projectOf(label: string): string | null;
  dispose(): Promise<void>;
}

const OUTDATED = "It runs with the environment values from before they were changed. Restart it to use the new ones.";

interface Entry {
  label: string;
  view: PreviewView;
  running: RunningPreview | null;
  /** Of the newest one, also when it has ended: what it said may still be on its way. */
  mask: RunningPreview["mask"];
  idle: NodeJS.Timeout | null;
  /** Its values have changed since it was started. */
  outdated: boolean;
}

/** The text of an answer as it may be kept, and whether it or what was sent held a value. */
export function withoutValues(
  mask: (text: string) => string,
  { body }: EndpointCall,
  text: string,
): Pick<EndpointAnswer, "text" | "revealed"> {
  const masked = mask(text);
  return { text: masked, revealed: masked !== text || (body !== null && mask(body) !== body) };
}

/** Previews of projects. Throws only when the home cannot be written. */
export async function createPreviewService(options: PreviewServiceOptions): Promise<PreviewService> {
  const labelOf = await openPreviewLabels(options.home);
  const entries = new Map<string, Entry>();
  const byLabel = new Map<string, string>();
  const idleMs = options.idleMs ?? PREVIEW_IDLE_MS;
  let limits: PreviewView["limits"] = [];

  const NONE: PreviewView = { state: "none", url: null, detail: "", limits: [] };

  function entryOf(projectId: string): Entry {
    const known = entries.get(projectId);
    if (known) return known;
    const entry: Entry = {
      label: labelOf(projectId),
      view: NONE,
      running: null,
      mask: NO_ENVIRONMENT.mask,
      idle: null,
      outdated: false,
    };
    entries.set(projectId, entry);
    byLabel.set(entry.label, projectId);
    return entry;
  }

  function show(projectId: string, entry: Entry, state: PreviewView["state"], detail: string): PreviewView {
    const url = state === "ready" ? options.urlOf(entry.label) : null;
    entry.view = { state, url, detail, limits };
    options.onChange(projectId, entry.view);
    return entry.view;
  }

  async function readLimits(): Promise<void> {
    const program = { limits: PREVIEW_LIMITS, toolchains: [] };
    const known = await options.driver.limits(program).catch(() => []);
    const time = `stops ${idleMs / 60_000} min after the last visit`;
    limits = known.map((limit) => (limit.label === "Time" ? { ...limit, value: time } : limit));
  }

  async function stopRunning(entry: Entry): Promise<void> {
    if (entry.idle) clearTimeout(entry.idle);
    const running = entry.running;
    entry.running = null;
    await running?.stop();
  }

  async function stop(projectId: string, detail: string): Promise<PreviewView> {
    const entry = entries.get(projectId);
    if (!entry?.running) return entry?.view ?? NONE;
    await stopRunning(entry);
    return show(projectId, entry, "stopped", detail);
  }

  async function connectTo(projectId: string | undefined): Promise<Duplex> {
    const entry = projectId === undefined ? undefined : entries.get(projectId);
    if (!entry?.running || entry.view.state !== "ready") {
      throw new AppError("NOT_FOUND", "No preview runs here.", "Start the preview in Guildhall.");
    }
    entry.idle?.refresh();
    return entry.running.connect();
  }

  return {
    start(projectId, request) {
      const entry = entryOf(projectId);
      const before = stopRunning(entry);
      const running: RunningPreview = runPreview(options.driver, request, {
        before: async () => {
          await before;
          await readLimits();
        },
        onPhase: (state, detail) => {
          if (entry.running !== running) return;
          show(projectId, entry, state, state === "ready" && entry.outdated ? OUTDATED : detail);
        },
      });
      entry.running = running;
      entry.mask = running.mask;
      entry.outdated = false;
      entry.idle = setTimeout(() => {
        void stop(projectId, "It was stopped because nobody visited it. Start it again when you need it.");
      }, idleMs);
      return show(projectId, entry, request.build ? "building" : "starting", "");
    },
    async settled(projectId) {
      const entry = entries.get(projectId);
      // A restart meanwhile replaces what was waited for.
      for (let seen: RunningPreview | null = null; entry?.running && entry.running !== seen; ) {
        seen = entry.running;
        await seen.settled;
      }
      return entry?.view ?? NONE;
    },
    stop: (projectId) => stop(projectId, "It was stopped."),
    outdate(projectId) {
      const entry = entries.get(projectId);
      if (!entry?.running) return;
      entry.outdated = true;
      if (entry.view.state === "ready") show(projectId, entry, "ready", OUTDATED);
    },
    get: (projectId) => entries.get(projectId)?.view ?? NONE,
    connect: async (label) => connectTo(byLabel.get(label)),
    async request(projectId, call) {
      // Taken before: a restart while it answers must not change what is hidden.
      const { mask } = entries.get(projectId) ?? NO_ENVIRONMENT;
      const answer = await requestOver(await connectTo(projectId), call);
      return { ...answer, ...withoutValues(mask, call, answer.text) };
    },
    mask: (projectId, text) => entries.get(projectId)?.mask(text) ?? text,
    projectOf: (label) => byLabel.get(label) ?? null,
    async dispose() {
      await Promise.all([...entries.values()].map(stopRunning));
    },
  };
}
