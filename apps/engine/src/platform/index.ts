/**
 * What every room stands on: environment, logs, time, events inside the process, metrics, ordered shutdown and the
 * lock of the home. It knows nothing of projects or models and never decides anything about them.
 */
export { type Clock, systemClock } from "./clock.ts";
export { type Env, readEnv, scrubTracing } from "./env.ts";
export { type BusEvents, createEventBus, type EventBus } from "./event-bus.ts";
export { type HomeLock, homeHolder, lockHome } from "./home-lock.ts";
export { createLifecycle, type Lifecycle } from "./lifecycle.ts";
export { createLogger, type Logger } from "./logger.ts";
export { createMetrics, type Metrics } from "./metrics.ts";
export { openResources, type Resources } from "./resources.ts";
export { appendRunEvents } from "./run-log.ts";
