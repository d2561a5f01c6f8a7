import type { RunEvent } from "@guildhall/contracts";
import { create } from "zustand";
import { emptyRun, foldEvent, type RunView } from "./run-view";

interface TokenPreview {
  runId: string;
  target: string;
  text: string;
}

interface ConsoleLine {
  key: number;
  level: "log" | "warn" | "error";
  text: string;
  at: string;
}

interface RunStore {
  runs: Record<string, RunView>;
  /** The one stream shown, by project. */
  tokens: Record<string, TokenPreview>;
  console: Record<string, ConsoleLine[]>;
  connection: "connecting" | "live" | "lost";
}

const MAX_CONSOLE = 2_000;
const MAX_PREVIEW_CHARS = 20_000;

/** What changes many times a second, kept out of the query cache. */
export const useRunStore = create<RunStore>(() => ({ runs: {}, tokens: {}, console: {}, connection: "connecting" }));

/** Folds a batch in one store change, so that a replay of a thousand events draws once. */
export function applyEvents(events: RunEvent[]): void {
  if (events.length === 0) return;
  useRunStore.setState((state) => {
    const runs = { ...state.runs };
    let tokens = state.tokens;
    for (const event of events) {
      runs[event.runId] = foldEvent(runs[event.runId] ?? emptyRun(event.runId), event);
      if (event.body.type === "run.finished" && tokens[event.projectId]?.runId === event.runId) {
        const { [event.projectId]: _gone, ...rest } = tokens;
        tokens = rest;
      }
    }
    return { runs, tokens };
  });
}

export function lastSeqOf(runId: string): number {
  return useRunStore.getState().runs[runId]?.lastSeq ?? 0;
}

export function applyToken(projectId: string, preview: TokenPreview): void {
  useRunStore.setState((state) => {
    const before = state.tokens[projectId];
    const same = before !== undefined && before.runId === preview.runId && before.target === preview.target;
    const text = same ? before.text + preview.text : preview.text;
    return { tokens: { ...state.tokens, [projectId]: { ...preview, text: text.slice(-MAX_PREVIEW_CHARS) } } };
  });
}

let nextKey = 1;
export function applyConsole(projectId: string, line: Omit<ConsoleLine, "key">): void {
  useRunStore.setState((state) => ({
    console: {
      ...state.console,
      [projectId]: [...(state.console[projectId] ?? []), { ...line, key: nextKey++ }].slice(-MAX_CONSOLE),
    },
  }));
}

export function clearConsole(projectId: string): void {
  useRunStore.setState((state) => ({ console: { ...state.console, [projectId]: [] } }));
}

/** The folded view of a run, or undefined until its first event is here. */
export const useRun = (runId: string | null | undefined): RunView | undefined =>
  useRunStore((state) => (runId ? state.runs[runId] : undefined));
