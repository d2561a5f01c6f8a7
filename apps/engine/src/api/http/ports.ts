import type { IncomingMessage, ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import type { Actor, ImportReport } from "@guildhall/contracts";

/** What the front door takes in. */
export interface ProjectUploads {
  /** A zip that lies at `path` while this works, called `name` by the person. Throws what an import throws. */
  zip(actor: Actor, path: string, name: string): Promise<ImportReport>;
}

/** What the front door hands out of projects; the rooms that own them provide it. */
export interface ProjectDownloads {
  /** Throws NOT_FOUND. */
  zip(actor: Actor, projectId: string): Promise<{ fileName: string; stream: Readable }>;
  /** Answers everything below `/git/`, read only, by a token of its own: git has no session. */
  git(request: IncomingMessage, response: ServerResponse): Promise<void>;
}
