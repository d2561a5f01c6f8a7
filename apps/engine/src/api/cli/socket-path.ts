import { createHash } from "node:crypto";
import { lstat, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { AppError } from "@guildhall/contracts";

/** The kernel's limit for the path of a Unix socket is 108 bytes with its end. */
const MAX_PATH_BYTES = 107;
/** What a mode lets people do who are not the owner. */
const OTHERS = 0o077;

const inHome = (home: string): string => join(home, "engine.sock");

/**
 * Where the engine of a home listens for commands: `engine.sock` in it, or, when that path is too long for a
 * socket, in a folder of this user's own under the temporary folder.
 */
export function commandSocketPath(home: string): string {
  const path = inHome(home);
  if (Buffer.byteLength(path) <= MAX_PATH_BYTES) return path;
  const name = createHash("sha256").update(home).digest("hex").slice(0, 20);
  return join(tmpdir(), `guildhall-${process.getuid?.() ?? "user"}-${name}`, "engine.sock");
}

/**
 * Looks who made the folder of the socket: its name under the temporary folder can be guessed, and who owns it could
 * stand between a command and its engine. Throws FORBIDDEN. Where there is no folder yet, nobody listens.
 */
export async function checkSocketFolder(home: string): Promise<void> {
  const path = commandSocketPath(home);
  if (path === inHome(home)) return;
  const folder = dirname(path);
  const entry = await lstat(folder).catch(() => null);
  if (!entry) return;
  const ours = entry.isDirectory() && entry.uid === process.getuid?.() && (entry.mode & OTHERS) === 0;
  if (ours) return;
  throw new AppError(
    "FORBIDDEN",
    `${folder}, where the engine of this home takes commands, is not a folder of yours alone.`,
    "Remove it, or set a shorter GUILDHALL_HOME.",
  );
}

/** Makes the folder of the socket. Throws FORBIDDEN when somebody else made it. */
export async function prepareSocketFolder(home: string): Promise<void> {
  await mkdir(dirname(commandSocketPath(home)), { recursive: true, mode: 0o700 });
  await checkSocketFolder(home);
}
