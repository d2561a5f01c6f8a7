import type { IncomingMessage } from "node:http";
import { AppError } from "@guildhall/contracts";
import { DoorProblem, invalid } from "./problem.ts";

/** Ends what a client asked for that is no longer there; told apart by identity. */
export const GONE = new AppError("CANCELLED", "The client went away.", "Ask again.");

/**
 * The JSON of a request. Throws TOO_LARGE (413), INVALID_INPUT, GONE when its client left before the end of it. What is
 * too much is read on and dropped: a connection cut while the client still sends would cost it the answer.
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const tooLarge = () =>
    new DoorProblem(
      "TOO_LARGE",
      `The body is over ${Math.round(maxBytes / 1024 / 1024)} MiB.`,
      "Send less text at once.",
      { status: 413 },
    );
  // A destroyed request tells nothing any more: whoever waits for it would wait for ever.
  if (request.destroyed) throw GONE;
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw tooLarge();
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(tooLarge());
      }
    });
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("error", reject);
    request.once("close", () => reject(GONE));
  });
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw invalid("", "The body is not JSON.", "Send JSON with the header content-type: application/json.");
  }
}
