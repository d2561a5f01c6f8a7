import { GENERATED_FOLDERS, IMPORT_LIMITS, UNREADABLE_REMEDY } from "@guildhall/contracts";
import { zipSync } from "fflate";

/** A file as the browser's folder input gives it. */
export interface ChosenFile {
  /** With the chosen folder on top. */
  path: string;
  sizeBytes: number;
  read(): Promise<ArrayBuffer>;
}

export interface LeftOut {
  path: string;
  files: number;
  /** not-needed: made by tools, or too long; unreadable: the browser may not read it. */
  why: "not-needed" | "unreadable";
}

/** What is sent: the rest was made by tools or is too long, and need not travel to be left out. */
export function chooseFiles(files: ChosenFile[]): { send: ChosenFile[]; leftOut: LeftOut[] } {
  const leftOut = new Map<string, number>();
  const send = files.filter(({ path, sizeBytes }) => {
    const parts = path.split("/");
    const generated = parts.slice(0, -1).findIndex((part) => GENERATED_FOLDERS.includes(part.toLowerCase()));
    if (generated < 0 && sizeBytes <= IMPORT_LIMITS.fileBytes) return true;
    const left = generated < 0 ? path : parts.slice(0, generated + 1).join("/");
    leftOut.set(left, (leftOut.get(left) ?? 0) + 1);
    return false;
  });
  return { send, leftOut: [...leftOut].map(([path, count]) => ({ path, files: count, why: "not-needed" })) };
}

/** The bytes of a file; null where its permissions keep the browser from reading it. */
const bytesOf = (file: ChosenFile): Promise<Uint8Array | null> =>
  file.read().then(
    (read) => new Uint8Array(read),
    (error: unknown) => {
      if (error instanceof DOMException && error.name === "NotReadableError") return null;
      throw error;
    },
  );

/** The files as one zip; what may come in is decided by the engine, as for any other zip. */
export async function packFiles(files: ChosenFile[]): Promise<{ zip: Blob; unreadable: LeftOut[] }> {
  const total = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  if (files.length > IMPORT_LIMITS.files || total > IMPORT_LIMITS.bytes) {
    throw {
      code: "TOO_LARGE",
      message: `The folder holds ${files.length} files with ${Math.round(total / 1024 / 1024)} MiB.`,
      remedy: `Choose a part of it: at most ${IMPORT_LIMITS.files} files and ${IMPORT_LIMITS.bytes / 1024 / 1024} MiB.`,
    };
  }
  const entries: Record<string, Uint8Array> = {};
  const unreadable: LeftOut[] = [];
  for (const file of files) {
    const bytes = await bytesOf(file);
    if (bytes) entries[file.path] = bytes;
    else unreadable.push({ path: file.path, files: 1, why: "unreadable" });
  }
  if (unreadable.length > 0 && unreadable.length === files.length) {
    throw { code: "FORBIDDEN", message: "None of its files may be read.", remedy: UNREADABLE_REMEDY };
  }
  // Bytes go to the same machine: packing them tighter would only cost time.
  const zip = new Blob([zipSync(entries, { level: 1 }) as Uint8Array<ArrayBuffer>], { type: "application/zip" });
  return { zip, unreadable };
}
