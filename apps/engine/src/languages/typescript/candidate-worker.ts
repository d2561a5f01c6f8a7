/**
 * One candidate in a thread of its own: loads its module, makes the calls, posts each result. It has no way to the
 * judge's descriptors: only a few pure built-in modules can be imported, and `process` is an empty shell.
 */
import { registerHooks } from "node:module";
import { isDeepStrictEqual } from "node:util";
import { isNativeError } from "node:util/types";
import { parentPort } from "node:worker_threads";
import type { JsonValue } from "@guildhall/contracts";
import type { CallResult, RunnerRequest } from "../runner-protocol.ts";
import { decode, encode, TooLarge } from "./codec.ts";

const ALLOWED = new Set(["assert", "assert/strict", "buffer", "crypto", "events", "querystring", "string_decoder"]);
for (const name of ["timers", "timers/promises", "url", "util", "path"]) ALLOWED.add(name);

const EXPORTS = "__guildhall";
const port = parentPort;
if (!port) throw new Error("this file is the entry of a worker thread");
const post = port.postMessage.bind(port);
const later = setTimeout;

registerHooks({
  resolve(specifier, context, next) {
    const name = specifier.replace(/^node:/, "");
    if (specifier.startsWith("data:text/javascript,") || ALLOWED.has(name)) return next(specifier, context);
    throw new Error(`a leaf is pure: it cannot import ${specifier}`);
  },
});

function shutDoors(): void {
  const nothing = () => undefined;
  const shell = { env: {}, argv: [], platform: "linux", cwd: () => "/", nextTick: process.nextTick.bind(process) };
  Object.defineProperty(globalThis, "process", { value: shell, configurable: true });
  for (const name of Object.keys(console)) Reflect.set(console, name, nothing);
  for (const name of ["fetch", "WebSocket", "EventSource", "BroadcastChannel"])
    Reflect.deleteProperty(globalThis, name);
}

const moduleUrl = (code: string, salt: string) => `data:text/javascript,${encodeURIComponent(`${code}\n//${salt}`)}`;
const message = (error: unknown) => (isNativeError(error) ? error.message : String(error)).slice(0, 500);
const nameOf = (error: unknown) => (isNativeError(error) ? error.constructor.name || error.name : typeof error);

/** Errors of the language itself are bugs of the candidate, not its refusals. */
function isRefusal(error: unknown): boolean {
  if (!isNativeError(error) || error instanceof TypeError || error instanceof ReferenceError) return false;
  return !(error instanceof RangeError && error.message.startsWith("Maximum call stack"));
}

function raised(error: unknown): CallResult {
  const outcome = { kind: "raised" as const, error: nameOf(error), message: message(error) };
  return { outcome: isRefusal(error) ? { ...outcome, refusal: true } : outcome, mutated: false };
}

async function callOne(f: unknown, request: RunnerRequest, index: number): Promise<CallResult> {
  const call = request.calls[index];
  const signature = call && request.signatures[call.signature];
  if (!call || !signature || typeof f !== "function") throw new Error("unknown call");
  const args = () => call.args.map((arg, i) => decode(arg, signature.params[i] ?? "json", request.records));
  const given = args();
  try {
    const value: unknown = await f(...given);
    const encoded: JsonValue = encode(value, signature.returns, request.records);
    return { outcome: { kind: "returned", value: encoded }, mutated: call.watch && !isDeepStrictEqual(given, args()) };
  } catch (error) {
    if (!(error instanceof TooLarge)) return raised(error);
    return { outcome: { kind: "raised", error: "TooLarge", message: error.message }, mutated: false };
  }
}

async function load(request: RunnerRequest): Promise<Record<string, unknown> | null> {
  try {
    // Functions are taken out by name, so that it does not matter whether the candidate exports them.
    const names = request.signatures.map(({ fn }) => `${fn}: typeof ${fn} === "function" ? ${fn} : null`);
    const code = `${request.code}\nexport const ${EXPORTS} = { ${names.join(", ")} };`;
    const module = (await import(moduleUrl(code, request.id))) as Record<string, Record<string, unknown>>;
    const found = module[EXPORTS] ?? {};
    const missing = request.signatures.find(({ fn }) => typeof found[fn] !== "function");
    if (!missing) return found;
    post({ rejected: { gate: "entry", message: `there is no function ${missing.fn}` } });
  } catch (error) {
    const gate = isNativeError(error) && error instanceof SyntaxError ? "parse" : "import";
    post({ rejected: { gate, message: `${nameOf(error)}: ${message(error)}` } });
  }
  return null;
}

async function scriptFailure(request: RunnerRequest, index: number): Promise<string | null> {
  try {
    await import(moduleUrl(`${request.code}\n${request.scripts[index] ?? ""}`, `script ${index}`));
    return null;
  } catch (error) {
    return `${nameOf(error)}: ${message(error)}`;
  }
}

port.once("message", async (request: RunnerRequest & { fromCall: number; fromScript: number }) => {
  shutDoors();
  post({ begun: true });
  const found = await load(request);
  if (found) {
    post({ loaded: true });
    for (let i = request.fromCall; i < request.calls.length; i++) {
      const signature = request.signatures[request.calls[i]?.signature ?? 0];
      post({ call: i, result: await callOne(found[signature?.fn ?? ""], request, i) });
    }
    for (let i = request.fromScript; i < request.scripts.length; i++) {
      post({ script: i, failure: await scriptFailure(request, i) });
    }
    post({ end: true });
  }
  // The judge ends this thread; a candidate's own timers must not.
  later(() => undefined, 60_000);
});
