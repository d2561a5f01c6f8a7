import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError, HTTP_STATUS, toErrorBody } from "@guildhall/contracts";
import { z } from "zod";
import type { Resources } from "../../platform/index.ts";
import { readJson } from "../http/answer.ts";
import { PICK_SCRIPT } from "./pick-script.ts";
import type { PreviewConnector } from "./ports.ts";
import {
  answeredHeaders,
  CONSOLE_PATH,
  CONSOLE_SCRIPT,
  cutLine,
  forwardedHeaders,
  mayPass,
  previewLabelOf,
  withConsoleScript,
} from "./preview-host.ts";

const MAX_HTML_BYTES = 2 * 1024 * 1024;
const MAX_CONSOLE_BYTES = 256 * 1024;
const CONSOLE_LINES_A_SECOND = 50;
/** Timers may fire a little before the clock says so. */
const TIMER_MARGIN_MS = 10;
const ANSWER_TIMEOUT_MS = 30_000;

const consoleLines = z
  .array(z.object({ level: z.enum(["log", "warn", "error"]), text: z.string().transform(cutLine) }))
  .max(200);
/** What is shown in place of a message that is too long to be read. */
const TOO_LONG = {
  level: "warn" as const,
  text: `Lines of the console were left out: they were longer than ${MAX_CONSOLE_BYTES / 1024} KiB at once.`,
};

export interface PreviewServerParts {
  resources: Pick<Resources, "bus" | "clock" | "logger" | "env">;
  connector: PreviewConnector;
  /** Origin of the workspace: the only page that may show a preview in a frame. */
  workspaceOrigin: string;
}

interface Exchange {
  label: string;
  request: IncomingMessage;
  response: ServerResponse;
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

function sendProblem(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = toErrorBody(error);
  response.writeHead(HTTP_STATUS[body.code], {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    "cache-control": "no-store",
  });
  const style = "font: 15px/1.5 system-ui; margin: 3rem; color-scheme: light dark";
  response.end(
    `<!doctype html><meta charset="utf-8"><title>Preview</title><body style="${style}"><p>${escapeHtml(body.message)}</p><p>${escapeHtml(body.remedy)}</p>`,
  );
}

/** Talks HTTP over a connection that the relay gave. */
async function forward(connector: PreviewConnector, label: string, request: IncomingMessage, upgrade: boolean) {
  const connection = await connector.connect(label);
  const headers = forwardedHeaders(request.headers);
  return httpRequest({
    createConnection: () => connection,
    method: request.method,
    path: request.url?.startsWith("/") ? request.url : "/",
    headers: upgrade
      ? { ...headers, connection: "Upgrade", upgrade: request.headers.upgrade }
      : { ...headers, connection: "close" },
    timeout: ANSWER_TIMEOUT_MS,
    setHost: false,
  });
}

async function readLimited(source: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > maxBytes) throw new AppError("TOO_LARGE", "The page is too large to show.", "Make it smaller.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function proxy({ connector, workspaceOrigin }: PreviewServerParts, exchange: Exchange): Promise<void> {
  const { label, request, response } = exchange;
  const upstream = await forward(connector, label, request, false);
  const gone = () => upstream.destroy();
  response.once("close", gone);
  const answered = new Promise<IncomingMessage>((done, fail) => {
    upstream.once("response", done);
    upstream.once("error", fail);
    upstream.once("timeout", () =>
      upstream.destroy(new AppError("TIMEOUT", "The preview does not answer.", "Restart it.")),
    );
  });
  pipeline(request, upstream).catch(() => undefined);
  const answer = await answered;
  const headers = answeredHeaders(answer.headers, { workspace: workspaceOrigin, ownHost: request.headers.host ?? "" });
  const html = /^text\/html\b/i.test(answer.headers["content-type"] ?? "") && !answer.headers["content-encoding"];
  const status = answer.statusCode ?? 502;
  if (html && request.method === "GET" && status !== 304) {
    const page = Buffer.from(withConsoleScript((await readLimited(answer, MAX_HTML_BYTES)).toString("utf8")));
    // The upstream's tag is of its own bytes, not of these.
    delete headers.etag;
    response.writeHead(status, { ...headers, "content-length": page.length });
    response.end(page);
    return;
  }
  response.writeHead(status, headers);
  await pipeline(answer, response);
}

type ConsoleLine = z.infer<typeof consoleLines>[number];

/** The console lines of one second; `cut`: those that were left out and are not told of yet. */
interface ConsoleSecond {
  second: number;
  lines: number;
  cut: number;
}

/** What is shown in place of the lines that were left out. */
const leftOut = (count: number): ConsoleLine => ({
  level: "warn",
  text: count === 1 ? "1 more line of the console was left out." : `${count} more lines of the console were left out.`,
});

/** Lines of the page's console; the page is hostile, so their number and length are bounded. */
function createConsoleIntake({ resources: { bus, clock }, connector }: PreviewServerParts) {
  const recent = new Map<string, ConsoleSecond>();

  /** Takes lines as far as their second has room. What earlier ones left out is told before them. */
  function take(label: string, projectId: string, told: ConsoleLine[]): void {
    const now = clock.now();
    const second = Math.floor(now.getTime() / 1000);
    const before = recent.get(label);
    const same = before?.second === second ? before : null;
    const owed = same === null ? (before?.cut ?? 0) : 0;
    const lines = owed > 0 ? [leftOut(owed), ...told] : told;
    const taken = lines.slice(0, CONSOLE_LINES_A_SECOND - (same?.lines ?? 0));
    const cut = lines.length - taken.length;
    recent.set(label, { second, lines: (same?.lines ?? 0) + taken.length, cut: (same?.cut ?? 0) + cut });
    for (const line of taken) bus.emit("previewConsole", { projectId, ...line, at: now.toISOString() });
    // A page that says nothing more is told of when its second is over.
    if (cut > 0 && (same?.cut ?? 0) === 0) tellLater(label, 1000 - (now.getTime() % 1000) + TIMER_MARGIN_MS);
  }

  function tellLater(label: string, ms: number): void {
    const tell = (): void => {
      const projectId = connector.projectOf(label);
      if (projectId) take(label, projectId, []);
    };
    setTimeout(tell, ms).unref();
  }

  return async ({ label, request, response }: Exchange): Promise<void> => {
    const told = await readJson(request, MAX_CONSOLE_BYTES).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "TOO_LARGE") return [TOO_LONG];
      throw error;
    });
    const lines = consoleLines.safeParse(told);
    const projectId = connector.projectOf(label);
    response.writeHead(204).end();
    if (lines.success && projectId) take(label, projectId, lines.data);
  };
}

function fromSameOrigin({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || URL.parse(headers.origin)?.host === headers.host;
}

async function upgrade(parts: PreviewServerParts, request: IncomingMessage, socket: Duplex, label: string) {
  const upstream = await forward(parts.connector, label, request, true);
  socket.once("close", () => upstream.destroy());
  upstream.once("error", () => socket.destroy());
  upstream.once("response", (answer) => {
    socket.end(`HTTP/1.1 ${answer.statusCode ?? 502} Refused\r\nConnection: close\r\n\r\n`);
  });
  upstream.once("upgrade", (answer, connection, head) => {
    const lines = Object.entries(answer.headers)
      .filter(([name]) => mayPass(name))
      .map(([name, value]) => `${name}: ${String(value)}`);
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join("\r\n")}\r\n\r\n`);
    if (head.length > 0) socket.write(head);
    pipeline(socket, connection, socket).catch(() => undefined);
  });
  upstream.end();
}

/** One origin a project, told apart by the Host header; everything behind it is hostile. */
export function createPreviewServer(opened: Promise<PreviewServerParts>): Server {
  let intake: ReturnType<typeof createConsoleIntake> | null = null;
  const labelOf = (request: IncomingMessage, { resources: { env } }: PreviewServerParts) =>
    previewLabelOf(request.headers.host, env.publicUrl?.hostname ?? null);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts = await opened;
    try {
      const label = labelOf(request, parts);
      if (!label) throw new AppError("NOT_FOUND", "There is no preview here.", "Open it from the workspace.");
      if (request.url === `${CONSOLE_PATH}.js`) {
        response.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-store" });
        response.end(`${CONSOLE_SCRIPT}\n${PICK_SCRIPT}`);
      } else if (request.url === CONSOLE_PATH && request.method === "POST" && fromSameOrigin(request)) {
        intake ??= createConsoleIntake(parts);
        await intake({ label, request, response });
      } else {
        await proxy(parts, { label, request, response });
      }
    } catch (error) {
      if (!(error instanceof AppError)) parts.resources.logger.debug({ err: error }, "a preview did not answer");
      const shown =
        error instanceof AppError
          ? error
          : new AppError("BUSY", "The preview does not answer.", "Look at its output, or start it again.");
      sendProblem(response, shown);
    }
  }

  const server = createServer((request, response) => void handle(request, response));
  server.on("upgrade", (request, socket) => {
    socket.on("error", () => socket.destroy());
    opened
      .then((parts) => {
        const label = labelOf(request, parts);
        return label ? upgrade(parts, request, socket, label) : void socket.destroy();
      })
      .catch(() => socket.destroy());
  });
  return server;
}
