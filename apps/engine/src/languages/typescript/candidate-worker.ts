/**
 * Candidates in a thread, one after the other, each in a realm of its own: loads its module, makes the calls, posts
 * each result. It has no way to the judge's descriptors: only a few pure built-in modules can be imported, and
 * `process` is an empty shell. A thread that a candidate may have touched is not used again.
 */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import vm from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import type { RunnerRequest } from "../runner-protocol.ts";
import type { Harness, HarnessCall } from "./context-harness.ts";

const ALLOWED = new Set(["assert", "assert/strict", "buffer", "crypto", "events", "querystring", "string_decoder"]);
for (const name of ["timers", "timers/promises", "url", "util", "path"]) ALLOWED.add(name);

const EXPORTS = "__guildhall";
const port = parentPort;
if (!port) throw new Error("this file is the entry of a worker thread");
const post = port.postMessage.bind(port);
const harnessScript = new vm.Script(readFileSync(String(workerData), "utf8"), { filename: "harness" });
const { setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;

interface Realm {
  context: vm.Context;
  harness: Harness;
  /** Something of the thread's own realm was handed to the candidate. */
  touched: boolean;
  end(): void;
}

function openRealm(): Realm {
  const timers = new Set<NodeJS.Timeout>();
  const nothing = () => undefined;
  const context = vm.createContext({
    console: { log: nothing, info: nothing, warn: nothing, error: nothing, debug: nothing, table: nothing },
    process: { env: {}, argv: [] },
    setTimeout: (work: () => void, ms?: number) => timers.add(startTimer(work, ms)),
    ...{
      clearTimeout: nothing,
      queueMicrotask,
      structuredClone,
      URL,
      URLSearchParams,
      TextEncoder,
      TextDecoder,
      atob,
      btoa,
    },
  });
  const harness = harnessScript.runInContext(context) as Harness;
  const end = () => {
    for (const timer of timers) stopTimer(timer);
  };
  return { context, harness, touched: false, end };
}

async function importBuiltin(realm: Realm, specifier: string): Promise<vm.Module> {
  const name = specifier.replace(/^node:/, "");
  if (!ALLOWED.has(name)) throw new Error(`a leaf is pure: it cannot import ${specifier}`);
  realm.touched = true;
  const found = (await import(`node:${name}`)) as Record<string, unknown>;
  const names = Object.keys(found);
  const module = new vm.SyntheticModule(
    names,
    () => {
      for (const key of names) module.setExport(key, found[key]);
    },
    { context: realm.context },
  );
  return module;
}

async function loadModule(realm: Realm, code: string): Promise<Record<string, Record<string, unknown>>> {
  const module = new vm.SourceTextModule(code, { context: realm.context, identifier: "leaf" });
  await module.link((specifier) => importBuiltin(realm, specifier));
  await module.evaluate();
  return module.namespace as Record<string, Record<string, unknown>>;
}

async function load(realm: Realm, request: RunnerRequest): Promise<Record<string, unknown> | null> {
  try {
    // Functions are taken out by name, so that it does not matter whether the candidate exports them.
    const names = request.signatures.map(({ fn }) => `${fn}: typeof ${fn} === "function" ? ${fn} : null`);
    const namespace = await loadModule(realm, `${request.code}\nexport const ${EXPORTS} = { ${names.join(", ")} };`);
    const found = namespace[EXPORTS] ?? {};
    const missing = request.signatures.find(({ fn }) => typeof found[fn] !== "function");
    if (!missing) return found;
    post({ rejected: { gate: "entry", message: `there is no function ${missing.fn}` } });
  } catch (error) {
    const message = realm.harness.describeFailure(error);
    post({ rejected: { gate: message.startsWith("SyntaxError") ? "parse" : "import", message } });
  }
  return null;
}

async function callOne(
  realm: Realm,
  found: Record<string, unknown>,
  request: RunnerRequest,
  index: number,
): Promise<object> {
  const call = request.calls[index];
  const signature = call && request.signatures[call.signature];
  const f = found[signature?.fn ?? ""];
  if (!call || !signature || typeof f !== "function") throw new Error("unknown call");
  const { params, returns } = signature;
  const line: HarnessCall = { args: call.args, params, returns, records: request.records, watch: call.watch };
  const text: unknown = await realm.harness.callInRealm(f as (...args: unknown[]) => unknown, JSON.stringify(line));
  return { call: index, result: JSON.parse(String(text)) as unknown };
}

async function scriptFailure(request: RunnerRequest, index: number, realm: Realm): Promise<string | null> {
  try {
    await loadModule(realm, `${request.code}\n${request.scripts[index] ?? ""}`);
    return null;
  } catch (error) {
    return realm.harness.describeFailure(error);
  }
}

async function judgeOne(request: RunnerRequest & { fromCall: number; fromScript: number }): Promise<void> {
  post({ begun: true });
  const realm = openRealm();
  const found = await load(realm, request);
  if (found) {
    post({ loaded: true });
    for (let i = request.fromCall; i < request.calls.length; i++) post(await callOne(realm, found, request, i));
    for (let i = request.fromScript; i < request.scripts.length; i++) {
      post({ script: i, failure: await scriptFailure(request, i, realm) });
    }
  }
  realm.end();
  post({ end: true, reusable: !realm.touched });
}

/** What a candidate could still find by climbing out of its realm. */
function shutDoors(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (ALLOWED.has(specifier.replace(/^node:/, ""))) return next(specifier, context);
      throw new Error(`a leaf is pure: it cannot import ${specifier}`);
    },
  });
  const shell = { env: {}, argv: [], platform: "linux", cwd: () => "/", nextTick: process.nextTick.bind(process) };
  Object.defineProperty(globalThis, "process", { value: shell, configurable: true });
  for (const name of ["fetch", "WebSocket", "EventSource", "BroadcastChannel"])
    Reflect.deleteProperty(globalThis, name);
}

shutDoors();
port.on("message", (request: RunnerRequest & { fromCall: number; fromScript: number }) => {
  // Whatever escapes here is a thread in an unknown state: the judge replaces it.
  judgeOne(request).catch(() => post({ end: true, reusable: false }));
});
