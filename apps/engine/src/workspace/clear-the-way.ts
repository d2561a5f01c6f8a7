import { FolderHandle, fileError, noFile, pruneEmpty } from "./folder-handle.ts";
import { type Place, stagingName } from "./place.ts";
import { refuse } from "./project-path.ts";

const foldersAbove = (path: string): string[] => {
  const parts = path.split("/");
  return parts.slice(1).map((_, depth) => parts.slice(0, depth + 1).join("/"));
};

/**
 * The removals that must be done before anything is written: of a file whose name becomes a folder, and of the files
 * of a folder whose name becomes a file. Pure.
 */
export function inTheWay<C extends { path: string; data: unknown }>(changes: readonly C[]): C[] {
  const written = changes.filter(({ data }) => data !== null).map(({ path }) => path);
  const files = new Set(written);
  const folders = new Set(written.flatMap(foldersAbove));
  const blocks = (path: string) => folders.has(path) || foldersAbove(path).some((folder) => files.has(folder));
  return changes.filter(({ path, data }) => data === null && blocks(path));
}

/** Files out of the way of what is written next. Call one of the two, once. */
export interface Cleared {
  putBack(): Promise<void>;
  drop(): Promise<void>;
}

/**
 * Sets files aside at the top of the project, and removes the folders that are empty then. Throws AppError NOT_FOUND,
 * PATH_REFUSED, FORBIDDEN; then all are back in their places.
 */
export async function clearTheWay(root: string, places: readonly Place[]): Promise<Cleared> {
  const top = await FolderHandle.openRoot(root);
  const moved: { place: Place; aside: string }[] = [];
  const quiet = (work: Promise<void>) => work.catch(() => undefined);

  /** Goes on whatever one part of it says. */
  const putBack = async () => {
    for (const { place, aside } of moved.reverse()) {
      const folder = await FolderHandle.walk(root, place.folders, true).catch(() => null);
      if (folder) await quiet(top.rename(aside, place.name, folder));
      await folder?.close();
    }
    await top.close();
  };
  const drop = async () => {
    for (const { aside } of moved) await quiet(top.unlink(aside));
    await top.close();
  };

  let at = "";
  try {
    for (const place of places) {
      at = place.path;
      const aside = stagingName();
      const folder = await FolderHandle.walk(root, place.folders);
      await move(folder, place, aside, top).finally(() => folder.close());
      moved.push({ place, aside });
      await pruneEmpty(root, place.folders);
    }
  } catch (error) {
    await putBack();
    throw fileError(error, at);
  }
  return { putBack, drop };
}

async function move(folder: FolderHandle, { path, name }: Place, aside: string, top: FolderHandle): Promise<void> {
  const there = await folder.stat(name);
  if (!there) throw noFile(path);
  if (!there.isFile()) throw refuse(path, "is a folder, a link or a device");
  await folder.rename(name, aside, top);
}
