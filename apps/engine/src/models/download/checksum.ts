import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** SHA-256 of a file as 64 hex digits; about a second a gigabyte. */
export async function sha256File(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 4 * 1024 * 1024, signal })) hash.update(chunk);
  return hash.digest("hex");
}
