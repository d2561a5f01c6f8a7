/**
 * Makes calls of what one module of a project exports and says what each came to; on request also where the time goes.
 * One JSON request on stdin, one JSON answer behind the mark on stdout.
 */

import { readFileSync, writeSync } from "node:fs";
import type { Profiler } from "node:inspector";
import { Session } from "node:inspector/promises";
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { inspect, isDeepStrictEqual } from "node:util";
import vm from "node:vm";

interface Asked {
  path: string;
  calls: string[];
  callMs: number;
  repeat: number;
  profile: boolean;
  mark: string;
}
interface CallOutcome {
  kind: "value" | "raised" | "timeout";
  text: string;
  message: string;
  literal: string | null;
}
interface Row {
  path: string;
  line: number;
  name: string;
  selfMs: number;
  calls: null;
}

const ROOT = process.cwd();
const MAX_TEXT = 4000;
const MAX_ROWS = 20;
const RUN_MS = 20;
const MAX_LOOPS = 20_000;
const FEWEST_RUNS = 3;
const RUNS_MS = 15_000;
const ENDINGS = ["", ".ts", ".js", ".mjs", "/index.ts", "/index.js"];
const PATIENCE_MS = 1000;
const PROFILED = "?profiled";

// The way bundlers find a module: without its ending, or `.js` for a file that is `.ts`.
registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith(".")) return next(specifier, context);
    const wanted = [...ENDINGS.map((ending) => specifier + ending), specifier.replace(/\.js$/, ".ts")];
    for (const candidate of wanted) {
      try {
        return next(candidate, context);
      } catch {
        // The next ending may be it.
      }
    }
    return next(specifier, context);
  },
});

const literalOf = (value: unknown): string | null => {
  if (value === undefined) return "undefined";
  try {
    const text: string | undefined = JSON.stringify(value);
    return text !== undefined && isDeepStrictEqual(JSON.parse(text), value) ? text : null;
  } catch {
    return null;
  }
};

const raised = (error: Partial<Error> & { code?: string }): CallOutcome => {
  const timeout = error?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
  const text = timeout ? "timeout" : String(error?.name ?? typeof error);
  return {
    kind: timeout ? "timeout" : "raised",
    text,
    message: String(error?.message ?? error).slice(0, 300),
    literal: null,
  };
};

async function outcomeOf(call: string, callMs: number): Promise<CallOutcome> {
  try {
    let value: unknown = vm.runInThisContext(`(${call})`, { timeout: callMs });
    if (value instanceof Promise) {
      const late = new Promise((_, reject) =>
        setTimeout(
          () => reject(Object.assign(new Error("late"), { code: "ERR_SCRIPT_EXECUTION_TIMEOUT" })),
          PATIENCE_MS,
        ),
      );
      value = await Promise.race([value, late]);
    }
    const text = inspect(value, {
      depth: 8,
      maxArrayLength: 500,
      maxStringLength: 4000,
      sorted: true,
      breakLength: Infinity,
    });
    if (text.length > MAX_TEXT) return { kind: "raised", text: "TooLarge", message: "", literal: null };
    return { kind: "value", text, message: "", literal: literalOf(value) };
  } catch (error) {
    return raised(error as Error);
  }
}

function rowsOf({ nodes, samples, timeDeltas }: Profiler.Profile): Row[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Map<string, Row>();
  for (const [index, id] of (samples ?? []).entries()) {
    const frame = byId.get(id)?.callFrame;
    if (!frame?.url.startsWith(`file://${ROOT}/`)) continue;
    const key = `${frame.url.replace(PROFILED, "")}:${frame.lineNumber}:${frame.functionName}`;
    const row: Row = own.get(key) ?? {
      path: decodeURIComponent(frame.url.slice(`file://${ROOT}/`.length).replace(PROFILED, "")),
      line: frame.lineNumber + 1,
      name: frame.functionName || "(anonymous)",
      selfMs: 0,
      calls: null,
    };
    row.selfMs += (timeDeltas?.[index] ?? 0) / 1000;
    own.set(key, row);
  }
  return [...own.values()].sort((a, b) => b.selfMs - a.selfMs).slice(0, MAX_ROWS);
}

const names = globalThis as Record<string, unknown>;

/** Makes what a module exports names that calls can use. */
async function load(path: string, query: string): Promise<void> {
  const module = (await import(`${pathToFileURL(`${ROOT}/${path}`).href}${query}`)) as Record<string, unknown>;
  for (const [name, value] of Object.entries(module)) if (name !== "default") names[name] = value;
  if (typeof module.default === "function" && module.default.name !== "") names[module.default.name] = module.default;
}

function workOf(calls: string[]): () => Promise<void> {
  const scripts = calls.map((call) => new vm.Script(`(${call})`));
  return async () => {
    for (const script of scripts) await script.runInThisContext();
  };
}

/** A fresh module, because code that was optimised before the profiler began hides what it inlined. */
async function profiled(path: string, calls: string[], loops: number): Promise<Row[]> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 100 });
  await session.post("Profiler.start");
  await load(path, PROFILED);
  const work = workOf(calls);
  for (let done = 0; done < loops; done += 1) await work();
  const { profile } = await session.post("Profiler.stop");
  return rowsOf(profile).map((row) => ({ ...row, selfMs: row.selfMs / loops }));
}

/** How often the calls are made in one run, so that a run is longer than what the clock and the machine add to it. */
async function loopsOf(work: () => Promise<void>): Promise<number> {
  let loops = 1;
  while (loops < MAX_LOOPS) {
    const begin = performance.now();
    for (let done = 0; done < loops; done += 1) await work();
    const spent = performance.now() - begin;
    if (spent >= RUN_MS) break;
    loops = Math.min(MAX_LOOPS, Math.max(loops * 2, Math.floor((loops * RUN_MS) / Math.max(spent, 0.0001))));
  }
  return loops;
}

async function answer({ path, calls, callMs, repeat, profile }: Asked) {
  const empty = {
    refused: null as string | null,
    outcomes: [] as CallOutcome[],
    runsMs: [] as number[],
    rows: [] as Row[],
    loops: 1,
  };
  try {
    await load(path, "");
  } catch (error) {
    return { ...empty, refused: String(error).slice(0, 300) };
  }
  const outcomes: CallOutcome[] = [];
  for (const call of calls) outcomes.push(await outcomeOf(call, callMs));
  if (repeat === 0) return { ...empty, outcomes };
  const lasting = calls.filter((_, index) => outcomes[index]?.kind === "value");
  const work = workOf(lasting);
  const loops = await loopsOf(work);
  const runsMs: number[] = [];
  const start = performance.now();
  for (let run = 0; run < repeat; run += 1) {
    if (run >= FEWEST_RUNS && performance.now() - start > RUNS_MS) break;
    const begin = performance.now();
    for (let done = 0; done < loops; done += 1) await work();
    runsMs.push((performance.now() - begin) / loops);
  }
  return { ...empty, outcomes, runsMs, loops, rows: profile ? await profiled(path, lasting, loops) : [] };
}

const request = JSON.parse(readFileSync(0, "utf8")) as Asked;
for (const name of ["log", "info", "warn", "error", "debug"] as const) console[name] = () => {};
const said = `${request.mark}${JSON.stringify(await answer(request))}\n`;
for (let data = Buffer.from(said); data.length > 0; ) data = data.subarray(writeSync(1, data));
process.exit(0);
