import "@xterm/xterm/css/xterm.css";
import { useComputedColorScheme } from "@mantine/core";
import { FitAddon } from "@xterm/addon-fit";
import { Terminal as Xterm } from "@xterm/xterm";
import { useEffect, useRef, useState } from "react";
import { useTerminalWishes } from "@/commands";
import { Failure } from "@/components";
import { engineSocket } from "@/realtime";
import classes from "./drawer.module.css";

const THEMES = {
  light: {
    background: "#ffffff",
    foreground: "#1b1b20",
    cursor: "#4a4bc4",
    selectionBackground: "#dfe0fb",
    black: "#1b1b20",
    red: "#c02b3a",
    green: "#16794a",
    yellow: "#8f5a00",
    blue: "#2f5fd0",
    magenta: "#8a3fb5",
    cyan: "#0f7a86",
    white: "#5c5c69",
  },
  dark: {
    background: "#131316",
    foreground: "#ececf0",
    cursor: "#a3a5ff",
    selectionBackground: "#37386b",
    black: "#26262d",
    red: "#ff8f9a",
    green: "#5fd39a",
    yellow: "#f2bf63",
    blue: "#8fb0ff",
    magenta: "#d5a2ff",
    cyan: "#73d7e0",
    white: "#ececf0",
  },
};

/** The terminal's id outlives a reload of this tab, so that the shell and its scrollback are found again. */
const storageKey = (projectId: string): string => `guildhall.terminal.${projectId}`;

/** A shell inside the sandbox. External systems: xterm.js and the socket. */
export default function Terminal({ projectId, visible }: { projectId: string; visible: boolean }) {
  const host = useRef<HTMLDivElement>(null);
  const term = useRef<{ xterm: Xterm; fit: FitAddon } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const scheme = useComputedColorScheme("light");

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme has its own effect; another attempt opens again
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const socket = engineSocket();
    const xterm = new Xterm({
      fontFamily: '"JetBrains Mono Variable", ui-monospace, monospace',
      fontSize: 12.5,
      lineHeight: 1.3,
      cursorBlink: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      scrollback: 10_000,
      theme: THEMES[scheme],
      screenReaderMode: false,
    });
    const fit = new FitAddon();
    xterm.loadAddon(fit);
    xterm.open(element);
    fit.fit();
    term.current = { xterm, fit };

    let id: string | null = sessionStorage.getItem(storageKey(projectId));
    let seen = 0;
    let over = false;
    const open = () => {
      socket.emit("terminalOpen", { projectId, terminalId: id, cols: xterm.cols, rows: xterm.rows }, (reply) => {
        if (over) return;
        if (reply.error !== null || reply.terminalId === null) {
          setError(reply.error ?? new Error("no terminal"));
          return;
        }
        setError(null);
        id = reply.terminalId;
        sessionStorage.setItem(storageKey(projectId), id);
        xterm.reset();
        xterm.write(reply.scrollback);
        seen = reply.seq;
      });
    };
    const onData = (chunk: { terminalId: string; seq: number; data: string }) => {
      if (chunk.terminalId !== id || chunk.seq <= seen) return;
      seen = chunk.seq;
      xterm.write(chunk.data);
    };
    const onExit = (exit: { terminalId: string; exitCode: number | null }) => {
      if (exit.terminalId !== id) return;
      sessionStorage.removeItem(storageKey(projectId));
      id = null;
      seen = 0;
      xterm.write(
        `\r\n\x1b[2mThe shell ended${exit.exitCode === null ? "" : ` with ${exit.exitCode}`}. Press Enter for a new one.\x1b[0m\r\n`,
      );
    };
    const input = xterm.onData((data) => {
      if (id !== null) socket.emit("terminalInput", { terminalId: id, data });
      else if (data === "\r") open();
    });
    const resize = xterm.onResize(({ cols, rows }) => {
      if (id !== null) socket.emit("terminalResize", { terminalId: id, cols, rows });
    });
    // The key that closes the drawer belongs to the workspace, not to the shell.
    xterm.attachCustomKeyEventHandler((event) => !(event.ctrlKey && event.key === "`"));
    socket.on("terminalData", onData);
    socket.on("terminalExit", onExit);
    socket.on("connect", open);
    if (socket.connected) open();
    const observer = new ResizeObserver(() => element.clientHeight > 0 && fit.fit());
    observer.observe(element);
    return () => {
      over = true;
      observer.disconnect();
      socket.off("terminalData", onData);
      socket.off("terminalExit", onExit);
      socket.off("connect", open);
      input.dispose();
      resize.dispose();
      xterm.dispose();
      term.current = null;
    };
  }, [projectId, attempt]);

  useEffect(() => {
    if (term.current !== null) term.current.xterm.options.theme = THEMES[scheme];
  }, [scheme]);

  const wishes = useTerminalWishes((state) => state.count);
  useEffect(() => {
    if (visible && wishes > 0) term.current?.xterm.focus();
  }, [visible, wishes]);

  return (
    <div className={classes.terminal}>
      {error !== null && <Failure error={error} title="No terminal" onRetry={() => setAttempt((count) => count + 1)} />}
      <div ref={host} className={classes.xterm} data-testid="terminal" />
    </div>
  );
}
