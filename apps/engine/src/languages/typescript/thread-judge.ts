/**
 * The warm judge's side of its worker threads: reads one request a line, runs each candidate in a thread, answers one
 * line. What a call should have given never comes here: the engine compares. A thread that hung, ended or was touched
 * is replaced.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Worker } from "node:worker_threads";
import type { RunnerLine, RunnerReply } from "../runner-protocol.ts";
import type { ThreadMessage } from "./thread-protocol.ts";

const IMPORT_MS = 5000;
const GRACE_MS = 150;
const STALE_MS = 1500;
const MAX_TIMEOUTS = 2;
const SPARES = 1;
/** Realms leave something behind in their thread. */
const CANDIDATES_A_THREAD = 200;
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** `stale`: an earlier candidate still keeps the thread busy. */
type Ending = "end" | "late" | "exit" | "stale";
type Rejected = { gate: string; message: string } | null;

interface Thread {
  worker: Worker;
  judged: number;
}

/** Files of this folder by name: the thread's entry with the modules it imports, and the scripts of its harness. */
interface ThreadFiles {
  entry: string;
  modules: string[];
  harness: string[];
}

/** The steps of one candidate, each with the longest it may take. */
type Limits<Request> = (request: Request) => number[];

const plain = (name: string) => stripTypeScriptTypes(readFileSync(new URL(`./${name}.ts`, import.meta.url), "utf8"));

/** Loading TypeScript costs each thread more than all else: what it needs is laid down as JavaScript once. */
function layDown({ entry, modules, harness }: ThreadFiles): { worker: string; harness: string } {
  const folder = mkdtempSync(join(tmpdir(), "judge-"));
  for (const name of [entry, ...modules]) {
    writeFileSync(join(folder, `${name}.mjs`), plain(name).replace(/(from "\.\/[a-z-]+)\.ts"/g, '$1.mjs"'));
  }
  const script = harness
    .map(plain)
    .join("\n")
    .replace(/^import .*$/gm, "")
    .replace(/^export /gm, "");
  writeFileSync(join(folder, "harness.js"), `(() => {\n${script}\nreturn harness;\n})()`);
  return { worker: join(folder, `${entry}.mjs`), harness: join(folder, "harness.js") };
}

class Threads {
  private readonly files: { worker: string; harness: string };
  private readonly spares: Thread[] = [];

  constructor(files: ThreadFiles) {
    this.files = layDown(files);
    this.fill();
  }

  private fill(): void {
    while (this.spares.length < SPARES) this.spares.push(this.spawn());
  }

  private spawn(): Thread {
    const { worker: entry, harness: workerData } = this.files;
    const options = { workerData, resourceLimits: LIMITS, stdout: true, stderr: true, env: {}, argv: [] };
    const worker = new Worker(entry, options);
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on("error", () => undefined);
    return { worker, judged: 0 };
  }

  take(): Thread {
    const thread = this.spares.shift() ?? this.spawn();
    this.fill();
    return thread;
  }

  giveBack(thread: Thread): boolean {
    if (thread.judged >= CANDIDATES_A_THREAD) return false;
    this.spares.unshift(thread);
    return true;
  }
}

/** One thread's messages until it ends, is silent for too long, or the candidate's time is up. */
function attempt(
  threads: Threads,
  work: { request: unknown; from: number; limits: number[]; endMs: number },
  onMessage: (message: ThreadMessage) => void,
): Promise<Ending> {
  const thread = threads.take();
  const { worker } = thread;
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout;
    let begun = false;
    const finish = (ending: Ending, reusable = false) => {
      clearTimeout(timer);
      // Terminating is an exit too: the first ending counts.
      worker.removeAllListeners("message").removeAllListeners("exit");
      thread.judged++;
      if (reusable && threads.giveBack(thread)) return resolve(ending);
      worker.terminate().then(
        () => resolve(ending),
        () => resolve(ending),
      );
    };
    const wait = (ms: number) => {
      clearTimeout(timer);
      const left = work.endMs - performance.now();
      timer = setTimeout(() => finish(begun ? "late" : "stale"), Math.max(0, Math.min(ms, left)));
    };
    worker.on("message", (message: ThreadMessage) => {
      if ("end" in message) return finish("end", message.reusable);
      begun = true;
      onMessage(message);
      const next = "step" in message ? message.step + 1 : work.from;
      wait("begun" in message ? IMPORT_MS : (work.limits[next] ?? 0) + GRACE_MS);
    });
    worker.on("exit", () => finish("exit"));
    // Until it has begun it only starts up, which on a busy machine is nobody's fault.
    wait(thread.judged > 0 ? STALE_MS : IMPORT_MS * 2);
    worker.postMessage({ request: work.request, from: work.from });
  });
}

/** What became of a candidate; `results` holds one item a step. */
interface Judged extends Pick<RunnerReply<Rejected, unknown>, "rejected" | "unfinished"> {
  results: unknown[];
}

async function judge(threads: Threads, request: RunnerLine, limits: number[]): Promise<Judged> {
  const judged: Judged = { rejected: null, results: limits.map(() => null), unfinished: "timeout" };
  const endMs = performance.now() + request.totalMs;
  let loaded = false;
  let next = 0;
  const onMessage = (message: ThreadMessage) => {
    loaded ||= "loaded" in message;
    if ("rejected" in message) judged.rejected = message.rejected;
    if ("step" in message) {
      judged.results[message.step] = message.result;
      next = message.step + 1;
    }
  };
  for (let timeouts = 0; timeouts < MAX_TIMEOUTS && performance.now() < endMs; ) {
    const ending = await attempt(threads, { request, from: next, limits, endMs }, onMessage);
    if (ending === "stale") continue;
    timeouts++;
    if (!loaded && !judged.rejected) {
      const late = ending === "late";
      const message = late ? "loading the module did not end" : "the program ended itself while loading";
      judged.rejected = { gate: late ? "time" : "crash", message };
    }
    judged.unfinished = ending === "exit" ? "exit" : "timeout";
    // The step that hung stays null; the rest gets a fresh thread.
    if (ending !== "late" || judged.rejected || ++next >= limits.length) break;
  }
  return judged;
}

/** Answers requests until stdin ends. `answer` lays the results of the steps out in the reply's lists. */
export async function serveJudge<Request extends RunnerLine>(options: {
  files: ThreadFiles;
  limits: Limits<Request>;
  answer: (request: Request, results: unknown[]) => Promise<object>;
}): Promise<never> {
  const threads = new Threads(options.files);
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const started = performance.now();
    const request = JSON.parse(line) as Request;
    const { results, ...judged } = await judge(threads, request, options.limits(request));
    const durationMs = Math.round((performance.now() - started) * 1000) / 1000;
    const reply = { id: request.id, ...judged, ...(await options.answer(request, results)), durationMs };
    process.stdout.write(`${JSON.stringify(reply)}\n`);
  }
  process.exit(0);
}
