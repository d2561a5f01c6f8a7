import { spawnSync } from "node:child_process";
import type { Language } from "@guildhall/contracts";

export interface Piece {
  id: string;
  language: Language;
  code: string;
  /** Statements that must hold; the pieces are our own emitted code, so they run outside a sandbox here. */
  holds: string;
}

const PYTHON = `
import json, sys, signal
pieces = json.load(sys.stdin)
out = {}
def late(*_): raise TimeoutError("too slow")
signal.signal(signal.SIGALRM, late)
for piece in pieces:
    signal.alarm(5)
    try:
        scope = {"__name__": "candidate", "__builtins__": __builtins__}
        module = type(sys)("candidate")
        sys.modules["candidate"] = module
        scope = module.__dict__
        exec(compile(piece["code"], piece["id"], "exec"), scope)
        exec(compile(piece["holds"], piece["id"] + ":holds", "exec"), scope)
        out[piece["id"]] = None
    except BaseException as error:
        out[piece["id"]] = type(error).__name__ + ": " + str(error)[:300]
    finally:
        signal.alarm(0)
json.dump(out, sys.stdout)
`;

const NODE = `
import assert from "node:assert/strict";
import { stripTypeScriptTypes } from "node:module";
import vm from "node:vm";
process.removeAllListeners("warning");
let input = "";
for await (const chunk of process.stdin) input += chunk;
const out = {};
for (const piece of JSON.parse(input)) {
  try {
    const source = stripTypeScriptTypes(piece.code + "\\n" + piece.holds).replace(/^export /gm, "");
    new vm.Script("(function(assert){" + source + "\\n})").runInThisContext()(assert);
    out[piece.id] = null;
  } catch (error) {
    out[piece.id] = String(error && error.message || error).slice(0, 300);
  }
}
process.stdout.write(JSON.stringify(out));
`;

/** What each piece failed with, null where all held; one process a language. */
export function runPieces(pieces: Piece[]): Map<string, string | null> {
  const results = new Map<string, string | null>();
  for (const language of ["python", "typescript"] as const) {
    const mine = pieces.filter((piece) => piece.language === language);
    if (mine.length === 0) continue;
    const [command, args] =
      language === "python"
        ? ["python3", ["-I", "-c", PYTHON]]
        : [process.execPath, ["--no-warnings", "--input-type=module", "-e", NODE]];
    const run = spawnSync(command as string, args as string[], {
      input: JSON.stringify(mine),
      encoding: "utf8",
      maxBuffer: 64 << 20,
      timeout: 120_000,
    });
    if (run.status !== 0) throw new Error(`${language} run failed: ${run.stderr.slice(-2000)}`);
    for (const [id, message] of Object.entries(JSON.parse(run.stdout) as Record<string, string | null>))
      results.set(id, message);
  }
  return results;
}
