import type { Server as HttpServer } from "node:http";
import { type Actor, AppError, type ClientToServer, type ServerToClient, toErrorBody } from "@guildhall/contracts";
import { Server } from "socket.io";
import type { Resources } from "../../platform/index.ts";
import { type AccessPolicy, decideAccess } from "../http/access-policy.ts";
import { requestHead } from "../http/front-door.ts";
import type { Sessions } from "../http/session-cookie.ts";
import type { TerminalService, TerminalView } from "./ports.ts";
import {
  readRequest,
  terminalCloseRequest,
  terminalInputRequest,
  terminalOpenRequest,
  terminalResizeRequest,
  unwatchRequest,
  watchRequest,
} from "./requests.ts";
import { type BrowserSocket, Viewer } from "./viewer.ts";

const MAX_MESSAGE_BYTES = 256 * 1024;
const MAX_TERMINALS_A_TAB = 16;

export interface RealtimeParts {
  resources: Resources;
  sessions: Sessions;
  policy: AccessPolicy;
  terminals: TerminalService;
}

/** A browser that sends no callback gets no answer; it must not bring the engine down either. */
function answerTo<Reply>(ack: unknown): (reply: Reply) => void {
  return typeof ack === "function" ? (reply) => void ack(reply) : () => undefined;
}

/** Binds the terminals of one tab to its socket. Ids come from the browser: only ones this tab opened are obeyed. */
function serveTerminals(socket: BrowserSocket, { terminals, resources }: RealtimeParts): void {
  const views = new Map<string, TerminalView>();
  const forget = (terminalId: string) => {
    views.get(terminalId)?.detach();
    views.delete(terminalId);
  };
  /** Without an acknowledgement, a message that cannot be read has nobody to tell. */
  const quietly = (work: () => void) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof AppError)) resources.logger.error({ err: error }, "a terminal message failed");
    }
  };

  socket.on("terminalOpen", async (value, ack) => {
    const reply = answerTo<Parameters<typeof ack>[0]>(ack);
    try {
      const request = readRequest(terminalOpenRequest, value);
      if (views.size >= MAX_TERMINALS_A_TAB) {
        throw new AppError("BUSY", "Too many terminals are open in this tab.", "Close one first.");
      }
      // Chunks that arrive before the browser knows the terminal's id wait for the answer.
      let early: (() => void)[] | null = [];
      let terminalId = request.terminalId ?? "";
      const tell = (send: () => void) => (early ? void early.push(send) : send());
      const view = await terminals.open(socket.data.actor, request, {
        data: (chunk) => tell(() => socket.emit("terminalData", { terminalId, ...chunk })),
        exit: (exitCode) =>
          tell(() => {
            socket.emit("terminalExit", { terminalId, exitCode });
            forget(terminalId);
          }),
      });
      terminalId = view.terminalId;
      forget(terminalId);
      views.set(terminalId, view);
      reply({ error: null, terminalId, scrollback: view.scrollback, seq: view.seq });
      const waiting = early;
      early = null;
      for (const send of waiting) send();
      if (socket.disconnected) forget(terminalId);
    } catch (error) {
      if (!(error instanceof AppError)) resources.logger.error({ err: error }, "a terminal could not be opened");
      reply({ error: toErrorBody(error), terminalId: null, scrollback: "", seq: 0 });
    }
  });
  socket.on("terminalInput", (value) =>
    quietly(() => {
      const { terminalId, data } = readRequest(terminalInputRequest, value);
      if (views.has(terminalId)) terminals.write(terminalId, data);
    }),
  );
  socket.on("terminalResize", (value) =>
    quietly(() => {
      const { terminalId, ...size } = readRequest(terminalResizeRequest, value);
      if (views.has(terminalId)) terminals.resize(terminalId, size);
    }),
  );
  socket.on("terminalClose", (value) =>
    quietly(() => {
      const { terminalId } = readRequest(terminalCloseRequest, value);
      if (!views.has(terminalId)) return;
      forget(terminalId);
      terminals
        .close(terminalId)
        .catch((error: unknown) => resources.logger.error({ err: error }, "a terminal could not be closed"));
    }),
  );
  socket.on("disconnect", () => {
    for (const terminalId of [...views.keys()]) forget(terminalId);
  });
}

function serveRuns(socket: BrowserSocket, { resources }: RealtimeParts): void {
  const viewer = new Viewer(socket, resources);
  socket.on("watch", async (value, ack) => {
    const reply = answerTo<Parameters<typeof ack>[0]>(ack);
    try {
      const { projectId, after } = readRequest(watchRequest, value);
      await viewer.watch(projectId, after);
      reply({ error: null });
    } catch (error) {
      if (!(error instanceof AppError)) resources.logger.error({ err: error }, "a project could not be watched");
      reply({ error: toErrorBody(error) });
    }
  });
  socket.on("unwatch", (value) => {
    const parsed = unwatchRequest.safeParse(value);
    if (parsed.success) viewer.unwatch(parsed.data.projectId);
  });
  socket.on("disconnect", () => viewer.close());
}

interface RealtimeServer {
  /** Closes the sockets of a session that was signed out. */
  endSession(sessionId: string): void;
  close(): void;
}

const roomOf = (sessionId: string): string => `session:${sessionId}`;

/** The socket of the workspace on the front door's server, behind the same checks as every request. */
export function createRealtimeServer(server: HttpServer, parts: () => RealtimeParts): RealtimeServer {
  const io = new Server<ClientToServer, ServerToClient, Record<string, never>, { actor: Actor }>(server, {
    path: "/socket.io",
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    allowRequest: (request, callback) => {
      const { policy, sessions } = parts();
      if (decideAccess(policy, requestHead(request), true).kind !== "allow") return callback("not allowed", false);
      sessions.actor(request).then(
        (actor) => callback(actor ? null : "not signed in", actor !== null),
        () => callback("not signed in", false),
      );
    },
  });
  io.use((socket, next) => {
    parts()
      .sessions.session(socket.request)
      .then(
        (session) => {
          if (!session) return next(new Error("not signed in"));
          socket.data.actor = session.actor;
          void socket.join(roomOf(session.id));
          next();
        },
        () => next(new Error("not signed in")),
      );
  });
  io.on("connection", (socket) => {
    serveRuns(socket, parts());
    serveTerminals(socket, parts());
  });
  return {
    endSession: (sessionId) => io.in(roomOf(sessionId)).disconnectSockets(true),
    // Closes the sockets only: the HTTP server has an owner of its own.
    close: () => {
      io.disconnectSockets(true);
      io.engine.close();
    },
  };
}
