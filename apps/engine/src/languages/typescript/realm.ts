/**
 * A realm of its own for each candidate inside a judge's thread. It has no way to the judge's descriptors: only a few
 * pure built-in modules can be imported, and `process` is an empty shell.
 */
import { createRequire, registerHooks } from "node:module";
import vm from "node:vm";

const ALLOWED = new Set(["assert", "assert/strict", "buffer", "crypto", "events", "querystring", "string_decoder"]);
for (const name of ["timers", "timers/promises", "url", "util", "path"]) ALLOWED.add(name);
const { setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;
const builtins = createRequire(import.meta.url);

export interface Realm<Harness> {
  context: vm.Context;
  /** What was laid down for it before the candidate came. */
  harness: Harness;
  /** Something of the thread's own realm was handed to the candidate. */
  touched: boolean;
  end(): void;
}

export function openRealm<Harness>(harnessScript: vm.Script): Realm<Harness> {
  const timers = new Set<NodeJS.Timeout>();
  const nothing = () => undefined;
  const context = vm.createContext({
    console: { log: nothing, info: nothing, warn: nothing, error: nothing, debug: nothing, table: nothing },
    process: { env: {}, argv: [], stdout: { write: () => true }, stderr: { write: () => true } },
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

function checked(specifier: string): string {
  const name = specifier.replace(/^node:/, "");
  if (!ALLOWED.has(name)) throw new Error(`a candidate is pure: it cannot import ${specifier}`);
  return `node:${name}`;
}

async function importBuiltin(realm: Realm<unknown>, specifier: string): Promise<vm.Module> {
  const name = checked(specifier);
  realm.touched = true;
  const found = (await import(name)) as Record<string, unknown>;
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

/** CommonJS's way to the same modules. */
export function requireBuiltin(realm: Realm<unknown>, specifier: string): unknown {
  const name = checked(specifier);
  realm.touched = true;
  return builtins(name);
}

/** Evaluates an ES module and gives what it exports. */
export async function loadModule(
  realm: Realm<unknown>,
  code: string,
  identifier: string,
): Promise<Record<string, unknown>> {
  const module = new vm.SourceTextModule(code, { context: realm.context, identifier });
  await module.link((specifier) => importBuiltin(realm, specifier));
  await module.evaluate();
  return module.namespace as Record<string, unknown>;
}

/** What a candidate could still find by climbing out of its realm. Called once a thread. */
export function shutDoors(): void {
  registerHooks({
    resolve(specifier, context, next) {
      checked(specifier);
      return next(specifier, context);
    },
  });
  const shell = { env: {}, argv: [], platform: "linux", cwd: () => "/", nextTick: process.nextTick.bind(process) };
  Object.defineProperty(globalThis, "process", { value: shell, configurable: true });
  for (const name of ["fetch", "WebSocket", "EventSource", "BroadcastChannel"])
    Reflect.deleteProperty(globalThis, name);
}
