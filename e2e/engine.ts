import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type ScriptedModelServer, startScriptedModelServer } from "../apps/engine/test/scripted-model-server.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const READY = /(http:\/\/[^\s#]+)\/#token=(\S+)/;
const START_MS = 60_000;
const SHARED = ["toolchains", "models"] as const;
const run = promisify(execFile);

/** A real engine with a home of its own, and a model server whose answers are written down. */
export interface TestEngine {
  url: string;
  home: string;
  model: ScriptedModelServer;
  /** A fresh one-time address, as `guildhall login` prints it. */
  loginUrl(): Promise<string>;
  /** Ends the process without a chance to tidy up, then starts it again on the same home and port. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

async function waitForAddress(engine: ChildProcess): Promise<{ url: string; login: string }> {
  let said = "";
  const address = new Promise<{ url: string; login: string }>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const match = READY.exec(said);
      if (match?.[1]) resolve({ url: match[1], login: match[0] });
    };
    engine.stdout?.on("data", listen);
    engine.stderr?.on("data", listen);
    engine.once("exit", (code) => reject(new Error(`the engine ended with ${code}:\n${said}`)));
  });
  const tooLate = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`the engine was not ready in time:\n${said}`)), START_MS).unref();
  });
  return Promise.race([address, tooLate]);
}

/** `GUILDHALL_TEST_HOME` names a home whose toolchains and models are shared, so that no test downloads. */
async function makeHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "guildhall-e2e-"));
  const shared = process.env.GUILDHALL_TEST_HOME ?? join(ROOT, ".guildhall");
  for (const folder of SHARED) {
    if (existsSync(join(shared, folder))) await symlink(join(shared, folder), join(home, folder));
  }
  return home;
}

export async function startTestEngine(): Promise<TestEngine> {
  const model = await startScriptedModelServer({ unmatched: "smallest" });
  const home = await makeHome();
  const variables = (port: string) => ({
    ...process.env,
    GUILDHALL_HOME: home,
    GUILDHALL_PORT: port,
    GUILDHALL_PREVIEW_PORT: "0",
    GUILDHALL_MODEL: model.url,
    GUILDHALL_LOG_LEVEL: "warn",
  });
  const start = (port: string) =>
    spawn(process.execPath, ["apps/engine/src/main.ts"], {
      cwd: ROOT,
      env: variables(port),
      stdio: ["ignore", "pipe", "pipe"],
    });
  let child = start("0");
  const first = await waitForAddress(child);
  const { port } = new URL(first.url);
  let unused: string | null = first.login;

  const ended = () =>
    new Promise<void>((resolve) => (child.exitCode === null ? child.once("exit", () => resolve()) : resolve()));
  return {
    url: first.url,
    home,
    model,
    loginUrl: async () => {
      if (unused !== null) {
        const login = unused;
        unused = null;
        return login;
      }
      const { stdout } = await run(process.execPath, ["apps/engine/src/api/cli/guildhall.ts", "login"], {
        cwd: ROOT,
        env: variables(port),
      });
      const match = READY.exec(stdout);
      if (match === null) throw new Error(`login printed no address: ${stdout}`);
      return match[0];
    },
    killAndRestart: async () => {
      child.kill("SIGKILL");
      await ended();
      child = start(port);
      unused = (await waitForAddress(child)).login;
    },
    stop: async () => {
      child.kill("SIGTERM");
      await ended();
      await model.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
