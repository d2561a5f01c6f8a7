import { request as httpRequest, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { AppError, type EndpointAnswer, type EndpointCall } from "@guildhall/contracts";

const ANSWER_MS = 20_000;
const MAX_TEXT_BYTES = 256 * 1024;

async function readText(answer: IncomingMessage): Promise<{ text: string; truncated: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    const room = MAX_TEXT_BYTES - size;
    chunks.push(chunk.subarray(0, room));
    size += chunk.length;
    if (size > MAX_TEXT_BYTES) break;
  }
  return { text: Buffer.concat(chunks).toString("utf8"), truncated: size > MAX_TEXT_BYTES };
}

/** An answer as the prototype gave it. */
type RawAnswer = Omit<EndpointAnswer, "revealed">;

/**
 * One request over a connection to a prototype, and its answer; whatever the prototype does with it, only this answer
 * comes back, cut at 256 KiB. Throws TIMEOUT after 20 s, BUSY when the connection ends without an answer.
 */
export async function requestOver(connection: Duplex, call: EndpointCall): Promise<RawAnswer> {
  const started = performance.now();
  const body = call.body === null ? null : Buffer.from(call.body);
  const upstream = httpRequest({
    createConnection: () => connection,
    method: call.method,
    path: call.path,
    setHost: false,
    headers: {
      host: "localhost",
      accept: "application/json",
      connection: "close",
      ...(body ? { "content-type": "application/json", "content-length": body.length } : {}),
    },
  });
  const late = setTimeout(
    () => upstream.destroy(new AppError("TIMEOUT", "The service did not answer in time.", "Look at its log.")),
    ANSWER_MS,
  );
  try {
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      upstream.once("response", resolve).once("error", reject);
    });
    upstream.end(body ?? undefined);
    const answer = await answered;
    const { text, truncated } = await readText(answer);
    return {
      status: answer.statusCode ?? 0,
      contentType: String(answer.headers["content-type"] ?? ""),
      text,
      truncated,
      durationMs: Math.round(performance.now() - started),
    };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("BUSY", "The service ended the connection without an answer.", "Look at its log.", { cause });
  } finally {
    clearTimeout(late);
    connection.destroy();
  }
}
