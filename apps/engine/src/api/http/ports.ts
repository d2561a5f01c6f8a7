import type { Readable } from "node:stream";
import type { Actor } from "@guildhall/contracts";

/** What the front door hands out as files; the rooms that own projects provide it. */
export interface ProjectDownloads {
  /** Throws NOT_FOUND. */
  zip(actor: Actor, projectId: string): Promise<{ fileName: string; stream: Readable }>;
  /**
   * `git upload-pack --stateless-rpc` on the project's versions: read only. `body` null advertises the references.
   * `protocol` is the Git-Protocol header. The stream ends with the process; destroying it ends the process.
   */
  uploadPack(projectId: string, request: { body: Readable | null; protocol: string | null }): Promise<Readable>;
}
