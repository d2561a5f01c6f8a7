import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { AppError, type ErrorBody } from "@guildhall/contracts";
import type { Retrained, Retrainer } from "./retrainer.ts";

const ENTRY = fileURLToPath(new URL("retrain-process.ts", import.meta.url));
/** Many times what a training takes; one that hangs must not hold the job for ever. */
const LIMIT_MS = 90 * 60_000;

const ended = (why: string): AppError =>
  new AppError("INTERNAL", `The training of the gate ended without a result (${why}).`, "Start it again.");
const cancelled = (): AppError =>
  new AppError("CANCELLED", "The training of the gate was stopped.", "Start it again when you want to.");

/** A `Retrainer` in a child process of its own. */
export const childRetrainer: Retrainer = (order, signal) => {
  const { promise, resolve, reject } = Promise.withResolvers<Retrained>();
  if (signal.aborted) return Promise.reject(cancelled());
  const child = fork(ENTRY, [], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: [],
  });
  const stop = (): void => void child.kill("SIGKILL");
  const timer = setTimeout(stop, LIMIT_MS);
  signal.addEventListener("abort", stop, { once: true });
  child.on("message", (message: { done?: Retrained; failed?: ErrorBody }) => {
    if (message.done) resolve(message.done);
    else if (message.failed) reject(new AppError(message.failed.code, message.failed.message, message.failed.remedy));
  });
  child.on("error", (error) => reject(ended(error.message)));
  child.on("exit", (code, by) => reject(signal.aborted ? cancelled() : ended(by ?? `exit code ${code}`)));
  child.send(order);
  return promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    stop();
  });
};
