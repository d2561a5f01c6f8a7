import { Agent, request } from "node:http";

export interface DoorAnswer {
  status: number;
  retryAfter: number | null;
  /** How the router came to its decision; null where nothing was decided. */
  way: string | null;
  /** From sending to the first text of the answer; null where none came. */
  firstTextMs: number | null;
  totalMs: number;
  body: string;
}

/** A connection a request, as scripts do it: an idle one that the engine closes just then would be a fault of the bench. */
const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
const TEXT = /"(?:text|content)":"[^"]/;

/** One request as an editor or script sends it. Resolves with what came, also when `signal` ended it; throws on a lost connection. */
export function post(
  { url, token }: { url: string; token: string },
  path: string,
  { body, signal }: { body: unknown; signal?: AbortSignal },
): Promise<DoorAnswer> {
  const text = JSON.stringify(body);
  const started = performance.now();
  return new Promise((resolve, reject) => {
    let got = "";
    let status = 0;
    let retryAfter: number | null = null;
    let way: string | null = null;
    let firstTextMs: number | null = null;
    const done = (): void =>
      resolve({ status, retryAfter, way, firstTextMs, totalMs: performance.now() - started, body: got });
    const headers = {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(text),
    };
    const sent = request(`${url}${path}`, { method: "POST", headers, agent, signal }, (answer) => {
      status = answer.statusCode ?? 0;
      retryAfter = answer.headers["retry-after"] === undefined ? null : Number(answer.headers["retry-after"]);
      way = String(answer.headers["x-guildhall-way"] ?? "") || null;
      answer.setEncoding("utf8").on("data", (piece: string) => {
        got += piece;
        if (firstTextMs === null && TEXT.test(got)) firstTextMs = performance.now() - started;
      });
      answer.on("end", done);
      answer.on("error", (error) => (signal?.aborted ? done() : reject(error)));
    });
    sent.on("error", (error) => (signal?.aborted ? done() : reject(error)));
    sent.end(text);
  });
}
