import { basename } from "node:path";
import { crc32 } from "node:zlib";
import { AppError, IMPORT_LIMITS } from "@guildhall/contracts";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { fileError } from "../folder-handle.ts";
import { refuse } from "../project-path.ts";
import type { ImportSource } from "./import-source.ts";
import type { SourceEntry } from "./plan-import.ts";

/** The high half of the attributes holds the Unix mode of archives made on Unix (APPNOTE 4.4.15). */
const MODE_SHIFT = 16;
const FILE_TYPE = 0o170000;
const LINK = 0o120000;
const PLAIN = 0o100000;

/**
 * A zip of this machine, read by its central directory. Names that lead outside are refused; of an entry never more
 * is unpacked than it declares, and its checksum must agree. Throws NOT_FOUND, INVALID_INPUT (no zip), PATH_REFUSED.
 * @param name what the archive is called, where its path says nothing
 */
export async function openZipSource(path: string, name = basename(path)): Promise<ImportSource> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error) => {
    throw zipError(error, path);
  });
  const known = new Map<string, Entry>();
  return {
    name: name.replace(/\.zip$/i, ""),
    byFolder: false,
    entries: () =>
      listEntries(zip, known).catch((error) => {
        throw zipError(error, name);
      }),
    read: async ({ path: entryPath }) => {
      const entry = known.get(entryPath);
      if (!entry) throw damaged(entryPath);
      return unpack(zip, entry).catch((error) => {
        throw zipError(error, entryPath);
      });
    },
    close: async () => zip.close(),
  };
}

async function listEntries(zip: ZipFile, known: Map<string, Entry>): Promise<SourceEntry[]> {
  if (zip.entryCount > IMPORT_LIMITS.entries) {
    throw new AppError("TOO_LARGE", "The zip holds too many entries.", "Pack a part of the folder.");
  }
  const found: SourceEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    const { fileName: path } = entry;
    if (path.endsWith("/")) continue;
    // Twice the same name is refused by the plan, which sees both.
    known.set(path, entry);
    found.push({ path, kind: kindOf(entry), sizeBytes: entry.uncompressedSize });
  }
  return found;
}

function kindOf(entry: Entry): SourceEntry["kind"] {
  const type = (entry.externalFileAttributes >>> MODE_SHIFT) & FILE_TYPE;
  if (type === LINK) return "link";
  return type === 0 || type === PLAIN ? "file" : "other";
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (!entry.canDecodeFileData()) {
    throw new AppError(
      "INVALID_INPUT",
      `${entry.fileName} is encrypted, or packed in a way that is not known here.`,
      "Pack it again as a plain zip without a password.",
    );
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of await zip.openReadStreamPromise(entry)) {
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > Math.min(entry.uncompressedSize, IMPORT_LIMITS.fileBytes)) throw damaged(entry.fileName);
    parts.push(bytes);
  }
  const whole = Buffer.concat(parts);
  if (size !== entry.uncompressedSize || crc32(whole) !== entry.crc32) throw damaged(entry.fileName);
  return whole;
}

const damaged = (path: string) =>
  new AppError(
    "INVALID_INPUT",
    `${path.slice(0, 80)} in the zip is damaged or not what it declares.`,
    "Pack it again, then try again.",
  );

/** The library says what is wrong with a zip by text alone; everything it says is about the zip. */
function zipError(error: unknown, path: string): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  if ("code" in error && typeof error.code === "string" && /^E[A-Z]+$/.test(error.code)) return fileError(error, path);
  const name = /^(?:invalid characters in fileName|absolute path|invalid relative path): (.*)$/s.exec(error.message);
  if (name) return refuse(name[1] ?? path, "leads outside the project or has a backslash");
  return new AppError("INVALID_INPUT", `This is no zip that can be read: ${error.message}.`, "Choose a zip file.", {
    cause: error,
  });
}
