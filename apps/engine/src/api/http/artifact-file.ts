import { constants, type FileHandle, open, realpath } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { AppError, wordTable } from "@guildhall/contracts";

const ID = /^[A-Za-z0-9_-]{1,80}$/;
const NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,150}$/;
const TYPES = wordTable<string>({
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".txt": "text/plain; charset=utf-8",
  ".log": "text/plain; charset=utf-8",
  ".json": "application/json",
});

const missing = () => new AppError("NOT_FOUND", "There is no such file of that run.", "Run the tests again.");

/**
 * A file a run left, e.g. a screenshot: one name in the run's own folder, no links followed, known types only.
 * Throws NOT_FOUND for everything else.
 */
export async function openArtifact(
  home: string,
  { projectId, runId, name }: { projectId: string; runId: string; name: string },
): Promise<{ handle: FileHandle; type: string; sizeBytes: number }> {
  const type = TYPES[extname(name).toLowerCase()];
  if (!type || !ID.test(projectId) || !ID.test(runId) || !NAME.test(name)) throw missing();
  const file = join(home, "projects", projectId, "artifacts", runId, name);
  const folder = await realpath(dirname(file)).catch(() => null);
  if (folder !== join(await realpath(home), "projects", projectId, "artifacts", runId)) throw missing();
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => null);
  if (!handle) throw missing();
  const info = await handle.stat();
  if (!info.isFile()) {
    await handle.close();
    throw missing();
  }
  return { handle, type, sizeBytes: info.size };
}
