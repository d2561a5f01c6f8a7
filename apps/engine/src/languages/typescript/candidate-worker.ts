/** The worker thread of the judge of leaves: loads a candidate's module, makes its calls and runs its scripts. */
import type { RunnerRequest } from "../runner-protocol.ts";
import type { Harness, HarnessCall } from "./context-harness.ts";
import { loadModule, type Realm } from "./realm.ts";
import { Rejected, serveThread } from "./serve-thread.ts";

const EXPORTS = "__guildhall";
type Functions = Record<string, unknown>;

async function loadFunctions(realm: Realm<Harness>, request: RunnerRequest): Promise<Functions> {
  // Functions are taken out by name, so that it does not matter whether the candidate exports them.
  const names = request.signatures.map(({ fn }) => `${fn}: typeof ${fn} === "function" ? ${fn} : null`);
  const code = `${request.code}\nexport const ${EXPORTS} = { ${names.join(", ")} };`;
  const namespace = await loadModule(realm, code, "leaf").catch((error: unknown) => {
    const message = realm.harness.describeFailure(error);
    throw new Rejected(message.startsWith("SyntaxError") ? "parse" : "import", message);
  });
  const found = (namespace[EXPORTS] ?? {}) as Functions;
  const missing = request.signatures.find(({ fn }) => typeof found[fn] !== "function");
  if (missing) throw new Rejected("entry", `there is no function ${missing.fn}`);
  return found;
}

async function callOne(
  realm: Realm<Harness>,
  found: Functions,
  request: RunnerRequest,
  index: number,
): Promise<unknown> {
  const call = request.calls[index];
  const signature = call && request.signatures[call.signature];
  const f = found[signature?.fn ?? ""];
  if (!call || !signature || typeof f !== "function") throw new Error("unknown call");
  const { params, returns } = signature;
  const line: HarnessCall = { args: call.args, params, returns, records: request.records, watch: call.watch };
  const text: unknown = await realm.harness.callInRealm(f as (...args: unknown[]) => unknown, JSON.stringify(line));
  return JSON.parse(String(text)) as unknown;
}

async function runScript(realm: Realm<Harness>, request: RunnerRequest, index: number): Promise<unknown> {
  try {
    await loadModule(realm, `${request.code}\n${request.scripts[index] ?? ""}`, "leaf");
    return { failure: null };
  } catch (error) {
    return { failure: realm.harness.describeFailure(error) };
  }
}

serveThread<RunnerRequest, Harness>(async (realm, request) => {
  const found = await loadFunctions(realm, request);
  const calls = request.calls.length;
  return {
    count: calls + request.scripts.length,
    take: (step) => (step < calls ? callOne(realm, found, request, step) : runScript(realm, request, step - calls)),
  };
});
