import { createReadStream } from "node:fs";
import { Unzip, type UnzipFile, UnzipInflate } from "fflate";

/**
 * Streams one member of a zip file to `write`, in order; everything else in the file is skipped, nothing is
 * executed or unpacked elsewhere. Returns false when the zip has no such member. Throws on a broken zip.
 * `write` is awaited, so a slow disk holds the reader back.
 */
export async function readZipMember(
  zipPath: string,
  member: string,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<boolean> {
  const pending: Uint8Array[] = [];
  const state: { found: boolean; complete: boolean; error: Error | null } = {
    found: false,
    complete: false,
    error: null,
  };
  const unzip = new Unzip((file: UnzipFile) => {
    if (file.name !== member || state.found) return;
    state.found = true;
    file.ondata = (error, data, final) => {
      if (error) state.error = error;
      else pending.push(data);
      if (final) state.complete = true;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of createReadStream(zipPath, { highWaterMark: 1024 * 1024 })) {
    unzip.push(chunk as Uint8Array, false);
    if (state.error) throw state.error;
    for (const bytes of pending.splice(0)) await write(bytes);
    if (state.complete) return true;
  }
  if (state.found) throw new Error(`the zip ends inside ${member}`);
  return false;
}
