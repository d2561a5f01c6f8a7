import { type BenchOptions, type Metric, median, percentile, rounded } from "../suite.ts";
import { type DoorAnswer, post } from "./post.ts";

const AT_ONCE = 1_000;
const OVERHEAD_REQUESTS = 300;
const PER_SECOND = 30;

interface Door {
  url: string;
  token: string;
  /** Value of a metric line that begins with this; 0 where there is none. */
  metric(start: string): Promise<number>;
}

const chat = (model: string, content: string, stream = false) => ({
  model,
  messages: [{ role: "user", content }],
  stream,
});

const REQUESTS = [
  "Why does this loop never end?",
  "Write a function that splits a bill to the cent",
  "Review the file for mistakes before I merge it",
  "Add tests for the parser of durations",
  "Which file holds the login?",
  "Make a Dockerfile for this service",
];

/** Requests at once with a model that takes its time: who is answered, who is told to come again, who is lost. */
export async function measureLoad(door: Door, model: string): Promise<Record<string, Metric>> {
  const before = await door.metric("guildhall_process_resident_memory_bytes");
  const lost: unknown[] = [];
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, index) =>
      post(door, "/v1/chat/completions", { body: chat(model, `Number ${index}`) }).catch((error: unknown) => {
        lost.push(error);
        return null;
      }),
    ),
  );
  const after = await door.metric("guildhall_process_resident_memory_bytes");
  const came = answers.filter((answer): answer is DoorAnswer => answer !== null);
  const busy = came.filter(({ status }) => status === 429);
  return {
    requests: AT_ONCE,
    answered: came.filter(({ status, body }) => status === 200 && body.includes('"finish_reason":"stop"')).length,
    refusedBusy: busy.length,
    refusedWithRetryAfter: busy.filter(({ retryAfter }) => (retryAfter ?? 0) >= 1).length,
    other: came.filter(({ status }) => status !== 200 && status !== 429).length,
    lost: lost.length,
    refusalMs: {
      p95: rounded(
        percentile(
          busy.map(({ totalMs }) => totalMs),
          0.95,
        ),
      ),
    },
    memoryGrownMiB: rounded((after - before) / 1024 ** 2),
  };
}

/** Requests at a steady pace with a model that answers at once: all that is left is the house's own time. */
async function steady(door: Pick<Door, "url" | "token">, model: string, count: number): Promise<Metric> {
  const started = performance.now();
  const sent: Promise<DoorAnswer>[] = [];
  for (let index = 0; index < count; index++) {
    const due = started + (index * 1000) / PER_SECOND;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    sent.push(
      post(door, "/v1/chat/completions", { body: chat(model, `${REQUESTS[index % REQUESTS.length]} (${index})`) }),
    );
  }
  const answers = await Promise.all(sent);
  const bad = answers.find(({ status }) => status !== 200);
  if (bad) throw new Error(`a request answered ${bad.status}: ${bad.body.slice(0, 300)}`);
  // Where the gate abstains a model may be asked; that wait is the model's.
  const times = answers.filter(({ way }) => way !== "model").map(({ totalMs }) => totalMs);
  return { p50: rounded(median(times)), p95: rounded(percentile(times, 0.95)), n: times.length };
}

/**
 * At 30 requests a second: the model's server asked directly, by a plain model's name (token, queue, database, HTTP on
 * top), and routed (the decision on top of that).
 */
export async function measureOverhead(
  door: Door,
  { model, server }: { model: string; server: string },
  { limit }: BenchOptions,
): Promise<Record<string, Metric>> {
  const count = limit === null ? OVERHEAD_REQUESTS : limit * PER_SECOND;
  await steady(door, "guildhall/auto", PER_SECOND); // the embedder is loaded
  const directMs = await steady({ url: server, token: "" }, model, count);
  return { directMs, plainMs: await steady(door, model, count), routedMs: await steady(door, "guildhall/auto", count) };
}

/** From a client's leaving to the end of the work for it. */
export async function measureAborts(door: Door, model: string, rounds: number): Promise<Metric> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const controller = new AbortController();
    const sent = post(door, "/v1/chat/completions", { body: chat(model, "endless", true), signal: controller.signal });
    while ((await door.metric('llm_queue_active{lane="chat"}')) === 0) await new Promise((next) => setImmediate(next));
    const started = performance.now();
    controller.abort();
    while ((await door.metric('llm_queue_active{lane="chat"}')) > 0) await new Promise((next) => setImmediate(next));
    times.push(performance.now() - started);
    await sent;
  }
  return { p50: rounded(median(times)), p95: rounded(percentile(times, 0.95)), n: times.length };
}
