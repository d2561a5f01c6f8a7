import { AppError, type ErrorBody, toErrorBody } from "@guildhall/contracts";
import type { Logger } from "pino";
import type { Progress } from "./download/artifact-download.ts";

interface Running {
  controller: AbortController;
  progress: Progress;
  done: Promise<void>;
}

export type Install = (options: { signal: AbortSignal; onProgress: (progress: Progress) => void }) => Promise<void>;

/** Downloads on their way and what became of those that failed; one at a time for each model. */
export class Downloads {
  readonly #log: Logger;
  readonly #onChange: () => void;
  readonly #running = new Map<string, Running>();
  readonly #failed = new Map<string, ErrorBody>();

  constructor(log: Logger, onChange: () => void) {
    this.#log = log;
    this.#onChange = onChange;
  }

  progress(id: string): Progress | null {
    return this.#running.get(id)?.progress ?? null;
  }

  error(id: string): ErrorBody | null {
    return this.#failed.get(id) ?? null;
  }

  /** Starts a download unless it runs already. Its failure is kept for `error`, not thrown. */
  start(id: string, install: Install): void {
    if (this.#running.has(id)) return;
    this.#failed.delete(id);
    const controller = new AbortController();
    const progress: Progress = { label: "Starting the download", doneBytes: 0, totalBytes: null };
    const onProgress = (now: Progress): void => {
      Object.assign(progress, now);
      this.#onChange();
    };
    const started = Date.now();
    const done = install({ signal: controller.signal, onProgress })
      .then(() => this.#log.info({ model: id, ms: Date.now() - started }, "model installed"))
      .catch((error: unknown) => {
        if (error instanceof AppError)
          this.#log.warn({ model: id, code: error.code, cause: String(error.cause) }, error.message);
        else this.#log.error({ model: id, error }, "download failed");
        if (!(error instanceof AppError && error.code === "CANCELLED")) this.#failed.set(id, toErrorBody(error));
      })
      .finally(() => {
        this.#running.delete(id);
        this.#onChange();
      });
    this.#running.set(id, { controller, progress, done });
    this.#onChange();
  }

  /** Stops a download and waits until its files are closed; what arrived is kept for the next attempt. */
  async cancel(id: string): Promise<void> {
    const running = this.#running.get(id);
    running?.controller.abort();
    await running?.done;
  }

  /** Forgets an old failure, e.g. when the model was removed. */
  forget(id: string): void {
    this.#failed.delete(id);
  }

  /** Resolves when every download that runs now has ended, well or not. */
  async settled(): Promise<void> {
    await Promise.all([...this.#running.values()].map((running) => running.done));
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((id) => this.cancel(id)));
  }
}
