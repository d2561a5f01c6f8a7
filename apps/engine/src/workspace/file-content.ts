import { createHash } from "node:crypto";
import type { FileContent } from "@guildhall/contracts";

/** Text shown and searched; longer files are there but not opened as text. */
export const MAX_TEXT_BYTES = 1024 * 1024;

/** The text of bytes, or null when they are binary: a NUL near the beginning, or no valid UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, 8000).includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function etagOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function contentOf(path: string, bytes: Uint8Array): FileContent {
  const text = bytes.length > MAX_TEXT_BYTES ? null : textOf(bytes);
  return { path, text: text ?? "", binary: text === null, sizeBytes: bytes.length, etag: etagOf(bytes) };
}
