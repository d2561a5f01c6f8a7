import { randomBytes } from "node:crypto";
import { AppError } from "@guildhall/contracts";
import { TERMINAL_LIMITS } from "../limits.ts";
import type { SandboxDriver, SandboxTerminal } from "../ports.ts";
import { type EnvironmentOf, NO_ENVIRONMENT } from "../project-environment.ts";
import { createScrollback, type Scrollback } from "./scrollback.ts";

const SCROLLBACK_CHARS = 256 * 1024;
const MAX_PER_PROJECT = 6;
const MAX_INPUT_CHARS = 64 * 1024;
/** Longer than a frame is not needed, shorter only costs messages. */
const COALESCE_MS = 8;
const COALESCE_CHARS = 64 * 1024;
/** A terminal that nobody used for so long is ended. */
export const TERMINAL_IDLE_MS = 2 * 3600 * 1000;

export interface TerminalServiceOptions {
  driver: SandboxDriver;
  /** Host folder of a project's files. Throws AppError NOT_FOUND. */
  workspaceOf(projectId: string): Promise<string> | string;
  /** What the project's own programs find in their environment; default nothing. */
  environmentOf?: EnvironmentOf;
  onData(chunk: { projectId: string; terminalId: string; seq: number; data: string }): void;
  onExit(exit: { projectId: string; terminalId: string; exitCode: number | null }): void;
  /** Ends a terminal nobody typed into and that said nothing for so long. */
  idleMs?: number;
}

/** Terminals of projects, each a shell in a sandbox of its own; they outlive a page that is reloaded. */
export interface TerminalService {
  /**
   * Reattaches to `terminalId` when it still runs, else opens a new one. `scrollback` ends with chunk `seq`; later
   * chunks follow without a gap. Throws AppError BUSY at the limit of terminals, SANDBOX_UNAVAILABLE; NOT_FOUND, also
   * while `closeProject` is at work.
   */
  open(request: {
    projectId: string;
    terminalId: string | null;
    cols: number;
    rows: number;
  }): Promise<{ terminalId: string; scrollback: string; seq: number }>;
  /** The project a terminal belongs to; null when it ended. */
  projectOf(terminalId: string): string | null;
  input(terminalId: string, data: string): void;
  resize(terminalId: string, cols: number, rows: number): void;
  close(terminalId: string): Promise<void>;
  /** Ends all terminals of a project and opens none until `work` on its closed folder has ended. */
  closeProject<T>(projectId: string, work: () => Promise<T>): Promise<T>;
  dispose(): Promise<void>;
}

interface Session {
  projectId: string;
  terminal: SandboxTerminal;
  scrollback: Scrollback;
  /** Text not sent yet. */
  pending: string;
  flush: NodeJS.Timeout | null;
  idle: NodeJS.Timeout;
}

const beingClosed = () =>
  new AppError("NOT_FOUND", "This project is being removed.", "Go back to the list of projects.");

export function createTerminalService(options: TerminalServiceOptions): TerminalService {
  const sessions = new Map<string, Session>();
  /** Opened but not yet there, so that the limit counts them and a closing waits for them. */
  const opening = new Map<string, Set<Promise<string>>>();
  const closing = new Set<string>();
  const idleMs = options.idleMs ?? TERMINAL_IDLE_MS;

  function send(terminalId: string, session: Session): void {
    if (session.flush) clearTimeout(session.flush);
    session.flush = null;
    if (session.pending === "") return;
    const data = session.pending;
    session.pending = "";
    const seq = session.scrollback.append(data);
    options.onData({ projectId: session.projectId, terminalId, seq, data });
  }

  function receive(terminalId: string, session: Session, data: string): void {
    session.idle.refresh();
    session.pending += data;
    if (session.pending.length >= COALESCE_CHARS) send(terminalId, session);
    else session.flush ??= setTimeout(() => send(terminalId, session), COALESCE_MS);
  }

  function watchEnd(terminalId: string, session: Session): void {
    void session.terminal.exited.then(({ exitCode }) => {
      send(terminalId, session);
      clearTimeout(session.idle);
      sessions.delete(terminalId);
      options.onExit({ projectId: session.projectId, terminalId, exitCode });
    });
  }

  async function openNew(projectId: string, size: { cols: number; rows: number }): Promise<string> {
    const workspaceDir = await options.workspaceOf(projectId);
    const { values } = (await options.environmentOf?.(projectId)) ?? NO_ENVIRONMENT;
    const terminal = await options.driver.terminal(
      {
        workspaceDir,
        workspaceAccess: "read-write",
        argv: ["/bin/bash", "--noprofile", "--norc", "-i"],
        // Colour only; \w shows where one is.
        env: { PS1: "\\[\\e[36m\\]\\w\\[\\e[0m\\] \\$ ", HISTFILE: "/tmp/home/.bash_history" },
        values,
        limits: TERMINAL_LIMITS,
        toolchains: ["python", "node"],
        network: "none",
      },
      size,
    );
    const terminalId = randomBytes(12).toString("hex");
    const idle = setTimeout(() => void terminal.kill(), idleMs);
    const scrollback = createScrollback(SCROLLBACK_CHARS);
    const session: Session = { projectId, terminal, scrollback, pending: "", flush: null, idle };
    sessions.set(terminalId, session);
    terminal.onData((data) => receive(terminalId, session, data));
    watchEnd(terminalId, session);
    return terminalId;
  }

  async function openWithinLimit(projectId: string, size: { cols: number; rows: number }): Promise<string> {
    const soon = opening.get(projectId) ?? new Set();
    const open = [...sessions.values()].filter((session) => session.projectId === projectId).length;
    if (open + soon.size >= MAX_PER_PROJECT) {
      throw new AppError("BUSY", `This project has ${open} terminals open.`, "Close one of them.");
    }
    const made = openNew(projectId, size);
    opening.set(projectId, soon.add(made));
    return made.finally(() => {
      soon.delete(made);
      if (soon.size === 0) opening.delete(projectId);
    });
  }

  const endAll = async (ids: string[]) => {
    await Promise.all(ids.map((id) => sessions.get(id)?.terminal.kill()));
  };

  async function endProject(projectId: string): Promise<void> {
    await Promise.allSettled(opening.get(projectId) ?? []);
    await endAll([...sessions].filter(([, session]) => session.projectId === projectId).map(([id]) => id));
  }

  return {
    async open({ projectId, terminalId, cols, rows }) {
      if (closing.has(projectId)) throw beingClosed();
      const known = terminalId === null ? undefined : sessions.get(terminalId);
      const mine = known?.projectId === projectId ? known : undefined;
      const id = mine && terminalId !== null ? terminalId : await openWithinLimit(projectId, { cols, rows });
      const session = sessions.get(id);
      // It ended while it was opened.
      if (!session) return { terminalId: id, scrollback: "", seq: 0 };
      if (mine) session.terminal.resize(cols, rows);
      send(id, session);
      const { text, seq } = session.scrollback.read();
      return { terminalId: id, scrollback: text, seq };
    },
    projectOf: (terminalId) => sessions.get(terminalId)?.projectId ?? null,
    input(terminalId, data) {
      const session = sessions.get(terminalId);
      session?.idle.refresh();
      session?.terminal.write(data.slice(0, MAX_INPUT_CHARS));
    },
    resize: (terminalId, cols, rows) => sessions.get(terminalId)?.terminal.resize(cols, rows),
    close: (terminalId) => endAll([terminalId]),
    async closeProject(projectId, work) {
      closing.add(projectId);
      try {
        await endProject(projectId);
        return await work();
      } finally {
        closing.delete(projectId);
      }
    },
    dispose: () => endAll([...sessions.keys()]),
  };
}
