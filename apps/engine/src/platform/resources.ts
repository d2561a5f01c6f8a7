import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Database, openDatabase } from "@guildhall/db";
import { type Clock, systemClock } from "./clock.ts";
import type { Env } from "./env.ts";
import { createEventBus, type EventBus } from "./event-bus.ts";
import { lockHome } from "./home-lock.ts";
import { createLifecycle, type Lifecycle } from "./lifecycle.ts";
import { createLogger, type Logger } from "./logger.ts";
import { createMetrics, type Metrics } from "./metrics.ts";

/** What every room is given. */
export interface Resources {
  env: Env;
  logger: Logger;
  clock: Clock;
  bus: EventBus;
  db: Database;
  metrics: Metrics;
  lifecycle: Lifecycle;
}

/**
 * Takes the home for this process and opens what every room needs. Closed by `lifecycle.shutdown()`, the database
 * and the lock last. Throws AppError BUSY when another engine holds the home, DATABASE when it cannot be opened.
 */
export async function openResources(env: Env, options: { quiet?: boolean } = {}): Promise<Resources> {
  await mkdir(env.home, { recursive: true, mode: 0o700 });
  const lock = await lockHome(env.home);
  try {
    const logger = createLogger(env, options);
    const lifecycle = createLifecycle(logger);
    lifecycle.add("home lock", () => lock.release());
    const db = await openDatabase({ url: pathToFileURL(join(env.home, "guildhall.db")).href });
    if (db.migrations.applied.length > 0) logger.info(db.migrations, "database migrated");
    lifecycle.add("database", () => db.close());
    return { env, logger, clock: systemClock, bus: createEventBus(logger), db, metrics: createMetrics(), lifecycle };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
