import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The kernel's limit for the path of a Unix socket is 108 bytes with its end. */
const MAX_PATH_BYTES = 107;

/**
 * Where the engine of a home listens for commands: `engine.sock` in it, or, when that path is too long for a
 * socket, in a folder of this user's own under the temporary folder.
 */
export function commandSocketPath(home: string): string {
  const path = join(home, "engine.sock");
  if (Buffer.byteLength(path) <= MAX_PATH_BYTES) return path;
  const name = createHash("sha256").update(home).digest("hex").slice(0, 20);
  return join(tmpdir(), `guildhall-${process.getuid?.() ?? "user"}-${name}`, "engine.sock");
}

export async function prepareSocketFolder(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
}
