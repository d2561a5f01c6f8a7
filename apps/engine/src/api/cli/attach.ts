import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { AppError } from "@guildhall/contracts";
import type { CommandContext, CommandRequest, CommandResult } from "./command.ts";
import { commandReplySchema } from "./protocol.ts";
import { checkSocketFolder, commandSocketPath } from "./socket-path.ts";

/** A connection to the engine of this home; null when none listens. Throws FORBIDDEN: `checkSocketFolder`. */
export async function attach(home: string): Promise<Socket | null> {
  await checkSocketFolder(home);
  const socket = connect(commandSocketPath(home));
  try {
    await once(socket, "connect");
    return socket;
  } catch {
    socket.destroy();
    return null;
  }
}

/**
 * Runs one command in the engine behind the connection; `signal` stops it there, and what it has by then is the result.
 * Throws the AppError it answered.
 */
export async function runAttached(
  socket: Socket,
  request: CommandRequest,
  { signal, log }: Pick<CommandContext, "signal" | "log">,
): Promise<CommandResult> {
  signal.addEventListener("abort", () => socket.end());
  socket.write(`${JSON.stringify(request)}\n`);
  for await (const line of createInterface({ input: socket })) {
    const reply = commandReplySchema.parse(JSON.parse(line));
    if ("log" in reply) log(reply.log);
    else if ("result" in reply) return reply.result;
    else throw new AppError(reply.error.code, reply.error.message, reply.error.remedy);
  }
  throw new AppError("INTERNAL", "The engine ended before it answered.", "Look into logs/engine.log, then try again.");
}
