import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { AppError } from "@guildhall/contracts";

const MAX_SPARE = 16;
const SPARE_WAIT_MS = 10_000;
const ANSWER_WAIT_MS = 10_000;

/** The engine's end of a server's relay. */
export interface ServerRelay {
  /** Host folder with the socket, for the sandbox to see read-only. */
  readonly folder: string;
  /** Throws AppError BUSY when the program does not answer yet. */
  connect(): Promise<Duplex>;
  close(): Promise<void>;
}

const notYet = () =>
  new AppError("BUSY", "The program does not answer yet.", "Wait a moment; its output says how far it is.");

/** Asks the relay inside for a connection to the program; "+" means that it has one. */
function ask(socket: Socket): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const fail = () => {
      clearTimeout(timer);
      socket.destroy();
      reject(notYet());
    };
    const timer = setTimeout(fail, ANSWER_WAIT_MS);
    const onReadable = () => {
      const answer = socket.read(1) as Buffer | null;
      if (answer === null) return;
      socket.off("readable", onReadable).off("close", fail);
      if (answer.toString() !== "+") return fail();
      clearTimeout(timer);
      resolve(socket);
    };
    socket.on("readable", onReadable).once("close", fail);
    socket.write("?");
  });
}

/**
 * Listens on a Unix socket that the relay inside the sandbox connects to: the engine never follows a path the
 * sandboxed program could change, and no port of the host is opened. `socketPath` is short: kernels allow 107 bytes.
 */
export async function openServerRelay(runDir: string): Promise<ServerRelay> {
  const folder = await mkdtemp(join(runDir, "relay-"));
  const spare: Socket[] = [];
  const waiting: ((socket: Socket) => void)[] = [];
  const open = new Set<Socket>();

  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => {
      open.delete(socket);
      const place = spare.indexOf(socket);
      if (place >= 0) spare.splice(place, 1);
    });
    const next = waiting.shift();
    if (next) next(socket);
    else if (spare.length < MAX_SPARE) spare.push(socket);
    else socket.destroy();
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail).listen(join(folder, "relay.sock"), done);
  });

  const takeSpare = (): Promise<Socket> =>
    new Promise((resolve, reject) => {
      const ready = spare.shift();
      if (ready) return resolve(ready);
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(take), 1);
        reject(notYet());
      }, SPARE_WAIT_MS);
      const take = (socket: Socket) => {
        clearTimeout(timer);
        resolve(socket);
      };
      waiting.push(take);
    });

  return {
    folder,
    connect: async () => ask(await takeSpare()),
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
