import { useSyncExternalStore } from "react";

export interface Notice {
  text: string;
  undo?: () => void;
}

let current: Notice | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function show(notice: Notice | null): void {
  current = notice;
  for (const listener of listeners) listener();
}

/** Says what just happened, to eyes and to screen readers; with `undo` it stays a little longer. */
export function announce(text: string, undo?: () => void): void {
  clearTimeout(timer);
  show({ text, undo });
  timer = setTimeout(() => show(null), undo ? 8000 : 4000);
}

export function dismissNotice(): void {
  clearTimeout(timer);
  show(null);
}

export function useNotice(): Notice | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
