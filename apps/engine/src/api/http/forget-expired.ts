import type { Resources } from "../../platform/index.ts";

const DAY_MS = 24 * 3600_000;

/** Removes sessions and one-time tokens that have expired, now and every day. Returns what ends it. */
export function forgetExpired({ db, clock, logger }: Pick<Resources, "db" | "clock" | "logger">): () => Promise<void> {
  async function forget(): Promise<void> {
    try {
      await db.sessions.removeExpired(clock.now());
      await db.apiTokens.removeExpired(clock.now());
    } catch (error) {
      logger.error({ err: error }, "what has expired could not be removed");
    }
  }
  let last = forget();
  const timer = setInterval(() => {
    last = forget();
  }, DAY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await last;
  };
}
