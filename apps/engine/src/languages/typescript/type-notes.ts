import { Worker } from "node:worker_threads";

/** Beyond this a text is too much for the checker, and the thread is replaced. */
const PATIENCE_MS = 15_000;

/** Asks the thread that reads types, started at the first question. No notes where it fails: they stop nothing. */
export function createTypeNotes(): (text: string) => Promise<string[]> {
  let worker: Worker | null = null;
  return (text) =>
    new Promise((resolve) => {
      worker ??= new Worker(new URL("./type-check.ts", import.meta.url), { env: {}, argv: [] });
      const current = worker;
      const finish = (notes: string[] | null) => {
        clearTimeout(timer);
        current.removeAllListeners("message").removeAllListeners("error").removeAllListeners("exit");
        if (notes === null) {
          worker = null;
          current.on("error", () => undefined);
          void current.terminate();
        }
        resolve(notes ?? []);
      };
      const timer = setTimeout(() => finish(null), PATIENCE_MS);
      current.once("message", finish);
      current.once("error", () => finish(null));
      current.once("exit", () => finish(null));
      current.postMessage(text);
    });
}
