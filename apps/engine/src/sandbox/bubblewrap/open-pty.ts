import { type IPty, spawn } from "@lydell/node-pty";
import type { SandboxSpec, SandboxTerminal } from "../ports.ts";
import type { BwrapHost } from "./bwrap-host.ts";
import { prepareSandbox } from "./spawn-sandbox.ts";
import { supervise } from "./supervise.ts";

const MAX_SIDE = 1000;
/** A program that fills the screen without end is read at about 5 MiB/s; the kernel holds it back. */
const WINDOW_MS = 50;
const WINDOW_CHARS = 256 * 1024;

const side = (cells: number) => Math.min(MAX_SIDE, Math.max(1, Math.floor(cells) || 1));

/** Stops reading for the rest of a window in which too much was said. */
function slowDown(pty: IPty): () => void {
  let said = 0;
  const timer = setInterval(() => {
    if (said >= WINDOW_CHARS) pty.resume();
    said = 0;
  }, WINDOW_MS);
  pty.onData((data) => {
    said += data.length;
    if (said >= WINDOW_CHARS) pty.pause();
  });
  return () => clearInterval(timer);
}

/** A sandbox whose program sits on a real terminal. */
export async function openPty(
  host: BwrapHost,
  home: string,
  spec: SandboxSpec,
  size: { cols: number; rows: number },
): Promise<SandboxTerminal> {
  const withTerm = { ...spec, env: { TERM: "xterm-256color", ...spec.env } };
  const { line, supervision } = await prepareSandbox(host, home, withTerm, {
    terminal: true,
    relayDir: null,
    argv: spec.argv,
  });
  let pty: IPty;
  try {
    pty = spawn("/bin/sh", line, {
      name: "xterm-256color",
      cols: side(size.cols),
      rows: side(size.rows),
      cwd: "/",
      env: {},
    });
  } catch (error) {
    await supervision.cgroup?.remove();
    await supervision.cleanUp();
    throw error;
  }
  let over = false;
  const stopSlowing = slowDown(pty);
  const outerExit = new Promise<{ code: number; signal: null }>((resolve) => {
    pty.onExit(({ exitCode }) => {
      over = true;
      stopSlowing();
      resolve({ code: exitCode, signal: null });
    });
  });
  const supervised = supervise({ ...supervision, outerPid: pty.pid, outerExit, knownInit: () => null });
  return {
    write: (data) => {
      if (!over) pty.write(data);
    },
    resize: (cols, rows) => {
      if (!over) pty.resize(side(cols), side(rows));
    },
    onData: (listener) => {
      const subscription = pty.onData(listener);
      return () => subscription.dispose();
    },
    exited: supervised.ended.then(({ exitCode }) => ({ exitCode })),
    // A shell on a terminal ignores SIGTERM by design.
    kill: () => supervised.kill(0),
  };
}
