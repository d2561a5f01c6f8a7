/** A signal this soon after the first is the same one: the terminal tells it, and the program that started this too. */
const SAME_SIGNAL_MS = 1000;

/**
 * Fires at the first signal to end. A later one is a person who will not wait, and ends the process at once. Call it
 * once a process: what it listens to stays listened to.
 */
export function stopSignal(): AbortSignal {
  const stopped = new AbortController();
  let since = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!stopped.signal.aborted) since = performance.now();
      else if (performance.now() - since > SAME_SIGNAL_MS) process.exit(130);
      stopped.abort();
    });
  }
  return stopped.signal;
}
