import { AppError } from "@guildhall/contracts";
import { cancelled } from "../host/host-process.ts";

/**
 * Until the server begins an answer of a model. A busy server may queue, and some send not even their headers before the
 * first text: how long people wait is for the guild's pool to say, whose two minutes end before this.
 */
const ANSWER_TIMEOUT_MS = 240_000;
/** Until it answers what needs no model, such as a list. */
const LISTING_TIMEOUT_MS = 60_000;
/** Between two pieces of an answer. */
const SILENCE_TIMEOUT_MS = 120_000;
const MAX_ERROR_BYTES = 4_096;
const MAX_LINE_CHARS = 1_000_000;
/** Many times the longest list of models. */
const MAX_LISTING_CHARS = 4_000_000;

export interface RemoteServer {
  /** Base address without a slash at its end. */
  url: string;
  apiKey: string;
  /** Waiting times in milliseconds, shorter for a mere test of the address. */
  answerTimeoutMs?: number;
  silenceTimeoutMs?: number;
}

/** True for addresses that never leave this machine. */
export function isLoopback(url: string): boolean {
  const host = new URL(url).hostname;
  return host === "localhost" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** The address in the form it is kept in. Throws INVALID_INPUT for anything but plain http(s). */
export function normalizeServerUrl(text: string): string {
  const url = URL.parse(text.trim());
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:") || url.username !== "" || url.password !== "") {
    throw new AppError(
      "INVALID_INPUT",
      "This is not the address of a model server.",
      "Give it as http://host:port or https://host, without a name or password in it.",
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

const unreachable = (url: string, detail: string, cause?: unknown): AppError =>
  new AppError(
    "MODEL_UNREACHABLE",
    `The model server ${url} ${detail}.`,
    "Check that it runs and that its address is right, then try again.",
    { cause },
  );

/** Whether nobody listens at an address: what `requestLines` threw because the connection was refused. */
export function isRefusedConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === "ECONNREFUSED") || isRefusedConnection(error.cause);
}

/** Milliseconds of a Retry-After header, which holds seconds or a date; null without one that can be read. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

function refused(url: string, status: number, { text, waitMs }: { text: string; waitMs: number | null }): AppError {
  if (status === 401 || status === 403) {
    return new AppError(
      "MODEL_UNREACHABLE",
      `The model server ${url} refused the key.`,
      "Enter its key again on the Models page.",
    );
  }
  if (status === 404) {
    return new AppError(
      "MODEL_MISSING",
      `The model server ${url} does not have this model.`,
      "Test the server on the Models page and choose one it lists.",
    );
  }
  if (status === 429 || (status === 503 && waitMs !== null)) {
    return new AppError("BUSY", `The model server ${url} is busy.`, "Wait a moment and try again.", {
      retryAfterMs: waitMs,
    });
  }
  if (status === 413 || (status === 400 && /context|too (long|large)|maximum/i.test(text))) {
    return new AppError(
      "TOO_LARGE",
      `The request is longer than the model server ${url} reads.`,
      "Shorten the text, or use a model with a larger context.",
    );
  }
  return unreachable(url, `answered with status ${status}`, text);
}

/** A status the caller may react to (a server that does not know an option answers 400). */
export class RefusedRequest extends Error {
  readonly status: number;
  readonly error: AppError;
  constructor(status: number, error: AppError) {
    super(error.message);
    this.status = status;
    this.error = error;
  }
}

async function readBounded(response: Response): Promise<string> {
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString("utf8");
    if (text.length > MAX_ERROR_BYTES) break;
  }
  return text.slice(0, MAX_ERROR_BYTES);
}

const isTimeout = (error: unknown): boolean => error instanceof Error && error.message === "silent";

/**
 * One request to a model, whose answer is read line by line. The clock restarts with every piece. Redirects are refused, so that
 * a server on this machine cannot send text elsewhere. Throws RefusedRequest (status >= 400) and AppError CANCELLED,
 * MODEL_UNREACHABLE.
 */
export async function* requestLines(
  server: RemoteServer,
  path: string,
  init: { body?: unknown; signal?: AbortSignal },
): AsyncGenerator<string> {
  const clock = new AbortController();
  const silent = (): void => clock.abort(new Error("silent"));
  let timer = setTimeout(silent, server.answerTimeoutMs ?? ANSWER_TIMEOUT_MS);
  const signal = init.signal ? AbortSignal.any([init.signal, clock.signal]) : clock.signal;
  try {
    const response = await fetch(`${server.url}${path}`, {
      method: init.body === undefined ? "GET" : "POST",
      headers: {
        ...(init.body === undefined ? {} : { "content-type": "application/json" }),
        ...(server.apiKey === "" ? {} : { authorization: `Bearer ${server.apiKey}` }),
      },
      body: init.body === undefined ? undefined : JSON.stringify(init.body),
      redirect: "error",
      signal,
    });
    if (!response.ok) {
      const waitMs = retryAfterMs(response.headers.get("retry-after"), new Date());
      const text = await readBounded(response);
      throw new RefusedRequest(response.status, refused(server.url, response.status, { text, waitMs }));
    }
    const decoder = new TextDecoder();
    let rest = "";
    for await (const chunk of response.body ?? []) {
      clearTimeout(timer);
      timer = setTimeout(silent, server.silenceTimeoutMs ?? SILENCE_TIMEOUT_MS);
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      if (rest.length > MAX_LINE_CHARS) throw unreachable(server.url, "sent a line without an end");
      for (const line of lines) yield line.trimEnd();
    }
    if (rest !== "") yield rest;
  } catch (error) {
    if (init.signal?.aborted) {
      throw cancelled();
    }
    if (error instanceof AppError || error instanceof RefusedRequest) throw error;
    if (isTimeout(error) || isTimeout(clock.signal.reason))
      throw unreachable(server.url, "did not answer in time", error);
    throw unreachable(server.url, "cannot be reached or broke off", error);
  } finally {
    clearTimeout(timer);
  }
}

/** One request whose whole answer is one JSON value. Throws as `requestLines`, and MODEL_UNREACHABLE when it is no JSON. */
export async function requestJson(
  server: RemoteServer,
  path: string,
  init: { body?: unknown; signal?: AbortSignal } = {},
): Promise<unknown> {
  const lines: string[] = [];
  const asked = { ...server, answerTimeoutMs: server.answerTimeoutMs ?? LISTING_TIMEOUT_MS };
  try {
    let length = 0;
    for await (const line of requestLines(asked, path, init)) {
      length += line.length + 1;
      if (length > MAX_LISTING_CHARS) throw unreachable(server.url, "sent more than a list of models holds");
      lines.push(line);
    }
    return JSON.parse(lines.join("\n"));
  } catch (error) {
    if (error instanceof RefusedRequest) throw error.error;
    if (error instanceof SyntaxError)
      throw unreachable(server.url, "answered with something that is no model list", error);
    throw error;
  }
}
