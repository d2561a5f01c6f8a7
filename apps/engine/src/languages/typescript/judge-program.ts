/**
 * The warm judge: reads one request a line, runs each candidate in a worker thread, answers one line. What a call should
 * have given never comes here: the engine compares. A thread that hung, ended or was touched is replaced.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Worker } from "node:worker_threads";
import type { CallResult, RunnerAnswer, RunnerRequest } from "../runner-protocol.ts";

const IMPORT_MS = 5000;
const GRACE_MS = 150;
const STALE_MS = 1500;
const MAX_TIMEOUTS = 2;
const SPARES = 1;
/** Realms leave something behind in their thread. */
const CANDIDATES_A_THREAD = 200;
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

type Message =
  | { begun: true }
  | { loaded: true }
  | { rejected: NonNullable<RunnerAnswer["rejected"]> }
  | { call: number; result: CallResult }
  | { script: number; failure: string | null }
  | { end: true; reusable: boolean };
/** `stale`: an earlier candidate still keeps the thread busy. */
type Ending = "end" | "late" | "exit" | "stale";

const plain = (name: string) => stripTypeScriptTypes(readFileSync(new URL(`./${name}.ts`, import.meta.url), "utf8"));

/** Loading TypeScript costs each thread more than all else: what it needs is laid down as JavaScript once. */
function layDown(): { worker: string; harness: string } {
  const folder = mkdtempSync(join(tmpdir(), "judge-"));
  const worker = join(folder, "candidate-worker.mjs");
  const harness = join(folder, "harness.js");
  writeFileSync(worker, plain("candidate-worker"));
  const script = `${plain("codec")}\n${plain("context-harness")}`
    .replace(/^import .*$/gm, "")
    .replace(/^export /gm, "");
  writeFileSync(harness, `(() => {\n${script}\nreturn harness;\n})()`);
  return { worker, harness };
}

interface Thread {
  worker: Worker;
  judged: number;
}

const files = layDown();
const spares: Thread[] = [];

function spawn(): Thread {
  const options = { workerData: files.harness, resourceLimits: LIMITS, stdout: true, stderr: true, env: {}, argv: [] };
  const worker = new Worker(files.worker, options);
  worker.stdout.resume();
  worker.stderr.resume();
  worker.on("error", () => undefined);
  return { worker, judged: 0 };
}

const take = (): Thread => {
  const thread = spares.shift() ?? spawn();
  while (spares.length < SPARES) spares.push(spawn());
  return thread;
};

/** One thread's messages until it ends, is silent for too long, or the candidate's time is up. */
function attempt(
  request: RunnerRequest,
  from: { call: number; script: number },
  endMs: number,
  onMessage: (message: Message) => void,
): Promise<Ending> {
  const thread = take();
  const { worker } = thread;
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout;
    let begun = false;
    const finish = (ending: Ending, reusable = false) => {
      clearTimeout(timer);
      // Terminating is an exit too: the first ending counts.
      worker.removeAllListeners("message").removeAllListeners("exit");
      thread.judged++;
      if (reusable && thread.judged < CANDIDATES_A_THREAD) {
        spares.unshift(thread);
        return resolve(ending);
      }
      worker.terminate().then(
        () => resolve(ending),
        () => resolve(ending),
      );
    };
    const wait = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => finish(begun ? "late" : "stale"), Math.max(0, Math.min(ms, endMs - performance.now())));
    };
    worker.on("message", (message: Message) => {
      if ("end" in message) return finish("end", message.reusable);
      begun = true;
      onMessage(message);
      const next = "loaded" in message ? from.call : "call" in message ? message.call + 1 : request.calls.length;
      wait(
        "begun" in message ? IMPORT_MS : (next < request.calls.length ? request.callMs : request.scriptMs) + GRACE_MS,
      );
    });
    worker.on("exit", () => finish("exit"));
    // Until it has begun it only starts up, which on a busy machine is nobody's fault.
    wait(thread.judged > 0 ? STALE_MS : IMPORT_MS * 2);
    worker.postMessage({ ...request, fromCall: from.call, fromScript: from.script });
  });
}

async function judge(request: RunnerRequest): Promise<RunnerAnswer> {
  const started = performance.now();
  const answer: RunnerAnswer = {
    id: request.id,
    rejected: null,
    calls: request.calls.map(() => null),
    scripts: request.scripts.map(() => null),
    unfinished: "timeout",
    durationMs: 0,
  };
  let loaded = false;
  const next = { call: 0, script: 0 };
  const onMessage = (message: Message) => {
    loaded ||= "loaded" in message;
    if ("rejected" in message) answer.rejected = message.rejected;
    if ("call" in message) {
      answer.calls[message.call] = message.result;
      next.call = message.call + 1;
    }
    if ("script" in message) {
      answer.scripts[message.script] = { failure: message.failure };
      next.script = message.script + 1;
    }
  };
  const endMs = started + request.totalMs;
  for (let timeouts = 0; timeouts < MAX_TIMEOUTS && performance.now() < endMs; ) {
    const ending = await attempt(request, { ...next }, endMs, onMessage);
    if (ending === "stale") continue;
    timeouts++;
    if (!loaded && !answer.rejected) {
      const late = ending === "late";
      const text = late ? "loading the module did not end" : "the program ended itself while loading";
      answer.rejected = { gate: late ? "time" : "crash", message: text };
    }
    answer.unfinished = ending === "exit" ? "exit" : "timeout";
    if (ending !== "late" || answer.rejected) break;
    // The call that hung stays null; the rest gets a fresh thread.
    if (next.call < request.calls.length) next.call++;
    else if (next.script < request.scripts.length) next.script++;
    if (next.call >= request.calls.length && next.script >= request.scripts.length) break;
  }
  answer.durationMs = Math.round((performance.now() - started) * 1000) / 1000;
  return answer;
}

while (spares.length < SPARES) spares.push(spawn());
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  process.stdout.write(`${JSON.stringify(await judge(JSON.parse(line) as RunnerRequest))}\n`);
}
process.exit(0);
