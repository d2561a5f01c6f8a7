import { AppError } from "@guildhall/contracts";
import type { TerminalService as Shells } from "../../sandbox/index.ts";
import type { TerminalListener, TerminalService } from "./ports.ts";

interface ShellHooks {
  onData(chunk: { terminalId: string; seq: number; data: string }): void;
  onExit(exit: { terminalId: string; exitCode: number | null }): void;
}

/**
 * Lets any number of tabs look at one shell. `open` is given the hooks of the sandbox's terminal service and returns
 * that service.
 */
export function shareTerminals(open: (hooks: ShellHooks) => Shells): TerminalService & Pick<Shells, "closeProject"> {
  const viewers = new Map<string, Set<TerminalListener>>();
  const of = (terminalId: string) => [...(viewers.get(terminalId) ?? [])];
  const shells = open({
    onData: ({ terminalId, seq, data }) => {
      for (const viewer of of(terminalId)) viewer.data({ seq, data });
    },
    onExit: ({ terminalId, exitCode }) => {
      for (const viewer of of(terminalId)) viewer.exit(exitCode);
      viewers.delete(terminalId);
    },
  });
  return {
    open: async (_actor, request, listener) => {
      const view = await shells.open(request);
      if (shells.projectOf(view.terminalId) === null) {
        throw new AppError("SANDBOX_LIMIT", "The shell ended at once.", "Open it again; look at the doctor page.");
      }
      const own: TerminalListener = {
        data: (chunk) => {
          if (chunk.seq > view.seq) listener.data(chunk);
        },
        exit: listener.exit,
      };
      const group = viewers.get(view.terminalId) ?? new Set();
      viewers.set(view.terminalId, group.add(own));
      return { ...view, detach: () => void group.delete(own) };
    },
    write: (terminalId, data) => shells.input(terminalId, data),
    resize: (terminalId, { cols, rows }) => void shells.resize(terminalId, cols, rows),
    close: (terminalId) => shells.close(terminalId),
    closeProject: (projectId, work) => shells.closeProject(projectId, work),
  };
}
