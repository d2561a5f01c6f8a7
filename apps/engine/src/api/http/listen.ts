import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { AppError } from "@guildhall/contracts";

/** Starts listening and returns the port. Throws PORT_TAKEN naming the variable to set, FORBIDDEN for ports below 1024. */
export async function listen(
  server: Server,
  { host, port, variable }: { host: string; port: number; variable: string },
): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : "";
    if (code === "EADDRINUSE") {
      throw new AppError(
        "PORT_TAKEN",
        `Port ${port} on ${host} is taken by another program.`,
        `Stop that program, or start with another port: ${variable}=${port + 100} npm start`,
        { cause },
      );
    }
    throw new AppError(
      "FORBIDDEN",
      `Cannot listen on ${host} port ${port}${code ? ` (${code})` : ""}.`,
      `Set ${variable} to a port above 1023 and GUILDHALL_HOST to an address of this machine.`,
      { cause },
    );
  }
  return (server.address() as AddressInfo).port;
}

/** Ends a server with the connections that would keep it open, upgraded ones too. */
export function closeWithConnections(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return async () => {
    if (!server.listening) return;
    const closed = once(server, "close");
    server.close();
    server.closeIdleConnections();
    for (const socket of sockets) socket.destroySoon();
    await closed;
  };
}
