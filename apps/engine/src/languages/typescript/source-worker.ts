/** The worker thread of the judge of whole programs: TypeScript as an ES module, JavaScript as CommonJS. */
import vm from "node:vm";
import type { SourceRunnerRequest } from "../runner-protocol.ts";
import { loadModule, type Realm, requireBuiltin } from "./realm.ts";
import { Rejected, serveThread } from "./serve-thread.ts";
import type { SourceHarness } from "./source-harness.ts";

const EVALUATE = "__guildhall";
type Evaluate = (text: string) => unknown;
type Main = (exports: object, require: (name: string) => unknown, module: { exports: object }) => Evaluate;

/** A direct eval at its end reaches every name of the program, exported or not. */
async function loadEsModule(realm: Realm<SourceHarness>, program: string): Promise<Evaluate> {
  const code = `${program}\nexport const ${EVALUATE} = (text) => eval(text);`;
  const namespace = await loadModule(realm, code, "candidate").catch((error: unknown) => {
    const message = realm.harness.describeFailure(error);
    throw new Rejected(message.startsWith("SyntaxError") ? "parse" : "import", message);
  });
  return namespace[EVALUATE] as Evaluate;
}

function loadCommonJs(realm: Realm<SourceHarness>, program: string): Evaluate {
  const wrapped = `(function (exports, require, module) {${program}\nreturn (text) => eval(text);\n})`;
  let script: vm.Script;
  try {
    script = new vm.Script(wrapped, { filename: "candidate" });
  } catch (error) {
    throw new Rejected("parse", realm.harness.describeFailure(error));
  }
  try {
    const main = script.runInContext(realm.context) as Main;
    const module = { exports: {} };
    return main(module.exports, (name) => requireBuiltin(realm, name), module);
  } catch (error) {
    throw new Rejected("import", realm.harness.describeFailure(error));
  }
}

serveThread<SourceRunnerRequest, SourceHarness>(async (realm, request) => {
  const program = `${request.setup}${request.setup ? "\n" : ""}${request.code}`;
  const evaluate =
    request.language === "typescript" ? await loadEsModule(realm, program) : loadCommonJs(realm, program);
  if (request.entry && evaluate(`typeof ${request.entry}`) !== "function") {
    throw new Rejected("entry", `there is no function ${request.entry}`);
  }
  const take = async (step: number): Promise<unknown> => {
    const text: unknown = await realm.harness.evaluateInRealm(evaluate, String(request.calls[step]));
    return JSON.parse(String(text)) as unknown;
  };
  return { count: request.calls.length, take };
});
