import { mkdtemp, open, rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "@guildhall/contracts";

/**
 * Takes the body of a request as a file that lives only as long as `use` works with it. Throws TOO_LARGE past
 * `maxBytes`, DISK_FULL; then nothing is left.
 */
export async function receiveFile<T>(
  request: IncomingMessage,
  maxBytes: number,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const tooLarge = () =>
    new AppError(
      "TOO_LARGE",
      `The upload is over ${Math.round(maxBytes / 1024 / 1024)} MiB.`,
      "Leave out what tools make again, or use `guildhall import DIR` on this machine.",
    );
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw tooLarge();
  const folder = await mkdtemp(join(tmpdir(), "guildhall-upload-"));
  try {
    const path = join(folder, "upload.zip");
    const file = await open(path, "wx", 0o600);
    try {
      let size = 0;
      for await (const chunk of request) {
        size += chunk.length;
        if (size > maxBytes) throw tooLarge();
        await file.write(chunk);
      }
    } finally {
      await file.close();
    }
    return await use(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT")) {
      throw new AppError("DISK_FULL", "The disk is full.", "Free some space, then try again; nothing was kept.");
    }
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
