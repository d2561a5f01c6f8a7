import { AppError, type FileEntry } from "@guildhall/contracts";
import { clearTheWay, inTheWay } from "./clear-the-way.ts";
import { contentOf, etagOf, MAX_TEXT_BYTES, textOf } from "./file-content.ts";
import { FolderHandle, fileError, noFile, pruneEmpty } from "./folder-handle.ts";
import { type Place, placeOf, stagingName } from "./place.ts";
import type { ProjectFiles } from "./ports.ts";
import { isIgnored, refuse } from "./project-path.ts";
import { walkFolder } from "./walk-folder.ts";

/** Where the build of a prototype puts its result. */
const BUILT = "dist";
const QUOTA_BYTES = 2 * 1024 ** 3;
/** A file larger than this is left to the sandbox; the engine never holds it in memory. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

const toBytes = (data: string | Uint8Array): Uint8Array => (typeof data === "string" ? Buffer.from(data) : data);

interface Change extends Place {
  data: Uint8Array | null;
}

/** One change on its way: new bytes wait beside their place, old ones are set aside until all is done. */
interface Step extends Change {
  folder: FolderHandle;
  staged: string | null;
  aside: string | null;
  placed: boolean;
}

/**
 * The files of one project behind the safe file API. `root` is made by the engine; everything below it may have been
 * made by hostile programs. Throws what the port says.
 */
export function createProjectFiles(options: {
  root: string;
  quotaBytes?: number;
  /** Who wrote each file last; files not named are `shell`. */
  origins?: () => Promise<ReadonlyMap<string, FileEntry["origin"]>>;
}): ProjectFiles {
  const { root } = options;
  const quota = options.quotaBytes ?? QUOTA_BYTES;

  async function inFolder<T>(place: Place, create: boolean, work: (folder: FolderHandle) => Promise<T>): Promise<T> {
    let folder: FolderHandle | null = null;
    try {
      folder = await FolderHandle.walk(root, place.folders, create);
      return await work(folder);
    } catch (error) {
      throw fileError(error, place.path);
    } finally {
      await folder?.close();
    }
  }

  const readPlace = (place: Place): Promise<Uint8Array> =>
    inFolder(place, false, async (folder) => {
      const file = await folder.openFile(place.name);
      try {
        const { size } = await file.stat();
        if (size > MAX_FILE_BYTES) {
          throw new AppError("TOO_LARGE", `${place.path} is over 64 MiB.`, "Open it in the terminal instead.");
        }
        return await file.readFile();
      } finally {
        await file.close();
      }
    });

  async function usage(): Promise<number> {
    let bytes = 0;
    await walkFolder(root, { ignored: true }, (entry) => {
      bytes += entry.sizeBytes;
    });
    return bytes;
  }

  async function stage(step: Step): Promise<void> {
    const there = await step.folder.stat(step.name);
    if (there && !there.isFile()) throw refuse(step.path, "is a folder, a link or a device");
    if (step.data === null) {
      if (!there) throw noFile(step.path);
      return;
    }
    const name = stagingName();
    step.staged = name;
    // What was just written can be read again, whatever a program did to the file before.
    await step.folder.createFile(name, step.data, there ? there.mode | 0o400 : undefined);
  }

  async function place(step: Step): Promise<void> {
    if (await step.folder.stat(step.name)) {
      const aside = stagingName();
      // A second name keeps the old bytes while the new file takes the place in one move: readers see either.
      await (step.staged ? step.folder.link(step.name, aside) : step.folder.rename(step.name, aside));
      step.aside = aside;
    }
    if (step.staged) await step.folder.rename(step.staged, step.name);
    step.placed = step.staged !== null;
    step.staged = null;
  }

  /** Puts back what one step did; undoing goes on whatever one part of it says. */
  async function undo(step: Step): Promise<void> {
    const quiet = (work: Promise<void>) => work.catch(() => undefined);
    if (step.staged) await quiet(step.folder.unlink(step.staged));
    if (step.aside) await quiet(step.folder.rename(step.aside, step.name));
    else if (step.placed) await quiet(step.folder.unlink(step.name));
  }

  async function apply(changes: { path: string; data: string | Uint8Array | null }[]): Promise<void> {
    const wanted = changes.map(({ path, data }) => ({ ...placeOf(path), data: data === null ? null : toBytes(data) }));
    const twice = wanted.find((a, i) => wanted.some((b, j) => j > i && a.path === b.path));
    if (twice)
      throw new AppError("INVALID_INPUT", `${twice.path} is changed twice in one step.`, "Change each file once.");
    const added = wanted.reduce((sum, { data }) => sum + (data?.length ?? 0), 0);
    if (added > 0 && (await usage()) + added > quota) {
      throw new AppError(
        "DISK_FULL",
        "The project's 2 GiB are used up.",
        "Remove files you do not need, then try again.",
      );
    }
    const first = new Set(inTheWay(wanted));
    if (first.size === 0) return applyTogether(wanted);
    const cleared = await clearTheWay(root, [...first]);
    try {
      await applyTogether(wanted.filter((change) => !first.has(change)));
    } catch (error) {
      await cleared.putBack();
      throw error;
    }
    await cleared.drop();
  }

  /** No change may stand in the way of another. */
  async function applyTogether(wanted: readonly Change[]): Promise<void> {
    const steps: Step[] = [];
    let at = "";
    try {
      for (const change of wanted) {
        at = change.path;
        const folder = await FolderHandle.walk(root, change.folders, change.data !== null);
        const step: Step = { ...change, folder, staged: null, aside: null, placed: false };
        steps.push(step);
        await stage(step);
      }
      for (const step of steps) {
        at = step.path;
        await place(step);
      }
      for (const step of steps) if (step.aside) await step.folder.unlink(step.aside).catch(() => undefined);
    } catch (error) {
      for (const step of steps.reverse()) await undo(step);
      throw fileError(error, at);
    } finally {
      for (const step of steps) await step.folder.close();
      for (const change of wanted) await pruneEmpty(root, change.folders);
    }
  }

  async function checkEtag(target: Place, etag: string | null | undefined): Promise<void> {
    if (etag === undefined) return;
    const current = await readPlace(target).then(etagOf, (error) => {
      if (error instanceof AppError && error.code === "NOT_FOUND") return null;
      throw error;
    });
    if (current === etag) return;
    const what = etag === null ? `${target.path} is there already.` : `${target.path} has changed since you opened it.`;
    throw new AppError("CONFLICT", what, "Look at what is there now, then save again.");
  }

  return {
    root,
    async list() {
      const origins = (await options.origins?.()) ?? new Map<string, FileEntry["origin"]>();
      const entries: FileEntry[] = [];
      await walkFolder(root, { ignored: false }, ({ path, kind, sizeBytes }) => {
        entries.push({ path, kind, sizeBytes, origin: origins.get(path) ?? "shell" });
      });
      return entries;
    },
    async built() {
      const paths: string[] = [];
      await walkFolder(root, { ignored: true }, ({ path, kind }) => {
        const [top, ...below] = path.split("/");
        if (kind === "file" && top === BUILT && !below.some(isIgnored)) paths.push(path);
      });
      return paths;
    },
    async read(path) {
      return contentOf(path, await readPlace(placeOf(path)));
    },
    readBytes: async (path) => readPlace(placeOf(path)),
    async write(path, data, writeOptions) {
      await checkEtag(placeOf(path), writeOptions?.etag);
      await apply([{ path, data }]);
      return contentOf(path, toBytes(data));
    },
    apply,
    async rename(from, to) {
      const [source, target] = [placeOf(from), placeOf(to)];
      await inFolder(source, false, async (folder) => {
        const there = await folder.stat(source.name);
        if (!there) throw noFile(from);
        if (!there.isFile() && !there.isDirectory()) throw refuse(from, "is a link or a device");
        await inFolder(target, true, async (into) => {
          if (await into.stat(target.name)) throw fileError(Object.assign(new Error(), { code: "EEXIST" }), to);
          await folder.rename(source.name, target.name, into);
        });
      });
      await pruneEmpty(root, source.folders);
    },
    async remove(path) {
      const target = placeOf(path);
      const there = await inFolder(target, false, (folder) => folder.stat(target.name));
      if (there?.isDirectory()) {
        await inFolder(target, false, async (folder) => {
          // One move takes it out of sight; what is left is only clearing away.
          const aside = stagingName();
          await folder.rename(target.name, aside);
          await folder.removeTree(aside).catch(async (error: unknown) => {
            // What may not be cleared away comes back, so that it is seen and can be opened up.
            await folder.rename(aside, target.name).catch(() => undefined);
            throw error;
          });
        });
        await pruneEmpty(root, target.folders);
      } else await apply([{ path, data: null }]);
    },
    async search(text, limit) {
      const needle = text.toLowerCase();
      const found: { path: string; line: number; text: string }[] = [];
      const files: string[] = [];
      await walkFolder(root, { ignored: false }, ({ kind, path, sizeBytes }) => {
        if (kind === "file" && sizeBytes <= MAX_TEXT_BYTES) files.push(path);
      });
      for (const path of files) {
        if (found.length >= limit) break;
        const content = textOf(await readPlace(placeOf(path)).catch(() => new Uint8Array([0])));
        if (!content?.toLowerCase().includes(needle)) continue;
        for (const [index, line] of content.split("\n").entries()) {
          if (found.length >= limit) break;
          if (line.toLowerCase().includes(needle))
            found.push({ path, line: index + 1, text: line.trim().slice(0, 300) });
        }
      }
      return found;
    },
    usage,
  };
}
