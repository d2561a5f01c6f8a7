import type { SourceEntry } from "./plan-import.ts";

/** A folder or zip that is opened as a project. Bytes are read only of entries that were planned. */
export interface ImportSource {
  /** What it is called: a name for the project. */
  readonly name: string;
  /** See `planImport`. */
  readonly byFolder: boolean;
  entries(): Promise<SourceEntry[]>;
  /** The bytes of one entry, never more than it declared. Throws INVALID_INPUT when it is damaged or lied. */
  read(entry: SourceEntry): Promise<Uint8Array>;
  close(): Promise<void>;
}
