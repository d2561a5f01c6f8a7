import { createHmac, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const LABEL_CHARS = 24;

/** Reads the key the labels are made with, or makes it once. */
async function readKey(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  // "wx" lets one of two writers win; both then read the same key.
  await writeFile(file, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 }).catch(() => undefined);
  return readFile(file, "utf8");
}

/**
 * Gives each project a label nobody can guess, the same after a restart: the browser keeps what a prototype stores
 * by its origin, and the label is in the origin.
 */
export async function openPreviewLabels(home: string): Promise<(projectId: string) => string> {
  const key = await readKey(join(home, "preview.key"));
  return (projectId) => createHmac("sha256", key).update(projectId).digest("hex").slice(0, LABEL_CHARS);
}
