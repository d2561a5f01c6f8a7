import { randomBytes } from "node:crypto";
import { STAGING_PREFIX, splitPath } from "./project-path.ts";

/** Where a file lies: the folders on the way, and its name in the last of them. */
export interface Place {
  path: string;
  folders: string[];
  name: string;
}

/** Throws AppError PATH_REFUSED as `splitPath` does. */
export function placeOf(path: string): Place {
  const folders = splitPath(path);
  const name = folders.pop() ?? "";
  return { path, folders, name };
}

/** A name nobody else has, for what waits or is set aside; what is left of it is cleared away at the next opening. */
export const stagingName = (): string => `${STAGING_PREFIX}${randomBytes(8).toString("hex")}`;
