/**
 * The durable queue on the database: leases, heartbeats, fencing tokens, retries and fair shares between owners.
 * It never knows what a job does; rooms register a handler a type, and payloads hold ids only.
 */
export { createJobQueue, type JobContext, type JobQueue } from "./job-queue.ts";
