import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { AppError, toErrorBody } from "@guildhall/contracts";
import type { Resources } from "../../platform/index.ts";
import type { CommandContext, CommandRequest, CommandResult } from "./command.ts";
import { type CommandReply, commandRequestSchema, MAX_REQUEST_BYTES } from "./protocol.ts";
import { commandSocketPath, prepareSocketFolder } from "./socket-path.ts";

export type CommandRunner = (
  request: CommandRequest,
  context: Pick<CommandContext, "signal" | "log">,
) => Promise<CommandResult>;

async function readLine(socket: Socket): Promise<string> {
  let text = "";
  socket.setEncoding("utf8");
  return new Promise((done, fail) => {
    const onData = (chunk: string) => {
      text += chunk;
      const end = text.indexOf("\n");
      if (end === -1 && text.length <= MAX_REQUEST_BYTES) return;
      socket.off("data", onData);
      socket.resume();
      if (end === -1) fail(new AppError("TOO_LARGE", "The command is too long.", "Put long texts into a file: @FILE."));
      else done(text.slice(0, end));
    };
    socket.on("data", onData);
    const onEnd = () => fail(new AppError("CANCELLED", "The caller went away.", "Call again."));
    socket.once("end", onEnd);
    socket.once("close", onEnd);
  });
}

function readRequest(line: string): CommandRequest {
  try {
    return commandRequestSchema.parse(JSON.parse(line));
  } catch (cause) {
    const remedy = "Update the command line and the engine to the same version.";
    throw new AppError("INVALID_INPUT", "The command cannot be read.", remedy, { cause });
  }
}

async function serve(socket: Socket, run: CommandRunner, { logger }: Pick<Resources, "logger">): Promise<void> {
  const gone = new AbortController();
  socket.on("error", () => gone.abort());
  // A caller that only ends its side stops the command, and still reads what there is of it.
  socket.once("end", () => gone.abort());
  socket.once("close", () => gone.abort());
  const send = (reply: CommandReply) => {
    if (socket.writable) socket.write(`${JSON.stringify(reply)}\n`);
  };
  try {
    const request = readRequest(await readLine(socket));
    const result = await run(request, { signal: gone.signal, log: (log) => send({ log }) });
    send({ result: { ...result, json: result.json ?? null } });
  } catch (error) {
    if (!(error instanceof AppError)) logger.error({ err: error }, "a command failed");
    send({ error: toErrorBody(error) });
  }
  socket.end();
}

/**
 * Listens for commands of this user. Whoever can open the socket is the owner, so nobody else can: its mode is 0600
 * from its first moment. Returns what ends it.
 */
export async function openCommandServer(
  { env, logger }: Pick<Resources, "env" | "logger">,
  run: CommandRunner,
): Promise<() => Promise<void>> {
  const path = commandSocketPath(env.home);
  await prepareSocketFolder(env.home);
  await rm(path, { force: true });
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    void serve(socket, run, { logger });
  });
  // The file is made inside `listen`, before it returns.
  const mask = process.umask(0o177);
  try {
    server.listen(path);
  } finally {
    process.umask(mask);
  }
  await once(server, "listening");
  return async () => {
    const closed = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroySoon();
    await closed;
    await rm(path, { force: true });
  };
}
