/** The thread that reads candidates' types: one text in, its type errors out. Nothing of a candidate runs here. */
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import type * as TypeScript from "typescript";

const LIBRARY = "/node_modules/typescript/";
const CANDIDATE = "/candidate/candidate.mts";
const AMBIENT = "/candidate/ambient.d.ts";
const MAX_NOTES = 5;
/** What a program finds in Node; its types are not what is judged. */
const AMBIENT_TEXT = `
declare const console: any, process: any, Buffer: any, module: any;
declare function require(name: string): any;
declare function setTimeout(work: (...args: any[]) => void, ms?: number, ...args: any[]): any;
declare function clearTimeout(timer: any): void;
declare function structuredClone<T>(value: T): T;
declare module "*";
`;

const ts = createRequire(import.meta.url)(LIBRARY) as typeof TypeScript;
const options: TypeScript.CompilerOptions = {
  ...{ strict: true, noImplicitAny: false, noEmit: true, skipLibCheck: true, types: [] },
  ...{ target: ts.ScriptTarget.ES2024, module: ts.ModuleKind.ESNext, lib: ["lib.es2024.d.ts"] },
};
let version = 0;
let candidate = "";
const texts = new Map<string, string | undefined>([[AMBIENT, AMBIENT_TEXT]]);
const textOf = (path: string): string | undefined => {
  if (path === CANDIDATE) return candidate;
  if (!texts.has(path) && path.startsWith(LIBRARY)) texts.set(path, ts.sys.readFile(path));
  return texts.get(path);
};
const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => [CANDIDATE, AMBIENT],
  getScriptVersion: (path) => (path === CANDIDATE ? String(version) : "1"),
  getScriptSnapshot: (path) => {
    const text = textOf(path);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => "/candidate",
  getDefaultLibFileName: () => `${LIBRARY}lib/lib.es2024.d.ts`,
  fileExists: (path) => textOf(path) !== undefined,
  readFile: textOf,
});

function typeErrors(text: string): string[] {
  version++;
  candidate = text;
  return service
    .getSemanticDiagnostics(CANDIDATE)
    .filter((found) => found.category === ts.DiagnosticCategory.Error)
    .slice(0, MAX_NOTES)
    .map(({ file, start = 0, messageText, code }) => {
      const line = file ? ` (line ${file.getLineAndCharacterOfPosition(start).line + 1})` : "";
      return `${ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 300)} (TS${code})${line}`;
    });
}

const port = parentPort;
if (!port) throw new Error("this file is the entry of a worker thread");
port.on("message", (text: string) => port.postMessage(typeErrors(text)));
