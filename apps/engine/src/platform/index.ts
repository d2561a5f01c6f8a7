/**
 * What every room stands on: environment, logs, time, events inside the process, metrics, ordered shutdown and the
 * lock of the home. It knows nothing of projects or models and never decides anything about them.
 */
export type { Clock } from "./clock.ts";
export { readEnv, scrubTracing } from "./env.ts";
export { type BusEvents, createEventBus, type EventBus } from "./event-bus.ts";
export { findPip } from "./find-pip.ts";
export { homeHolder, lockHome } from "./home-lock.ts";
export { createLifecycle } from "./lifecycle.ts";
export type { Logger } from "./logger.ts";
export { createRandom, type Random } from "./random.ts";
export { requireOwner } from "./require-owner.ts";
export { openResources, type Resources } from "./resources.ts";
export { appendRunEvents } from "./run-log.ts";
export { stopSignal } from "./stop-signal.ts";
export { throttled } from "./throttled.ts";
