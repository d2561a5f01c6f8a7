/**
 * Runs inside the sandbox beside a server program: `node relay.mjs <socket> <port> <program> [arguments]`.
 * It starts the program and keeps a few connections to the engine's Unix socket open. The engine asks on one of them
 * for a connection to the program's loopback port; the relay answers and then only carries bytes.
 */
import { spawn } from "node:child_process";
import { connect } from "node:net";

const [socketPath, port, program, ...args] = process.argv.slice(2);
const SPARE = 4;
const HOSTS = ["127.0.0.1", "::1"];
const RETRY_MS = 100;

const child = spawn(program, args, { stdio: "inherit" });
child.on("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGTERM" ? 143 : 137)));
// The program decides how it ends; the relay follows it.
process.on("SIGTERM", () => undefined);

function reach(host) {
  return new Promise((done) => {
    const socket = connect({ host, port: Number(port), allowHalfOpen: true });
    socket.once("connect", () => done(socket));
    socket.once("error", () => done(null));
  });
}

async function carry(engine) {
  let target = null;
  for (const host of HOSTS) target ??= await reach(host);
  if (target === null || engine.destroyed) {
    engine.end("-");
    target?.destroy();
    return;
  }
  engine.write("+");
  target.setNoDelay(true);
  target.on("error", () => engine.destroy());
  // What the program still had to say goes out before the end; an engine that left hears nothing.
  target.on("close", () => engine.end());
  engine.on("close", () => target.destroy());
  engine.pipe(target);
  target.pipe(engine);
}

function keepSpare() {
  const engine = connect({ path: socketPath, allowHalfOpen: true });
  let asked = false;
  engine.on("error", () => undefined);
  engine.on("close", () => {
    if (!asked) setTimeout(keepSpare, RETRY_MS);
  });
  engine.on("end", () => {
    if (!asked) engine.destroy();
  });
  engine.once("readable", () => {
    if (engine.read(1) === null) return;
    asked = true;
    keepSpare();
    void carry(engine);
  });
}

for (let count = 0; count < SPARE; count++) keepSpare();
