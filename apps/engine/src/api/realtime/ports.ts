import type { Actor } from "@guildhall/contracts";

export interface TerminalListener {
  data(chunk: { seq: number; data: string }): void;
  exit(exitCode: number | null): void;
}

export interface TerminalView {
  terminalId: string;
  /** What the screen showed so far; `seq` is the number of the last chunk in it. */
  scrollback: string;
  seq: number;
  /** This viewer leaves; the shell goes on. */
  detach(): void;
}

/** Shells in a project's sandbox, which outlive the browser tab that shows them. */
export interface TerminalService {
  /**
   * Opens a shell, or shows the running one again when `terminalId` names one of this project. The listener gets
   * every chunk after `seq` and none before. Throws SANDBOX_UNAVAILABLE, NOT_FOUND, BUSY.
   */
  open(
    actor: Actor,
    request: { projectId: string; terminalId: string | null; cols: number; rows: number },
    listener: TerminalListener,
  ): Promise<TerminalView>;
  write(terminalId: string, data: string): void;
  resize(terminalId: string, size: { cols: number; rows: number }): void;
  close(terminalId: string): Promise<void>;
}
